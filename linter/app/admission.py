"""Which change of status, if any, is to be undone. Read from the issue's own history, never from an event."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from linter.app.ways import is_named
from linter.core.action import Transition
from linter.core.epic import Status
from linter.core.verdict import Outcome, Verdict
from linter.policy.choose import stage
from linter.policy.model import Policy

RETURNS_WITHIN = timedelta(days=1)
HOLD_WITHIN = timedelta(hours=1)
"""An older move is not undone: work has begun, whoever let it through."""


@dataclass(frozen=True, slots=True)
class Admission:
    """What is known about the way in that an epic has taken."""

    entry: Transition | None = None
    """The change of status that let it into the guarded stage, where it stands there now."""
    held: Transition | None = None
    """Our own move that took it out again, where it still stands where we put it."""
    since: tuple[str, ...] = ()
    """Ids of `entry` and of every change of status after it."""
    returns: int = 0
    """How often we moved it back within the day before its newest move."""
    let_in: int = 0
    """How often we moved it on within the day before its newest move."""
    waits: bool = False
    """It stands where epics wait for us, and we did not put it there."""
    arrival: Transition | None = None
    """The change of status that brought it there; None where it was created there."""


def admission(policy: Policy, status: Status | None, history: Sequence[Transition], me: str) -> Admission:
    """Read an epic's way out of its history, oldest first."""
    if policy.enforcement.mode != "block" or status is None:
        return Admission()
    ours = [move for move in history if move.by == me and _sent_back(policy, move)]
    last = history[-1] if history else None
    returns = sum(last.at - move.at <= RETURNS_WITHIN for move in ours) if last is not None else 0
    if is_waiting(policy, status):
        if last is None or last.by == me:
            return Admission(returns=returns, waits=last is None)
        on = [move for move in history if move.by == me and _let_in(policy, move)]
        let_in = sum(last.at - move.at <= RETURNS_WITHIN for move in on)
        return Admission(returns=returns, let_in=let_in, waits=True, arrival=last)
    if _inside(policy, status):
        entries = [move for move in history if _enters(policy, move)]
        if not entries:
            return Admission(returns=returns)
        since = tuple(move.id for move in history[history.index(entries[-1]) :])
        return Admission(entry=entries[-1], since=since, returns=returns)
    return Admission(held=last if ours and last is ours[-1] else None, returns=returns)


def to_send_back(
    verdict: Verdict, policy: Policy, seen: Admission, me: str, *, let_through: str, earliest: datetime
) -> Transition | None:
    """Return the change of status to undo, if the policy holds it back.

    Never our own move, never one that was let through when it was looked at, never one from before the policy
    was in force, and never one of more than an hour ago: an epic that runs already is told, not stopped. Whoever
    moves on by hand what waits for us has decided. What waits is no work that runs: it waits for as long as it takes.
    """
    if not refused(verdict, policy):
        return None
    if seen.waits:
        tried = seen.arrival is not None and seen.arrival.id == let_through
        return None if tried else seen.arrival
    entry = seen.entry
    if not policy.enforcement.holds_by("revert") or entry is None or entry.by == me:
        return None
    if let_through in seen.since or entry.at < earliest or is_waiting(policy, entry.source):
        return None
    return entry


def judged_at(policy: Policy, seen: Admission) -> str:
    """Return the stage that an epic is to be judged for; empty: the one in which it stands.

    What waits, or was moved back, is judged as what it wants to be, or it would pass for what it is.
    """
    if seen.waits or (seen.held is not None and is_waiting(policy, seen.held.source)):
        return policy.enforcement.block.entering
    return stage(policy, seen.held.source) if seen.held is not None else ""


def refused(verdict: Verdict, policy: Policy) -> bool:
    """Whether an epic with this verdict may not enter the guarded stage."""
    if verdict.outcome is Outcome.UNKNOWN:
        return policy.enforcement.in_doubt == "hold"
    return verdict.outcome is Outcome.FAIL


def is_waiting(policy: Policy, status: Status) -> bool:
    """Whether epics wait for our account in this status."""
    waiting = policy.enforcement.block.gatekeeper.waiting
    return policy.enforcement.holds_by("gatekeeper") and is_named(status, waiting)


def too_often(policy: Policy, seen: Admission) -> str:
    """Return why to stop where an automation, or a stubborn person, keeps undoing what we do; else empty."""
    most = policy.enforcement.block.max_returns
    if seen.returns >= most:
        return f"it was moved back {seen.returns} times within a day"
    return f"it was moved on {seen.let_in} times within a day" if seen.let_in >= most else ""


def _inside(policy: Policy, status: Status) -> bool:
    """Whether a status lies in the guarded stage or behind it. One in which epics wait never does."""
    if is_waiting(policy, status):
        return False
    order = list(policy.stages)
    here = stage(policy, status)
    guarded = policy.enforcement.block.entering
    return here in order and order.index(here) >= order.index(guarded)


def _enters(policy: Policy, move: Transition) -> bool:
    return _inside(policy, move.target) and not _inside(policy, move.source)


def _let_in(policy: Policy, move: Transition) -> bool:
    return is_waiting(policy, move.source) and _inside(policy, move.target)


def _sent_back(policy: Policy, move: Transition) -> bool:
    """Whether a move of ours took an epic out, or out of where it waited, and not in."""
    came = _inside(policy, move.source) or is_waiting(policy, move.source)
    return came and not _inside(policy, move.target)
