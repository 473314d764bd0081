"""Agreement with labels, by figures that can be worked out by hand."""

import pytest

from linter.app.evaluation import (
    Agreement,
    Score,
    always_no,
    any_digit,
    evaluate_reader,
    groups,
)
from linter.app.labels import LabelError, read_labelled
from linter.core.facts import Facts, Measurable


def row(outcome, text, name="r", **labels):
    return read_labelled({"id": name, "text": text, "outcome": outcome, **labels}, 1)


def test_precision_and_recall_are_shares_with_intervals():
    score = Score(found=8, false=2, missed=8)
    assert (score.precision.value, score.recall.value) == (0.8, 0.5)
    assert score.f1.value == pytest.approx(2 * 0.8 * 0.5 / 1.3)
    assert score.precision.low == pytest.approx(0.4902, abs=1e-3)
    assert score.precision.high == pytest.approx(0.9433, abs=1e-3)
    assert score.f1.low < score.f1.value < score.f1.high


def test_nothing_to_count_says_nothing():
    assert (Score().f1.value, Score().f1.low, Score().f1.high) == (0, 0, 1)


def test_kappa_is_the_agreement_beyond_chance():
    table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    agreement = Agreement(table)
    assert agreement.accuracy.value == 0.7
    assert agreement.kappa.value == pytest.approx(0.4)
    assert agreement.kappa.low < 0.4 < agreement.kappa.high


def test_full_agreement_on_few_rows_is_no_certainty():
    kappa = Agreement({("yes", "yes"): 4, ("no", "no"): 4}).kappa
    assert kappa.value == pytest.approx(1)
    assert kappa.low < 0.5


def test_agreement_of_one_answer_alone_is_whole_and_of_nothing_unknown():
    assert Agreement({("no", "no"): 9}).kappa.value == 1
    assert (Agreement({}).kappa.low, Agreement({}).kappa.high) == (-1, 1)


def test_always_no_agrees_as_far_as_chance():
    rows = [row("yes", "From 3 to 4"), row("no", "Launch it"), row("no", "Launch 2")]
    found = evaluate_reader("always no", always_no, rows)
    assert found.scores["measurable_outcome"] == Score(0, 0, 1)
    assert found.agreement.kappa.value == 0


def test_any_digit_says_yes_to_every_digit():
    rows = [row("yes", "From 3 to 4"), row("no", "Launch it"), row("no", "Launch 2")]
    found = evaluate_reader("any digit", any_digit, rows)
    assert found.scores["measurable_outcome"] == Score(found=1, false=1, missed=0)


def test_the_worst_rows_come_first():
    def read(epic):
        return Facts(Measurable.YES, metric=True)

    rows = [
        row("partial", "a little wrong", "a", has_metric=True),
        row("partial", "more wrong", "b", has_metric=False),
        row("no", "the opposite", "c", has_metric=True),
        row("yes", "right", "d", has_metric=True),
    ]
    assert [wrong.row.id for wrong in evaluate_reader("x", read, rows).wrong] == ["c", "b", "a"]


def test_a_fact_without_a_label_is_not_counted():
    assert set(evaluate_reader("x", always_no, [row("no", "x", has_metric=True)]).scores) == {
        "measurable_outcome",
        "metric",
    }


def test_sentences_and_epics_are_apart():
    epic = read_labelled({"epic": {"summary": "x", "outcome": "y"}, "expected": {"metric": False}}, 2)
    assert list(groups([row("no", "x"), epic])) == ["statement", "epic"]


def test_an_epic_of_parts_is_read_as_jira_would_give_it():
    said = {
        "summary": "Search",
        "description": "h2. Goal\nFind it",
        "fields": {
            "assignee": "Mina Orlov",
            "duedate": "2026-06-30",
            "customfields": {"Outcome": "From 3 to 4"},
        },
        "expected": {"measurable_outcome": "yes", "owner": True},
    }
    epic = read_labelled(said, 1).epic
    assert epic.owner.name == "Mina Orlov"
    assert epic.due_date.isoformat() == "2026-06-30"
    assert [(text.name, text.document.text) for text in epic.fields] == [("Outcome", "From 3 to 4")]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ([], "expected an object"),
        ({}, "neither"),
        ({"text": "x"}, "no fact is labelled"),
        ({"text": "x", "outcome": "perhaps"}, "not yes, partial or no"),
        ({"text": "x", "outcome": "no", "has_metric": "yes"}, "must be true or false"),
        ({"expected": {"metric": True}, "fields": []}, ""),
        ({"expected": {"metric": True}, "fields": "x"}, "cannot be read"),
        ({"expected": {"metric": True}, "fields": {"customfields": [1]}}, "cannot be read"),
    ],
)
def test_what_is_no_labelled_text_is_refused_with_a_reason(said, why):
    if not why:
        assert read_labelled(said, 1).labels == {"metric": True}
        return
    with pytest.raises(LabelError, match=why):
        read_labelled(said, 1)
