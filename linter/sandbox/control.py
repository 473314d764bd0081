"""What tests in other processes need: trouble on demand, and the log of requests. Closed unless testing."""

from dataclasses import asdict

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox.context import sandbox
from linter.sandbox.misbehave import fault_from
from linter.sandbox.problem import RefusedError

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


@routes.get("/requests")
def requests() -> ResponseReturnValue:
    """Return the log of REST requests, oldest first."""
    return [asdict(exchange) for exchange in sandbox().misbehaviour.requests()]
