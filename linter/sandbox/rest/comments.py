"""/comment, and the properties of comments and issues."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from linter.sandbox import comments
from linter.sandbox.context import site
from linter.sandbox.problem import RefusedError, bad_payload
from linter.sandbox.rest.request import (
    PREFIX,
    actor,
    body,
    number,
    only_on,
    properties_of,
    shapes,
    words,
    writer,
)
from linter.sandbox.store import Doc

_MOST_IDS = 1000
_ORDERS = {"created": False, "+created": False, " created": False, "-created": True}

routes = Blueprint("comments", __name__, url_prefix=PREFIX)


@routes.get("/issue/<key>/comment")
def get_comments(version: str, key: str) -> ResponseReturnValue:
    """Return a page of an issue's comments."""
    issue = site().find(key, actor())
    start, size = number("startAt", 0, most=10**6), number("maxResults", 100)
    order = request.args.get("orderBy", "created")
    if order not in _ORDERS:
        raise RefusedError(400, f"The value of 'orderBy' is not one of {', '.join(_ORDERS)}.")
    found = site().store.comments(issue["id"])
    if _ORDERS[order]:
        found.reverse()
    page = [shapes(version).comment(comment) for comment in found[start : start + size]]
    return {"startAt": start, "maxResults": size, "total": len(found), "comments": page}


@routes.post("/issue/<key>/comment")
def write_comment(version: str, key: str) -> ResponseReturnValue:
    """Write a comment."""
    account = writer()
    site().find(key, account)
    given = body()
    properties = properties_of(given)
    comment = comments.write(site(), account, key, given.get("body"), properties, version=version)
    return shapes(version).comment(comment), 201


@routes.get("/issue/<key>/comment/<comment_id>")
def get_comment(version: str, key: str, comment_id: str) -> ResponseReturnValue:
    """Return one comment."""
    issue = site().find(key, actor())
    return shapes(version).comment(comments.find(site(), actor(), comment_id, issue))


@routes.put("/issue/<key>/comment/<comment_id>")
def edit_comment(version: str, key: str, comment_id: str) -> ResponseReturnValue:
    """Edit a comment in place. Nobody is mailed in a sandbox, whatever `notifyUsers` says."""
    account = writer()
    site().find(key, account)
    given = body()
    properties = properties_of(given)
    text = given.get("body")
    comment = comments.reword(site(), account, key, comment_id, text, properties, version=version)
    return shapes(version).comment(comment)


@routes.delete("/issue/<key>/comment/<comment_id>")
def delete_comment(version: str, key: str, comment_id: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Delete a comment."""
    account = writer()
    comments.delete(site(), account, key, comment_id)
    return "", 204


@routes.post("/comment/list")
def list_comments(version: str) -> ResponseReturnValue:
    """Return comments by their ids, with properties where `expand` asks for them."""
    only_on("Cloud")
    ids = body().get("ids")
    if not isinstance(ids, list) or not all(type(one) is int for one in ids) or len(ids) > _MOST_IDS:
        raise bad_payload()
    properties = "properties" in words("expand")
    found = [site().store.comment(str(one)) for one in ids] if actor() else []
    shown = [shapes(version).comment(one, properties=properties) for one in found if one is not None]
    return {
        "maxResults": _MOST_IDS,
        "startAt": 0,
        "total": len(shown),
        "isLast": True,
        "values": shown,
    }


def _owner(entity: str, owner: str) -> Doc:
    if entity == "issue":
        return site().find(owner, actor())
    return comments.find(site(), actor(), owner)


@routes.get("/<any('issue','comment'):entity>/<owner>/properties")
def property_keys(version: str, entity: str, owner: str) -> ResponseReturnValue:
    """Return the keys of all properties."""
    document = _owner(entity, owner)
    kept = site().store.properties(entity, document["id"])
    path = f"{entity}/{document['id']}/properties"
    return {"keys": [{"self": shapes(version).url(f"{path}/{key}"), "key": key} for key in kept]}


@routes.get("/<any('issue','comment'):entity>/<owner>/properties/<key>")
def get_property(version: str, entity: str, owner: str, key: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Return one property."""
    kept = site().store.properties(entity, _owner(entity, owner)["id"])
    if key not in kept:
        raise _no_property(key)
    return {"key": key, "value": kept[key]}


@routes.put("/<any('issue','comment'):entity>/<owner>/properties/<key>")
def set_property(version: str, entity: str, owner: str, key: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Write one property: 201 where it is new, 200 where it was there."""
    document = _owner(entity, owner)
    _demand_edit(document)
    new = comments.set_property(site(), entity, document["id"], key, request.get_data())
    return "", 201 if new else 200


@routes.delete("/<any('issue','comment'):entity>/<owner>/properties/<key>")
def delete_property(version: str, entity: str, owner: str, key: str) -> ResponseReturnValue:  # noqa: ARG001 Flask passes all of the path
    """Delete one property."""
    document = _owner(entity, owner)
    _demand_edit(document)
    if key not in site().store.properties(entity, document["id"]):
        raise _no_property(key)
    site().store.delete_property(entity, document["id"], key)
    return "", 204


def _demand_edit(document: Doc) -> None:
    """Refuse who may not edit the issue, or that of the comment."""
    issue = site().store.issue(document["issue"]) if "issue" in document else document
    if not site().may(writer(), "EDIT_ISSUES", issue["project"] if issue else ""):
        raise RefusedError(403, "You do not have permission to edit issues in this project.")


def _no_property(key: str) -> RefusedError:
    return RefusedError(404, f"The property with key '{key}' does not exist.")
