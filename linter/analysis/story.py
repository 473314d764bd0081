"""Statements of a story: what was, what others do, and what merely is, promise nothing, whatever their numbers."""

from dataclasses import replace
from typing import Final

from linter.analysis import narrative
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.lexicon.tags import CHANGE, COMPARE, REACH
from linter.analysis.model import Kind, Statement
from linter.core.facts import Measurable

_PROMISING: Final = frozenset({Kind.OUTCOME, Kind.GUARDRAIL, Kind.ACTIVITY, Kind.VANITY})
_MOVES: Final = CHANGE | COMPARE | REACH
_LONG: Final = 70
"""Characters of a sentence that is more than a note of what is to change."""


def judged(statement: Statement, words: frozenset[str], lexicon: Lexicon, *, prose: bool) -> Statement:
    """Return a statement for what its sentence tells: a promise, today's level, or the past.

    `words`: those of the sentence, in lower case. `prose`: it stands in running text without headings.
    """
    text = statement.quote.text
    if statement.baseline is None and statement.deadline is None and narrative.stands(text):
        return _level(statement)
    if statement.kind in _PROMISING and narrative.is_code(text):
        return _status(statement)
    if not prose and not narrative.looks_back(text):
        return statement
    if narrative.tells(text):
        past = replace(statement, deadline=None, deadline_on=None)
        return _status(statement) if statement.kind in _PROMISING else past
    return _of_prose(statement, words, lexicon) if prose else statement


def _status(statement: Statement) -> Statement:
    return Statement(statement.quote, Kind.STATUS, Measurable.NO)


def _level(statement: Statement) -> Statement:
    """Return a statement on where a measure stands: its amount is no target."""
    if statement.kind not in _PROMISING or statement.target is None:
        return statement
    return replace(
        statement, kind=Kind.STATUS, measurable=Measurable.NO, baseline=statement.target, target=None
    )


def _of_prose(statement: Statement, words: frozenset[str], lexicon: Lexicon) -> Statement:
    """Return a statement; a long sentence that wants nothing names no direction, one that moves nothing no target."""
    text = statement.quote.text
    if statement.quote.field == "summary" or narrative.intends(text):
        return statement
    if statement.kind is Kind.WISH and len(text) > _LONG:
        return replace(statement, measurable=Measurable.NO, metric=None)
    bound = statement.baseline is not None or statement.deadline is not None
    if statement.kind not in _PROMISING or bound or not text.endswith("."):
        return statement
    return statement if any(lexicon.tags(word) & _MOVES for word in words) else _status(statement)
