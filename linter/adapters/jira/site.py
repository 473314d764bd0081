"""The port `Jira`, for one site of Jira Cloud or Data Center (or the sandbox, which speaks like both)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from linter.adapters.jira.asked import asked
from linter.adapters.jira.client import WHO_AM_I, Client
from linter.adapters.jira.comments import PAGE, comments_of, our_comment
from linter.adapters.jira.connection import Connection
from linter.adapters.jira.dialect import DIALECTS, Dialect
from linter.adapters.jira.edits import Editor
from linter.adapters.jira.field_ids import field_id
from linter.adapters.jira.gate import GATE_PROPERTY, read_gate, written
from linter.adapters.jira.kept import Kept
from linter.adapters.jira.moves import Mover
from linter.adapters.jira.neighbour import Neighbour
from linter.app.ports import Clock, JiraError, Moved, Seen, Way
from linter.core.action import Memory, Shown, Transition
from linter.core.epic import Epic, Person, PersonKind, StatusCategory
from linter.core.gate import Gate
from linter.core.wording import Note
from linter.reading.issue import read_issue, read_transitions
from linter.reading.issue_parts import account_id, read_status
from linter.reading.scalars import as_line, as_list, as_mapping

PROPERTY = "outcome-linter"
"""Key of our property, of issues and of comments."""
_PROPERTIES = f"{PROPERTY},{GATE_PROPERTY}"
_FIELDS = "*all,-attachment,-worklog,-issuelinks,-subtasks,-votes,-watches"
_KNOWN_FOR = timedelta(minutes=10)
_NOT_FOUND = 404


class JiraSite:
    """Reads epics and writes what we have to say. Thread-safe; `close()` it at the end."""

    def __init__(self, connection: Connection, clock: Clock, neighbour: Neighbour | None = None) -> None:
        self._client = Client(connection, clock, neighbour=neighbour)
        self._me = Kept(self._who_am_i, clock, _KNOWN_FOR)
        self._categories = Kept(self._all_categories, clock, _KNOWN_FOR)
        self._fields = Kept(lambda: self._client.get("field"), clock, _KNOWN_FOR)
        self._editor = Editor(self._client, clock)
        self._mover = Mover(self._client, self._editor, self._who_am_i)

    def close(self) -> None:
        """Close the connections; calls after this are refused."""
        self._client.close()

    def me(self) -> Person:
        """Return our account; asked again every ten minutes."""
        return self._me()

    def look(self, issue: str) -> Seen | None:
        """Read the issue, its history, its comments and our property in one call.

        More calls only for comments that did not come along, and for a comment of ours that is not remembered.
        """
        me = self.me()
        try:
            path = _path(issue)
            data = self._client.get(
                path, fields=_FIELDS, expand="names,schema,changelog", properties=_PROPERTIES
            )
        except JiraError as error:
            if error.status != _NOT_FOUND:
                raise
            return None
        said = as_mapping(data)
        epic = read_issue(said, names=as_mapping(said.get("names")))
        if epic is None or not epic.id or not isinstance(said.get("fields"), Mapping):
            # Not "gone": what we do not understand is no reason to forget an epic.
            raise JiraError(f"GET {path}: the answer is no issue")
        fields, properties = as_mapping(said.get("fields")), as_mapping(said.get("properties"))
        memory = _memory(properties.get(PROPERTY))
        embedded = fields.get("comment")
        remembered = memory.comment if memory else ""
        comments = comments_of(embedded, lambda start: self._comments(path, start), me.id, remembered)
        comment = our_comment(comments, me.id, remembered)
        if comment and (memory is None or memory.comment != comment):
            memory = self._said_by(comment)
        shown = Shown(comment, memory, self._history(epic, said))
        resolution = as_line(as_mapping(fields.get("resolution")).get("name"))
        return Seen(epic, shown, asked(comments, me), read_gate(properties.get(GATE_PROPERTY)), resolution)

    def say(self, issue: str, note: Note) -> str:
        """Write the comment with our property on it; return its id."""
        path = f"{_path(issue)}/comment"
        said = self._client.post(path, self._body(note))
        comment = as_line(as_mapping(said).get("id"))
        if not comment:
            raise JiraError(f"POST {path}: the answer is no comment")
        return comment

    def reword(self, issue: str, comment: str, note: Note, *, notify: bool = False) -> None:
        """Edit in place; nobody gets a mail unless `notify`."""
        path = f"{_path(issue)}/comment/{_part(comment)}"
        try:
            self._client.put(path, self._body(note), **self._dialect.rewording(notify=notify))
        except JiraError as error:
            if error.status != _NOT_FOUND:
                raise
            gone = "our comment was deleted in the meantime"
            raise JiraError(gone, retry_after=1.0, status=_NOT_FOUND) from None

    def move(
        self,
        issue: str,
        here: str,
        to: str | Callable[[Sequence[Way]], Sequence[Way]],
        as_of: datetime | None = None,
    ) -> Moved:
        """Find a way that asks nothing of a person, and take it if nobody has moved on."""
        return self._mover.move(_path(issue), here, to, as_of)

    def resolution(self, issue: str, *, clear: bool) -> str:
        """Return the issue's resolution, after an attempt to empty it where that is asked for."""
        return self._mover.resolution(_path(issue), clear=clear)

    def label(self, issue: str, label: str) -> None:
        """Add the label to whatever labels there are."""
        self._editor.edit(_path(issue), {"update": {"labels": [{"add": label}]}})

    def mark(self, issue: str, field: str, value: str) -> None:
        """Write the field alone; nobody gets a mail where our account may choose so."""
        self._editor.edit(_path(issue), {"fields": {field_id(field, self._fields): value}})

    def publish(self, issue: str, gate: Gate) -> None:
        """Write the property that workflow rules read."""
        self._client.put(f"{_path(issue)}/properties/{GATE_PROPERTY}", written(gate))

    def remember(self, issue: str, memory: Memory) -> None:
        """Write our property: which comment is ours, and what it says."""
        value = {"comment": memory.comment, "wording": memory.wording, "verdict": memory.verdict}
        self._client.put(f"{_path(issue)}/properties/{PROPERTY}", value)

    def search(self, jql: str) -> Iterator[str]:
        """Page through what matches; an empty answer to a stranger is no answer, and raises."""
        return self._dialect.search(self._client, jql, self._who_am_i)

    @property
    def _dialect(self) -> Dialect:
        return DIALECTS[self._client.flavour()]

    def _body(self, note: Note) -> dict[str, Any]:
        marked = [{"key": PROPERTY, "value": {"wording": note.digest}}]
        return {"body": self._dialect.body(note), "properties": marked}

    def _who_am_i(self) -> Person:
        said = as_mapping(self._client.get(WHO_AM_I))
        account = account_id(said)
        if not account:
            raise JiraError("Jira does not say who we are: the token is not accepted")
        name, login = as_line(said.get("displayName")) or account, as_line(said.get("name"))
        return Person(name, account, kind=PersonKind.PERSON, login=login)

    def _comments(self, path: str, start: int) -> Any:
        return self._client.get(
            f"{path}/comment", startAt=str(start), maxResults=str(PAGE), orderBy="-created"
        )

    def _said_by(self, comment: str) -> Memory | None:
        """Return the wording that our comment keeps itself, for when the issue has lost or never got its own.

        Without it, an account that may comment but not edit issues would reword at every look.
        """
        try:
            said = as_mapping(self._client.get(f"comment/{_part(comment)}/properties/{PROPERTY}"))
        except JiraError as error:
            if error.status != _NOT_FOUND:
                raise
            return None
        wording = as_line(as_mapping(said.get("value")).get("wording"))
        return Memory(wording=wording) if wording else None

    def _history(self, epic: Epic, said: Mapping[str, Any]) -> tuple[Transition, ...]:
        """Return the changes of status with their categories, which the changelog does not name."""
        moves = read_transitions(said)
        if not moves:
            return ()
        known = dict(self._categories())
        if epic.status is not None and epic.status.category is not StatusCategory.UNKNOWN:
            known[epic.status.id] = epic.status.category
        unknown = StatusCategory.UNKNOWN
        return tuple(
            replace(
                move,
                from_category=known.get(move.from_id, unknown),
                to_category=known.get(move.to_id, unknown),
            )
            for move in moves
        )

    def _all_categories(self) -> dict[str, StatusCategory]:
        """Return the category of every status by id."""
        statuses = map(read_status, as_list(self._client.get("status")))
        found = {status.id: status.category for status in statuses if status is not None and status.id}
        if not found:
            # A stranger sees none. Kept, it would make us blind for ten minutes.
            raise JiraError("GET status: the answer names no status")
        return found


def _memory(value: object) -> Memory | None:
    said = as_mapping(value)
    if not said:
        return None
    return Memory(*(as_line(said.get(name)) for name in ("comment", "wording", "verdict")))


def _path(issue: str) -> str:
    """Return the path of an issue. Raises JiraError for what would be another path."""
    if not issue.strip("."):
        raise JiraError("no issue has such an id", permanent=True, status=_NOT_FOUND)
    return f"issue/{_part(issue)}"


def _part(text: str) -> str:
    """Quote a part of a path: an id or key comes from a delivery, and deliveries are not believed."""
    return quote(text, safe="", errors="replace")
