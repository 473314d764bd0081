"""Bring a database up to date. The address comes from the caller, never from a file."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select

from linter.adapters.sql.database import address_of, open_database, reading, writing

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x6F75_7463_6F6D_6531
"""Any number that nobody else locks: the name of our lock on a PostgreSQL server."""


def upgrade(url: str) -> None:
    """Apply what is missing. Safe while other processes do the same: one of them does the work.

    Raises sqlalchemy.exc.SQLAlchemyError where the database cannot be reached.
    """
    engine = open_database(url)
    try:
        with writing(engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
            command.upgrade(_config(connection), "head")
    finally:
        engine.dispose()


def is_current(database: str | Engine) -> bool:
    """Whether nothing is missing. Creates nothing; raises SQLAlchemyError where it cannot be reached."""
    if isinstance(database, Engine):
        return _is_current(database)
    address = address_of(database)
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").is_file():
        return False
    engine = open_database(database)
    try:
        return _is_current(engine)
    finally:
        engine.dispose()


def _is_current(engine: Engine) -> bool:
    wanted = set(ScriptDirectory.from_config(_config()).get_heads())
    with reading(engine) as connection:
        return set(MigrationContext.configure(connection).get_current_heads()) == wanted


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    # A percent sign in the path would be read as the start of a reference.
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
