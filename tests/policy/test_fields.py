"""Fields that policies name: never the wrong one."""

import logging
from datetime import UTC, datetime

import pytest

from linter.adapters.llm.silent import SilentJudge
from linter.app.evaluate import evaluate
from linter.core.finding import Status
from linter.core.verdict import Outcome
from linter.policy.fields import JiraField, named_fields, resolve
from linter.policy.load import Source, load
from linter.reading.issue import read_issue

NOW = datetime(2026, 3, 2, tzinfo=UTC)
KIND = "com.atlassian.jira.plugin.system.customfieldtypes:textarea"
GOOD = "Search success rate rises from 70 % to 90 % by 30 June 2026."
BAD = "Launch the new search."


def policy(places):
    text = f"policy: p\nfields: {{outcome: [{places}]}}\nrules: {{outcome-stated: error, outcome-not-output: error}}\n"
    (loaded,) = load((Source("p.yaml", text),))
    return loaded.policy


def issue(fields, names, kinds=()):
    return {
        "id": "1",
        "key": "SHOP-1",
        "fields": {"summary": "Search", "issuetype": {"name": "Epic", "hierarchyLevel": 1}, **fields},
        "names": names,
        "schema": {key: {"type": "string", "custom": kind} for key, kind in dict(kinds).items()},
    }


def judged(places, *what):
    return evaluate(read_issue(issue(*what)), (policy(places),), NOW, SilentJudge())


TWO = {"customfield_1": BAD, "customfield_2": GOOD}
SAME_NAME = {"customfield_1": "Effect", "customfield_2": "Effect"}


@pytest.mark.parametrize(
    ("places", "outcome"),
    [("{field: customfield_2}", Outcome.PASS), ("{field: customfield_1}", Outcome.FAIL)],
)
def test_an_id_names_one_of_two_fields_of_the_same_name(places, outcome):
    assert judged(places, TWO, SAME_NAME).outcome is outcome


@pytest.mark.parametrize(
    "fields", [TWO, TWO | {"customfield_2": None}, {"customfield_1": None, "customfield_2": None}]
)
def test_a_name_that_two_fields_bear_is_told_and_neither_is_read(fields, caplog):
    caplog.set_level(logging.WARNING)
    verdict = judged("{field: effect}", fields, SAME_NAME)
    assert verdict.outcome is Outcome.UNKNOWN
    (result,) = [one for one in verdict.results if one.rule == "outcome-stated"]
    assert result.status is Status.COULD_NOT_TELL
    assert "customfield_1, customfield_2" in result.findings[0].message
    assert "SHOP-1" in caplog.text
    assert "policy p has to name one by its id" in caplog.text
    assert not any("Launch" in finding.message for one in verdict.results for finding in one.findings)


def test_a_kind_names_the_one_field_that_is_of_it():
    kinds = {"customfield_2": "com.example:outcome", "customfield_1": KIND}
    names = {"customfield_1": "Notes", "customfield_2": "Effect"}
    assert judged("{field: 'com.example:outcome'}", TWO, names, kinds).outcome is Outcome.PASS


def test_a_kind_that_two_fields_are_of_is_no_name():
    names = {"customfield_1": "Notes", "customfield_2": "Effect"}
    kinds = dict.fromkeys(names, KIND)
    assert judged(f"{{field: '{KIND}'}}", TWO, names, kinds).outcome is Outcome.UNKNOWN


def test_a_name_that_one_field_bears_is_found_whatever_its_case():
    names = {"customfield_1": "Notes", "customfield_2": "EFFECT"}
    assert judged("{field: effect}", TWO, names).outcome is Outcome.PASS


def test_a_field_that_bears_the_key_of_a_document_is_not_the_one_that_is_named():
    names = {"customfield_1": "Effect", "customfield_2": "Outcome"}
    verdict = judged("{field: effect}", TWO, names)
    assert verdict.outcome is Outcome.UNKNOWN
    assert "outside the part that says so" in verdict.results[0].findings[0].message


FIELDS = (
    JiraField("duedate", "Due date", type="date"),
    JiraField("customfield_1", "Effect", KIND),
    JiraField("customfield_2", "effect", "com.example:outcome"),
    JiraField("customfield_3", "Effect of A", KIND, project="10"),
    JiraField("customfield_4", "Effect of A", KIND, project="20"),
    JiraField("customfield_5", "Shared", KIND),
    JiraField("customfield_6", "Shared", KIND, project="10"),
)


@pytest.mark.parametrize(
    ("asked", "projects", "found"),
    [
        ("customfield_1", (), ["customfield_1"]),
        ("com.example:outcome", (), ["customfield_2"]),
        ("EFFECT", (), ["customfield_1", "customfield_2"]),
        ("Effect of A", ("10",), ["customfield_3"]),
        ("Effect of A", (), ["customfield_3", "customfield_4"]),
        ("Due Date", (), ["duedate"]),
        ("Nothing", (), []),
    ],
)
def test_names_resolve_by_id_then_kind_then_name(asked, projects, found):
    assert [one.id for one in resolve(asked, FIELDS, projects)] == found


@pytest.mark.parametrize(
    ("asked", "clashing"), [("Effect", 2), ("Effect of A", 0), ("customfield_1", 0), ("Shared", 2)]
)
def test_fields_of_different_projects_never_meet_on_one_issue(asked, clashing):
    (named,) = named_fields(policy(f"{{field: {asked}}}"), FIELDS)
    assert len(named.clash) == clashing
