"""Which words of a clause name the metric."""

from collections.abc import Sequence
from typing import Final

from linter.analysis.clauses import Clause
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t

_NAMES: Final = (t.METRIC | t.SERVICE, t.PROXY | t.VANITY, t.RESULT, t.PEOPLE)
_STOP: Final = (
    t.PREPOSITION
    | t.PURPOSE
    | t.JOIN
    | t.FROM
    | t.TO
    | t.BY
    | t.NOW
    | t.GOAL
    | t.BE
    | t.LEAD
    | t.UNDER
    | t.OVER
)
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "our", "die", "der", "das", "el", "la", "los", "las", "le", "les", "o"}
)
_LONGEST: Final = 8


def metric(items: Sequence[Item], clause: Clause) -> tuple[int, int] | None:
    """Return start and end of the metric's name in the sentence; None where nothing can be one."""
    for wanted in _NAMES:
        for index in range(clause.start, clause.end):
            if items[index].tags & wanted and index != clause.head:
                return _phrase(items, clause, index)
    return _beside_head(items, clause)


def _phrase(items: Sequence[Item], clause: Clause, index: int) -> tuple[int, int]:
    first = last = index
    while first - 1 >= clause.start and index - first < _LONGEST and _belongs(items, first - 1, clause):
        first -= 1
    while last + 1 < clause.end and last - index < _LONGEST and _belongs(items, last + 1, clause):
        last += 1
    while first < index and items[first].lower in _ARTICLES:
        first += 1
    while last > index and items[last].tags & t.OF:
        last -= 1
    return items[first].start, items[last].end


def _belongs(items: Sequence[Item], index: int, clause: Clause) -> bool:
    item = items[index]
    if item.is_mark or item.quantity is not None or item.when is not None or index == clause.head:
        return False
    if item.tags & t.OF:
        return True
    return not item.tags & _STOP and not (item.tags & t.VERB and not item.tags & t.AMBIGUOUS)


def _beside_head(items: Sequence[Item], clause: Clause) -> tuple[int, int] | None:
    """Take the words after the verb, or those before it, for the metric."""
    places = (*range(clause.head + 1, clause.end), *range(clause.start, max(clause.head, clause.start)))
    for index in places:
        if (
            _belongs(items, index, clause)
            and items[index].lower not in _ARTICLES
            and not items[index].tags & t.OF
        ):
            return _phrase(items, clause, index)
    return None
