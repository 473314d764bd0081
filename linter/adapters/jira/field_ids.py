"""The field that a policy names, by the id under which REST writes it."""

import re
from collections.abc import Callable
from typing import Any

from linter.app.ports import JiraError
from linter.policy.fields import JiraField, resolve
from linter.reading.scalars import as_line, as_list, as_mapping

_ID = re.compile(r"customfield_[0-9]{1,18}")


def field_id(asked: str, fields: Callable[[], Any]) -> str:
    """Return the id of a field by its id or its name. `fields` asks Jira for all of them, only where it must.

    Raises JiraError, for good, where no field bears the name, or more than one: nobody's field is written by chance.
    """
    if _ID.fullmatch(asked):
        return asked
    known = [field for field in map(read_field, as_list(fields())) if field is not None]
    found = resolve(asked, known)
    if len(found) == 1:
        return found[0].id
    said = (
        f"is borne by {len(found)} fields: {', '.join(map(str, found))}"
        if found
        else "is no field of this Jira"
    )
    raise JiraError(f"the field “{asked}” of the policy {said}", permanent=True)


def read_field(data: object) -> JiraField | None:
    """Return one element of what `/field` answers; None for what has no id. Without a name, its id is its name."""
    said = as_mapping(data)
    schema, scope = as_mapping(said.get("schema")), as_mapping(said.get("scope"))
    found = as_line(said.get("id"))
    if not found:
        return None
    return JiraField(
        id=found,
        name=as_line(said.get("name")) or found,
        custom=as_line(schema.get("custom")),
        type=as_line(schema.get("type")),
        project=as_line(as_mapping(scope.get("project")).get("id")),
    )
