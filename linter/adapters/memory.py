"""The ports that store something or work later, kept in memory: for the playground, a dry run, and tests.

They mean the same as their twins on a database, as far as one process goes: one set of tests runs on both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock

from linter.app.ports import Again, Delivery, DeliveryState, Done, Entry, Look
from linter.core.question import Opinion


class InMemoryInbox:
    """An inbox that is lost with the process."""

    def __init__(self) -> None:
        self._deliveries: dict[str, Delivery] = {}
        self._lock = Lock()

    def keep(self, delivery: Delivery) -> bool:
        """Keep it; False where a delivery of that id was kept before (nothing changes then)."""
        utc = delivery.received.astimezone(UTC)
        with self._lock:
            new = delivery.id not in self._deliveries
            if new:
                self._deliveries[delivery.id] = replace(delivery, received=utc)
            return new

    def waiting(self, limit: int = 100) -> Sequence[Delivery]:
        """Return new deliveries, oldest first."""
        return [each for each in self._by_time() if each.state is DeliveryState.NEW][:limit]

    def settle(self, delivery: str, state: DeliveryState, note: str) -> None:
        """Say what became of a delivery."""
        with self._lock:
            if delivery in self._deliveries:
                self._deliveries[delivery] = replace(self._deliveries[delivery], state=state, note=note)

    def counts(self) -> dict[DeliveryState, int]:
        """Return how many deliveries are in each state."""
        counts = dict.fromkeys(DeliveryState, 0)
        for each in self._by_time():
            counts[each.state] += 1
        return counts

    def recent(self, limit: int = 100) -> Sequence[Delivery]:
        """Return the latest deliveries of any state, newest first."""
        return self._by_time()[::-1][:limit]

    def purge(self, before: datetime) -> int:
        """Drop settled deliveries received before then; return how many."""
        settled = [each for each in self._by_time() if each.state is not DeliveryState.NEW]
        old = [each.id for each in settled if each.received < before]
        with self._lock:
            for each in old:
                self._deliveries.pop(each, None)
        return len(old)

    def _by_time(self) -> list[Delivery]:
        with self._lock:
            # Sorting is stable: what came at the same time stays in the order of arrival.
            return sorted(self._deliveries.values(), key=lambda each: each.received)


class InMemoryLedger:
    """A ledger that is lost with the process."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._first_seen: dict[str, datetime] = {}
        self._lock = Lock()

    def record(self, entry: Entry) -> bool:
        """Append; False (and nothing is written) where it says the same as the issue's latest entry."""
        with self._lock:
            latest = self._latest(entry.verdict.epic.id)
            if not entry.actions and latest is not None and _gist(latest) == _gist(entry):
                return False
            self._entries.append(entry)
            return True

    def latest(self, issue: str) -> Entry | None:
        """Return the newest entry of an issue id."""
        with self._lock:
            return self._latest(issue)

    def of_key(self, key: str) -> Sequence[Entry]:
        """Return all entries of an epic by its key, newest first."""
        with self._lock:
            return [each for each in reversed(self._entries) if each.verdict.epic.key == key]

    def since(self, at: datetime) -> Sequence[Entry]:
        """Return the entries from then on, oldest first."""
        with self._lock:
            found = [each for each in self._entries if each.verdict.at >= at]
        return sorted(found, key=lambda each: each.verdict.at)

    def in_force_since(self, digest: str, now: datetime) -> datetime:
        """Return when this policy was first seen in force; `now`, and so from now on, where never."""
        with self._lock:
            return self._first_seen.setdefault(digest, now.astimezone(UTC))

    def _latest(self, issue: str) -> Entry | None:
        of_issue = (each for each in reversed(self._entries) if each.verdict.epic.id == issue)
        return next(of_issue, None)


class InMemoryOpinionCache:
    """Opinions that are lost with the process."""

    def __init__(self) -> None:
        self._opinions: dict[str, Opinion] = {}

    def get(self, key: str) -> Opinion | None:
        """Return what was kept, if anything."""
        return self._opinions.get(key)

    def put(self, key: str, opinion: Opinion, at: datetime) -> None:
        """Keep an opinion; keeping it twice is harmless."""
        del at
        self._opinions[key] = opinion


class InMemoryWorkers:
    """Signs of life of the workers of this process."""

    def __init__(self) -> None:
        self._beats: dict[str, datetime] = {}

    def beat(self, worker: str, at: datetime) -> None:
        """Say that a worker is alive."""
        self._beats[worker] = at.astimezone(UTC)

    def last_beat(self) -> datetime | None:
        """Return when any worker was alive last."""
        return max(self._beats.values(), default=None)


@dataclass(frozen=True, slots=True)
class _Waiting:
    look: Look
    due: float
    number: int = 1
    faults: int = 0


class InMemoryEngine:
    """An engine that is lost with the process, and works only when told to: without threads, without waiting.

    Time stands still while there is something to do, and then leaps to the next look that comes due.
    """

    def __init__(self, *, tries: int = 12, faults: int = 3, base_seconds: float = 2.0) -> None:
        self._tries = tries
        self._faults = faults
        self._base_seconds = base_seconds
        self._queue: list[_Waiting] = []
        self._known: set[str] = set()
        self._handle: Callable[[Look], Done | Again] | None = None
        self._running = 0
        self._done = 0
        self._dead = 0
        self.now = 0.0
        """Seconds that have passed for the looks."""

    def submit(self, look: Look) -> None:
        """Ask for a look; idempotent by its id. ValueError where it names no issue or has no id."""
        if not look.issue.strip() or not look.id.strip():
            raise ValueError("A look needs an issue and an id.")
        if look.id not in self._known:
            self._known.add(look.id)
            self._queue.append(_Waiting(look, self.now + look.delay))

    def start(self, handle: Callable[[Look], Done | Again]) -> None:
        """Say who does the looks; `run_until_idle` does them."""
        if self._handle is not None:
            raise RuntimeError("The engine works already.")
        self._handle = handle

    def stop(self, timeout: float = 20.0) -> None:
        """Do no more looks; the rest is done after the next start."""
        del timeout
        self._handle = None

    def counts(self) -> dict[str, int]:
        """Return how many looks are `waiting`, `running`, `done`, `dead`."""
        return {
            "waiting": len(self._queue),
            "running": self._running,
            "done": self._done,
            "dead": self._dead,
        }

    def run_until_idle(self) -> None:
        """Do all that was asked for, what comes due later too. Nothing happens where nobody has started it."""
        while self._handle is not None and self._queue:
            ready = [each for each in self._queue if each.due <= self.now]
            if not ready:
                self.now = min(each.due for each in self._queue)
                continue
            each, *others = ready
            self._queue.remove(each)
            if any(other.look.issue == each.look.issue for other in others):
                self._done += 1
                continue
            self._running = 1
            try:
                self._do(each, self._handle)
            finally:
                self._running = 0

    def _do(self, each: _Waiting, handle: Callable[[Look], Done | Again]) -> None:
        try:
            result = handle(replace(each.look, delay=0.0))
        except Exception:  # noqa: BLE001 - whatever it is, the look is repeated a few times and then dead
            self._repeat(replace(each, faults=each.faults + 1), None)
            return
        if isinstance(result, Again):
            self._repeat(each, result.after)
            return
        self._done += 1
        if result.later is not None:
            self.submit(result.later)

    def _repeat(self, each: _Waiting, after: float | None) -> None:
        if each.number >= self._tries or each.faults >= self._faults:
            self._dead += 1
            return
        wait = max(min(self._base_seconds * 2.0 ** (each.number - 1), 300.0), after or 0.0)
        self._queue.append(replace(each, due=self.now + wait, number=each.number + 1))


def _gist(entry: Entry) -> tuple[object, ...]:
    """Return what makes two entries the same: everything but the times and the wording of suggestions."""
    verdict = entry.verdict
    digest = "" if verdict.policy is None else verdict.policy.digest
    said = (verdict.epic, verdict.outcome, digest, verdict.stage, verdict.results)
    return (said, entry.mode, entry.transition, entry.held)
