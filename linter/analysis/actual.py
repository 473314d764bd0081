"""What came of an epic, held against what it promised, measure by measure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from linter.analysis.kinship import is_comparable, shared
from linter.analysis.model import Analysis, Kind, Statement
from linter.analysis.numbers import Unit
from linter.analysis.results import Result
from linter.analysis.sentences import Source
from linter.analysis.values import Value, first, is_same_unit, values
from linter.core.facts import Measurable
from linter.core.finding import Quote

_UNMEASURED: Final = re.compile(
    r"\b(?:not|never|n['’]t|nicht|no|pas|não|nunca|jamais|kein\w{0,2})\b[^.\n]{0,30}"
    r"\b(?:measur\w{1,4}|gemessen|messen|messung\w{0,2}|data|daten|tracked|medi[rmd]\w{0,3}|mesur\w{1,3}|dados|datos)\b|"
    r"\bno (?:data|numbers?|figures?)\b|\bnot known\b|\bunmeasured\b|\bsin (?:datos|medir)\b|\bsem (?:dados|medição)\b|"
    r"\bsans (?:données|mesure)\b|測定(?:でき|して(?:い)?)な|計測(?:でき|して(?:い)?)な|未測定|未計測|データ(?:が|は)な",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(r"^[^\d]{0,3}[\d.,]{1,20}")
"""The number before a unit."""
_MOST: Final = 6
"""Promises that are held against results."""


class Reached(StrEnum):
    """How far the promise came true. Information, never a grade."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "not yet"
    UNKNOWN = ""
    """Nothing says where it started, so there is no telling in which direction it should go."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A target, the measure that it is for, and where it started."""

    target: Value
    metric: Quote | None = None
    start: Value | None = None
    says: str = ""
    """The words that name the measure."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A promise, and the values that were written down for it; none where nothing is, or nothing that is surely about it."""

    promise: Promise
    actual: tuple[Value, ...] = ()
    reached: Reached = Reached.UNKNOWN
    others: tuple[Value, ...] = ()
    """Values of the same unit that name another measure, or could be about another promise as well."""


def promises(analysis: Analysis) -> tuple[Promise, ...]:
    """Return what was promised, the strongest first; a target that stands twice is one promise."""
    stated = [s for s in analysis.statements if s.kind is Kind.OUTCOME and s.measurable is Measurable.YES]
    found: dict[tuple[str, float], Promise] = {}
    for one in sorted(stated, key=lambda statement: statement is not analysis.best):
        value = first(one.target)
        if value is not None:
            promise = Promise(value, one.metric, _start(one.baseline, value), _name(one))
            found.setdefault((value.unit, value.size), promise)
    if not found and (value := first(analysis.target)) is not None:
        said = analysis.metric.text if analysis.metric else ""
        return (Promise(value, analysis.metric, _start(analysis.baseline, value), said),)
    return tuple(found.values())[:_MOST]


def _start(baseline: Quote | None, target: Value) -> Value | None:
    """Return where it started; a bare number is in the unit of the target: "2 days instead of 9"."""
    start = first(baseline)
    if start is None or start.unit is not Unit.COUNT or target.unit is Unit.COUNT:
        return start
    unit = _UNIT.sub("", target.quote.text)
    return first(replace(start.quote, text=f"{start.quote.text}{unit}")) if unit.strip() else start


def _name(statement: Statement) -> str:
    """Return the metric; where its words are too common to be recognised, all that stands before the target."""
    said = statement.metric.text if statement.metric else ""
    if is_comparable(said) or statement.target is None:
        return said
    text = statement.quote.text
    at = statement.target.start - statement.quote.start
    return text[:at] if 0 < at < len(text) else text


def compare(promised: Sequence[Promise], results: Sequence[Result]) -> tuple[Comparison, ...]:
    """Return for each promise what was written down about the same measure, in a unit that can be compared."""
    return tuple(_comparison(promise, promised, results) for promise in promised)


def _comparison(promise: Promise, promised: Sequence[Promise], results: Sequence[Result]) -> Comparison:
    alike = [result for result in results if is_same_unit(promise.target, result.value)]
    kin = [result for result in alike if _kinship(promise, result)]
    # The closest words win: "search success" is not the success of a payment.
    closest = max((_kinship(promise, result) for result in kin), default=0)
    kin = [
        r for r in kin if _kinship(promise, r) == closest and not _is_closer_to_another(promise, r, promised)
    ]
    rivals = [one for one in promised if one is not promise and is_same_unit(one.target, promise.target)]
    bare = [result for result in alike if not result.named and not _kinship(promise, result)]
    chosen = kin or ([] if rivals else bare)
    if not chosen:
        return Comparison(promise, others=tuple(result.value for result in alike))
    known = {promise.target.size, *([promise.start.size] if promise.start else [])}
    fresh = [result.value for result in chosen if result.value.size not in known]
    actual = tuple(fresh or [chosen[0].value])
    reached = {_reached(promise, value) for value in actual}
    return Comparison(promise, actual, reached.pop() if len(reached) == 1 else Reached.UNKNOWN)


def _kinship(promise: Promise, result: Result) -> int:
    """Return how many words the names of two measures share."""
    return len(shared(promise.says, result.says))


def _is_closer_to_another(promise: Promise, result: Result, promised: Sequence[Promise]) -> bool:
    return any(_kinship(one, result) > _kinship(promise, result) for one in promised if one is not promise)


def has_number(texts: Sequence[Source]) -> bool:
    """Whether any quantity stands in the texts."""
    return any(True for text in texts for _ in values(text))


def is_unmeasured(texts: Sequence[Source]) -> bool:
    """Whether the texts say openly that nobody measured it."""
    return any(_UNMEASURED.search(text.text) for text in texts)


def _reached(promise: Promise, actual: Value) -> Reached:
    start, target = promise.start, promise.target
    if start is None or not is_same_unit(start, target) or start.size == target.size:
        return Reached.UNKNOWN
    done = (actual.size - start.size) / (target.size - start.size)
    if done >= 1:
        return Reached.MET
    return Reached.PARTLY if done > 0 else Reached.MISSED
