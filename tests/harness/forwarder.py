"""A server between a client and another server: passes everything on, and keeps what was asked and answered."""

import http.client
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_OF_THE_HOP = frozenset({"connection", "keep-alive", "transfer-encoding", "host", "content-length"})
_READS = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Exchange:
    """A request, and how it was answered."""

    method: str
    target: str
    authorization: str
    body: bytes
    status: int
    answer: bytes
    headers: dict

    @property
    def reads(self):
        return self.method in _READS

    @property
    def path(self):
        return self.target.partition("?")[0]

    def __str__(self):
        return f"{self.method} {self.target} {self.status}"


class Forwarder:
    """Listens on a port of its own and forwards to `upstream`, as a context manager."""

    def __init__(self, upstream):
        self.exchanges = []
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.upstream = urlsplit(upstream).netloc
        self._server.kept = self.exchanges
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    upstream = ""
    kept = None

    def handle_error(self, request, client_address):
        """Say nothing of clients that hang up."""


class _Handler(BaseHTTPRequestHandler):
    def _forward(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        passed = {name: value for name, value in self.headers.items() if name.lower() not in _OF_THE_HOP}
        onward = http.client.HTTPConnection(self.server.upstream, timeout=30)
        try:
            onward.request(self.command, self.path, body or None, passed)
            came = onward.getresponse()
            answer = came.read()
        finally:
            onward.close()
        headers = {name.lower(): value for name, value in came.getheaders()}
        authorization = self.headers.get("Authorization", "")
        self.server.kept.append(
            Exchange(self.command, self.path, authorization, body, came.status, answer, headers)
        )
        self.send_response(came.status)
        for name, value in came.getheaders():
            if name.lower() not in _OF_THE_HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(answer)

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self._forward
        raise AttributeError(name)

    def log_message(self, *args):
        pass
