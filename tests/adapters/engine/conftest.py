"""Engines to work with: the one in memory, and the one on DBOS, on SQLite and on PostgreSQL."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import linter
from linter.adapters.engine import DbosEngine
from linter.adapters.engine.work import Patience
from linter.adapters.memory import InMemoryEngine

TRIES = 4
BASE_SECONDS = 0.05


class Harness:
    """An engine, and a way to wait until it has nothing left to do."""

    def __init__(self, engine):
        self.engine = engine

    def run(self, seconds=30):
        if isinstance(self.engine, InMemoryEngine):
            self.engine.run_until_idle()
            return
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            counts = self.engine.counts()
            if counts["waiting"] + counts["running"] == 0:
                return
            time.sleep(0.02)
        raise AssertionError(f"still not idle: {self.engine.counts()}")


@pytest.fixture
def make_engine():
    """Return a maker of engines on DBOS; they are stopped at the end."""
    made = []

    def make(url, **options):
        options = {"poll_seconds": 0.05, "patience": Patience(TRIES, 3, BASE_SECONDS), **options}
        made.append(DbosEngine(url, **options))
        return made[-1]

    yield make
    for engine in made:
        engine.stop(timeout=5)


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def harness(request):
    if request.param == "memory":
        return Harness(InMemoryEngine(tries=TRIES, faults=3, base_seconds=BASE_SECONDS))
    # In this order: the engine has to stop before its database goes.
    url = request.getfixturevalue(f"{request.param}_url")
    return Harness(request.getfixturevalue("make_engine")(url))


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    return request.getfixturevalue(f"{request.param}_url")


WORKER = """
import sys
import time
from pathlib import Path

from linter.adapters.engine import DbosEngine
from linter.app.ports import Done

url, log, seconds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])


def note(line):
    with log.open("a") as file:
        file.write(line + "\\n")


def handle(look):
    note(f"begin {look.issue} {look.id}")
    if look.issue == "killer":
        import os, signal
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(seconds)
    note(f"end {look.issue} {look.id}")
    return Done("ok")


engine = DbosEngine(url, poll_seconds=0.05, concurrency=4)
engine.start(handle)
note("up")
while True:
    time.sleep(60)
"""


@pytest.fixture
def start_worker(url, tmp_path):
    """Return a starter of worker processes, and the file in which they all note what they do."""
    log = tmp_path / "log"
    log.touch()
    running = []

    def start(seconds=0.2):
        environment = {**os.environ, "PYTHONPATH": str(Path(linter.__file__).parent.parent)}
        command = [sys.executable, "-c", WORKER, url, str(log), str(seconds)]
        running.append(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))
        return running[-1]

    yield start, log
    for process in running:
        process.kill()
        process.wait()
