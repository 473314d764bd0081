"""One signed-in session for each thread, and one request for each call.

The `jira` package signs in; its own way to send is passed by. That repeats POST after a lost answer, retries
before Retry-After is over, follows redirects, and fails on error answers of a shape that it does not expect.
What may be repeated is decided by whoever looks again.
"""

import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import requests
from jira import JIRA

from linter.adapters.jira.refusal import refusal
from linter.app.ports import JiraError

CONNECT_SECONDS, READ_SECONDS = 5, 20
WHO_AM_I = "myself"
_SAID_TO_STRANGERS = frozenset({403, 404})
"""What Cloud also answers to a token that it does not accept."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Connection:
    """Where Jira is and who we are: e-mail and token (Cloud), or a token alone (Data Center, OAuth)."""

    url: str
    email: str = ""
    token: str = field(default="", repr=False)


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
        self._connection = connection
        self._clock = clock
        self._timeout = timeout
        self._local = threading.local()
        self._lock = threading.Lock()
        self._signed_in: weakref.WeakSet[JIRA] = weakref.WeakSet()
        self._closed = False

    def get(self, path: str, **params: str) -> Any:
        """Return the JSON answer of GET /rest/api/3/<path>."""
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
        url = f"{self._connection.url.rstrip('/')}/rest/api/3/{path}"
        try:
            # Not the package's own `request`, see above. A redirect would turn POST into GET.
            return requests.Session.request(
                self._session(), method, url, timeout=self._timeout, allow_redirects=False, **how
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
            mine = self._sign_in()
            self._signed_in.add(mine)
        # Kept beside its session: the package closes the session when this object goes, with its thread.
        self._local.owner = mine
        session: requests.Session = mine._session  # noqa: SLF001 - there is no public way to it
        self._local.session = session
        return session

    def _sign_in(self) -> JIRA:
        who: dict[str, Any] = (
            {"basic_auth": (self._connection.email, self._connection.token)}
            if self._connection.email
            else {"token_auth": self._connection.token}
        )
        return JIRA(
            server=self._connection.url,
            options={"rest_api_version": "3"},
            get_server_info=False,
            max_retries=0,
            timeout=self._timeout,
            **who,
        )


def _read(answer: requests.Response, what: str) -> Any:
    try:
        return answer.json()
    except (ValueError, RecursionError):
        status = answer.status_code
    raise JiraError(f"{what}: the answer is not JSON", status=status)
