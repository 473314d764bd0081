"""One look, from the queue to its end."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from dbos import DBOS, DBOSClient

from linter.adapters.engine.queue import Rows, Try, enqueue, first_try, wait_before
from linter.app.ports import Again, Done, Look

log = logging.getLogger(__name__)

LONGEST_TEXT = 500
"""Characters of a result or an error that a row keeps."""


class LookFailedError(Exception):
    """The look is dead: it was repeated as often as it may be. The row keeps the message."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a look is repeated, and how soon."""

    tries: int = 150
    """Tries in all, where the reason may pass by itself: about a day, so that a night without Jira loses no look."""
    faults: int = 3
    """Tries that may end in an exception."""
    base_seconds: float = 2.0


class Work:
    """What the worker does with a row of the queue.

    A look is one step: a worker that dies in it repeats it as a whole. A repetition is a row of its own
    that comes due later, so that a look that waits keeps neither a thread nor its issue's place in the queue.
    """

    def __init__(
        self,
        client: DBOSClient,
        rows: Rows,
        handle: Callable[[Look], Done | Again],
        patience: Patience,
    ) -> None:
        self._client = client
        self._rows = rows
        self._handle = handle
        self._patience = patience
        self._under_way = 0
        self._changed = threading.Condition()

    def workflow(self, issue: str, look: str, number: int, faults: int) -> str:
        """Run one try. Its arguments and its result stand in the row; its exception makes the row dead."""
        return DBOS.run_step({"name": "look"}, self._run, Try(issue, look, number, faults))

    def wait_until_idle(self, timeout: float | None = None) -> bool:
        """Wait until no look is under way in this process."""
        with self._changed:
            return self._changed.wait_for(lambda: self._under_way == 0, timeout)

    def _run(self, each: Try) -> str:
        with self._counted():
            if self._rows.others_wait(each):
                return "superseded"
            try:
                result = self._handle(Look(each.issue, each.look))
            except Exception as error:
                log.exception("A look at %s failed, try %d.", each.issue, each.number)
                why = f"{type(error).__name__}: {error}"
                return self._repeat(replace(each, faults=each.faults + 1), why, None)
            if isinstance(result, Again):
                return self._repeat(each, result.why, result.after)
            if result.later is not None:
                enqueue(self._client, first_try(result.later), result.later.delay)
            return _short(result.what)

    def _repeat(self, each: Try, why: str, after: float | None) -> str:
        if each.number >= self._patience.tries or each.faults >= self._patience.faults:
            log.error("Set aside: a look at %s did not succeed in %d tries.", each.issue, each.number)
            raise LookFailedError(_short(why))
        repeat = replace(each, number=each.number + 1)
        enqueue(self._client, repeat, wait_before(repeat, self._patience.base_seconds, after))
        return _short(f"again: {why}")

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._changed:
            self._under_way += 1
        try:
            yield
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()


def _short(text: str) -> str:
    """Return text that every database can take, cut to what a row keeps."""
    return text[:LONGEST_TEXT].encode("utf-8", "replace").decode().replace("\x00", "")
