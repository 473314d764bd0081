"""Waits for its turn before each call, and tells all workers what Jira says about limits after it."""

import logging
import random
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from linter.adapters.jira.call import Call
from linter.adapters.jira.limit import Kind, read_limit, scopes
from linter.adapters.jira.spacing import Spacing
from linter.app.allowance import FIRST_BACKOFF
from linter.app.budget import Budget, BudgetError
from linter.app.ports import JiraError

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds for which a thread waits for the end of a pause. What takes longer, the engine waits for."""
TURN = 15.0
"""Seconds for which a thread waits for its turn: to take up another look would not make more calls."""
_USED_WITHIN = 1.0
"""Seconds after which what is left of a lease is given back."""
_ASK_AGAIN, _AT_LEAST, _SOON = 0.5, 0.2, 0.01
_BUDGET_AWAY = 5.0
_TOLD_EVERY = 5.0
_WORTH_A_WARNING = 60.0
_BAD_REQUEST = 400


class Neighbour:
    """The manners of one process towards Jira. Thread-safe; `close()` it at the end.

    `clock`: seconds that only grow, whatever happens to the time of day. `spread`: a number in 0 … 1.
    """

    def __init__(
        self,
        budget: Budget,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        spread: Callable[[], float] = random.random,
    ) -> None:
        self._budget = budget
        self._clock = clock
        self._sleep = sleep or self._nap
        self._spread = spread
        self._holder = uuid4().hex
        self._lock = threading.Condition()
        self._ready = 0
        self._at_once = 0
        self._leased_until = self._ask_at = self._share_at = clock()
        self._under_way = self._waiting = self._wanted = 0
        self._stops: dict[str, tuple[float, str]] = {}
        self._spacing = Spacing()
        self._counts: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._told_at = clock()

    @contextmanager
    def turn(self, call: Call) -> Iterator[None]:
        """Wait until the call may be made, and make room again after it.

        Raises JiraError with `retry_after` where that takes longer than a thread should wait.
        """
        self._wait(call)
        came = "lost"
        try:
            yield
            came = "answered"
        finally:
            with self._lock:
                self._under_way -= 1
                self._counts["calls", came] += 1
                self._lock.notify_all()
                due = self._clock() - self._told_at >= _TOLD_EVERY
            if due:
                self._tell()

    def heard(self, call: Call, status: int, headers: Mapping[str, str], now: datetime) -> float | None:
        """Take note of an answer; return the seconds for which such calls pause now, None where they do not."""
        limit = read_limit(status, headers, now)
        with self._lock:
            if limit is not None or status >= _BAD_REQUEST:
                self._counts["refusals", limit.kind.value if limit else str(status)] += 1
        if limit is None:
            return None
        scope, seconds = limit.scope(call), limit.seconds
        if limit.kind is not Kind.NEAR and seconds is not None:
            seconds = max(seconds, FIRST_BACKOFF)  # “0 seconds” has been seen, and answered with the next 429
        try:
            seconds = self._budget.pause(scope, seconds, limit.kind.value, self._spread())
        except BudgetError:
            seconds = max(seconds or 0.0, FIRST_BACKOFF)
        with self._lock:
            self._stop(scope, seconds, limit.kind.value)
        if seconds >= _WORTH_A_WARNING:
            log.warning("Jira limits us (%s): no %s for %.0f s.", limit.kind, scope, seconds)
        return None if limit.kind is Kind.NEAR else seconds

    def close(self) -> None:
        """Give back what we hold, and tell what was counted."""
        self._tell()
        with self._lock:
            unused, self._ready = self._ready, 0
        try:
            self._budget.leave(self._holder, unused)
        except BudgetError as error:
            log.warning("%s", error)

    def _wait(self, call: Call) -> None:
        began = self._clock()
        with self._lock:
            self._waiting += 1
        try:
            while True:
                wait, why = self._try(call)
                if wait <= 0:
                    return
                waited = self._clock() - began
                if waited + wait > (TURN if why == "turn" else PATIENCE):
                    raise JiraError(f"{call}: not now, we keep to a limit ({why})", retry_after=wait)
                self._sleep(wait)
                with self._lock:
                    self._counts["waited", why] += self._clock() - began - waited
        except BudgetError as error:
            raise JiraError(f"{call}: {error}", retry_after=_BUDGET_AWAY) from None
        finally:
            with self._lock:
                self._waiting -= 1

    def _nap(self, seconds: float) -> None:
        """Sleep, but not past the end of another call, which may have made room."""
        with self._lock:
            self._lock.wait(seconds)

    def _try(self, call: Call) -> tuple[float, str]:
        """Begin the call; or return for how long it has to wait, and for what."""
        pauses = self._budget.pauses()
        with self._lock:
            for pause in pauses:
                self._stop(pause.scope, pause.seconds, pause.why)
            now = self._clock()
            stops = [self._stops[scope] for scope in scopes(call) if scope in self._stops]
            until, why = max(stops, default=(now, ""))
            if until > now:
                return until - now, why
            wait = self._spacing.wait(call.writes_to, now)
            if wait > 0:
                return wait, Kind.ISSUE_WRITES.value
            return self._begin(call, now), "turn"

    def _begin(self, call: Call, now: float) -> float:
        """Take a call from the lease, or a new lease; return the seconds to wait where there is none."""
        lapsed = now >= self._leased_until
        if self._crowded:
            if now >= self._share_at or self._under_way + self._waiting > self._wanted:
                self._ask(now, lapsed=lapsed)
        elif (lapsed or not self._ready) and now >= self._ask_at:
            self._ask(now, lapsed=lapsed)
        if self._crowded:
            return max(self._share_at - now, _SOON)
        if not self._ready or now >= self._leased_until:
            return max(self._ask_at - now, _SOON)
        self._ready -= 1
        self._under_way += 1
        self._spacing.note(call.writes_to, now)
        return 0.0

    @property
    def _crowded(self) -> bool:
        return self._under_way >= self._at_once

    def _ask(self, now: float, *, lapsed: bool) -> None:
        wanted = self._under_way + self._waiting
        # The most of late: from call to call it goes up and down by one.
        self._wanted = wanted if now >= self._share_at else max(wanted, self._wanted)
        unused = self._ready if lapsed else 0
        lease = self._budget.lease(self._holder, wanted, unused, self._under_way)
        self._ready += lease.calls - unused
        self._at_once = lease.at_once
        self._leased_until = now + _USED_WITHIN
        self._ask_at = now + max(lease.wait, _AT_LEAST)
        # More at once is to be had when others have made their calls, and not sooner for being asked for.
        self._share_at = now + _ASK_AGAIN

    def _stop(self, scope: str, seconds: float, why: str) -> None:
        now = self._clock()
        self._stops = {name: kept for name, kept in self._stops.items() if kept[0] > now}
        until, _ = self._stops.get(scope, (now, ""))
        if now + seconds >= until:
            self._stops[scope] = (now + seconds, why)

    def _tell(self) -> None:
        """Add what was counted to what all workers have counted. It is a write, and so not done for each call."""
        with self._lock:
            self._told_at = self._clock()
            counts, self._counts = self._counts, defaultdict(float)
        try:
            self._budget.add(counts)
        except BudgetError as error:
            log.warning("%s", error)
