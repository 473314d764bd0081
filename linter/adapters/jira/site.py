"""The port `Jira`, for one site of Jira Cloud (or the sandbox, which speaks the same)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from linter.adapters.jira.adf import is_ours, note_to_adf
from linter.adapters.jira.client import Client, Connection
from linter.app.ports import Clock, JiraError, Seen, SentBack
from linter.core.action import Memory, Shown, Transition
from linter.core.epic import EPIC_LEVEL, Person, PersonKind, StatusCategory
from linter.core.wording import Note
from linter.reading.issue import read_issue, read_transitions

PROPERTY = "outcome-linter"
"""Key of our property, of issues and of comments."""
_FIELDS = "*all,-attachment,-worklog,-issuelinks,-subtasks,-votes,-watches"
_KNOWN_FOR = timedelta(minutes=10)
_NOT_FOUND, _BAD_REQUEST = 404, 400


class JiraSite:
    """Reads epics and writes what we have to say. Thread-safe; `close()` it at the end."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._client = Client(connection)
        self._clock = clock
        self._me: tuple[datetime, Person] | None = None
        self._categories: tuple[datetime, dict[str, StatusCategory]] | None = None

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def me(self) -> Person:
        """Return our account; asked again every ten minutes."""
        if self._me is None or self._clock() - self._me[0] > _KNOWN_FOR:
            self._me = (self._clock(), self._who_am_i())
        return self._me[1]

    def look(self, issue: str) -> Seen | None:
        """Read the issue, its history, its comments and our property in one call."""
        me = self.me().id
        try:
            data = self._client.get(
                f"issue/{_part(issue)}", fields=_FIELDS, expand="names,changelog", properties=PROPERTY
            )
        except JiraError as error:
            if error.status != _NOT_FOUND:
                raise
            self._who_am_i()  # Cloud answers 404 to an expired token too; this raises then
            return None
        epic = read_issue(data, names=_mapping(data.get("names")))
        if epic is None:
            return None
        memory = _memory(_mapping(data.get("properties")).get(PROPERTY))
        comment = self._our_comment(issue, _mapping(_mapping(data.get("fields")).get("comment")), memory, me)
        history = tuple(map(self._with_categories, read_transitions(data)))
        return Seen(epic, Shown(comment, memory, history), is_epic=epic.level == EPIC_LEVEL)

    def say(self, issue: str, note: Note) -> str:
        """Write the comment with our property on it; return its id."""
        body = {
            "body": note_to_adf(note),
            "properties": [{"key": PROPERTY, "value": {"wording": note.digest}}],
        }
        return str(_mapping(self._client.post(f"issue/{_part(issue)}/comment", body)).get("id", ""))

    def reword(self, issue: str, comment: str, note: Note) -> None:
        """Edit in place; nobody gets a mail."""
        path = f"issue/{_part(issue)}/comment/{_part(comment)}"
        try:
            self._client.put(path, {"body": note_to_adf(note)}, notifyUsers="false")
        except JiraError as error:
            if error.status != _NOT_FOUND:
                raise
            raise JiraError("our comment was deleted in the meantime", retry_after=1.0) from None

    def send_back(self, issue: str, transition: Transition) -> SentBack:
        """Find a way back that asks nothing of a person, and take it if nobody has moved on."""
        if self._status(issue) != transition.to_id:
            return SentBack.MOVED_ON
        found = _mapping(self._client.get(f"issue/{_part(issue)}/transitions")).get("transitions") or ()
        back = [way for way in found if _mapping(way.get("to")).get("id") == transition.from_id]
        if not back:
            return SentBack.NO_WAY
        way = min(back, key=lambda way: bool(way.get("hasScreen")))
        try:
            self._client.post(f"issue/{_part(issue)}/transitions", {"transition": {"id": str(way["id"])}})
        except JiraError as error:
            if error.status != _BAD_REQUEST:
                raise
            return SentBack.MOVED_ON if self._status(issue) != transition.to_id else SentBack.NO_WAY
        return SentBack.DONE

    def remember(self, issue: str, memory: Memory) -> None:
        """Write our property: which comment is ours, and what it says."""
        value = {"comment": memory.comment, "wording": memory.wording, "verdict": memory.verdict}
        self._client.put(f"issue/{_part(issue)}/properties/{PROPERTY}", value)

    def search(self, jql: str) -> Iterator[str]:
        """Page through `/search/jql` by its tokens."""
        token: dict[str, str] = {}
        while True:
            page = self._client.get("search/jql", jql=jql, fields="id", maxResults="100", **token)
            yield from (str(issue["id"]) for issue in page.get("issues") or ())
            if page.get("isLast", True) or not page.get("nextPageToken"):
                return
            token = {"nextPageToken": page["nextPageToken"]}

    def _who_am_i(self) -> Person:
        said = _mapping(self._client.get("myself"))
        account = str(said.get("accountId") or said.get("key") or said.get("name") or "")
        if not account:
            raise JiraError("Jira does not say who we are: the token is not accepted")
        return Person(str(said.get("displayName") or account), account, kind=PersonKind.PERSON)

    def _status(self, issue: str) -> str:
        said = _mapping(self._client.get(f"issue/{_part(issue)}", fields="status").get("fields"))
        return str(_mapping(said.get("status")).get("id", ""))

    def _our_comment(self, issue: str, page: Mapping[str, Any], memory: Memory | None, me: str) -> str:
        """Return the id of our comment: by what we remember, else by author and mark; the oldest, if there are two."""
        comments = list(page.get("comments") or ())
        total = page.get("total")
        while isinstance(total, int) and len(comments) < total:
            more = self._client.get(
                f"issue/{_part(issue)}/comment",
                startAt=str(len(comments)),
                maxResults="100",
                orderBy="created",
            )
            found = more.get("comments") or ()
            if not found:
                break
            comments += found
        ids = [str(comment.get("id")) for comment in comments if isinstance(comment, dict)]
        if memory is not None and memory.comment in ids:
            return memory.comment
        ours = (
            str(comment.get("id"))
            for comment in comments
            if isinstance(comment, dict)
            and _mapping(comment.get("author")).get("accountId") == me
            and is_ours(comment.get("body"))
        )
        return next(ours, "")

    def _with_categories(self, move: Transition) -> Transition:
        known = self._known_categories()
        unknown = StatusCategory.UNKNOWN
        return replace(
            move, from_category=known.get(move.from_id, unknown), to_category=known.get(move.to_id, unknown)
        )

    def _known_categories(self) -> dict[str, StatusCategory]:
        """Return the category of every status by id; the changelog does not say it. Kept for ten minutes."""
        if self._categories is None or self._clock() - self._categories[0] > _KNOWN_FOR:
            found: dict[str, StatusCategory] = {}
            for status in self._client.get("status") or ():
                key = _mapping(status.get("statusCategory")).get("key")
                if key in set(StatusCategory):
                    found[str(status.get("id"))] = StatusCategory(key)
            self._categories = (self._clock(), found)
        return self._categories[1]


def _memory(value: object) -> Memory | None:
    said = _mapping(value)
    if not said:
        return None
    return Memory(*(str(said.get(name) or "") for name in ("comment", "wording", "verdict")))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _part(text: str) -> str:
    """Quote a part of a path: an id or key comes from a delivery, and deliveries are not believed."""
    return quote(text, safe="")
