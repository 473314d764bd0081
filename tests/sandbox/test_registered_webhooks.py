"""Webhooks that an administrator registers over REST."""

import base64
import json

import pytest
import requests

from linter.sandbox import SandboxServer, Webhook
from linter.sandbox.catalogue import DANA

OLD, NEW = "/rest/webhooks/1.0/webhook", "/rest/jira-webhook/1.0/webhooks"
WISH = {
    "name": "Linter",
    "url": "http://127.0.0.1:9/hook",
    "events": ["jira:issue_updated"],
    "filters": {"issue-related-events-section": "project = SHOP"},
    "secret": "a long secret",
}


@pytest.fixture(params=[("rest", OLD), ("dc", OLD), ("dc", NEW)], ids=["cloud", "dc-old", "dc-new"])
def resource(request):
    flavour, path = request.param
    jira = request.getfixturevalue(flavour)
    jira.site.denied.discard("ADMINISTER")
    return jira, path


def test_one_is_registered_shown_changed_and_deleted(resource):
    jira, path = resource
    made = jira("POST", path, WISH)
    shown = made.get_json()
    number = shown["self"].rpartition("/")[2]

    assert made.status_code == 201
    assert (shown["name"], shown["url"], shown["events"]) == ("Linter", WISH["url"], WISH["events"])
    assert jira("GET", path).get_json()[0]["filters"] == WISH["filters"]
    changed = jira("PUT", f"{path}/{number}", {**WISH, "name": "Other", "secret": ""})
    assert changed.get_json()["name"] == jira("GET", f"{path}/{number}").get_json()["name"] == "Other"
    assert jira("DELETE", f"{path}/{number}").status_code == 204
    assert jira("GET", path).get_json() == []
    assert jira("GET", f"{path}/{number}").status_code == 404
    assert jira("DELETE", f"{path}/{number}").status_code == 404


def test_a_secret_is_never_shown_again(resource):
    jira, path = resource
    jira("POST", path, WISH)

    assert "a long secret" not in jira("GET", path).text
    if path == OLD:
        assert jira("GET", path).get_json()[0]["isSigned"] is True


def test_it_takes_an_administrator(resource):
    jira, path = resource
    jira.site.denied.add("ADMINISTER")

    assert jira("GET", path).status_code == jira("POST", path, WISH).status_code == 403
    assert jira("GET", path, auth=False).status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "ftp://x"},
        {"url": 1},
        {"name": " "},
        {"events": "x"},
        {"events": [1]},
        {"filters": []},
        {"filters": {"issue-related-events-section": 1}},
        {"configuration": "x"},
    ],
)
def test_what_is_no_webhook_is_refused(resource, wrong):
    jira, path = resource

    assert jira("POST", path, {**WISH, **wrong}).status_code == 400
    assert jira("GET", path).get_json() == []


def test_cloud_does_not_know_the_newer_address(rest):
    rest.site.denied.clear()

    assert rest("GET", NEW).status_code == 404


def running(receiver, flavour, **wish):
    """Return a server at which Dana has registered a webhook."""
    server = SandboxServer(flavour=flavour, schedule=(0.05,)).start()
    name = DANA.email if flavour == "cloud" else "dana"
    given = {**WISH, "url": receiver.url, **wish}
    answer = requests.post(server.url + OLD, json=given, auth=(name, server.token), timeout=10)
    assert answer.status_code == 201
    return server


def edit(server, key, summary):
    auth = {"Authorization": f"Bearer {server.token}"}
    body = {"fields": {"summary": summary}}
    url = f"{server.url}/rest/api/2/issue/{key}"
    assert requests.put(url, json=body, headers=auth, timeout=10).status_code == 204


@pytest.mark.parametrize("flavour", ["cloud", "dc"])
def test_only_what_was_asked_for_is_sent_and_it_is_signed(receiver, flavour):
    server = running(receiver, flavour)
    try:
        edit(server, "PAY-2", "Not for us")
        edit(server, "SHOP-9", "For us")
        headers, body = receiver.wait_for(1)[0]
    finally:
        server.stop()

    told = json.loads(body)
    assert len(receiver.got) == 1
    assert told["issue"]["key"] == "SHOP-9"
    assert headers["X-Hub-Signature"] == Webhook("", "a long secret").signature(body)


def test_a_body_may_be_left_out(receiver):
    server = running(receiver, "cloud", excludeBody=True)
    try:
        edit(server, "SHOP-9", "For us")
        assert receiver.wait_for(1)[0][1] == b""
    finally:
        server.stop()


def test_a_registration_outlives_the_server(tmp_path, receiver):
    with SandboxServer(tmp_path / "s.db") as first:
        requests.post(first.url + OLD, json=WISH, auth=(DANA.email, first.token), timeout=10)
    with SandboxServer(tmp_path / "s.db") as second:
        found = requests.get(second.url + OLD, auth=(DANA.email, second.token), timeout=10).json()

    assert [one["name"] for one in found] == ["Linter"]


@pytest.fixture
def datacenter(receiver):
    hook = Webhook(f"{receiver.url}?path=a-secret", username="jira", password="pass")
    with SandboxServer(flavour="dc", webhooks=[hook]) as server:
        yield server


def test_data_center_names_no_delivery_and_signs_in_instead_of_signing(datacenter, receiver):
    edit(datacenter, "SHOP-9", "Other")

    headers, body = receiver.wait_for(1)[0]
    told = json.loads(body)
    assert not any(name.lower().startswith(("x-atlassian", "x-hub")) for name in headers)
    assert base64.b64decode(headers["Authorization"].removeprefix("Basic ")) == b"jira:pass"
    assert told["user"]["name"] == "outcome-linter"
    assert "accountId" not in body.decode()
    assert "hierarchyLevel" not in body.decode()
    assert set(told["changelog"]["items"][0]) == {
        "field",
        "fieldtype",
        "from",
        "fromString",
        "to",
        "toString",
    }


def test_data_center_tells_of_a_comment_twice_and_of_its_author_once(datacenter, receiver):
    auth = {"Authorization": f"Bearer {datacenter.token}"}
    url = f"{datacenter.url}/rest/api/2/issue/SHOP-9/comment"
    number = requests.post(url, json={"body": "*Hello*"}, headers=auth, timeout=10).json()["id"]
    requests.put(f"{url}/{number}", json={"body": "_Hello_"}, headers=auth, timeout=10)

    told = [json.loads(body) for _, body in receiver.wait_for(4)]
    assert [one["webhookEvent"] for one in told] == [
        "comment_created",
        "jira:issue_updated",
        "comment_updated",
        "jira:issue_updated",
    ]
    assert set(told[0]) == {"timestamp", "webhookEvent", "comment"}
    assert told[0]["comment"]["body"] == "*Hello*"
    assert set(told[2]) == {"timestamp", "webhookEvent", "user", "comment"}
    assert [told[1]["issue_event_type_name"], told[3]["issue_event_type_name"]] == [
        "issue_commented",
        "issue_comment_edited",
    ]
    assert "changelog" not in told[1]
    assert told[1]["issue"]["fields"]["comment"]["total"] == 1


def test_data_center_tries_once(receiver):
    receiver.answers.append(503)
    with SandboxServer(flavour="dc", webhooks=[Webhook(receiver.url)]) as server:
        edit(server, "SHOP-9", "One")
        receiver.wait_for(1)
        edit(server, "SHOP-9", "Two")
        receiver.wait_for(2)

        words = [json.loads(body)["issue"]["fields"]["summary"] for _, body in receiver.got]
        assert words == ["One", "Two"]
        assert server.outbox.states()["given up"] == 1
