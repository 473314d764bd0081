"""One issue stands in one line, under whichever of its names it was asked for."""

from datetime import UTC, datetime

from fakes.jira import FakeJira

from linter.adapters.memory import InMemoryEngine
from linter.app.by_id import ById
from linter.app.ports import Again, Done, JiraError, Look
from linter.core.epic import Epic

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Bench:
    """A Jira with one epic, and what was done with the looks at it."""

    def __init__(self):
        self.jira = FakeJira(lambda: NOW)
        self.jira.add(Epic(id="10", key="PAY-1"))
        self.seen = []
        self.engine = InMemoryEngine()
        self.engine.start(ById(self.jira, self.handle))

    def handle(self, look):
        self.seen.append((look.issue, look.id))
        return Done("seen")

    def ask(self, *looks):
        for look in looks:
            self.engine.submit(look)
        self.engine.run_until_idle()
        return self.seen


def test_a_look_by_id_is_done_without_asking_jira_anything_more():
    bench = Bench()
    assert bench.ask(Look("10", "10/d1")) == [("10", "10/d1")]
    assert bench.jira.reads == 0


def test_a_look_by_key_is_done_under_the_id_for_one_read():
    bench = Bench()
    assert bench.ask(Look("PAY-1", "PAY-1/d1")) == [("10", "10/d1")]
    assert bench.jira.reads == 1


def test_one_deed_under_two_names_is_one_look():
    bench = Bench()
    looks = Look("10", "10/comment/7/written/1"), Look("PAY-1", "PAY-1/comment/7/written/1")
    assert bench.ask(*looks) == [("10", "10/comment/7/written/1")]


def test_a_key_of_nothing_leads_nowhere():
    bench = Bench()
    assert bench.ask(Look("PAY-99", "PAY-99/d1")) == []
    assert bench.engine.counts()["done"] == 1


def test_a_key_is_asked_for_again_while_jira_is_away_and_not_after_a_refusal():
    bench = Bench()
    by_id = ById(bench.jira, bench.handle)
    bench.jira.next_error = JiraError("too many", retry_after=9.0, status=429)
    assert by_id(Look("PAY-1", "PAY-1/d1")) == Again("too many", 9.0)
    bench.jira.next_error = JiraError("no", permanent=True, status=403)
    assert by_id(Look("PAY-1", "PAY-1/d1")) == Done("given up: no")
    assert bench.seen == []
