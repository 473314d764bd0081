"""Looks as rows of a queue: how they are put in, and how the rows are counted."""

from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

from dbos import DBOSClient, EnqueueOptions, WorkflowSerializationFormat
from sqlalchemy import Engine, column, func, literal_column, select, table

from linter.adapters.engine.database import SCHEMA
from linter.app.ports import Look

QUEUE = "looks"
FIRST = "look"
"""Name of the workflow that is a look's first try. Names stay for good: rows refer to them."""
REPEAT = "look-again"
"""Name of the workflow that is a later try of a look."""

LONGEST_NAME = 500
"""Bytes. PostgreSQL refuses keys of more than about 2,700, and one of its indexes holds both names."""

LONGEST_WAIT = 600.0
MOST_PATIENT = 86_400.0
"""Seconds; what a server may ask us to wait at most."""


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a look."""

    issue: str
    look: str
    number: int = 1
    faults: int = 0
    """How many tries before ended in an exception: a bug of ours."""

    @property
    def id(self) -> str:
        """The id of its row. The first try carries the look's own id, which makes asking idempotent."""
        return self.look if self.number == 1 else f"{self.look}/try/{self.number}"


def enqueue(client: DBOSClient, each: Try, delay: float = 0.0) -> None:
    """Put a try into the queue, for good; nothing happens where its row exists."""
    options: EnqueueOptions = {
        "queue_name": QUEUE,
        "workflow_name": FIRST if each.number == 1 else REPEAT,
        "workflow_id": each.id,
        "queue_partition_key": each.issue,
        "serialization_type": WorkflowSerializationFormat.PORTABLE,
    }
    if delay > 0:
        options["delay_seconds"] = delay
    client.enqueue(options, each.issue, each.look, each.number, each.faults)


def first_try(look: Look) -> Try:
    """Return the first try of a look. ValueError where the look names no issue or has no id."""
    issue, name = storable(look.issue), storable(look.id)
    if not issue.strip() or not name.strip():
        raise ValueError("A look needs an issue and an id.")
    return Try(issue, name)


def storable(name: str) -> str:
    """Return a name from outside so that every database takes it as a key: the same for the same."""
    clean = name.encode("utf-8", "replace").replace(b"\x00", b"")
    if len(clean) <= LONGEST_NAME:
        return clean.decode()
    return f"{clean[:100].decode(errors='ignore')}#{sha256(clean).hexdigest()}"


def wait_before(repeat: Try, base: float, at_least: float | None) -> float:
    """Return the seconds to wait before a repetition: twice as long each time, spread out a little.

    The spread is worked out from the id, so that working it out again gives the same.
    """
    backoff = min(base * 2.0 ** (repeat.number - 2), LONGEST_WAIT)
    asked = min(at_least, MOST_PATIENT) if at_least is not None and at_least > 0 else 0.0
    spread = crc32(repeat.id.encode("utf-8", "replace")) / 2**32 / 4
    return max(backoff, asked) * (1 + spread)


class Rows:
    """Questions to the rows that the client of DBOS has no cheap answer to. Reads only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        names = ("workflow_uuid", "name", "status", "queue_name", "queue_partition_key")
        schema = None if engine.dialect.name == "sqlite" else SCHEMA
        self._rows = table("workflow_status", *map(column, names), schema=schema)

    def others_wait(self, each: Try) -> bool:
        """Whether another look of the same issue stands in the queue, ready."""
        rows = self._rows.c
        query = select(rows.workflow_uuid).where(
            rows.queue_name == QUEUE,
            rows.status == "ENQUEUED",
            # SQLite uses the partial index only where its condition stands in the query, word for word.
            rows.status.in_([literal_column("'ENQUEUED'"), literal_column("'PENDING'")]),
            rows.queue_partition_key == each.issue,
            rows.workflow_uuid != each.id,
        )
        with self._engine.connect() as connection:
            return connection.execute(query.limit(1)).first() is not None

    def counts(self) -> dict[str, int]:
        """Return how many looks are `waiting`, `running`, `done`, `dead`."""
        rows = self._rows.c
        query = (
            select(rows.name, rows.status, func.count())
            .where(rows.name.in_((FIRST, REPEAT)))
            .group_by(rows.name, rows.status)
        )
        counts = {"waiting": 0, "running": 0, "done": 0, "dead": 0}
        repeats = 0
        with self._engine.connect() as connection:
            for name, status, count in connection.execute(query):
                counts[_STATES.get(status, "dead")] += count
                repeats += count if name == REPEAT else 0
        # Each repetition stands for a try that ended, but not for a look that is done.
        counts["done"] = max(0, counts["done"] - repeats)
        return counts


_STATES = {"ENQUEUED": "waiting", "DELAYED": "waiting", "PENDING": "running", "SUCCESS": "done"}
"""All other states are ends of another sort: failed, cancelled, given up."""
