"""The middleware that applies faults and limits, and keeps the log of requests."""

import json
import socket
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from linter.sandbox.limits import Limits
from linter.sandbox.misbehave import REASONS, Exchange, Fault, Misbehaviour

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_TOO_MANY: Final = 429
_EXPIRED: Final = "Bearer a-token-that-has-expired"


class Troublemaker:
    """WSGI middleware around a sandbox."""

    def __init__(self, app: "WSGIApplication", misbehaviour: Misbehaviour, limits: Limits) -> None:
        self._app = app
        self._misbehaviour = misbehaviour
        self._limits = limits

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request, well or badly."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if path.startswith("/__sandbox/"):
            return self._app(environ, start_response)
        came = time.monotonic()

        def note(status: int) -> None:
            self._misbehaviour.note(Exchange(method, path, status, came))

        fault = self._misbehaviour.take(method, path) or Fault()
        self._misbehaviour.pause(fault.seconds)
        if fault.expired:
            environ["HTTP_AUTHORIZATION"] = _EXPIRED
        if fault.status and fault.done:
            _whole(self._app, environ)
        refused = fault if fault.status else self._limits.count(method, path)
        if refused is not None:
            note(refused.status)
            return _refusal(refused, start_response)
        if fault.cut or fault.half:
            status, headers, body = _whole(self._app, environ)
            note(int(status[:3]) if fault.half else 0)
            start_response(status, headers)
            return _broken_off(environ, b"" if fault.cut else body[: len(body) // 2])

        def noting(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            note(int(status[:3]))
            return start_response(status, [*headers, *self._limits.warning(method, path)], *rest)

        return self._app(environ, noting)


def _whole(app: "WSGIApplication", environ: "WSGIEnvironment") -> tuple[str, list[tuple[str, str]], bytes]:
    """Do the work, and return what would have been answered."""
    said: list[Any] = []

    def listen(status: str, headers: list[tuple[str, str]], *_rest: Any) -> Any:
        said[:] = status, headers
        return bytes

    answer = app(environ, listen)
    body = b"".join(answer)
    close = getattr(answer, "close", None)
    if close is not None:
        close()
    return said[0], said[1], body


def _broken_off(environ: "WSGIEnvironment", body: bytes) -> Iterator[bytes]:
    """Send this and hang up; nothing at all is sent where there is nothing."""
    if body:
        yield body
    connection = environ.get("werkzeug.socket")
    if connection is not None:
        connection.shutdown(socket.SHUT_RDWR)
    raise ConnectionAbortedError("cut by request of a test")


def _refusal(fault: Fault, start_response: "StartResponse") -> Iterable[bytes]:
    words = json.dumps({"errorMessages": [fault.line], "errors": {}})
    body = (fault.body or words).encode()
    kind = "text/html" if body.startswith(b"<") else "application/json"
    headers = [("Content-Type", f"{kind};charset=UTF-8"), ("Content-Length", str(len(body)))]
    if fault.retry_after:
        headers.append(("Retry-After", fault.retry_after))
    if fault.status == _TOO_MANY and fault.reason:
        headers.append(("RateLimit-Reason", REASONS[fault.reason]))
    if fault.reset:
        headers.append(("X-RateLimit-Reset", fault.reset))
    start_response(fault.line, [*headers, *fault.headers.items()])
    return [body]
