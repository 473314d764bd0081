"""A verdict in one word."""

from datetime import UTC, datetime

import pytest

from linter.core.facts import Facts
from linter.core.finding import Level, Status
from linter.core.verdict import EpicRef, Outcome, PolicyRef, RuleResult, Verdict


@pytest.mark.parametrize(
    ("results", "outcome"),
    [
        ([], Outcome.PASS),
        ([(Level.ERROR, Status.PASS)], Outcome.PASS),
        ([(Level.ERROR, Status.FAIL)], Outcome.FAIL),
        ([(Level.WARNING, Status.FAIL)], Outcome.WARN),
        ([(Level.INFO, Status.FAIL)], Outcome.PASS),
        ([(Level.ERROR, Status.COULD_NOT_TELL)], Outcome.UNKNOWN),
        ([(Level.WARNING, Status.COULD_NOT_TELL)], Outcome.PASS),
        ([(Level.ERROR, Status.COULD_NOT_TELL), (Level.WARNING, Status.FAIL)], Outcome.UNKNOWN),
        ([(Level.ERROR, Status.COULD_NOT_TELL), (Level.ERROR, Status.FAIL)], Outcome.FAIL),
        ([(Level.ERROR, Status.SKIPPED), (Level.ERROR, Status.WAIVED)], Outcome.PASS),
    ],
)
def test_the_hardest_thing_found_decides(results, outcome):
    ruled = tuple(RuleResult(f"r{i}", level, status) for i, (level, status) in enumerate(results))
    verdict = Verdict(EpicRef(), Facts(), datetime(2026, 1, 1, tzinfo=UTC), PolicyRef("p", "d"), "", ruled)
    assert verdict.outcome is outcome


def test_without_a_policy_it_is_skipped():
    assert Verdict(EpicRef(), Facts(), datetime(2026, 1, 1, tzinfo=UTC)).outcome is Outcome.SKIPPED
