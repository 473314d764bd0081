"""A connection that can be hung up from outside: the limits of `requests` hold between two pieces only."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection


class Line(HTTPAdapter):
    """Sends for one session, and so for one thread, and knows the sockets that it opened.

    An answer that arrives byte by byte resets every other limit of time for ever.
    """

    def __init__(self) -> None:
        self._sockets: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._noting: dict[type[HTTPConnection], type[HTTPConnection]] = {}
        super().__init__(max_retries=0)

    def get_connection_with_tls_context(self, *what: Any, **how: Any) -> Any:
        """Return the pool of the address, whose connections tell us their sockets."""
        pool: Any = super().get_connection_with_tls_context(*what, **how)
        kind = pool.ConnectionCls
        if kind not in self._noting.values():
            pool.ConnectionCls = self._noting.setdefault(kind, _noting(kind, self._note))
        return pool

    @contextmanager
    def hung_up_after(self, seconds: float) -> Iterator[threading.Event]:
        """Hang up if the block takes longer; the event tells whether that was so."""
        late = threading.Event()

        def hang_up() -> None:
            late.set()
            with self._lock:
                for each in self._sockets:
                    # Past TLS, which would first say goodbye and wait for it.
                    with suppress(OSError):
                        socket.socket.shutdown(each, socket.SHUT_RDWR)

        timer = threading.Timer(seconds, hang_up)
        timer.daemon = True
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()

    def _note(self, opened: socket.socket) -> None:
        with self._lock:
            self._sockets = {each for each in self._sockets if each.fileno() >= 0} | {opened}


def _noting(kind: type[HTTPConnection], note: Any) -> type[HTTPConnection]:
    class Noting(kind):  # type: ignore[misc,valid-type] # HTTP or HTTPS, whichever the pool has
        def connect(self) -> None:
            super().connect()
            note(self.sock)

    return Noting
