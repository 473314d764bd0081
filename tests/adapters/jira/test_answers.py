"""Answers that come slowly, never end, or are larger than they look."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from harness.rude import RudeServer, answer

from linter.adapters.jira import Connection
from linter.adapters.jira.answer import MOST_BYTES
from linter.adapters.jira.client import Client
from linter.adapters.jira.neighbour import Neighbour
from linter.adapters.memory_budget import InMemoryBudget
from linter.app.allowance import Allowance
from linter.app.ports import JiraError

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def client_of(url, **limits):
    manners = Neighbour(InMemoryBudget(Allowance(100.0, 50)), spread=lambda: 0.0)
    return Client(Connection(url, "me", "t"), neighbour=manners, **limits)


def ask(behave, **limits):
    """Ask a server that behaves so; return its answer, or why there is none, and the seconds it took."""
    with RudeServer(behave) as server:
        client = client_of(server.url, **limits)
        began = time.monotonic()
        try:
            came = client.get("issue/1")
        except JiraError as error:
            came = error
        took = time.monotonic() - began
        client.close()
        assert len(server.arrivals) == 1
    return came, took


def slowly(raw):
    for at in range(len(raw)):
        yield raw[at : at + 1]
        yield 0.05


def test_a_head_that_comes_byte_by_byte_is_waited_for_no_longer_than_a_call_may_take():
    came, took = ask(lambda *_: slowly(HEAD * 9), call_seconds=0.4)
    assert str(came) == "GET issue/1: no whole answer within 0 s"
    assert not came.permanent
    assert took < 2


def test_a_body_without_a_length_that_never_ends_is_hung_up_and_not_taken_for_whole():
    def behave(*_):
        yield HEAD + b"Connection: close\r\n\r\n[1,"
        yield from slowly(b" " * 200)

    came, took = ask(behave, call_seconds=0.4)
    assert isinstance(came, JiraError)
    assert took < 2


def test_pieces_that_never_end_are_hung_up():
    def behave(*_):
        yield HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
        while True:
            yield b"1\r\n \r\n"
            yield 0.05

    came, took = ask(behave, call_seconds=0.4)
    assert isinstance(came, JiraError)
    assert took < 2


def test_an_answer_that_says_how_large_it_is_is_not_read_at_all():
    def behave(*_):
        yield HEAD + b"Content-Length: %d\r\n\r\n" % (MOST_BYTES + 1)
        yield 5.0

    came, took = ask(behave)
    assert str(came) == "GET issue/1: the answer is larger than 25 MB"
    assert came.permanent
    assert took < 2


@pytest.mark.parametrize("length", [b"9" * 400, b"-1", "²".encode(), b"x"])
def test_a_length_that_is_none_is_no_traceback(length):
    def behave(*_):
        yield HEAD + b"Content-Length: %b\r\nConnection: close\r\n\r\n{}" % length

    came, _ = ask(behave)
    assert came == {} or isinstance(came, JiraError)


def test_an_answer_without_a_length_is_cut_where_it_becomes_too_large():
    def behave(*_):
        yield HEAD + b"Connection: close\r\n\r\n"
        while True:
            yield b" " * 1_000_000

    came, _ = ask(behave)
    assert came.permanent


def test_a_small_answer_that_unpacks_into_a_large_one_is_cut():
    packed = gzip.compress(b" " * (MOST_BYTES + 100_000))
    assert len(packed) < 100_000
    came, _ = ask(lambda *_: iter([answer(200, packed, Content_Encoding="gzip")]))
    assert str(came) == "GET issue/1: the answer is larger than 25 MB"


def test_a_packed_answer_is_unpacked():
    packed = gzip.compress(b'{"id": "7"}')
    came, _ = ask(lambda *_: iter([answer(200, packed, Content_Encoding="gzip")]))
    assert came == {"id": "7"}


def test_what_says_it_is_packed_and_is_not_is_no_traceback():
    came, _ = ask(lambda *_: iter([answer(200, b'{"id": "7"}', Content_Encoding="gzip")]))
    assert not came.permanent


def test_an_answer_that_breaks_off_is_not_taken_for_whole():
    def behave(*_):
        yield HEAD + b'Content-Length: 400\r\n\r\n{"id": "7"}'

    came, _ = ask(behave)
    assert (came.permanent, came.status) == (False, 0)


def test_calls_of_a_thread_share_one_connection():
    ports = set()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            ports.add(self.client_address[1])
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        client = client_of(f"http://127.0.0.1:{server.server_address[1]}")
        for _ in range(5):
            client.get("myself")
        client.close()
        server.shutdown()
        thread.join()
    assert len(ports) == 1


def test_no_watch_is_left_when_calls_are_over():
    def behave(*_):
        yield answer(200, {})

    before = threading.active_count()
    ask(behave, call_seconds=30.0)
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before
