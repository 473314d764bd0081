"""Numbers that can be compared, lists that can be counted, costs and benefits."""

import pytest
from hypothesis import given, settings, strategies as st

from linter.analysis.business import voice
from linter.analysis.kinship import is_comparable, shared
from linter.analysis.learning import instrument
from linter.analysis.listing import listed
from linter.analysis.places import DEFAULT_PLACES
from linter.analysis.problem import trouble
from linter.analysis.returns import returns
from linter.analysis.sentences import Source
from linter.analysis.topics import Topic
from linter.analysis.values import values
from linter.analysis.written import about, is_filled, under
from linter.reading.document import read_document

COST, BENEFIT = ("cost",), ("benefit",)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1,900 calls", 1900),
        ("1.900 Anrufe", 1900),
        ("4.5 %", 4.5),
        ("4,5 %", 4.5),
        ("1,234.5 €", 1234.5),
        ("1.234,5 €", 1234.5),
        ("€80k", 80_000),
        ("2 million users", 2_000_000),
        ("90 minutes", 1.5),
        ("2 days", 48),
        ("3 Wochen", 504),
    ],
)
def test_a_quantity_has_a_size(text, size):
    (value,) = values(Source("outcome", text))
    assert value.size == pytest.approx(size)


def description(text):
    return read_document({"summary": "Better things", "description": text})


@pytest.mark.parametrize(
    ("text", "cost", "benefit"),
    [
        ("It costs €80k and saves €200k a year.", ["€80k"], ["€200k"]),
        (
            "Saves 15 person days a month for an effort of 40 person days.",
            ["40 person days"],
            ["15 person days"],
        ),
        ("Reduces hosting costs by 30,000 € a year.", [], ["30,000 €"]),
        ("Cost: 20 days.\n\nBenefit: 5 days a month", ["20 days"], ["5 days"]),
        ("Checkout takes 4 minutes.", [], []),
        ("Page load falls from 4 seconds to 2 seconds.", [], []),
    ],
)
def test_each_amount_stands_on_its_side(text, cost, benefit):
    found = returns(description(text), COST, BENEFIT)
    assert [amount.quote.text for amount in found.cost] == cost
    assert [amount.quote.text for amount in found.benefit] == benefit


def test_money_and_time_cannot_be_compared():
    assert not returns(
        description("Effort: 20 person days. Brings 5,000 € a year."), COST, BENEFIT
    ).comparable


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("9 of 10 searches end with a product", "Search success rate", True),
        ("Fewer parcels are returned", "Search success rate", False),
        ("Weniger Kündigungen", "Kündigungsquote sinkt", True),
        ("解約率を下げる", "解約率", True),
        ("Increase the rate by 5 % this quarter", "Rate of growth per quarter", False),
    ],
)
def test_texts_are_kin_where_they_share_a_word_that_says_something(one, other, kin):
    assert bool(shared(one, other)) is kin


def test_a_title_of_common_words_cannot_be_compared():
    assert not is_comparable("Better results this year")


def test_an_introduction_is_no_key_result():
    epic = description("## Key results\nThese are our key results:\n\nChurn falls to 4 %\n\nNPS rises to 40")
    assert [quote.text for quote in listed(epic, ("key results",))] == [
        "Churn falls to 4 %",
        "NPS rises to 40",
    ]


def test_a_label_speaks_for_what_follows_it():
    epic = description("Technical lead: Lena Fischer")
    assert [source.text for source, _ in under(epic, ("Technical lead",))] == ["Lena Fischer"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "h2. Problem", "h2. Key results", "* KR 1: churn falls to 4 %", "||Metric||Target||", "|churn|4 %|", "Cost: 5 days",
            "Users cannot pay", "saves 4 € a year", "<describe>", "code is refactored", "measured in the dashboard", "TBD", "",
            "Actual outcome: 84 %", "🙂 顧客は待っています", "- ", ": :", "| | |",
        ]
    )
    | st.text(max_size=60),
    max_size=12,
)  # fmt: skip


@given(lines=TEXTS)
@settings(max_examples=200, deadline=None)
def test_whatever_is_quoted_stands_in_the_text(lines):
    epic = description("\n".join(lines))
    documents = {text.name: text.document.text for text in epic.texts()}
    found = returns(epic, COST, BENEFIT)
    quotes = [amount.quote for amount in (*found.cost, *found.benefit)]
    quotes += listed(epic, ("key results",))
    quotes += [source.whole for source, _ in under(epic, ("problem", "cost"))]
    rest = about(epic, DEFAULT_PLACES, Topic.REST)
    quotes += [source.whole for source in rest if is_filled(source)]
    quotes += [quote for quote in (instrument(epic), trouble(rest)) if quote]
    quotes += [
        quote
        for source in rest
        for quote in (voice(source, "en").business, voice(source, "en").code)
        if quote
    ]
    for quote in quotes:
        assert documents[quote.field][quote.start : quote.end] == quote.text
