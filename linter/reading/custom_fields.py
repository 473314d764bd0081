"""Custom fields of a Jira issue: those with a text that a reader sees, under the names that people know."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from linter.core.document import Document
from linter.core.epic import NamedText
from linter.reading.rich import read_rich
from linter.reading.scalars import as_line, as_list, as_mapping, as_text

_PREFIX = "customfield_"
_MAX_FIELDS = 1000
# What Jira keeps for itself: rank, colours, the development summary, sprints of old servers, time in status.
_MACHINE_TEXT = re.compile(
    r"\d\|[0-9a-z]+:|ghx-label-\d+$|\{?[A-Za-z]*=?com\.atlassian\.|\{\}$|\{summaryBean=|\d+_\*:\*_"
)
_MACHINE_NAMES = frozenset(
    {
        *("rank", "sprint", "development", "epic name", "epic link", "epic status", "parent link"),
        *("epic color", "epic colour", "issue color", "issue colour"),
    }
)
_BOARD = "com.pyxis.greenhopper.jira:"
"""Kinds of fields that boards keep for themselves, whatever they are called."""
_SPRINT_KEYS = frozenset({"boardId", "rapidViewId", "originBoardId"})


def read_custom_fields(
    fields: Mapping[str, Any], names: Mapping[str, Any], schemas: Mapping[str, Any]
) -> Iterator[NamedText]:
    """Yield the texts of custom fields in the order given.

    `names`: name by id; the id stands in for a name. `schemas`: what `expand=schema` gives, by id.
    """
    wanted = [key for key in fields if str(key).startswith(_PREFIX)]
    for key in wanted[:_MAX_FIELDS]:
        name = as_line(names.get(key)) or key
        value = fields[key]
        machine = name.casefold() in _MACHINE_NAMES or _kind(schemas, key).startswith(_BOARD)
        if machine or _is_machinery(value):
            continue
        document = _interval(value) or read_rich(value)
        if document:
            yield NamedText(name, document, key, _kind(schemas, key))


def read_twins(
    fields: Mapping[str, Any], names: Mapping[str, Any], schemas: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name and each kind that several custom fields of the issue bear, filled or not, with their ids."""
    bearers: dict[str, list[str]] = {}
    for key in [key for key in fields if str(key).startswith(_PREFIX)][:_MAX_FIELDS]:
        for borne in (as_line(names.get(key)), _kind(schemas, key)):
            if borne:
                bearers.setdefault(borne.casefold(), []).append(str(key))
    yield from ((borne, tuple(keys)) for borne, keys in bearers.items() if len(keys) > 1)


def _kind(schemas: Mapping[str, Any], key: str) -> str:
    return as_line(as_mapping(schemas.get(key)).get("custom"))


def _is_machinery(value: Any) -> bool:
    """Whether only programs read this value."""
    if isinstance(value, str):
        return bool(_MACHINE_TEXT.match(value))
    if isinstance(value, Mapping):
        return "nonEditableReason" in value or not _SPRINT_KEYS.isdisjoint(value)
    return any(_is_machinery(element) for element in as_list(value)[:3])


def _interval(value: Any) -> Document | None:
    """Read the start and end that Jira's planning fields keep as JSON inside a string."""
    if not isinstance(value, str) or not value.startswith("{") or '"start"' not in value[:200]:
        return None
    try:
        interval = json.loads(value[:500])
    except (ValueError, RecursionError):
        return None
    if not isinstance(interval, Mapping):
        return None
    days = [text for end in ("start", "end") if (text := as_text(interval.get(end)))]
    return read_rich(" – ".join(days)) if days else None
