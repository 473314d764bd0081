"""A Jira issue, as REST and webhooks give it, to an epic."""

from collections.abc import Mapping
from typing import Any

from linter.core.epic import Epic
from linter.reading.custom_fields import read_custom_fields, read_twins
from linter.reading.greenhopper import epic_level, linked_parent
from linter.reading.history import read_transitions
from linter.reading.issue_parts import read_labels, read_parent, read_person, read_status
from linter.reading.issue_type import type_level, type_name
from linter.reading.rich import read_rich
from linter.reading.scalars import as_date, as_line, as_mapping, as_moment

__all__ = ["read_issue", "read_transitions"]


def read_issue(data: Any, *, names: Mapping[str, str] | None = None) -> Epic | None:
    """Return what an issue says; None for something that has neither id, key nor fields.

    Takes wiki text (REST v2, webhooks, Data Center) and ADF (REST v3). `names`: name of each custom field
    by id; where None, the issue's own `names` (of `expand=names`), else the id stands in. Never raises:
    whatever has the wrong type counts as absent.
    """
    issue = as_mapping(data)
    fields = as_mapping(issue.get("fields"))
    identity = as_line(issue.get("id")), as_line(issue.get("key"))
    if not any(identity) and not fields:
        return None
    known_names = as_mapping(issue.get("names")) if names is None else names
    schemas = as_mapping(issue.get("schema"))
    issue_type = fields.get("issuetype")
    level = type_level(issue_type)
    due = as_line(fields.get("duedate"))
    due_date = as_date(due)
    return Epic(
        id=identity[0],
        key=identity[1],
        summary=as_line(fields.get("summary")),
        description=read_rich(fields.get("description")),
        fields=tuple(read_custom_fields(fields, known_names, schemas)),
        twins=tuple(read_twins(fields, known_names, schemas)),
        project=_project(fields.get("project"), identity[1]),
        issue_type=type_name(issue_type),
        level=epic_level(fields, schemas) if level is None else level,
        status=read_status(fields.get("status")),
        labels=read_labels(fields.get("labels")),
        owner=read_person(fields.get("assignee")),
        due_date=due_date,
        due_text="" if due_date else due,
        parent=read_parent(fields.get("parent")) or linked_parent(fields, schemas),
        created=as_moment(fields.get("created")),
        updated=as_moment(fields.get("updated")),
    )


def _project(project: Any, key: str) -> str:
    """Return the project's key; where the issue does not say, that in its own key."""
    return as_line(as_mapping(project).get("key")) or key.rpartition("-")[0]
