"""Which change of status, if any, is to be undone. Read from the issue's own history, never from an event."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

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


def admission(policy: Policy, status: Status | None, history: Sequence[Transition], me: str) -> Admission:
    """Read an epic's way out of its history, oldest first."""
    if policy.enforcement.mode != "block" or status is None or not history:
        return Admission()
    ours = [move for move in history if move.by == me and _leaves(policy, move)]
    returns = sum(history[-1].at - move.at <= RETURNS_WITHIN for move in ours)
    if _inside(policy, status):
        entries = [move for move in history if _enters(policy, move)]
        if not entries:
            return Admission(returns=returns)
        since = tuple(move.id for move in history[history.index(entries[-1]) :])
        return Admission(entry=entries[-1], since=since, returns=returns)
    last = history[-1]
    return Admission(held=last if ours and last is ours[-1] else None, returns=returns)


def to_send_back(
    verdict: Verdict, policy: Policy, seen: Admission, me: str, *, let_through: str, earliest: datetime
) -> Transition | None:
    """Return the change of status to undo, if the policy holds it back.

    Never our own move, never one that was let through when it was looked at, never one from before the policy
    was in force, and never one of more than an hour ago: an epic that runs already is told, not stopped.
    """
    entry = seen.entry
    if entry is None or entry.by == me or let_through in seen.since or entry.at < earliest:
        return None
    return entry if _refused(verdict, policy) else None


def too_often(policy: Policy, seen: Admission) -> bool:
    """Whether an automation, or a stubborn person, keeps moving it: stop, and say so."""
    return seen.returns >= policy.enforcement.block.max_returns


def _refused(verdict: Verdict, policy: Policy) -> bool:
    if verdict.outcome is Outcome.UNKNOWN:
        return policy.enforcement.in_doubt == "hold"
    return verdict.outcome is Outcome.FAIL


def _inside(policy: Policy, status: Status) -> bool:
    """Whether a status lies in the guarded stage or behind it."""
    order = list(policy.stages)
    here = stage(policy, status)
    guarded = policy.enforcement.block.entering
    return here in order and order.index(here) >= order.index(guarded)


def _enters(policy: Policy, move: Transition) -> bool:
    return _inside(policy, move.target) and not _inside(policy, move.source)


def _leaves(policy: Policy, move: Transition) -> bool:
    return _inside(policy, move.source) and not _inside(policy, move.target)
