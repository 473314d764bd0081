"""What Cloud and Data Center say differently: how a note is written, how a search goes on."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, Protocol

from linter.adapters.jira.adf import note_to_adf
from linter.adapters.jira.client import Client
from linter.adapters.jira.connection import Flavour
from linter.adapters.jira.wiki import note_to_wiki
from linter.app.ports import JiraError
from linter.core.wording import Note
from linter.reading.scalars import as_int, as_line, as_mapping

_FOUND_AT_ONCE: Final = 1000


class Dialect(Protocol):
    """One kind of Jira's REST, as far as the kinds differ."""

    def body(self, note: Note) -> object:
        """Return the body of a comment."""

    def rewording(self, *, notify: bool) -> dict[str, str]:
        """Return the query of an edited comment."""

    def search(self, client: Client, jql: str, stranger: Callable[[], object]) -> Iterator[str]:
        """Yield the ids of issues; `stranger` raises where nothing is found because nobody knows us."""


class Cloud:
    """Version 3: Atlassian documents, pages by tokens."""

    def body(self, note: Note) -> object:
        """Return the ADF document."""
        return note_to_adf(note)

    def rewording(self, *, notify: bool) -> dict[str, str]:
        """Say whether watchers are told."""
        return {"notifyUsers": "true" if notify else "false"}

    def search(self, client: Client, jql: str, stranger: Callable[[], object]) -> Iterator[str]:
        """Page through `/search/jql` by its tokens."""
        token: dict[str, str] = {}
        while True:
            page = client.get("search/jql", jql=jql, fields="id", maxResults=str(_FOUND_AT_ONCE), **token)
            found, following = _issues(page, "search/jql"), as_mapping(page).get("nextPageToken")
            if not found and not token:
                stranger()
            yield from _ids(found)
            if as_mapping(page).get("isLast") is True or not isinstance(following, str) or not following:
                return
            if token.get("nextPageToken") == following:
                raise JiraError("GET search/jql: one page follows itself")
            token = {"nextPageToken": following}


class DataCenter:
    """Version 2: wiki markup, pages by numbers. Whether an edit is mailed is decided by its notification scheme."""

    def body(self, note: Note) -> object:
        """Return wiki markup."""
        return note_to_wiki(note)

    def rewording(self, *, notify: bool) -> dict[str, str]:  # noqa: ARG002 - nothing can be chosen here
        """Return nothing: no such choice is documented."""
        return {}

    def search(self, client: Client, jql: str, stranger: Callable[[], object]) -> Iterator[str]:
        """Page through `/search`; administrators may have set a smaller page than we ask for."""
        start = 0
        while True:
            page = client.get(
                "search", jql=jql, fields="id", startAt=str(start), maxResults=str(_FOUND_AT_ONCE)
            )
            found = _issues(page, "search")
            if not found and not start:
                stranger()
            yield from _ids(found)
            start += len(found)
            total = as_int(as_mapping(page).get("total"))
            if not found or (total is not None and start >= total):
                return


DIALECTS: Final[Mapping[Flavour, Dialect]] = MappingProxyType(
    {Flavour.CLOUD: Cloud(), Flavour.DATA_CENTER: DataCenter()}
)
"""By the kind of Jira."""


def _issues(page: Any, what: str) -> list[Any]:
    found = as_mapping(page).get("issues")
    if not isinstance(found, list):
        raise JiraError(f"GET {what}: the answer is no page of issues")
    return found


def _ids(found: list[Any]) -> Iterator[str]:
    yield from filter(None, (as_line(as_mapping(issue).get("id")) for issue in found))
