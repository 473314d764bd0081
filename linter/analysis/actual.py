"""What came of an epic, held against what it promised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from linter.analysis.model import Analysis
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source
from linter.analysis.values import Value, first, values

_PROMISED: Final = re.compile(
    r"(?:target(?:ed)?|promised|planned|goal|expected|aim(?:ed)?|from|baseline|was|before|instead of|against|vs\.?|"
    r"versus|compared (?:to|with)|ziel|geplant|versprochen|von|statt|vorher|objetivo|desde|objectif|prévu|meta)"
    r"\W{0,3}(?:of |at |von |de |was )?$",
    re.IGNORECASE,
)
_UNMEASURED: Final = re.compile(
    r"\b(?:not|never|n['’]t|nicht|no)\b[^.\n]{0,30}\b(?:measur\w{1,4}|gemessen|data|tracked|medid\w|mesuré\w?)|"
    r"\bno (?:data|numbers?|figures?)\b|\bnot known\b|\bunmeasured\b",
    re.IGNORECASE,
)


class Reached(StrEnum):
    """How far the promise came true. Information, never a grade."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "not yet"
    UNKNOWN = ""
    """Nothing says where it started, so there is no telling in which direction it should go."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A promised value and the one that came of it, in one unit."""

    promised: Value
    actual: Value
    reached: Reached


def compare(analysis: Analysis, texts: Sequence[Source]) -> Comparison | None:
    """Return the promise and what came of it; None where no number of the same unit was found."""
    promised = first(analysis.target)
    if promised is None:
        return None
    found = _same_unit(texts, promised.unit)
    if found is None:
        return None
    return Comparison(promised, found, _reached(first(analysis.baseline), promised, found))


def has_number(texts: Sequence[Source]) -> bool:
    """Whether any quantity stands in the texts."""
    return any(True for text in texts for _ in values(text))


def is_unmeasured(texts: Sequence[Source]) -> bool:
    """Whether the texts say openly that nobody measured it."""
    return any(_UNMEASURED.search(text.text) for text in texts)


def _same_unit(texts: Sequence[Source], unit: Unit) -> Value | None:
    """Return the number that was measured, not one that repeats the promise or the start."""
    for text in texts:
        for value in values(text):
            before = text.text[: value.quote.start - text.start]
            if value.unit is unit and not _PROMISED.search(before[-40:]):
                return value
    return None


def _reached(start: Value | None, promised: Value, actual: Value) -> Reached:
    if start is None or start.unit is not promised.unit or start.size == promised.size:
        return Reached.UNKNOWN
    way = promised.size - start.size
    done = (actual.size - start.size) / way
    if done >= 1:
        return Reached.MET
    return Reached.PARTLY if done > 0 else Reached.MISSED
