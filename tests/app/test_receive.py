"""From kept deliveries to looks."""

import json
from datetime import UTC, datetime

import pytest
from fakes.jira import FakeJira

from linter.adapters.memory import InMemoryEngine, InMemoryInbox
from linter.app.by_id import ById
from linter.app.ports import Delivery, Done
from linter.app.receive import EPICS, governed_levels, hand_over, ignored
from linter.policy.load import Source, load
from linter.reading.payload import read_event

AT = datetime(2026, 1, 1, tzinfo=UTC)


def body(**more):
    issue = {"id": "10", "key": "PAY-1", "fields": {"issuetype": {"name": "Epic", "hierarchyLevel": 1}}}
    return {"webhookEvent": "jira:issue_updated", "user": {"accountId": "dana"}, "issue": issue, **more}


class Door:
    """An inbox and an engine in memory."""

    def __init__(self):
        self.inbox, self.engine = InMemoryInbox(), InMemoryEngine()
        self.judged = set()

    def arrives(self, content, name="d1"):
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.inbox.keep(Delivery(name, raw, AT))
        hand_over(self.inbox, self.engine, "bot", EPICS, self.judged.__contains__)
        (delivery,) = [one for one in self.inbox.recent() if one.id == name]
        return delivery

    @property
    def asked(self):
        return self.engine.counts()["waiting"]


def test_an_event_about_an_epic_asks_for_one_look():
    door = Door()
    assert door.arrives(body()).state == "handed"
    assert door.asked == 1


def test_handing_over_again_asks_for_nothing():
    door = Door()
    door.arrives(body())
    assert hand_over(door.inbox, door.engine, me="bot") == 0
    assert door.asked == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{nonsense", "foreign"),
        ({"hello": "world"}, "foreign"),
        (
            {
                "webhookEvent": "comment_created",
                "issue": {"id": "10", "key": "PAY-1"},
                "comment": {"id": "1", "body": "Looks good to me."},
            },
            "asks nothing of us",
        ),
        (body(user={"accountId": "bot"}), "our own echo"),
        (body(webhookEvent="jira:issue_deleted"), "deleted"),
        (
            body(issue={"id": "1", "key": "A-1", "fields": {"issuetype": {"hierarchyLevel": 0}}}),
            "no policy governs its level",
        ),
        (body(issue={"id": " ", "key": ""}), ""),
    ],
    ids=["not JSON", "no event", "comment", "echo", "deleted", "story", "no name"],
)
def test_what_cannot_matter_is_kept_as_ignored_with_the_reason(content, why):
    door = Door()
    delivery = door.arrives(content)
    assert delivery.state == "ignored"
    assert why in delivery.note
    assert door.asked == 0


def comment(name="comment_created", text="recheck", **more):
    said = {
        "id": "77",
        "author": {"accountId": "dana"},
        "body": text,
        "created": "2026-01-01T10:00:00.000+0000",
        "updated": "2026-01-01T10:00:00.000+0000",
    }
    return body(webhookEvent=name, comment=said | more)


def update(name, **more):
    return comment("jira:issue_updated", **more) | {"issue_event_type_name": name}


def test_a_comment_that_arrives_twice_asks_for_one_look():
    door = Door()
    door.arrives(comment(), "d1")
    door.engine.start(lambda look: Done("seen"))
    door.engine.run_until_idle()  # so that the second one finds nothing waiting
    assert (
        door.arrives(update("issue_commented", updated="2026-01-01T12:00:00.000+0200"), "d2").state
        == "handed"
    )
    assert (door.asked, door.engine.counts()["done"]) == (0, 1)


def test_a_comment_that_is_changed_asks_for_another_look():
    door = Door()
    door.arrives(comment(), "d1")
    later = {"text": "explain owner", "updated": "2026-01-01T10:05:00.000+0000"}
    door.arrives(comment("comment_updated", **later), "d2")
    door.arrives(update("issue_comment_edited", **later), "d3")
    assert door.asked == 2
    door.arrives(comment("comment_deleted", **later), "d4")
    assert door.asked == 3


def test_a_comment_without_a_time_or_an_id_is_looked_at_each_time():
    door = Door()
    door.arrives(comment(updated=None, created=None), "d1")
    door.arrives(comment(updated=None, created=None), "d2")
    door.arrives(comment(id=None), "d3")
    assert door.asked == 3


@pytest.mark.parametrize("text", ["Great, thanks.", "I asked them to recheck it,\nwrong numbers."])
def test_talk_is_ignored_when_it_is_written_and_when_it_is_taken_away(text):
    door = Door()
    assert door.arrives(comment(text=text), "d1").note == "comment PAY-1: asks nothing of us"
    assert door.arrives(comment("comment_deleted", text=text), "d2").state == "ignored"


def test_an_edited_comment_may_have_asked_before_where_there_was_a_verdict():
    door = Door()
    edited = comment("comment_updated", text="Never mind.", updated="2026-01-01T11:00:00.000+0000")
    door.judged = {"10"}
    assert door.arrives(edited, "d1").state == "handed"
    door.judged = set()
    assert door.arrives(edited, "d2").state == "ignored"


def test_comments_of_apps_and_our_own_are_not_answered():
    door = Door()
    app = {"accountId": "auto", "accountType": "app"}
    assert door.arrives(comment(author=app) | {"user": app}, "d1").note == "comment PAY-1: an app's comment"
    assert (
        door.arrives(comment() | {"user": {"accountId": "bot"}}, "d2").note == "comment PAY-1: our own echo"
    )
    assert door.asked == 0


def by_us(name="jira:issue_updated", *fields):
    return body(
        webhookEvent=name,
        user={"accountId": "bot"},
        changelog={"items": [{"field": field, "fieldId": field} for field in fields]},
    )


def test_what_our_account_did_and_we_never_do_was_a_person_who_uses_it():
    door = Door()
    assert door.arrives(by_us("jira:issue_created", "summary"), "d1").state == "handed"
    assert door.arrives(by_us("jira:issue_updated", "description"), "d2").state == "handed"
    assert door.arrives(by_us("jira:issue_updated", "status", "resolution"), "d3").state == "ignored"
    assert door.arrives(by_us("jira:issue_updated", "customfield_10100"), "d4").state == "ignored"
    assert door.arrives(by_us(), "d5").state == "ignored"


def test_what_cannot_matter_costs_no_call_to_jira():
    jira = FakeJira(lambda: AT)
    door = Door()
    door.engine.start(ById(jira, lambda look: Done(str(jira.look(look.issue)))))
    rank = {"items": [{"field": "Rank", "from": "", "to": "", "toString": "Ranked lower"}]}
    for number, nothing in enumerate(
        [
            {"webhookEvent": "sprint_started", "sprint": {"id": 1}},
            comment(text="Great, thanks."),
            body(webhookEvent="jira:issue_deleted"),
            body(user={"accountId": "bot"}),
            body(changelog=rank),
            body(issue={"id": "1", "fields": {"issuetype": {"name": "Story"}}}),
        ]
    ):
        door.arrives(nothing, f"d{number}")
        door.engine.run_until_idle()
    assert jira.reads == 0
    door.arrives(body(), "last")
    door.engine.run_until_idle()
    assert jira.reads == 1


def levels(text):
    return governed_levels([load((Source("p.yaml", f"policy: p\n{text}"),))[0].policy])


def test_a_policy_for_initiatives_sees_their_events():
    initiative = body(issue={"id": "1", "key": "A-1", "fields": {"issuetype": {"hierarchyLevel": 2}}})
    event = read_event(json.dumps(initiative).encode())
    assert ignored(event, "bot", levels("applies_to: {levels: [1, 2]}\n")) == ""
    assert ignored(event, "bot", levels("applies_to: {levels: [1]}\n"))


def test_where_a_policy_names_types_any_level_may_matter():
    assert levels("applies_to: {issue_types: [Epos]}\n") is None
