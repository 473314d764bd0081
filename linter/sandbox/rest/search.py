"""/search/jql, as only Jira Cloud has it."""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox.context import site
from linter.sandbox.jql import parse
from linter.sandbox.jql_fields import JqlError, Searched
from linter.sandbox.problem import RefusedError, bad_payload
from linter.sandbox.rest import select
from linter.sandbox.rest.request import MAX_PAGE, PREFIX, actor, body, number, only_on, shapes, words

_MOST_PROPERTIES: Final = 5
_MEMBERS: Final[dict[str, type]] = {
    "expand": str,
    "fields": list,
    "fieldsByKeys": bool,
    "jql": str,
    "maxResults": int,
    "nextPageToken": str,
    "properties": list,
    "reconcileIssues": list,
}

routes = Blueprint("search", __name__, url_prefix=PREFIX)


@dataclass(frozen=True, slots=True)
class Asked:
    """One search."""

    jql: str
    size: int = 50
    page: str = ""
    fields: Sequence[str] = ()
    expand: Sequence[str] = ()
    properties: Sequence[str] = field(default=())
    fresh: Sequence[str] = field(default=())
    """Ids of issues that are read past the index."""


@routes.get("/search/jql")
def get_search(version: str) -> ResponseReturnValue:
    """Search, with the question in the query string."""
    only_on("Cloud")
    page = request.args.get("nextPageToken", "")
    size = number("maxResults", 50, least=1)
    asked = Asked(
        request.args.get("jql", ""),
        size,
        page,
        words("fields"),
        words("expand"),
        words("properties"),
        words("reconcileIssues"),
    )
    return _search(version, asked)


@routes.post("/search/jql")
def post_search(version: str) -> ResponseReturnValue:
    """Search, with the question in the body; members that Jira does not know are refused."""
    only_on("Cloud")
    given = body()
    for name, value in given.items():
        if name not in _MEMBERS or type(value) is not _MEMBERS[name]:
            raise bad_payload()
        if isinstance(value, list) and name != "reconcileIssues":
            _demand_words(value)
    size = given.get("maxResults", 50)
    if not 1 <= size <= MAX_PAGE:
        raise RefusedError(400, f"The value of 'maxResults' must be a whole number from 1 to {MAX_PAGE}.")
    expand = [word.strip() for word in given.get("expand", "").split(",")]
    page, fields, properties = (given.get(name, "") for name in ("nextPageToken", "fields", "properties"))
    fresh = [str(one) for one in given.get("reconcileIssues", ())]
    return _search(version, Asked(given.get("jql", ""), size, page, fields, expand, properties, fresh))


def _demand_words(value: list[Any]) -> None:
    if not all(isinstance(one, str) for one in value):
        raise bad_payload()


def _search(version: str, asked: Asked) -> dict[str, Any]:
    if len(asked.properties) > _MOST_PROPERTIES:
        raise RefusedError(400, f"At most {_MOST_PROPERTIES} properties can be asked for.")
    try:
        query = parse(asked.jql, site().clock())
    except JqlError as problem:
        raise RefusedError(400, str(problem)) from None
    start = _start(asked)
    with site().store.transaction():
        found = query.run(visible(asked.fresh))
        page = found[start : start + asked.size]
        fields = asked.fields or ("id",)
        shown = [
            select.issue(shapes(version), issue.doc, fields, asked.expand, asked.properties) for issue in page
        ]
    if set(fields) == {"id"}:
        shown = [{"id": issue["id"]} for issue in shown]
    last = start + asked.size >= len(found)
    return {"issues": shown, "isLast": last} | ({} if last else {"nextPageToken": _token(asked, len(page))})


def visible(fresh: Sequence[str] = ()) -> list[Searched]:
    """Return the issues that the caller may see, as the index knows them; those of the `fresh` ids as they are."""
    account = actor()
    if account is None:
        return []
    known = {issue["id"]: issue for issue in site().index.issues(site().store, site().clock())}
    known |= {issue["id"]: issue for issue in map(site().store.issue, fresh) if issue is not None}
    all_issues = sorted(known.values(), key=lambda issue: int(issue["id"]))
    issues = [one for one in all_issues if site().may(account, "BROWSE_PROJECTS", one["project"])]
    keys = {issue["id"]: issue["key"] for issue in issues}
    return [Searched(issue, keys.get(issue["fields"].get("parent"), "")) for issue in issues]


def _mark(asked: Asked) -> str:
    return hashlib.sha256(asked.jql.encode()).hexdigest()[:12]


def _token(asked: Asked, shown: int) -> str:
    return base64.urlsafe_b64encode(f"{_mark(asked)}:{_start(asked) + shown}".encode()).decode()


def _start(asked: Asked) -> int:
    """Return how many issues earlier pages have shown; refuses a token of another search."""
    if not asked.page:
        return 0
    try:
        mark, _, start = base64.urlsafe_b64decode(asked.page.encode()).decode().partition(":")
    except (binascii.Error, ValueError):
        mark, start = "", ""
    if mark != _mark(asked) or not start.isdigit():
        raise RefusedError(400, "The provided next page token is invalid or expired.")
    return int(start[:9])
