"""A promise that somebody struck out is none, in whatever markup it was struck."""

from datetime import date

import pytest

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.core.facts import Measurable
from linter.reading.document import read_document

PROMISE = "Search success rate rises from 70 % to 90 % by 30 June 2026."
ADF = {
    "type": "doc",
    "version": 1,
    "content": [
        {
            "type": "heading",
            "attrs": {"level": 2},
            "content": [{"type": "text", "text": "Anticipated outcome"}],
        },
        {
            "type": "paragraph",
            "content": [
                {"type": "text", "text": PROMISE, "marks": [{"type": "strike"}]},
                {"type": "text", "text": " Shoppers like the search."},
            ],
        },
    ],
}


@pytest.mark.parametrize(
    "description",
    [
        f"h2. Anticipated outcome\n-{PROMISE}- Shoppers like the search.",
        f"## Anticipated outcome\n~~{PROMISE}~~ Shoppers like the search.",
        f"## Anticipated outcome\n<del>{PROMISE}</del> Shoppers like the search.",
        ADF,
    ],
    ids=["wiki", "markdown", "html", "adf"],
)
def test_a_struck_out_promise_is_none(description):
    epic = read_document({"summary": "Better search", "description": description})
    facts = analyse(epic, DEFAULT_PLACES, date(2026, 1, 15)).facts
    assert facts.measurable_outcome is not Measurable.YES
    assert not facts.target
    assert not facts.due_date


def test_the_number_that_replaced_a_struck_one_is_the_target():
    said = "Search success rate rises from 70 % to ~~95 %~~ 90 % by 30 June 2026."
    epic = read_document({"summary": "Search", "description": f"## Anticipated outcome\n{said}"})
    assert analyse(epic, DEFAULT_PLACES, date(2026, 1, 15)).target.text == "90 %"
