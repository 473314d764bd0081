"""From kept deliveries to looks."""

import json
from datetime import UTC, datetime

import pytest

from linter.adapters.memory import InMemoryEngine, InMemoryInbox
from linter.app.ports import Delivery
from linter.app.receive import governed_levels, hand_over, ignored
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

    def arrives(self, content, name="d1"):
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.inbox.keep(Delivery(name, raw, AT))
        hand_over(self.inbox, self.engine, me="bot")
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
                "comment": {"id": "1"},
            },
            "comment",
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


def levels(text):
    return governed_levels([load((Source("p.yaml", f"policy: p\n{text}"),))[0].policy])


def test_a_policy_for_initiatives_sees_their_events():
    initiative = body(issue={"id": "1", "key": "A-1", "fields": {"issuetype": {"hierarchyLevel": 2}}})
    event = read_event(json.dumps(initiative).encode())
    assert ignored(event, "bot", levels("applies_to: {levels: [1, 2]}\n")) == ""
    assert ignored(event, "bot", levels("applies_to: {levels: [1]}\n"))


def test_where_a_policy_names_types_any_level_may_matter():
    assert levels("applies_to: {issue_types: [Epos]}\n") is None
