"""Where DBOS keeps its rows, made ready for it and made safe."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

from dbos import DBOS
from dbos._serialization import DefaultSerializer
from sqlalchemy import make_url

SCHEMA = "dbos"
"""On PostgreSQL: a schema of its own in our database."""


class PickleRefusedError(Exception):
    """A row says that it is pickled. We write JSON only, so somebody else wrote it."""


def system_url(url: str) -> str:
    """Return the address of the rows of DBOS for the address of our database.

    On SQLite a file of its own beside ours: there is one writer a file, so the engine's many small writes
    would hold up the webhooks, and its migrations are none of our business. On PostgreSQL the same
    database, in a schema of its own.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        file = Path(address.database or "")
        engine_file = file.with_name(f"{file.stem}-engine.sqlite")
        return address.set(drivername="sqlite", database=str(engine_file)).render_as_string()
    return address.set(drivername="postgresql").render_as_string(hide_password=False)


def engine_file(system_database: str) -> Path | None:
    """Return the file of a SQLite address; None for a server."""
    address = make_url(system_database)
    return Path(address.database or "") if address.get_backend_name() == "sqlite" else None


def prepare(system_database: str) -> None:
    """Create and migrate the rows' tables. Safe while other processes do the same."""
    refuse_pickle()
    speak_only_of_trouble()
    file = engine_file(system_database)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        # The mode stays with the file. DBOS would leave it at the slow one, in which readers block writers.
        with closing(sqlite3.connect(file, timeout=30)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    DBOS.migrate(system_database, schema=SCHEMA)


def refuse_pickle() -> None:
    """Make sure that no row is ever unpickled, whatever the row says of itself.

    Else whoever may write to the database could run code in the worker. DBOS has no setting for it.
    """
    DefaultSerializer.deserialize = _refuse  # type: ignore[method-assign,assignment]


def speak_only_of_trouble() -> None:
    """Send warnings of DBOS where all of our log goes, and drop its chatter and its advertisement."""
    logger = logging.getLogger("dbos")
    logger.setLevel(logging.WARNING)
    if not logger.handlers:
        # DBOS adds a handler of its own to a logger that has none.
        logger.addHandler(logging.NullHandler())


def _refuse(*_: Any) -> NoReturn:
    raise PickleRefusedError("A pickled row was refused: only JSON is read.")
