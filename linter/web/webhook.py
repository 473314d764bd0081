"""Where Jira delivers. Stored first, acknowledged then, understood later by the worker."""

import structlog
from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from linter.app.ports import Delivery, DeliveryState
from linter.app.services import Services
from linter.web.arrival import ID_HEADER, NotJsonError, delivery_id, read_json, too_old
from linter.web.origin import Origin, Proof
from linter.web.secret_path import ADDRESS

_RETRY_SECONDS = 30
_SHORT = 300
_TOO_OLD = "too old: sent longer ago than deliveries are taken"

_log = structlog.get_logger(__name__)


def blueprint(services: Services) -> Blueprint:
    """Return the route: 202 kept or seen, 400 not JSON, 401 nothing proved, 413 too long, 503 not stored."""
    routes = Blueprint("webhook", __name__)
    origin = Origin(services.webhook_secrets, services.webhook_token)

    @routes.post(ADDRESS)
    def deliver() -> ResponseReturnValue:
        body = request.get_data(cache=False)
        proof = origin.proof(request, body)
        if proof is Proof.NOTHING:
            return _plain("The signature, password or token is missing or wrong.", 401)
        try:
            payload = read_json(body)
        except NotJsonError:
            return _plain("The body is not JSON.", 400)
        received = services.clock()
        name = delivery_id(request.headers.get(ID_HEADER), body, payload, received)
        delivery = Delivery(name, body, received)
        # Only a signature proves that nobody has put a new time into an old body.
        if proof is Proof.BODY and too_old(payload, received, services.webhook_window):
            delivery = Delivery(name, body, received, DeliveryState.IGNORED, _TOO_OLD)
        return _keep(services, delivery)

    return routes


def _keep(services: Services, delivery: Delivery) -> ResponseReturnValue:
    try:
        new = services.inbox.keep(delivery)
    except Exception as error:  # noqa: BLE001 - whatever the store said, Jira must try again
        # No traceback: it would show the body, and a database's own words do so too.
        why = getattr(error, "orig", None) or type(error).__name__
        _log.error("delivery not stored", delivery=delivery.id, why=str(why)[:_SHORT])
        answer = _plain("The delivery could not be stored; send it again.", 503)
        answer.headers["Retry-After"] = str(_RETRY_SECONDS)
        return answer
    return jsonify(status="kept" if new else "seen"), 202


def _plain(text: str, status: int) -> Response:
    return Response(text + "\n", status, mimetype="text/plain")
