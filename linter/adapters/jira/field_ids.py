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
    found = resolve(asked, [_field(one) for one in as_list(fields())])
    if len(found) == 1:
        return found[0].id
    said = (
        f"is borne by {len(found)} fields: {', '.join(map(str, found))}"
        if found
        else "is no field of this Jira"
    )
    raise JiraError(f"the field “{asked}” of the policy {said}", permanent=True)


def _field(data: object) -> JiraField:
    said = as_mapping(data)
    schema, scope = as_mapping(said.get("schema")), as_mapping(said.get("scope"))
    return JiraField(
        id=as_line(said.get("id")),
        name=as_line(said.get("name")),
        custom=as_line(schema.get("custom")),
        type=as_line(schema.get("type")),
        project=as_line(as_mapping(scope.get("project")).get("id")),
    )
