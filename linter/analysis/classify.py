"""One sentence to one statement."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from linter.analysis import clauses, deadlines, gates, items as item_rows, patterns, periods, spans
from linter.analysis.amounts import Amount, Role
from linter.analysis.items import Item
from linter.analysis.judge import Judgement, judge, rank
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import Lexicon, word_set
from linter.analysis.model import Kind, Statement
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source
from linter.core.facts import Measurable
from linter.core.finding import Quote

_NOTE: Final = 24
"""Characters of the longest note on progress, and of the shortest sentence before one."""
_LONG: Final = re.compile(
    r"(?:[3-9]\d|1\d\d) ?(?:calendar |business |working )?days|(?:[4-9]|1\d|2\d) ?weeks"
)
"""Longer than anything that customers would be promised to wait."""
_LABEL: Final = 8
"""Items of the longest label before a colon."""
_GAINS: Final = word_set("faster sooner earlier fewer less shorter quicker cheaper")
_CODE: Final = "{}[]=\\;`^"
_NOTE_ENDS: Final = frozenset("%.)]deDE")
_TARGETS = (Role.TARGET, Role.DELTA, Role.PLAIN, Role.WINDOW)
"""Parts that can be a target, the most explicit first."""


def classify(
    source: Source,
    lexicon: Lexicon,
    today: date,
    words: frozenset[str] | None = None,
    points: Sequence[deadlines.When] | None = None,
) -> Statement:
    """Return what a sentence states.

    `words`: its words in lower case, `points`: its points in time; both where they are known.
    """
    bare = _bare_of_notes(source)
    if bare is not source:
        points = None
    source = bare
    text = source.text
    words = gates.words_of(text) if words is None else words
    if gates.template(text, words):
        return Statement(source.whole, Kind.PLACEHOLDER, Measurable.NO)
    row = item_rows.read(text, lexicon, words, points)
    when = _deadline(source, row, today)
    phrase = _phrase(text, words)
    if phrase is not None:
        return _story(source, words, when) if phrase is Kind.OUTPUT else _bare(source, phrase, when)
    tags = 0
    for item in row:
        tags |= item.tags
    judged = [judge(row, part, due=when[0] is not None, sentence=tags) for part in clauses.split(row)]
    if not judged:
        return _bare(source, Kind.WISH, when)
    if len(judged) > 1 and _is_label(row, judged[0]) and judged[1].kind is Kind.OUTPUT:
        judged = judged[1:]
    best = max(judged, key=rank)
    if gates.placeholder(text, words) and not (best.measurable is Measurable.YES and _starts_unknown(text)):
        return _incomplete(source, row, tags, judged, when)
    if best.measurable is Measurable.NO or _is_list_of_work(row, judged[0], best):
        return _nothing(source, row, judged, when)
    metric, baseline, target = _facts(source, row, best)
    return Statement(
        quote=source.whole,
        kind=best.kind,
        measurable=best.measurable,
        metric=metric,
        baseline=baseline,
        target=target,
        deadline=when[0],
        deadline_on=when[1],
        mixed=(judged[0].kind is Kind.OUTPUT and judged[0] is not best)
        or (bool(best.clause.head_tags & t.DELIVER) and best.kind is not Kind.GUARDRAIL),
    )


def _bare_of_notes(source: Source) -> Source:
    """Return a sentence without the number before it and the note on its progress behind it."""
    text = source.text
    start = patterns.NUMBERING.match(text)
    note = patterns.NOTE.search(text, max(0, len(text) - _NOTE)) if text[-1:] in _NOTE_ENDS else None
    begin = start.end() if start else 0
    end = note.start() if note and note.start() - begin > _NOTE else len(text)
    return source.part(begin, end) if (begin or end < len(text)) and begin < end else source


def _phrase(text: str, words: frozenset[str]) -> Kind | None:
    """Return the kind that a turn of phrase decides."""
    if gates.negation(text, words):
        return Kind.NEGATION
    if patterns.PROGRESS.match(text) or _is_code(text):
        return Kind.STATUS
    return Kind.OUTPUT if patterns.USER_STORY.match(text) else None


def _story(source: Source, words: frozenset[str], when: "When") -> Statement:
    """Return a user story: an output, with a purpose where its gain could be measured ("to be paid faster")."""
    gains = bool(words & _GAINS)
    kind, measurable = (Kind.WISH, Measurable.PARTIAL) if gains else (Kind.OUTPUT, Measurable.NO)
    return Statement(source.whole, kind, measurable, deadline=when[0], deadline_on=when[1], mixed=gains)


def _is_code(text: str) -> bool:
    """Tell whether a line is code or a log: every tenth character is one that prose does without."""
    return sum(text.count(mark) for mark in _CODE) > max(2, len(text) // 10)


def _is_label(row: Sequence[Item], first: Judgement) -> bool:
    """Tell whether a first clause only says whose work follows: "Sales (pipeline optimisation): hire …"."""
    end = first.clause.end
    return end < len(row) and row[end].lower == ":" and end <= _LABEL and not first.amounts


def _is_list_of_work(row: Sequence[Item], first: Judgement, best: Judgement) -> bool:
    """Tell whether a label such as "Hiring:" makes output of everything that is counted after it."""
    labelled = first.clause.end == 1 and row[0].tags & t.DELIVER and not row[0].tags & t.AMBIGUOUS
    return bool(labelled) and all(a.role is Role.PLAIN and a.unit is Unit.COUNT for a in best.amounts)


When = tuple[Quote | None, date | None]


def _bare(source: Source, kind: Kind, when: When) -> Statement:
    return Statement(source.whole, kind, Measurable.NO, deadline=when[0], deadline_on=when[1])


def _nothing(source: Source, row: Sequence[Item], judged: Sequence[Judgement], when: When) -> Statement:
    """Return a statement that measures nothing; what it says about today is kept."""
    kinds = [judgement.kind for judgement in judged]
    if Kind.OUTPUT not in kinds and Kind.STATUS in kinds:
        metric, baseline, _ = _facts(source, row, judged[kinds.index(Kind.STATUS)])
        return Statement(
            source.whole, Kind.STATUS, Measurable.NO, metric, baseline, deadline=when[0], deadline_on=when[1]
        )
    return _bare(source, Kind.OUTPUT if Kind.OUTPUT in kinds else max(judged, key=rank).kind, when)


def _incomplete(
    source: Source, row: Sequence[Item], tags: int, judged: Sequence[Judgement], when: When
) -> Statement:
    """Return a sentence with a gap: worth something where the rest of it names a measure and a direction."""
    best = max(judged, key=rank)
    if judged[0].kind is Kind.OUTPUT and judged[0].clause.head == 0 and best.measurable is Measurable.NO:
        return _bare(source, Kind.OUTPUT, when)
    names = tags & (t.METRIC | t.SERVICE | t.RESULT)
    if best.clause.head_tags & t.REACH:
        names |= tags & (t.PEOPLE | t.SALE)
    moves = tags & (t.CHANGE | t.REACH | t.HOLD | t.COMPARE | t.BEHAVE) or (tags & t.FROM and tags & t.TO)
    if not names or not (moves or _counts_unknown(source.text)) or best.kind is Kind.OUTPUT:
        return _bare(source, Kind.PLACEHOLDER, when)
    span = spans.metric(row, best.clause)
    metric = source.quote(*span) if span else None
    return Statement(
        source.whole, Kind.PLACEHOLDER, Measurable.PARTIAL, metric, deadline=when[0], deadline_on=when[1]
    )


def _starts_unknown(text: str) -> bool:
    """Tell whether only where the measure stands today is open: "from ?? to 4.0"."""
    gap = patterns.PLACEHOLDER.search(text)
    return gap is not None and text[: gap.start()].rstrip().lower().endswith(
        (" from", "baseline", "baseline:")
    )


def _counts_unknown(text: str) -> bool:
    """Tell whether a gap stands for how many: "XX sign-ups", "revenue +?? %"."""
    gap = patterns.PLACEHOLDER.search(text)
    if gap is None:
        return False
    return text[gap.end() :].lstrip()[:1].isalpha() or text[: gap.start()].rstrip().endswith(("+", "-"))


def _facts(
    source: Source, row: Sequence[Item], best: Judgement
) -> tuple[Quote | None, Quote | None, Quote | None]:
    """Return metric, baseline and target of a clause."""
    span = spans.metric(row, best.clause)
    amounts: dict[Role, Amount] = {}
    for amount in best.amounts:
        amounts.setdefault(amount.role, amount)
    target = next((amounts[role] for role in _TARGETS if role in amounts), None)
    baseline = amounts.get(Role.BASELINE)
    return (
        source.quote(*span) if span else None,
        source.quote(baseline.item.start, baseline.item.end) if baseline else None,
        source.quote(target.item.start, target.item.end) if target else None,
    )


def _term(row: Sequence[Item]) -> Item | None:
    """Return the stretch of time in which a change is ordered: "cut volume by 30% within 90 days"."""
    for index in range(2, len(row)):
        quantity, before = row[index].quantity, row[index - 1]
        if quantity is None or quantity.unit is not Unit.DURATION or before.lower not in {"within", "in"}:
            continue
        ends = index + 1 == len(row) or row[index + 1].is_mark
        moved = row[index - 2].quantity is not None
        ordered = row[0].tags & (t.CHANGE | t.REACH | t.DELIVER) or not row[index - 2].tags & t.MEASURE
        if ends and ordered and (moved or row[0].tags & t.DELIVER) and _LONG.search(row[index].lower):
            return row[index]
    return None


def _deadline(source: Source, row: Sequence[Item], today: date) -> When:
    for item in row:
        if item.when is not None and item.when.due:
            quote = source.quote(item.start, item.end)
            return quote, periods.last_day(quote.text, today)
    term = _term(row)
    return (source.quote(term.start, term.end), None) if term else (None, None)
