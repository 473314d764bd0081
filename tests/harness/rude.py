"""A server that answers as it is told, byte by byte, and notes when each request came."""

import json
import socketserver
import threading
import time
from contextlib import suppress


def answer(status, body=b"", **headers):
    """Return a whole answer as bytes; `headers` with `_` for `-`."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(raw)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + raw


class RudeServer(socketserver.ThreadingTCPServer):
    """`behave` is called with method and path; it yields pieces to send and seconds (float) to wait.

    Ends all waits when it is closed.
    """

    daemon_threads = True
    allow_reuse_address = True
    block_on_close = True
    request_queue_size = 64

    def __init__(self, behave):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behave = behave
        self.arrivals = []
        self.most_at_once = 0
        self.over = threading.Event()
        self._under_way = 0
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request, client_address):
        """Say nothing: a client that hangs up is what the tests ask for."""

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.shutdown()
        self._thread.join()
        self.server_close()

    def begins(self, method, path):
        with self._lock:
            self.arrivals.append((time.monotonic(), method, path))
            self._under_way += 1
            self.most_at_once = max(self.most_at_once, self._under_way)

    def ends(self):
        with self._lock:
            self._under_way -= 1


class _Handler(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().decode()
        if not line.strip():
            return
        method, path, _ = line.split()
        length = 0
        while (header := self.rfile.readline().decode()).strip():
            name, _, value = header.partition(":")
            if name.lower() == "content-length":
                length = int(value)
        self.rfile.read(length)
        self.server.begins(method, path.partition("?")[0])
        try:
            with suppress(OSError):
                for piece in self.server.behave(method, path):
                    if isinstance(piece, float):
                        self.server.over.wait(piece)
                    else:
                        self.wfile.write(piece)
                    if self.server.over.is_set():
                        return
        finally:
            self.server.ends()
