"""From kept deliveries to looks: read what came, drop what cannot matter, ask for a look at the rest."""

from collections.abc import Iterable

from linter.app.ports import Delivery, DeliveryState, Engine, Inbox, Look
from linter.core.epic import EPIC_LEVEL
from linter.core.event import Event, EventKind
from linter.policy.model import Policy
from linter.reading.payload import read_event

EPICS = frozenset({EPIC_LEVEL})


def governed_levels(policies: Iterable[Policy]) -> frozenset[int] | None:
    """Return the levels of Jira's hierarchy that any policy governs; None: a type's name decides, so any may matter."""
    asked = [policy.applies_to for policy in policies]
    if any(one.issue_types for one in asked):
        return None
    return frozenset(level for one in asked for level in one.levels)


def hand_over(
    inbox: Inbox, engine: Engine, me: str, levels: frozenset[int] | None = EPICS, limit: int = 100
) -> int:
    """Deal with waiting deliveries, oldest first; return how many there were.

    Handing over twice asks once: the look's id is made of the issue and the delivery.
    """
    waiting = inbox.waiting(limit)
    for delivery in waiting:
        event = read_event(delivery.body)
        why_not = ignored(event, me, levels)
        if why_not:
            inbox.settle(delivery.id, DeliveryState.IGNORED, why_not)
            continue
        engine.submit(look_for(event, delivery))
        inbox.settle(delivery.id, DeliveryState.HANDED, f"{event.kind} {event.issue_key or event.issue_id}")
    return len(waiting)


def ignored(event: Event, me: str, levels: frozenset[int] | None = EPICS) -> str:
    """Return why an event cannot change any verdict; empty where it might."""
    if event.kind is EventKind.FOREIGN:
        return "foreign: no event about an issue"
    if event.kind is EventKind.COMMENT:
        return f"comment {event.issue_key or event.issue_id}: comments change no verdict"
    reasons = (
        (not event.issue.strip(), "says not which"),
        (event.deleted, "deleted"),
        (bool(me) and event.actor_id == me, "our own echo"),
        (
            levels is not None and event.level is not None and event.level not in levels,
            "no policy governs its level",
        ),
    )
    return next((f"issue {event.issue_key or event.issue_id}: {why}" for holds, why in reasons if holds), "")


def look_for(event: Event, delivery: Delivery) -> Look:
    """Return the look that an event asks for."""
    return Look(event.issue, f"{event.issue}/{delivery.id}")
