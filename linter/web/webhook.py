"""Where Jira delivers. Stored first, acknowledged then, understood later by the worker."""

import hashlib
import json
from typing import NoReturn

import structlog
from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from linter.app.ports import Delivery
from linter.app.services import Services
from linter.web.signature import signed

_LONGEST_ID = 200
_RETRY_SECONDS = 30

_log = structlog.get_logger(__name__)


def blueprint(services: Services) -> Blueprint:
    """Return the route: 202 kept or seen, 400 not JSON, 401 not signed, 413 too long, 503 not stored."""
    routes = Blueprint("webhook", __name__)

    @routes.post("/webhooks/jira")
    def deliver() -> ResponseReturnValue:
        body = request.get_data(cache=False)
        if not signed(body, request.headers.get("X-Hub-Signature"), services.webhook_secrets):
            return _plain("The signature is missing or wrong.", 401)
        if not is_json(body):
            return _plain("The body is not JSON.", 400)
        delivery = Delivery(delivery_id(request.headers.get(ID_HEADER), body), body, services.clock())
        try:
            new = services.inbox.keep(delivery)
        except Exception:  # noqa: BLE001 - whatever the store said, Jira must try again
            _log.exception("delivery not stored", delivery=delivery.id)
            answer = _plain("The delivery could not be stored; send it again.", 503)
            answer.headers["Retry-After"] = str(_RETRY_SECONDS)
            return answer
        return jsonify(status="kept" if new else "seen"), 202

    return routes


ID_HEADER = "X-Atlassian-Webhook-Identifier"
"""Jira sends the same one with every retry."""


def delivery_id(header: str | None, body: bytes) -> str:
    """Return what makes a delivery the same one: Jira's identifier, else a digest of the body."""
    given = (header or "").strip()
    if given and len(given) <= _LONGEST_ID:
        return given
    return "sha256:" + hashlib.sha256(body).hexdigest()


def is_json(body: bytes) -> bool:
    """Tell whether the bytes are JSON at all; nothing of it is kept or believed.

    Numbers are left as text, since a long one costs more than its length. Nested too deep is not JSON.
    """
    try:
        json.loads(body, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return False
    return True


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _plain(text: str, status: int) -> Response:
    return Response(text + "\n", status, mimetype="text/plain")
