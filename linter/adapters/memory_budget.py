"""The budget of one process: for the command line, and for tests."""

import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from threading import Lock

from linter.app.allowance import Allowance, Bucket, Share, Stop, lengthened, share, take
from linter.app.budget import Lease, Pause


class InMemoryBudget:
    """A budget that is lost with the process. Clients that share it keep to it together. Thread-safe.

    `clock`: seconds that only grow.
    """

    def __init__(
        self, allowance: Allowance | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._allowance = allowance or Allowance()
        self._clock = clock
        self._bucket: Bucket | None = None
        self._shares: dict[str, Share] = {}
        self._stops: dict[str, tuple[Stop, str]] = {}
        self._counts: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._lock = Lock()

    def lease(self, holder: str, wanted: int, unused: int, under_way: int) -> Lease:
        """Hand out the next calls."""
        with self._lock:
            now = self._clock()
            others = [one for name, one in self._shares.items() if name != holder]
            mine = share(others, self._allowance, now, wanted, under_way)
            self._shares[holder] = mine
            # Who may not begin a call takes none from those who may.
            waiting = max(1, wanted - under_way) if mine.calls > under_way else 0
            self._bucket, calls, wait = take(self._bucket, self._allowance, now, waiting, unused)
            return Lease(calls, mine.calls, wait)

    def leave(self, holder: str, unused: int) -> None:
        """Give back what a holder has."""
        with self._lock:
            self._shares.pop(holder, None)
            self._bucket, _, _ = take(self._bucket, self._allowance, self._clock(), 0, unused)

    def pause(self, scope: str, seconds: float | None, why: str, spread: float) -> float:
        """Pause a scope; return for how long."""
        with self._lock:
            now = self._clock()
            known, _ = self._stops.get(scope, (None, ""))
            stop = lengthened(known, now, seconds, spread)
            self._stops[scope] = (stop, why)
            return stop.left(now)

    def pauses(self) -> Sequence[Pause]:
        """Return the pauses that have not ended."""
        with self._lock:
            now = self._clock()
            found = [Pause(scope, stop.left(now), why) for scope, (stop, why) in self._stops.items()]
        return [pause for pause in found if pause.seconds > 0]

    def add(self, counts: Mapping[tuple[str, str], float]) -> None:
        """Add to the counters."""
        with self._lock:
            for name, count in counts.items():
                self._counts[name] += count

    def counts(self) -> dict[tuple[str, str], float]:
        """Return the counters."""
        with self._lock:
            return dict(self._counts)
