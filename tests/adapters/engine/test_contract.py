"""What every engine does."""

import threading
import time

import pytest

from linter.app.ports import Again, Done, Look


class Desk:
    """Does looks, and remembers them. What is said of an issue comes out of `answers`, one after another."""

    def __init__(self, **answers):
        self.seen = []
        self.answers = answers
        self.busy = 0
        self.most_busy = {}
        self.lock = threading.Lock()

    def __call__(self, look):
        with self.lock:
            self.seen.append(look)
            answers = self.answers.get(look.issue) or [Done("ok")]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def ids(self, issue):
        return [look.id for look in self.seen if look.issue == issue]


def test_looks_asked_for_before_the_start_are_done_after_it(harness):
    for issue in ("1", "2", "3"):
        harness.engine.submit(Look(issue, f"{issue}/a"))
    assert harness.engine.counts() == {"waiting": 3, "running": 0, "done": 0, "dead": 0}
    desk = Desk()
    harness.engine.start(desk)
    harness.run()
    assert {(look.issue, look.id) for look in desk.seen} == {("1", "1/a"), ("2", "2/a"), ("3", "3/a")}
    assert harness.engine.counts() == {"waiting": 0, "running": 0, "done": 3, "dead": 0}


def test_the_same_id_is_done_once_however_often_it_is_asked_for(harness):
    desk = Desk()
    harness.engine.submit(Look("1", "1/a"))
    harness.engine.submit(Look("1", "1/a"))
    harness.engine.start(desk)
    harness.run()
    harness.engine.submit(Look("1", "1/a"))
    harness.run()
    assert desk.ids("1") == ["1/a"]
    assert harness.engine.counts()["done"] == 1


def test_a_burst_on_one_issue_is_one_look_and_the_youngest(harness):
    for number in range(20):
        harness.engine.submit(Look("1", f"1/{number:02}"))
    desk = Desk()
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("1") == ["1/19"]
    assert harness.engine.counts()["done"] == 20


def test_a_look_with_a_delay_is_done_and_supersedes_nothing_before_it_is_due(harness):
    harness.engine.submit(Look("1", "1/now"))
    harness.engine.submit(Look("1", "1/later", 2.5))
    desk = Desk()
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("1") == ["1/now", "1/later"]


def test_a_look_that_may_succeed_later_is_repeated(harness):
    desk = Desk(a=[Again("busy"), Again("busy", after=0.1), Done("ok")])
    harness.engine.submit(Look("a", "a/1"))
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("a") == ["a/1"] * 3
    assert harness.engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 0}


def test_a_look_that_never_succeeds_is_dead_after_its_last_try(harness):
    desk = Desk(a=[Again("busy")])
    harness.engine.submit(Look("a", "a/1"))
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("a") == ["a/1"] * 4
    assert harness.engine.counts() == {"waiting": 0, "running": 0, "done": 0, "dead": 1}


def test_an_exception_is_repeated_a_few_times_and_then_dead(harness):
    desk = Desk(a=[ValueError("nothing \x00 new")])
    harness.engine.submit(Look("a", "a/1"))
    harness.engine.submit(Look("b", "b/1"))
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("a") == ["a/1"] * 3
    assert desk.ids("b") == ["b/1"]
    assert harness.engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 1}


def test_an_issue_with_a_dead_look_can_be_looked_at_again(harness):
    desk = Desk(a=[ValueError("no"), ValueError("no"), ValueError("no"), Done("ok")])
    harness.engine.submit(Look("a", "a/1"))
    harness.engine.start(desk)
    harness.run()
    harness.engine.submit(Look("a", "a/2"))
    harness.run()
    assert desk.ids("a")[-1] == "a/2"
    assert harness.engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 1}


def test_a_look_may_ask_for_another_one_later(harness):
    desk = Desk(a=[Done("told", Look("a", "a/later/9", 0.3)), Done("ok")])
    harness.engine.submit(Look("a", "a/1"))
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("a") == ["a/1", "a/later/9"]
    assert harness.engine.counts()["done"] == 2


def test_what_is_asked_for_after_the_stop_is_done_after_the_next_start(harness):
    desk = Desk()
    harness.engine.start(desk)
    harness.engine.submit(Look("1", "1/a"))
    harness.run()
    harness.engine.stop()
    harness.engine.submit(Look("1", "1/b"))
    assert harness.engine.counts()["waiting"] == 1
    harness.engine.start(desk)
    harness.run()
    assert desk.ids("1") == ["1/a", "1/b"]


def test_text_that_no_database_takes_is_no_obstacle(harness):
    desk = Desk(a=[Again("half \ud83d of a pair \x00"), Done("half \ud83d of a pair \x00")])
    harness.engine.submit(Look("a", "a/1"))
    harness.engine.start(desk)
    harness.run()
    assert harness.engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 0}


@pytest.mark.parametrize("look", [Look("", "1/a"), Look(" ", "1/a"), Look("1", ""), Look("1", " ")])
def test_a_look_at_nothing_is_refused(harness, look):
    with pytest.raises(ValueError):
        harness.engine.submit(look)


def test_starting_twice_is_refused_and_harms_nothing(harness):
    desk = Desk()
    harness.engine.start(desk)
    with pytest.raises(RuntimeError):
        harness.engine.start(desk)
    harness.engine.submit(Look("1", "1/a"))
    harness.run()
    assert desk.ids("1") == ["1/a"]


def test_stopping_what_never_started_is_harmless(harness):
    harness.engine.stop()
    harness.engine.submit(Look("1", "1/a"))
    assert harness.engine.counts()["waiting"] == 1


def test_one_issue_at_a_time_and_several_issues_at_once(url, make_engine):
    engine = make_engine(url, concurrency=4)
    under_way = []
    overlaps = []
    together = []

    def handle(look):
        if look.issue in under_way:
            overlaps.append(look.id)
        under_way.append(look.issue)
        together.append(len(under_way))
        time.sleep(0.1)
        under_way.remove(look.issue)
        return Done("ok")

    engine.start(handle)
    for number in range(5):
        for issue in ("1", "2", "3"):
            engine.submit(Look(issue, f"{issue}/{number}"))
        time.sleep(0.1)
    end = time.monotonic() + 20
    while engine.counts()["done"] < 15 and time.monotonic() < end:
        time.sleep(0.05)
    assert engine.counts()["done"] == 15
    assert overlaps == []
    assert max(together) > 1
