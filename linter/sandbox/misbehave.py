"""Trouble on demand, and a record of who asked for what: what tests of a client need of a server."""

import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from http import HTTPStatus
from typing import Any, Final

_READING_POSTS: Final = ("/search", "/search/jql", "/comment/list", "/search/approximate-count")

REASONS: Final = {
    "burst": "jira-burst-based",
    "quota-global": "jira-quota-global-based",
    "quota-tenant": "jira-quota-tenant-based",
    "per-issue": "jira-per-issue-on-write",
}
"""Short names for what Cloud's header `RateLimit-Reason` says."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came of it; status 0 where the connection was cut."""

    method: str
    path: str
    status: int
    at: float = field(default=0.0, compare=False)
    """When it came in, in seconds of a clock that only goes on."""

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
    """As it stands in the header: seconds, or an HTTP date."""
    seconds: float = 0.0
    """Wait so long first."""
    cut: bool = False
    """Do the work, then cut the connection without an answer."""
    half: bool = False
    """Do the work, then cut the connection in the middle of the answer."""
    done: bool = False
    """Do the work all the same, then answer with `status`."""
    expired: bool = False
    """Take the caller's token for one that has expired."""
    reason: str = "burst"
    """Of a 429: a key of REASONS; empty: nobody says why, as a gateway does."""
    reset: str = ""
    """`X-RateLimit-Reset`: an ISO 8601 time."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Further headers of the answer."""
    body: str = ""
    """The text of the answer instead of Jira's own JSON."""

    def __post_init__(self) -> None:
        if self.status and not 400 <= self.status <= 599:  # noqa: PLR2004 the two classes of refusals
            raise ValueError("status is one of 400 to 599")
        if self.reason and self.reason not in REASONS:
            raise ValueError(f"reason is one of {', '.join(REASONS)}, or empty")

    @property
    def line(self) -> str:
        """Return the status with its words."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return f"{self.status} Refused"


_GATEWAY_PAGE: Final = "<html><body><h1>Something went wrong</h1><p>Try again later.</p></body></html>"

FAULTS: Final[dict[str, Fault]] = {
    "burst": Fault(429, retry_after="1"),
    "quota-global": Fault(429, retry_after="60", reason="quota-global"),
    "quota-tenant": Fault(429, retry_after="60", reason="quota-tenant"),
    "per-issue": Fault(429, retry_after="2", reason="per-issue"),
    "gateway-limit": Fault(429, reason="", body=_GATEWAY_PAGE),
    "dc-limit": Fault(
        429,
        retry_after="1",
        reason="",
        headers={
            "X-RateLimit-Limit": "5",
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-FillRate": "1",
            "X-RateLimit-Interval-Seconds": "1",
        },
    ),
    "unauthorized": Fault(401),
    "expired": Fault(expired=True),
    "forbidden": Fault(403),
    "captcha": Fault(403, headers={"X-Authentication-Denied-Reason": "CAPTCHA_CHALLENGE"}),
    "not-found": Fault(404),
    "conflict": Fault(409),
    "gone": Fault(410),
    "too-large": Fault(413),
    "unprocessable": Fault(422),
    "broken": Fault(500),
    "bad-gateway": Fault(502, body=_GATEWAY_PAGE),
    "unavailable": Fault(503),
    "unavailable-until": Fault(503, retry_after="1"),
    "gateway-timeout": Fault(504, body=_GATEWAY_PAGE),
    "done-but-timeout": Fault(504, done=True, body=_GATEWAY_PAGE),
    "slow": Fault(seconds=2.0),
    "cut": Fault(cut=True),
    "half-read": Fault(half=True),
}
"""Every kind of trouble that the sandbox knows, by name: a start for `dataclasses.replace`, or for a loop."""


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
        if seconds > 0:
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


def fault_from(document: Mapping[str, Any]) -> Fault:
    """Read a fault from JSON: the names are those of the class, `kind` one of FAULTS to start from.

    Raises TypeError, ValueError.
    """
    members = dict(document)
    kind = members.pop("kind", None)
    if kind is not None and kind not in FAULTS:
        raise ValueError(f"kind is one of {', '.join(FAULTS)}")
    start = FAULTS[kind] if kind is not None else Fault()
    headers = members.get("headers", {})
    if not isinstance(headers, dict) or not all(isinstance(one, str) for one in headers.values()):
        raise TypeError("headers is an object of strings")
    return replace(start, **members)
