"""Opening and migrating databases."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

import linter
from linter.adapters.sql import SqlInbox, SqlLedger, is_current, open_database, upgrade
from linter.adapters.sql.tables import metadata
from linter.app.ports import Delivery, Entry

NOW = datetime(2026, 1, 1, tzinfo=UTC)


MIGRATE_AND_KEEP = """
import sys
from datetime import UTC, datetime
from linter.adapters.sql import SqlInbox, open_database, upgrade
from linter.app.ports import Delivery

url = sys.argv[1]
upgrade(url)
engine = open_database(url)
inbox = SqlInbox(engine)
now = datetime(2026, 1, 1, tzinfo=UTC)
print(sum(inbox.keep(Delivery(f"d-{number}", b"x" * 1000, now)) for number in range(50)))
engine.dispose()
"""


def test_several_processes_migrate_and_keep_at_once(url):
    environment = {**os.environ, "PYTHONPATH": str(Path(linter.__file__).parent.parent)}
    command = [sys.executable, "-c", MIGRATE_AND_KEEP, url]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(3)]
    kept = [process.communicate(timeout=60)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert sum(int(count) for count in kept) == 50
    assert is_current(url)


def test_the_migrations_lead_to_the_tables_of_the_code(database):
    with database.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_database_is_current_only_after_its_upgrade(url):
    assert not is_current(url)
    upgrade(url)
    assert is_current(url)
    upgrade(url)
    assert is_current(url)


def test_an_open_database_can_be_asked_whether_it_is_current(database):
    assert is_current(database)


def test_asking_creates_no_file(sqlite_url, tmp_path):
    assert not is_current(sqlite_url)
    assert list(tmp_path.iterdir()) == []


def test_sqlite_writes_ahead_and_waits_for_other_writers(sqlite_url):
    engine = open_database(sqlite_url)
    try:
        with engine.connect() as connection:
            pragmas = {
                name: connection.execute(text(f"PRAGMA {name}")).scalar()
                for name in ("journal_mode", "busy_timeout", "foreign_keys", "synchronous")
            }
    finally:
        engine.dispose()
    assert pragmas == {"journal_mode": "wal", "busy_timeout": 30000, "foreign_keys": 1, "synchronous": 2}


def test_threads_that_record_the_same_at_once_write_one_entry(database, make_verdict):
    ledger = SqlLedger(database)
    entry = Entry(make_verdict())
    with ThreadPoolExecutor(8) as pool:
        written = list(pool.map(ledger.record, [entry] * 16))
    assert sum(written) == 1
    assert ledger.of_key("PAY-12") == [entry]


def test_a_time_without_a_zone_is_refused(database):
    with pytest.raises(Exception, match="without a zone"):
        SqlInbox(database).keep(replace(Delivery("d", b"", NOW), received=datetime(2026, 1, 1)))


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://host/db", "no address", ""])
def test_an_address_of_no_use_is_refused(url):
    with pytest.raises(ValueError):
        open_database(url)


def test_a_refusal_does_not_repeat_the_password():
    with pytest.raises(ValueError) as refusal:
        open_database("mysql://user:hunter2@host/db")
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgres_addresses_get_the_driver_that_we_ship(scheme):
    engine = open_database(f"{scheme}://user:secret@host:5433/db?sslmode=require")
    assert engine.url.drivername == "postgresql+psycopg"
    assert (engine.url.host, engine.url.port, engine.url.database) == ("host", 5433, "db")
    assert engine.url.query == {"sslmode": "require"}
    engine.dispose()
