from datetime import timedelta

import pytest

from linter.sandbox import seed
from linter.sandbox.adf import is_document, plain_text
from linter.sandbox.catalogue import EPIC, INITIATIVE, STATUSES, TYPES


@pytest.fixture
def issues(store, clock):
    seed(store, clock())
    return store.issues()


def test_both_projects_have_epics_below_an_initiative(issues):
    for project in ("SHOP", "PAY"):
        here = [issue for issue in issues if issue["project"] == project]
        initiatives = [issue["id"] for issue in here if issue["type"] == INITIATIVE.id]
        assert len(initiatives) == 1
        assert any(issue["fields"].get("parent") == initiatives[0] for issue in here)
        assert sum(issue["type"] == EPIC.id for issue in here) >= 6


def test_the_examples_are_spread_over_types_and_statuses(issues):
    assert {issue["status"] for issue in issues} == set(STATUSES)
    assert {TYPES[issue["type"]].level for issue in issues} >= {0, 1, 2}
    assert any(not issue["fields"].get("description") for issue in issues)


def test_due_dates_lie_ahead_and_the_past_lies_behind(issues, store, clock):
    now = clock()
    for issue in issues:
        due = issue["fields"].get("duedate")
        assert due is None or due > now.date().isoformat()
        assert issue["created"] < (now - timedelta(days=1)).isoformat()
        for history in store.histories(issue["id"]):
            assert issue["created"] < history["created"] < now.isoformat()


def test_a_due_date_in_words_is_that_of_the_field(issues):
    words = {issue["key"]: plain_text(issue["fields"].get("description")) for issue in issues}

    assert "by 30 June 2027" in words["SHOP-2"]
    assert not any("{due}" in text for text in words.values())


def test_every_text_is_a_document(issues):
    for issue in issues:
        for name in ("description", "customfield_10101", "customfield_10104"):
            text = issue["fields"].get(name)
            assert text is None or is_document(text)


def test_filling_a_site_again_changes_nothing(issues, store, clock):
    seed(store, clock())

    assert store.issues() == issues


def test_a_site_that_was_emptied_by_hand_stays_empty(issues, store, clock):
    for issue in issues:
        store.delete_issue(issue["id"])
    seed(store, clock())

    assert store.issues() == []
