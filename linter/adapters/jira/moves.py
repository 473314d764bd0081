"""Changing a status over REST: which ways are open, and what a refusal means."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from linter.adapters.jira.client import Client
from linter.adapters.jira.edits import Editor
from linter.app.ports import JiraError, Moved, Way
from linter.core.epic import Status
from linter.reading.issue_parts import read_status
from linter.reading.scalars import as_bool, as_line, as_mapping, as_moment

_REFUSED = frozenset({400, 403, 422})
"""What a transition answers that this account may not make, or not without more being filled in."""
_NOT_ALLOWED = frozenset({400, 403})


class Mover:
    """Moves issues, each named by its path. `reassure` raises where it is us whom Jira does not know."""

    def __init__(self, client: Client, editor: Editor, reassure: Callable[[], object]) -> None:
        self._client = client
        self._editor = editor
        self._reassure = reassure

    def move(
        self,
        path: str,
        here: str,
        to: str | Callable[[Sequence[Way]], Sequence[Way]],
        as_of: datetime | None = None,
    ) -> Moved:
        """Take the first way that Jira lets us take, if nobody has moved on, or edited it since `as_of`."""
        fields = as_mapping(as_mapping(self._client.get(path, fields="status,updated")).get("fields"))
        changed = as_moment(fields.get("updated"))
        if as_of is not None and changed is not None and changed > as_of:
            return Moved.ON
        if _status_id(fields.get("status"), path) != here:
            return Moved.ON
        ways = self._ways(path)
        for way in _screens_last(ways, to) if isinstance(to, str) else to(ways):
            try:
                self._client.post(f"{path}/transitions", {"transition": {"id": way.id}})
            except JiraError as error:
                if error.status not in _REFUSED:
                    raise
                if self._status(path) != here:
                    return Moved.ON
            else:
                return Moved.DONE
        return Moved.NO_WAY

    def resolution(self, path: str, *, clear: bool) -> str:
        """Return the name of the issue's resolution, after an attempt to empty it where that is asked for."""
        left = self._field(path, "resolution")
        name = as_line(as_mapping(left).get("name"))
        if not name or not clear:
            return name
        try:
            self._editor.edit(path, {"fields": {"resolution": None}})
        except JiraError as error:
            if error.status not in _NOT_ALLOWED:
                raise
            return name
        return ""

    def _field(self, path: str, name: str) -> Any:
        said = as_mapping(self._client.get(path, fields=name))
        return as_mapping(said.get("fields")).get(name)

    def _status(self, path: str) -> str:
        """Return the id of the issue's status now."""
        return _status_id(self._field(path, "status"), path)

    def _ways(self, path: str) -> list[Way]:
        """Return the transitions that are open to us."""
        found = as_mapping(self._client.get(f"{path}/transitions")).get("transitions")
        if not isinstance(found, list):
            raise JiraError(f"GET {path}/transitions: the answer names no transitions")
        if not found:
            self._reassure()  # to a stranger none is open
        return [way for way in map(_way, found) if way is not None]


def _status_id(data: object, path: str) -> str:
    status = read_status(data)
    if status is None or not status.id:
        raise JiraError(f"GET {path}: the answer names no status")
    return status.id


def _way(data: object) -> Way | None:
    said = as_mapping(data)
    number, target = as_line(said.get("id")), as_mapping(said.get("to"))
    to = read_status(target) or Status("", id=as_line(target.get("id")))
    if not number or not to.id:
        return None
    return Way(number, as_line(said.get("name")), to, bool(as_bool(said.get("hasScreen"))))


def _screens_last(ways: Sequence[Way], to: str) -> list[Way]:
    return sorted((way for way in ways if way.to.id == to), key=lambda way: way.screen)
