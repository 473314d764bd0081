from datetime import date

import pytest

from linter.analysis import deadlines, periods

TODAY = date(2025, 2, 10)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("done by 15 May", "by 15 May", date(2025, 5, 15)),
        ("by 30 Sep 2025 it", "by 30 Sep 2025", date(2025, 9, 30)),
        ("until 2025-12-31", "until 2025-12-31", date(2025, 12, 31)),
        ("bis 31.12.2025", "bis 31.12.2025", date(2025, 12, 31)),
        ("by Q3.", "by Q3", date(2025, 9, 30)),
        ("in Q1 2026", "Q1 2026", date(2026, 3, 31)),
        ("by end of FY26", "by end of FY26", date(2026, 12, 31)),
        ("in H2", "H2", date(2025, 12, 31)),
        ("by EOY", "by EOY", date(2025, 12, 31)),
        ("by the end of next quarter", "by the end of next quarter", date(2025, 6, 30)),
        ("in the next two quarters", "in the next two quarters", date(2025, 8, 11)),
        ("before March", "before March", date(2025, 3, 31)),
        ("mid-2026", "mid-2026", date(2026, 6, 30)),
        ("by summer 2026", "by summer 2026", date(2026, 8, 31)),
        ("d'ici fin mars 2026", "d'ici fin mars 2026", date(2026, 3, 31)),
        ("antes de junio de 2026", "antes de junio de 2026", date(2026, 6, 30)),
        ("2026年3月末までに", "2026年3月末", date(2026, 3, 31)),
    ],
)
def test_a_due_date_is_found_and_read_as_its_last_day(text, words, day):
    found = [when for when in deadlines.find(text) if when.due]
    assert [text[when.start : when.end] for when in found] == [words]
    assert periods.last_day(words, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "within 7 days of signing up",
        "30-day retention",
        "twice per month",
        "compared to an FY24 baseline",
        "we may see more",
        "the march of progress",
        "15% QoQ",
        "HTTP 404",
    ],
)
def test_what_is_no_due_date_is_left_alone(text):
    assert not [when for when in deadlines.find(text) if when.due]


@pytest.mark.parametrize(
    "words", ["31 February 2025", "2025-13-40", "99/99/2025", "soon", "", "in 999 years"]
)
def test_dates_that_do_not_exist_have_no_day(words):
    day = periods.last_day(words, TODAY)
    assert day is None or day > TODAY
