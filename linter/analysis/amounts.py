"""Which items of a clause are amounts: quantities, and words that count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.numbers import Unit

_FREQUENCIES: Final = frozenset(
    ["hourly", "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annually"]
)
_MAY_COUNT: Final = _FREQUENCIES | {"a", "an"}
_COUNTS: Final = t.FRACTION | t.NUMBER
_UNITS: Final = {
    **dict.fromkeys(
        word_set(
            "second seconds minute minutes hour hours day days week weeks month months year years sekunden minuten stunden "
            "tage tagen wochen monate minutos horas días dias semanas meses heures jours semaines mois"
        ),
        Unit.DURATION,
    ),
    **dict.fromkeys(["percent", "prozent"], Unit.PERCENT),
    **dict.fromkeys(["times", "fold", "mal", "veces", "fois", "vezes"], Unit.FACTOR),
    **dict.fromkeys(["points", "puntos", "pontos", "punkte"], Unit.POINTS),
}


class Role(StrEnum):
    """The part that a quantity plays."""

    BASELINE = "baseline"
    TARGET = "target"
    DELTA = "delta"
    WINDOW = "window"
    """A stretch of time inside of a metric: "within 7 days"."""
    CONTEXT = "context"
    """Says where or for whom, not how much: "for 500 customers"."""
    PLAIN = "plain"


@dataclass(slots=True)
class Amount:
    """A quantity or number word at `items[index]`, and its part."""

    index: int
    item: Item
    role: Role = Role.PLAIN
    follower: str = ""
    """Of a number word: the word after it, in lower case."""

    @property
    def unit(self) -> Unit:
        """What it is expressed in."""
        if self.item.quantity is not None:
            return self.item.quantity.unit
        if self.follower in _UNITS:
            return _UNITS[self.follower]
        return Unit.PERCENT if self.item.tags & t.FRACTION else Unit.COUNT


def find(items: Sequence[Item], start: int, end: int) -> Iterator[Amount]:
    """Yield the amounts of a clause, `items[start:end]`, in order, none with a part yet."""
    for index in range(start, end):
        item = items[index]
        if item.quantity is None and not item.tags & _COUNTS and item.lower not in _MAY_COUNT:
            # Most words; asked here, because a call for each of them takes longer than the answer.
            continue
        if _is_amount(items, index, start, end):
            yield Amount(index, items[index], follower=_follower(items, index, end))


def _follower(items: Sequence[Item], index: int, end: int) -> str:
    for item in items[index + 1 : min(end, index + 3)]:
        if item.lower in _UNITS:
            return item.lower
    return ""


def _is_amount(items: Sequence[Item], index: int, start: int, end: int) -> bool:
    item = items[index]
    if item.quantity is not None or item.tags & t.FRACTION:
        return True
    before = items[index - 1] if index > start else None
    if before is not None and item.lower in {"a", "an"} and index + 1 < end:
        # "instead of an hour"
        return items[index + 1].lower in _UNITS and bool(before.tags & (t.NOW | t.FROM | t.UNDER | t.OVER))
    if before is not None and item.lower in _FREQUENCIES:
        return bool(before.tags & (t.FROM | t.TO)) and not before.tags & t.PREPOSITION
    if not item.tags & t.NUMBER:
        return False
    if index + 1 >= end or items[index + 1].is_mark:
        # "takes four days, not nine"
        return before is not None and before.lower == "not"
    bounded = before is not None and before.tags & (t.OVER | t.UNDER)
    counts = item.lower != "one" or bool(bounded) or bool(_follower(items, index, end))
    return counts and not (before is not None and before.tags & t.NUMBER)
