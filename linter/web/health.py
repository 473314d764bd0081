"""Alive, and able to work."""

import logging

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from linter.app.ports import Health
from linter.app.services import Services

log = logging.getLogger(__name__)


def blueprint(services: Services) -> Blueprint:
    """Return both routes. Alive asks nobody; ready asks everything that the work needs."""
    routes = Blueprint("health", __name__)

    @routes.get("/healthz")
    def alive() -> ResponseReturnValue:
        return jsonify(status="alive")

    @routes.get("/readyz")
    def ready() -> ResponseReturnValue:
        try:
            lines = services.health()
        except Exception:
            # Whatever the reason: what cannot be asked is not ready. The plain log, for one that shows local
            # variables would show the settings, secrets and all.
            log.exception("readiness could not be asked")
            lines = [Health("health", ok=False, detail="could not be asked; see the log")]
        well = all(line.ok for line in lines)
        checks = [{"name": line.name, "ok": line.ok, "detail": line.detail} for line in lines]
        return jsonify(status="ready" if well else "not ready", checks=checks), 200 if well else 503

    return routes
