import pytest

from linter.analysis.numbers import Unit, find


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("from 70% to 90%", [("70%", Unit.PERCENT), ("90%", Unit.PERCENT)]),
        ("ARR of $1.2M", [("$1.2M", Unit.MONEY)]),
        ("EUR 1.200.000 saved", [("EUR 1.200.000", Unit.MONEY)]),
        ("rises by €7.50", [("€7.50", Unit.MONEY)]),
        ("under 300ms", [("300ms", Unit.DURATION)]),
        ("8,5 Wochen", [("8,5 Wochen", Unit.DURATION)]),
        ("10K → 25K", [("10K", Unit.COUNT), ("25K", Unit.COUNT)]),
        ("3x as many", [("3x", Unit.FACTOR)]),
        ("+2pp", [("+2pp", Unit.POINTS)]),
        ("8/10 for onboarding", [("8/10", Unit.RATIO)]),
        ("disputes per 10,000 transactions", []),
        ("HTTP 404 on port 8080", []),
        ("ISO 27001 and RFC 7636", []),
        ("from Java 11 to 17", []),
        ("PAY-123, #14 and v2.1", []),
        ("phase 2 of tier 1", []),
        ("p95 in 2025", []),
        ("30-day retention", []),
    ],
)
def test_only_numbers_that_measure_something_are_found(text, spans):
    assert [(text[q.start : q.end], q.unit) for q in find(text)] == spans


def test_a_number_inside_of_a_date_is_not_read_again():
    assert list(find("by 30 June", [(3, 10)])) == []
