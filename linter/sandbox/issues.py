"""Creating, editing, moving and deleting issues."""

from collections.abc import Mapping
from typing import Any, Final

from linter.sandbox import catalogue, changes
from linter.sandbox.catalogue import LINTER, Account, Step
from linter.sandbox.problem import RefusedError
from linter.sandbox.site import Doc, Site

_NOT_OPEN: Final = (
    "It seems that you have tried to perform a workflow operation that is not valid for the current state of "
    "this issue. The likely cause is that somebody has changed the issue recently."
)


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
    _demand(
        site,
        actor,
        "CREATE_ISSUES",
        project.key,
        "You do not have permission to create issues in this project.",
    )
    if "summary" not in fields:
        raise RefusedError(400, fields={"summary": "You must specify a summary of the issue."})
    with site.store.transaction():
        accepted = changes.accept_all(site, kind, fields, version)
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


def edit(site: Site, actor: Account, id_or_key: str, given: Doc, *, version: str = "3") -> None:
    """Change fields: `given` has `fields`, `update` (add and remove of labels) and `properties`, as in REST."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        words = "You do not have permission to edit issues in this project."
        _demand(site, actor, "EDIT_ISSUES", issue["project"], words)
        before = dict(issue["fields"])
        kind = catalogue.TYPES[issue["type"]]
        issue["fields"] |= changes.accept_all(site, kind, given.get("fields") or {}, version)
        for name, operations in (given.get("update") or {}).items():
            issue["fields"][name] = changes.operate(issue["fields"].get(name), name, operations)
        for one in given.get("properties") or []:
            site.store.set_property("issue", issue["id"], one["key"], one["value"])
        items = changes.differences(site, kind, before, issue["fields"])
        if items:
            save(site, actor, issue, items, "issue_updated")


def steps(site: Site, actor: Account, issue: Doc) -> tuple[Step, ...]:
    """Return the transitions that are open to somebody now; none without the permission.

    Conditions hide a transition; validators only refuse it.
    """
    if not site.may(actor, "TRANSITION_ISSUES", issue["project"]):
        return ()
    return tuple(
        step
        for step in site.workflows[issue["project"]]
        if (not step.from_ids or issue["status"] in step.from_ids)
        and (actor == LINTER or not step.linter_only)
    )


def move(
    site: Site,
    actor: Account,
    id_or_key: str,
    step_id: str,
    fields: Mapping[str, Any] | None = None,
    *,
    version: str = "3",
) -> None:
    """Make a transition, by its id, with what stands on its screen."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        step = next((step for step in steps(site, actor, issue) if step.id == step_id), None)
        if step is None:
            raise RefusedError(400, _NOT_OPEN)
        kind = catalogue.TYPES[issue["type"]]
        before = dict(issue["fields"])
        issue["fields"] |= _from_screen(site, step, kind, fields or {}, version)
        _demand_valid(site, step, issue)
        was, is_now = catalogue.STATUSES[issue["status"]], catalogue.STATUSES[step.to_id]
        issue["status"] = is_now.id
        issue["fields"]["resolution"] = _resolution(step, is_now, issue["fields"].get("resolution"))
        items = [changes.status_item(site, was, is_now)] if was != is_now else []
        items += changes.differences(site, kind, before, issue["fields"])
        save(site, actor, issue, items, "issue_generic")


def delete(site: Site, actor: Account, id_or_key: str) -> None:
    """Delete an issue and everything about it."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        words = "You do not have permission to delete issues in this project."
        _demand(site, actor, "DELETE_ISSUES", issue["project"], words)
        shown = site.shapes(site.flavour.webhook_version).issue(issue)
        site.store.delete_issue(issue["id"])
        site.tell("jira:issue_deleted", actor, issue, issue=shown)


def save(site: Site, actor: Account, issue: Doc, items: list[Doc], event_type: str) -> None:
    """Save a changed issue, write its history and tell everybody. Call within a transaction."""
    history = site.record(issue, actor, items)
    site.tell(
        "jira:issue_updated",
        actor,
        issue,
        issue_event_type_name=event_type,
        issue=site.shapes(site.flavour.webhook_version).issue(issue),
        changelog={"id": history["id"], "items": items},
    )


def _demand(site: Site, actor: Account, permission: str, project: str, words: str) -> None:
    if not site.may(actor, permission, project):
        raise RefusedError(403, words)


def _from_screen(
    site: Site, step: Step, kind: catalogue.IssueType, fields: Mapping[str, Any], version: str
) -> Doc:
    foreign = {name: changes.not_settable(name) for name in fields if name not in step.screen}
    if foreign:
        raise RefusedError(400, fields=foreign)
    return changes.accept_all(site, kind, fields, version)


def _demand_valid(site: Site, step: Step, issue: Doc) -> None:
    known = site.flavour.fields
    missing = {
        name: f"{known[name].name} is required." for name in step.required if not issue["fields"].get(name)
    }
    if missing:
        raise RefusedError(400, fields=missing)
    properties = site.store.properties("issue", issue["id"])
    for validator in step.validators:
        words = validator.refusal(issue["fields"], properties)
        if words:
            raise RefusedError(400, words)


def _resolution(step: Step, status: catalogue.Status, before: str | None) -> str | None:
    if "resolution" in step.screen or step.resolution == "keep":
        return before
    if step.resolution:
        return step.resolution
    return "Done" if status.category == "done" else None
