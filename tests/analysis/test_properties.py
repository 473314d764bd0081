from dataclasses import astuple
from datetime import date

from hypothesis import given, settings, strategies as st

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.core.finding import Quote

TODAY = date(2025, 1, 1)
WORDS = st.sampled_from(
    [
        "reduce",
        "increase",
        "churn",
        "from",
        "to",
        "by",
        "10%",
        "5",
        "days",
        "Q3",
        "2025",
        "launch",
        "feature",
        "TBD",
        "customers",
        "use",
        ",",
        ".",
        ":",
        "(",
        ")",
        "->",
        "and",
        "so",
        "that",
        "減",
        "der",
        "30%",
        "owner:",
        "Ana",
        "Sousa",
        "not",
        "agreed",
        "X%",
        "|",
        "Baseline",
        "Goal",
        "3x",
        "half",
        "zero",
        "within",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


def epic_of(text):
    return Epic(summary=text[:80], description=plain(text), fields=(NamedText("outcome", plain(text)),))


def quotes(value):
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from quotes(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from quotes(getattr(value, name))


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_every_quote_says_what_stands_there(text):
    epic = epic_of(text)
    documents = {named.name: named.document.text for named in epic.texts()}
    for quote in quotes(analyse(epic, DEFAULT_PLACES, TODAY)):
        assert documents[quote.field][quote.start : quote.end] == quote.text


@given(st.lists(WORDS, min_size=1, max_size=6))
@settings(deadline=None, max_examples=100)
def test_white_space_between_words_changes_nothing(words):
    def facts(joint):
        field = NamedText("outcome", plain(joint.join(words)))
        return astuple(analyse(Epic(fields=(field,)), DEFAULT_PLACES, TODAY).facts)

    assert facts(" ") == facts("  ")


@given(
    st.sampled_from(
        ["reduce churn by 10%", "launch the portal", "customers wait 2 days instead of 5 days by June"]
    )
)
def test_the_case_of_the_first_letter_changes_nothing(text):
    def facts(given_text):
        return analyse(Epic(fields=(NamedText("outcome", plain(given_text)),)), DEFAULT_PLACES, TODAY).facts

    assert facts(text) == facts(text[0].upper() + text[1:])
