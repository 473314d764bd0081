"""Verdicts in a table: appended, never changed, and only where there is something new to say."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, Select, func, select

from linter.adapters.sql.codec import read_verdict, write_verdict
from linter.adapters.sql.database import insert, reading, writing
from linter.adapters.sql.tables import bundles, entries
from linter.app.ports import Entry


class SqlLedger:
    """The ledger of one database; any number of processes may use it at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, entry: Entry) -> bool:
        """Append; False (and nothing is written) where it says the same as the issue's latest entry.

        What we did is always worth an entry.
        """
        issue = entry.verdict.epic.id
        with writing(self._engine) as connection:
            _lock(connection, issue)
            latest = _first(connection, _of_issue(issue))
            if not entry.actions and latest is not None and _gist(latest) == _gist(entry):
                return False
            connection.execute(insert(connection, entries).values(_row(entry)))
        return True

    def latest(self, issue: str) -> Entry | None:
        """Return the newest entry of an issue id."""
        with reading(self._engine) as connection:
            return _first(connection, _of_issue(issue))

    def of_key(self, key: str) -> Sequence[Entry]:
        """Return all entries of an epic by its key, newest first."""
        return self._entries(_entries().where(entries.c.key == key).order_by(entries.c.id.desc()))

    def since(self, at: datetime) -> Sequence[Entry]:
        """Return the entries from then on, oldest first."""
        return self._entries(_entries().where(entries.c.at >= at).order_by(entries.c.at, entries.c.id))

    def in_force_since(self, digest: str, now: datetime) -> datetime:
        """Return when this policy was first seen in force; `now`, and so from now on, where never."""
        query = select(bundles.c.first_seen).where(bundles.c.digest == digest)
        with reading(self._engine) as connection:
            seen: datetime | None = connection.execute(query).scalar()
        if seen is None:
            with writing(self._engine) as connection:
                first = insert(connection, bundles).values(digest=digest, first_seen=now)
                connection.execute(first.on_conflict_do_nothing())
                # Another process may have been quicker by a moment.
                seen = connection.execute(query).scalar()
        return seen or now

    def _entries(self, query: Select[str, str, bool, str, str]) -> Sequence[Entry]:
        with reading(self._engine) as connection:
            return [_entry(*row) for row in connection.execute(query)]


def _entries() -> Select[str, str, bool, str, str]:
    columns = entries.c
    return select(columns.verdict, columns.mode, columns.held, columns.transition, columns.actions)


def _of_issue(issue: str) -> Select[str, str, bool, str, str]:
    return _entries().where(entries.c.issue == issue).order_by(entries.c.id.desc()).limit(1)


def _first(connection: Connection, query: Select[str, str, bool, str, str]) -> Entry | None:
    row = connection.execute(query).first()
    return None if row is None else _entry(*row)


def _lock(connection: Connection, issue: str) -> None:
    """Let nobody append to this issue until the end of the transaction. SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(issue, 0))))


def _gist(entry: Entry) -> tuple[object, ...]:
    """Return what makes two entries the same: everything but the times and the wording of suggestions."""
    verdict = entry.verdict
    digest = "" if verdict.policy is None else verdict.policy.digest
    said = (verdict.epic, verdict.outcome, digest, verdict.stage, verdict.results)
    return (said, entry.mode, entry.transition, entry.held)


def _row(entry: Entry) -> dict[str, object]:
    verdict = entry.verdict
    return {
        "at": verdict.at,
        "issue": verdict.epic.id,
        "key": verdict.epic.key,
        "project": verdict.epic.project,
        "work_type": verdict.epic.work_type,
        "issue_type": verdict.epic.type,
        "summary": verdict.epic.summary,
        "stage": verdict.stage,
        "outcome": verdict.outcome.value,
        "policy": "" if verdict.policy is None else verdict.policy.name,
        "digest": "" if verdict.policy is None else verdict.policy.digest,
        "mode": entry.mode,
        "transition": entry.transition,
        "held": entry.held,
        "actions": json.dumps(entry.actions),
        "verdict": write_verdict(verdict),
    }


def _entry(verdict: str, mode: str, held: bool, transition: str, actions: str) -> Entry:  # noqa: FBT001 - a column
    return Entry(read_verdict(verdict), mode, transition, held, tuple(json.loads(actions)))
