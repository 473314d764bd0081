"""Each way in which Jira may say no, or say nothing."""

import socket
import time
from datetime import timedelta

import pytest
from requests.structures import CaseInsensitiveDict

from linter.adapters.jira import Connection, JiraSite
from linter.adapters.jira.client import Client
from linter.adapters.jira.limit import retry_after
from linter.app.ports import JiraError, Moved
from linter.core.action import Memory
from linter.core.wording import Note, Tone
from linter.sandbox import Fault

NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/SHOP-1")

TEMPORARY = (401, 408, 409, 423, 425, 429, 500, 502, 503, 504)
PERMANENT = (400, 403, 404, 410, 413, 415, 422)


@pytest.fixture
def issue(sandbox):
    issue = sandbox.add()
    sandbox.jira.look(issue)
    sandbox.stand.requests.clear()
    return issue


def refused(call):
    with pytest.raises(JiraError) as error:
        call()
    return error.value


@pytest.mark.parametrize("status", TEMPORARY)
def test_what_may_pass_is_tried_again_later(sandbox, issue, status):
    sandbox.stand.answer(status, {"errorMessages": ["Not now"], "errors": {}})
    error = refused(lambda: sandbox.jira.look(issue))
    assert (error.permanent, error.status) == (False, status)
    assert error.retry_after == (pytest.approx(1.4) if status == 429 else None)
    assert sandbox.stand.calls() == [f"GET issue/{issue}"]


@pytest.mark.parametrize("status", PERMANENT)
def test_what_will_not_pass_is_given_up(sandbox, issue, status):
    sandbox.stand.answer(
        status, {"errorMessages": ["Never"], "errors": {"comment": "too long"}}, method="POST"
    )
    error = refused(lambda: sandbox.jira.say(issue, NOTE))
    assert (error.permanent, error.status) == (True, status)
    assert str(error) == f"POST issue/{issue}/comment: {status} Never too long"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(sandbox, issue, status):
    sandbox.stand.answer(status, headers=[("Location", f"{sandbox.server.url}/rest/api/3/myself")])
    error = refused(lambda: sandbox.jira.say(issue, NOTE))
    assert (error.permanent, error.status) == (False, status)
    assert sandbox.stand.calls() == [f"POST issue/{issue}/comment"]


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "0"}, 2.0),
        ({"Retry-After": "Mon, 02 Mar 2026 09:01:30 GMT"}, 90.0),
        ({"Retry-After": "Mon, 02 Mar 2026 08:00:00 GMT"}, 2.0),
        ({"X-RateLimit-Reset": "2026-03-02T09:00:42.5Z"}, 42.5),
        ({"Retry-After": "3", "X-RateLimit-Reset": "2026-03-02T09:00:42Z"}, 3.0),
        ({"Retry-After": "soon"}, None),
        ({}, None),
    ],
)
def test_the_wait_that_jira_asks_for_is_told_and_never_none_at_all(sandbox, issue, status, headers, wait):
    sandbox.stand.answer(status, {"errorMessages": ["Busy"]}, headers=list(headers.items()))
    error = refused(lambda: sandbox.jira.look(issue))
    if wait is None and status == 429:
        wait = pytest.approx(1.4)  # two seconds, spread
    assert (error.retry_after, error.status, error.permanent) == (wait, status, False)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("9" * 400, None),
        ("999999999", 86_400.0),
        ("²", None),
        ("-5", None),
        ("1.5", 1.5),
        ("inf", None),
        ("nan", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400.0),
        ("Mon, 02 Mar 2026 09:00:05 -0000", 5.0),
        ("Mon, 99 Foo 99999999999 25:61:61 GMT", None),
        ("1 1 1 1 1", None),
        ("", None),
    ],
)
def test_a_wait_is_read_or_not_known(clock, value, wait):
    assert retry_after(value, clock()) == wait


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Bad gateway</html>",
        b"\xff\xfe",
        b"null",
        b"7",
        b'"no"',
        b"[]",
        b'["no"]',
        b'{"errorMessages": null, "errors": null}',
        b'{"errorMessages": 5, "errors": ["x"], "message": {}}',
        b'{"errorMessages": [1, null, {}], "errors": {"a": {}}}',
        b"[" * 100_000,
    ],
)
@pytest.mark.parametrize("status", [400, 429, 500])
def test_an_error_of_any_shape_is_an_error_of_jira(sandbox, issue, status, body):
    sandbox.stand.answer(status, body)
    error = refused(lambda: sandbox.jira.look(issue))
    assert (error.status, error.permanent) == (status, status == 400)


def test_jira_s_own_words_are_told_briefly_and_on_one_line(sandbox, issue):
    sandbox.stand.answer(400, {"message": "No\n\u202ething\x00 " + "x" * 5000})
    words = str(refused(lambda: sandbox.jira.look(issue)))
    assert len(words) < 400
    assert words.isprintable()


# --- who is unknown: the issue, or we?


def test_an_expired_token_is_not_taken_for_an_epic_that_is_gone(sandbox, issue):
    sandbox.let_token_expire()
    error = refused(lambda: sandbox.jira.look(issue))
    assert (error.status, error.permanent) == (401, False)


def test_an_expired_token_is_noticed_at_every_write_too(sandbox, issue):
    sandbox.move(issue, "In Progress")
    (move,) = sandbox.jira.look(issue).shown.history
    sandbox.let_token_expire()
    for write in (
        lambda: sandbox.jira.say(issue, NOTE),
        lambda: sandbox.jira.reword(issue, "10001", NOTE),
        lambda: sandbox.jira.remember(issue, Memory()),
        lambda: sandbox.jira.move(issue, move.to_id, move.from_id),
        lambda: list(sandbox.jira.search("project = SHOP")),
    ):
        error = refused(write)
        assert (error.status, error.permanent) == (401, False)


def test_no_open_transition_is_not_taken_for_no_way_back_while_we_are_unknown(sandbox, issue):
    sandbox.move(issue, "In Progress")
    (move,) = sandbox.jira.look(issue).shown.history
    sandbox.stand.answer(200, {"transitions": []}, path="*/transitions")
    sandbox.stand.answer(401, {}, path="*/myself")
    assert refused(lambda: sandbox.jira.move(issue, move.to_id, move.from_id)).status == 401


@pytest.mark.parametrize("status", [200, 403])
def test_an_answer_that_says_we_were_not_let_in_is_believed(sandbox, issue, status):
    headers = [("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")]
    sandbox.stand.answer(status, {"id": issue, "fields": {}}, headers=headers)
    error = refused(lambda: sandbox.jira.look(issue))
    assert (error.status, error.permanent) == (401, False)


@pytest.mark.parametrize("status", [403, 404, 410])
def test_that_we_are_not_let_in_at_all_is_no_fault_of_an_epic(sandbox, status):
    issue = sandbox.add()
    sandbox.stand.answer(status, {"message": "No message available"}, path="*/myself")
    error = refused(lambda: sandbox.jira.look(issue))
    assert (error.status, error.permanent) == (status, False)


def test_an_issue_that_is_hidden_is_gone_and_no_error(sandbox, issue):
    sandbox.server.site.denied.add("BROWSE_PROJECTS")
    assert sandbox.jira.look(issue) is None
    assert sandbox.stand.calls() == [f"GET issue/{issue}", "GET myself"]


@pytest.mark.parametrize("name", ["", ".", "..", "..."])
def test_what_would_be_another_path_is_no_issue(sandbox, name):
    assert sandbox.jira.look(name) is None
    assert refused(lambda: sandbox.jira.say(name, NOTE)).permanent
    assert not any("issue" in call for call in sandbox.stand.calls())


@pytest.mark.parametrize(
    "name", ["../myself", "a/b", "a?fields=x", "a#b", "%2e%2e", "\ud800", "é", "x" * 3000]
)
def test_an_id_stays_one_part_of_the_path(sandbox, name):
    assert sandbox.jira.look(name) is None
    asked = [call for call in sandbox.stand.calls() if call != "GET myself"]
    assert len(asked) == 1
    assert asked[0].startswith("GET issue/")


# --- no answer


def test_an_answer_that_takes_too_long_is_waited_for_no_longer(sandbox, clock):
    issue = sandbox.add()
    client = Client(
        Connection(sandbox.server.url, sandbox.server.email, sandbox.server.token), clock, (1, 0.2)
    )
    sandbox.server.misbehave(Fault(seconds=2, method="POST"))
    began = time.monotonic()
    error = refused(lambda: client.post(f"issue/{issue}/comment", {}))
    assert time.monotonic() - began < 1.5
    assert (error.permanent, error.status, error.retry_after) == (False, 0, None)
    assert sandbox.stand.calls() == [f"POST issue/{issue}/comment"]
    client.close()


def test_each_session_of_a_site_has_its_limits_of_time(sandbox, monkeypatch):
    seen = []
    send = __import__("requests").adapters.HTTPAdapter.send

    def noting(self, request, **how):
        seen.append(how["timeout"])
        return send(self, request, **how)

    monkeypatch.setattr("requests.adapters.HTTPAdapter.send", noting)
    sandbox.jira.say(sandbox.add(), NOTE)
    assert seen == [(5, 20)]


def test_a_lost_answer_is_not_asked_for_again(sandbox, issue):
    sandbox.server.misbehave(Fault(cut=True, method="POST"))
    error = refused(lambda: sandbox.jira.say(issue, NOTE))
    assert (error.permanent, error.status) == (False, 0)
    assert sandbox.stand.calls() == [f"POST issue/{issue}/comment"]
    assert len(sandbox.our_comments(issue)) == 1


@pytest.mark.parametrize("status", [*TEMPORARY, *PERMANENT])
def test_no_write_is_ever_repeated_by_itself(sandbox, issue, status):
    sandbox.stand.answer(status, {}, headers=[("Retry-After", "0")], method="P*", times=9)
    for write in (
        lambda: sandbox.jira.say(issue, NOTE),
        lambda: sandbox.jira.reword(issue, "10001", NOTE),
        lambda: sandbox.jira.remember(issue, Memory()),
    ):
        refused(write)
        assert len([call for call in sandbox.stand.calls() if not call.startswith("GET")]) == 1


def test_a_jira_that_is_not_there_is_tried_again_later(clock):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    site = JiraSite(Connection(f"http://127.0.0.1:{port}", "me", "t"), clock)
    error = refused(lambda: site.look("1"))
    assert (error.permanent, error.status, str(error)) == (
        False,
        0,
        "GET myself: no answer (ConnectionError)",
    )
    site.close()


@pytest.mark.parametrize(
    "url", ["", "jira.example", "ftp://jira.example", "http://", "http://[", "http://a\nb"]
)
def test_an_address_that_is_none_is_no_traceback(clock, url):
    site = JiraSite(Connection(url, "me", "t"), clock)
    assert not refused(site.me).permanent
    site.close()


@pytest.mark.parametrize("body", [b"<html>Log in</html>", b"{", b"\xff", b"", b"[" * 100_000])
def test_an_answer_that_is_not_json_is_tried_again_later(sandbox, issue, body):
    sandbox.stand.answer(200, body)
    assert not refused(lambda: sandbox.jira.look(issue)).permanent
    sandbox.stand.answer(201, body, method="POST")
    assert not refused(lambda: sandbox.jira.say(issue, NOTE)).permanent


# --- sending back


@pytest.mark.parametrize("status", [400, 403, 422])
def test_a_transition_that_is_refused_is_no_way_back(sandbox, issue, status):
    sandbox.move(issue, "In Progress")
    (move,) = sandbox.jira.look(issue).shown.history
    sandbox.stand.answer(status, {"errors": {"resolution": "is required"}}, method="POST")
    assert sandbox.jira.move(issue, move.to_id, move.from_id) is Moved.NO_WAY
    assert sandbox.status(issue) == "In Progress"


def test_the_next_way_back_is_tried_and_those_without_a_screen_first(sandbox, issue):
    sandbox.move(issue, "In Progress")
    (move,) = sandbox.jira.look(issue).shown.history
    to = {"id": move.from_id}
    ways = [
        {"id": "91", "to": to, "hasScreen": True},
        {"id": "92", "to": to, "hasScreen": False},
        {"id": "11", "to": to},
        {"id": "93", "to": {"id": "3"}},
    ]
    sandbox.stand.answer(200, {"transitions": ways}, method="GET", path="*/transitions")
    sandbox.stand.requests.clear()
    assert sandbox.jira.move(issue, move.to_id, move.from_id) is Moved.DONE
    posted = [one.json["transition"]["id"] for one in sandbox.stand.requests if one.method == "POST"]
    assert posted == ["92", "11"]
    assert sandbox.status(issue) == "To Do"


def test_somebody_who_moves_on_meanwhile_is_left_alone(sandbox, issue):
    sandbox.move(issue, "In Progress")
    (move,) = sandbox.jira.look(issue).shown.history
    inner = sandbox.stand.app

    def hasty(environ, start_response):
        if environ["REQUEST_METHOD"] == "POST":
            sandbox.move(issue, "Done")
            sandbox.stand.answer(400, {}, method="POST")
            sandbox.stand.app = inner
            return sandbox.stand(environ, start_response)
        return inner(environ, start_response)

    sandbox.stand.app = hasty
    assert sandbox.jira.move(issue, move.to_id, move.from_id) is Moved.ON
    assert sandbox.status(issue) == "Done"


def test_headers_are_found_whatever_their_case(sandbox, issue):
    sandbox.stand.answer(429, {}, headers=list(CaseInsensitiveDict({"retry-after": "11"}).items()))
    wait = refused(lambda: sandbox.jira.look(issue)).retry_after
    assert timedelta(seconds=wait) == timedelta(seconds=11)
