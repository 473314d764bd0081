"""From a verdict to the words that people read."""

from datetime import UTC, datetime

from linter.core.compose import Hold, Manners, compose
from linter.core.facts import Facts
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict
from linter.core.wording import Tone

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def result(rule, level=Level.ERROR, status=Status.FAIL, **finding):
    findings = () if status is Status.PASS else (Finding("Something is missing.", "Add it.", **finding),)
    return RuleResult(rule, level, status, findings)


def verdict(*results):
    return Verdict(EpicRef("PAY-1"), Facts(), NOW, PolicyRef("house", "sha256:0"), "idea", results)


def test_the_hardest_comes_first_and_the_rest_is_folded():
    found = verdict(result("a", Level.WARNING), result("b"), result("c", Level.WARNING), result("d"))
    note = compose(found, Manners(max_points=3))
    assert [point.rule for point in note.points] == ["b", "d", "a"]
    assert [point.rule for point in note.more] == ["c"]
    assert note.title.startswith("Four things")


def test_what_the_workflow_waits_for_is_told_apart_from_advice():
    found = verdict(result("a", Level.WARNING), result("b"), result("c", status=Status.PASS))
    note = compose(found, Manners(), shut=True)
    assert note.lead == "Jira lets it move on once this is met: b."
    assert [point.rule for point in note.points] == ["b", "a"]


def test_a_pass_is_said_in_one_line():
    note = compose(verdict(result("a", status=Status.PASS)), Manners())
    assert (note.tone, note.points, note.lead) == (Tone.GOOD, (), "")


def test_a_doubt_that_points_at_nothing_is_not_worth_a_comment():
    assert compose(verdict(result("a", status=Status.COULD_NOT_TELL, doubt=True)), Manners()) is None


def test_a_doubt_that_can_point_at_something_is_told():
    quote = Quote("description", "churn falls", 0, 11)
    note = compose(verdict(result("a", status=Status.COULD_NOT_TELL, doubt=True, evidence=quote)), Manners())
    assert note.points[0].quote == "churn falls"


def test_what_merely_informs_is_not_told():
    note = compose(verdict(result("a", Level.INFO), result("b")), Manners())
    assert [point.rule for point in note.points] == ["b"]


def test_a_held_move_says_where_it_went_and_what_to_do():
    note = compose(verdict(result("a")), Manners(), Hold("To Do", "In Progress"))
    assert note.tone is Tone.HELD
    assert "To Do" in note.title
    assert "In Progress" in note.title
    assert "move it again" in note.lead


def test_a_move_that_could_not_be_undone_is_not_claimed_to_be():
    note = compose(verdict(result("a")), Manners(), Hold("To Do", "In Progress", "there is no way"))
    assert not note.title.startswith("Moved back")
    assert "there is no way" in note.lead


def test_an_epic_that_is_ready_now_may_move_on():
    note = compose(verdict(result("a", status=Status.PASS)), Manners(), Hold("To Do", "In Progress"))
    assert "can move to In Progress now" in note.title


def test_nothing_is_said_where_no_policy_governs():
    assert compose(Verdict(EpicRef(), Facts(), NOW), Manners()) is None


def test_what_is_worth_telling_of_a_pass_is_said_below_the_title():
    passed = RuleResult("a", Level.WARNING, Status.PASS, (), "Promised “90 %”, measured “84 %”.")
    assert compose(verdict(passed), Manners()).lead == "Promised “90 %”, measured “84 %”."
