import json
import os
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from linter.sandbox import LINTER_EMAIL, SandboxServer, Store, create_sandbox
from linter.sandbox.catalogue import DANA, EPIC, PROJECTS
from linter.sandbox.issues import create

NOW = datetime(2027, 3, 4, 9, 30, tzinfo=UTC)
SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared"))


class Clock:
    """Stands still until it is moved; each reading is a little later, so that order shows."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        self.now += timedelta(milliseconds=10)
        return self.now


class Rest:
    """Speaks to a sandbox without a socket."""

    def __init__(self, app, token):
        self.app = app
        self.site = app.extensions["sandbox"].site
        self.misbehaviour = app.extensions["sandbox"].misbehaviour
        self.client = app.test_client()
        self.token = token

    def __call__(self, method, path, body=None, *, version="3", auth=True, raw=None, user=LINTER_EMAIL):
        path = path if path.startswith("/rest/") else f"/rest/api/{version}/{path}"
        given = {"data": raw} if raw is not None else ({} if body is None else {"json": body})
        if auth:
            given["auth"] = (user, self.token)
        return self.send(method, path, given)

    def send(self, method, path, given):
        return self.client.open(path, method=method, **given)

    def epic(self, summary="Fewer calls", project="SHOP", **fields):
        with self.site.store.transaction():
            return create(self.site, DANA, PROJECTS[project], EPIC, {"summary": summary, **fields})["key"]

    def ways(self, key, **who):
        """Return the open transitions: ids by name."""
        found = self("GET", f"issue/{key}/transitions", **who).get_json()["transitions"]
        return {one["name"]: one["id"] for one in found}

    def move(self, key, step, fields=None, **who):
        body = {"transition": {"id": step}, **({"fields": fields} if fields else {})}
        return self("POST", f"issue/{key}/transitions", body, **who)

    def status(self, key):
        return self("GET", f"issue/{key}").get_json()["fields"]["status"]["name"]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "sandbox.db")
    yield store
    store.close()


@pytest.fixture
def rest(store, clock):
    app = create_sandbox(
        store, base_url="http://sandbox.invalid", webhooks=(), token="a-token", clock=clock, testing=True
    )
    return Rest(app, "a-token")


class DataCenterRest(Rest):
    """The same for Data Center, with a personal access token."""

    def __call__(self, method, path, body=None, *, version="2", auth=True, raw=None, token=None, user=None):
        path = path if path.startswith("/rest/") else f"/rest/api/{version}/{path}"
        given = {"data": raw} if raw is not None else ({} if body is None else {"json": body})
        if user:
            given["auth"] = (user, token or self.token)
        elif auth:
            given["headers"] = {"Authorization": f"Bearer {token or self.token}"}
        return self.send(method, path, given)


@pytest.fixture
def dc(store, clock):
    app = create_sandbox(
        store,
        base_url="http://sandbox.invalid",
        webhooks=(),
        token="a-token",
        clock=clock,
        flavour="dc",
        testing=True,
    )
    return DataCenterRest(app, "a-token")


@pytest.fixture
def server():
    with SandboxServer(clock=lambda: NOW, schedule=(0.05, 0.05, 0.05, 0.05), testing=True) as server:
        yield server


@pytest.fixture
def session(server):
    with requests.Session() as session:
        session.auth = (server.email, server.token)
        yield session


@pytest.fixture
def adf():
    def document(*paragraphs):
        content = [{"type": "paragraph", "content": [{"type": "text", "text": one}]} for one in paragraphs]
        return {"type": "doc", "version": 1, "content": content}

    return document


@pytest.fixture(scope="session")
def contracts():
    folder = SHARED / "contracts"
    if not folder.is_dir():
        pytest.skip("the official contracts are not on this machine")
    return folder


@pytest.fixture(scope="session")
def openapi(contracts):
    return json.loads((contracts / "jira-cloud-openapi-v3.json").read_text())


@dataclass
class Receiver:
    """Keeps every delivery; answers with the statuses in `answers`, then with 202."""

    answers: list = field(default_factory=list)
    got: list = field(default_factory=list)
    url: str = ""

    def __post_init__(self):
        self.arrived = threading.Condition()

    def wait_for(self, count):
        with self.arrived:
            self.arrived.wait_for(lambda: len(self.got) >= count, timeout=10)
        assert len(self.got) >= count
        return self.got


@pytest.fixture
def receiver():
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            with receiver.arrived:
                status = receiver.answers.pop(0) if receiver.answers else 202
                receiver.got.append((dict(self.headers), body))
                receiver.arrived.notify_all()
            if status:
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        httpd.daemon_threads = False
        thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        receiver.url = f"http://127.0.0.1:{httpd.server_port}/webhooks/jira"
        yield receiver
        httpd.shutdown()
        thread.join()
