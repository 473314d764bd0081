"""A webhook's body to an event. A delivery only says where to look, so little of it is read."""

import json
import re
from collections.abc import Mapping
from typing import Any

from linter.core.event import Event, EventKind
from linter.reading.issue_parts import account_id
from linter.reading.issue_type import type_level
from linter.reading.scalars import as_line, as_list, as_mapping

_FOREIGN = Event(EventKind.FOREIGN)
_ISSUE_PREFIX = "jira:issue_"
_DELETED = "jira:issue_deleted"
_COMMENT_PREFIX = "comment_"
_COMMENTED = "issue_comment"
# Some comment events name their issue nowhere but in the address of the comment.
_ISSUE_IN_ADDRESS = re.compile(r"/issue/(\d{1,18})/comment/")


def read_event(body: bytes) -> Event:
    """Return what a delivery reports. A body that is no JSON, or no event of an issue, is foreign. Never raises."""
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return _FOREIGN
    if not isinstance(payload, Mapping):
        return _FOREIGN
    name = as_line(payload.get("webhookEvent"))
    issue = as_mapping(payload.get("issue"))
    if not name and not issue and isinstance(payload.get("fields"), Mapping):
        # An automation rule can send the issue itself, without an envelope.
        issue = payload
    kind = _kind(name, payload, issue)
    if kind is EventKind.FOREIGN:
        return Event(kind, name)
    return Event(
        kind=kind,
        name=name,
        issue_id=as_line(issue.get("id")) or _issue_of_comment(payload),
        issue_key=as_line(issue.get("key")),
        actor_id=_actor(payload),
        deleted=name == _DELETED,
        level=type_level(as_mapping(issue.get("fields")).get("issuetype")),
    )


def _kind(name: str, payload: Mapping[str, Any], issue: Mapping[str, Any]) -> EventKind:
    if name.startswith(_COMMENT_PREFIX):
        return EventKind.COMMENT
    known = bool(as_line(issue.get("id")) or as_line(issue.get("key")))
    if not known or (name and not name.startswith(_ISSUE_PREFIX)):
        return EventKind.FOREIGN
    return EventKind.COMMENT if _is_about_a_comment(payload) else EventKind.ISSUE


def _is_about_a_comment(payload: Mapping[str, Any]) -> bool:
    """Whether nothing but a comment changed. People can comment while they change something: that counts."""
    if as_list(as_mapping(payload.get("changelog")).get("items")):
        return False
    if as_line(payload.get("issue_event_type_name")).startswith(_COMMENTED):
        return True
    return isinstance(payload.get("comment"), Mapping) and "changelog" not in payload


def _actor(payload: Mapping[str, Any]) -> str:
    """Return who did it; comment events of some versions say so in the comment only."""
    comment = as_mapping(payload.get("comment"))
    accounts = (payload.get("user"), comment.get("updateAuthor"), comment.get("author"))
    return next((found for account in accounts if (found := account_id(account))), "")


def _issue_of_comment(payload: Mapping[str, Any]) -> str:
    address = as_line(as_mapping(payload.get("comment")).get("self"))
    found = _ISSUE_IN_ADDRESS.search(address)
    return found[1] if found else ""
