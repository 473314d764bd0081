"""The three places to store things: memory, a SQLite file, and PostgreSQL where there is a server."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from linter.adapters.memory import InMemoryInbox, InMemoryLedger, InMemoryOpinionCache, InMemoryWorkers
from linter.adapters.sql import SqlInbox, SqlLedger, SqlOpinionCache, SqlWorkers, open_database, upgrade
from linter.core.facts import Facts, Measurable
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict


@dataclass
class Store:
    inbox: object
    ledger: object
    opinions: object
    workers: object


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
        yield Store(InMemoryInbox(), InMemoryLedger(), InMemoryOpinionCache(), InMemoryWorkers())
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
