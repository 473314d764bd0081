import hashlib
import hmac
import json

import pytest

from linter.sandbox import SandboxServer, Webhook


@pytest.fixture
def hooked(server, receiver):
    server.subscribe(Webhook(receiver.url, "a secret"))
    return server


def act(server, session, method, path, body=None):
    answer = session.request(method, f"{server.url}/rest/api/3/{path}", json=body, timeout=10)
    assert answer.ok, answer.text
    return answer


def payloads(receiver):
    return [json.loads(body) for _, body in receiver.got]


def test_the_signature_is_that_of_the_official_example():
    webhook = Webhook("http://x", "It's a Secret to Everybody")

    assert webhook.signature(b"Hello World!") == (
        "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9"
    )


def test_a_change_is_reported_signed_and_in_the_shapes_of_version_2(hooked, session, receiver):
    act(hooked, session, "POST", "issue/SHOP-4/transitions", {"transition": {"id": "21"}})

    headers, body = receiver.wait_for(1)[0]
    told = json.loads(body)
    assert headers["X-Hub-Signature"] == "sha256=" + hmac.new(b"a secret", body, hashlib.sha256).hexdigest()
    assert headers["User-Agent"] == "Atlassian Webhook HTTP Client"
    assert headers["X-Atlassian-Webhook-Flow"] == "Primary"
    assert "X-Atlassian-Webhook-Retry" not in headers
    assert (told["webhookEvent"], told["issue_event_type_name"]) == ("jira:issue_updated", "issue_generic")
    assert told["user"]["displayName"] == "Outcome Linter"
    assert told["timestamp"] == 1804152600000
    assert told["issue"]["self"].startswith(f"{hooked.url}/rest/api/2/issue/")
    assert told["issue"]["fields"]["description"].startswith("{panel}")
    assert told["issue"]["fields"]["issuetype"]["hierarchyLevel"] == 1
    item = told["changelog"]["items"][0]
    assert (item["fieldId"], item["from"], item["to"], item["toString"]) == (
        "status",
        "10000",
        "3",
        "In Progress",
    )


def test_every_kind_of_change_is_reported(hooked, session, receiver, adf):
    fields = {"project": {"key": "SHOP"}, "issuetype": {"name": "Epic"}, "summary": "New"}
    key = act(hooked, session, "POST", "issue", {"fields": fields}).json()["key"]
    act(hooked, session, "PUT", f"issue/{key}", {"fields": {"summary": "Newer"}})
    number = act(hooked, session, "POST", f"issue/{key}/comment", {"body": adf("x")}).json()["id"]
    act(hooked, session, "PUT", f"issue/{key}/comment/{number}", {"body": adf("y")})
    act(hooked, session, "DELETE", f"issue/{key}/comment/{number}")
    act(hooked, session, "PUT", f"issue/{key}/properties/quiet", {"a": 1})
    hooked.site.denied.clear()
    act(hooked, session, "DELETE", f"issue/{key}")

    receiver.wait_for(6)
    told = payloads(receiver)
    assert [one["webhookEvent"] for one in told] == [
        "jira:issue_created",
        "jira:issue_updated",
        "comment_created",
        "comment_updated",
        "comment_deleted",
        "jira:issue_deleted",
    ]
    assert told[2]["comment"]["body"] == "x"
    assert set(told[2]["issue"]["fields"]) == {
        "summary",
        "issuetype",
        "project",
        "assignee",
        "priority",
        "status",
    }
    assert len({headers["X-Atlassian-Webhook-Identifier"] for headers, _ in receiver.got}) == 6


def test_a_delivery_is_repeated_under_its_identifier_until_it_arrives(hooked, session, receiver):
    receiver.answers = [500, 429, 0, 202]
    act(hooked, session, "PUT", "issue/SHOP-4", {"fields": {"summary": "Other"}})

    got = receiver.wait_for(4)
    assert [headers.get("X-Atlassian-Webhook-Retry") for headers, _ in got] == [None, "1", "2", "3"]
    assert len({headers["X-Atlassian-Webhook-Identifier"] for headers, _ in got}) == 1
    assert len({body for _, body in got}) == 1


def test_a_refused_delivery_is_not_repeated(hooked, session, receiver):
    receiver.answers = [401]
    act(hooked, session, "PUT", "issue/SHOP-4", {"fields": {"summary": "Other"}})
    act(hooked, session, "PUT", "issue/SHOP-4", {"fields": {"summary": "And another"}})

    receiver.wait_for(2)
    assert [told["issue"]["fields"]["summary"] for told in payloads(receiver)] == ["Other", "And another"]


def test_a_listener_that_never_answers_is_given_up(server, session):
    server.subscribe(Webhook("http://127.0.0.1:9/nobody"))
    act(server, session, "PUT", "issue/SHOP-4", {"fields": {"summary": "Other"}})

    for _ in range(200):
        if "waiting" not in server.outbox.states():
            break
        server.misbehaviour.pause(0.05)
    assert server.outbox.states() == {"given up": 1}


def test_what_was_not_delivered_goes_out_after_a_restart(tmp_path, receiver):
    path, hook = tmp_path / "sandbox.db", Webhook(receiver.url, "s")
    with SandboxServer(path, webhooks=[hook], schedule=(0.3,)) as first:
        receiver.answers = [503]
        first.client = first.app.test_client()
        answer = first.client.put(
            "/rest/api/3/issue/PAY-4", json={"fields": {"summary": "x"}}, auth=(first.email, first.token)
        )
        assert answer.status_code == 204
        receiver.wait_for(1)
    with SandboxServer(path, webhooks=[hook]):
        got = receiver.wait_for(2)

    assert got[0][1] == got[1][1]
    assert got[1][0]["X-Atlassian-Webhook-Retry"] == "1"


def test_a_change_that_is_refused_is_not_reported(hooked, session, receiver):
    session.put(f"{hooked.url}/rest/api/3/issue/SHOP-4", json={"fields": {"duedate": "never"}}, timeout=10)

    assert hooked.outbox.states() == {}


def test_examples_send_nothing(receiver):
    with SandboxServer(webhooks=[Webhook(receiver.url)]) as server:
        assert server.store.issues()
        assert server.outbox.states() == {}
