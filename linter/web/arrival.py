"""What is read of a delivery at the door: whether it is JSON, when Jira says it was sent, and what it is called."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

ID_HEADER = "X-Atlassian-Webhook-Identifier"
"""Jira sends the same one with every retry; Data Center sends none."""

_LONGEST_ID = 200
_MOST_DIGITS = 15
_IN_SECONDS = 10**11
"""Numbers below are seconds, numbers above milliseconds; 10^11 ms was in 1973."""


class NotJsonError(Exception):
    """The body is not JSON."""


def read_json(body: bytes) -> Any:
    """Return what the bytes hold; nothing of it is believed. Raises NotJsonError.

    Numbers are left as text, since a long one costs more than its length. Nested too deep is not JSON.
    """
    try:
        return json.loads(body, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise NotJsonError from None


def sent_at(payload: Any) -> datetime | None:
    """Return the payload's own `timestamp`; None where it has none that can be read."""
    given = payload.get("timestamp") if isinstance(payload, Mapping) else None
    if (
        not isinstance(given, str)
        or not given.isascii()
        or not given.isdecimal()
        or len(given) > _MOST_DIGITS
    ):
        return None
    number = int(given)
    try:
        return datetime.fromtimestamp(number if number < _IN_SECONDS else number / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def too_old(payload: Any, received: datetime, window: timedelta | None) -> bool:
    """Tell whether a delivery was sent longer ago than Jira would try again: somebody may be replaying it."""
    sent = sent_at(payload)
    return window is not None and sent is not None and received - sent > window


def delivery_id(header: str | None, body: bytes, payload: Any, received: datetime) -> str:
    """Return what makes a delivery the same one: Jira's identifier, else a digest of the body.

    The body holds the event, the issue, the change and the time, so that the same body is the same event; one
    that holds no time, such as what an automation rule sends, says nothing of the kind: each time is a new one.
    """
    given = (header or "").strip()
    if given and len(given) <= _LONGEST_ID:
        return given
    digest = "sha256:" + hashlib.sha256(body).hexdigest()
    timed = isinstance(payload, Mapping) and bool(payload.get("timestamp"))
    return digest if timed else f"{digest}@{received.isoformat()}"


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
