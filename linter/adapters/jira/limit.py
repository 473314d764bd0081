"""The limits of Jira, told apart by what a refusal says of itself.

| kind | told by | what pauses |
|---|---|---|
| burst | `RateLimit-Reason: jira-burst-based` | this endpoint with this method |
| issue writes | `jira-per-issue-on-write` | writes to this issue |
| quota of our account, quota of the site | `jira-quota-global-based`, `jira-quota-tenant-based` | everything |
| other | another reason, or none (Data Center) | everything |
| gateway | 429 without any header | everything |
| busy | 503 with Retry-After | this endpoint with this method |
| near | `X-RateLimit-NearLimit: true` on any answer | this endpoint with this method, shortly |
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from linter.adapters.jira.call import Call
from linter.reading.scalars import as_moment

EVERYTHING = "everything"
NEAR_SECONDS = 1.0
_TOO_MANY, _UNAVAILABLE = 429, 503
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_LONGEST = 86_400.0
"""Seconds that we wait at the most, whatever Jira asks for."""


class Kind(StrEnum):
    """Which limit it is; also the name of its counter."""

    QUOTA = "quota"
    SITE_QUOTA = "site quota"
    BURST = "burst"
    ISSUE_WRITES = "issue writes"
    OTHER = "other"
    GATEWAY = "gateway"
    BUSY = "busy"
    NEAR = "near"


_REASONS = (
    ("quota-global", Kind.QUOTA),
    ("quota-tenant", Kind.SITE_QUOTA),
    ("per-issue", Kind.ISSUE_WRITES),
    ("burst", Kind.BURST),
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that was met, or is near; `seconds` to wait at least, None where Jira does not say."""

    kind: Kind
    seconds: float | None

    def scope(self, call: Call) -> str:
        """Return what pauses after this call met the limit."""
        if self.kind in {Kind.BURST, Kind.BUSY, Kind.NEAR}:
            return call.endpoint
        if self.kind is Kind.ISSUE_WRITES and call.writes_to:
            return writes(call.writes_to)
        return EVERYTHING


def writes(issue: str) -> str:
    """Return the scope of all writes to an issue."""
    return f"writes to {issue}"


def scopes(call: Call) -> tuple[str, ...]:
    """Return the scopes that a call is in."""
    return (EVERYTHING, call.endpoint, *((writes(call.writes_to),) if call.writes_to else ()))


def read_limit(status: int, headers: Mapping[str, str], now: datetime) -> Limit | None:
    """Return the limit that an answer tells of; None where there is none."""
    seconds = wait_asked_for(headers, now)
    if status == _TOO_MANY:
        return Limit(_kind(headers), seconds)
    if status == _UNAVAILABLE and seconds is not None:
        return Limit(Kind.BUSY, seconds)
    if headers.get("X-RateLimit-NearLimit", "").strip().lower() == "true":
        return Limit(Kind.NEAR, NEAR_SECONDS)
    return None


def wait_asked_for(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds that Jira asks us to wait; None where it does not say."""
    wait = retry_after(headers.get("Retry-After", ""), now)
    if wait is not None:
        return wait
    reset = as_moment(headers.get("X-RateLimit-Reset", ""))
    return _until(reset, now) if reset else None


def retry_after(value: str, now: datetime) -> float | None:
    """Read the seconds of a Retry-After, given as a number or as a date; None where it is neither."""
    value = value.strip()
    if _SECONDS.fullmatch(value):
        return min(float(value), _LONGEST)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _until(at if at.tzinfo else at.replace(tzinfo=UTC), now)


def _kind(headers: Mapping[str, str]) -> Kind:
    reason = headers.get("RateLimit-Reason", "").lower()
    for part, kind in _REASONS:
        if part in reason:
            return kind
    told = (
        reason
        or headers.get("Retry-After")
        or any(name.lower().startswith("x-ratelimit") for name in headers)
    )
    return Kind.OTHER if told else Kind.GATEWAY


def _until(at: datetime, now: datetime) -> float:
    return min(max(0.0, (at - now).total_seconds()), _LONGEST)
