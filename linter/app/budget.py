"""The port of the budget: what all workers together may ask of one Jira."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Lease:
    """Calls to Jira that a worker may begin."""

    calls: int
    at_once: int
    """How many of its calls may be under way at the same time."""
    wait: float = 0.0
    """Seconds until it is worth to ask for more."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Something that no worker does for a while, because Jira asked for it."""

    scope: str
    seconds: float
    """That are left."""
    why: str = ""


class BudgetError(Exception):
    """The budget cannot be read or written for now."""


class Budget(Protocol):
    """What all workers together may ask of one Jira. Times are spans: the clocks of workers differ and jump.

    Every method raises BudgetError.
    """

    def lease(self, holder: str, wanted: int, unused: int, under_way: int) -> Lease:
        """Hand out the next calls. `wanted`: calls that stand ready, those under way among them.

        `unused`: calls of the last lease that were not made. What a lease allows is used within a second.
        """

    def leave(self, holder: str, unused: int) -> None:
        """Give back what a holder has: it makes no more calls."""

    def pause(self, scope: str, seconds: float | None, why: str, spread: float) -> float:
        """Pause a scope for all workers; return for how long.

        At least for `seconds`; None: for twice as long as the last time. `spread` in 0 … 1 makes it longer.
        """

    def pauses(self) -> Sequence[Pause]:
        """Return the pauses that have not ended. Cheap: asked before every call."""

    def add(self, counts: Mapping[tuple[str, str], float]) -> None:
        """Add to the counters, each named by what is counted and of which kind."""

    def counts(self) -> dict[tuple[str, str], float]:
        """Return the counters, of all workers."""
