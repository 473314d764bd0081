"""One signed-in session for each thread, and one request for each call.

The `jira` package signs in; its own way to send is passed by. That repeats POST after a lost answer, retries
before Retry-After is over, follows redirects, and fails on error answers of a shape that it does not expect.
What may be repeated is decided by whoever looks again.
"""

import threading
import weakref
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import requests

from linter.adapters.jira.connection import Connection, Flavour, SignIn
from linter.adapters.jira.refusal import refusal
from linter.app.ports import JiraError

if TYPE_CHECKING:
    from jira import JIRA

CONNECT_SECONDS, READ_SECONDS = 5, 20
WHO_AM_I = "myself"
_SAID_TO_STRANGERS = frozenset({403, 404})
"""What Cloud also answers to a token that it does not accept."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Client:
    """Calls to one Jira; every method raises JiraError and nothing else. Thread-safe.

    Each thread has a session of its own: `requests` does not promise that they can be shared. It is closed
    when its thread ends. `timeout`: seconds to connect, seconds between two pieces of an answer.
    """

    def __init__(
        self,
        connection: Connection,
        clock: Callable[[], datetime] = _utc_now,
        timeout: tuple[float, float] = (CONNECT_SECONDS, READ_SECONDS),
    ) -> None:
        self._sign_in = SignIn(connection, clock, timeout)
        self._clock = clock
        self._timeout = timeout
        self._local = threading.local()
        self._lock = threading.Lock()
        self._signed_in: weakref.WeakSet[JIRA] = weakref.WeakSet()
        self._closed = False

    def flavour(self) -> Flavour:
        """Return which Jira this is, CLOUD or DATA_CENTER; where settings do not say, it is asked once."""
        return self._sign_in.flavour(self._session())

    def get(self, path: str, **params: str) -> Any:
        """Return the JSON answer of GET /rest/api/3/<path>; version 2 on Data Center."""
        return self._call("GET", path, params=params)

    def post(self, path: str, body: object) -> Any:
        """Return the JSON answer of a POST, or None where it is empty. Never repeated here."""
        return self._call("POST", path, json=body)

    def put(self, path: str, body: object, **params: str) -> Any:
        """Return the JSON answer of a PUT, or None where it is empty."""
        return self._call("PUT", path, params=params, json=body)

    def close(self) -> None:
        """Close every session; calls after this are refused."""
        with self._lock:
            self._closed = True
            for one in list(self._signed_in):
                one.close()  # type: ignore[no-untyped-call] # so in the package
            self._signed_in.clear()

    def _call(self, method: str, path: str, **how: Any) -> Any:
        what = f"{method} {path}"
        answer = self._send(what, method, path, **how)
        problem = refusal(answer, what, self._clock())
        if problem is not None:
            if problem.status in _SAID_TO_STRANGERS and path != WHO_AM_I:
                self.get(WHO_AM_I)  # raises where it is us who are unknown, not the issue
            # Where we are not let in at all, that is no fault of an epic: it will be put right.
            problem.permanent = problem.permanent and path != WHO_AM_I
            raise problem
        return _read(answer, what) if answer.content else None

    def _send(self, what: str, method: str, path: str, **how: Any) -> requests.Response:
        try:
            session = self._session()
            url = self._sign_in.address(session, path)
            # Not the package's own `request`, see above. A redirect would turn POST into GET.
            return requests.Session.request(
                session, method, url, timeout=self._timeout, allow_redirects=False, **how
            )
        except (
            OSError,
            ValueError,
        ) as error:  # all of `requests`, and what a token may hold that no header can
            kind = type(error).__name__
        # Raised out here, because the exception that led to it holds the request, and so our token.
        raise JiraError(f"{what}: no answer ({kind})")

    def _session(self) -> requests.Session:
        known: requests.Session | None = getattr(self._local, "session", None)
        if known is not None and not self._closed:
            return known
        with self._lock:
            if self._closed:
                raise JiraError("the connection to Jira has been closed")
            mine = self._sign_in.session()
            self._signed_in.add(mine)
        # Kept beside its session: the package closes the session when this object goes, with its thread.
        self._local.owner = mine
        session: requests.Session = mine._session  # noqa: SLF001 - there is no public way to it
        self._local.session = session
        return session


def _read(answer: requests.Response, what: str) -> Any:
    try:
        return answer.json()
    except (ValueError, RecursionError):
        status = answer.status_code
    raise JiraError(f"{what}: the answer is not JSON", status=status)
