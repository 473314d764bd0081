"""Which words of a clause name the metric."""

from collections.abc import Sequence
from typing import Final

from linter.analysis.clauses import Clause
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.verb_place import NOUN

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
_QUALIFYING: Final = t.COMPARE | t.VAGUE | t.OF | t.JOIN | t.LEAD | t.NOT
"""Before a name: says how much of it, or how good; no part of it."""
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
    while last + 1 < clause.end and last - index < _LONGEST and _continues(items, last + 1, clause):
        last += 1
    while first < index and (items[first].lower in _ARTICLES or items[first].tags & _QUALIFYING):
        first += 1
    while last > index and items[last].tags & t.OF:
        last -= 1
    return items[first].start, items[last].end


def _continues(items: Sequence[Item], index: int, clause: Clause) -> bool:
    """Tell whether a word goes on with a name; what can only be a verb there ends it."""
    item = items[index]
    return _belongs(items, index, clause) and not (item.tags & t.VERB and not item.tags & NOUN)


def _belongs(items: Sequence[Item], index: int, clause: Clause) -> bool:
    item = items[index]
    if item.is_mark or item.quantity is not None or item.when is not None or index == clause.head:
        return False
    if item.tags & t.OF:
        return True
    return not item.tags & _STOP and not (item.tags & t.VERB and not item.tags & t.AMBIGUOUS)


def _beside_head(items: Sequence[Item], clause: Clause) -> tuple[int, int] | None:
    """Take the words after the verb for the metric; those before it where the verb has no object."""
    before = range(clause.start, max(clause.head, clause.start))
    after = range(clause.head + 1, clause.end)
    alone = clause.head + 1 >= clause.end or _ends_verb(items[clause.head + 1])
    for index in (*before, *after) if alone else (*after, *before):
        if (
            _belongs(items, index, clause)
            and items[index].lower not in _ARTICLES
            and not items[index].tags & t.OF
        ):
            return _phrase(items, clause, index)
    return None


def _ends_verb(item: Item) -> bool:
    """Tell whether a verb before this has no object: "rises to", "falls 5%"."""
    return (
        item.quantity is not None
        or item.is_mark
        or bool(item.tags & (t.FROM | t.TO | t.BY | t.UNDER | t.OVER))
    )
