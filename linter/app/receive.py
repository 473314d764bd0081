"""From kept deliveries to looks: read what came, drop what cannot matter, ask for a look at the rest."""

from collections.abc import Callable, Iterable

from linter.app.ports import Delivery, DeliveryState, Engine, Inbox, Look
from linter.core.epic import EPIC_LEVEL
from linter.core.event import CommentNews, Deed, Event, EventKind
from linter.policy.model import Policy
from linter.reading.payload import read_event

EPICS = frozenset({EPIC_LEVEL})


def _perhaps(_issue: str) -> bool:
    return True


_IMMATERIAL = frozenset(
    {
        *("attachment", "link", "remoteissuelink", "remoteworkitemlink", "rank"),
        *("worklogid", "worklogtimespent", "timespent", "timeestimate", "timeoriginalestimate"),
    }
)
"""What Jira writes into a changelog and no rule can see. A field of a site has an id or another name."""


_NEVER_OURS = frozenset({"summary", "description", "duedate", "issuetype", "parent", "project", "key"})
"""What we never write. A move of ours can change more than the status, for workflows do things of their own."""
_CREATED = frozenset({"jira:issue_created", "avi:jira:created:issue"})


def governed_levels(policies: Iterable[Policy]) -> frozenset[int] | None:
    """Return the levels of Jira's hierarchy that any policy governs; None: a type's name decides, so any may matter."""
    asked = [policy.applies_to for policy in policies]
    if any(one.issue_types for one in asked):
        return None
    return frozenset(level for one in asked for level in one.levels)


def hand_over(
    inbox: Inbox,
    engine: Engine,
    me: str,
    levels: frozenset[int] | None = EPICS,
    judged: Callable[[str], bool] = _perhaps,
    *,
    limit: int = 100,
) -> int:
    """Deal with waiting deliveries, oldest first; return how many there were. Jira is not asked anything.

    `judged`: whether a verdict was ever reached on an issue, by its id or key. Handing over twice asks once:
    the look's id is made of the issue and the delivery, or of the issue and the deed on a comment.
    """
    waiting = inbox.waiting(limit)
    for delivery in waiting:
        event = read_event(delivery.body)
        why_not = ignored(event, me, levels, judged)
        if why_not:
            inbox.settle(delivery.id, DeliveryState.IGNORED, why_not)
            continue
        engine.submit(look_for(event, delivery))
        inbox.settle(delivery.id, DeliveryState.HANDED, f"{event.kind} {_named(event)}")
    return len(waiting)


def ignored(
    event: Event,
    me: str,
    levels: frozenset[int] | None = EPICS,
    judged: Callable[[str], bool] = _perhaps,
) -> str:
    """Return why an event cannot change anything; empty where it might. Whatever is not known might."""
    if event.kind is EventKind.FOREIGN:
        return "foreign: no event about an issue"
    why = _ignored(event, me, levels) or _ignored_comment(event, judged)
    return f"{event.kind} {_named(event)}: {why}" if why else ""


def _ignored(event: Event, me: str, levels: frozenset[int] | None) -> str:
    reasons = (
        (not event.issue, "says not which issue"),
        (event.deleted, "deleted"),
        (bool(me) and event.actor_id == me and not _by_a_person(event), "our own echo"),
        (
            levels is not None and event.level is not None and event.level not in levels,
            "no policy governs its level",
        ),
        (
            bool(event.changed) and _IMMATERIAL.issuperset(name.casefold() for name in event.changed),
            "nothing that a rule can see was changed",
        ),
    )
    return next((why for holds, why in reasons if holds), "")


def _by_a_person(event: Event) -> bool:
    """Whether what our account did was none of our deeds: somebody works under it, as people who try us out do."""
    return event.name in _CREATED or not _NEVER_OURS.isdisjoint(name.casefold() for name in event.changed)


def _ignored_comment(event: Event, judged: Callable[[str], bool]) -> str:
    comment = event.comment
    if comment is None:
        return ""
    if event.by_app:
        return "an app's comment"
    if comment.may_ask or (comment.deed is Deed.EDITED and judged(event.issue)):
        # What was edited may have asked something before, such as a waiver that is not meant to stand any more.
        return ""
    return "asks nothing of us"


def look_for(event: Event, delivery: Delivery) -> Look:
    """Return the look that an event asks for. What Jira reports twice of one comment asks for the same look."""
    return Look(event.issue, f"{event.issue}/{_deed(event.comment) or delivery.id}")


def _deed(comment: CommentNews | None) -> str:
    if comment is None or not comment.id or not comment.stamp:
        return ""
    return f"comment/{comment.id}/{comment.deed}/{comment.stamp}"


def _named(event: Event) -> str:
    return event.issue_key or event.issue_id
