"""Whether the service can do its work: what `/readyz` answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from linter.adapters.sql import SqlWorkers, is_current
from linter.app.policies import PolicyBook
from linter.app.ports import Health

_SEEN_LATELY: Final = timedelta(seconds=60)


def health(database: Engine, book: PolicyBook, now: datetime) -> Sequence[Health]:
    """Return a line for each thing that the service needs. Never raises."""
    try:
        current = is_current(database)
        beat = SqlWorkers(database).last_beat() if current else None
    except SQLAlchemyError as error:
        return (Health("database", ok=False, detail=type(error).__name__),)
    in_force = book.now()
    lately = beat is not None and now - beat <= _SEEN_LATELY
    said = _said(len(in_force.loaded), stale=in_force.stale)
    return (
        Health("database", ok=True),
        Health("migrations", current, "" if current else "run `outcome-linter db upgrade`"),
        Health("worker", lately, "" if lately else "none was seen in the last minute"),
        Health("policies", bool(in_force.loaded), said),
    )


def _said(count: int, *, stale: bool) -> str:
    if not count:
        return "none is in force: run `outcome-linter policy check`"
    return f"{count} in force" + (", older than the broken ones on disk" if stale else "")
