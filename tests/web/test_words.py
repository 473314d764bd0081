"""How numbers are said."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from linter.app.statistics import statistics
from linter.app.statistics_model import Filter
from linter.app.statistics_numbers import Share
from linter.web.words import days, heat, interval, lead, percent


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (None, "–"),
        (0, "0 d"),
        (0.0001, "1 min"),
        (0.02, "29 min"),
        (0.05, "1 h"),
        (0.5, "12 h"),
        (1, "1 d"),
        (1.64, "1.6 d"),
        (12.4, "12 d"),
    ],
)
def test_a_span_is_said_in_the_unit_that_fits(number, said):
    assert days(number) == said


def test_what_has_no_rate_has_a_dash_and_no_interval():
    assert percent(Share(1, 4).rate) == "–"
    assert interval(Share(1, 4)) == ""
    assert interval(Share(5, 10)) == "95% interval 24% to 76%"


@pytest.mark.parametrize(
    ("share", "look"), [(Share(1, 4), "few"), (Share(0, 9), "0"), (Share(2, 8), "2"), (Share(9, 9), "4")]
)
def test_a_cell_is_as_hot_as_its_rate(share, look):
    assert heat(share) == look


def said(share, unknown=0):
    """Return the first sentence for so many first looks."""
    found = statistics([], Filter(), datetime(2026, 11, 20, tzinfo=UTC))
    return lead(replace(found, first_looks=share, first_unknown=unknown))


def test_the_first_sentence_gives_counts_only_under_five():
    assert said(Share(0, 0)) == "No epic was judged for the first time in these days."
    assert said(Share(1, 4)) == (
        "1 of 4 epics passed at the first look. Under 5 there is no rate to speak of, only counts."
    )
    assert said(Share(0, 1)).startswith("0 of 1 epic passed")


def test_the_first_sentence_tells_doubts_apart():
    assert said(Share(5, 10), 2) == (
        "5 of 10 epics passed at the first look (50%, 95% interval 24% to 76%); about 2 more the rules could not tell."
    )
