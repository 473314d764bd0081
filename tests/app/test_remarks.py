"""What came of a promise is told as a matter of fact, of an epic that passes."""

from datetime import UTC, datetime

import pytest

from linter.adapters.llm.silent import SilentJudge
from linter.app.evaluate import evaluate
from linter.policy.load import Source, load
from linter.reading.document import read_document

NOW = datetime(2026, 1, 15, tzinfo=UTC)
POLICY = load((Source("p.yaml", "policy: p\nrules: {actual-outcome: warning}\n"),))[0].policy
PROMISE = "Search success rate rises from 70 % to 90 % by 30 June 2025."


def verdict(actual, outcome=PROMISE, category="done"):
    status = {"name": "Any", "category": category}
    epic = {"summary": "Better search", "outcome": outcome, "actual_outcome": actual, "status": status}
    return evaluate(read_document(epic), (POLICY,), NOW, SilentJudge())


@pytest.mark.parametrize(
    ("actual", "said"),
    [
        ("91 % on 30 June.", "Promised “90 %”, written down “91 %”: the promise came true."),
        ("84 % on 30 June.", "Promised “90 %”, written down “84 %”: a part of the way."),
        ("68 % on 30 June.", "Promised “90 %”, written down “68 %”: it has not moved that way yet."),
        ("Target 90 %, reached 84 %.", "Promised “90 %”, written down “84 %”: a part of the way."),
        ("It went from 70 % to 84 %.", "Promised “90 %”, written down “84 %”: a part of the way."),
    ],
)
def test_the_promise_and_what_came_of_it_are_told_together(actual, said):
    assert verdict(actual).remarks() == (said,)


def test_a_smaller_number_is_the_better_one_where_it_was_to_fall():
    fell = verdict("It takes 30 hours now.", "Time to payout falls from 3 days to 1 day by June 2025.")
    assert fell.remarks() == ("Promised “1 day”, written down “30 hours”: a part of the way.",)


def test_without_a_start_nobody_says_how_far_it_went():
    assert verdict("84 %", "Raise search success rate to 90 %.").remarks() == (
        "Promised “90 %”, written down “84 %”.",
    )


def test_nothing_is_told_before_the_epic_is_done():
    assert verdict("84 %", category="new").remarks() == ()
