"""The engine: looks go in from any process; workers do them."""

import math
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from dbos import DBOS, DBOSClient, DBOSPortableJSONSerializer
from sqlalchemy import Engine, create_engine, make_url

from linter.adapters.engine.database import SCHEMA, engine_file, prepare, system_url
from linter.adapters.engine.lease import FileLeases, Leases, PostgresLeases
from linter.adapters.engine.queue import FIRST, QUEUE, REPEAT, Rows, enqueue, first_try
from linter.adapters.engine.reaper import Reaper
from linter.adapters.engine.work import Patience, Work
from linter.app.ports import Again, Done, Look

NAME = "outcome-linter"
VERSION = "1"
"""Pinned: left alone, DBOS would leave everything under way behind at each deploy of new code."""

LEASE_LOST = 75
"""Exit status of a worker that lost its lease: a temporary failure, start it again."""

PURGE_BATCH = 500


def end_process() -> None:
    """End this process at once, without finishing anything: others have taken over by now."""
    os._exit(LEASE_LOST)


class DbosEngine:
    """ports.Engine on DBOS. Any number of processes may submit and count, any number may work.

    `url` is the address of our own database. DBOS keeps its state in globals: in each process one engine
    works at a time (RuntimeError otherwise); after `stop` it, or another one, may start again.
    """

    _one_works: ClassVar[threading.Lock] = threading.Lock()

    def __init__(
        self,
        url: str,
        *,
        executor_dir: Path | None = None,
        poll_seconds: float = 0.2,
        concurrency: int = 8,
        patience: Patience | None = None,
        on_lease_lost: Callable[[], object] = end_process,
    ) -> None:
        self._system_url = system_url(url)
        self._executor_dir = executor_dir
        self._poll_seconds = poll_seconds
        self._concurrency = concurrency
        self._patience = patience or Patience()
        self._on_lease_lost = on_lease_lost
        self._lock = threading.RLock()
        self._opened: tuple[DBOSClient, Engine] | None = None
        self._working: tuple[Work, Reaper, Leases] | None = None

    def upgrade(self) -> None:
        """Create or migrate the engine's tables. Every other method does so at its first use."""
        self._open()

    def submit(self, look: Look) -> None:
        """Ask for a look. Durable when this returns; idempotent by the look's id.

        Raises ValueError where the look names no issue or has no id, and the exceptions of SQLAlchemy, at
        once, where the database cannot be reached.
        """
        client, _ = self._open()
        enqueue(client, first_try(look), look.delay)

    def counts(self) -> dict[str, int]:
        """Return how many looks are `waiting`, `running`, `done`, `dead`."""
        _, engine = self._open()
        return Rows(engine).counts()

    def purge(self, before: datetime) -> int:
        """Delete looks that ended before then, the dead ones too; return how many rows went.

        From then on their ids count as new: keep them for longer than Jira delivers again.
        """
        client, _ = self._open()
        purged = 0
        while True:
            rows = client.list_workflows(
                status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
                completed_before=before.astimezone(UTC).isoformat(),
                limit=PURGE_BATCH,
                load_input=False,
                load_output=False,
            )
            if not rows:
                return purged
            client.delete_workflows([row.workflow_id for row in rows])
            purged += len(rows)

    def start(self, handle: Callable[[Look], Done | Again]) -> None:
        """Begin working in background threads.

        RuntimeError where an engine works in this process already.
        """
        if not DbosEngine._one_works.acquire(blocking=False):
            raise RuntimeError("An engine works in this process already: there can be only one.")
        leases: Leases | None = None
        try:
            client, engine = self._open()
            # Never a name that was used before: under the name of a live worker, DBOS would start by
            # repeating what that one has under way.
            executor = uuid4().hex
            leases = self._leases()
            leases.hold(executor)
            work = Work(client, Rows(engine), handle, self._patience)
            self._launch(executor, work)
            reaper = Reaper(client, leases, executor, self._on_lease_lost)
            reaper.start()
            self._working = (work, reaper, leases)
        except BaseException:
            DBOS.destroy(destroy_registry=True)
            if leases is not None:
                leases.close()
            DbosEngine._one_works.release()
            raise

    def stop(self, timeout: float = 20.0) -> None:
        """Finish what is under way, at most so many seconds; close everything. Harmless when repeated.

        What takes longer goes on until it ends or the process does; only then others repeat it.
        """
        if self._working is not None:
            work, reaper, leases = self._working
            self._working = None
            reaper.stop()
            DBOS.destroy(workflow_completion_timeout_sec=max(1, math.ceil(timeout)), destroy_registry=True)
            if work.wait_until_idle(0):
                leases.close()
            else:
                threading.Thread(target=_close_when_idle, args=(work, leases), daemon=True).start()
            DbosEngine._one_works.release()
        with self._lock:
            if self._opened is not None:
                client, engine = self._opened
                self._opened = None
                client.destroy()
                engine.dispose()

    def _launch(self, executor: str, work: Work) -> None:
        DBOS(
            config={
                "name": NAME,
                "system_database_url": self._system_url,
                "dbos_system_schema": SCHEMA,
                "application_version": VERSION,
                "executor_id": executor,
                "serializer": DBOSPortableJSONSerializer(),
                "max_executor_threads": self._concurrency + 4,
                "log_level": "WARNING",
            }
        )
        for name in (FIRST, REPEAT):
            DBOS.workflow(name=name)(_plain_function(work))
        DBOS.launch()
        DBOS.register_queue(
            QUEUE,
            partition_concurrency=1,
            worker_concurrency=self._concurrency,
            polling_interval_sec=self._poll_seconds,
            on_conflict="always_update",
        )

    def _leases(self) -> Leases:
        file = engine_file(self._system_url)
        if file is None:
            return PostgresLeases(self._system_url)
        # All workers of one database must look into the same folder, or each takes the others for dead.
        return FileLeases(self._executor_dir or file.with_suffix(".leases"))

    def _open(self) -> tuple[DBOSClient, Engine]:
        with self._lock:
            if self._opened is None:
                prepare(self._system_url)
                client = DBOSClient(
                    system_database_url=self._system_url,
                    dbos_system_schema=SCHEMA,
                    application_name=NAME,
                    serializer=DBOSPortableJSONSerializer(),
                    system_database_pool_size=self._concurrency,
                    # A connection from before a fork must not be shared after it.
                    lazy=True,
                    # Else a webhook would hang for as long as the database is away.
                    retry_connection_errors=False,
                )
                self._opened = (client, _reader(self._system_url))
            return self._opened


def _reader(system_database: str) -> Engine:
    address = make_url(system_database)
    if address.get_backend_name() == "sqlite":
        return create_engine(address, connect_args={"timeout": 30})
    return create_engine(address.set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def _plain_function(work: Work) -> Callable[[str, str, int, int], str]:
    """Return what DBOS can take notes on: it does not accept a method."""

    def look(issue: str, look: str, number: int, faults: int) -> str:
        return work.workflow(issue, look, number, faults)

    return look


def _close_when_idle(work: Work, leases: Leases) -> None:
    work.wait_until_idle()
    leases.close()
