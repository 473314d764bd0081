"""Signs of life of workers in a table."""

from datetime import datetime

from sqlalchemy import Engine, func, select

from linter.adapters.sql.database import insert, reading, writing
from linter.adapters.sql.tables import heartbeats


class SqlWorkers:
    """The workers of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def beat(self, worker: str, at: datetime) -> None:
        """Say that a worker is alive."""
        with writing(self._engine) as connection:
            statement = insert(connection, heartbeats).values(worker=worker, at=at)
            connection.execute(statement.on_conflict_do_update(index_elements=["worker"], set_={"at": at}))

    def last_beat(self) -> datetime | None:
        """Return when any worker was alive last."""
        with reading(self._engine) as connection:
            return connection.execute(select(func.max(heartbeats.c.at))).scalar()
