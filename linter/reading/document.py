"""One document, whatever its shape, to an epic: an epic document, a Jira issue, or a webhook's payload."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from linter.core.epic import Epic
from linter.reading.epic_document import is_known_key, read_epic_document
from linter.reading.issue import read_issue
from linter.reading.issue_type import BASE_LEVEL
from linter.reading.scalars import as_line, as_mapping

_ISSUE_FIELDS = frozenset(
    {
        *("summary", "description", "issuetype", "project", "status", "assignee", "reporter"),
        *("duedate", "labels", "parent", "created", "updated"),
    }
)
# Keys that stand beside `fields` in Jira's issues, and may stand in an epic document.
_COMMON_KEYS = frozenset({"id", "key", "fields"})


class Shape(StrEnum):
    """What a document turned out to be."""

    EPIC = "epic document"
    ISSUE = "Jira issue"
    PAYLOAD = "webhook payload"
    UNKNOWN = "unknown"


def read_document(data: Any) -> Epic:
    """Return the epic that a document is about; an empty one for what is none of the three. Never raises.

    A payload that names no issue comes back as something below an epic, because no epic is meant.
    """
    shape = shape_of(data)
    if shape is Shape.PAYLOAD:
        return read_issue(data.get("issue"), names=_names(data)) or Epic(level=BASE_LEVEL)
    if shape is Shape.ISSUE:
        return read_issue(data) or Epic()
    return read_epic_document(data)


def shape_of(data: Any) -> Shape:
    """Tell the three kinds of document apart by the keys that they have."""
    if not isinstance(data, Mapping):
        return Shape.UNKNOWN
    if "webhookEvent" in data or _is_issue(data.get("issue")):
        return Shape.PAYLOAD
    if _is_issue(data):
        return Shape.ISSUE
    return Shape.EPIC if any(is_known_key(key) for key in data) else Shape.UNKNOWN


def _is_issue(data: Any) -> bool:
    """Whether it is an issue of REST: Jira's own fields stand in `fields`, and none of ours beside it."""
    issue = as_mapping(data)
    fields = issue.get("fields")
    if not isinstance(fields, Mapping):
        return False
    if any(is_known_key(key) and as_line(key) not in _COMMON_KEYS for key in issue):
        return False
    if any(str(name) in _ISSUE_FIELDS or str(name).startswith("customfield_") for name in fields):
        return True
    return not fields and ("id" in issue or "self" in issue)


def _names(payload: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the names of fields, where the sender put them beside the issue."""
    names = as_mapping(payload.get("names"))
    return names or None
