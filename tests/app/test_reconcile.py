"""Look at the epic as it is now, make the smallest change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from fakes.jira import IN_PROGRESS, ME, TO_DO, FakeJira

from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import Again, Done, JiraError, Look
from linter.app.reconcile import Reconciler
from linter.app.telling import Addresses
from linter.core.document import plain
from linter.core.epic import Epic, NamedText, Person
from linter.core.wording import Tone
from linter.policy.load import Source, load

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
WEAK = "Launch the new payment page."


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def passes(self, **time):
        self.now += timedelta(**time)


def policies(enforcement, wait=0):
    text = (
        "policy: house\nrules: {outcome-stated: error, outcome-not-output: error, outcome-measurable: error,"
        " owner: {level: error, from: committed}}\n"
        f"enforcement: {{{enforcement}}}\ncomment: {{wait_minutes: {wait}, backlog: tell}}\n"
    )
    return (load((Source("house.yaml", text),))[0].policy,)


def epic(outcome=WEAK, status=TO_DO, **more):
    return Epic(
        id="10",
        key="PAY-1",
        summary="Payments",
        fields=(NamedText("outcome", plain(outcome)),),
        project="PAY",
        level=1,
        status=status,
        updated=START,
        **more,
    )


class World:
    """A reconciler, the Jira it acts on, and its clock."""

    def __init__(self, enforcement="mode: comment", wait=0, **how):
        self.clock = Clock()
        self.jira = FakeJira(self.clock)
        self.ledger = InMemoryLedger()
        self.policies = policies(enforcement, wait)
        self.reconcile = Reconciler(
            self.jira,
            SilentJudge(),
            self.ledger,
            lambda: self.policies,
            self.clock,
            Addresses("https://linter.example"),
            **how,
        )

    def look(self):
        return self.reconcile(Look("10", "10/x"))

    @property
    def issue(self):
        return self.jira.issues["10"]

    @property
    def note(self):
        (note,) = self.issue.comments.values()
        return note


def test_a_weak_epic_gets_one_comment_by_one_read_and_two_writes():
    world = World()
    world.jira.add(epic())
    assert world.look() == Done("fail: say")
    assert world.note.tone is Tone.ADVICE
    assert (world.jira.reads, world.jira.writes) == (1, ["say", "remember"])


def test_looking_again_changes_nothing():
    world = World()
    world.jira.add(epic())
    world.look()
    world.clock.passes(hours=1)
    assert world.look() == Done("fail: nothing to change")
    assert world.jira.writes == ["say", "remember"]
    assert len(world.ledger.of_key("PAY-1")) == 1


def test_an_epic_that_is_fine_at_first_sight_hears_nothing():
    world = World()
    world.jira.add(epic(GOOD))
    assert world.look() == Done("pass: nothing to change")
    assert world.jira.writes == []
    assert world.ledger.latest("10").verdict.outcome == "pass"


def test_an_epic_that_became_good_is_told_so_in_the_same_comment():
    world = World()
    world.jira.add(epic())
    world.look()
    world.jira.edit("10", fields=(NamedText("outcome", plain(GOOD)),))
    world.look()
    assert world.note.tone is Tone.GOOD
    assert world.jira.writes == ["say", "remember", "reword", "remember"]


def test_a_comment_whose_answer_was_lost_is_found_and_not_written_twice():
    world = World()
    world.jira.add(epic())
    world.jira.lose_answer_of = "say"
    assert isinstance(world.look(), Again)
    world.look()
    assert len(world.issue.comments) == 1
    assert world.issue.memory.comment in world.issue.comments


def test_under_observe_the_verdict_is_kept_and_nothing_is_written():
    world = World("mode: observe")
    world.jira.add(epic())
    world.look()
    assert world.jira.writes == []
    assert world.ledger.latest("10").verdict.outcome == "fail"


def test_a_dry_run_writes_nothing_to_jira():
    world = World("mode: block", dry_run=True)
    world.jira.add(epic())
    world.look()
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    assert world.jira.writes == []
    assert world.issue.epic.status == IN_PROGRESS
    assert not world.ledger.latest("10").held
    entries = len(world.ledger.of_key("PAY-1"))
    world.look()
    assert len(world.ledger.of_key("PAY-1")) == entries


def test_a_dry_run_forgets_nothing_that_was_let_through():
    world = World("mode: block")
    world.jira.add(epic(GOOD, owner=Person("Ola", "ola")))
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    replace(world.reconcile, dry_run=True)(Look("10", "10/dry"))
    world.clock.passes(minutes=5)
    world.jira.edit("10", fields=(NamedText("outcome", plain(WEAK)),))
    world.look()
    assert world.issue.epic.status == IN_PROGRESS


def test_what_we_write_for_workflow_rules_makes_no_epic_of_the_backlog_speak_up():
    world = World()
    text = (
        "policy: house\nrules: {outcome-not-output: error}\n"
        "enforcement: {mode: block, block: {by: [gate], gate: {field: Outcome gate}}}\ncomment: {wait_minutes: 0}\n"
    )
    world.policies = (load((Source("house.yaml", text),))[0].policy,)
    world.jira.add(epic())
    world.clock.passes(days=1)
    assert world.look() == Done("fail: gate fail, kept quiet")
    for _ in range(2):
        world.clock.passes(days=1)
        assert world.look() == Done("fail: nothing to change")
    world.jira.edit("10", summary="Payments, again")
    world.look()
    assert len(world.issue.comments) == 1


def test_an_epic_that_is_still_being_edited_is_left_to_rest():
    world = World(wait=5)
    world.jira.add(epic())
    done = world.look()
    due = START + timedelta(minutes=5)
    assert done.later == Look("10", f"10/later/{due.isoformat(timespec='milliseconds')}", 300.0)
    assert world.jira.writes == []
    assert world.ledger.latest("10") is None
    world.clock.passes(minutes=5)
    assert world.look() == Done("fail: say")


def test_a_clock_that_is_days_ahead_lets_nobody_wait_for_days():
    world = World(wait=5)
    world.jira.add(replace(epic(), updated=START + timedelta(days=2)))
    assert world.look().later.delay == 300.0


def test_a_weak_epic_that_starts_is_moved_back_with_the_reason_at_once():
    world = World("mode: block", wait=5)
    world.jira.add(epic())
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    assert world.issue.epic.status == TO_DO
    assert world.note.tone is Tone.HELD
    assert "owner" in {point.rule for point in world.note.points}
    assert world.ledger.latest("10").held


def held_world():
    world = World("mode: block")
    world.jira.add(epic())
    world.look()
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    world.clock.passes(minutes=1)
    return world


def test_a_move_back_that_jira_refuses_for_good_is_not_told_as_done():
    world = World("mode: block")
    world.jira.add(epic())
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.jira.refuses_moves = JiraError("POST issue/10/transitions: 404", permanent=True, status=404)
    world.look()
    assert world.issue.epic.status == IN_PROGRESS
    assert world.note.title == "The outcome is not ready for In Progress yet"
    assert not world.ledger.latest("10").held


def test_a_verdict_is_kept_where_we_may_not_comment_and_nothing_is_moved_without_a_word():
    world = World("mode: block")
    world.jira.add(epic())
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.jira.refuses_words = JiraError("POST issue/10/comment: 403", permanent=True, status=403)
    assert world.look() == Done("given up: POST issue/10/comment: 403")
    assert world.issue.epic.status == IN_PROGRESS
    entry = world.ledger.latest("10")
    assert (entry.verdict.outcome, entry.held, entry.transition) == ("fail", False, "")
    world.jira.refuses_words = None
    world.look()
    assert world.issue.epic.status == TO_DO


def test_after_a_hold_the_epic_is_judged_as_what_it_wants_to_be():
    world = held_world()
    world.jira.edit("10", fields=(NamedText("outcome", plain(GOOD)),))
    world.look()
    assert {point.rule for point in world.note.points} == {"owner"}
    world.clock.passes(minutes=1)
    world.jira.edit("10", owner=Person("Dana", active=True))
    world.look()
    assert "can move to In Progress now" in world.note.title


def test_what_was_put_right_may_start():
    world = held_world()
    world.jira.edit("10", fields=(NamedText("outcome", plain(GOOD)),), owner=Person("Dana"))
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    assert world.issue.epic.status == IN_PROGRESS


def test_a_running_epic_that_grows_weak_is_told_and_not_stopped():
    world = World("mode: block")
    world.jira.add(epic(GOOD, owner=Person("Dana")))
    world.look()
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    world.clock.passes(days=3)
    world.jira.edit("10", fields=(NamedText("outcome", plain(WEAK)),))
    world.look()
    assert world.issue.epic.status == IN_PROGRESS
    assert world.note.tone is Tone.ADVICE


def test_what_started_before_the_policy_is_told_and_not_stopped():
    world = World("mode: block")
    world.jira.add(epic())
    world.jira.drag("10", IN_PROGRESS)
    world.clock.passes(days=30)
    world.look()
    assert world.issue.epic.status == IN_PROGRESS
    assert len(world.issue.comments) == 1


def test_where_no_way_leads_back_the_comment_says_so():
    world = World("mode: block")
    world.jira.ways.clear()
    world.jira.add(epic())
    world.look()
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.look()
    assert world.issue.epic.status == IN_PROGRESS
    assert "could not be moved back" in world.note.lead


def test_an_automation_that_keeps_moving_it_wins_after_three_returns():
    world = held_world()
    for _ in range(3):
        world.jira.drag("10", IN_PROGRESS, by="automation")
        world.look()
        world.clock.passes(seconds=10)
    assert world.issue.epic.status == IN_PROGRESS
    assert [move.by for move in world.issue.history].count(ME) == 3
    assert "moved back 3 times within a day" in world.note.lead


@pytest.mark.parametrize(
    ("error", "answer"),
    [
        (JiraError("busy", retry_after=7.0), Again("busy", 7.0)),
        (JiraError("no answer"), Again("no answer", None)),
        (JiraError("no permission", permanent=True), Done("given up: no permission")),
    ],
)
def test_what_jira_refuses_leads_to_the_right_thing(error, answer):
    world = World()
    world.jira.add(epic())
    world.jira.next_error = error
    assert world.look() == answer


def test_an_issue_that_is_gone_is_left_alone():
    assert World().look() == Done("gone, or hidden from us")


def test_a_story_is_nobody_s_business():
    world = World()
    world.jira.add(Epic(id="10", key="PAY-1", level=0))
    assert world.look() == Done("no policy governs it")
    assert world.ledger.latest("10") is None


def test_a_due_date_is_judged_on_the_day_of_the_look():
    world = World()
    world.policies = (
        load((Source("p.yaml", "policy: p\nrules: {due-date: error}\ncomment: {wait_minutes: 0}\n"),))[
            0
        ].policy,
    )
    world.jira.add(epic(GOOD, due_date=date(2026, 3, 10)))
    world.look()
    assert world.issue.comments == {}
    world.clock.passes(days=30)
    world.look()
    assert "lies in the past" in world.note.points[0].message


def test_a_move_back_whose_answer_was_lost_is_explained_at_once_and_counted():
    world = World("mode: block", wait=5)
    world.jira.add(epic())
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    world.jira.lose_answer_of = "move"
    assert isinstance(world.look(), Again)
    assert world.issue.epic.status == TO_DO
    world.clock.passes(seconds=2)
    world.look()
    assert world.note.tone is Tone.HELD
    assert world.ledger.latest("10").held


def entering(world, **changes):
    """Let an epic enter the guarded stage now, as it is then."""
    world.clock.passes(minutes=1)
    world.jira.drag("10", IN_PROGRESS)
    if changes:
        world.jira.edit("10", **changes)


@pytest.mark.parametrize("then", ["another project", "a label gone", "a policy restored"])
def test_what_has_run_for_weeks_is_told_and_not_stopped_when_it_comes_under_a_policy(then):
    world = World("mode: block")
    world.ledger.in_force_since(world.policies[0].digest, START)
    governing, world.policies = world.policies, ()
    world.jira.add(epic())
    entering(world)
    world.look()
    world.clock.passes(days=30)
    world.policies = governing
    world.jira.edit("10", summary=then)
    world.look()
    assert world.issue.epic.status == IN_PROGRESS
    assert len(world.issue.comments) == 1


def test_an_account_that_may_not_edit_still_lets_through_what_it_let_through():
    world = World("mode: block")
    world.jira.add(epic(GOOD, owner=Person("Dana")))
    world.look()
    world.jira.remember = lambda issue, memory: (_ for _ in ()).throw(
        JiraError("no permission", permanent=True)
    )
    world.jira.edit("10", fields=(NamedText("outcome", plain(WEAK)),))
    assert world.look() == Done("fail: say")
    assert world.ledger.latest("10").verdict.outcome == "fail"


def test_nothing_is_moved_back_without_a_word():
    world = World("mode: block")
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.jira.add(epic())
    entering(world)
    world.jira.say = lambda issue, note: (_ for _ in ()).throw(JiraError("no permission", permanent=True))
    world.look()
    assert world.issue.epic.status == IN_PROGRESS


def test_what_may_stay_while_it_rests_may_stay_when_it_is_edited_meanwhile():
    world = World("mode: block", wait=5)
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.jira.add(epic(owner=Person("Dana")))
    world.clock.passes(hours=1)
    world.look()
    entering(world, fields=(NamedText("outcome", plain(GOOD)),))
    assert world.look().later is not None
    world.clock.passes(minutes=4)
    world.jira.edit("10", fields=(NamedText("outcome", plain(WEAK)),))
    world.look()
    assert world.issue.epic.status == IN_PROGRESS


def test_a_dry_run_decides_nothing_about_the_way_in():
    world = World("mode: block")
    world.ledger.in_force_since(world.policies[0].digest, START)
    world.jira.add(epic())
    entering(world)
    Reconciler(world.jira, SilentJudge(), world.ledger, lambda: world.policies, world.clock, dry_run=True)(
        Look("10", "x")
    )
    world.look()
    assert world.issue.epic.status == TO_DO


def test_a_look_that_finds_time_left_again_does_not_ask_for_itself():
    world = World(wait=5)
    world.jira.add(epic())
    first = world.look().later
    again = world.reconcile(first).later
    assert again.id != first.id
    assert again.issue == "10"


def test_after_saying_that_it_stops_it_stops():
    world = held_world()
    for _ in range(3):
        world.jira.drag("10", IN_PROGRESS, by="automation")
        world.look()
        world.clock.passes(minutes=2)
    world.jira.edit("10", summary="Anything")
    world.look()
    assert world.issue.epic.status == IN_PROGRESS
    assert [move.by for move in world.issue.history].count(ME) == 3


def test_two_edits_within_a_second_are_two_looks():
    world = World(wait=5)
    world.jira.add(epic())
    first = world.look().later
    world.clock.passes(milliseconds=300)
    world.jira.edit("10", summary="Payments, again")
    assert world.look().later.id != first.id
