"""One sentence to one statement."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from linter.analysis import clauses, items as item_rows, patterns, periods, spans
from linter.analysis.items import Item
from linter.analysis.judge import Judgement, judge
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.model import Kind, Statement
from linter.analysis.roles import Amount, Role
from linter.analysis.sentences import Source
from linter.core.facts import Measurable
from linter.core.finding import Quote

_ORDER: Final = {Measurable.YES: 2, Measurable.PARTIAL: 1, Measurable.NO: 0}


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement and the row of items that it was read from."""

    statement: Statement
    items: tuple[Item, ...]
    source: Source


def classify(source: Source, lexicon: Lexicon, today: date) -> Reading:
    """Return what a sentence states."""
    text = source.text
    row = item_rows.read(text, lexicon)
    deadline, deadline_on = _deadline(source, row, today)
    placeholder = patterns.PLACEHOLDER.search(text)

    def reading(kind: Kind, measurable: Measurable = Measurable.NO, **facts: Quote | bool | None) -> Reading:
        statement = Statement(
            source.whole,
            kind,
            measurable,
            deadline=deadline,
            deadline_on=deadline_on,
            **facts,  # type: ignore[arg-type]
        )
        return Reading(statement, tuple(row), source)

    if patterns.NEGATION.search(text):
        return reading(Kind.NEGATION)
    if patterns.USER_STORY.match(text):
        return reading(Kind.OUTPUT)
    parts = clauses.split(row)
    due = deadline is not None
    tags = 0
    for item in row:
        tags |= item.tags
    judged = [judge(row, part, due=due, sentence=tags) for part in parts]
    if not judged:
        return reading(Kind.WISH)
    best = max(judged, key=lambda j: (_ORDER[j.measurable], j.strength, j.clause.effect))
    if placeholder is not None:
        return _incomplete(source, row, best, reading)
    if best.measurable is Measurable.NO:
        kinds = [judgement.kind for judgement in judged]
        for kind in (Kind.OUTPUT, Kind.STATUS):
            if kind in kinds:
                return reading(kind)
        return reading(best.kind)
    mixed = (judged[0].kind is Kind.OUTPUT and judged[0] is not best) or bool(
        best.clause.head_tags & t.DELIVER
    )
    if (
        judged[0].kind is Kind.OUTPUT
        and best is not judged[0]
        and not best.clause.effect
        and not _own_change(best)
    ):
        return reading(Kind.OUTPUT)
    return reading(best.kind, best.measurable, mixed=mixed, **_facts(source, row, best))


def _own_change(judgement: Judgement) -> bool:
    return judgement.measurable is Measurable.YES


def _incomplete(source, row, best, reading):
    tags = 0
    for item in row:
        tags |= item.tags
    names = tags & (t.METRIC | t.SERVICE | t.RESULT)
    if names and tags & (t.CHANGE | t.REACH | t.HOLD | t.COMPARE) and best.kind is not Kind.OUTPUT:
        span = spans.metric(row, best.clause)
        metric = source.quote(*span) if span else None
        return reading(Kind.PLACEHOLDER, Measurable.PARTIAL, metric=metric)
    return reading(Kind.PLACEHOLDER)


def _facts(source: Source, row: list[Item], best: Judgement) -> dict[str, Quote | bool | None]:
    span = spans.metric(row, best.clause)
    amounts: dict[Role, Amount] = {}
    for amount in best.amounts:
        amounts.setdefault(amount.role, amount)
    roles = (Role.TARGET, Role.DELTA, Role.PLAIN, Role.WINDOW)
    target = next((amounts[role] for role in roles if role in amounts), None)
    baseline = amounts.get(Role.BASELINE)
    return {
        "metric": source.quote(*span) if span else None,
        "baseline": source.quote(baseline.item.start, baseline.item.end) if baseline else None,
        "target": source.quote(target.item.start, target.item.end) if target else None,
    }


def _deadline(source: Source, row: list[Item], today: date) -> tuple[Quote | None, date | None]:
    for item in row:
        if item.when is not None and item.when.due:
            quote = source.quote(item.start, item.end)
            return quote, periods.last_day(quote.text, today)
    return None, None
