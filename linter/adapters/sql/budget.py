"""The budget in tables: what one worker learns of a limit of Jira, all workers keep.

Times are read from the server's clock on PostgreSQL. On SQLite all workers are on one machine and share its clock.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import ColumnElement, Connection, Engine, Float, delete, func, literal, select, type_coerce
from sqlalchemy.exc import SQLAlchemyError

from linter.adapters.sql.database import insert, reading, writing
from linter.adapters.sql.tables import jira_buckets, jira_counts, jira_pauses, jira_shares
from linter.app.allowance import SHARE_TERM, Allowance, Bucket, Share, Stop, lengthened, share, take
from linter.app.budget import BudgetError, Lease, Pause

_FORGET = 3600.0
"""Seconds after their end for which pauses are kept."""


class SqlBudget:
    """The budget of all workers on one database for one Jira, named by its address. Thread-safe.

    `clock`: seconds, instead of the database's clock.
    """

    def __init__(
        self, engine: Engine, jira: str, allowance: Allowance, clock: Callable[[], float] | None = None
    ) -> None:
        self._engine = engine
        self._jira = jira.rstrip("/")
        self._allowance = allowance
        self._clock = clock

    def lease(self, holder: str, wanted: int, unused: int, under_way: int) -> Lease:
        """Hand out the next calls: one short transaction, for a block of calls."""
        with _safely(), writing(self._engine) as connection:
            bucket, now = self._bucket(connection)
            mine = share(self._others(connection, holder, now), self._allowance, now, wanted, under_way)
            # Who may not begin a call takes none from those who may.
            waiting = max(1, wanted - under_way) if mine.calls > under_way else 0
            bucket, calls, wait = take(bucket, self._allowance, now, waiting, unused)
            self._keep(connection, bucket)
            term = {"calls": mine.calls, "wanted": mine.wanted, "until": mine.until}
            row = insert(connection, jira_shares).values(jira=self._jira, holder=holder, **term)
            connection.execute(row.on_conflict_do_update(index_elements=["jira", "holder"], set_=term))
            return Lease(calls, mine.calls, wait)

    def leave(self, holder: str, unused: int) -> None:
        """Give back what a holder has."""
        shares = jira_shares.c
        with _safely(), writing(self._engine) as connection:
            bucket, now = self._bucket(connection)
            self._keep(connection, take(bucket, self._allowance, now, 0, unused)[0])
            connection.execute(delete(jira_shares).where(shares.jira == self._jira, shares.holder == holder))

    def pause(self, scope: str, seconds: float | None, why: str, spread: float) -> float:
        """Pause a scope for all workers; return for how long."""
        pauses = jira_pauses.c
        with _safely(), writing(self._engine) as connection:
            # Two workers that are refused at once count one after the other: this row is locked for both.
            _, now = self._bucket(connection)
            connection.execute(
                delete(jira_pauses).where(pauses.jira == self._jira, pauses.until < now - _FORGET)
            )
            query = select(pauses.since, pauses.until, pauses.times)
            row = connection.execute(query.where(pauses.jira == self._jira, pauses.scope == scope)).first()
            stop = lengthened(Stop(*row) if row else None, now, seconds, spread)
            values = {"since": stop.since, "until": stop.until, "times": stop.times, "why": why}
            kept = insert(connection, jira_pauses).values(jira=self._jira, scope=scope, **values)
            connection.execute(kept.on_conflict_do_update(index_elements=["jira", "scope"], set_=values))
            return stop.left(now)

    def pauses(self) -> Sequence[Pause]:
        """Return the pauses that have not ended. One read of a table that is empty most of the time."""
        pauses = jira_pauses.c
        query = select(pauses.scope, pauses.why, pauses.since, pauses.until, self._now("now"))
        with _safely(), reading(self._engine) as connection:
            rows = connection.execute(query.where(pauses.jira == self._jira)).all()
        found = [Pause(scope, Stop(since, until).left(now), why) for scope, why, since, until, now in rows]
        return [pause for pause in found if pause.seconds > 0]

    def add(self, counts: Mapping[tuple[str, str], float]) -> None:
        """Add to the counters."""
        if not counts:
            return
        # In one order for all, or two workers on PostgreSQL could wait for one another.
        rows = [{"what": what, "kind": kind, "count": n} for (what, kind), n in sorted(counts.items())]
        with _safely(), writing(self._engine) as connection:
            statement = insert(connection, jira_counts).values(rows)
            more = jira_counts.c.count + statement.excluded["count"]
            connection.execute(
                statement.on_conflict_do_update(index_elements=["what", "kind"], set_={"count": more})
            )

    def counts(self) -> dict[tuple[str, str], float]:
        """Return the counters."""
        query = select(jira_counts.c.what, jira_counts.c.kind, jira_counts.c.count)
        with _safely(), reading(self._engine) as connection:
            return {(what, kind): count for what, kind, count in connection.execute(query)}

    def _bucket(self, connection: Connection) -> tuple[Bucket | None, float]:
        """Lock the bucket's row for this transaction; return it and the time. None: nobody has taken yet."""
        empty = insert(connection, jira_buckets).values(jira=self._jira, calls=-1.0, at=0.0)
        connection.execute(empty.on_conflict_do_nothing())
        kept = jira_buckets.c
        query = select(kept.calls, kept.at).where(kept.jira == self._jira).with_for_update()
        calls, at = connection.execute(query).one()
        # Only now: to wait for the lock may have taken a while.
        now: float = connection.execute(select(self._now("now"))).scalar_one()
        return (Bucket(calls, at) if calls >= 0 else None), now

    def _keep(self, connection: Connection, bucket: Bucket) -> None:
        kept = jira_buckets.update().where(jira_buckets.c.jira == self._jira)
        connection.execute(kept.values(calls=bucket.calls, at=bucket.at))

    def _others(self, connection: Connection, holder: str, now: float) -> list[Share]:
        shares = jira_shares.c
        ended = (shares.until <= now) | (shares.until > now + SHARE_TERM)  # those of a clock that went back
        connection.execute(delete(jira_shares).where(shares.jira == self._jira, ended))
        query = select(shares.calls, shares.wanted, shares.until)
        rows = connection.execute(query.where(shares.jira == self._jira, shares.holder != holder))
        return [Share(*row) for row in rows]

    def _now(self, name: str) -> ColumnElement[float]:
        if self._clock is not None:
            return literal(self._clock(), Float).label(name)
        if self._engine.dialect.name == "sqlite":
            return literal(time.time(), Float).label(name)
        return type_coerce(func.extract("epoch", func.clock_timestamp()), Float).label(name)


@contextmanager
def _safely() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise BudgetError(f"the budget cannot be reached ({type(error).__name__})") from error
