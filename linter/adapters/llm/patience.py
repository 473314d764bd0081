"""Whether a second attempt is worth the wait."""

import math

import openai

_PAUSE = 0.5
"""Seconds to wait where the server names no time."""
_LONGEST = 5.0
"""Seconds. A server that wants more is left alone: the epic is looked at again anyway."""
_BUSY = (408, 409, 429)
_FAILED = 500


def pause_before_retry(error: openai.OpenAIError) -> float | None:
    """Return the seconds to wait before asking again; None where asking again is in vain or too slow."""
    if isinstance(error, openai.APITimeoutError):
        return None
    if isinstance(error, openai.APIConnectionError):
        return _PAUSE
    if isinstance(error, openai.APIStatusError) and (
        error.status_code in _BUSY or error.status_code >= _FAILED
    ):
        pause = _seconds(error.response.headers.get("retry-after", ""))
        return pause if pause <= _LONGEST else None
    return None


def _seconds(header: str) -> float:
    """Return what a Retry-After header asks for; a date is taken for too long, nonsense for nothing said."""
    if not header.strip():
        return _PAUSE
    try:
        seconds = float(header)
    except ValueError:
        return _LONGEST + 1 if "gmt" in header.casefold() else _PAUSE
    return _PAUSE if math.isnan(seconds) else max(seconds, _PAUSE)
