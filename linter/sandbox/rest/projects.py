"""/project: projects, and the statuses of their workflows."""

from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue
from linter.sandbox.catalogue import Project
from linter.sandbox.context import site
from linter.sandbox.problem import RefusedError
from linter.sandbox.rest.request import PREFIX, actor, number, only_on, shapes
from linter.sandbox.workflow import statuses_of

routes = Blueprint("projects", __name__, url_prefix=PREFIX)


@routes.get("/project")
def get_projects(version: str) -> ResponseReturnValue:
    """Return all projects that the caller may see."""
    return [shapes(version).project(project) for project in _visible()]


@routes.get("/project/search")
def search_projects(version: str) -> ResponseReturnValue:
    """Return a page of projects, as only Cloud has it."""
    only_on("Cloud")
    start, size = number("startAt", 0, most=10**6), min(number("maxResults", 50, least=1), 100)
    found = sorted(_visible(), key=lambda project: project.key)
    page = found[start : start + size]
    return {
        "self": request.url,
        "maxResults": size,
        "startAt": start,
        "total": len(found),
        "isLast": start + size >= len(found),
        "values": [shapes(version).project(project) for project in page],
    }


@routes.get("/project/<key>")
def get_project(version: str, key: str) -> ResponseReturnValue:
    """Return one project, with its types of issues."""
    return {**shapes(version).project(_find(key)), "issueTypes": _types(version)}


@routes.get("/project/<key>/statuses")
def get_statuses(version: str, key: str) -> ResponseReturnValue:
    """Return the statuses that each type of issue may have."""
    workflow = site().workflows[_find(key).key]
    statuses = [shapes(version).status(status) for status in statuses_of(workflow)]
    return [
        {name: kind[name] for name in ("self", "id", "name", "subtask")} | {"statuses": statuses}
        for kind in _types(version)
    ]


def _types(version: str) -> list[dict[str, Any]]:
    return [shapes(version).issue_type(kind) for kind in catalogue.TYPES.values()]


def _visible() -> list[Project]:
    account = actor()
    if account is None:
        return []
    return [one for one in catalogue.PROJECTS.values() if site().may(account, "BROWSE_PROJECTS", one.key)]


def _find(key: str) -> Project:
    for project in _visible():
        if key.upper() in {project.id, project.key}:
            return project
    raise RefusedError(404, f"No project could be found with key '{key[:20]}'.")
