"""First looks along time, and the moments at which a policy changed."""

from collections.abc import Sequence
from datetime import date, timedelta

from linter.app.ports import Entry
from linter.app.statistics_model import Filter, Period, PolicyChange, Standing
from linter.app.statistics_numbers import FLOOR, Share

_WIDTHS = (1, 2, 4, 8, 13, 26)
"""Weeks that a period may cover."""

_MOST_PERIODS = 18


def periods(firsts: Sequence[Entry]) -> tuple[int, tuple[Period, ...]]:
    """Return the width in weeks, and first looks per period, oldest first, without holes.

    The width grows with the span, and where most periods would hold too few epics for a rate.
    """
    if not firsts:
        return _WIDTHS[0], ()
    fitting = [width for width in _WIDTHS if _count(firsts, width) <= _MOST_PERIODS] or [_WIDTHS[-1]]
    for width in fitting:
        found = _periods(firsts, width)
        filled = [period for period in found if period.passed.of]
        if 2 * sum(period.passed.of >= FLOOR for period in filled) >= len(filled):
            return width, found
    return fitting[0], _periods(firsts, fitting[0])


def policy_changes(entries: Sequence[Entry], chosen: Filter) -> tuple[PolicyChange, ...]:
    """Return when each further version of a policy was first seen at work. Entries oldest first."""
    seen: dict[str, set[str]] = {}
    changes = []
    for entry in entries:
        policy = entry.verdict.policy
        if policy is None or not chosen.matches(entry):
            continue
        known = seen.setdefault(policy.name, set())
        if known and policy.digest not in known and chosen.covers(entry.verdict.at):
            changes.append(PolicyChange(entry.verdict.at, policy.name, policy.digest))
        known.add(policy.digest)
    return tuple(changes)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _count(firsts: Sequence[Entry], weeks: int) -> int:
    days = [entry.verdict.at.date() for entry in firsts]
    return (_monday(max(days)) - _monday(min(days))).days // (7 * weeks) + 1


def _periods(firsts: Sequence[Entry], weeks: int) -> tuple[Period, ...]:
    begin = _monday(min(entry.verdict.at.date() for entry in firsts))
    passed = [0] * _count(firsts, weeks)
    total = [0] * len(passed)
    for entry in firsts:
        place = (entry.verdict.at.date() - begin).days // (7 * weeks)
        total[place] += 1
        passed[place] += Standing.of(entry.verdict) is Standing.PASS
    starts = [begin + timedelta(weeks=weeks * place) for place in range(len(passed) + 1)]
    return tuple(
        Period(starts[place], starts[place + 1], Share(passed[place], total[place]))
        for place in range(len(passed))
    )
