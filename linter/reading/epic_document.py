"""An epic as somebody writes it down in a file: our own keys, any of them, none required."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any

from linter.core.epic import EPIC_LEVEL, Epic, NamedText, Person, Status, StatusCategory
from linter.reading.issue_parts import read_labels, read_parent, read_person, read_status
from linter.reading.issue_type import type_level, type_name
from linter.reading.rich import read_rich
from linter.reading.scalars import as_date, as_int, as_line, as_mapping, as_moment

TEXTS = frozenset({"outcome", "problem", "metric", "baseline", "target", "actual_outcome"})
"""Keys whose texts become fields of the epic, under these very names."""
KEYS = TEXTS | {
    *("id", "key", "summary", "description", "due_date", "owner", "parent", "work_type", "issue_type"),
    *("project", "labels", "status", "fields", "created", "updated"),
}
"""Every key that a document may have."""

_ALIASES = {"duedate": "due_date", "assignee": "owner", "issuetype": "issue_type", "title": "summary"}
_MAX_FIELDS = 1000
_LONGEST_KEY = 40
_CATEGORIES = {
    **{str(category): category for category in StatusCategory},
    # Jira's names for its categories, and the statuses that it sets up by itself.
    "to do": StatusCategory.NEW,
    "in progress": StatusCategory.INDETERMINATE,
}


def read_epic_document(data: Any) -> Epic:
    """Return the epic of a document; empty for anything but a mapping. Never raises.

    Its texts may be wiki markup, Markdown or ADF. Without an issue type it counts as an epic.
    """
    document = {_key(key): value for key, value in as_mapping(data).items() if is_known_key(key)}
    issue_type = document.get("issue_type")
    due = as_line(document.get("due_date"))
    due_date = as_date(due)
    key = as_line(document.get("key"))
    return Epic(
        id=as_line(document.get("id")),
        key=key,
        summary=as_line(document.get("summary")),
        description=read_rich(document.get("description"), prefer="markdown"),
        fields=tuple(_texts(document)),
        project=_project(document.get("project"), key),
        issue_type=type_name(issue_type),
        level=_level(data, issue_type),
        work_type=as_line(document.get("work_type")),
        status=_status(document.get("status")),
        labels=_labels(document.get("labels")),
        owner=_owner(document.get("owner")),
        due_date=due_date,
        due_text="" if due_date else due,
        parent=read_parent(document.get("parent")),
        created=as_moment(document.get("created")),
        updated=as_moment(document.get("updated")),
    )


def is_known_key(key: Any) -> bool:
    """Whether a document may have this key, in any case, with blanks or hyphens as well."""
    return _key(key) in KEYS


def _key(key: Any) -> str:
    return _known(key) if isinstance(key, str) and len(key) <= _LONGEST_KEY else _read_key(key)


def _read_key(key: Any) -> str:
    name = as_line(key).casefold().replace(" ", "_").replace("-", "_")
    return _ALIASES.get(name, name)


# Documents share their keys, and each is asked for several times: without this it is a tenth of all reading.
_known = lru_cache(maxsize=256)(_read_key)


def _texts(document: Mapping[str, Any]) -> Iterator[NamedText]:
    for key, value in document.items():
        if key in TEXTS:
            yield from _named(key, value)
        elif key == "fields":
            for name, field_value in islice(as_mapping(value).items(), _MAX_FIELDS):
                yield from _named(as_line(name), field_value)


def _named(name: str, value: Any) -> Iterator[NamedText]:
    document = read_rich(value, prefer="markdown")
    if name and document:
        yield NamedText(name, document)


def _level(data: Any, issue_type: Any) -> int | None:
    beside = as_int(as_mapping(data).get("hierarchyLevel"))
    if beside is not None:
        return beside
    return type_level(issue_type) if type_name(issue_type) or as_mapping(issue_type) else EPIC_LEVEL


def _status(value: Any) -> Status | None:
    if not isinstance(value, Mapping):
        name = as_line(value)
        return Status(name, _CATEGORIES.get(name.casefold(), StatusCategory.UNKNOWN)) if name else None
    category = as_line(value.get("category"))
    if not category:
        return read_status(value)
    known = _CATEGORIES.get(category.casefold(), StatusCategory.UNKNOWN)
    return Status(as_line(value.get("name")), known, as_line(value.get("id")))


def _owner(value: Any) -> Person | None:
    """Return the owner; in a document a name is a name, where Data Center has an identity."""
    person = read_person(value)
    known = as_line(as_mapping(value).get("accountId") or as_mapping(value).get("id"))
    return replace(person, id=known) if person else None


def _labels(value: Any) -> tuple[str, ...]:
    return read_labels(value.split(",")) if isinstance(value, str) else read_labels(value)


def _project(value: Any, key: str) -> str:
    project = as_line(value) or as_line(as_mapping(value).get("key"))
    return project or key.rpartition("-")[0]
