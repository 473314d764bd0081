"""Every way in which the sandbox can be told to misbehave."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
import requests

from linter.sandbox import FAULTS, Fault, SandboxServer

MYSELF = "/rest/api/3/myself"


def ask(server, session, method="GET", path=MYSELF, **more):
    return session.request(method, server.url + path, timeout=10, **more)


@pytest.fixture
def dc_server():
    with SandboxServer(flavour="dc", testing=True) as server:
        yield server


@pytest.mark.parametrize("kind", [name for name, fault in FAULTS.items() if fault.status])
def test_a_refusal_comes_once_and_then_all_is_well(server, session, kind):
    server.misbehave(FAULTS[kind])

    refused = ask(server, session)

    assert refused.status_code == FAULTS[kind].status
    assert refused.headers.get("Retry-After", "") == FAULTS[kind].retry_after
    assert ask(server, session).status_code == 200


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("burst", "jira-burst-based"),
        ("quota-global", "jira-quota-global-based"),
        ("quota-tenant", "jira-quota-tenant-based"),
        ("per-issue", "jira-per-issue-on-write"),
        ("gateway-limit", None),
        ("dc-limit", None),
    ],
)
def test_a_limit_says_which_it_is(server, session, kind, reason):
    server.misbehave(replace(FAULTS[kind], reset="2027-03-04T10:00:00Z"))

    headers = ask(server, session).headers

    assert headers.get("RateLimit-Reason") == reason
    assert headers["X-RateLimit-Reset"] == "2027-03-04T10:00:00Z"
    assert ("X-RateLimit-FillRate" in headers) == (kind == "dc-limit")


def test_the_time_to_wait_may_be_a_date(server, session):
    date = "Thu, 04 Mar 2027 10:00:00 GMT"
    server.misbehave(Fault(503, retry_after=date))

    assert ask(server, session).headers["Retry-After"] == date


def test_a_gateway_answers_with_a_page(server, session):
    server.misbehave(FAULTS["bad-gateway"])

    answer = ask(server, session)

    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.text.startswith("<html>")


def test_an_answer_breaks_off_in_the_middle(server, session):
    server.misbehave(FAULTS["half-read"])

    with pytest.raises(requests.RequestException):
        ask(server, session)
    assert [one.status for one in server.misbehaviour.requests()] == [200]
    assert ask(server, session).status_code == 200


def test_work_may_be_done_although_the_gateway_gave_up(server, session, adf):
    server.misbehave(replace(FAULTS["done-but-timeout"], method="POST"))

    answer = ask(server, session, "POST", "/rest/api/3/issue/SHOP-9/comment", json={"body": adf("once")})

    assert answer.status_code == 504
    assert len(server.store.comments(server.store.issue("SHOP-9")["id"])) == 1


def test_an_expired_token_makes_a_stranger_on_cloud(server, session):
    server.misbehave(replace(FAULTS["expired"], times=4))

    assert ask(server, session, path="/rest/api/3/issue/SHOP-9").status_code == 404
    found = ask(server, session, path="/rest/api/3/search/jql?jql=project=SHOP")
    assert (found.status_code, found.json()["issues"]) == (200, [])
    assert ask(server, session, path="/rest/api/3/status").json() == []
    assert ask(server, session).status_code == 401


def test_an_expired_token_is_refused_on_data_center(dc_server):
    server = dc_server
    server.misbehave(replace(FAULTS["expired"], times=2))
    headers = {"Authorization": f"Bearer {server.token}"}

    statuses = [
        requests.get(f"{server.url}/rest/api/2/{path}", headers=headers, timeout=10).status_code
        for path in ("issue/SHOP-9", "search?jql=project=SHOP", "myself")
    ]
    assert statuses == [401, 401, 200]


def test_other_processes_ask_for_trouble_by_its_name(server, session):
    def wish(body):
        return ask(server, session, "POST", "/__sandbox/misbehave", json=body).status_code

    assert wish({"kind": "burst", "times": 2, "retry_after": "3"}) == 204
    assert [ask(server, session).headers.get("Retry-After") for _ in range(3)] == ["3", "3", None]
    assert wish({"kind": "nonsense"}) == 400
    assert wish({"reason": "nonsense"}) == 400
    assert wish({"headers": {"a": 1}}) == 400
    assert wish({"status": 200}) == 400


def test_the_log_says_when_a_request_came(server, session):
    for _ in range(2):
        ask(server, session)

    first, second = server.misbehaviour.requests()
    assert 0 < first.at < second.at
    assert first == second


def test_a_search_lags_behind_what_was_written(rest, clock):
    old = rest.epic("Old words")
    assert rest.client.post("/__sandbox/lag", json={"seconds": 60}).status_code == 204
    new = rest.epic("New words")
    rest("PUT", f"issue/{old}", {"fields": {"summary": "Other words"}})

    def found(**more):
        body = {"jql": "project = SHOP ORDER BY key", "fields": ["summary"], **more}
        issues = rest("POST", "search/jql", body).get_json()["issues"]
        return [one["fields"]["summary"] for one in issues]

    number = int(rest("GET", f"issue/{new}").get_json()["id"])
    assert found() == ["Old words"]
    assert found(reconcileIssues=[number]) == ["Old words", "New words"]
    rest.client.post("/__sandbox/lag", json={"seconds": 0})
    assert found() == ["Other words", "New words"]


def test_what_was_written_is_found_after_a_while(dc, clock):
    dc.client.post("/__sandbox/lag", json={"seconds": 60})
    dc.epic("New words")
    before = dc("GET", "search?jql=project=SHOP").get_json()["total"]
    clock.now += timedelta(seconds=61)

    assert (before, dc("GET", "search?jql=project=SHOP").get_json()["total"]) == (0, 1)
    assert dc.client.post("/__sandbox/lag", json={"seconds": -1}).status_code == 400
    assert dc.client.post("/__sandbox/lag", json={"seconds": "x"}).status_code == 400


def test_nothing_of_this_is_open_elsewhere():
    with SandboxServer() as server:
        for path in ("misbehave", "limits", "lag", "workflow", "permissions"):
            answer = requests.post(f"{server.url}/__sandbox/{path}", json={}, timeout=10)
            assert answer.status_code == 404
            assert json.loads(answer.text)["errorMessages"] == ["Not Found"]
