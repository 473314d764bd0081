"""/search by page numbers: what Data Center has, and what Jira Cloud has removed."""

from collections.abc import Sequence
from typing import Any, Final

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox.context import site
from linter.sandbox.jql import parse
from linter.sandbox.jql_fields import JqlError
from linter.sandbox.problem import RefusedError, bad_payload
from linter.sandbox.rest import select
from linter.sandbox.rest.request import PREFIX, body, is_cloud, number, shapes, words
from linter.sandbox.rest.search import visible

_GONE: Final = "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."
_LARGEST_PAGE: Final = 1000
_MEMBERS: Final[dict[str, type]] = {
    "expand": list,
    "fields": list,
    "jql": str,
    "maxResults": int,
    "startAt": int,
    "validateQuery": bool,
}

routes = Blueprint("old_search", __name__, url_prefix=PREFIX)


@routes.get("/search")
def get_search(version: str) -> ResponseReturnValue:
    """Search, with the question in the query string."""
    _refuse_on_cloud()
    start = number("startAt", 0, most=10**6)
    size = number("maxResults", 50, most=10**6)
    return _search(version, request.args.get("jql", ""), start, size, words("fields"), words("expand"))


@routes.post("/search")
def post_search(version: str) -> ResponseReturnValue:
    """Search, with the question in the body; members that Jira does not know are refused."""
    _refuse_on_cloud()
    given = body()
    for name, value in given.items():
        if name not in _MEMBERS:
            raise RefusedError(400, f'Unrecognized field "{name[:50]}"')
        if type(value) is not _MEMBERS[name]:
            raise bad_payload()
        if isinstance(value, list) and not all(isinstance(one, str) for one in value):
            raise bad_payload()
    start, size = given.get("startAt", 0), given.get("maxResults", 50)
    if start < 0:
        raise RefusedError(400, "The value of 'startAt' must not be negative.")
    return _search(
        version, given.get("jql", ""), start, size, given.get("fields", ()), given.get("expand", ())
    )


def _refuse_on_cloud() -> None:
    if is_cloud():
        raise RefusedError(410, _GONE)


def _search(
    version: str, jql: str, start: int, size: int, fields: Sequence[str], expand: Sequence[str]
) -> dict[str, Any]:
    size = _LARGEST_PAGE if size < 0 else min(size, _LARGEST_PAGE)
    try:
        query = parse(jql, site().clock(), bounded=False)
    except JqlError as problem:
        raise RefusedError(400, str(problem)) from None
    with site().store.transaction():
        found = query.run(visible())
        parts = [word for word in expand if word != "names"]
        shown = [
            select.issue(shapes(version), issue.doc, fields or ("*navigable",), parts, ())
            for issue in found[start : start + size]
        ]
    answer = {
        "expand": "schema,names",
        "startAt": start,
        "maxResults": size,
        "total": len(found),
        "issues": shown,
    }
    if "names" in expand:
        answer["names"] = shapes(version).names(
            dict.fromkeys(name for one in shown for name in one["fields"])
        )
    return answer
