"""How whole epics are read: where an outcome may stand, what a metric is called, how much is read."""

from datetime import date

import pytest

from linter.analysis import clauses, deadlines, items
from linter.analysis.analyse import analyse
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.places import DEFAULT_PLACES
from linter.core.facts import Measurable
from linter.reading.document import read_document

TODAY = date(2026, 1, 1)


def read(**document):
    return analyse(read_document(document), DEFAULT_PLACES, TODAY)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Manual invoice entry goes from 600 to 50 a month", "Manual invoice entry"),
        ("70% of first-time guests book again by May", "first-time guests"),
        ("Average gift rises from $42 to $50", "Average gift"),
        ("Metric: Uptime. Objective: > 99.99%", "Uptime"),
    ],
)
def test_a_metric_is_named_by_nouns_only(text, metric):
    assert read(outcome=text).metric.text == metric


def test_a_heading_that_states_a_change_is_a_statement():
    found = read(
        summary="Hotline", description="h2. Cut abandoned calls from 35% to 15% by June\nSee the notes."
    )
    assert found.facts.measurable_outcome is Measurable.YES


def test_no_outcome_is_looked_for_in_what_is_past():
    text = "h2. Scope\nNew menu for the hotline\nh2. Change history\nChurn drops from 8% to 4% by March 2026."
    assert read(summary="Hotline menu", description=text).elsewhere is None
    assert read(summary="Hotline menu", description=text.replace("Change history", "Thoughts")).elsewhere


def test_a_date_in_running_text_is_due_only_where_a_word_says_so():
    text = "h2. Scope\nNew menu\nh2. Background\nThe menu was last drawn in March 2024{}."
    assert not read(summary="Hotline menu", description=text.format("")).facts.due_date
    led = text.format(", the next one has to be there by June 2026")
    assert read(summary="Hotline menu", description=led).facts.due_date


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("by mid-March", True),
        ("by the next board meeting", True),
        ("before Black Friday", True),
        ("by 12/31", True),
        ("1H 2027", True),
        ("throughout 2027", True),
        ("within a year", True),
        ("compared with Q3", False),
        ("as in the Q1 plan", False),
        ("9 out of 10 times", False),
        ("12 visits in a year", False),
        ("within 3 months of purchase", False),
    ],
)
def test_due_dates_are_told_from_other_mentions_of_time(text, due):
    assert any(when.due for when in deadlines.find(f"Reach 400 members {text}")) is due


@pytest.mark.parametrize("unit", ["1 ", "10%, ", "from 1% to 2% ", "a:", "and build ", "by June "])
def test_of_a_heap_of_numbers_only_the_beginning_is_read(unit):
    row = items.read(unit * 200, LEXICONS["en"])
    assert sum(item.quantity is not None for item in row) <= 20
    assert len(clauses.split(row)) <= 21


def test_twice_the_text_takes_no_more_than_twice_the_statements():
    line = "Churn drops from 8% to 4% by June. "
    short, long = (len(read(outcome=line * times).statements) for times in (20, 40))
    assert (short, long) == (20, 40)
    assert len(read(outcome=line * 4000).statements) <= 600
