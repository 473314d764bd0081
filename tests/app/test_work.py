"""The worker's round."""

import threading
from datetime import UTC, datetime

from fakes.jira import FakeJira

from linter.adapters.memory import InMemoryEngine, InMemoryInbox, InMemoryWorkers
from linter.app.ports import Delivery, Done, JiraError, Look
from linter.app.work import KEEP_FOR, Worker

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
EVENT = (
    b'{"webhookEvent": "jira:issue_updated", "user": {"accountId": "dana"},'
    b' "issue": {"id": "10", "key": "PAY-1", "fields": {"issuetype": {"hierarchyLevel": 1}}}}'
)


class Bench:
    """A worker that stops after so many rounds."""

    def __init__(self, rounds=2, **how):
        self.noted, self.purged = [], []
        self.inbox, self.engine, self.workers = InMemoryInbox(), InMemoryEngine(), InMemoryWorkers()
        self.jira = FakeJira(lambda: NOW)
        self.rounds = rounds
        self.stop = threading.Event()
        given = {
            "name": "w1",
            "inbox": self.inbox,
            "engine": self.engine,
            "workers": self.workers,
            "jira": self.jira,
            "handle": lambda look: Done("seen"),
            "clock": self.clock,
            "purge": self.purged.append,
            "note_policies": self.noted.append,
            "round_seconds": 0.001,
        }
        self.worker = Worker(**(given | how))

    def clock(self):
        self.rounds -= 1
        if self.rounds < 0:
            self.stop.set()
        return NOW

    def run(self):
        self.worker.run(self.stop)
        return self


def test_it_gives_a_sign_of_life_and_notes_which_policies_are_in_force():
    bench = Bench().run()
    assert bench.workers.last_beat() == NOW
    assert bench.noted == [NOW]


def test_what_arrived_is_handed_over():
    bench = Bench()
    bench.inbox.keep(Delivery("d1", EVENT, NOW))
    bench.run()
    assert [one.state for one in bench.inbox.recent()] == ["handed"]


def test_it_cleans_up_what_is_older_than_jira_repeats():
    assert Bench().run().purged == [NOW - KEEP_FOR]


def test_the_first_looks_are_asked_for_once():
    bench = Bench(first=lambda: [Look("10", "10/first"), Look("10", "10/first")])
    bench.engine.submit(Look("10", "10/first"))
    bench.run()
    counts = bench.engine.counts()
    assert counts["waiting"] + counts["done"] == 1


def test_a_jira_that_is_away_does_not_stop_the_worker():
    def away():
        raise JiraError("no answer")

    bench = Bench(first=away)
    bench.jira.me = away
    bench.inbox.keep(Delivery("d1", EVENT, NOW))
    bench.run()
    assert [one.state for one in bench.inbox.recent()] == ["handed"]


def test_a_database_that_is_away_for_a_while_does_not_end_the_worker():
    bench = Bench(rounds=3, pause_seconds=0.001)
    failures = [OSError("database is locked")]
    keep = bench.worker.workers.beat

    def beat(worker, at):
        if failures:
            raise failures.pop()
        keep(worker, at)

    bench.workers.beat = beat
    bench.run()
    assert bench.workers.last_beat() == NOW
