"""One signed-in session, and what each kind of answer means to us.

The package's own retries are off: it repeats POST after a lost answer, retries before Retry-After is over,
and fails on a Retry-After that is a date. What may be repeated is decided by whoever looks again.
"""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from jira import JIRA
from jira.exceptions import JIRAError

from linter.app.ports import JiraError

CONNECT_SECONDS, READ_SECONDS = 5, 20
_TEMPORARY = frozenset({408, 409, 425, 429})
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Connection:
    """Where Jira is and who we are: e-mail and token (Cloud), or a token alone (Data Center, OAuth)."""

    url: str
    email: str = ""
    token: str = ""

    def __repr__(self) -> str:
        """Return it without the token: it ends up in logs."""
        return f"Connection(url={self.url!r}, email={self.email!r})"


class Client:
    """Calls to one Jira. A session of its own for each thread: `requests` does not promise to share."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._local = threading.local()
        self._sessions: list[JIRA] = []
        self._lock = threading.Lock()

    def get(self, path: str, **params: str) -> Any:
        """Return the JSON answer of GET /rest/api/3/<path>."""
        return self._call("GET", path, params=params)

    def post(self, path: str, body: object) -> Any:
        """Return the JSON answer of a POST, or None where it is empty. Never repeated here."""
        return self._call("POST", path, json=body)

    def put(self, path: str, body: object, **params: str) -> Any:
        """Return the JSON answer of a PUT, or None where it is empty."""
        return self._call("PUT", path, params=params, json=body)

    def close(self) -> None:
        """Close every session."""
        with self._lock:
            for session in self._sessions:
                session.close()  # type: ignore[no-untyped-call]
            self._sessions.clear()
            self._local = threading.local()

    def _call(self, method: str, path: str, **how: Any) -> Any:
        url = f"{self._connection.url.rstrip('/')}/rest/api/3/{path}"
        try:
            answer = self._session().request(method, url, **how)
        except JIRAError as error:
            raise _said_no(error, method, path) from None
        except requests.RequestException as error:
            raise JiraError(f"{method} {path}: no answer ({type(error).__name__})") from None
        try:
            return answer.json() if answer.content else None
        except ValueError:
            raise JiraError(f"{method} {path}: the answer is not JSON") from None

    def _session(self) -> Any:
        mine = getattr(self._local, "jira", None)
        if mine is None:
            mine = self._local.jira = self._sign_in()
            with self._lock:
                self._sessions.append(mine)
        return mine._session  # noqa: SLF001 - the package has no public way to its signed-in session

    def _sign_in(self) -> JIRA:
        who: dict[str, Any] = (
            {"basic_auth": (self._connection.email, self._connection.token)}
            if self._connection.email
            else {"token_auth": self._connection.token}
        )
        return JIRA(
            server=self._connection.url,
            options={"rest_api_version": "3"},
            get_server_info=False,
            max_retries=0,
            timeout=(CONNECT_SECONDS, READ_SECONDS),
            **who,
        )


def _said_no(error: JIRAError, method: str, path: str) -> JiraError:
    status = error.status_code or 0
    temporary = status in _TEMPORARY or status >= _SERVER_ERROR or status in {0, 401}
    wait = _retry_after(error.response.headers.get("Retry-After")) if error.response is not None else None
    said = f"{method} {path}: {status} {_reason(error)}".strip()
    return JiraError(said, permanent=not temporary, retry_after=wait, status=status)


def _reason(error: JIRAError) -> str:
    """Return Jira's own words: both `errorMessages` and `errors`, of which the package drops one."""
    try:
        body = error.response.json() if error.response is not None else {}
        parts = [*map(str, body.get("errorMessages") or ()), *map(str, (body.get("errors") or {}).values())]
    except (AttributeError, ValueError, TypeError):
        return ""
    return " ".join(parts)[:300]


def _retry_after(value: str | None) -> float | None:
    """Read seconds, or a date; None where it is neither."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (at.astimezone(UTC) - datetime.now(UTC)).total_seconds())
