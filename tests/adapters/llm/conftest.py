"""A stand-in model server: real HTTP on a loopback port, with the moods that real ones have."""

import json
import re
import threading
from collections import deque
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from linter.adapters.llm.judge import ModelServer, OpenAIJudge
from linter.adapters.llm.prompts import load_prompts
from linter.core.question import Question

PROMPTS = Path(__file__).parents[3] / "prompts"
BLOCK = re.compile(r"--- begin text ([0-9a-f]{32}) ---\n(.*)\n--- end text \1 ---", re.DOTALL)


@dataclass(frozen=True)
class Request:
    """One request as it arrived."""

    path: str
    authorization: str
    body: dict

    def role(self, role):
        return "\n".join(m["content"] for m in self.body["messages"] if m["role"] == role)

    @property
    def text(self):
        return BLOCK.search(self.role("user"))[2]

    @property
    def boundary(self):
        return BLOCK.search(self.role("user"))[1]


class ModelStandIn:
    """Answers chat completions in a mood: `mode` for good, `moods` one a request before that."""

    def __init__(self):
        self.mode = "ok"
        self.moods = deque()
        self.answer = "no"
        self.reply = {}
        self.retry_after = ""
        self.requests = []
        self._closing = threading.Event()
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                request = Request(self.path, self.headers.get("Authorization", ""), body)
                stand_in.requests.append(request)
                try:
                    stand_in.respond(self, request)
                except ConnectionError:
                    self.close_connection = True  # the client gave up, as it may

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def close(self):
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def respond(self, http, request):
        mood = self.moods.popleft() if self.moods else self.mode
        if request.path != "/v1/chat/completions":
            return _send(http, 404, _error("no such path"))
        if mood.isdigit():
            headers = {"Retry-After": self.retry_after} if self.retry_after else {}
            return _send(http, int(mood), _error(f"the server says {mood}"), headers)
        if mood == "slow":
            self._closing.wait(5)
        if mood == "dripping":
            return self._drip(http)
        if mood == "page":
            return _send(http, 200, b"<html>Please log in</html>", {"Content-Type": "text/html"})
        refused = _refused(mood, request.body)
        if refused:
            return _send(http, 400, _error(f"Unsupported parameter: {refused} is not supported", refused))
        return _send(http, 200, json.dumps(_completion(mood, self._content(mood, request))).encode())

    def _content(self, mood, request):
        reply = {
            "quotes": [request.text.strip().splitlines()[0]],
            "reason": "This names what is built. A reader still misses who will notice the difference.",
            "answer": self.answer,
            "rewrite": "",
        } | self.reply
        match mood:
            case "quotes-invented":
                reply["quotes"] = ["words that stand nowhere in it"]
            case "off-schema":
                reply = {"verdict": "certainly"}
            case "empty":
                return ""
            case "prose":
                return "I would say that it does not."
            case "fenced":
                return f"```json\n{json.dumps(reply)}\n```"
            case "truncated":
                return json.dumps(reply)[:40]
        return json.dumps(reply)

    def _drip(self, http):
        http.send_response(200)
        http.send_header("Content-Type", "application/json")
        http.send_header("Content-Length", "100")
        http.end_headers()
        for _ in range(100):
            http.wfile.write(b" ")
            if self._closing.wait(0.05):
                http.close_connection = True
                return


def _refused(mood, body):
    """Return the parameter that a server of this mood does not know."""
    no_schemas = mood in ("no-json-schema-support", "old-and-fussy")
    if no_schemas and body["response_format"]["type"] == "json_schema":
        return "response_format"
    if mood == "old-and-fussy" and "max_tokens" in body:
        return "max_tokens"
    if mood == "old-and-fussy" and "temperature" in body:
        return "temperature"
    return ""


def _completion(mood, content):
    message = {"role": "assistant", "content": content}
    if mood == "refusing":
        message |= {"content": None, "refusal": "I cannot help with that."}
    reasons = {"truncated": "length", "filtered": "content_filter"}
    choice = {"index": 0, "finish_reason": reasons.get(mood, "stop"), "message": message}
    choices = [] if mood == "no-choices" else [choice]
    return {"id": "c1", "object": "chat.completion", "created": 1, "model": "stand-in", "choices": choices}


def _error(message, param=None):
    return json.dumps({"error": {"message": message, "type": "error", "param": param, "code": None}}).encode()


def _send(http, status, body, headers=None):
    http.send_response(status)
    for name, value in (
        {"Content-Type": "application/json", "Content-Length": str(len(body))} | (headers or {})
    ).items():
        http.send_header(name, value)
    http.end_headers()
    http.wfile.write(body)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    # A loopback port is reached directly, whatever the machine's settings.
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def model():
    """Run the server until the test ends."""
    stand_in = ModelStandIn()
    yield stand_in
    stand_in.close()


@pytest.fixture(scope="session")
def prompts():
    return load_prompts(PROMPTS)


@pytest.fixture
def judge(model, prompts):
    """Return a judge of the stand-in that asks once."""
    return judge_for(model, prompts)


@pytest.fixture
def patient_judge(model, prompts):
    """Return one that asks a second time where the server fails."""
    return judge_for(model, prompts, retries=1)


@pytest.fixture
def hasty_judge(model, prompts):
    """Return one that waits for half a second in all."""
    return judge_for(model, prompts, timeout=0.5, retries=3)


@pytest.fixture
def question():
    return Question("outcome-wording", "Build a  new\ntariff calculator. It costs 12 % less.", "Tariffs 2031")


def judge_for(model, prompts, *, timeout=20.0, retries=0):
    server = ModelServer("stand-in", "sk-very-secret", model.url, timeout, retries)
    return OpenAIJudge(server, prompts)
