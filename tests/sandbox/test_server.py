import signal
import subprocess
import sys
import threading

import pytest
import requests

from linter.sandbox import Fault, SandboxServer

MYSELF = "/rest/api/3/myself"


def test_a_second_start_finds_what_the_first_left(tmp_path):
    path = tmp_path / "sandbox.db"
    with SandboxServer(path) as first:
        auth = (first.email, first.token)
        answer = requests.put(
            f"{first.url}/rest/api/3/issue/SHOP-9",
            json={"fields": {"summary": "Kept"}},
            auth=auth,
            timeout=10,
        )
        assert answer.status_code == 204
        count = len(first.store.issues())
    with SandboxServer(path) as second:
        assert second.token == first.token
        assert second.store.issue("SHOP-9")["fields"]["summary"] == "Kept"
        assert len(second.store.issues()) == count
        assert len(second.store.histories(second.store.issue("SHOP-9")["id"])) == 1


def test_an_empty_site_has_projects_and_no_issue():
    with SandboxServer(empty=True) as server:
        assert server.store.issues() == []
        answer = requests.get(
            f"{server.url}/rest/api/3/project", auth=(server.email, server.token), timeout=10
        )
        assert [project["key"] for project in answer.json()] == ["SHOP", "PAY", "GATE", "FORGE", "KEEP"]


def test_many_writers_at_once_lose_nothing(server, session, adf):
    def write():
        for _ in range(5):
            answer = requests.post(
                f"{server.url}/rest/api/3/issue/SHOP-9/comment",
                json={"body": adf("x")},
                auth=session.auth,
                timeout=30,
            )
            statuses.append(answer.status_code)

    statuses = []
    threads = [threading.Thread(target=write) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses == [201] * 30
    assert len(server.store.comments(server.store.issue("SHOP-9")["id"])) == 30


@pytest.mark.parametrize("status", [401, 403, 409, 429, 500, 503])
def test_the_next_requests_can_be_made_to_fail(server, session, status):
    server.misbehave(Fault(status, times=2, path="*/myself", retry_after="7"))

    answers = [session.get(server.url + MYSELF, timeout=10) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [status, status, 200]
    assert answers[0].headers["Retry-After"] == "7"
    assert session.get(f"{server.url}/rest/api/3/serverInfo", timeout=10).status_code == 200


def test_a_request_can_be_made_to_time_out(server, session):
    server.misbehave(Fault(seconds=5))

    with pytest.raises(requests.Timeout):
        session.get(server.url + MYSELF, timeout=0.2)


def test_the_connection_can_be_cut_after_the_work_is_done(server, session, adf):
    server.misbehave(Fault(cut=True, method="POST", path="*/comment"))

    with pytest.raises(requests.ConnectionError):
        session.post(f"{server.url}/rest/api/3/issue/SHOP-9/comment", json={"body": adf("once")}, timeout=10)

    assert len(server.store.comments(server.store.issue("SHOP-9")["id"])) == 1


def test_other_processes_can_ask_for_trouble_where_that_is_allowed(server, session):
    ask = {"status": 503, "path": "*/myself"}

    assert session.post(f"{server.url}/__sandbox/misbehave", json=ask, timeout=10).status_code == 204
    assert session.get(server.url + MYSELF, timeout=10).status_code == 503
    assert (
        session.post(f"{server.url}/__sandbox/misbehave", json={"status": 299}, timeout=10).status_code == 400
    )
    assert session.post(f"{server.url}/__sandbox/misbehave", json={"x": 1}, timeout=10).status_code == 400
    (asked,) = session.get(f"{server.url}/__sandbox/requests", timeout=10).json()
    assert (asked["method"], asked["path"], asked["status"]) == ("GET", MYSELF, 503)


def test_nobody_can_ask_for_trouble_elsewhere():
    with SandboxServer() as server:
        assert requests.post(f"{server.url}/__sandbox/misbehave", json={}, timeout=10).status_code == 404


def test_the_log_tells_reads_from_writes(server, session):
    session.get(server.url + MYSELF, timeout=10)
    session.post(f"{server.url}/rest/api/3/search/jql", json={"jql": "project = SHOP"}, timeout=10)
    server.misbehaviour.assert_readonly()

    session.put(f"{server.url}/rest/api/3/issue/SHOP-9", json={"fields": {"summary": "x"}}, timeout=10)

    assert [(one.method, one.status) for one in server.misbehaviour.writes()] == [("PUT", 204)]
    with pytest.raises(AssertionError, match="PUT"):
        server.misbehaviour.assert_readonly()
    server.misbehaviour.forget_requests()
    server.misbehaviour.assert_readonly()


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_ends_cleanly_when_told_to(tmp_path, number):
    code = (
        "import sys; from linter.sandbox import serve\n"
        "serve(sys.argv[1], port=0, on_start=lambda server: print(server.url, flush=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code, str(tmp_path / "s.db")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        url = process.stdout.readline().strip()
        assert requests.get(url, timeout=10).status_code == 200
        process.send_signal(number)
        rest, errors = process.communicate(timeout=20)

    assert (process.returncode, rest, errors) == (0, "", "")


def test_a_port_in_use_is_said_so_and_nothing_stays_open(server, tmp_path):
    port = int(server.url.rpartition(":")[2])

    with pytest.raises(OSError, match="in use"):
        SandboxServer(tmp_path / "s.db", port=port)
