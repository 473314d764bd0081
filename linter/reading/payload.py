"""A webhook's body to an event. A delivery only says where to look, so little of it is read."""

import json
import re
from collections.abc import Mapping
from typing import Any

from linter.core.epic import PersonKind
from linter.core.event import CommentNews, Deed, Event, EventKind
from linter.reading.changelog import changed_fields, level_throughout
from linter.reading.issue_parts import account_id, read_person
from linter.reading.issue_type import type_level
from linter.reading.requests import may_ask
from linter.reading.rich import read_rich
from linter.reading.scalars import as_bool, as_line, as_list, as_mapping, as_moment

_FOREIGN = Event(EventKind.FOREIGN)
_ISSUE_PREFIX = "jira:issue_"
_COMMENT_PREFIX = "comment_"
_COMMENTED = "issue_comment"
_FORGE = {
    "avi:jira:created:issue": EventKind.ISSUE,
    "avi:jira:updated:issue": EventKind.ISSUE,
    "avi:jira:assigned:issue": EventKind.ISSUE,
    "avi:jira:deleted:issue": EventKind.ISSUE,
    "avi:jira:commented:issue": EventKind.COMMENT,
    "avi:jira:deleted:comment": EventKind.COMMENT,
}
_CREATED = frozenset({"jira:issue_created", "avi:jira:created:issue"})
"""Their changelog tells what was filled in; nothing was anything before."""
_DELETED = frozenset({"jira:issue_deleted", "avi:jira:deleted:issue"})
_DEEDS = {
    "comment_updated": Deed.EDITED,
    "comment_deleted": Deed.DELETED,
    "avi:jira:deleted:comment": Deed.DELETED,
    "issue_comment_edited": Deed.EDITED,
    "issue_comment_deleted": Deed.DELETED,
}
_ID = re.compile(r"[0-9]{1,18}")
_KEY = re.compile(r"[^\W\d_][\w.]{0,200}-[0-9]{1,18}")
# Some comment events name their issue nowhere but in the address of the comment.
_ISSUE_IN_ADDRESS = re.compile(r"/issue/([0-9]{1,18})/comment/")


def read_event(body: bytes) -> Event:
    """Return what a delivery reports. A body that is no JSON, or no event of an issue, is foreign. Never raises."""
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return _FOREIGN
    if not isinstance(payload, Mapping):
        return _FOREIGN
    payload = _envelope(payload)
    name = as_line(payload.get("webhookEvent")) or as_line(payload.get("eventType"))
    issue = _issue(payload, name)
    issue_id = _match(_ID, issue.get("id")) or _issue_of_comment(payload)
    issue_key = _match(_KEY, issue.get("key"))
    kind = _kind(name, payload, known=bool(issue_id or issue_key))
    if kind is EventKind.FOREIGN:
        return Event(kind, name)
    changelog = payload.get("changelog")
    actor_id, by_app = _actor(payload)
    level = type_level(as_mapping(issue.get("fields")).get("issuetype"))
    return Event(
        kind=kind,
        name=name,
        issue_id=issue_id,
        issue_key=issue_key,
        actor_id=actor_id,
        by_app=by_app,
        deleted=name in _DELETED,
        level=level if name in _CREATED else level_throughout(changelog, level),
        changed=changed_fields(changelog),
        comment=_comment(name, payload) if kind is EventKind.COMMENT else None,
    )


def _envelope(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the event itself; a Forge remote may get it in a wrapping."""
    inner = payload.get("payload")
    return inner if isinstance(inner, Mapping) and "eventType" in inner else payload


def _issue(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return the issue of an event. An automation rule can send it without an envelope, or nothing but its key."""
    issue = payload.get("issue")
    if isinstance(issue, Mapping):
        return issue
    if isinstance(issue, str):
        return {"key": issue}
    bare = isinstance(payload.get("fields"), Mapping) or _match(_KEY, payload.get("key"))
    return payload if bare and not name else {}


def _kind(name: str, payload: Mapping[str, Any], *, known: bool) -> EventKind:
    if name.startswith(_COMMENT_PREFIX):
        return EventKind.COMMENT
    if not known:
        return EventKind.FOREIGN
    if name in _FORGE:
        return _FORGE[name]
    if name and not name.startswith(_ISSUE_PREFIX):
        return EventKind.FOREIGN
    return EventKind.COMMENT if _is_about_a_comment(payload) else EventKind.ISSUE


def _is_about_a_comment(payload: Mapping[str, Any]) -> bool:
    """Whether nothing but a comment changed. People can comment while they change something: that counts."""
    if as_list(as_mapping(payload.get("changelog")).get("items")):
        return changed_fields(payload.get("changelog")) == ("comment",)
    if as_line(payload.get("issue_event_type_name")).startswith(_COMMENTED):
        return True
    return isinstance(payload.get("comment"), Mapping) and "changelog" not in payload


def _comment(name: str, payload: Mapping[str, Any]) -> CommentNews:
    comment = as_mapping(payload.get("comment"))
    written, changed = as_moment(comment.get("created")), as_moment(comment.get("updated"))
    deed = _DEEDS.get(name) or _DEEDS.get(as_line(payload.get("issue_event_type_name")))
    if deed is None:
        # Old servers do not say which; a comment changed since it was written was edited.
        deed = Deed.EDITED if changed and written and changed != written else Deed.WRITTEN
    moment = changed or written
    return CommentNews(
        deed=deed,
        id=as_line(comment.get("id")),
        stamp=str(round(moment.timestamp() * 1000)) if moment else "",
        may_ask=_may_ask(comment.get("body")),
    )


def _may_ask(body: Any) -> bool:
    """Whether a comment may hold a request. One that came without its text may."""
    if isinstance(body, str):
        return may_ask(body)
    return not isinstance(body, Mapping) or may_ask(read_rich(body).text)


def _actor(payload: Mapping[str, Any]) -> tuple[str, bool]:
    """Return who did it, and whether it is known to be an app; comment events may say so in the comment only."""
    comment = as_mapping(payload.get("comment"))
    accounts = (payload.get("user"), comment.get("updateAuthor"), comment.get("author"))
    own = as_bool(payload.get("selfGenerated")) is True
    for account in accounts:
        if found := account_id(account):
            person = read_person(account)
            return found, own or (person is not None and person.kind is PersonKind.APP)
    return as_line(payload.get("atlassianId")), own


def _issue_of_comment(payload: Mapping[str, Any]) -> str:
    address = as_line(as_mapping(payload.get("comment")).get("self"))
    found = _ISSUE_IN_ADDRESS.search(address)
    return found[1] if found else ""


def _match(shape: re.Pattern[str], value: Any) -> str:
    """Return an id or a key; anything that cannot be one counts as absent, and costs Jira no question."""
    text = as_line(value)
    return text if shape.fullmatch(text) else ""
