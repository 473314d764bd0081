"""Creating, editing, moving and deleting issues."""

from collections.abc import Mapping
from typing import Any

from linter.sandbox import catalogue
from linter.sandbox.catalogue import Account, IssueType, Step
from linter.sandbox.fields import Field, WrongValueError, accept, check_label, settable
from linter.sandbox.problem import RefusedError
from linter.sandbox.site import Doc, Site


def create(
    site: Site,
    actor: Account,
    project: catalogue.Project,
    kind: catalogue.IssueType,
    fields: Mapping[str, Any],
    *,
    version: str = "3",
) -> Doc:
    """Create an issue in the first status and return it. `fields` as REST takes them."""
    _demand(site, actor, "CREATE_ISSUES", "You do not have permission to create issues in this project.")
    if "summary" not in fields:
        raise RefusedError(400, fields={"summary": "You must specify a summary of the issue."})
    with site.store.transaction():
        accepted = _accept_all(site, kind, fields, version)
        now = site.now()
        issue: Doc = {
            "id": str(site.store.next_number("issue", 10_001)),
            "key": f"{project.key}-{site.store.next_number(project.key, 1)}",
            "project": project.key,
            "type": kind.id,
            "status": catalogue.TO_DO.id,
            "creator": actor.id,
            "created": now,
            "updated": now,
            "fields": {"reporter": actor.id, "labels": [], **accepted},
        }
        site.store.save_issue(issue)
        shown = site.shapes(site.flavour.webhook_version).issue(issue)
        site.tell("jira:issue_created", actor, issue, issue_event_type_name="issue_created", issue=shown)
    return issue


def edit(site: Site, actor: Account, id_or_key: str, changes: Doc, *, version: str = "3") -> None:
    """Change fields: `changes` has `fields`, `update` (add and remove of labels) and `properties`, as in REST."""
    _demand(site, actor, "EDIT_ISSUES", "You do not have permission to edit issues in this project.")
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        before = dict(issue["fields"])
        kind = catalogue.TYPES[issue["type"]]
        issue["fields"] |= _accept_all(site, kind, changes.get("fields") or {}, version)
        for name, operations in (changes.get("update") or {}).items():
            issue["fields"][name] = _operate(issue["fields"].get(name), name, operations)
        for given in changes.get("properties") or []:
            site.store.set_property("issue", issue["id"], given["key"], given["value"])
        items = [
            _item(site, kind, name, before.get(name), issue["fields"].get(name))
            for name in settable(site.flavour.fields)
            if (before.get(name) or None) != (issue["fields"].get(name) or None)
        ]
        if items:
            _changed(site, actor, issue, items, "issue_updated")


def steps(site: Site, actor: Account, issue: Doc) -> tuple[Step, ...]:
    """Return the transitions that are open to somebody now; none without the permission."""
    if not site.may(actor, "TRANSITION_ISSUES"):
        return ()
    workflow = site.workflows[issue["project"]]
    return tuple(step for step in workflow if not step.from_ids or issue["status"] in step.from_ids)


def move(site: Site, actor: Account, id_or_key: str, step_id: str) -> None:
    """Make a transition, by its id."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        step = next((step for step in steps(site, actor, issue) if step.id == step_id), None)
        if step is None:
            words = (
                "It seems that you have tried to perform a workflow operation that is not valid for the "
                "current state of this issue. The likely cause is that somebody has changed the issue recently."
            )
            raise RefusedError(400, words)
        before, after = catalogue.STATUSES[issue["status"]], catalogue.STATUSES[step.to_id]
        issue["status"] = after.id
        done = after.category == "done"
        issue["resolution"] = {"id": "10000", "name": "Done"} if done else None
        items = [_status_item(site, before, after)] if before != after else []
        _changed(site, actor, issue, items, "issue_generic")


def delete(site: Site, actor: Account, id_or_key: str) -> None:
    """Delete an issue and everything about it."""
    _demand(site, actor, "DELETE_ISSUES", "You do not have permission to delete issues in this project.")
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        shown = site.shapes(site.flavour.webhook_version).issue(issue)
        site.store.delete_issue(issue["id"])
        site.tell("jira:issue_deleted", actor, issue, issue=shown)


def _changed(site: Site, actor: Account, issue: Doc, items: list[Doc], event_type: str) -> None:
    history = site.record(issue, actor, items)
    site.tell(
        "jira:issue_updated",
        actor,
        issue,
        issue_event_type_name=event_type,
        issue=site.shapes(site.flavour.webhook_version).issue(issue),
        changelog={"id": history["id"], "items": items},
    )


def _demand(site: Site, actor: Account, permission: str, words: str) -> None:
    if not site.may(actor, permission):
        raise RefusedError(403, words)


def _accept_all(site: Site, kind: IssueType, fields: Mapping[str, Any], version: str) -> Doc:
    """Return the values as they are stored; whichever field names the parent, it is stored as `parent`."""
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


def _operate(value: Any, name: str, operations: list[Doc]) -> list[str]:
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


def _status_item(site: Site, before: catalogue.Status, after: catalogue.Status) -> Doc:
    item = site.flavour.change_item(site.flavour.fields["status"])
    item |= {"from": before.id, "fromString": before.name, "to": after.id, "toString": after.name}
    return item


def _item(site: Site, kind: IssueType, name: str, before: Any, after: Any) -> Doc:
    field = site.flavour.fields[name]
    shown_as = site.flavour.parent_field(kind) if field.kind == "parent" else field
    item = site.flavour.change_item(shown_as)
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
    if field.kind == "date":
        return value, value
    if field.kind == "rich":
        return None, site.flavour.rich_text(value, "2")
    return None, " ".join(value) if field.kind == "labels" else value
