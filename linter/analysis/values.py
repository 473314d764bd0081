"""The value of a quantity that was found in a text, as a number that can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from linter.analysis import numbers
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source
from linter.core.finding import Quote

_NUMBER: Final = re.compile(r"\d[\d.,'’\u00a0\u202f]{0,24}")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+")
_GROUP: Final = re.compile(r"['’\u00a0\u202f]")
_MAGNITUDES: Final = (
    (re.compile(r"\s?(?:k|thousand|mil)(?![\w-])", re.IGNORECASE), 1e3),
    (re.compile(r"\s?(?:m|mn|mio|million\w{0,2}|millones|milhões)(?![\w-])", re.IGNORECASE), 1e6),
    (re.compile(r"\s?(?:b|bn|mrd|billion)(?![\w-])", re.IGNORECASE), 1e9),
)
_HOURS: Final = MappingProxyType(
    {
        "ms": 1 / 3_600_000, "millisecond": 1 / 3_600_000, "s": 1 / 3600, "sec": 1 / 3600, "second": 1 / 3600,
        "sekunde": 1 / 3600, "min": 1 / 60, "minute": 1 / 60, "h": 1.0, "hr": 1.0, "hour": 1.0, "stunde": 1.0,
        "d": 24.0, "day": 24.0, "tag": 24.0, "week": 168.0, "woche": 168.0, "month": 730.0, "monat": 730.0,
        "quarter": 2190.0, "year": 8760.0, "jahr": 8760.0,
    }
)  # fmt: skip
"""Hours in a unit of time, by the word in the singular."""
_WORD: Final = re.compile(r"[^\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity with its size; durations in hours."""

    quote: Quote
    unit: Unit
    size: float


def values(source: Source) -> Iterator[Value]:
    """Yield the quantities of a text that can be turned into numbers."""
    for quantity in numbers.find(source.text):
        quote = source.quote(quantity.start, quantity.end)
        size = _size(quote.text, quantity.unit)
        if size is not None:
            yield Value(quote, quantity.unit, size)


def first(quote: Quote | None) -> Value | None:
    """Return the value of a quote, such as a target."""
    if quote is None:
        return None
    return next(values(Source(quote.field, quote.text, quote.start)), None)


def _size(text: str, unit: Unit) -> float | None:
    match = _NUMBER.search(text)
    if match is None:
        return None
    size = _plain(match[0].rstrip(".,'’\u00a0\u202f"))
    behind = text[match.end() :]
    for pattern, times in _MAGNITUDES:
        if unit is not Unit.DURATION and pattern.match(behind):
            size *= times
    if unit is Unit.DURATION:
        word = _WORD.search(text)
        hours = _HOURS.get(_singular(word[0].lower())) if word else None
        return None if hours is None else size * hours
    return size


def _plain(number: str) -> float:
    """Read "1,234.5", "1.234,5", "1 234" and "4,5"; a single group of three digits counts as thousands."""
    number = _GROUP.sub("", number)
    if _GROUPED.fullmatch(number):
        return float(re.sub(r"[.,]", "", number))
    last = max(number.rfind("."), number.rfind(","))
    if last < 0:
        return float(number)
    return float(re.sub(r"[.,]", "", number[:last]) + "." + number[last + 1 :])


def _singular(word: str) -> str:
    for ending in ("s", "en", "n", "e"):
        if word not in _HOURS and word.endswith(ending) and word[: -len(ending)] in _HOURS:
            return word[: -len(ending)]
    return word
