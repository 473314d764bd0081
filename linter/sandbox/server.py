"""The sandbox as a running server: pages, REST and the thread that sends webhooks."""

import signal
import socket
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Final, Self

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from linter.sandbox.app import create_sandbox
from linter.sandbox.catalogue import LINTER_EMAIL
from linter.sandbox.misbehave import Fault, Misbehaviour
from linter.sandbox.outbox import SCHEDULE, Outbox
from linter.sandbox.seed import seed
from linter.sandbox.sender import Sender
from linter.sandbox.store import Store
from linter.sandbox.webhook import Webhook

if TYPE_CHECKING:
    from flask import Flask

    from linter.sandbox.context import Sandbox
    from linter.sandbox.limits import Limits
    from linter.sandbox.site import Site

_POLL: Final = 0.05


def _utc_now() -> datetime:
    return datetime.now(UTC)


class _Quiet(WSGIRequestHandler):
    """Leaves the log of requests to `Misbehaviour.requests`."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 the name is werkzeug's
        """Write nothing."""


class SandboxServer:
    """A sandbox that listens. Use it as a context manager, or call `start` and `stop`.

    `path`: its SQLite file, or `:memory:`. `port` 0 takes a free one. A site that holds no issue yet is filled
    with the examples, unless `empty`. `schedule`: seconds between repetitions of a webhook; None for those that
    go with the flavour.
    """

    def __init__(  # noqa: PLR0913 each names one thing that a server needs
        self,
        path: str | Path = ":memory:",
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        webhooks: Sequence[Webhook] = (),
        token: str = "",
        empty: bool = False,
        clock: Callable[[], datetime] = _utc_now,
        flavour: str = "cloud",
        schedule: Sequence[float] | None = None,
        testing: bool = False,
    ) -> None:
        self.store = Store(path)
        self.token = token or self.store.token()
        self.email = LINTER_EMAIL
        self.outbox = Outbox(self.store, webhooks, SCHEDULE)
        if not empty:
            seed(self.store, clock())
        try:
            listening = _listen(host, port)
        except OSError:
            self.store.close()
            raise
        name = f"[{host}]" if ":" in host else host
        self.url = f"http://{name}:{listening.getsockname()[1]}"
        self.app: Flask = create_sandbox(
            self.store,
            base_url=self.url,
            webhooks=webhooks,
            token=self.token,
            clock=clock,
            flavour=flavour,
            outbox=self.outbox,
            testing=testing,
        )
        sandbox: Sandbox = self.app.extensions["sandbox"]
        self.site: Site = sandbox.site
        own = self.site.flavour.webhook_schedule
        self.outbox.schedule = tuple(schedule if schedule is not None else SCHEDULE if own is None else own)
        self.misbehaviour: Misbehaviour = sandbox.misbehaviour
        self.limits: Limits = sandbox.limits
        self._server: BaseWSGIServer = make_server(
            host, port, self.app, threaded=True, request_handler=_Quiet, fd=listening.fileno()
        )
        listening.close()
        # Threads that are waited for at the end leave no socket open behind them.
        self._server.daemon_threads = False  # type: ignore[attr-defined] # of the threaded server
        self._thread = threading.Thread(target=self._serve, name="sandbox", daemon=True)
        self._sender = Sender(self.outbox, self.site.flavour.delivery_headers)

    def _serve(self) -> None:
        self._server.serve_forever(poll_interval=_POLL)

    def start(self) -> Self:
        """Begin to answer, and to send."""
        self._thread.start()
        self._sender.start()
        return self

    def stop(self) -> None:
        """End both, and close the store. What was not sent is sent after the next start."""
        self.misbehaviour.end()
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()
        self._sender.stop()
        self.store.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def subscribe(self, *webhooks: Webhook) -> None:
        """Replace the webhooks: for a listener whose address is known only after this server's."""
        self.outbox.webhooks = webhooks
        self.outbox.ring.set()

    def misbehave(self, fault: Fault) -> None:
        """Let the next matching requests go wrong."""
        self.misbehaviour.next(fault)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=128)


def serve(  # noqa: PLR0913 the options of the command
    path: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8081,
    webhooks: Sequence[Webhook] = (),
    token: str = "",
    empty: bool = False,
    flavour: str = "cloud",
    on_start: Callable[[SandboxServer], None] = lambda _: None,
) -> None:
    """Run a sandbox until SIGINT or SIGTERM; call this in the main thread. Raises OSError for a port in use.

    `on_start` is called once it answers: the place to print its address and token.
    """
    over = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        over.set()

    server = SandboxServer(
        path, host=host, port=port, webhooks=webhooks, token=token, empty=empty, flavour=flavour
    )
    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with server:
            on_start(server)
            over.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
