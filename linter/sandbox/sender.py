"""The thread that sends webhooks, as Jira does: signed, repeated on trouble, never in the user's way."""

import base64
import http.client
import threading
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from linter.sandbox.outbox import Letter, Outbox
from linter.sandbox.webhook import Webhook

CONNECT_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 20.0
_LONGEST_NAP: Final = 5.0
_REPEAT: Final = frozenset({408, 409, 425, 429})


class Sender:
    """Sends what the outbox holds, in a background thread, one delivery at a time.

    `named`: headers for the identifier of a delivery and the number of earlier attempts, as this kind of Jira
    sends them.
    """

    def __init__(
        self,
        outbox: Outbox,
        named: Callable[[str, int], dict[str, str]],
        *,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._outbox = outbox
        self._named = named
        self._answer_seconds = answer_seconds
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sandbox-webhooks", daemon=True)

    def start(self) -> None:
        """Begin sending; what waited from an earlier run goes out too."""
        self._thread.start()

    def stop(self, timeout: float = 25.0) -> None:
        """Finish the delivery under way and end; the rest stays in the outbox."""
        self._stopping.set()
        self._outbox.ring.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._outbox.ring.clear()
            letter = self._outbox.due()
            if letter is None:
                self._outbox.drop_arrived()
                wait = self._outbox.seconds_to_next()
                self._outbox.ring.wait(_LONGEST_NAP if wait is None else min(wait, _LONGEST_NAP))
                continue
            self._send(letter)

    def _send(self, letter: Letter) -> None:
        webhook = next((hook for hook in self._outbox.listeners() if hook.key == letter.listener), None)
        if webhook is None:
            self._outbox.settle(letter, "given up", "nobody listens at this address any more")
            return
        try:
            sent = self._named(letter.identifier, letter.attempt) | proof(webhook, letter.body)
            status = post(webhook.url, letter.body, sent, self._answer_seconds)
        except (OSError, http.client.HTTPException, ValueError) as problem:
            self._outbox.postpone(letter, type(problem).__name__)
            return
        if 200 <= status < 300:  # noqa: PLR2004 the whole class of status
            self._outbox.settle(letter, "arrived", str(status))
        elif status in _REPEAT or status >= 500:  # noqa: PLR2004 the whole class of status
            self._outbox.postpone(letter, str(status))
        else:
            self._outbox.settle(letter, "refused", str(status))


def post(url: str, body: bytes, headers: dict[str, str], answer_seconds: float = ANSWER_SECONDS) -> int:
    """Send one delivery and return the status of the answer. Raises OSError or HTTPException."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=CONNECT_SECONDS)
    try:
        connection.connect()
        connection.sock.settimeout(answer_seconds)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        answer.read(65_536)
        return answer.status
    finally:
        connection.close()


def proof(webhook: Webhook, body: bytes) -> dict[str, str]:
    """Return the headers by which the receiver knows the sender: a signature, or name and password."""
    if webhook.secret:
        return {"X-Hub-Signature": webhook.signature(body)}
    if webhook.username:
        pair = f"{webhook.username}:{webhook.password}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}
    return {}
