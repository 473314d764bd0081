"""What seldom changes and is asked for seldom."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from linter.app.ports import Clock

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """A value that is asked for again when it is older than `for_`; whatever `ask` raises is not kept.

    Threads that come at the same time may ask twice, which is better than to wait for one another.
    """

    def __init__(self, ask: Callable[[], Value], clock: Clock, for_: timedelta) -> None:
        self._ask = ask
        self._clock = clock
        self._for = for_
        self._kept: tuple[datetime, Value] | None = None

    def __call__(self) -> Value:
        """Return the value."""
        now, kept = self._clock(), self._kept
        if kept is None or now - kept[0] > self._for:
            kept = self._kept = (now, self._ask())
        return kept[1]
