"""A client that somebody else wrote, over a real socket."""

import pytest
from jira import JIRA, JIRAError

from linter.sandbox import SandboxServer


@pytest.fixture
def jira(server):
    client = JIRA(
        server.url,
        basic_auth=(server.email, server.token),
        options={"rest_api_version": "3"},
        max_retries=0,
        timeout=10,
    )
    yield client
    client.close()


def test_another_client_finds_its_way(jira, adf):
    assert jira.myself()["displayName"] == "Outcome Linter"
    created = jira.create_issue(
        project={"key": "SHOP"}, issuetype={"name": "Epic"}, summary="Fewer returns", description=adf("Why?")
    )
    jira.add_comment(created, body=adf("First words"))
    jira.add_issue_property(created.key, "outcome-linter", {"verdict": "fail"})
    steps = {step["name"]: step["id"] for step in jira.transitions(created)}
    jira.transition_issue(created, "In Progress")

    epic = jira.issue(created.key, expand="changelog")
    assert steps == {"To Do": "11", "In Progress": "21", "Done": "31"}
    assert epic.fields.status.statusCategory.key == "indeterminate"
    assert epic.fields.issuetype.hierarchyLevel == 1
    assert [item.toString for item in epic.changelog.histories[0].items] == ["In Progress"]
    assert jira.issue_property(created.key, "outcome-linter").value.verdict == "fail"
    assert len(jira.comments(created)) == 1


def test_another_client_searches_and_edits(jira):
    found = jira.search_issues("project = SHOP AND issuetype = Epic ORDER BY key", maxResults=False)
    found[0].update(fields={"summary": "Other words"})
    found[0].add_field_value("labels", "q2")

    assert [issue.key for issue in found][:2] == ["SHOP-2", "SHOP-3"]
    assert jira.issue("SHOP-2").fields.summary == "Other words"
    assert jira.issue("SHOP-2").fields.labels == ["checkout", "q2"]


@pytest.fixture
def data_center():
    with SandboxServer(flavour="dc") as server:
        client = JIRA(server.url, token_auth=server.token, max_retries=0, timeout=10)
        yield client
        client.close()


def test_another_client_finds_its_way_on_data_center(data_center):
    jira = data_center
    epic = jira.create_issue(
        project={"key": "KEEP"}, issuetype={"name": "Epic"}, summary="Fewer returns", description="h2. Why"
    )
    story = jira.create_issue(
        project={"key": "KEEP"}, issuetype={"name": "Story"}, summary="Below", customfield_10014=epic.key
    )
    said = jira.add_comment(epic, "*First* words")
    said.update(body="_Other_ words")
    jira.add_issue_property(epic.key, "outcome-linter", {"verdict": "fail"})
    jira.transition_issue(epic, "Submit")
    jira.transition_issue(epic, "Accept")
    epic.update(fields={"assignee": {"name": "kenji"}})
    found = jira.search_issues("project = KEEP AND status = 'In Progress'", maxResults=False)

    shown = jira.issue(epic.key, expand="changelog")
    assert jira.server_info()["deploymentType"] == "Server"
    assert (shown.fields.status.name, shown.fields.assignee.name) == ("In Progress", "kenji")
    assert shown.fields.description == "h2. Why"
    assert [one.body for one in shown.fields.comment.comments] == ["_Other_ words"]
    assert [one.items[0].toString for one in shown.changelog.histories][:2] == ["Submitted", "In Progress"]
    assert jira.issue(story.key).fields.customfield_10014 == epic.key
    assert [one.key for one in found] == [epic.key]
    assert jira.issue_property(epic.key, "outcome-linter").value.verdict == "fail"


def test_another_client_hears_that_there_is_no_such_issue(jira):
    with pytest.raises(JIRAError) as refused:
        jira.issue("SHOP-999")

    assert refused.value.status_code == 404
