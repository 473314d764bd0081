"""Webhooks that have to be sent: written with the change that they report, kept until they have arrived."""

import json
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from linter.sandbox.store import Store
from linter.sandbox.webhook import Registration, Webhook, registered

SCHEDULE: Final = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0, 60.0, 60.0, 60.0, 60.0, 60.0)
"""Seconds to wait before each repetition. Much shorter than Jira's, so that nobody has to wait for a demo."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One delivery that waits. `attempt`: how often it was tried before."""

    id: int
    listener: str
    identifier: str
    body: bytes
    attempt: int


class Outbox:
    """The durable queue. Times are the machine's, in seconds, whatever clock the site lives by."""

    def __init__(
        self, store: Store, webhooks: Sequence[Webhook] = (), schedule: Sequence[float] = SCHEDULE
    ) -> None:
        self._store = store
        self.webhooks: tuple[Webhook, ...] = tuple(webhooks)
        self.schedule = tuple(schedule)
        self.ring = threading.Event()
        """Set when there may be something to send."""

    def listeners(self) -> tuple[Webhook, ...]:
        """Return all webhooks: those that came with the site, and those that were registered since."""
        return (*self.webhooks, *(one.webhook for one in registered(self._store)))

    def put(
        self, payload: Mapping[str, Any], wanted: Callable[[Registration], bool] = lambda _: True
    ) -> None:
        """Queue a payload for every webhook; of the registered ones for those that want it."""
        full = json.dumps(payload, ensure_ascii=False)
        chosen = [one for one in registered(self._store) if one.enabled and wanted(one)]
        bare = {one.webhook for one in chosen if one.exclude_body}
        for webhook in (*self.webhooks, *(one.webhook for one in chosen)):
            body = "" if webhook in bare else full
            self._store.rows(
                "INSERT INTO outbox (url, identifier, body, due) VALUES (?, ?, ?, ?)",
                webhook.key,
                str(uuid.uuid4()),
                body,
                time.time(),
            )
        self.ring.set()

    def due(self) -> Letter | None:
        """Return the next delivery that may be tried now."""
        statement = "SELECT * FROM outbox WHERE state = 'waiting' AND due <= ? ORDER BY due, id LIMIT 1"
        for row in self._store.rows(statement, time.time()):
            body = row["body"].encode()
            return Letter(row["id"], row["url"], row["identifier"], body, row["attempt"])
        return None

    def seconds_to_next(self) -> float | None:
        """Return how long until something is due; None where nothing waits."""
        rows = self._store.rows("SELECT MIN(due) AS due FROM outbox WHERE state = 'waiting'")
        due = rows[0]["due"]
        return None if due is None else max(0.0, due - time.time())

    def settle(self, letter: Letter, state: str, last: str) -> None:
        """Note that a delivery `arrived`, was `refused`, or was `given up`; `last` is what came back."""
        statement = "UPDATE outbox SET state = ?, last = ?, attempt = attempt + 1 WHERE id = ?"
        self._store.rows(statement, state, last, letter.id)

    def postpone(self, letter: Letter, last: str) -> None:
        """Try again later, or give up where the schedule has run out."""
        if letter.attempt >= len(self.schedule):
            self.settle(letter, "given up", last)
            return
        due = time.time() + self.schedule[letter.attempt]
        statement = "UPDATE outbox SET attempt = attempt + 1, due = ?, last = ? WHERE id = ?"
        self._store.rows(statement, due, last, letter.id)

    def states(self) -> dict[str, int]:
        """Return how many deliveries are `waiting`, `arrived`, `refused`, `given up`."""
        rows = self._store.rows("SELECT state, COUNT(*) AS n FROM outbox GROUP BY state")
        return {row["state"]: row["n"] for row in rows}

    def drop_arrived(self, keep: int = 500) -> None:
        """Forget old deliveries that are over, all but the newest."""
        self._store.rows(
            "DELETE FROM outbox WHERE state <> 'waiting' AND id <= (SELECT MAX(id) FROM outbox) - ?", keep
        )
