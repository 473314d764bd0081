"""An epic to everything that its texts say about its outcome."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from linter.analysis import classify, language, owner, periods
from linter.analysis.gather import RANK, Gatherer, is_strong
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.model import Analysis, Doubt, Kind, Statement
from linter.analysis.places import Places
from linter.analysis.sections import Names, Passage, Topic, names_of, passages
from linter.analysis.sentences import split
from linter.core.document import BlockKind
from linter.core.epic import Epic, PersonKind
from linter.core.facts import Facts, Measurable
from linter.core.finding import Quote

_MOST: Final = 20_000
"""Characters of an epic that are read."""
_SHORT: Final = 1500
_FEW_SENTENCES: Final = 8
_DIGIT: Final = re.compile(r"\d")
_OUTCOME_TOPICS: Final = frozenset({Topic.OUTCOME, Topic.METRIC, Topic.BASELINE, Topic.TARGET, Topic.DUE})


def analyse(epic: Epic, places: Places, today: date) -> Analysis:
    """Read an epic. Pure; never raises on any text.

    `today` decides relative dates where the epic does not say when it was created.
    """
    since = epic.created.date() if epic.created else today
    read, truncated = _read(epic, names_of(places))
    main, rest = _parts(epic, read)
    spoken = language.detect(
        " ".join(p.source.text for p in main) or " ".join(p.source.text for p in rest[:20])
    )
    spoken = spoken or language.detect(" ".join(p.source.text for p in read)) or "en"
    lexicon = LEXICONS.get(spoken, LEXICONS["en"])
    gatherer = Gatherer(lexicon, since)
    gatherer.outcome(main)
    found = gatherer.found
    best = max(found.statements, key=_weight, default=None)
    outputs = any(s.kind is Kind.OUTPUT for s in found.statements)
    elsewhere: Statement | None = None
    deadline, deadline_on = _deadline(found.statements, best)
    deadline = deadline or found.deadline
    named = found.owner
    for passage in rest:
        if passage.topic is Topic.OWNER:
            named = named or owner.listed(passage.source)
            continue
        for sentence in split(passage.source):
            if gatherer.dropped(sentence):
                continue
            gatherer.look_for_placeholder(sentence)
            named = named or owner.named(sentence)
            if outputs and not _DIGIT.search(sentence.text):
                continue
            statement = classify.classify(sentence, lexicon, since)
            outputs = outputs or statement.kind is Kind.OUTPUT
            if elsewhere is None and is_strong(statement):
                elsewhere = statement
            if deadline is None and statement.deadline is not None:
                deadline, deadline_on = statement.deadline, statement.deadline_on
    measurable = best.measurable if best else Measurable.NO
    if outputs and best and best.kind in {Kind.ACTIVITY, Kind.VANITY} and best.quote.field == "description":
        measurable = _of_plan(main, best)
    known = [s for s in found.statements if s.measurable is not Measurable.NO or s.kind is Kind.STATUS]
    metric = next((s.metric for s in sorted(known, key=_weight, reverse=True) if s.metric), None)
    baseline = next((s.baseline for s in sorted(known, key=_weight, reverse=True) if s.baseline), None)
    target = next((s.target for s in sorted(known, key=_weight, reverse=True) if s.target), None)
    if measurable is Measurable.YES:
        elsewhere = None
    doubt = _doubt(spoken, elsewhere, truncated=truncated, measurable=measurable)
    facts = Facts(
        measurable_outcome=measurable,
        metric=metric is not None,
        baseline=baseline is not None,
        target=target is not None,
        due_date=deadline is not None or epic.due_date is not None or _dated(epic, since),
        owner=named is not None or (epic.owner is not None and epic.owner.kind is not PersonKind.APP),
        output_not_outcome=_is_output(best, measurable, outputs=outputs),
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
        doubt=doubt,
        language=spoken,
    )


def _read(epic: Epic, names: Names) -> tuple[list[Passage], bool]:
    read: list[Passage] = []
    length = 0
    for passage in passages(epic, names):
        length += len(passage.source.text)
        if length > _MOST:
            return read, True
        read.append(passage)
    return read, epic.description.truncated


def _parts(epic: Epic, read: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Return the outcome part and the rest. A short description without structure is outcome part."""
    main = [p for p in read if p.topic in _OUTCOME_TOPICS]
    rest = [p for p in read if p.topic not in _OUTCOME_TOPICS and p.kind is not BlockKind.HEADING]
    headings = any(p.kind is BlockKind.HEADING for p in read)
    labelled = any(p.source.field != "summary" for p in main)
    if not headings and not labelled:
        prose = [p for p in rest if p.topic is Topic.REST and p.source.field == "description"]
        if sum(len(p.source.text) for p in prose) <= _SHORT and len(prose) <= _FEW_SENTENCES:
            chosen = set(map(id, prose))
            main = [p for p in read if p.topic in _OUTCOME_TOPICS or id(p) in chosen]
            rest = [p for p in rest if id(p) not in chosen]
    return main, rest


def _of_plan(main: Sequence[Passage], best: Statement) -> Measurable:
    """Return what a measure of activity in a description without structure amounts to, beside deliverables: nothing."""
    structured = any(
        passage.topic in _OUTCOME_TOPICS and passage.source.field == "description" for passage in main
    )
    return best.measurable if structured else Measurable.NO


def _weight(statement: Statement) -> tuple[int, int]:
    facts = (statement.baseline, statement.target, statement.deadline, statement.metric)
    return RANK[statement.measurable], sum(fact is not None for fact in facts)


def _deadline(statements: Sequence[Statement], best: Statement | None) -> tuple[Quote | None, date | None]:
    for statement in (*((best,) if best else ()), *statements):
        if statement.deadline is not None:
            return statement.deadline, statement.deadline_on
    return None, None


def _dated(epic: Epic, since: date) -> bool:
    return bool(epic.due_text) and periods.last_day(epic.due_text[:80], since) is not None


def _is_output(best: Statement | None, measurable: Measurable, *, outputs: bool) -> bool:
    if measurable is Measurable.YES:
        return False
    if measurable is Measurable.PARTIAL:
        return best is not None and best.mixed
    return outputs


def _doubt(
    spoken: str, elsewhere: Statement | None, *, truncated: bool, measurable: Measurable
) -> Doubt | None:
    if measurable is Measurable.YES:
        return None
    if spoken == "other":
        return Doubt.LANGUAGE
    if elsewhere is not None:
        return Doubt.ELSEWHERE
    return Doubt.TOO_LONG if truncated else None
