"""Deliveries in a table: stored for good before they are acknowledged."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine, Row, delete, func, select, update

from linter.adapters.sql.database import insert, reading, writing
from linter.adapters.sql.tables import deliveries
from linter.app.ports import Delivery, DeliveryState


class SqlInbox:
    """The inbox of one database; any number of processes may use it at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, delivery: Delivery) -> bool:
        """Store it durably; False where a delivery of that id was kept before (nothing changes then)."""
        with writing(self._engine) as connection:
            statement = insert(connection, deliveries).values(
                id=delivery.id,
                body=delivery.body,
                received=delivery.received,
                state=delivery.state.value,
                note=delivery.note,
            )
            # Asking for the new row's number is certain; a count of rows is not, with every driver.
            kept = statement.on_conflict_do_nothing().returning(deliveries.c.number)
            return connection.execute(kept).first() is not None

    def waiting(self, limit: int = 100) -> Sequence[Delivery]:
        """Return new deliveries, oldest first."""
        query = (
            select(deliveries)
            .where(deliveries.c.state == DeliveryState.NEW.value)
            .order_by(deliveries.c.received, deliveries.c.number)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [_delivery(row) for row in connection.execute(query)]

    def settle(self, delivery: str, state: DeliveryState, note: str) -> None:
        """Say what became of a delivery."""
        statement = update(deliveries).where(deliveries.c.id == delivery)
        with writing(self._engine) as connection:
            connection.execute(statement.values(state=state.value, note=note))

    def counts(self) -> dict[DeliveryState, int]:
        """Return how many deliveries are in each state."""
        query = select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
        counts = dict.fromkeys(DeliveryState, 0)
        with reading(self._engine) as connection:
            counts.update({DeliveryState(state): count for state, count in connection.execute(query)})
        return counts

    def recent(self, limit: int = 100) -> Sequence[Delivery]:
        """Return the latest deliveries of any state, newest first."""
        newest_first = (deliveries.c.received.desc(), deliveries.c.number.desc())
        query = select(deliveries).order_by(*newest_first).limit(limit)
        with reading(self._engine) as connection:
            return [_delivery(row) for row in connection.execute(query)]

    def purge(self, before: datetime) -> int:
        """Delete settled deliveries received before then; return how many."""
        statement = delete(deliveries).where(
            deliveries.c.received < before,
            deliveries.c.state != DeliveryState.NEW.value,
        )
        with writing(self._engine) as connection:
            return connection.execute(statement).rowcount


def _delivery(row: Row[*tuple[object, ...]]) -> Delivery:
    columns = row._mapping  # noqa: SLF001 - the documented name of SQLAlchemy's view by column
    return Delivery(
        id=columns["id"],
        body=columns["body"],
        received=columns["received"],
        state=DeliveryState(columns["state"]),
        note=columns["note"],
    )
