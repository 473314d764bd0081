"""The verdict where workflow rules read it: when it is written, what it says, and when nothing is."""

from dataclasses import replace

import pytest
from fakes.jira import IN_PROGRESS, SUBMITTED, TO_DO
from harness.holding import DANA, GOOD, WEAK, Held

from linter.app.gate import Gatepost, inputs
from linter.app.ports import Done, JiraError
from linter.core.document import plain
from linter.core.epic import NamedText, Person
from linter.core.gate import MESSAGE_LIMIT, Gate, Word
from linter.core.question import NoOpinion

GATE = "mode: block, block: {by: [gate]}"
FIELD = "mode: block, block: {by: [gate], gate: {field: Outcome check}}"
NET = "mode: block, block: {by: [gate, revert]}"
PATIENT = "mode: block, block: {by: [gate], gate: {while_edited: pending}}"


class SlowJudge:
    """A model that does not answer; remembers what stood at the gate when it was asked."""

    def __init__(self):
        self.gates = []
        self.jira = None

    def ask(self, question):
        gate = self.jira.issues["10"].gate
        self.gates.append(gate.word if gate else None)
        return NoOpinion("no model is there")


def shown(held):
    return held.issue.marks.get("Outcome check")


def test_a_failing_epic_is_closed_with_what_is_missing():
    held = Held(GATE)
    held.look()
    gate = held.issue.gate
    assert gate.word is Word.FAIL
    assert gate.issue == "10"
    assert "not what will change" in gate.message


def test_the_gate_asks_for_what_work_needs_though_the_epic_is_still_an_idea():
    held = Held(GATE, GOOD)
    assert held.look() == Done("pass: gate fail, say")
    assert "own" in held.issue.gate.message


def test_who_is_refused_finds_all_that_is_missing_in_the_comment():
    held = Held(GATE, GOOD)
    held.look()
    assert [point.rule for point in held.note.points] == ["owner"]
    assert held.note.lead == "Jira lets it move on once this is met: owner."
    held.writes(GOOD, owner=DANA)
    assert (held.note.badge, held.issue.gate.word) == ("Ready", Word.PASS)


def test_a_passing_epic_is_open():
    held = Held(FIELD, GOOD, owner=DANA)
    held.look()
    assert (held.issue.gate.word, shown(held)) == (Word.PASS, "PASS")


def test_without_a_field_in_the_policy_none_is_written():
    held = Held(GATE)
    held.look()
    assert held.issue.marks == {}


def test_nothing_is_written_where_nothing_has_changed():
    held = Held(FIELD)
    held.look()
    assert held.did() == ["publish", "mark", "say", "remember"]
    held.passes(days=1)
    held.look()
    held.look()
    assert held.did() == []


def test_our_own_field_is_no_edit():
    held = Held(FIELD)
    before = inputs(held.issue.epic, held.policies[0])
    held.look()
    assert shown(held) == "FAIL"
    assert inputs(held.issue.epic, held.policies[0]) == before


@pytest.mark.parametrize(
    "change",
    [
        {"summary": "Other"},
        {"description": plain("More")},
        {"labels": ("x",)},
        {"owner": Person("Kim", "kim")},
        {"due_text": "soon"},
        {"fields": (NamedText("outcome", plain("Other")),)},
        {"work_type": "debt"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_an_edit_can_change_changes_the_digest(change):
    held = Held(GATE)
    before, policy = held.issue.epic, held.policies[0]
    assert inputs(before, policy) != inputs(replace(before, **change), policy)


def test_a_move_or_the_passing_of_time_is_no_edit():
    held = Held(GATE)
    before, policy = held.issue.epic, held.policies[0]
    after = replace(before, status=IN_PROGRESS, updated=held.now)
    assert inputs(before, policy) == inputs(after, policy)


def test_an_edit_is_judged_at_once_though_the_comment_waits():
    held = Held(FIELD, owner=DANA, wait=5)
    assert held.look().later is not None
    assert (shown(held), held.issue.comments) == ("FAIL", {})
    held.writes(GOOD)
    assert shown(held) == "PASS"


def test_where_the_policy_wants_it_the_gate_is_pending_until_the_epic_has_rested():
    held = Held(PATIENT, owner=DANA, wait=5)
    held.look()
    assert held.issue.gate.word is Word.PENDING
    held.look()
    assert held.did() == ["publish"]
    held.passes(minutes=10)
    held.look()
    assert held.issue.gate.word is Word.FAIL


def test_pending_stands_while_a_model_is_asked_about_a_new_text_and_not_about_a_known_one():
    judge = SlowJudge()
    held = Held(GATE, GOOD, owner=DANA, judge=judge, rules="outcome-stated: error, outcome-wording: error")
    judge.jira = held.jira
    held.look()
    held.look()
    assert judge.gates[0] is Word.PENDING
    assert Word.PENDING not in judge.gates[-1:]
    assert held.issue.gate.word is Word.PASS


def test_a_rule_of_a_model_that_only_informs_holds_nobody_up():
    judge = SlowJudge()
    held = Held(GATE, GOOD, owner=DANA, judge=judge, rules="outcome-stated: error, outcome-wording: warning")
    judge.jira = held.jira
    held.look()
    assert judge.gates[0] is None


@pytest.mark.parametrize(("in_doubt", "word"), [("admit", Word.PASS), ("hold", Word.FAIL)])
def test_could_not_tell_follows_the_policy(in_doubt, word):
    judge = SlowJudge()
    rules = "outcome-stated: error, outcome-wording: error"
    held = Held(f"{GATE}, in_doubt: {in_doubt}", GOOD, owner=DANA, judge=judge, rules=rules)
    judge.jira = held.jira
    held.look()
    assert held.issue.gate.word is word


def test_a_verdict_that_is_only_a_warning_is_open():
    held = Held(GATE, WEAK, owner=DANA, rules="outcome-stated: error, outcome-not-output: warning")
    held.look()
    assert held.issue.gate.word is Word.PASS


@pytest.mark.parametrize("mode", ["observe", "comment"])
def test_no_other_mode_writes_for_workflow_rules(mode):
    held = Held(FIELD.replace("block", mode, 1))
    held.look()
    assert (held.issue.gate, held.issue.marks) == (None, {})


def test_a_dry_run_writes_nothing():
    held = Held(FIELD)
    held.look(dry_run=True)
    assert held.did() == []


@pytest.mark.parametrize("then", ["mode: observe", "mode: comment", "mode: block"])
def test_what_an_earlier_policy_closed_is_opened_once(then):
    held = Held(FIELD)
    held.look()
    held.governs(then)
    held.look()
    assert (held.issue.gate.word, shown(held)) == (Word.PASS, "PASS")
    held.did()
    held.look()
    assert held.did() == []


def test_what_no_policy_governs_any_more_is_opened_once():
    held = Held(FIELD)
    held.look()
    held.policies = ()
    held.did()
    assert held.look() == Done("no policy governs it: gate pass")
    assert held.look() == Done("no policy governs it")
    assert held.did() == ["publish", "mark"]


def test_a_message_is_short_and_says_how_much_more_there_is():
    held = Held(GATE, "Launch " + "the very long name of a payment page " * 20)
    held.look()
    assert len(held.issue.gate.message) <= MESSAGE_LIMIT
    assert held.issue.gate.message.endswith("(And 1 more.)")


def test_a_half_written_verdict_is_completed():
    held = Held(FIELD)
    held.jira.lose_answer_of = "publish"
    held.look()
    assert shown(held) is None
    held.look()
    assert shown(held) == "FAIL"


def test_somebody_who_writes_into_the_field_is_put_right_three_times_and_then_left():
    held = Held(FIELD)
    held.look()
    for _ in range(6):
        held.jira.mark("10", "Outcome check", "PASS")
        held.look()
    assert shown(held) == "PASS"
    assert held.issue.gate.rewrites == 3
    held.writes("Launch another page.")
    assert shown(held) == "FAIL"


def test_a_copy_that_a_clone_carries_is_replaced():
    held = Held(GATE)
    held.look()
    held.issue.gate = replace(held.issue.gate, issue="9")
    held.look()
    assert held.issue.gate.issue == "10"


def test_an_account_that_may_not_write_it_still_comments():
    held = Held(GATE)

    def refuse(issue, gate):
        raise JiraError("no permission", permanent=True, status=403)

    held.jira.publish = refuse
    held.look()
    assert len(held.issue.comments) == 1
    assert held.ledger.latest("10").actions == ("gate unwritten", "say")


def test_whoever_comes_in_past_the_gate_is_moved_back_where_the_policy_names_both():
    held = Held(NET)
    held.moves(IN_PROGRESS)
    assert (held.status, held.issue.gate.word) == ("To Do", Word.FAIL)


def test_a_gate_alone_moves_nothing_back():
    held = Held(GATE)
    held.moves(IN_PROGRESS)
    assert held.status == "In Progress"
    assert held.issue.epic.status != TO_DO


def test_a_waiver_opens_the_gate_and_closes_it_again_when_its_comment_goes():
    held = Held(FIELD, GOOD)
    held.look()
    assert shown(held) == "FAIL"
    number = held.jira.comment("10", "waive owner until 2026-03-20 because the team is being set up")
    held.look()
    assert shown(held) == "PASS"
    held.jira.delete_comment("10", number)
    held.look()
    assert shown(held) == "FAIL"


def test_what_we_write_ourselves_is_never_read_as_an_outcome():
    held = Held(FIELD.replace("Outcome check", "Anticipated outcome"), "", owner=DANA)
    held.look()
    said = [result.status for result in held.ledger.latest("10").verdict.results]
    held.look()
    assert held.issue.marks == {"Anticipated outcome": "FAIL"}
    assert [result.status for result in held.ledger.latest("10").verdict.results] == said
    assert "FAIL" not in held.note.points[0].quote


def test_what_stands_open_is_left_as_it_is_when_the_policy_goes():
    held = Held(FIELD, GOOD, owner=DANA)
    held.look()
    held.did()
    held.governs("mode: comment")
    held.look()
    assert held.did() == []


def test_what_is_waived_is_no_reason():
    held = Held(GATE)
    held.jira.comment("10", "waive outcome-not-output until 2026-03-20 because it is only a page")
    held.look()
    assert held.issue.gate.message.startswith("Nobody is named who answers for the outcome.")
    assert "more.)" not in held.issue.gate.message


def test_a_copy_of_the_same_text_that_a_clone_carries_is_pending_too():
    held = Held(PATIENT)
    policy = held.policies[0]
    copied = Gate(Word.FAIL, "Nobody owns it.", "9", inputs(held.issue.epic, policy))
    held.issue.gate = copied
    after = Gatepost(held.jira).suspend("10", held.jira.look("10"), policy)
    assert (held.issue.gate.word, held.issue.gate.issue) == (Word.PENDING, "10")
    assert after.gate == held.issue.gate
    assert Gatepost(held.jira).suspend("10", after, policy) is after


def test_what_waits_to_go_on_is_not_pending_though_its_comment_is():
    both = "mode: block, block: {by: [gatekeeper, gate], gate: {while_edited: pending}, gatekeeper: {waiting: Submitted}}"
    held = Held(both, owner=DANA, wait=5, rules="outcome-stated: error, outcome-not-output: warning")
    held.moves(SUBMITTED)
    assert (held.status, held.issue.gate.word) == ("In Progress", Word.PASS)
    assert held.issue.comments == {}


def test_a_dry_run_opens_nothing_and_announces_nothing():
    judge = SlowJudge()
    rules = "outcome-stated: error, outcome-wording: error"
    held = Held(GATE, GOOD, judge=judge, rules=rules)
    judge.jira = held.jira
    held.look(dry_run=True)
    assert held.did() == []
    held = Held(GATE)
    held.look()
    held.did()
    held.policies = ()
    held.look(dry_run=True)
    assert held.did() == []
