"""What a webhook says was changed. Ids and numbers count; names of fields and values are translated."""

from collections.abc import Iterator, Mapping
from typing import Any

from linter.reading.issue_type import type_level
from linter.reading.scalars import as_line, as_list, as_mapping

_TYPE = "issuetype"
_RANK = "rank"


def changed_fields(changelog: Any) -> tuple[str, ...]:
    """Return each changed field once: its id, or its name in lower case where there is none (older Jira)."""
    return tuple(dict.fromkeys(filter(None, (_field(item) for item in _items(changelog)))))


def level_throughout(changelog: Any, now: int | None) -> int | None:
    """Return the level that an issue has had before and after the change, given what it has now.

    None where its type was changed and any of the two is not known, or they differ: it may have become an epic,
    or have been one.
    """
    for item in _items(changelog):
        if _field(item).casefold() != _TYPE:
            continue
        for name in ("fromString", "toString"):
            if type_level(item.get(name)) != now:
                return None
    return now


def _items(changelog: Any) -> Iterator[Mapping[str, Any]]:
    for item in as_list(as_mapping(changelog).get("items")):
        if isinstance(item, Mapping):
            yield item


def _field(item: Mapping[str, Any]) -> str:
    name = as_line(item.get("field")).casefold()
    if name == _RANK and not as_line(item.get("from")) and not as_line(item.get("to")):
        return _RANK  # a custom field of Jira's own, with another id on every site: it says “Ranked higher”
    return as_line(item.get("fieldId")) or name
