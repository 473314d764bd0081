"""Statements that are spread over labels, fields or the columns of a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from linter.analysis import items as item_rows, patterns, periods
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.model import Kind, Statement
from linter.analysis.scene import RESULTS
from linter.analysis.sentences import Source
from linter.analysis.topics import Topic
from linter.core.facts import Measurable
from linter.core.finding import Quote

_NOTHING: Final = frozenset(
    {"none", "n/a", "na", "-", "–", "—", "tbd", "tbc", "?", "unknown", "keine", "ninguno", "aucun"}
)


@dataclass(frozen=True, slots=True)
class Part:
    """The text of one label, field or cell, read."""

    source: Source
    items: Sequence[Item]

    @property
    def tags(self) -> int:
        """All tags of its words."""
        found = 0
        for item in self.items:
            found |= item.tags
        return found

    def amount(self) -> Quote | None:
        """Return the first quantity or number word."""
        for item in self.items:
            if item.quantity is not None or item.tags & (t.NUMBER | t.FRACTION):
                return self.source.quote(item.start, item.end)
        return None

    @property
    def empty(self) -> bool:
        """Whether it says nothing: blank, a dash, a placeholder."""
        text = self.source.text.strip().lower()
        return not text or text in _NOTHING or patterns.PLACEHOLDER.search(text) is not None


def read(source: Source, lexicon: Lexicon) -> Part:
    """Return a part, read."""
    return Part(source, item_rows.read(source.text[:600], lexicon))


def compose(
    parts: Mapping[Topic, Part], before: Statement | None, today: date, *, titled: bool = False
) -> Statement | None:
    """Return the statement that parts make, together with a statement that stands before them.

    `titled`: that statement is a title which names no measure.

    None where they add nothing: without a value there is no target, without a name there is no metric.
    """
    metric = _named(parts.get(Topic.METRIC)) or (before.metric if before else None)
    target = _valued(parts.get(Topic.TARGET)) or (before.target if before else None)
    baseline = _valued(parts.get(Topic.BASELINE)) or (before.baseline if before else None)
    deadline, deadline_on = due(parts.get(Topic.DUE), today)
    if deadline is None and Topic.TARGET in parts:
        deadline, deadline_on = _due_within(parts[Topic.TARGET], today)
    if before is not None and deadline is None:
        deadline, deadline_on = before.deadline, before.deadline_on
    served = Topic.METRIC in parts and parts[Topic.METRIC].tags & t.SERVICE and baseline is None
    bare = served and before is not None and before.metric is None and deadline is None
    if before is not None and before.measurable is Measurable.YES and not bare:
        return replace(
            before,
            metric=before.metric or metric,
            baseline=baseline,
            target=target,
            deadline=deadline,
            deadline_on=deadline_on,
        )
    kind, measurable = _kind(parts, before, metric, baseline, target, deadline)
    if titled and metric is None:
        kind, measurable = Kind.WISH, Measurable.NO
    if measurable is Measurable.NO:
        return None
    quote = before.quote if before else metric or target or baseline
    metric = metric or (before.quote if before else None)
    if quote is None:
        return None
    return Statement(quote, kind, measurable, metric, baseline, target, deadline, deadline_on)


def _kind(
    parts: Mapping[Topic, Part],
    before: Statement | None,
    metric: Quote | None,
    baseline: Quote | None,
    target: Quote | None,
    deadline: Quote | None,
) -> tuple[Kind, Measurable]:
    tags = parts[Topic.METRIC].tags if Topic.METRIC in parts else 0
    answer: tuple[Kind, Measurable]
    nameless = metric is None and (before is None or before.kind in {Kind.OUTPUT, Kind.PLACEHOLDER})
    if before is not None and before.kind in {Kind.VANITY, Kind.ACTIVITY}:
        answer = before.kind, before.measurable
    elif nameless or (target is None and metric is None):
        answer = Kind.WISH, Measurable.NO
    elif tags & (t.PROXY | t.VANITY):
        answer = (Kind.ACTIVITY if tags & t.PROXY else Kind.VANITY), Measurable.PARTIAL
    elif target is None:
        answer = Kind.WISH, Measurable.PARTIAL
    elif before is None and tags & (t.THING | t.STAFF) and not tags & RESULTS:
        answer = Kind.OUTPUT, Measurable.NO
    elif tags & t.SERVICE and baseline is None and deadline is None:
        answer = Kind.GUARDRAIL, Measurable.PARTIAL
    else:
        answer = Kind.OUTCOME, Measurable.YES
    return answer


def _named(part: Part | None) -> Quote | None:
    if part is None or part.empty or part.source.text.startswith("@"):
        return None
    return part.source.part(0, len(part.source.text.rstrip(".;, "))).whole


def _valued(part: Part | None) -> Quote | None:
    if part is None or part.empty:
        return None
    return part.amount()


def _due_within(part: Part, today: date) -> tuple[Quote | None, date | None]:
    """Return the date by which a target is to be reached, where its own text says so."""
    for item in part.items:
        if item.when is not None and item.when.due:
            quote = part.source.quote(item.start, item.end)
            return quote, periods.last_day(quote.text, today)
    return None, None


def due(part: Part | None, today: date) -> tuple[Quote | None, date | None]:
    """Return the date in a part that says when, and its last day."""
    if part is None or part.empty:
        return None, None
    for item in part.items:
        if item.when is not None:
            quote = part.source.quote(item.start, item.end)
            return quote, periods.last_day(quote.text, today)
    day = periods.last_day(part.source.text, today) if len(part.source.text) < 40 else None  # noqa: PLR2004 - a date is short
    return (part.source.whole, day) if day else (None, None)
