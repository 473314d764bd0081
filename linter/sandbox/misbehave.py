"""Trouble on demand, and a record of who asked for what: what tests of a client need of a server."""

import json
import socket
import threading
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_WORDS: Final = {
    401: "401 Unauthorized",
    403: "403 Forbidden",
    404: "404 Not Found",
    409: "409 Conflict",
    429: "429 Too Many Requests",
    500: "500 Internal Server Error",
    502: "502 Bad Gateway",
    503: "503 Service Unavailable",
    504: "504 Gateway Timeout",
}
_READING_POSTS: Final = ("/search/jql", "/comment/list", "/search/approximate-count")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came of it; status 0 where the connection was cut."""

    method: str
    path: str
    status: int

    @property
    def writes(self) -> bool:
        """Whether the request may have changed anything."""
        reading_post = self.method == "POST" and self.path.endswith(_READING_POSTS)
        return self.method not in {"GET", "HEAD", "OPTIONS"} and not reading_post


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, for the next `times` requests that match."""

    status: int = 0
    """The answer, instead of doing the work; 0: the work is done."""
    times: int = 1
    method: str = "*"
    path: str = "*"
    """A pattern with `*`, for the path without its query: `*/transitions`."""
    retry_after: str = ""
    seconds: float = 0.0
    """Wait so long first."""
    cut: bool = False
    """Do the work, then cut the connection without an answer."""

    def __post_init__(self) -> None:
        if self.status and self.status not in _WORDS:
            raise ValueError(f"status is one of {sorted(_WORDS)}")


class Misbehaviour:
    """Faults that wait for their requests, and the log of all requests."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._log: deque[Exchange] = deque(maxlen=20_000)
        self._over = threading.Event()

    def next(self, fault: Fault) -> None:
        """Let the next matching requests go wrong. Faults are used up in the order in which they were given."""
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        """Forget the faults that are still waiting."""
        with self._lock:
            self._faults.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault of this request, using it up."""
        with self._lock:
            for index, fault in enumerate(self._faults):
                if fnmatchcase(method, fault.method) and fnmatchcase(path, fault.path):
                    left = replace(fault, times=fault.times - 1)
                    self._faults[index : index + 1] = [left] if left.times > 0 else []
                    return fault
        return None

    def pause(self, seconds: float) -> None:
        """Wait, but not past the end of the server."""
        self._over.wait(seconds)

    def end(self) -> None:
        """End all pauses: the server stops."""
        self._over.set()

    def note(self, exchange: Exchange) -> None:
        """Add to the log."""
        with self._lock:
            self._log.append(exchange)

    def requests(self, prefix: str = "/rest/") -> tuple[Exchange, ...]:
        """Return the requests so far, oldest first, whose path begins so."""
        with self._lock:
            return tuple(exchange for exchange in self._log if exchange.path.startswith(prefix))

    def forget_requests(self) -> None:
        """Empty the log."""
        with self._lock:
            self._log.clear()

    def writes(self) -> tuple[Exchange, ...]:
        """Return those REST requests that may have changed something."""
        return tuple(exchange for exchange in self.requests() if exchange.writes)

    def assert_readonly(self) -> None:
        """Raise AssertionError where anybody has written by REST since the log was emptied."""
        written = self.writes()
        if written:
            raise AssertionError(f"written: {[f'{one.method} {one.path}' for one in written]}")


class Troublemaker:
    """WSGI middleware that applies the faults and keeps the log."""

    def __init__(self, app: "WSGIApplication", misbehaviour: Misbehaviour) -> None:
        self._app = app
        self._misbehaviour = misbehaviour

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request, well or badly."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        fault = None if path.startswith("/__sandbox/") else self._misbehaviour.take(method, path)
        if fault and fault.seconds:
            self._misbehaviour.pause(fault.seconds)
        if fault and fault.status:
            self._misbehaviour.note(Exchange(method, path, fault.status))
            return _refusal(fault, start_response)
        if fault and fault.cut:
            return self._cut(environ)

        def noting(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            self._misbehaviour.note(Exchange(method, path, int(status[:3])))
            return start_response(status, headers, *rest)

        return self._app(environ, noting)

    def _cut(self, environ: "WSGIEnvironment") -> Iterable[bytes]:
        """Do the work, throw the answer away, and hang up."""
        answer = self._app(environ, _deaf)
        for _ in answer:
            pass
        close = getattr(answer, "close", None)
        if close is not None:
            close()
        self._misbehaviour.note(Exchange(environ["REQUEST_METHOD"], environ["PATH_INFO"], 0))
        connection = environ.get("werkzeug.socket")
        if connection is not None:
            connection.shutdown(socket.SHUT_RDWR)
        raise ConnectionAbortedError("cut by request of a test")


def _deaf(_status: str, _headers: list[tuple[str, str]], *_rest: Any) -> Any:
    return bytes


def _refusal(fault: Fault, start_response: "StartResponse") -> Iterable[bytes]:
    body = json.dumps({"errorMessages": [_WORDS[fault.status]], "errors": {}}).encode()
    headers = [("Content-Type", "application/json;charset=UTF-8"), ("Content-Length", str(len(body)))]
    if fault.retry_after:
        headers.append(("Retry-After", fault.retry_after))
    if fault.status == 429:  # noqa: PLR2004 the status of rate limits
        headers.append(("RateLimit-Reason", "jira-burst-based"))
    start_response(_WORDS[fault.status], headers)
    return [body]


def fault_from(document: Mapping[str, Any]) -> Fault:
    """Read a fault from JSON: the names are those of the class. Raises TypeError, ValueError."""
    return Fault(**document)
