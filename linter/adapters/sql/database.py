"""One way to open a database, and the two ways to use it: for reading and for writing."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from threading import Lock
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError

BUSY_SECONDS = 30
"""How long a writer waits for another one. SQLite has one writer at a time, over all processes."""

_WRITES = "linter_writes"
_QUEUE = "linter_queue"
"""Threads of one process queue up for the write lock here. SQLite itself has no queue: those who wait look
again every now and then, and one may have bad luck for a second."""


def open_database(url: str) -> Engine:
    """Return an engine for `sqlite:///<file>` or `postgresql://…`; nothing is connected yet.

    The folder of a SQLite file is created. ValueError where the address is of no use; it never quotes
    the address, which may hold a password.
    """
    address = address_of(url)
    if address.get_backend_name() == "sqlite":
        Path(address.database or "").parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine.execution_options(**{_QUEUE: Lock()})
    return create_engine(address, pool_pre_ping=True)


def address_of(url: str) -> URL:
    """Return the address with the driver that we ship. ValueError where it is of no use."""
    try:
        address = make_url(url)
    except ArgumentError:
        raise ValueError("The database address is not a URL.") from None
    match address.drivername:
        case "sqlite" | "sqlite+pysqlite":
            if address.database in (None, "", ":memory:"):
                raise ValueError("SQLite needs a file: a database in memory is lost with its connection.")
            return address.set(drivername="sqlite")
        case "postgres" | "postgresql" | "postgresql+psycopg":
            return address.set(drivername="postgresql+psycopg")
        case other:
            raise ValueError(f"The database must be SQLite or PostgreSQL, not {other}.")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that sees one consistent state and blocks nobody."""
    with engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Yield a connection in a transaction that is committed at the end, or rolled back on an exception."""
    # A transaction of SQLite that reads first and then writes fails at once where somebody wrote between
    # the two, whatever the busy timeout: hence the write lock from the start.
    queue = engine.get_execution_options().get(_QUEUE) or nullcontext()
    with queue, engine.execution_options(**{_WRITES: True}).begin() as connection:
        yield connection


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an INSERT that knows ON CONFLICT in the dialect of the connection."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


def _prepare_sqlite(connection: SqliteConnection, _record: Any) -> None:
    # The driver would begin transactions by rules of its own; _begin_sqlite does it instead.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    connection.execute("PRAGMA journal_mode = WAL")
    # What was acknowledged survives a power cut, too.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
