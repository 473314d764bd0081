"""What came of an epic, held against what it promised."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from linter.analysis.actual import Reached, compare, promises
from linter.analysis.analyse import analyse
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.places import DEFAULT_PLACES
from linter.analysis.results import written
from linter.analysis.sentences import Source
from linter.analysis.values import is_same_unit, values
from linter.reading.document import read_document

SEARCH = "Search success rate rises from 70 % to 90 % by 30 June 2025."
ORDERS = "Share of returned orders falls from 12 % to 8 % by 30 June 2025."


def held(promise, result):
    analysis = analyse(read_document({"outcome": promise}), DEFAULT_PLACES, date(2026, 1, 15))
    texts = [Source("actual_outcome", result)]
    lexicon = LEXICONS.get(analysis.language, LEXICONS["en"])
    return compare(promises(analysis), written(texts, [], lexicon))


@pytest.mark.parametrize(
    ("promise", "result", "actual", "reached"),
    [
        (SEARCH, "84 %", ["84 %"], Reached.PARTLY),
        (SEARCH, "We reached 84 % (target 90 %).", ["84 %"], Reached.PARTLY),
        (SEARCH, "84 % on 30 June, promised 90 %", ["84 %"], Reached.PARTLY),
        (SEARCH, "Conversion 3.2 %, search success 92 %", ["92 %"], Reached.MET),
        (SEARCH, "Success rate: 84 % in May, 86 % in June.", ["84 %", "86 %"], Reached.PARTLY),
        (SEARCH, "9 out of 10 searches now succeed.", ["9 out of 10"], Reached.MET),
        (SEARCH, "Searches succeed in 66 % of cases; 12 % of users used filters.", ["66 %"], Reached.MISSED),
        (SEARCH, "Adoption of the filters reached 60 %.", [], Reached.UNKNOWN),
        (SEARCH, "Rolled out to 100 % of users.", [], Reached.UNKNOWN),
        (SEARCH, "A search takes 12 seconds.", [], Reached.UNKNOWN),
        ("NPS rises from 20 to 40 by June 2025.", "NPS is 31 points", ["31 points"], Reached.PARTLY),
        ("Onboarding takes 2 days instead of 9.", "Onboarding takes 3 days.", ["3 days"], Reached.PARTLY),
        ("Calls fall by 15 % by June 2025.", "Calls fell by 12 %.", ["12 %"], Reached.UNKNOWN),
        (
            "Die Quote der Stornos sinkt von 9 % auf 5 %.",
            "6,1 % erreicht, versprochen waren 5 %.",
            ["6,1 %"],
            Reached.PARTLY,
        ),
        (
            "El tiempo medio de respuesta baja de 8 horas a 4 horas.",
            "Ahora es de 5 horas, se prometieron 4 horas.",
            ["5 horas"],
            Reached.PARTLY,
        ),
        (
            "Le délai médian de livraison passe de 5 jours à 3 jours.",
            "Le délai est de 80 heures.",
            ["80 heures"],
            Reached.PARTLY,
        ),
        (
            "O tempo médio de resposta cai de 8 horas para 4 horas.",
            "Hoje o tempo é de 4 horas.",
            ["4 horas"],
            Reached.MET,
        ),
        ("解約率を5%から3%に下げる。", "解約率は3.5%でした。目標は3%。", ["3.5%"], Reached.PARTLY),
    ],
)
def test_a_result_is_held_against_the_promise_of_its_own_measure(promise, result, actual, reached):
    (found,) = held(promise, result)
    assert [value.quote.text for value in found.actual] == actual
    assert found.reached is reached


@pytest.mark.parametrize(
    "result",
    [
        "Returned orders are at 9 %, search success is at 84 %.",
        "Search success is at 84 %. Returned orders are at 9 %.",
    ],
)
def test_each_promise_finds_its_own_result_in_any_order(result):
    found = held(f"{SEARCH} {ORDERS}", result)
    told = {one.promise.target.quote.text: [value.quote.text for value in one.actual] for one in found}
    assert told == {"90 %": ["84 %"], "8 %": ["9 %"]}


def test_a_bare_number_between_two_promises_is_about_neither():
    found = held(f"{SEARCH} {ORDERS}", "We ended at 11 %.")
    assert [one.actual for one in found] == [(), ()]
    assert [[value.quote.text for value in one.others] for one in found] == [["11 %"], ["11 %"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5 €", "6 euros", True),
        ("5 €", "$6", False),
        ("3 days", "20 hours", True),
        ("90 %", "9 out of 10", True),
        ("90 %", "40 points", False),
        ("40 points", "31", True),
    ],
)
def test_values_are_compared_in_one_unit_alone(one, other, same):
    ((a,), (b,)) = (list(values(Source("x", text))) for text in (one, other))
    assert is_same_unit(a, b) is same


@pytest.mark.parametrize(
    ("text", "hours"),
    [("3 días", 72), ("2 semaines", 336), ("5 horas", 5), ("1 mês", 730), ("90分", 1.5)],
)
def test_durations_are_read_in_every_language(text, hours):
    (value,) = values(Source("x", text))
    assert value.size == pytest.approx(hours)


def test_the_day_of_a_date_is_no_value():
    assert list(values(Source("x", "on 30 June 2025"))) == []


@given(
    promise=st.sampled_from([SEARCH, ORDERS, f"{SEARCH} {ORDERS}", "Churn falls."]),
    result=st.text(max_size=80) | st.lists(st.sampled_from(SEARCH.split()), max_size=20).map(" ".join),
)
@settings(max_examples=200, deadline=None)
def test_whatever_is_written_down_every_value_stands_in_it(promise, result):
    for one in held(promise, result):
        for value in (*one.actual, *one.others):
            assert result[value.quote.start : value.quote.end] == value.quote.text
