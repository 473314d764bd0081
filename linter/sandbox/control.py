"""What tests in other processes need: trouble on demand, and the log of requests. Closed unless testing."""

from dataclasses import asdict
from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue
from linter.sandbox.context import sandbox
from linter.sandbox.misbehave import fault_from
from linter.sandbox.problem import RefusedError
from linter.sandbox.workflow import WORKFLOWS

routes = Blueprint("control", __name__, url_prefix="/__sandbox")


@routes.before_request
def only_in_tests() -> None:
    """Refuse everybody else."""
    if not sandbox().testing:
        raise RefusedError(404, "Not Found")


@routes.post("/misbehave")
def misbehave() -> ResponseReturnValue:
    """Let the next requests go wrong: the members of the body are those of `Fault`."""
    try:
        sandbox().misbehaviour.next(fault_from(request.get_json()))
    except (TypeError, ValueError) as problem:
        raise RefusedError(400, str(problem)) from None
    return "", 204


@routes.post("/workflow")
def workflow() -> ResponseReturnValue:
    """Put a project under another workflow: `{"project": "PAY", "workflow": "one-way"}`."""
    project, name = _words("project", "workflow")
    if project not in catalogue.PROJECTS or name not in WORKFLOWS:
        raise RefusedError(400, f"project and workflow; the latter is one of: {', '.join(WORKFLOWS)}")
    sandbox().site.workflows[project] = WORKFLOWS[name]
    return "", 204


@routes.post("/permissions")
def permissions() -> ResponseReturnValue:
    """Say what the linter's account lacks: `{"without": ["TRANSITION_ISSUES"]}`, with `project` there alone."""
    given = _body()
    without = given.get("without")
    if not isinstance(without, list) or not set(map(str, without)) <= set(catalogue.PERMISSIONS):
        raise RefusedError(400, f"without: a list of any of {', '.join(catalogue.PERMISSIONS)}")
    project = given.get("project")
    if project is None:
        sandbox().site.denied = set(without)
    else:
        sandbox().site.denied_in[str(project)] = set(without)
    return "", 204


def _body() -> dict[str, Any]:
    given = request.get_json(silent=True)
    if not isinstance(given, dict):
        raise RefusedError(400, "The body is a JSON object.")
    return given


def _words(*names: str) -> tuple[str, ...]:
    given = _body()
    return tuple(str(given.get(name, "")) for name in names)


@routes.get("/requests")
def requests() -> ResponseReturnValue:
    """Return the log of REST requests, oldest first."""
    return [asdict(exchange) for exchange in sandbox().misbehaviour.requests()]
