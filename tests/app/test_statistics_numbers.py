"""The arithmetic: intervals against published values, and what holds for all of them."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from linter.app.statistics_numbers import Share, Step, Wait, event_curve, median_days, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
    ],
)
def test_the_interval_is_wilsons(count, of, low, high):
    assert wilson(count, of) == pytest.approx((low, high), abs=1e-4)


def test_nothing_counted_says_nothing():
    assert wilson(0, 0) == (0.0, 1.0)


def test_under_five_there_is_no_rate():
    assert Share(4, 4).rate is None
    assert Share(4, 4).interval is None
    assert Share(4, 5).rate == 0.8


@given(st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_rate_and_stays_a_share(pair):
    count, of = pair
    low, high = wilson(count, of)
    assert 0 <= low <= count / of <= high <= 1


def test_without_anybody_dropping_out_the_curve_is_the_plain_share():
    curve = event_curve([Wait(1, True), Wait(2, True), Wait(3, True), Wait(4, True)])
    assert [(step.days, round(step.share, 9)) for step in curve] == [
        (0, 0),
        (1, 0.25),
        (2, 0.5),
        (3, 0.75),
        (4, 1),
    ]
    assert median_days(curve) == 2


def test_who_is_no_longer_watched_counts_only_while_watched():
    curve = event_curve([Wait(1, True), Wait(2, False), Wait(3, True), Wait(5, False)])
    assert [(step.days, pytest.approx(step.share)) for step in curve] == [
        (0, 0),
        (1, 0.25),
        (3, 0.625),
        (5, 0.625),
    ]


def test_an_event_at_the_same_time_comes_before_the_end_of_watching():
    assert event_curve([Wait(1, False), Wait(1, True)])[1] == Step(1, 0.5)


@given(st.lists(st.builds(Wait, st.floats(0, 1000), st.booleans()), max_size=50))
def test_the_curve_never_falls(waits):
    curve = event_curve(waits)
    pairs = list(pairwise(curve))
    assert all(before.days <= after.days and before.share <= after.share + 1e-12 for before, after in pairs)
    assert all(0 <= step.share <= 1 for step in curve)
