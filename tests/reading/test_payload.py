"""Webhooks: which issue a delivery is about, and who caused it."""

import json

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.core.event import Event, EventKind
from linter.reading.payload import read_event

# A busy machine is no failure.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def event(**payload):
    return read_event(json.dumps(payload).encode())


ISSUE = {"id": "10007", "key": "PAY-7", "fields": {"issuetype": {"name": "Epic", "hierarchyLevel": 1}}}


def test_a_changed_issue_is_an_issue_event_with_its_actor():
    read = event(
        webhookEvent="jira:issue_updated",
        user={"accountId": "557058:a"},
        issue=ISSUE,
        changelog={"items": []},
    )
    assert read == Event(EventKind.ISSUE, "jira:issue_updated", "10007", "PAY-7", "557058:a", level=1)
    assert read.issue == "10007"


def test_a_deleted_issue_is_said_to_be_gone():
    assert event(webhookEvent="jira:issue_deleted", issue=ISSUE).deleted
    assert not event(webhookEvent="jira:issue_updated", issue=ISSUE).deleted


def test_an_issue_without_an_envelope_is_an_issue_event():
    assert event(issue=ISSUE, changelog={"items": [{"field": "assignee"}]}).kind is EventKind.ISSUE
    assert event(**ISSUE) == Event(EventKind.ISSUE, "", "10007", "PAY-7", level=1)


@pytest.mark.parametrize("name", ["comment_created", "comment_updated", "comment_deleted"])
def test_a_comment_event_is_one_even_where_it_names_no_issue(name):
    comment = {"self": "https://x.example/rest/api/2/issue/10022/comment/5", "author": {"name": "mina"}}
    read = event(webhookEvent=name, comment=comment)
    assert (read.kind, read.name, read.issue, read.actor_id) == (EventKind.COMMENT, name, "10022", "mina")


@pytest.mark.parametrize(
    "about_a_comment",
    [
        {"issue_event_type_name": "issue_commented", "comment": {"id": "1"}},
        {"issue_event_type_name": "issue_comment_edited"},
        {"issue_event_type_name": "issue_comment_deleted", "changelog": {"items": []}},
        {"comment": {"id": "1"}},
    ],
)
def test_an_update_that_only_comments_is_a_comment_event(about_a_comment):
    assert event(webhookEvent="jira:issue_updated", issue=ISSUE, **about_a_comment).kind is EventKind.COMMENT


def test_a_change_made_along_with_a_comment_is_an_issue_event():
    change = {"items": [{"field": "status", "from": "1", "to": "2"}]}
    read = event(
        webhookEvent="jira:issue_updated",
        issue_event_type_name="issue_commented",
        issue=ISSUE,
        comment={"id": "1"},
        changelog=change,
    )
    assert read.kind is EventKind.ISSUE


@pytest.mark.parametrize(
    ("user", "actor"),
    [
        ({"accountId": "a", "key": "k", "name": "n"}, "a"),
        ({"key": "k", "name": "n"}, "k"),
        ({"name": "n"}, "n"),
        ({"displayName": "Mina"}, "author"),
        ("mina", "author"),
        (None, "author"),
    ],
)
def test_the_actor_is_the_user_or_else_the_author_of_the_comment(user, actor):
    read = event(webhookEvent="comment_updated", user=user, comment={"author": {"key": "author"}})
    assert read.actor_id == actor


@pytest.mark.parametrize(
    ("issue_type", "may"),
    [
        ({"name": "Epic", "hierarchyLevel": 1}, True),
        ({"name": "Story", "hierarchyLevel": 1}, True),
        ({"name": "Epic", "hierarchyLevel": 0}, False),
        ({"name": "Anything", "subtask": True}, False),
        ({"name": "Story"}, False),
        ({"name": "Tarea"}, False),
        ({"name": "Theme"}, True),
        ({}, True),
        ("[Object]", True),
        (None, True),
    ],
)
def test_only_a_proof_rules_an_epic_out(issue_type, may):
    issue = {"id": "1", "fields": {"issuetype": issue_type}}
    assert (event(webhookEvent="jira:issue_updated", issue=issue).level in (None, 1)) is may


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"\xff\xfe",
        b"[]",
        b"3",
        b'"x"',
        b"{}",
        b'{"a": 1}',
        b'{"issue": "x"}',
        b'{"issue": {"key": 3.5}, "webhookEvent": ["x"]',
        b'{"issue": {"fields": {}}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"1" * 5000,
    ],
    ids=lambda body: body[:20].decode("latin-1"),
)
def test_what_is_no_event_is_foreign(body):
    assert read_event(body).kind is EventKind.FOREIGN


@pytest.mark.parametrize(
    "name",
    ["sprint_started", "issuelink_created", "project_created", "jira:worklog_updated", "issue_property_set"],
)
def test_an_event_about_something_else_is_foreign_and_keeps_its_name(name):
    assert event(webhookEvent=name, issue=ISSUE) == Event(EventKind.FOREIGN, name)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "key",
                    "name",
                    "self",
                    "issue",
                    "fields",
                    "items",
                    "issuetype",
                    "accountId",
                    "hierarchyLevel",
                    "author",
                    "comment",
                    "body",
                    "created",
                    "updated",
                    "field",
                    "fieldId",
                    "fromString",
                    "accountType",
                    "type",
                    "content",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@unhurried
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "issue",
                "user",
                "comment",
                "changelog",
                "issue_event_type_name",
                "fields",
                "id",
                "key",
                "payload",
                "eventType",
                "atlassianId",
                "selfGenerated",
            ]
        ),
        anything,
    ),
    st.sampled_from(
        ["", "jira:issue_updated", "jira:issue_created", "comment_updated", "avi:jira:commented:issue"]
    ),
)
def test_no_payload_whatever_raises_and_each_event_of_an_issue_says_which(payload, name):
    read = event(**payload, **({"webhookEvent": name} if name else {}))
    assert isinstance(read, Event)
    assert read.kind is not EventKind.ISSUE or read.issue
    assert (read.comment is not None) == (read.kind is EventKind.COMMENT)


@unhurried
@given(st.binary(max_size=200))
def test_no_body_whatever_raises(body):
    assert isinstance(read_event(body), Event)


@pytest.mark.shared
def test_real_payloads_are_told_apart(payloads):
    kinds = {name: read_event(body).kind for name, body in payloads.items()}
    for name, body in payloads.items():
        said = json.loads(body).get("webhookEvent", "")
        if said.startswith("comment_"):
            assert kinds[name] is EventKind.COMMENT, name
        elif said in {"jira:issue_created", "jira:issue_deleted"}:
            assert kinds[name] is EventKind.ISSUE, name
        elif not said.startswith("jira:issue_"):
            assert kinds[name] is EventKind.FOREIGN, name
    updates = {
        name: kind
        for name, kind in kinds.items()
        if json.loads(payloads[name]).get("webhookEvent") == "jira:issue_updated"
    }
    comments = {name for name, kind in updates.items() if kind is EventKind.COMMENT}
    # Their authors named the files after what they show; one old server says nothing of a deleted comment.
    named = {name for name in updates if "comment" in name.lower() and "without-comment" not in name}
    assert comments ^ named == {"mattermost__webhook-server-old-issue-updated-no-event-type-comment-deleted"}


@pytest.mark.shared
def test_real_payloads_name_their_issue_and_their_actor(payloads):
    events = {name: read_event(body) for name, body in payloads.items()}
    assert len(events) > 90
    for name, read in events.items():
        if read.kind is EventKind.ISSUE:
            assert read.issue_id.isdigit(), name
            assert "-" in read.issue_key, name
            assert read.actor_id, name
        if read.kind is EventKind.COMMENT:
            assert read.issue_id, name
            assert read.actor_id, name
    assert sum(read.deleted for read in events.values()) == sum(
        json.loads(body).get("webhookEvent") == "jira:issue_deleted" for body in payloads.values()
    )
