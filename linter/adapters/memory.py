"""The ports that store something, kept in memory: for the playground, a dry run, and tests.

They mean the same as their twins on a database, as far as one process goes: one set of tests runs on both.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock

from linter.app.ports import Delivery, DeliveryState, Entry
from linter.core.question import Opinion


class MemoryInbox:
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


class MemoryLedger:
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


class MemoryOpinionCache:
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


class MemoryWorkers:
    """Signs of life of the workers of this process."""

    def __init__(self) -> None:
        self._beats: dict[str, datetime] = {}

    def beat(self, worker: str, at: datetime) -> None:
        """Say that a worker is alive."""
        self._beats[worker] = at.astimezone(UTC)

    def last_beat(self) -> datetime | None:
        """Return when any worker was alive last."""
        return max(self._beats.values(), default=None)


def _gist(entry: Entry) -> tuple[object, ...]:
    """Return what makes two entries the same: everything but the times and the wording of suggestions."""
    verdict = entry.verdict
    digest = "" if verdict.policy is None else verdict.policy.digest
    said = (verdict.epic, verdict.outcome, digest, verdict.stage, verdict.results)
    return (said, entry.mode, entry.transition, entry.held)
