"""What only the engine on DBOS has to do."""

import base64
import logging
import pickle
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from linter.adapters.engine.database import system_url
from linter.adapters.engine.queue import Try, storable, wait_before
from linter.adapters.engine.work import Patience
from linter.app.ports import Done, Look


def done(_look):
    return Done("ok")


def wait_for(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come to pass")


@pytest.fixture
def rows(url):
    """Return a way to run SQL on the rows of DBOS."""
    address = system_url(url).replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(address)

    def run(statement, **parameters):
        table = "workflow_status" if engine.dialect.name == "sqlite" else "dbos.workflow_status"
        with engine.begin() as connection:
            result = connection.execute(text(statement.format(table=table)), parameters)
            return list(result) if result.returns_rows else []

    yield run
    engine.dispose()


def test_a_process_that_does_not_work_may_submit_and_count(url, make_engine):
    web, worker = make_engine(url), make_engine(url)
    web.submit(Look("1", "1/a"))
    worker.start(done)
    wait_for(lambda: web.counts()["done"] == 1)


def test_only_one_engine_works_in_a_process(url, make_engine):
    first, second = make_engine(url), make_engine(url)
    first.start(done)
    with pytest.raises(RuntimeError):
        second.start(done)
    first.stop()
    second.start(done)
    second.submit(Look("1", "1/a"))
    wait_for(lambda: second.counts()["done"] == 1)


def test_what_ended_long_ago_is_purged_and_what_waits_is_not(url, make_engine):
    engine = make_engine(url)
    engine.submit(Look("1", "1/a"))
    engine.submit(Look("2", "2/a", 3600))
    engine.start(done)
    wait_for(lambda: engine.counts()["done"] == 1)
    now = datetime.now(UTC)
    assert engine.purge(now - timedelta(days=30)) == 0
    assert engine.purge(now + timedelta(seconds=1)) == 1
    assert engine.counts() == {"waiting": 1, "running": 0, "done": 0, "dead": 0}


def test_stopping_finishes_what_is_under_way(url, make_engine):
    engine = make_engine(url)
    began = threading.Event()

    def slow(_look):
        began.set()
        time.sleep(1.0)
        return Done("ok")

    engine.submit(Look("1", "1/a"))
    engine.start(slow)
    assert began.wait(10)
    engine.stop(timeout=10)
    assert engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 0}


def test_a_row_that_was_pickled_is_never_unpickled(url, make_engine, rows, tmp_path):
    class Trap:
        def __reduce__(self):
            return (Path.touch, (tmp_path / "sprung",))

    engine = make_engine(url)
    engine.submit(Look("1", "1/a"))
    trap = base64.b64encode(pickle.dumps({"args": (Trap(),), "kwargs": {}})).decode()
    rows("update {table} set serialization = 'py_pickle', inputs = :trap", trap=trap)
    engine.start(done)
    engine.submit(Look("2", "2/a"))
    wait_for(lambda: engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 1})
    assert not (tmp_path / "sprung").exists()


def test_what_was_submitted_before_a_deploy_is_done_after_it(url, make_engine, rows):
    engine = make_engine(url)
    engine.submit(Look("1", "1/a"))
    assert rows("select application_version from {table}") == [(None,)]
    engine.start(done)
    wait_for(lambda: engine.counts()["done"] == 1)
    assert rows("select application_version from {table}") == [("1",)]


def test_every_start_is_a_worker_of_its_own(url, make_engine, rows):
    engine = make_engine(url)
    for number in range(2):
        engine.submit(Look("1", f"1/{number}"))
        engine.start(done)
        wait_for(lambda: engine.counts()["waiting"] + engine.counts()["running"] == 0)
        engine.stop()
    assert len({row.executor_id for row in rows("select executor_id from {table}")}) == 2


def test_a_worker_that_loses_its_lease_ends(url, make_engine, rows, sqlite_url):
    lost = threading.Event()
    engine = make_engine(url, on_lease_lost=lost.set)
    engine.start(done)
    if url == sqlite_url:
        folder = Path(system_url(url).removeprefix("sqlite:///")).with_suffix(".leases")
        for lease in folder.iterdir():
            lease.unlink()
    else:
        rows(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()"
        )
    assert lost.wait(10)


def test_the_chatter_of_dbos_is_not_logged(url, make_engine, caplog):
    caplog.set_level(logging.DEBUG, logger="linter")
    engine = make_engine(url)
    engine.start(done)
    engine.stop()
    assert [record for record in caplog.records if record.name.startswith("dbos")] == []


def test_an_unreachable_database_is_an_exception_at_once(make_engine):
    engine = make_engine("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=2")
    began = time.monotonic()
    with pytest.raises(Exception, match=r"127\.0\.0\.1"):
        engine.submit(Look("1", "1/a"))
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("name", ["half \ud83d of a pair", "a \x00 in it", "very long " * 5000])
def test_names_that_no_database_takes_are_no_obstacle(url, make_engine, name):
    engine = make_engine(url)
    seen = []

    def handle(look):
        seen.append(look)
        return Done("ok")

    engine.submit(Look(name, f"{name}/1"))
    engine.submit(Look(name, f"{name}/1"))
    engine.start(handle)
    wait_for(lambda: engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 0})
    assert len(seen) == 1


def test_long_names_that_differ_at_their_end_stay_apart():
    assert storable("x" * 600 + "1") != storable("x" * 600 + "2")
    assert storable("x" * 600) == storable("x" * 600)


def test_a_start_that_fails_leaves_the_process_able_to_start(make_engine, sqlite_url, tmp_path):
    (tmp_path / "file").touch()
    broken = make_engine(sqlite_url, executor_dir=tmp_path / "file" / "no folder")
    with pytest.raises(OSError, match="no folder"):
        broken.start(done)
    engine = make_engine(sqlite_url)
    engine.submit(Look("1", "1/a"))
    engine.start(done)
    wait_for(lambda: engine.counts()["done"] == 1)


def test_the_rows_lie_in_a_file_beside_the_database():
    assert system_url("sqlite:////data/linter.sqlite") == "sqlite:////data/linter-engine.sqlite"
    assert system_url("postgres://me:secret@db/linter") == "postgresql://me:secret@db/linter"


def test_waits_double_up_to_ten_minutes_and_spread_by_a_quarter_at_most():
    waits = [wait_before(Try("1", "1/a", number), 2.0, None) for number in range(2, 13)]
    least = [2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0, 600.0, 600.0]
    assert all(low <= wait <= low * 1.25 for low, wait in zip(least, waits, strict=True))
    assert waits == [wait_before(Try("1", "1/a", number), 2.0, None) for number in range(2, 13)]


def test_a_look_outlives_a_night_without_jira():
    patience = Patience()
    tries = range(2, patience.tries + 1)
    hours = sum(wait_before(Try("1", "1/a", number), patience.base_seconds, None) for number in tries) / 3600
    assert 20 <= hours <= 36


@pytest.mark.parametrize(
    ("asked", "least"), [(60.0, 60.0), (0.5, 2.0), (float("inf"), 86_400.0), (float("nan"), 2.0)]
)
def test_a_wait_is_at_least_what_was_asked_for_within_reason(asked, least):
    assert least <= wait_before(Try("1", "1/a", 2), 2.0, asked) <= least * 1.25
