"""What every ledger does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from linter.app.ports import Entry
from linter.core.finding import Level, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult


@pytest.fixture
def ledger(store):
    return store.ledger


@pytest.fixture
def entry(make_verdict):
    return Entry(make_verdict(), "block", "20301", held=True, actions=("say", "send back"))


@pytest.fixture
def quiet(entry):
    """Return the same, with nothing done about it."""
    return replace(entry, actions=())


def test_an_entry_comes_back_equal(ledger, entry):
    assert ledger.record(entry)
    assert ledger.latest("10012") == entry


def test_an_issue_without_entries_has_no_latest(ledger, entry):
    ledger.record(entry)
    assert ledger.latest("99999") is None


def test_the_same_again_is_not_written(ledger, quiet, now):
    assert ledger.record(quiet)
    later = replace(quiet.verdict, at=now + timedelta(hours=1), rewrite="another wording")
    assert not ledger.record(replace(quiet, verdict=later))
    assert ledger.of_key("PAY-12") == [quiet]


def test_what_we_did_is_always_written(ledger, quiet):
    ledger.record(quiet)
    assert ledger.record(replace(quiet, actions=("reword",)))
    assert [each.actions for each in ledger.of_key("PAY-12")] == [("reword",), ()]


def test_saying_the_same_after_an_action_is_not_written(ledger, entry, quiet):
    ledger.record(entry)
    assert not ledger.record(quiet)


CHANGES = {
    "stage": {"stage": "done"},
    "policy digest": {"policy": PolicyRef("payments", "sha256:def")},
    "no policy": {"policy": None},
    "a rule": {"results": (RuleResult("target", Level.ERROR, Status.PASS),)},
    "no rules": {"results": ()},
    "summary": {"epic": EpicRef("PAY-12", "Another summary", "PAY", "Epic", "10012", "feature")},
    "key": {"epic": EpicRef("MOB-3", "Checkout – ½ the time", "MOB", "Epic", "10012", "feature")},
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_a_verdict_that_says_something_else_is_written(ledger, quiet, changes):
    ledger.record(quiet)
    other = replace(quiet, verdict=replace(quiet.verdict, **changes))
    assert ledger.record(other)
    assert ledger.latest("10012") == other


@pytest.mark.parametrize("changes", [{"mode": "comment"}, {"transition": "20302"}, {"held": False}])
def test_another_mode_or_transition_is_written(ledger, quiet, changes):
    ledger.record(quiet)
    assert ledger.record(replace(quiet, **changes))


def test_only_the_latest_entry_of_the_same_issue_counts(ledger, quiet):
    other_stage = replace(quiet, verdict=replace(quiet.verdict, stage="done"))
    other_issue = replace(quiet, verdict=replace(quiet.verdict, epic=EpicRef("PAY-13", id="10013")))
    assert [ledger.record(each) for each in (quiet, other_stage, other_issue, quiet)] == [True] * 4


def test_entries_of_a_key_are_newest_first(ledger, entry, now):
    times = [now + timedelta(days=day) for day in range(3)]
    for at in times:
        ledger.record(replace(entry, verdict=replace(entry.verdict, at=at)))
    assert [each.verdict.at for each in ledger.of_key("PAY-12")] == times[::-1]
    assert ledger.of_key("PAY-1") == []


def test_entries_since_a_time_include_that_time_oldest_first(ledger, entry, now):
    for day in (2, 0, 1):
        verdict = replace(entry.verdict, at=now + timedelta(days=day))
        ledger.record(replace(entry, verdict=verdict))
    found = ledger.since(now + timedelta(days=1))
    assert [each.verdict.at for each in found] == [now + timedelta(days=1), now + timedelta(days=2)]


def test_a_policy_is_in_force_since_it_was_first_seen(ledger, now):
    assert ledger.in_force_since("sha256:abc", now) == now
    assert ledger.in_force_since("sha256:abc", now + timedelta(days=9)) == now
    assert ledger.in_force_since("sha256:def", now + timedelta(days=9)) == now + timedelta(days=9)


def test_text_that_no_database_takes_is_no_obstacle(ledger, entry):
    hostile = EpicRef("PAY-12", "half \ud83d of a pair, and a \x00", "PAY", id="10012")
    hostile_entry = replace(entry, verdict=replace(entry.verdict, epic=hostile))
    ledger.record(hostile_entry)
    assert ledger.latest("10012") == hostile_entry
