from datetime import date
from pathlib import Path

import pytest

from linter.analysis.analyse import analyse
from linter.analysis.model import Kind
from linter.analysis.places import DEFAULT_PLACES
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.core.facts import Measurable

TODAY = date(2025, 1, 1)
LINES = (Path(__file__).parent / "statements.txt").read_text(encoding="utf-8").splitlines()


def read(text):
    return analyse(Epic(fields=(NamedText("outcome", plain(text)),)), DEFAULT_PLACES, TODAY)


@pytest.mark.parametrize("line", LINES)
def test_a_statement_is_read_as_people_read_it(line):
    answer, text = line.split(" | ", 1)
    assert read(text).facts.measurable_outcome.value == answer


def test_a_full_outcome_shows_metric_baseline_target_and_deadline():
    found = read(
        "Search success rate increases from 70% to 90%, resulting in a 15% boost in user engagement by June 2025."
    )
    assert found.facts.measurable_outcome is Measurable.YES
    assert (found.metric.text, found.baseline.text, found.target.text) == (
        "Search success rate",
        "70%",
        "90%",
    )
    assert (found.deadline.text, found.deadline_on) == ("by June 2025", date(2025, 6, 30))


def test_a_duration_inside_of_a_metric_is_no_deadline():
    found = read(
        "80% of new users complete onboarding within 7 days, leading to a 25% increase in first-month retention by Q3 2025"
    )
    assert found.facts.measurable_outcome is Measurable.YES
    assert found.deadline_on == date(2025, 9, 30)
    assert not read("80% of new sellers list an item within 7 days").facts.due_date


def test_a_delta_has_a_target_but_no_baseline():
    facts = read("Reducing onboarding-related support tickets by 15%").facts
    assert (facts.metric, facts.target, facts.baseline, facts.due_date) == (True, True, False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Launch a new onboarding feature for learners",
        "Refactor the search service to improve scalability",
        "Complete three refactoring tickets",
        "We need to address technical debt",
    ],
)
def test_a_deliverable_is_output(text):
    found = read(text)
    assert found.facts.measurable_outcome is Measurable.NO
    assert found.facts.output_not_outcome
    assert found.statements[0].kind is Kind.OUTPUT


def test_a_wish_is_no_output_and_shows_its_vague_words():
    found = read("Receiving positive feedback from customer satisfaction surveys")
    assert found.statements[0].kind is Kind.WISH
    assert not found.facts.output_not_outcome
    assert [quote.text for quote in found.vague] == ["positive"]


def test_business_language_for_technical_debt_is_an_outcome():
    text = "This initiative will reduce downtime risk and enable us to deliver features 30% faster"
    assert read(text).facts.measurable_outcome is Measurable.YES


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("99.99% uptime.", Kind.GUARDRAIL),
        ("Raise test coverage from 60% to 80%", Kind.ACTIVITY),
        ("Reach 2,000 followers on LinkedIn", Kind.VANITY),
        ("Conversion currently 3.1%", Kind.STATUS),
        ("We have not agreed on a target for churn", Kind.NEGATION),
        ("Reduce waiting time by X%", Kind.PLACEHOLDER),
    ],
)
def test_every_kind_is_told_apart(text, kind):
    assert read(text).best.kind is kind


def test_an_output_with_an_effect_is_mixed():
    assert read("Launch saved baskets so that 12% more shoppers come back").best.mixed


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Sign-up takes 2 minutes instead of 9 minutes", "9 minutes", "2 minutes"),
        ("Refund rate: 6% -> 3%", "6%", "3%"),
        ("Increase NPS to 48 (from 41)", "41", "48"),
        ("By May repeat purchases reach 35% (today: 27%)", "27%", "35%"),
        ("Increase deployments from weekly to daily", "weekly", "daily"),
        ("Returns decrease | Baseline 26% | Goal 20%", "26%", "20%"),
        ("Die Quote sinkt von 12 % auf 8 %", "12 %", "8 %"),
        ("解約率を5%から3%に下げる", "5%", "3%"),
    ],
)
def test_baseline_and_target_are_told_apart_in_any_order(text, baseline, target):
    found = read(text)
    assert (found.baseline.text, found.target.text) == (baseline, target)
