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

from linter.adapters.jira.answer import Answer, OversizedError, read_answer
from linter.adapters.jira.call import Call
from linter.adapters.jira.connection import Connection, Flavour, SignIn
from linter.adapters.jira.line import Line
from linter.adapters.jira.neighbour import Neighbour
from linter.adapters.jira.refusal import refusal
from linter.adapters.memory_budget import InMemoryBudget
from linter.app.ports import JiraError

if TYPE_CHECKING:
    from jira import JIRA

CONNECT_SECONDS, READ_SECONDS = 5, 20
CALL_SECONDS = 60.0
"""For a call in all, to the last byte of its answer."""
WHO_AM_I = "myself"
_SAID_TO_STRANGERS = frozenset({403, 404})
"""What Cloud also answers to a token that it does not accept."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Client:
    """Calls to one Jira; every method raises JiraError and nothing else. Thread-safe.

    Each thread has a session of its own: `requests` does not promise that they can be shared. It is closed
    when its thread ends. `timeout`: seconds to connect, seconds between two pieces of an answer; `call_seconds`:
    for the whole. `neighbour` decides when a call may be made; alone, a client keeps to a budget of its own.
    """

    def __init__(
        self,
        connection: Connection,
        clock: Callable[[], datetime] = _utc_now,
        timeout: tuple[float, float] = (CONNECT_SECONDS, READ_SECONDS),
        neighbour: Neighbour | None = None,
        call_seconds: float = CALL_SECONDS,
    ) -> None:
        self._sign_in = SignIn(connection, clock, timeout)
        self._clock = clock
        self._timeout = timeout
        self._call_seconds = call_seconds
        self._neighbour = neighbour or Neighbour(InMemoryBudget())
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
        self._neighbour.close()

    def _call(self, method: str, path: str, **how: Any) -> Any:
        call = Call(method, path)
        with self._neighbour.turn(call):
            answer = self._send(call, **how)
            wait = self._neighbour.heard(call, answer.status, answer.headers, self._clock())
        problem = refusal(answer, str(call), self._clock())
        if problem is not None:
            if wait is not None:
                problem.retry_after = wait
            if problem.status in _SAID_TO_STRANGERS and path != WHO_AM_I:
                self.get(WHO_AM_I)  # raises where it is us who are unknown, not the issue
            # Where we are not let in at all, that is no fault of an epic: it will be put right.
            problem.permanent = problem.permanent and path != WHO_AM_I
            raise problem
        return _read(answer, call) if answer.body else None

    def _send(self, call: Call, **how: Any) -> Answer:
        late, problem, permanent = False, "", False
        try:
            session = self._session()
            url = self._sign_in.address(session, call.path)
            with self._local.line.hung_up_after(self._call_seconds) as hung_up:
                try:
                    # Not the package's own `request`, see above. A redirect would turn POST into GET.
                    response = requests.Session.request(
                        session,
                        call.method,
                        url,
                        timeout=self._timeout,
                        allow_redirects=False,
                        stream=True,
                        **how,
                    )
                    answer = read_answer(response)
                finally:
                    late = hung_up.is_set()
            if not late:
                return answer
        except OversizedError:
            # An issue stays as large as it is; anything else may have been an accident.
            problem, permanent = "the answer is larger than 25 MB", call.endpoint == "GET issue/*"
        except (
            OSError,
            ValueError,
        ) as error:  # all of `requests`, and what a token may hold that no header can
            problem = f"no answer ({type(error).__name__})"
        if late:
            problem = f"no whole answer within {self._call_seconds:.0f} s"
        # Raised out here, because the exception that led to it holds the request, and so our token.
        raise JiraError(f"{call}: {problem}", permanent=permanent)

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
        self._local.line = Line()
        for scheme in ("https://", "http://"):
            session.mount(scheme, self._local.line)
        self._local.session = session
        return session


def _read(answer: Answer, call: Call) -> Any:
    try:
        return answer.json()
    except (ValueError, RecursionError):
        status = answer.status
    raise JiraError(f"{call}: the answer is not JSON", status=status)
