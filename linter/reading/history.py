"""Changes of status, out of an issue's own history."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from linter.core.action import Transition
from linter.reading.issue_parts import account_id
from linter.reading.scalars import as_int, as_line, as_list, as_mapping, as_moment

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def read_transitions(data: Any) -> tuple[Transition, ...]:
    """Return the changes of status of an issue read with `expand=changelog`, oldest first.

    Takes the issue, its `changelog`, or the list of histories. The status given at creation is none.
    """
    found: list[Transition] = []
    for history in _histories(data):
        found.extend(_of_history(as_mapping(history)))
    return tuple(sorted(found, key=_order))


def _histories(data: Any) -> Any:
    if isinstance(data, (list, tuple)):
        return data
    log = as_mapping(data)
    log = log.get("changelog", log)
    if isinstance(log, Mapping):
        log = log.get("histories", log.get("values"))
    return as_list(log)


def _of_history(history: Mapping[str, Any]) -> Iterator[Transition]:
    for item in as_list(history.get("items")):
        change = as_mapping(item)
        came_from = as_line(change.get("from"))
        went_to = as_line(change.get("to"))
        if is_status(change) and came_from and went_to:
            yield Transition(
                id=as_line(history.get("id")),
                at=as_moment(history.get("created")) or _LONG_AGO,
                by=account_id(history.get("author")),
                from_id=came_from,
                from_name=as_line(change.get("fromString")),
                to_id=went_to,
                to_name=as_line(change.get("toString")),
                login=_login(history.get("author")),
            )


def _login(author: Any) -> str:
    """Return a user's name of Data Center; accounts of Cloud have none that can be mentioned."""
    said = as_mapping(author)
    return "" if as_line(said.get("accountId")) else as_line(said.get("name"))


def is_status(change: Mapping[str, Any]) -> bool:
    """Whether an item of a changelog is about the status; its field's name is translated, its id is not."""
    field_id = as_line(change.get("fieldId"))
    if field_id:
        return field_id == "status"
    return as_line(change.get("field")).casefold() == "status"


def _order(transition: Transition) -> tuple[float, int]:
    # Within one moment, Jira's ids tell the order; they are numbers in strings.
    number = as_int(transition.id) or 0
    return (transition.at - _LONG_AGO).total_seconds(), number
