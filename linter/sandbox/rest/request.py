"""What a route knows of its request: site, caller, version, body, options."""

from typing import Any, Final

from flask import request

from linter.sandbox.auth import caller
from linter.sandbox.catalogue import Account
from linter.sandbox.context import sandbox, site
from linter.sandbox.parsing import parse
from linter.sandbox.problem import RefusedError, bad_payload, no_route, not_signed_in
from linter.sandbox.shapes import Shapes

PREFIX: Final = "/rest/api/<any('2','3'):version>"
MAX_PAGE: Final = 5000


def actor() -> Account | None:
    """Return who asks; None for a stranger."""
    return caller(request, sandbox().token, site().flavour)


def somebody() -> Account:
    """Return who asks; refuses strangers with 401, where Jira does."""
    account = actor()
    if account is None:
        raise not_signed_in()
    return account


def writer() -> Account:
    """Return who asks, for calls where a stranger is told that the issue does not exist."""
    account = actor()
    if account is None:
        raise site().flavour.hidden()
    return account


def only_on(deployment: str) -> None:
    """Refuse what this kind of Jira does not know: `Cloud` or `Server`."""
    if site().flavour.deployment != deployment:
        raise no_route(request.url)


def is_cloud() -> bool:
    """Return whether this is Jira Cloud."""
    return site().flavour.deployment == "Cloud"


def shapes(version: str) -> Shapes:
    """Return the renderer of this version."""
    return site().shapes(version)


def body() -> dict[str, Any]:
    """Return the JSON object that was sent; refuses anything else with 400."""
    try:
        given = parse(request.get_data())
    except ValueError:
        raise bad_payload() from None
    if not isinstance(given, dict):
        raise bad_payload()
    return given


def properties_of(given: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the entity properties of a body, checked for their shape."""
    properties = given.get("properties") or []
    if not isinstance(properties, list):
        raise bad_payload()
    for one in properties:
        if not isinstance(one, dict) or not isinstance(one.get("key"), str) or "value" not in one:
            raise bad_payload()
    return properties


def number(name: str, default: int, *, least: int = 0, most: int = MAX_PAGE) -> int:
    """Return a whole number of the query string; refuses others with 400."""
    text = request.args.get(name)
    if text is None or text == "":
        return default
    if not (text.isascii() and text.isdigit()) or not least <= int(text[:9]) <= most:
        raise RefusedError(400, f"The value of '{name}' must be a whole number from {least} to {most}.")
    return int(text)


def words(name: str) -> list[str]:
    """Return a list of the query string: repeated, or with commas."""
    return [word.strip() for text in request.args.getlist(name) for word in text.split(",") if word.strip()]
