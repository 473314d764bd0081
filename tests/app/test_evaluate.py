"""One epic, one policy, one day: a verdict."""

from datetime import UTC, datetime

import pytest

from linter.adapters.llm.silent import SilentJudge
from linter.app.evaluate import evaluate
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.core.question import Answer, NoOpinion, Opinion
from linter.core.verdict import Outcome
from linter.policy.load import Source, load

NOW = datetime(2026, 1, 15, tzinfo=UTC)
GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
REWRITE = "Checkout time falls from 4 minutes to 2 minutes by June 2026."


class Judge:
    """A judge with one opinion, who remembers what was asked."""

    def __init__(self, opinion):
        self.opinion, self.asked = opinion, []

    def ask(self, question):
        self.asked.append(question)
        return self.opinion


def policy(rules, more=""):
    return load((Source("p.yaml", f"policy: p\nrules: {{{rules}}}\n{more}"),))[0].policy


def epic(outcome=GOOD, **more):
    given = {"summary": "Payments", "level": 1, "fields": (NamedText("outcome", plain(outcome)),)}
    return Epic(**(given | more))


def statuses(verdict):
    return {result.rule: result.status.value for result in verdict.results}


def test_a_rule_that_comes_after_a_failed_one_is_passed_over_with_the_reason():
    asked = policy("outcome-not-output: error, outcome-measurable: error, baseline: warning")
    verdict = evaluate(epic("Launch the new page."), (asked,), NOW, SilentJudge())
    assert statuses(verdict) == {
        "outcome-not-output": "fail",
        "outcome-measurable": "skipped",
        "baseline": "skipped",
    }
    assert verdict.results[1].why == "outcome-not-output comes first"


def test_a_rule_for_one_kind_of_work_leaves_the_others_alone():
    asked = policy("owner: {only: {work_types: [debt]}}", "work_types: {debt: {labels: [debt]}}\n")
    assert statuses(evaluate(epic(), (asked,), NOW, SilentJudge())) == {"owner": "skipped"}
    assert statuses(evaluate(epic(labels=("debt",)), (asked,), NOW, SilentJudge())) == {"owner": "fail"}


def test_facts_are_told_even_where_no_policy_governs():
    verdict = evaluate(epic(level=0), (policy("owner: error"),), NOW, SilentJudge())
    assert verdict.outcome is Outcome.SKIPPED
    assert verdict.facts.baseline


def test_a_judge_that_is_away_is_a_doubt_and_no_accusation():
    verdict = evaluate(epic(), (policy("outcome-wording: error"),), NOW, Judge(NoOpinion("it is asleep")))
    assert verdict.outcome is Outcome.UNKNOWN
    assert "it is asleep" in verdict.results[0].findings[0].message


def test_a_judge_is_not_asked_about_what_failed_already():
    judge = Judge(Opinion(Answer.YES))
    evaluate(
        epic("Launch the page."), (policy("outcome-not-output: error, outcome-wording: error"),), NOW, judge
    )
    assert judge.asked == []


def test_a_no_points_at_the_words_it_means():
    judge = Judge(Opinion(Answer.NO, "Who notices?", quotes=("Failed card payments",)))
    verdict = evaluate(epic(), (policy("outcome-wording: warning"),), NOW, judge)
    (finding,) = verdict.results[0].findings
    assert (finding.evidence.text, finding.evidence.start) == ("Failed card payments", 0)


@pytest.mark.parametrize(
    ("rewrite", "shown"),
    [(REWRITE, REWRITE), ("Launch an even better page.", ""), ("Everything gets much better.", ""), ("", "")],
)
def test_a_rewrite_is_shown_only_where_it_passes_the_rules_itself(rewrite, shown):
    judge = Judge(Opinion(Answer.NO, "Who notices?", quotes=("Failed",), rewrite=rewrite))
    asked = policy(
        "outcome-stated: error, outcome-not-output: error, outcome-measurable: error, outcome-wording: info"
    )
    assert evaluate(epic(), (asked,), NOW, judge).rewrite == shown
