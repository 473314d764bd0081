"""An epic to everything that its texts say about its outcome."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from linter.analysis import language, periods, rest
from linter.analysis.gather import Gathered, Gatherer
from linter.analysis.judge import ORDER
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.model import Analysis, Doubt, Kind, Statement
from linter.analysis.places import Places
from linter.analysis.rest import Rest, Wanted
from linter.analysis.sections import Names, names_of, passages
from linter.analysis.topics import Passage, Topic
from linter.core.document import BlockKind
from linter.core.epic import Epic, PersonKind
from linter.core.facts import Facts, Measurable
from linter.core.finding import Quote

_MOST: Final = 20_000
"""Characters of an epic that are read."""
_SHORT: Final = 1500
"""Characters of a description without structure that is taken for the outcome part as a whole."""
_FEW: Final = 8
"""Blocks of such a description."""
_ENOUGH: Final = 20
"""Passages from which the language is told."""
_YEAR: Final = 365
_PROXIES: Final = frozenset({Kind.ACTIVITY, Kind.VANITY})
_OUTCOME_TOPICS: Final = frozenset({Topic.OUTCOME, Topic.METRIC, Topic.BASELINE, Topic.TARGET, Topic.DUE})


def analyse(epic: Epic, places: Places, today: date) -> Analysis:
    """Read an epic. Pure; never raises on any text.

    `today` decides what relative dates mean where the epic does not say when it was created.
    """
    since = epic.created.date() if epic.created else today
    read, truncated = _read(epic, names_of(places))
    main, others, structured = _parts(read)
    spoken = _language(main, others)
    lexicon = LEXICONS.get(spoken, LEXICONS["en"])
    gatherer = Gatherer(lexicon, since)
    gatherer.prose = not structured
    gatherer.outcome(main)
    found = gatherer.found
    best = max(found.statements, key=_weight, default=None)
    outputs = any(statement.kind is Kind.OUTPUT for statement in found.statements)
    measurable = best.measurable if best else Measurable.NO
    if not structured and outputs and best and best.kind in _PROXIES:
        # A measure of activity in a list of deliverables is one more deliverable.
        measurable = Measurable.NO
    if spoken == language.OTHER and measurable is Measurable.PARTIAL:
        # Read with the words of another language, half a statement is none.
        measurable = Measurable.NO
    wanted = Wanted(
        owner=found.owner is None,
        deadline=found.deadline is None and _deadline(found.statements) == (None, None),
        output=measurable is Measurable.NO and not outputs,
        elsewhere=measurable is not Measurable.YES,
    )
    truncated = truncated or found.full
    around = rest.read(others, gatherer, lexicon, since, wanted)
    if not structured and measurable is Measurable.NO:
        # Levels that a story tells are levels of nothing that is to change.
        found.statements = [_bare(statement, since) for statement in found.statements]
    return _conclude(epic, found, around, measurable, since, spoken, truncated=truncated)


def _read(epic: Epic, names: Names) -> tuple[list[Passage], bool]:
    read: list[Passage] = []
    length = 0
    for passage in passages(epic, names):
        size = len(passage.source.text)
        if length + size > _MOST:
            cut = passage.source.part(0, _MOST - length)
            return [*read, replace(passage, source=cut)], True
        length += size
        read.append(passage)
    return read, epic.description.truncated


def _parts(read: Sequence[Passage]) -> tuple[list[Passage], list[Passage], bool]:
    """Return the outcome part, the rest, and whether the epic has a place for its outcome.

    A short description without any structure is outcome part as a whole.
    """
    main = [passage for passage in read if passage.topic in _OUTCOME_TOPICS]
    others = [p for p in read if p.topic not in _OUTCOME_TOPICS and p.kind is not BlockKind.HEADING]
    structured = any(passage.source.field != "summary" for passage in main)
    if structured or any(passage.kind is BlockKind.HEADING for passage in read):
        return main, others, True
    prose = [p for p in others if _is_prose(p)]
    if len(prose) > _FEW or sum(len(passage.source.text) for passage in prose) > _SHORT:
        return main, others, True
    return [*main, *prose], [passage for passage in others if passage not in prose], False


def _is_prose(passage: Passage) -> bool:
    described = passage.source.field == "description"
    return described and passage.topic is Topic.REST and passage.kind is not BlockKind.CODE


def _language(main: Sequence[Passage], others: Sequence[Passage]) -> str:
    for chosen in (main, others[:_ENOUGH]):
        spoken = language.detect(" ".join(passage.source.text for passage in chosen))
        if spoken:
            return spoken
    said = " ".join(passage.source.text for passage in (*main, *others[:_ENOUGH]))
    return language.by_words(said, LEXICONS)


def _conclude(
    epic: Epic,
    found: Gathered,
    around: Rest,
    measurable: Measurable,
    since: date,
    spoken: str,
    *,
    truncated: bool,
) -> Analysis:
    statements = sorted(found.statements, key=_weight, reverse=True)
    best = statements[0] if statements else None
    proxies = _PROXIES if measurable is Measurable.NO else frozenset()
    known = [
        statement
        for statement in statements
        if (statement.measurable is not Measurable.NO or _is_status(statement))
        and statement.kind not in proxies
    ]
    metric = _first(statement.metric for statement in known)
    baseline = _first(statement.baseline for statement in known)
    target = _first(statement.target for statement in known)
    deadline, deadline_on = _deadline(statements)
    if deadline is None:
        deadline, deadline_on = found.deadline, found.deadline_on
    if deadline is None:
        deadline, deadline_on = around.deadline, around.deadline_on
    named = found.owner or around.owner
    outputs = around.output or any(statement.kind is Kind.OUTPUT for statement in statements)
    elsewhere = around.elsewhere if measurable is not Measurable.YES else None
    facts = Facts(
        measurable_outcome=measurable,
        metric=metric is not None,
        baseline=baseline is not None,
        target=target is not None,
        due_date=deadline is not None or epic.due_date is not None or _is_dated(epic, since),
        owner=named is not None or (epic.owner is not None and epic.owner.kind is not PersonKind.APP),
        output_not_outcome=spoken != language.OTHER and _is_output(best, measurable, outputs=outputs),
        placeholder=found.placeholder is not None,
        injection=found.instruction is not None,
    )
    return Analysis(
        facts=facts,
        statements=tuple(found.statements),
        best=best,
        metric=metric,
        baseline=baseline,
        target=target,
        deadline=deadline,
        deadline_on=deadline_on,
        owner=named,
        placeholder=found.placeholder,
        instruction=found.instruction,
        elsewhere=elsewhere,
        vague=tuple(found.vague),
        doubt=_doubt(spoken, elsewhere, measurable, truncated=truncated),
        language=spoken,
    )


def _bare(statement: Statement, since: date) -> Statement:
    """Return a sentence of a story without what it tells; a date long before the epic is told, too."""
    day = statement.deadline_on
    due = statement.deadline if day is None or (since - day).days <= _YEAR else None
    return replace(
        statement, metric=None, baseline=None, target=None, deadline=due, deadline_on=day if due else None
    )


def _is_status(statement: Statement) -> bool:
    """Tell whether a statement says where a measure stands; "two" of "two cycles" is no measure's level."""
    if statement.kind is not Kind.STATUS:
        return False
    metric, level = statement.metric, statement.baseline
    return metric is None or level is None or level.start >= metric.end or metric.start >= level.end


def _first(quotes: Iterable[Quote | None]) -> Quote | None:
    return next((quote for quote in quotes if quote is not None), None)


def _weight(statement: Statement) -> tuple[int, int, bool]:
    """Return what orders statements, the strongest first; of equals, the title says least."""
    facts = (statement.baseline, statement.target, statement.deadline, statement.metric)
    return (
        ORDER[statement.measurable],
        sum(fact is not None for fact in facts),
        statement.quote.field != "summary",
    )


def _deadline(statements: Iterable[Statement]) -> tuple[Quote | None, date | None]:
    for statement in statements:
        if statement.deadline is not None:
            return statement.deadline, statement.deadline_on
    return None, None


def _is_dated(epic: Epic, since: date) -> bool:
    return bool(epic.due_text) and periods.last_day(epic.due_text[:80], since) is not None


def _is_output(best: Statement | None, measurable: Measurable, *, outputs: bool) -> bool:
    if measurable is Measurable.NO:
        return outputs
    return measurable is Measurable.PARTIAL and best is not None and best.mixed


def _doubt(
    spoken: str, elsewhere: Statement | None, measurable: Measurable, *, truncated: bool
) -> Doubt | None:
    if measurable is Measurable.YES:
        return None
    if spoken == language.OTHER:
        return Doubt.LANGUAGE
    if elsewhere is not None:
        return Doubt.ELSEWHERE
    return Doubt.TOO_LONG if truncated else None
