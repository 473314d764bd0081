"""What each kind of answer means to us: well done, try again later, or never."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests

from linter.adapters.jira.plain import plain
from linter.app.ports import JiraError
from linter.reading.scalars import as_list, as_mapping, as_moment

_MULTIPLE_CHOICES, _BAD_REQUEST, _UNAUTHORIZED, _SERVER_ERROR = 300, 400, 401, 500
_TEMPORARY = frozenset({401, 407, 408, 409, 423, 425, 429})
"""Conflicts and limits pass; a token that is not accepted will be replaced."""
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_LONGEST = 86_400.0
"""Seconds that we wait at the most, whatever Jira asks for."""
_WORDS = 300


def refusal(answer: requests.Response, what: str, now: datetime) -> JiraError | None:
    """Return why the answer is none that we can use; None where it is. `what` names the call, `now` is aware."""
    status = answer.status_code
    if _not_let_in(answer):
        return JiraError(f"{what}: Jira does not accept our token", status=_UNAUTHORIZED)
    if status < _MULTIPLE_CHOICES:
        return None
    if status < _BAD_REQUEST:
        return JiraError(f"{what}: {status}, a redirect: is this the address of Jira?", status=status)
    said = f"{what}: {status} {_reason(answer)}".strip()
    permanent = status < _SERVER_ERROR and status not in _TEMPORARY
    return JiraError(said, permanent=permanent, retry_after=_wait(answer, now), status=status)


def _not_let_in(answer: requests.Response) -> bool:
    """Whether Jira took us for a stranger: its answer may be 200 all the same."""
    reason = answer.headers.get("X-Seraph-LoginReason", "")
    return "AUTHENTICATED_FAILED" in reason or "AUTHENTICATION_DENIED" in reason


def _reason(answer: requests.Response) -> str:
    """Return Jira's own words, of whichever member they stand in; empty where there are none."""
    try:
        body: Any = answer.json()
    except (ValueError, RecursionError):
        return ""
    said = as_mapping(body)
    words = [*as_list(said.get("errorMessages")), *as_mapping(said.get("errors")).values()]
    words += [said.get("errorMessage"), said.get("message")]
    return plain(" ".join(word for word in words if isinstance(word, str)), _WORDS)


def _wait(answer: requests.Response, now: datetime) -> float | None:
    """Return the seconds that Jira asks us to wait; None where it does not say."""
    wait = retry_after(answer.headers.get("Retry-After", ""), now)
    if wait is not None:
        return wait
    reset = as_moment(answer.headers.get("X-RateLimit-Reset", ""))
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


def _until(at: datetime, now: datetime) -> float:
    return min(max(0.0, (at - now).total_seconds()), _LONGEST)
