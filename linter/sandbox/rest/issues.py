"""/issue: issues, their changes and their transitions."""

from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue, issues
from linter.sandbox.context import site
from linter.sandbox.problem import RefusedError, bad_payload
from linter.sandbox.rest import select
from linter.sandbox.rest.request import (
    PREFIX,
    actor,
    body,
    is_cloud,
    number,
    only_on,
    properties_of,
    shapes,
    somebody,
    words,
    writer,
)

routes = Blueprint("issues", __name__, url_prefix=PREFIX)


@routes.get("/issue/<key>")
def get_issue(version: str, key: str) -> ResponseReturnValue:
    """Return one issue."""
    with site().store.transaction():
        issue = site().find(key, actor())
        return select.issue(shapes(version), issue, words("fields"), words("expand"), words("properties"))


@routes.post("/issue")
def create_issue(version: str) -> ResponseReturnValue:
    """Create an issue."""
    given = body()
    fields = given.get("fields")
    if not isinstance(fields, dict):
        raise bad_payload()
    account = somebody()
    project = _one_of(catalogue.PROJECTS.values(), fields.pop("project", None), "key")
    kind = _one_of(catalogue.TYPES.values(), fields.pop("issuetype", None), "name")
    wrong = {} if project else {"project": "Specify a valid project ID or key"}
    if kind is None:
        wrong["issuetype"] = "Specify an issue type"
    if project is None or kind is None:
        raise RefusedError(400, fields=wrong)
    properties = properties_of(given)
    with site().store.transaction():
        issue = issues.create(site(), account, project, kind, fields, version=version)
        for one in properties:
            site().store.set_property("issue", issue["id"], one["key"], one["value"])
    return shapes(version).reference(issue), 201


@routes.get("/issue/<key>/editmeta")
def get_edit_meta(version: str, key: str) -> ResponseReturnValue:
    """Return the fields that the caller may edit; none without the permission."""
    account = actor()
    issue = site().find(key, account)
    if account is None or not site().may(account, "EDIT_ISSUES", issue["project"]):
        return {"fields": {}}
    return {"fields": shapes(version).editable(issue)}


@routes.put("/issue/<key>")
def edit_issue(version: str, key: str) -> ResponseReturnValue:
    """Change fields and labels."""
    given = body()
    properties_of(given)
    _object(given, "fields")
    for operations in _object(given, "update").values():
        if not isinstance(operations, list) or not all(isinstance(one, dict) for one in operations):
            raise bad_payload()
    account = writer()
    site().find(key, account)
    _demand_mail(account)
    issues.edit(site(), account, key, given, version=version)
    if request.args.get("returnIssue") == "true":
        return select.issue(shapes(version), site().find(key, account), (), words("expand"), ())
    return "", 204


@routes.delete("/issue/<key>")
def delete_issue(version: str, key: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Delete an issue."""
    account = writer()
    site().find(key, account)
    issues.delete(site(), account, key)
    return "", 204


@routes.get("/issue/<key>/changelog")
def get_changelog(version: str, key: str) -> ResponseReturnValue:
    """Return the changes of an issue, oldest first."""
    only_on("Cloud")
    issue = site().find(key, actor())
    start, size = number("startAt", 0, most=10**6), number("maxResults", 100, least=1)
    histories = site().store.histories(issue["id"])
    size = min(size, 100)
    page = histories[start : start + size]
    return {
        "self": shapes(version).url(f"issue/{issue['id']}/changelog?startAt={start}&maxResults={size}"),
        "maxResults": size,
        "startAt": start,
        "total": len(histories),
        "isLast": start + size >= len(histories),
        "values": [shapes(version).history(history) for history in page],
    }


@routes.get("/issue/<key>/transitions")
def get_transitions(version: str, key: str) -> ResponseReturnValue:
    """Return the transitions that are open to the caller; none without the permission."""
    account = actor()
    issue = site().find(key, account)
    open_steps = issues.steps(site(), account, issue) if account else ()
    wanted = request.args.get("transitionId")
    fields = "transitions.fields" in words("expand")
    shown = [
        shapes(version).transition(step, issue["status"], fields=fields)
        for step in open_steps
        if wanted is None or step.id == wanted
    ]
    return {"expand": "transitions", "transitions": shown}


@routes.post("/issue/<key>/transitions")
def make_transition(version: str, key: str) -> ResponseReturnValue:
    """Move an issue, with changes of fields on the way where there are any."""
    account = writer()
    site().find(key, account)
    given = body()
    transition = given.get("transition")
    if not isinstance(transition, dict) or transition.get("id", "") in (None, ""):
        raise RefusedError(400, "Missing 'transition' identifier")
    if not is_cloud() and type(transition["id"]) is int:
        transition["id"] = str(transition["id"])
    if not isinstance(transition["id"], str):
        raise bad_payload()
    fields = _object(given, "fields")
    issues.move(site(), account, key, transition["id"], fields, version=version)
    return "", 204


def _demand_mail(account: catalogue.Account) -> None:
    """Refuse who wants nobody to be mailed and is no administrator; Cloud only ignores the wish."""
    if is_cloud() or request.args.get("notifyUsers") != "false" or site().may(account, "ADMINISTER"):
        return
    words = "To discard the user notification either admin or project admin permissions are required."
    raise RefusedError(403, words)


def _object(given: dict[str, Any], name: str) -> dict[str, Any]:
    value = given.get(name)
    if value is not None and not isinstance(value, dict):
        raise bad_payload()
    return value or {}


def _one_of(candidates: Any, given: Any, name: str) -> Any:
    if not isinstance(given, dict):
        return None
    for candidate in candidates:
        if given.get("id") == candidate.id or given.get(name) == getattr(candidate, name):
            return candidate
    return None
