"""What only the fake can do. What it must do as the real one does: tests/adapters/jira/test_contract.py."""

from datetime import UTC, datetime, timedelta

import pytest
from fakes.jira import IN_PROGRESS, IN_REVIEW, ME, TO_DO, FakeJira

from linter.app.ports import JiraError, Moved
from linter.core.action import Memory
from linter.core.epic import Epic
from linter.core.wording import Note, Tone

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
NOTE = Note(Tone.ADVICE, "Almost there")


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now


@pytest.fixture
def jira():
    fake = FakeJira(Clock())
    fake.add(Epic(id="10", key="PAY-1", level=1, project="PAY", status=TO_DO, updated=START))
    return fake


def calls(jira):
    """Return every verb of the port, ready to be called; each finds something to do."""
    jira.issues["10"].comments["7"] = NOTE
    jira.drag("10", IN_PROGRESS)
    (move,) = jira.issues["10"].history
    return {
        "me": jira.me,
        "look": lambda: jira.look("10"),
        "say": lambda: jira.say("10", NOTE),
        "reword": lambda: jira.reword("10", "7", NOTE),
        "remember": lambda: jira.remember("10", Memory()),
        "mark": lambda: jira.mark("10", "customfield_10200", "PASS"),
        "move": lambda: jira.move("10", move.to_id, move.from_id),
        "search": lambda: list(jira.search("project = PAY")),
    }


@pytest.mark.parametrize("name", ["me", "look", "say", "reword", "remember", "mark", "move", "search"])
def test_the_next_call_fails_once_and_does_nothing(jira, name):
    call = calls(jira)[name]
    before = (dict(jira.issues["10"].comments), jira.issues["10"].memory, jira.issues["10"].epic)
    jira.next_error = JiraError("busy")
    with pytest.raises(JiraError, match="busy"):
        call()
    assert (dict(jira.issues["10"].comments), jira.issues["10"].memory, jira.issues["10"].epic) == before
    assert (jira.reads, jira.writes) == (0, [])
    call()


@pytest.mark.parametrize("name", ["say", "reword", "remember", "mark", "move"])
def test_a_lost_answer_is_lost_after_the_work(jira, name):
    call = calls(jira)[name]
    jira.lose_answer_of = name
    with pytest.raises(JiraError, match="no answer"):
        call()
    assert jira.writes == [name]


def test_reads_and_writes_are_counted(jira):
    for call in calls(jira).values():
        call()
    assert jira.reads == 1
    assert jira.writes == ["say", "reword", "remember", "mark", "move"]


def test_a_refused_move_back_is_no_write(jira):
    jira.drag("10", IN_PROGRESS)
    (move,) = jira.issues["10"].history
    jira.ways.clear()
    assert jira.move("10", move.to_id, move.from_id) is Moved.NO_WAY
    jira.drag("10", IN_REVIEW)
    assert jira.move("10", move.to_id, move.from_id) is Moved.ON
    assert jira.writes == []


def test_moves_and_edits_take_their_time_from_the_clock(jira):
    jira.clock.now += timedelta(hours=1)
    jira.drag("10", IN_PROGRESS, by="ilse")
    kept = jira.issues["10"]
    assert (kept.history[0].by, kept.history[0].at, kept.epic.updated) == ("ilse", jira.clock(), jira.clock())
    jira.clock.now += timedelta(hours=1)
    jira.edit("10", summary="Other words")
    assert (kept.epic.summary, kept.epic.updated) == ("Other words", jira.clock())


def test_our_own_move_is_made_in_our_name(jira):
    jira.drag("10", IN_PROGRESS)
    jira.move("10", IN_PROGRESS.id, TO_DO.id)
    assert jira.issues["10"].history[-1].by == ME


def test_comments_never_share_an_id_with_those_that_were_deleted(jira):
    first = jira.say("10", NOTE)
    del jira.issues["10"].comments[first]
    assert len({first, jira.say("10", NOTE), jira.comment("10", "Hello")}) == 3
