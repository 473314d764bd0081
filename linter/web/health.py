"""Alive, and able to work."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from linter.app.services import Services


def blueprint(services: Services) -> Blueprint:
    """Return both routes. Alive asks nobody; ready asks everything that the work needs."""
    routes = Blueprint("health", __name__)

    @routes.get("/healthz")
    def alive() -> ResponseReturnValue:
        return jsonify(status="alive")

    @routes.get("/readyz")
    def ready() -> ResponseReturnValue:
        lines = services.health()
        well = all(line.ok for line in lines)
        checks = [{"name": line.name, "ok": line.ok, "detail": line.detail} for line in lines]
        return jsonify(status="ready" if well else "not ready", checks=checks), 200 if well else 503

    return routes
