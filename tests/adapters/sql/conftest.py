"""The three places to store things: memory, a SQLite file, and PostgreSQL where there is a server."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from linter.adapters.memory import MemoryInbox, MemoryLedger, MemoryOpinionCache, MemoryWorkers
from linter.adapters.sql import SqlInbox, SqlLedger, SqlOpinionCache, SqlWorkers, open_database, upgrade
from linter.adapters.sql.tables import metadata
from linter.core.facts import Facts, Measurable
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict


@dataclass
class Store:
    inbox: object
    ledger: object
    opinions: object
    workers: object


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path}/data/linter.sqlite"


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory):
    """Start a server of its own on a Unix socket, without any port."""
    binaries = _postgres_binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed (initdb and pg_ctl were not found)")
    as_user = []
    folder = Path(tmp_path_factory.mktemp("pg", numbered=True))
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("PostgreSQL does not run as root, and setpriv to change the user was not found")
        as_user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        # Not below pytest's own folder: that one is closed to other users.
        folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
        os.chown(folder, 65534, 65534)
    data = folder / "data"
    initdb = [
        str(binaries / "initdb"),
        "-D",
        str(data),
        "-U",
        "linter",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    pg_ctl = [*as_user, str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    subprocess.run([*as_user, *initdb], **quiet)
    subprocess.run([*pg_ctl, "-o", options, "start"], **quiet)
    yield folder
    subprocess.run([*pg_ctl, "-m", "immediate", "stop"], **quiet)
    shutil.rmtree(folder, ignore_errors=True)


def _postgres_binaries():
    """Return the folder of the real programs: wrappers on the PATH may change the user by themselves."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if installed:
        return installed[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found and shutil.which("pg_ctl") else None


@pytest.fixture
def postgres_url(postgres_server):
    url = f"postgresql://linter@/postgres?host={postgres_server}"
    engine = open_database(url)
    try:
        with engine.begin() as connection:
            metadata.drop_all(connection)
            connection.exec_driver_sql("drop table if exists alembic_version")
    finally:
        engine.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def database(url):
    upgrade(url)
    engine = open_database(url)
    yield engine
    engine.dispose()


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store(request):
    if request.param == "memory":
        yield Store(MemoryInbox(), MemoryLedger(), MemoryOpinionCache(), MemoryWorkers())
        return
    url = request.getfixturevalue(f"{request.param}_url")
    upgrade(url)
    engine = open_database(url)
    yield Store(SqlInbox(engine), SqlLedger(engine), SqlOpinionCache(engine), SqlWorkers(engine))
    engine.dispose()


@pytest.fixture
def now():
    return datetime(2026, 3, 4, 5, 6, 7, 890123, tzinfo=UTC)


@pytest.fixture
def make_verdict(now):
    """Return a maker of verdicts in which every part holds something; keywords replace parts."""

    def make(**changes):
        quote = Quote("description", "köstlich schnell", 3, 19)
        failed = Finding("“schnell” is no number.", "Say how fast: from 4 s to 1 s.", quote)
        doubtful = Finding("No date could be read.", "Write it as 2026-09-30.", doubt=True)
        parts = {
            "epic": EpicRef("PAY-12", "Checkout – ½ the time", "PAY", "Epic", "10012", "feature"),
            "facts": Facts(Measurable.PARTIAL, metric=True, placeholder=True),
            "at": now,
            "policy": PolicyRef("payments", "sha256:abc"),
            "stage": "committed",
            "results": (
                RuleResult("target", Level.ERROR, Status.FAIL, (failed,)),
                RuleResult("due-date", Level.WARNING, Status.COULD_NOT_TELL, (doubtful,)),
                RuleResult("owner", Level.ERROR, Status.WAIVED, why="agreed until 2026-04-01"),
            ),
            "rewrite": "Cut the median checkout from 4 s to 1 s.",
            "why_skipped": "",
        }
        return Verdict(**{**parts, **changes})

    return make
