"""From kept deliveries to looks: read what came, drop what cannot matter, ask for a look at the rest."""

from linter.app.ports import Delivery, DeliveryState, Engine, Inbox, Look
from linter.core.event import Event, EventKind
from linter.reading.payload import read_event


def hand_over(inbox: Inbox, engine: Engine, me: str, limit: int = 100) -> int:
    """Deal with waiting deliveries, oldest first; return how many there were.

    Handing over twice asks once: the look's id is made of the issue and the delivery.
    """
    waiting = inbox.waiting(limit)
    for delivery in waiting:
        event = read_event(delivery.body)
        why_not = ignored(event, me)
        if why_not:
            inbox.settle(delivery.id, DeliveryState.IGNORED, why_not)
            continue
        engine.submit(look_for(event, delivery))
        inbox.settle(delivery.id, DeliveryState.HANDED, f"{event.kind} {event.issue_key or event.issue_id}")
    return len(waiting)


def ignored(event: Event, me: str) -> str:
    """Return why an event cannot change any verdict; empty where it might."""
    if event.kind is EventKind.FOREIGN:
        return "foreign: no event about an issue"
    if event.kind is EventKind.COMMENT:
        return f"comment {event.issue_key or event.issue_id}: comments change no verdict"
    reasons = (
        (not event.issue.strip(), "says not which"),
        (event.deleted, "deleted"),
        (bool(me) and event.actor_id == me, "our own echo"),
        (not event.may_be_epic, "no epic"),
    )
    return next((f"issue {event.issue_key or event.issue_id}: {why}" for holds, why in reasons if holds), "")


def look_for(event: Event, delivery: Delivery) -> Look:
    """Return the look that an event asks for."""
    return Look(event.issue, f"{event.issue}/{delivery.id}")
