"""Projects page by page, and the statuses that their issues may be in."""

from typing import Any

from flask import Blueprint
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue
from linter.sandbox.context import site
from linter.sandbox.problem import RefusedError
from linter.sandbox.rest.request import PREFIX, actor, number, only_on, shapes

routes = Blueprint("projects", __name__, url_prefix=PREFIX)


@routes.get("/project/search")
def search_projects(version: str) -> ResponseReturnValue:
    """Return one page of the projects that the caller may see; Data Center does not know this."""
    only_on("Cloud")
    start, size = number("startAt", 0), number("maxResults", 50, least=1)
    found = [shapes(version).project(one) for one in catalogue.PROJECTS.values() if _may_see()]
    page = found[start : start + size]
    return {
        "startAt": start,
        "maxResults": size,
        "total": len(found),
        "isLast": start + size >= len(found),
        "values": page,
    }


@routes.get("/project/<key>/statuses")
def get_project_statuses(version: str, key: str) -> ResponseReturnValue:
    """Return for each type of issue the statuses of the project's workflow."""
    for project in catalogue.PROJECTS.values():
        if key.upper() in {project.id, project.key} and _may_see():
            return [_statuses(version, kind, project) for kind in catalogue.TYPES.values()]
    raise RefusedError(404, f"No project could be found with key '{key[:20]}'.")


def _statuses(version: str, kind: catalogue.IssueType, project: catalogue.Project) -> dict[str, Any]:
    workflow = site().workflows[project.key]
    reached = {step.to_id for step in workflow} | {one for step in workflow for one in step.from_ids}
    shown = [shapes(version).status(one) for one in catalogue.STATUSES.values() if one.id in reached]
    return {"id": kind.id, "name": kind.name, "subtask": kind.level < 0, "statuses": shown}


def _may_see() -> bool:
    account = actor()
    return account is not None and site().may(account, "BROWSE_PROJECTS")
