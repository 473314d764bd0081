"""What tests in other processes need: trouble on demand, and the log of requests. Closed unless testing."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any, Final

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue
from linter.sandbox.context import sandbox
from linter.sandbox.misbehave import fault_from
from linter.sandbox.problem import RefusedError
from linter.sandbox.workflow import WORKFLOWS

_LONGEST_LAG: Final = 86_400

routes = Blueprint("control", __name__, url_prefix="/__sandbox")


@routes.before_request
def only_in_tests() -> None:
    """Refuse everybody else."""
    if not sandbox().testing:
        raise RefusedError(404, "Not Found")


@routes.post("/misbehave")
def misbehave() -> ResponseReturnValue:
    """Let the next requests go wrong: the members of the body are those of `Fault`, and `kind`, a name in `FAULTS`."""
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


@routes.post("/words")
def names() -> ResponseReturnValue:
    """Speak another language: `{"Epic": "Épica", "To Do": "Por hacer", "status": "Estado"}`."""
    sandbox().site.words = {str(name): str(word) for name, word in _body().items()}
    return "", 204


@routes.post("/limits")
def limits() -> ResponseReturnValue:
    """Enforce Jira's limits from now on, or stop: `{"enforce": true}`."""
    sandbox().limits.enforced = _body().get("enforce") is True
    return "", 204


@routes.get("/limits")
def counted() -> ResponseReturnValue:
    """Return the most that was ever counted in each window, and what was refused."""
    return {"peaks": sandbox().limits.peaks, "refused": sandbox().limits.refused}


@routes.post("/lag")
def lag() -> ResponseReturnValue:
    """Let searches lag behind: `{"seconds": 30}`; 0 ends it."""
    seconds = _body().get("seconds")
    if not isinstance(seconds, int | float) or not 0 <= seconds <= _LONGEST_LAG:
        raise RefusedError(400, f"seconds: a number from 0 to {_LONGEST_LAG}")
    here = sandbox().site
    here.index.fall_behind(here.store, timedelta(seconds=seconds))
    return "", 204


@routes.get("/requests")
def requests() -> ResponseReturnValue:
    """Return the log of REST requests, oldest first."""
    return [asdict(exchange) for exchange in sandbox().misbehaviour.requests()]
