"""Opinions of the judge in a table, by key."""

from datetime import datetime

from sqlalchemy import Engine, select

from linter.adapters.sql.codec import read_opinion, write_opinion
from linter.adapters.sql.database import insert, reading, writing
from linter.adapters.sql.tables import opinions
from linter.core.question import Opinion


class SqlOpinionCache:
    """The cache of one database; any number of processes may use it at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, key: str) -> Opinion | None:
        """Return what was kept, if anything. What an other version wrote counts as nothing."""
        query = select(opinions.c.opinion).where(opinions.c.key == key)
        with reading(self._engine) as connection:
            text = connection.execute(query).scalar()
        if text is None:
            return None
        try:
            return read_opinion(text)
        except ValueError:
            return None

    def put(self, key: str, opinion: Opinion, at: datetime) -> None:
        """Keep an opinion; keeping it twice is harmless."""
        kept = {"opinion": write_opinion(opinion), "at": at}
        with writing(self._engine) as connection:
            statement = insert(connection, opinions).values(key=key, **kept)
            connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=kept))
