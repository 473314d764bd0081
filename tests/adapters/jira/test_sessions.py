"""Threads have sessions of their own, sessions end, and the token stays where it belongs."""

import gc
import logging
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

import pytest

from linter.adapters.jira import Connection, JiraSite
from linter.adapters.jira.client import Client
from linter.app.ports import JiraError
from linter.core.wording import Note, Tone
from linter.sandbox import LINTER_ACCOUNT_ID, Fault

NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/SHOP-1")
SECRET = "s3cret-t0ken"


def test_each_thread_has_a_session_of_its_own_and_keeps_it(sandbox):
    client = sandbox.jira._client
    together = threading.Barrier(3)

    def work(_):
        together.wait(timeout=10)
        return client._session(), client._session()

    with ThreadPoolExecutor(3) as pool:
        pairs = list(pool.map(work, range(3)))
    assert all(first is second for first, second in pairs)
    assert len({id(first) for first, _ in pairs}) == 3


def test_many_threads_look_and_speak_at_once(sandbox):
    issues = [sandbox.add() for _ in range(4)]
    for issue in issues:
        sandbox.move(issue, "In Progress")

    def work(number):
        issue = issues[number % 4]
        if number < 4:
            sandbox.jira.say(issue, NOTE)
        return sandbox.jira.look(issue).epic.id == issue

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(work, range(40)))
    assert [len(sandbox.our_comments(issue)) for issue in issues] == [1, 1, 1, 1]


def test_a_session_ends_with_its_thread(sandbox):
    client = sandbox.jira._client
    sandbox.jira.me()
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _: client.get("myself"), range(9)))
    gc.collect()
    assert len(client._signed_in) == 1


def test_after_the_end_nothing_is_open_and_nothing_is_sent(sandbox, monkeypatch):
    closed = []
    close = __import__("requests").Session.close
    monkeypatch.setattr("requests.Session.close", lambda self: (closed.append(self), close(self))[1])
    session = sandbox.jira._client._session()
    sandbox.jira.close()
    assert closed == [session]
    sandbox.stand.calls()
    for call in (sandbox.jira.me, lambda: sandbox.jira.look("1")):
        with pytest.raises(JiraError) as refused:
            call()
        assert not refused.value.permanent
    assert sandbox.stand.calls() == []
    sandbox.jira.close()


def test_an_end_in_the_midst_of_a_call_lets_it_finish(sandbox):
    sandbox.server.misbehave(Fault(seconds=0.3))
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(sandbox.jira.me)
        while not sandbox.stand.requests:
            time.sleep(0.01)
        sandbox.jira.close()
        assert call.result(timeout=10).id == LINTER_ACCOUNT_ID


def test_a_bearer_token_opens_too(sandbox, clock):
    site = JiraSite(Connection(f"{sandbox.server.url}/", token=sandbox.server.token), clock)
    assert site.me().id == LINTER_ACCOUNT_ID
    assert sandbox.stand.requests[-1].authorization == f"Bearer {sandbox.server.token}"
    site.close()


def test_the_token_is_not_shown_with_the_connection():
    connection = Connection("https://jira.example", "bot@example.com", SECRET)
    assert SECRET not in f"{connection!r} {connection}"


def failing_calls(sandbox):
    """Yield calls that fail in every way that we know."""
    bad_url = "http://127.0.0.1:9"
    cut = Connection(sandbox.server.url, sandbox.server.email, SECRET)
    yield cut, lambda: sandbox.server.misbehave(Fault(cut=True))
    for status in (400, 401, 403, 404, 429, 500, 302):
        yield cut, lambda status=status: sandbox.stand.answer(status, {"errorMessages": ["No"]}, times=2)
    yield cut, lambda: sandbox.stand.answer(200, b"<html>")
    yield Connection(bad_url, "bot@example.com", SECRET), lambda: None
    yield Connection(bad_url, "", SECRET), lambda: None
    yield Connection(sandbox.server.url, "", f"{SECRET}\n"), lambda: None
    yield Connection(sandbox.server.url, "", f"{SECRET}…"), lambda: None
    yield Connection(sandbox.server.url, "bot@example.com", f"{SECRET}…"), lambda: None


def test_the_token_is_in_no_error_and_in_no_log(sandbox, clock, caplog):
    caplog.set_level(logging.DEBUG)
    for connection, prepare in failing_calls(sandbox):
        client = Client(connection, clock)
        prepare()
        with pytest.raises(JiraError) as refused:
            client.get("issue/1")
        sandbox.stand.instead.clear()
        client.close()
        chain, seen = [refused.value], []
        while chain:
            error = chain.pop()
            seen += [str(error), repr(error), repr(vars(error))]
            assert not hasattr(error, "request"), "it holds the header with our token"
            chain += [cause for cause in (error.__cause__, error.__context__) if cause is not None]
        seen += traceback.format_exception(refused.value)
        assert SECRET not in " ".join(seen)
    assert caplog.records
    assert SECRET not in caplog.text
    assert "Authorization" not in caplog.text


def test_what_was_read_and_written_is_in_no_log(sandbox, caplog):
    caplog.set_level(logging.DEBUG)
    issue = sandbox.add("A secret outcome.")
    sandbox.jira.look(issue)
    sandbox.jira.say(issue, Note(Tone.ADVICE, "A secret note"))
    assert f"/rest/api/3/issue/{issue}" in caplog.text
    assert "secret" not in caplog.text
