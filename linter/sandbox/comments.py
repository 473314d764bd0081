"""Writing, editing and deleting comments, and the properties of comments and issues."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from linter.sandbox.adf import plain_text
from linter.sandbox.catalogue import Account
from linter.sandbox.fields import TEXT_LIMIT, WrongValueError, too_long
from linter.sandbox.parsing import parse
from linter.sandbox.problem import RefusedError
from linter.sandbox.site import Doc, Site

_KEY_LIMIT: Final = 255
_VALUE_LIMIT: Final = 32_768
_EVENT_TYPES: Final = {
    "comment_created": "issue_commented",
    "comment_updated": "issue_comment_edited",
    "comment_deleted": "issue_comment_deleted",
}
"""How Data Center names what happened to a comment as an update of its issue."""


def write(
    site: Site,
    actor: Account,
    id_or_key: str,
    body: Any,
    properties: Sequence[Mapping[str, Any]] = (),
    *,
    version: str = "3",
) -> Doc:
    """Write a comment and return it. The same text twice is two comments, as it is in Jira."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        if not site.may(actor, "ADD_COMMENTS", issue["project"]):
            raise RefusedError(403, "You do not have the permission to comment on this issue.")
        now = site.now()
        comment: Doc = {
            "id": str(site.store.next_number("comment", 10_001)),
            "issue": issue["id"],
            "author": actor.id,
            "updateAuthor": actor.id,
            "body": _body(site, body, version),
            "created": now,
            "updated": now,
        }
        site.store.save_comment(comment)
        _attach(site, comment["id"], properties)
        _touch(site, issue)
        _tell(site, "comment_created", actor, issue, comment)
    return comment


def reword(
    site: Site,
    actor: Account,
    id_or_key: str,
    comment_id: str,
    body: Any,
    properties: Sequence[Mapping[str, Any]] = (),
    *,
    version: str = "3",
) -> Doc:
    """Edit a comment in place and return it."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        comment = find(site, actor, comment_id, issue)
        permission = "EDIT_OWN_COMMENTS" if comment["author"] == actor.id else "EDIT_ALL_COMMENTS"
        if not site.may(actor, permission, issue["project"]):
            raise RefusedError(400, "You do not have the permission to edit this comment.")
        comment |= {"body": _body(site, body, version), "updateAuthor": actor.id, "updated": site.now()}
        site.store.save_comment(comment)
        _attach(site, comment["id"], properties)
        _touch(site, issue)
        _tell(site, "comment_updated", actor, issue, comment)
    return comment


def delete(site: Site, actor: Account, id_or_key: str, comment_id: str) -> None:
    """Delete a comment."""
    with site.store.transaction():
        issue = site.find(id_or_key, actor)
        comment = find(site, actor, comment_id, issue)
        permission = "DELETE_OWN_COMMENTS" if comment["author"] == actor.id else "DELETE_ALL_COMMENTS"
        if not site.may(actor, permission, issue["project"]):
            raise RefusedError(400, "You do not have permission to delete this comment.")
        site.store.delete_comment(comment["id"])
        _touch(site, issue)
        _tell(site, "comment_deleted", actor, issue, comment)


def find(site: Site, actor: Account | None, comment_id: str, issue: Doc | None = None) -> Doc:
    """Return a comment, of that issue where one is given; refuses with 404."""
    comment = site.store.comment(comment_id) if actor is not None else None
    if comment is None or (issue is not None and comment["issue"] != issue["id"]):
        raise RefusedError(404, f"Can not find a comment for the id: {comment_id[:20]}.")
    return comment


def set_property(site: Site, entity: str, owner: str, key: str, raw: bytes) -> bool:
    """Write a property of an `issue` or a `comment` from a raw body; return whether it is new.

    Neither bumps `updated` nor sends a webhook: nobody may build on either.
    """
    if not key or len(key) > _KEY_LIMIT:
        raise RefusedError(400, "The property key should be not longer than 255 characters.")
    if len(raw) > _VALUE_LIMIT:
        raise RefusedError(400, "The value is too long. It should be not longer than 32768 bytes.")
    try:
        value = parse(raw)
    except ValueError:
        raise RefusedError(400, "The value has to be a valid, non-empty JSON.") from None
    return site.store.set_property(entity, owner, key, value)


def _body(site: Site, body: Any, version: str) -> Doc:
    try:
        document: Doc | None = site.flavour.take_text(body, version)
    except WrongValueError:
        document = None
    if isinstance(body, str) and len(body) > TEXT_LIMIT:
        raise RefusedError(400, fields={"comment": too_long()})
    if document is None or not document["content"]:
        raise RefusedError(400, fields={"comment": "Comment body is not valid!"})
    if len(plain_text(document)) > TEXT_LIMIT:
        raise RefusedError(400, fields={"comment": too_long()})
    return document


def _attach(site: Site, comment_id: str, properties: Sequence[Mapping[str, Any]]) -> None:
    for given in properties:
        raw = json.dumps(given["value"]).encode()
        set_property(site, "comment", comment_id, given["key"], raw)


def _touch(site: Site, issue: Doc) -> None:
    issue["updated"] = site.now()
    site.store.save_issue(issue)


def _tell(site: Site, event: str, actor: Account, issue: Doc, comment: Doc) -> None:
    shapes = site.shapes(site.flavour.webhook_version)
    told = shapes.comment(comment)
    if site.flavour.deployment == "Cloud":
        site.tell(event, actor, issue, comment=told, issue=shapes.thin_issue(issue))
        return
    # Data Center tells it twice: once without the issue, and at first without the person, once as an update.
    site.tell(event, None if event == "comment_created" else actor, issue, comment=told)
    kind, shown = _EVENT_TYPES[event], shapes.issue(issue)
    site.tell("jira:issue_updated", actor, issue, issue_event_type_name=kind, issue=shown, comment=told)
