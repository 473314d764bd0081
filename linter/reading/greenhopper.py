"""What Data Center keeps in custom fields: whether an issue is an epic, and what stands over it.

Names of these fields are translated and renamed; their kinds are not.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from linter.core.epic import EPIC_LEVEL, Parent
from linter.reading.issue_parts import read_parent
from linter.reading.scalars import as_line, as_mapping

_EPIC_NAME: Final = "com.pyxis.greenhopper.jira:gh-epic-label"
_PARENT_LINK: Final = "com.atlassian.jpo:jpo-custom-field-parent"
_EPIC_LINK: Final = "com.pyxis.greenhopper.jira:gh-epic-link"


def epic_level(fields: Mapping[str, Any], schemas: Mapping[str, Any]) -> int | None:
    """Return the level of an epic for an issue that has an epic's name, which only epics have; else None."""
    named = any(as_line(value) for value in _values(fields, schemas, _EPIC_NAME))
    return EPIC_LEVEL if named else None


def linked_parent(fields: Mapping[str, Any], schemas: Mapping[str, Any]) -> Parent | None:
    """Return what Parent Link, or else Epic Link, names; None where neither does."""
    for kind in (_PARENT_LINK, _EPIC_LINK):
        for value in _values(fields, schemas, kind):
            said = as_mapping(value)
            parent = read_parent(as_mapping(said.get("data")) or value)
            if parent is not None:
                return parent
    return None


def _values(fields: Mapping[str, Any], schemas: Mapping[str, Any], kind: str) -> Iterator[Any]:
    for key, schema in schemas.items():
        if as_line(as_mapping(schema).get("custom")) == kind:
            yield fields.get(key)
