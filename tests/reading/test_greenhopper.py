"""Data Center: epics and parents stand in custom fields, known by their kind."""

import pytest

from linter.reading.issue import read_issue

SCHEMAS = {
    "customfield_10005": {"type": "string", "custom": "com.pyxis.greenhopper.jira:gh-epic-label"},
    "customfield_10006": {"type": "any", "custom": "com.pyxis.greenhopper.jira:gh-epic-link"},
    "customfield_10018": {"type": "any", "custom": "com.atlassian.jpo:jpo-custom-field-parent"},
}


def issue(**fields):
    kind = {"id": "10100", "name": "Vorhaben", "subtask": False}
    return read_issue({"id": "1", "key": "PAY-1", "fields": {"issuetype": kind, **fields}, "schema": SCHEMAS})


def test_who_has_an_epics_name_is_an_epic_whatever_its_type_is_called():
    assert issue(customfield_10005="Fewer returns").level == 1


@pytest.mark.parametrize("name", [None, "", {}, 7.5])
def test_without_an_epics_name_no_level_is_claimed(name):
    assert issue(customfield_10005=None if name == 7.5 else name).level is None


def test_a_level_that_jira_says_counts_more():
    story = {"id": "1", "key": "PAY-2", "schema": SCHEMAS}
    story["fields"] = {"issuetype": {"name": "Story", "hierarchyLevel": 0}, "customfield_10005": "odd"}
    assert read_issue(story).level == 0


def test_the_parent_link_names_the_parent():
    assert issue(customfield_10018="GOAL-4").parent.key == "GOAL-4"


def test_a_parent_link_that_is_an_object_names_it_too():
    said = {"showField": False, "data": {"id": 7, "key": "GOAL-5", "summary": "Loyal customers"}}
    parent = issue(customfield_10018=said).parent
    assert (parent.key, parent.summary) == ("GOAL-5", "Loyal customers")


def test_an_unlicensed_parent_link_names_nothing_and_the_epic_link_is_asked():
    unlicensed = {
        "hasEpicLinkFieldDependency": False,
        "nonEditableReason": {"reason": "PLUGIN_LICENSE_ERROR"},
    }
    assert issue(customfield_10018=unlicensed).parent is None
    assert issue(customfield_10018=unlicensed, customfield_10006="PAY-9").parent.key == "PAY-9"


def test_the_parent_that_cloud_names_counts_more():
    assert issue(parent={"id": "3", "key": "GOAL-1"}, customfield_10018="GOAL-4").parent.key == "GOAL-1"
