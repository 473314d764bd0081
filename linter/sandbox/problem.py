"""A request that the site refuses, in Jira's own words."""

from collections.abc import Mapping
from typing import Any


class RefusedError(Exception):
    """Carries the status and what goes into the answer's body.

    `message` ends in `errorMessages`, `fields` in `errors`; a `body` replaces both.
    """

    def __init__(
        self,
        status: int,
        message: str = "",
        *,
        fields: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, Any] = {
            "errorMessages": [message] if message else [],
            "errors": dict(fields or {}),
        }
        if body is not None:
            self.body = dict(body)

    def words(self) -> list[str]:
        """Return what went wrong, for people."""
        return [*self.body.get("errors", {}).values(), *self.body.get("errorMessages", ())]


def no_issue() -> RefusedError:
    """Return the answer for an issue that is not there, or that the caller may not see."""
    return RefusedError(404, "Issue does not exist or you do not have permission to see it.")


def bad_payload() -> RefusedError:
    """Return the answer for a body that is not JSON or not of the expected shape."""
    words = "Invalid request payload. Refer to the REST API documentation and try again."
    return RefusedError(400, body={"errorMessages": [words]})


def not_signed_in() -> RefusedError:
    """Return the answer where a caller has to be known."""
    words = "Client must be authenticated to access this resource."
    return RefusedError(401, body={"message": words, "status-code": 401})


def no_route(url: str) -> RefusedError:
    """Return the answer for an address that this kind of Jira does not know."""
    return RefusedError(404, body={"message": f"null for uri: {url[:500]}", "status-code": 404})
