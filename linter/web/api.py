"""The report on a document, for programs."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from typing import NoReturn

from flask import Blueprint, Response, jsonify, request, url_for
from flask.typing import ResponseReturnValue

from linter.app.report import report
from linter.app.services import Services
from linter.reading.document import Shape, read_document, shape_of
from linter.web.errors import problem
from linter.web.openapi import description

_SCHEME = "Bearer "


def blueprint(services: Services) -> Blueprint:
    """Return the routes below `/api/v1`. Without tokens the API refuses everybody."""
    routes = Blueprint("api", __name__, url_prefix="/api/v1")

    @routes.post("/lint")
    def lint() -> ResponseReturnValue:
        if not known_token(request.headers.get("Authorization", ""), services.api_tokens):
            return _unknown()
        try:
            document = parse(request.get_data(cache=False))
        except ValueError as error:
            return problem(400, "The document cannot be read", str(error))
        verdict = services.lint(read_document(document)).verdict
        return jsonify(report(verdict, rule_url=_rule_url))

    @routes.get("/openapi.json")
    def openapi() -> ResponseReturnValue:
        return jsonify(description())

    return routes


def known_token(authorization: str, digests: Iterable[str]) -> bool:
    """Tell whether the header carries a token whose SHA-256 is one of the digests (hex)."""
    if authorization[: len(_SCHEME)].lower() != _SCHEME.lower():
        return False
    token = authorization[len(_SCHEME) :].strip()
    given = hashlib.sha256(token.encode(errors="surrogateescape")).hexdigest().encode()
    wanted = [digest.strip().lower().encode() for digest in digests]
    return bool(token) and any([hmac.compare_digest(given, digest) for digest in wanted])  # noqa: C419 - all


def parse(body: bytes) -> object:
    """Return the JSON document. Raises ValueError that says in a sentence what is wrong."""
    try:
        document: object = json.loads(body, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg}, line {error.lineno}, column {error.colno}") from None
    except UnicodeDecodeError:
        raise ValueError("not JSON: the bytes are not UTF-8") from None
    except RecursionError:
        raise ValueError("not JSON that we read: nested too deep") from None
    except ValueError as error:
        raise ValueError(f"not JSON that we read: {error}") from None
    if shape_of(document) is Shape.UNKNOWN:
        raise ValueError(
            "neither an epic document nor a Jira issue nor a webhook payload: no key of theirs is in it"
        )
    return document


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a number")


def _rule_url(rule: str) -> str:
    return url_for("pages.rule", name=rule, _external=True)


def _unknown() -> Response:
    answer = problem(
        401, "Unknown token", "Send `Authorization: Bearer <token>` with a token of this service."
    )
    answer.headers["WWW-Authenticate"] = 'Bearer realm="outcome-linter"'
    return answer
