"""The page about the comment shows what the code says."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "comments.md").read_text("utf-8")


@pytest.fixture(scope="module")
def states():
    sys.path.append(str(ROOT / "tools"))
    return import_module("comment_states")


def test_the_comment_is_shown_as_it_is(states):
    assert states.page() == PAGE, "run `make generate`"


def test_each_state_is_shown(states):
    shown = {state.name: state.desk.note for state in states.states()}
    assert len(shown) >= 9
    badges = {note.badge for note in shown.values()}
    assert badges >= {"Needs work", "Advice", "Held", "Not ready", "Ready", "Waived", "Snoozed", "Muted"}


def test_mail_is_sent_only_where_the_page_says_so(states):
    mails = {state.name: state.desk.jira.issues["10"].mails for state in states.states()}
    assert {name for name, count in mails.items() if count} == {"Worse", "Held", "Stuck"}
