"""What people type into the forms, as the fields of REST."""

from collections.abc import Mapping
from typing import Any, Final

from linter.sandbox import catalogue
from linter.sandbox.fields import FIELDS
from linter.sandbox.problem import RefusedError
from linter.sandbox.site import Doc, Site

FORM_FIELDS: Final = (
    "summary",
    "description",
    "customfield_10101",
    "customfield_10102",
    "customfield_10103",
    "customfield_10104",
    "assignee",
    "duedate",
    "labels",
    "parent",
)
"""What the forms show, in their order."""


def as_typed(site: Site, document: Doc | None) -> dict[str, str]:
    """Return what the form of an issue shows at first; empty texts for a new one."""
    fields = document["fields"] if document else {}
    typed: dict[str, str] = {}
    for name in FORM_FIELDS:
        value = fields.get(name)
        match FIELDS[name].kind:
            case "rich":
                typed[name] = str(site.flavour.rich_text(value, site.flavour.form_version) or "")
            case "labels":
                typed[name] = " ".join(value or ())
            case "parent":
                parent = site.store.issue(value) if value else None
                typed[name] = parent["key"] if parent else ""
            case _:
                typed[name] = value or ""
    return typed


def to_fields(form: Mapping[str, str], shown: Mapping[str, str]) -> dict[str, Any]:
    """Return only those fields whose text was changed: rich text that nobody touched keeps its shape."""
    return {
        name: _value(name, form[name].replace("\r\n", "\n").strip())
        for name in FORM_FIELDS
        if name in form and form[name].replace("\r\n", "\n").strip() != shown[name].strip()
    }


def _value(name: str, text: str) -> Any:
    kind = FIELDS[name].kind
    if kind == "labels":
        return text.split()
    if name != "summary" and not text:
        return None
    if kind == "resolution":
        return {"name": text}
    return {"key": text} if kind == "parent" else text


def screen(form: Mapping[str, str], step: str) -> dict[str, Any]:
    """Return what was typed into the screen of a transition: inputs are named `21.duedate`."""
    return {
        name: _value(name, text.strip())
        for label, text in form.items()
        for number, _, name in (label.partition("."),)
        if number == step and name in FIELDS and text.strip()
    }


def project_of(form: Mapping[str, str]) -> catalogue.Project:
    """Return the project that was chosen; refuses another with 400."""
    project = catalogue.PROJECTS.get(form.get("project", ""))
    if project is None:
        raise RefusedError(400, fields={"project": "Choose a project."})
    return project


def type_of(form: Mapping[str, str]) -> catalogue.IssueType:
    """Return the type that was chosen, an epic where none was."""
    kind = catalogue.TYPES.get(form.get("type", catalogue.EPIC.id))
    if kind is None:
        raise RefusedError(400, fields={"issuetype": "Choose a type."})
    return kind
