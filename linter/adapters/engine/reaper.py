"""Takes over what dead workers left behind. DBOS recovers a worker only where it restarts under its old id."""

import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable

from dbos import DBOSClient, WorkflowStatus

from linter.adapters.engine.lease import Leases

log = logging.getLogger(__name__)

DEATHS = 5
"""A look that was under way in so many deaths is taken for their cause, and set aside."""

GRACE_SECONDS = 2.0
"""A worker is dead when its lease was free at two looks, so far apart: a restart of PostgreSQL frees all
leases for a moment, in which every worker finds out and ends."""


class Reaper:
    """Looks after the dead once a second, in a thread of its own, which alone uses the leases."""

    def __init__(
        self,
        client: DBOSClient,
        leases: Leases,
        executor: str,
        on_lease_lost: Callable[[], object],
        *,
        interval: float = 1.0,
    ) -> None:
        self._client = client
        self._leases = leases
        self._executor = executor
        self._on_lease_lost = on_lease_lost
        self._interval = interval
        self._free_since: dict[str, float] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="engine-reaper", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for the end."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self._interval):
            if not self._leases.held():
                # Others take us for dead and repeat our looks. To go on beside them would only do harm.
                log.critical("The lease of this worker is lost; it ends here and has to be started again.")
                self._on_lease_lost()
                return
            try:
                self._sweep(time.monotonic())
            except Exception:
                # The database may be away for a moment; the next round tries again.
                log.exception("Dead workers could not be looked after.")

    def _sweep(self, now: float) -> None:
        others = {row.executor_id for row in self._running()} - {self._executor, None}
        for gone in self._free_since.keys() - others:
            del self._free_since[gone]
        for executor in sorted(filter(None, others)):
            if not self._leases.take(executor):
                self._free_since.pop(executor, None)
                continue
            try:
                if now - self._free_since.setdefault(executor, now) >= GRACE_SECONDS:
                    self._take_over(executor)
                    del self._free_since[executor]
            finally:
                self._leases.give_back(executor)

    def _take_over(self, executor: str) -> None:
        """Put the looks of a dead worker back where they were, or aside where they keep killing."""
        back: defaultdict[str | None, list[str]] = defaultdict(list)
        # Listed again, under the dead worker's lease: nobody else does the same now.
        for row in self._running(executor):
            deaths = int((row.attributes or {}).get("deaths", 0)) + 1
            self._client.update_workflow_attributes(row.workflow_id, {"deaths": deaths}, merge=True)
            if deaths >= DEATHS:
                log.error("Set aside: %s was under way when %d workers died.", row.workflow_id, deaths)
                self._client.cancel_workflows([row.workflow_id])
            else:
                back[row.queue_name].append(row.workflow_id)
        for queue, looks in back.items():
            # Without the name of the queue they would leave it, and with it the order within each issue.
            self._client.resume_workflows(looks, queue_name=queue)
        log.warning("Took over %d looks of a dead worker.", sum(map(len, back.values())))

    def _running(self, executor: str | None = None) -> list[WorkflowStatus]:
        return self._client.list_workflows(
            status="PENDING", executor_id=executor, load_input=False, load_output=False
        )
