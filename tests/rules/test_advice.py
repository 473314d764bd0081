"""The sentence that an author is offered: made of what the epic says, with gaps where something is missing."""

import re
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.reading.document import read_document
from linter.rules.advice import sentence, template, when

TODAY = date(2026, 1, 15)


def advice(outcome, **more):
    epic = read_document({"summary": "Better things", "outcome": outcome, **more})
    return sentence(analyse(epic, DEFAULT_PLACES, TODAY), epic)


@pytest.mark.parametrize(
    ("outcome", "offered"),
    [
        (
            "Raise week-4 retention to 55 % by June 2026.",
            "Raise week-4 retention to 55 % (today <value>) by June 2026.",
        ),
        (
            "Reduce churn of small-business accounts.",
            "Churn of small-business accounts falls from <today's value> to <target> by <day or quarter>.",
        ),
        (
            "Reduce onboarding-related support tickets by 15 %.",
            "Reduce onboarding-related support tickets by 15 % (today <value>) by <day or quarter>.",
        ),
        (
            "Search success rate rises from 70 % to 90 % by 30 June 2026.",
            "Search success rate rises from 70 % to 90 % by 30 June 2026.",
        ),
        (
            "Halve the time it takes a merchant to receive a payout.",
            "Halve the time it takes a merchant to receive a payout (today <value>) by <day or quarter>.",
        ),
        (
            "deliveries to shops are 20 % faster by Q3 2026",
            "Deliveries to shops are 20 % faster (today <value>) by Q3 2026.",
        ),
        ("NPS improves.", "NPS rises from <today's value> to <target> by <day or quarter>."),
        (
            "Die Erfolgsquote der Suche steigt auf 90 %.",
            "Die Erfolgsquote der Suche steigt auf 90 % (heute <Wert>), bis <Tag oder Quartal>.",
        ),
        (
            "Reducir las devoluciones al 8 % antes de junio de 2026.",
            "Reducir las devoluciones al 8 % antes de junio de 2026 (hoy <valor>).",
        ),
        (
            "Le taux de retour baisse à 8 %.",
            "Le taux de retour baisse à 8 % (aujourd'hui <valeur>), d'ici <jour ou trimestre>.",
        ),
        (
            "A taxa de devolução cai para 8 %.",
            "A taxa de devolução cai para 8 % (hoje <valor>), até <dia ou trimestre>.",
        ),
        ("解約率を3%に下げる。", "解約率を3%に下げる (現在<値>), <日または四半期>まで."),
        (
            "Weniger Rückfragen im Support.",
            "Rückfragen: <heutiger Wert> → <Zielwert>, bis <Tag oder Quartal>.",
        ),
        (
            "Reach 10,000 active users by end of 2026.",
            "Reach 10,000 active users (today <value>) by end of 2026.",
        ),
        (
            "95 % of orders ship the same day.",
            "95 % of orders ship the same day (today <value>) by <day or quarter>.",
        ),
        (
            "30 % fewer tickets about invoices.",
            "30 % fewer tickets about invoices (today <value>) by <day or quarter>.",
        ),
        (
            "20 % fewer returned parcels by June 2026.",
            "20 % fewer returned parcels (today <value>) by June 2026.",
        ),
    ],
)
def test_what_is_there_stays_and_what_is_missing_is_a_gap(outcome, offered):
    assert advice(outcome) == offered


def test_facts_of_a_table_become_one_sentence():
    table = "||Metric||Today||Target||\n|Refund rate|5 %|2 %|"
    assert (
        advice("", description=f"h2. Anticipated outcome\n{table}")
        == "Refund rate falls from 5 % to 2 % by <day or quarter>."
    )


def test_many_things_rise_where_one_rises():
    assert advice("Increase repeat orders.").startswith("Repeat orders rise from ")


def test_the_due_date_fills_the_gap_for_the_date():
    offered = advice("Reduce churn of small-business accounts.", due_date="2026-09-05")
    assert offered.endswith("by 5 September 2026.")


def test_a_day_that_has_gone_by_is_not_offered_again():
    epic = read_document({"summary": "Better things", "outcome": "NPS improves.", "due_date": "2025-03-01"})
    analysis = analyse(epic, DEFAULT_PLACES, TODAY)
    assert (
        sentence(analysis, epic, TODAY) == "NPS rises from <today's value> to <target> by <day or quarter>."
    )
    assert template(analysis, epic, TODAY) == "<metric> from <today's value> to <target> by <date>."
    assert "1 March 2025" in template(analysis, epic)


@pytest.mark.parametrize(
    ("outcome", "offered"),
    [
        ("Die Kunden sind zufriedener.", "<Kennzahl>: <heutiger Wert> → <Zielwert>, bis 2026-09-05."),
        ("Los clientes están más contentos.", "<métrica>: <valor de hoy> → <meta>, hasta 2026-09-05."),
        ("お客様がもっと満足する。", "<指標>: <現在の値> → <目標値>, 2026-09-05まで."),
    ],
)
def test_gaps_are_marked_in_the_language_of_the_author(outcome, offered):
    epic = read_document({"outcome": outcome, "due_date": "2026-09-05"})
    assert template(analyse(epic, DEFAULT_PLACES, TODAY), epic, TODAY) == offered


def test_a_date_in_the_words_is_repeated_with_a_by_where_it_has_none():
    epic = read_document({"outcome": "Conversion improves", "fields": {"Target date": "Q3 2026"}})
    assert when(analyse(epic, DEFAULT_PLACES, TODAY), epic) == "by Q3 2026"


def test_without_a_name_the_metric_is_a_gap():
    assert advice("Significantly improve user experience.").startswith("<metric> ")


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "reduce increase churn tickets by from to 15 % 3 days 4.5 40 € of new users rises falls today target baseline "
        "Q3 2026 faster below weekly conversion support metric : . , - onboarding 1,200 30 June 12 we will launch",
    )
)


@given(words=st.lists(WORDS, max_size=25), due=st.none() | st.dates(date(2025, 1, 1), date(2030, 12, 31)))
@settings(max_examples=300, deadline=None)
def test_no_number_stands_in_it_that_the_epic_does_not_have(words, due):
    text = " ".join(words)
    epic = Epic(summary="Better things", fields=(NamedText("outcome", plain(text)),), due_date=due)
    offered = sentence(analyse(epic, DEFAULT_PLACES, TODAY), epic)
    known = set(re.findall(r"\d+", text)) | ({str(due.day), str(due.year)} if due else set())
    assert set(re.findall(r"\d+", offered)) <= known


@given(text=st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_it_is_one_line_for_any_text(text):
    epic = Epic(summary="Better things", fields=(NamedText("outcome", plain(text)),))
    offered = sentence(analyse(epic, DEFAULT_PLACES, TODAY), epic)
    assert offered.endswith(".")
    assert len(offered.splitlines()) == 1
