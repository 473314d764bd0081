"""The manners of the one comment, one test each: this file is the list that people may hold us to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fakes.jira import DANA, IN_PROGRESS, ME, TO_DO, FakeJira

from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import Done, JiraError, Look
from linter.app.reconcile import Reconciler
from linter.app.telling import Addresses
from linter.core.document import plain
from linter.core.epic import Epic, NamedText, Person, PersonKind
from linter.core.finding import Status
from linter.core.wording import Tone
from linter.policy.load import Source, load

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
NO_BASELINE = "Failed card payments fall to 4 % of all card payments by 30 June 2026."
WEAK = "Launch the new payment page."
BOT = Person("Automation", "robot", kind=PersonKind.APP)
RULES = (
    "outcome-stated: error, outcome-not-output: error, outcome-measurable: error, baseline: warning,"
    " owner: {level: error, from: committed}"
)


class World:
    """An epic in a Jira, the linter that looks at it, and a clock that goes on when it is told to."""

    def __init__(
        self, outcome=WEAK, *, mode="comment", comment="wait_minutes: 0", more="", rules=RULES, epic=()
    ):
        self.now = START
        self.jira = FakeJira(lambda: self.now)
        self.ledger = InMemoryLedger()
        text = f"policy: house\nrules: {{{rules}}}\nenforcement: {{mode: {mode}}}\ncomment: {{{comment}}}\n{more}"
        (loaded,) = load((Source("house.yaml", text),))
        self.policy = loaded.policy
        self.ledger.in_force_since(self.policy.digest, START)
        self.reconcile = Reconciler(
            self.jira,
            SilentJudge(),
            self.ledger,
            lambda: (self.policy,),
            lambda: self.now,
            Addresses("https://linter.example"),
        )
        self.jira.add(
            Epic(
                id="10",
                key="PAY-1",
                summary="Payments",
                fields=(NamedText("outcome", plain(outcome)),),
                project="PAY",
                level=1,
                status=TO_DO,
                updated=START,
                **dict(epic),
            )
        )

    def look(self):
        return self.reconcile(Look("10", "10/x"))

    def passes(self, **time):
        self.now += timedelta(**time)

    def writes(self, outcome):
        """Write another outcome, as a person does, and let it be looked at."""
        self.passes(minutes=10)
        self.jira.edit("10", fields=(NamedText("outcome", plain(outcome)),))
        return self.look()

    def says(self, text, by=DANA):
        """Comment, as a person does, and let it be looked at."""
        self.passes(minutes=10)
        number = self.jira.comment("10", text, by)
        self.look()
        return number

    def starts(self, by="dana"):
        """Drag it to In Progress, and let it be looked at."""
        self.passes(minutes=10)
        self.jira.drag("10", IN_PROGRESS, by=by)
        return self.look()

    def deletes_ours(self):
        (ours,) = self.issue.comments
        self.passes(minutes=1)
        self.jira.delete_comment("10", ours)

    @property
    def issue(self):
        return self.jira.issues["10"]

    @property
    def comments(self):
        return list(self.issue.comments.values())

    @property
    def note(self):
        (note,) = self.comments
        return note

    @property
    def rules(self):
        return [point.rule for point in (*self.note.points, *self.note.more)]

    @property
    def outcome(self):
        return self.ledger.latest("10").verdict.outcome

    def status_of(self, rule):
        (result,) = [one for one in self.ledger.latest("10").verdict.results if one.rule == rule]
        return result.status


# --- one comment, in place, and no more mail than it is worth ------------------------------------------------


def test_an_epic_has_one_comment_however_often_it_changes():
    world = World()
    for outcome in (WEAK, NO_BASELINE, GOOD, WEAK, "TBD"):
        world.writes(outcome)
    assert len(world.comments) == 1


def test_a_comment_whose_memory_is_lost_is_found_by_its_author_and_mark():
    world = World()
    world.look()
    world.issue.memory = None
    world.writes(NO_BASELINE)
    assert len(world.comments) == 1
    assert world.rules == ["baseline"]


def test_nothing_is_said_about_an_epic_that_passes_at_first_sight():
    world = World(GOOD)
    world.look()
    assert world.comments == []
    assert world.jira.writes == []


def test_nobody_is_mailed_while_the_verdict_stays_or_gets_better():
    world = World()
    world.look()
    for outcome in ("Launch the new payment page in May.", NO_BASELINE, GOOD):
        world.writes(outcome)
    assert world.jira.writes.count("reword") == 3
    assert world.issue.mails == 0


@pytest.mark.parametrize(("before", "after"), [(GOOD, NO_BASELINE), (NO_BASELINE, WEAK), (GOOD, WEAK)])
def test_people_are_mailed_once_when_the_verdict_gets_worse(before, after):
    world = World()
    world.look()
    world.writes(before)
    world.writes(after)
    assert world.issue.mails == 1
    world.writes(f"{after} And on.")
    assert world.issue.mails == 1


def test_a_held_move_is_mailed_each_time_somebody_tries():
    world = World(mode="block")
    world.look()
    for tries in (1, 2):
        world.starts()
        assert world.issue.mails == tries
        world.look()
    assert world.issue.mails == 2
    assert world.issue.memory.verdict == "held"


def test_of_many_findings_three_are_shown_and_the_rest_is_folded_the_hardest_first():
    rules = "outcome-stated: error, owner: warning, due-date: error, problem-stated: error, learning: warning, baseline: error"
    world = World(NO_BASELINE.replace(" by 30 June 2026", ""), rules=rules)
    world.look()
    levels = [point.level.rank for point in (*world.note.points, *world.note.more)]
    assert len(world.note.points) == 3
    assert len(world.note.more) >= 1
    assert levels == sorted(levels)


def test_the_epic_rests_after_the_last_edit_before_we_speak():
    world = World(comment="wait_minutes: 5")
    assert world.look().later.delay == 300
    assert world.comments == []
    world.passes(minutes=3)
    world.jira.edit("10", summary="Payments at last")
    assert world.look().later.delay == 300
    world.passes(minutes=5)
    world.look()
    assert len(world.comments) == 1


def test_a_held_move_is_answered_at_once():
    world = World(mode="block", comment="wait_minutes: 60")
    world.starts()
    assert world.note.tone is Tone.HELD
    assert world.issue.epic.status == TO_DO


def test_what_is_held_in_doubt_is_held_with_a_word():
    world = World("De betaling wordt sneller voor alle klanten.", mode="block, in_doubt: hold")
    world.starts()
    assert world.issue.epic.status == TO_DO
    assert "could not be told" in world.note.lead
    assert world.note.points


# --- a human's override stands --------------------------------------------------------------------------------


def test_a_comment_that_somebody_deleted_is_not_written_again():
    world = World(NO_BASELINE)
    world.look()
    world.deletes_ours()
    for outcome in (NO_BASELINE, "Failed card payments fall to 3 % by 30 June 2026.", GOOD, NO_BASELINE):
        world.writes(outcome)
    assert world.comments == []


def test_a_deleted_comment_comes_back_once_when_things_get_worse():
    world = World(NO_BASELINE)
    world.look()
    world.deletes_ours()
    world.writes(WEAK)
    assert len(world.comments) == 1
    world.deletes_ours()
    world.writes(f"{WEAK} And on.")
    assert world.comments == []


def test_a_deleted_comment_comes_back_when_a_move_is_held():
    world = World(mode="block")
    world.look()
    world.deletes_ours()
    world.starts()
    assert world.note.tone is Tone.HELD


def test_what_an_epic_heard_before_its_memory_was_refused_is_known_from_the_ledger():
    world = World()
    world.jira.remember = refuse
    world.look()
    assert len(world.comments) == 1
    assert world.issue.memory is None
    world.deletes_ours()
    world.writes(f"{WEAK} And on.")
    assert world.comments == []


# --- never a flood on first run -------------------------------------------------------------------------------


def test_what_nobody_has_touched_since_the_policy_came_is_recorded_and_not_commented_on():
    world = World(epic={"created": START - timedelta(days=90)})
    world.issue.epic = replace(world.issue.epic, updated=START - timedelta(days=30))
    world.passes(days=1)
    assert world.look() == Done("fail: nothing to change")
    assert world.outcome == "fail"
    world.writes(f"{WEAK} And on.")
    assert len(world.comments) == 1


def test_a_house_may_want_its_backlog_told():
    world = World(comment="wait_minutes: 0, backlog: tell")
    world.issue.epic = replace(world.issue.epic, updated=START - timedelta(days=30))
    world.look()
    assert len(world.comments) == 1


def test_a_stricter_policy_mails_nobody_about_what_lay_there_before():
    world = World(NO_BASELINE)
    world.look()
    world.passes(days=1)
    strict = f"policy: house\nrules: {{{RULES.replace('baseline: warning', 'baseline: error')}}}\ncomment: {{wait_minutes: 0}}\n"
    (loaded,) = load((Source("house.yaml", strict),))
    world.policy = loaded.policy
    world.look()
    assert world.outcome == "fail"
    assert world.issue.mails == 0


# --- bots -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [BOT, Person("Outcome Linter", ME)], ids=["an app", "ourselves"])
def test_a_bot_is_not_answered(by):
    world = World(NO_BASELINE)
    world.look()
    before = world.note
    world.says("outcome-linter waive baseline until 30 April because I am a robot", by)
    world.says("outcome-linter explain baseline", by)
    assert world.note == before
    assert world.outcome == "warn"


# --- what may be asked ----------------------------------------------------------------------------------------


def test_a_waiver_holds_for_its_reason_through_its_last_day_and_no_longer():
    world = World(NO_BASELINE)
    world.look()
    world.says("waive baseline until 2026-03-20 because we start to measure in April")
    assert world.status_of("baseline") is Status.WAIVED
    assert world.outcome == "pass"
    assert world.note.told == ("Waived until 20 March 2026: baseline — “we start to measure in April”.",)
    world.now = datetime(2026, 3, 20, 23, 59, tzinfo=UTC)
    world.look()
    assert world.outcome == "pass"
    world.now = datetime(2026, 3, 21, 0, 1, tzinfo=UTC)
    world.look()
    assert world.outcome == "warn"
    assert world.rules == ["baseline"]


def test_a_waiver_survives_every_edit_and_ends_with_its_comment():
    world = World(NO_BASELINE)
    world.look()
    asked = world.says("waive baseline until end of May because we start to measure in April")
    world.writes("Failed card payments fall to 3 % of all card payments by 30 June 2026.")
    assert world.outcome == "pass"
    world.jira.delete_comment("10", asked)
    world.look()
    assert world.outcome == "warn"
    assert world.note.told == ()


def test_a_waived_error_holds_nothing_back():
    world = World(GOOD, mode="block")
    world.says("outcome-linter waive owner until 1 May because Ola starts in May")
    world.starts()
    assert world.issue.epic.status == IN_PROGRESS
    assert world.comments == []


def test_a_waiver_given_after_a_hold_lets_the_epic_in():
    world = World(GOOD, mode="block")
    world.starts()
    assert world.rules == ["owner"]
    world.says("waive owner until 1 May because Ola starts in May")
    assert "can move to In Progress now" in world.note.title
    world.starts()
    assert world.issue.epic.status == IN_PROGRESS


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("waive baseline because we start in May", "a waiver needs a last day: waive baseline until"),
        ("waive baseline until it rains because we start in May", "no day can be read"),
        ("waive baseline until 2026-05-01", "a waiver needs a reason"),
        ("waive baseline until 2020-05-01 because of May", "had gone by already"),
        ("outcome-linter waive base-line until 2026-05-01 because we start", "Did you mean baseline?"),
        ("outcome-linter waive", "a waiver needs a rule, a last day and a reason"),
        ("outcome-linter explain", "explain owner"),
        ("/outcome dance", "was not understood"),
    ],
)
def test_what_cannot_be_followed_waives_nothing_and_is_explained_in_the_same_comment(text, why):
    world = World(NO_BASELINE)
    world.look()
    world.says(text)
    assert world.outcome == "warn"
    (line,) = world.note.told
    assert why in line
    assert world.issue.mails == 0


def test_a_complaint_goes_when_it_is_said_better_or_is_old():
    world = World(NO_BASELINE)
    world.look()
    world.says("waive baseline because we start in May")
    world.says("waive baseline until 30 April because we start in May")
    assert world.note.told == ("Waived until 30 April 2026: baseline — “we start in May”.",)
    world.says("outcome-linter explain nothing-at-all")
    assert len(world.note.told) == 2
    world.passes(days=15)
    world.look()
    assert len(world.note.told) == 1


def test_a_waiver_lasts_no_longer_than_the_policy_lets_it():
    world = World(NO_BASELINE, comment="wait_minutes: 0, max_waiver_days: 10")
    world.look()
    world.says("waive baseline until 2029-01-01 because we never measure")
    assert world.note.told[0].startswith("Waived until 12 March 2026: baseline")
    assert "10 days at the most" in world.note.told[1]
    world.passes(days=11)
    world.look()
    assert world.outcome == "warn"


@pytest.mark.parametrize(
    ("may", "outcome"), [("nobody", "warn"), ("[carla]", "warn"), ("[carla, dana]", "pass")]
)
def test_a_policy_says_whose_comments_may_waive(may, outcome):
    world = World(NO_BASELINE, comment=f"wait_minutes: 0, waivers: {may}")
    world.look()
    world.says("waive baseline until 30 April because we start in May")
    assert world.outcome == outcome
    assert any("this policy lets" in line for line in world.note.told) == (outcome == "warn")


def test_a_request_about_an_epic_that_passes_is_not_acknowledged_by_a_new_comment():
    world = World(GOOD)
    world.look()
    for text in ("recheck", "explain baseline", "outcome-linter waive baseline", "snooze"):
        world.says(text)
    assert world.comments == []


def test_recheck_skips_the_waiting_time():
    world = World(comment="wait_minutes: 60")
    world.look()
    assert world.comments == []
    world.says("recheck")
    assert len(world.comments) == 1
    assert "Checked again, as asked on 2 March 2026 at 09:10 UTC." in world.note.told


def test_explain_unfolds_why_and_how():
    world = World(NO_BASELINE)
    world.look()
    world.says("explain baseline")
    (explanation,) = world.note.explained
    assert explanation.rule == "baseline"
    assert len(explanation.why) > 20
    assert len(explanation.how) > 20
    assert explanation.url == "https://linter.example/rules/baseline"


def test_a_rule_of_the_house_explains_itself_in_the_house_s_words():
    rule = "{expression: 'epic.project == \"X\"', message: Only X here., fix: Move it to X.}"
    world = World(GOOD, rules=f"{RULES}, only-x: {rule}")
    world.look()
    world.says("explain only-x")
    (explanation,) = world.note.explained
    assert (explanation.why, explanation.how) == ("Only X here.", "Move it to X.")


def test_a_snooze_silences_changes_until_its_last_day():
    world = World(NO_BASELINE)
    world.look()
    world.says("snooze until 10 March")
    assert world.note.title == "Nothing new is said here until 10 March 2026"
    before = world.jira.writes.count("reword")
    world.writes(WEAK)
    world.writes(GOOD)
    world.writes(WEAK)
    assert world.jira.writes.count("reword") == before
    assert world.outcome == "fail"
    world.passes(days=10)
    world.look()
    assert "outcome-not-output" in world.rules
    assert world.issue.mails == 1


def test_a_snooze_silences_no_hold():
    world = World(mode="block")
    world.says("snooze")
    assert world.comments == []
    world.starts()
    assert world.note.tone is Tone.HELD


def test_a_snooze_without_a_day_ends_after_a_month():
    world = World(NO_BASELINE)
    world.look()
    world.says("outcome-linter snooze")
    assert world.note.title.endswith("until 1 April 2026")
    world.passes(days=31)
    world.look()
    assert world.rules == ["baseline"]


def test_a_rule_called_wrong_is_silent_until_what_it_quoted_is_written_anew():
    world = World()
    world.look()
    assert "outcome-not-output" in world.rules
    world.says("wrong outcome-not-output because the page is the outcome")
    assert world.status_of("outcome-not-output") is Status.WAIVED
    assert any(line.startswith("Called wrong: outcome-not-output") for line in world.note.told)
    world.jira.edit("10", summary="Another title")
    world.look()
    assert world.status_of("outcome-not-output") is Status.WAIVED
    world.writes("Roll out the new card terminal.")
    assert world.status_of("outcome-not-output") is Status.FAIL


def test_a_rule_called_wrong_speaks_again_after_ninety_days():
    world = World()
    world.look()
    world.says("wrong outcome-not-output because the page is the outcome")
    world.passes(days=90)
    world.look()
    assert world.status_of("outcome-not-output") is Status.WAIVED
    world.passes(days=1)
    world.look()
    assert world.status_of("outcome-not-output") is Status.FAIL


def test_that_a_rule_was_called_wrong_is_recorded_without_a_name():
    world = World()
    world.look()
    world.says("wrong outcome-not-output because the page is the outcome")
    entry = world.ledger.latest("10")
    assert [result.rule for result in entry.verdict.results if result.called_wrong] == ["outcome-not-output"]
    assert "dana" not in repr(entry).casefold()


def test_where_nobody_may_waive_a_hard_rule_called_wrong_is_counted_and_holds_all_the_same():
    world = World(comment="wait_minutes: 0, waivers: nobody")
    world.look()
    world.says("wrong outcome-not-output because the page is the outcome")
    entry = world.ledger.latest("10")
    (result,) = [one for one in entry.verdict.results if one.called_wrong]
    assert result.status is Status.FAIL
    assert any("Counted" in line for line in world.note.told)


def test_where_nobody_may_waive_a_soft_rule_called_wrong_is_silent_all_the_same():
    world = World(NO_BASELINE, comment="wait_minutes: 0, waivers: nobody")
    world.look()
    world.says("wrong baseline because the metric is new")
    assert world.status_of("baseline") is Status.WAIVED


def test_a_rule_called_wrong_before_anybody_looked_is_about_what_the_first_look_found():
    world = World()
    world.passes(minutes=1)
    world.jira.comment("10", "wrong outcome-not-output because the page is the outcome")
    world.look()
    world.passes(minutes=1)
    world.look()
    assert world.status_of("outcome-not-output") is Status.WAIVED
    world.writes("Roll out the new card terminal.")
    assert world.status_of("outcome-not-output") is Status.FAIL


def test_what_waits_for_a_rule_still_waits_when_it_is_waived():
    world = World("TBD", rules="outcome-stated: error, outcome-measurable: error")
    world.look()
    world.says("waive outcome-stated until 30 April because we write it in April")
    assert world.status_of("outcome-stated") is Status.WAIVED
    assert world.status_of("outcome-measurable") is Status.SKIPPED
    assert world.outcome == "pass"


def test_what_people_say_to_one_another_asks_nothing():
    world = World(NO_BASELINE)
    world.look()
    before = world.note
    for text in (
        "wrong owner, it is Ola",
        "waive the fee until May because nobody paid",
        "please recheck the baseline",
        "Can you explain baseline to me?",
        "As said:\nrecheck",
    ):
        world.says(text)
    assert world.note == before


# --- the words ------------------------------------------------------------------------------------------------


def test_every_advice_says_why_it_is_there_links_each_rule_and_ends_with_how_to_answer_and_to_switch_it_off():
    world = World()
    world.look()
    note = world.note
    assert "the policy “house”" in note.why
    assert all(point.url == f"https://linter.example/rules/{point.rule}" for point in note.points)
    assert {"recheck", "explain RULE", "waive RULE until DATE because …"} < set(note.commands)
    assert "snooze" in note.off


def test_a_label_that_switches_it_off_is_named():
    world = World(more="applies_to: {except: {labels: [no-outcome]}}\n")
    world.look()
    assert "“no-outcome”" in world.note.off


def test_no_waiver_is_offered_where_nobody_may_waive():
    world = World(comment="wait_minutes: 0, waivers: nobody")
    world.look()
    assert not any(command.startswith("waive") for command in world.note.commands)


def test_a_held_move_names_who_moved_it_when_and_who_can_do_what():
    world = World(mode="block")
    world.starts(by="dana")
    note = world.note
    assert note.mention == "dana"
    assert note.badge == "Held"
    assert "On 2 March 2026 at 09:10 UTC it was moved to In Progress." in note.lead
    assert "whoever edits the epic can do both" in note.lead
    assert "may waive a rule" in note.lead
    world.look()
    assert world.note == note


def test_every_answer_that_is_offered_is_understood():
    world = World(mode="block")
    world.starts()
    for command in world.note.commands:
        world.says(command.replace("RULE", "owner").replace("DATE", "2026-05-01").replace("…", "of May"))
    assert len(world.note.told) >= 2
    assert not any(line.startswith("Not followed") for line in world.note.told)


def refuse(issue, memory):
    raise JiraError("this account may not edit", permanent=True)
