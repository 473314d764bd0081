"""Values that callers give for fields, and what histories tell of changed ones."""

from collections.abc import Mapping
from typing import Any

from linter.sandbox import catalogue
from linter.sandbox.catalogue import IssueType
from linter.sandbox.fields import Field, WrongValueError, accept, check_label, settable
from linter.sandbox.problem import RefusedError
from linter.sandbox.site import Doc, Site
from linter.sandbox.workflow import RESOLUTIONS


def accept_all(site: Site, kind: IssueType, fields: Mapping[str, Any], version: str) -> Doc:
    """Return the values as they are stored; whichever field names the parent, it is stored as `parent`.

    Refuses with 400 what is not settable or no value for its field.
    """
    accepted: Doc = {}
    wrong: dict[str, str] = {}
    for name, value in fields.items():
        known = site.flavour.fields.get(name)
        foreign = known is not None and known.kind == "link" and known != site.flavour.parent_field(kind)
        if known is None or known.kind == "fixed" or foreign:
            wrong[name] = not_settable(name)
            continue
        try:
            taken = accept(known, value, site.flavour, version=version)
        except WrongValueError as problem:
            wrong[name] = str(problem)
            continue
        if taken and known.kind in {"parent", "link"}:
            parent = site.store.issue(taken)
            taken = parent["id"] if parent else None
            if parent is None:
                wrong[name] = "Could not find issue by id or key."
        accepted["parent" if known.kind == "link" else name] = taken
    if wrong:
        raise RefusedError(400, fields=wrong)
    return accepted


def not_settable(name: str) -> str:
    """Return what Jira says of a field that callers may not set."""
    return f"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown."


def operate(value: Any, name: str, operations: list[Doc]) -> list[str]:
    """Return the labels after `add` and `remove`; refuses other fields with 400."""
    if name != "labels":
        raise RefusedError(400, fields={name: not_settable(name)})
    labels = list(value or [])
    try:
        for operation in operations:
            for verb, label in operation.items():
                check_label(label)
                if verb == "add" and label not in labels:
                    labels.append(label)
                elif verb == "remove" and label in labels:
                    labels.remove(label)
    except WrongValueError as problem:
        raise RefusedError(400, fields={"labels": str(problem)}) from None
    return labels


def _item(site: Site, kind: IssueType, name: str, before: Any, after: Any) -> Doc:
    field = site.flavour.fields[name]
    shown_as = site.flavour.parent_field(kind) if field.kind == "parent" else field
    item = site.flavour.change_item(shown_as)
    item["field"] = site.say(item["field"])
    from_id, from_text = _told(site, field, before)
    to_id, to_text = _told(site, field, after)
    return {**item, "from": from_id, "fromString": from_text, "to": to_id, "toString": to_text}


def _told(site: Site, field: Field, value: Any) -> tuple[Any, Any]:
    """Return id and text of a value, as histories tell it."""
    if value is None:
        return None, None
    if field.kind == "user":
        return site.flavour.told_person(value), catalogue.ACCOUNTS[value].name
    if field.kind == "parent":
        parent = site.store.issue(value)
        return value, parent["key"] if parent else None
    if field.kind in {"date", "resolution"}:
        return RESOLUTIONS.get(value, value), value
    if field.kind == "rich":
        return None, site.flavour.rich_text(value, "2")
    return None, " ".join(value) if field.kind == "labels" else value


def differences(site: Site, kind: IssueType, before: Doc, after: Doc) -> list[Doc]:
    """Return the items of a history: which fields were changed, from what, to what."""
    return [
        _item(site, kind, name, before.get(name), after.get(name))
        for name in settable(site.flavour.fields)
        if (before.get(name) or None) != (after.get(name) or None)
    ]


def status_item(site: Site, before: catalogue.Status, after: catalogue.Status) -> Doc:
    """Return the item of a history that tells of a move."""
    item = site.flavour.change_item(site.flavour.fields["status"])
    item["field"] = site.say(item["field"])
    names = site.say(before.name), site.say(after.name)
    return {**item, "from": before.id, "fromString": names[0], "to": after.id, "toString": names[1]}
