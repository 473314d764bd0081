"""The value of a quantity that was found in a text, as a number that can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from linter.analysis import deadlines, numbers
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source
from linter.core.finding import Quote

_NUMBER: Final = re.compile(r"\d[\d.,'’\u00a0\u202f]{0,24}")
_TRAILING: Final = ".,'’\u00a0\u202f"
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
        "segundo": 1 / 3600, "seconde": 1 / 3600, "秒": 1 / 3600, "秒間": 1 / 3600, "minuto": 1 / 60, "分": 1 / 60,
        "分間": 1 / 60, "hora": 1.0, "heure": 1.0, "時間": 1.0, "día": 24.0, "dia": 24.0, "jour": 24.0, "日": 24.0,
        "日間": 24.0, "semana": 168.0, "semaine": 168.0, "週間": 168.0, "mes": 730.0, "mês": 730.0, "mois": 730.0,
        "か月": 730.0, "ヶ月": 730.0, "año": 8760.0, "ano": 8760.0, "an": 8760.0, "année": 8760.0, "年": 8760.0,
    }
)  # fmt: skip
"""Hours in a unit of time, by the word in the singular."""
_CURRENCIES: Final = MappingProxyType(
    {
        "euro": ("€", "eur"),
        "dollar": ("$", "usd", "dollar", "dólar"),
        "pound": ("£", "gbp", "pound"),
        "yen": ("¥", "円", "jpy", "yen"),
        "franc": ("chf", "franken"),
        "real": ("r$", "brl", "reais"),
    }
)
_COMPARABLE: Final = MappingProxyType({Unit.RATIO: Unit.PERCENT, Unit.POINTS: Unit.COUNT})
"""Units that stand for each other: people write "NPS 31" of a promise of "40 points"."""
_WORD: Final = re.compile(r"[^\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity with its size; durations in hours, ratios ("9 out of 10") in percent."""

    quote: Quote
    unit: Unit
    size: float


def values(source: Source) -> Iterator[Value]:
    """Yield the quantities of a text that can be turned into numbers; days and years of a date are none."""
    dates = [(point.start, point.end) for point in deadlines.find(source.text)]
    for quantity in numbers.find(source.text, dates):
        quote = source.quote(quantity.start, quantity.end)
        size = _size(quote.text, quantity.unit)
        if size is not None:
            yield Value(quote, quantity.unit, size)


def first(quote: Quote | None) -> Value | None:
    """Return the value of a quote, such as a target."""
    if quote is None:
        return None
    return next(values(Source(quote.field, quote.text, quote.start)), None)


def is_same_unit(one: Value, other: Value) -> bool:
    """Whether two values can be compared: in one currency, or both in percent."""
    if one.unit is Unit.MONEY and other.unit is Unit.MONEY:
        return not (_currencies(one) and _currencies(other)) or bool(_currencies(one) & _currencies(other))
    return _COMPARABLE.get(one.unit, one.unit) is _COMPARABLE.get(other.unit, other.unit)


def _currencies(value: Value) -> frozenset[str]:
    said = value.quote.text.casefold()
    return frozenset(name for name, words in _CURRENCIES.items() if any(word in said for word in words))


def _size(text: str, unit: Unit) -> float | None:
    match = _NUMBER.search(text)
    if match is None:
        return None
    size = _plain(match[0].rstrip(_TRAILING))
    behind = text[match.end() :]
    if unit is Unit.RATIO:
        whole = _NUMBER.search(behind)
        divisor = _plain(whole[0].rstrip(_TRAILING)) if whole else 0
        return 100 * size / divisor if divisor else None
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
    for ending in ("s", "en", "n", "es", "e"):
        if word not in _HOURS and word.endswith(ending) and word[: -len(ending)] in _HOURS:
            return word[: -len(ending)]
    return word
