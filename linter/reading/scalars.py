"""Single values out of untrusted data: each reader takes anything and gives the type, or nothing."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from unicodedata import normalize

# What other programs write where they mean nothing: Python, JavaScript and Jira's empty development field.
_NO_TEXT = frozenset({"None", "null", "{}", "[Object]", "[object Object]", "undefined"})
# Lone surrogates and control characters cannot be stored or printed everywhere; tab and line feed can.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# What no reader sees: soft hyphens, joiners and marks of byte order that come along when people paste.
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
# A letter and its accent as two characters. A few at a time: to order a long run of accents is slow.
_IN_PARTS = re.compile(r"[^\W\d_][\u0300-\u036f\u3099\u309a]{1,3}")
_LARGEST = 10**18
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")


def clean(text: str) -> str:
    """Return the text with line feeds as its only line ends, letters whole, nothing invisible or unstorable."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
        text = _IN_PARTS.sub(lambda found: normalize("NFC", found[0]), text)
    return _UNPRINTABLE.sub("\ufffd", text)


def as_text(value: Any) -> str:
    """Return a string or a number as text without outer blanks; empty for anything else."""
    if isinstance(value, str):
        text = clean(value).strip()
        return "" if text in _NO_TEXT else text
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return str(value) if abs(value) < _LARGEST else ""
    if isinstance(value, float):
        return _float_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return ""


def as_line(value: Any) -> str:
    """Return a text on one line: for names, keys and summaries."""
    return " ".join(as_text(value).split())


def as_int(value: Any) -> int | None:
    """Return a whole number, given as one or as digits."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if abs(value) < _LARGEST else None
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,18}\s*", value):
        return int(value)
    return None


def as_bool(value: Any) -> bool | None:
    """Return a truth value, given as one or as the word."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().casefold())
    return None


def as_mapping(value: Any) -> Mapping[str, Any]:
    """Return the mapping, or an empty one."""
    return value if isinstance(value, Mapping) else {}


def as_list(value: Any) -> Sequence[Any]:
    """Return the list, or an empty one."""
    return value if isinstance(value, (list, tuple)) else ()


def as_date(value: Any) -> date | None:
    """Return the day of `2026-03-31` or of a longer ISO moment; None for any other writing."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DAY.match(as_text(value))
    if not found:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None


def as_moment(value: Any) -> datetime | None:
    """Return a moment in UTC of ISO text, with or without a colon in its offset; no offset means UTC.

    Jira writes times in the zone of the account that asks.
    """
    if isinstance(value, datetime):
        moment = value
    else:
        try:
            moment = datetime.fromisoformat(as_text(value))
        except ValueError:
            return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:
        return None


def _float_text(value: float) -> str:
    if not abs(value) < _LARGEST:
        return ""
    return str(int(value)) if value == int(value) else repr(value)
