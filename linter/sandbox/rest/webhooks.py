"""Webhooks that administrators register: /rest/webhooks/1.0, and its successor on Data Center 10."""

from typing import Any, Final

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox.context import site
from linter.sandbox.problem import RefusedError, bad_payload
from linter.sandbox.rest.request import body, only_on, somebody
from linter.sandbox.webhook import Registration, Webhook, forget, register, registered

_SECTION: Final = "issue-related-events-section"
_OLD: Final = "/rest/webhooks/1.0/webhook"
_NEW: Final = "/rest/jira-webhook/1.0/webhooks"

routes = Blueprint("webhooks", __name__)


@routes.before_request
def administrators_only() -> None:
    """Refuse everybody else, and the newer address on Cloud, which does not have it."""
    if request.path.startswith(_NEW):
        only_on("Server")
    if not site().may(somebody(), "ADMINISTER"):
        raise RefusedError(403, "You are not authorized to manage webhooks: it takes Administer Jira.")


@routes.get(_OLD)
@routes.get(_NEW)
def get_webhooks() -> ResponseReturnValue:
    """Return all registrations; a secret is never shown again."""
    return [_shown(one) for one in registered(site().store)]


@routes.post(_OLD)
@routes.post(_NEW)
def create_webhook() -> ResponseReturnValue:
    """Register one."""
    return _shown(_kept(0)), 201


@routes.get(f"{_OLD}/<int:number>")
@routes.get(f"{_NEW}/<int:number>")
def get_webhook(number: int) -> ResponseReturnValue:
    """Return one registration."""
    return _shown(_find(number))


@routes.put(f"{_OLD}/<int:number>")
@routes.put(f"{_NEW}/<int:number>")
def change_webhook(number: int) -> ResponseReturnValue:
    """Replace one; what was secret stays where no other is given."""
    return _shown(_kept(number, _find(number)))


@routes.delete(f"{_OLD}/<int:number>")
@routes.delete(f"{_NEW}/<int:number>")
def delete_webhook(number: int) -> ResponseReturnValue:
    """Delete one."""
    forget(site().store, _find(number).webhook.number)
    return "", 204


def _find(number: int) -> Registration:
    for one in registered(site().store):
        if one.webhook.number == number:
            return one
    raise RefusedError(404, "The webhook does not exist.")


def _kept(number: int, before: Registration | None = None) -> Registration:
    given = body()
    name, url = _text(given, "name"), _text(given, "url")
    wrong = {} if name else {"name": "The name must not be empty."}
    if not url.startswith(("http://", "https://")):
        wrong["url"] = "The URL is not valid."
    if wrong:
        raise RefusedError(400, fields=wrong)
    events, filters = given.get("events", []), given.get("filters", {})
    if not isinstance(events, list) or not all(isinstance(one, str) for one in events):
        raise bad_payload()
    if not isinstance(filters, dict) or not isinstance(filters.get(_SECTION, ""), str):
        raise bad_payload()
    secret = _secret(given) or (before.webhook.secret if before else "")
    webhook = Webhook(url, secret, number=number)
    enabled, exclude = given.get("enabled", given.get("active", True)), given.get("excludeBody", False)
    registration = Registration(
        webhook, name, tuple(events), filters.get(_SECTION, ""), exclude is True, enabled is not False
    )
    return register(site().store, registration)


def _secret(given: dict[str, Any]) -> str:
    configuration = given.get("configuration") or {}
    if not isinstance(configuration, dict):
        raise bad_payload()
    return _text(given, "secret") or _text(configuration, "SECRET") or _text(configuration, "secret")


def _text(given: dict[str, Any], name: str) -> str:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise bad_payload()
    return (value or "").strip()


def _shown(one: Registration) -> dict[str, Any]:
    number = one.webhook.number
    new = request.path.startswith(_NEW)
    account = somebody()
    shown: dict[str, Any] = {
        "name": one.name,
        "url": one.webhook.url,
        "events": list(one.events),
        "filters": {_SECTION: one.jql},
        "excludeBody": one.exclude_body,
        "self": f"{site().flavour.base_url}{_NEW if new else _OLD}/{number}",
        "lastUpdated": int(site().clock().timestamp() * 1000),
    }
    if new:
        return shown | {
            "id": number,
            "active": one.enabled,
            "configuration": {},
            "sslVerificationRequired": True,
            "statistics": {},
        }
    who = {"lastUpdatedUser": account.id, "lastUpdatedDisplayName": account.name}
    return shown | who | {"enabled": one.enabled, "isSigned": bool(one.webhook.secret)}
