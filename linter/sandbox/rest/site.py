"""The site itself: server, callers, fields, types, statuses, permissions."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue
from linter.sandbox.catalogue import Account
from linter.sandbox.context import site
from linter.sandbox.problem import RefusedError
from linter.sandbox.rest.request import PREFIX, actor, is_cloud, shapes, somebody, words

routes = Blueprint("site", __name__, url_prefix=PREFIX)


@routes.get("/serverInfo")
def server_info(version: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Say what this is; anybody may ask."""
    return site().flavour.server_info(site().now())


@routes.get("/myself")
def myself(version: str) -> ResponseReturnValue:
    """Return the caller; 401 for a stranger."""
    return site().flavour.myself(somebody(), version)


@routes.get("/field")
def get_fields(version: str) -> ResponseReturnValue:
    """Return all fields; only the system's own ones to a stranger."""
    stranger = actor() is None
    known = site().flavour.fields.values()
    return [shapes(version).field(one) for one in known if not (stranger and one.custom)]


@routes.get("/issuetype")
def get_issue_types(version: str) -> ResponseReturnValue:
    """Return all types of issues."""
    if actor() is None:
        return []
    return [shapes(version).issue_type(kind) for kind in catalogue.TYPES.values()]


@routes.get("/status")
def get_statuses(version: str) -> ResponseReturnValue:
    """Return all statuses with their categories; none to a stranger."""
    if actor() is None:
        return []
    return [shapes(version).status(status) for status in catalogue.STATUSES.values()]


@routes.get("/user")
def get_user(version: str) -> ResponseReturnValue:
    """Return somebody: by account id on Cloud, by user name or key on Data Center."""
    somebody()
    asked = {request.args.get(name) for name in (("accountId",) if is_cloud() else ("username", "key"))}
    for account in catalogue.ACCOUNTS.values():
        if ({account.id} if is_cloud() else {account.username, account.key}) & asked:
            return site().flavour.user(account.id, version) or {}
    raise RefusedError(404, "The user named in the request does not exist.")


@routes.get("/mypermissions")
def my_permissions(version: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Return which permissions the caller holds: those that are named, as Cloud demands it, or all."""
    asked = words("permissions") if is_cloud() else list(catalogue.PERMISSIONS)
    if not asked:
        raise RefusedError(400, "The 'permissions' query parameter is required.")
    unknown = [name for name in asked if name not in catalogue.PERMISSIONS]
    if unknown:
        raise RefusedError(400, f"Unrecognized permission: {', '.join(unknown)[:200]}")
    account = actor()
    project = _project_asked_about(account)
    return {
        "permissions": {
            name: {
                "id": str(list(catalogue.PERMISSIONS).index(name) + 1),
                "key": name,
                "name": catalogue.PERMISSIONS[name],
                "type": "GLOBAL" if name == "ADMINISTER" else "PROJECT",
                "description": "",
                "havePermission": account is not None and site().may(account, name, project),
            }
            for name in asked
        }
    }


def _project_asked_about(account: Account | None) -> str:
    """Return the key of the project that the question names, itself or by an issue; refuses an unknown one."""
    for name in ("issueKey", "issueId"):
        if name in request.args:
            return str(site().find(request.args[name], account)["project"])
    asked = request.args.get("projectKey", request.args.get("projectId"))
    if asked is None:
        return ""
    for project in catalogue.PROJECTS.values():
        if asked in {project.key, project.id}:
            return project.key
    raise RefusedError(404, f"No project could be found with key '{asked[:20]}'.")
