"""Shares, intervals and times to an event: arithmetic that is honest about small numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

FLOOR = 5
"""Under so many there is no rate, only counts."""

_Z = 1.959963984540054
"""Two-sided 95 %."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    of: int

    @property
    def rate(self) -> float | None:
        """Between 0 and 1; None where there are too few to speak of a rate."""
        return self.count / self.of if self.of >= FLOOR else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval; None where there is no rate."""
        return wilson(self.count, self.of) if self.of >= FLOOR else None


def wilson(count: int, of: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share; (0, 1) where nothing was counted."""
    if of <= 0:
        return 0.0, 1.0
    rate = count / of
    shrink = 1 + _Z**2 / of
    centre = (rate + _Z**2 / (2 * of)) / shrink
    half = _Z / shrink * sqrt(rate * (1 - rate) / of + _Z**2 / (4 * of * of))
    low = 0.0 if count == 0 else max(0.0, centre - half)
    high = 1.0 if count == of else min(1.0, centre + half)
    return low, high


@dataclass(frozen=True, slots=True)
class Step:
    """From so many days on, this share has come to its event."""

    days: float
    share: float


@dataclass(frozen=True, slots=True)
class Wait:
    """How long somebody waited, and whether the event came or the watching ended."""

    days: float
    ended: bool


def event_curve(waits: Iterable[Wait]) -> tuple[Step, ...]:
    """Return Kaplan and Meier's estimate of the share with an event by each day, from (0, 0) on.

    The last step repeats the share at the longest wait, so that a curve can be drawn to there.
    """
    ordered = sorted(waits, key=lambda wait: (wait.days, not wait.ended))
    steps = [Step(0.0, 0.0)]
    left = 1.0
    for place, wait in enumerate(ordered):
        if wait.ended:
            at_risk = len(ordered) - place
            left *= 1 - 1 / at_risk
            steps.append(Step(wait.days, 1 - left))
    if ordered and ordered[-1].days > steps[-1].days:
        steps.append(Step(ordered[-1].days, steps[-1].share))
    return tuple(steps)


def median_days(curve: Iterable[Step]) -> float | None:
    """Return the day by which half had their event; None where that has not happened yet."""
    half = 0.5 - 1e-9
    return next((step.days for step in curve if step.share >= half), None)
