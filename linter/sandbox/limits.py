"""Limits as Jira Cloud sets them: writes to one issue, and bursts to one endpoint.

Counted at all times, so that a client can be shown to be polite; enforced only where somebody switches it on.
"""

import math
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from linter.sandbox.misbehave import Fault

PER_ISSUE: Final = ((2.0, 20), (30.0, 100))
"""So many writes to one issue in so many seconds."""
BURST: Final = {"GET": 100, "POST": 100, "PUT": 50, "DELETE": 50}
"""So many requests to one endpoint in a second, by method."""

_ISSUE: Final = re.compile(r"/rest/api/\w{1,6}/issue/([^/]+)")
_COMMENT: Final = re.compile(r"/rest/api/\w{1,6}/comment/(\d{1,18})")
_PART: Final = re.compile(r"(?<=/)(?:[A-Za-z]{1,20}-)?\d{1,18}(?=/|$)")
_READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_NEAR: Final = 0.2
_LONGEST: Final = 30.0


class Limits:
    """Windows that slide. `issue_of` turns what a path names (id, key, `comment:<id>`) into the issue's id."""

    def __init__(
        self, issue_of: Callable[[str], str | None], ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._issue_of = issue_of
        self._ticks = ticks
        self._lock = threading.Lock()
        self._past: dict[str, deque[float]] = {}
        self.enforced = False
        self.per_issue: tuple[tuple[float, int], ...] = PER_ISSUE
        self.burst: Mapping[str, int] = BURST
        self.peaks: dict[str, int] = {}
        """The most that was ever counted, by `issue 2 s`, `issue 30 s`, `endpoint 1 s`."""
        self.refused: list[str] = []
        """What was refused, oldest first, as `per-issue POST /rest/…`."""

    def count(self, method: str, path: str) -> Fault | None:
        """Count one request; return how it is refused where that is one too many and limits are enforced."""
        if not path.startswith("/rest/"):
            return None
        windows = self._windows(method, path)
        with self._lock:
            now = self._ticks()
            for reason, key, seconds, most in windows:
                waits = self._wait(key, seconds, most, now)
                if waits and self.enforced:
                    self.refused.append(f"{reason} {method} {path}")
                    return _fault(reason, waits, most)
            for key in dict.fromkeys(key for _, key, _, _ in windows):
                self._past.setdefault(key, deque()).append(now)
            for _, key, seconds, _ in windows:
                name = f"{key.partition(' ')[0]} {seconds:g} s"
                self.peaks[name] = max(self.peaks.get(name, 0), self._within(key, seconds, now))
        return None

    def warning(self, method: str, path: str) -> list[tuple[str, str]]:
        """Return the header that says that little is left."""
        if not self.enforced:
            return []
        with self._lock:
            now = self._ticks()
            near = any(
                self._within(key, seconds, now) > most * (1 - _NEAR)
                for _, key, seconds, most in self._windows(method, path)
            )
        return [("X-RateLimit-NearLimit", "true")] if near else []

    def _windows(self, method: str, path: str) -> list[tuple[str, str, float, int]]:
        """Return reason, key, seconds and most of all windows that a request falls into."""
        windows = [("burst", f"endpoint {method} {_PART.sub('*', path)}", 1.0, self.burst.get(method, 100))]
        issue = None if method in _READS else self._issue(path)
        if issue is not None:
            windows += [("per-issue", f"issue {issue}", seconds, most) for seconds, most in self.per_issue]
        return windows

    def _issue(self, path: str) -> str | None:
        comment, issue = _COMMENT.match(path), _ISSUE.match(path)
        if comment:
            return self._issue_of(f"comment:{comment[1]}")
        return self._issue_of(issue[1]) if issue else None

    def _within(self, key: str, seconds: float, now: float) -> int:
        past = self._past.get(key, ())
        return sum(one > now - seconds for one in past)

    def _wait(self, key: str, seconds: float, most: int, now: float) -> float:
        """Return how long until the window has room; 0 where it has."""
        past = self._past.get(key)
        if past is None:
            return 0.0
        while past and past[0] <= now - max(_LONGEST, seconds):
            past.popleft()
        inside = [one for one in past if one > now - seconds]
        return inside[-most] + seconds - now if len(inside) >= most else 0.0


def _fault(reason: str, waits: float, most: int) -> Fault:
    reset = datetime.now(UTC) + timedelta(seconds=waits)
    return Fault(
        429,
        reason=reason,
        retry_after=str(max(1, math.ceil(waits))),
        reset=reset.isoformat(timespec="seconds"),
        headers={"X-RateLimit-Limit": str(most), "X-RateLimit-Remaining": "0"},
    )
