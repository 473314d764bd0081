"""What each kind of answer means to us: well done, try again later, or never."""

from datetime import datetime
from typing import Any

from linter.adapters.jira.answer import Answer
from linter.adapters.jira.limit import wait_asked_for
from linter.adapters.jira.plain import plain
from linter.app.ports import JiraError
from linter.reading.scalars import as_list, as_mapping

_MULTIPLE_CHOICES, _BAD_REQUEST, _UNAUTHORIZED, _SERVER_ERROR = 300, 400, 401, 500
_TEMPORARY = frozenset({401, 407, 408, 409, 423, 425, 429})
"""Conflicts and limits pass; a token that is not accepted will be replaced."""
_WORDS = 300


def refusal(answer: Answer, what: str, now: datetime) -> JiraError | None:
    """Return why the answer is none that we can use; None where it is. `what` names the call, `now` is aware."""
    status = answer.status
    if _not_let_in(answer):
        return JiraError(f"{what}: Jira does not accept our token", status=_UNAUTHORIZED)
    if status < _MULTIPLE_CHOICES:
        return None
    if status < _BAD_REQUEST:
        return JiraError(f"{what}: {status}, a redirect: is this the address of Jira?", status=status)
    said = f"{what}: {status} {_reason(answer)}".strip()
    permanent = status < _SERVER_ERROR and status not in _TEMPORARY
    return JiraError(
        said, permanent=permanent, retry_after=wait_asked_for(answer.headers, now), status=status
    )


def _not_let_in(answer: Answer) -> bool:
    """Whether Jira took us for a stranger: its answer may be 200 all the same."""
    reason = answer.headers.get("X-Seraph-LoginReason", "")
    if "AUTHENTICATED_FAILED" in reason or "AUTHENTICATION_DENIED" in reason:
        return True
    # Data Center, after too many wrong passwords: a person must solve a CAPTCHA first.
    return bool(answer.headers.get("X-Authentication-Denied-Reason"))


def _reason(answer: Answer) -> str:
    """Return Jira's own words, of whichever member they stand in; empty where there are none."""
    try:
        body: Any = answer.json()
    except (ValueError, RecursionError):
        return ""
    said = as_mapping(body)
    words = [*as_list(said.get("errorMessages")), *as_mapping(said.get("errors")).values()]
    words += [said.get("errorMessage"), said.get("message")]
    return plain(" ".join(word for word in words if isinstance(word, str)), _WORDS)
