"""Clauses of a sentence: where each begins, which verb heads it, whether it states an effect."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from linter.analysis import heads
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.marks import ARROWS
from linter.analysis.verb_place import NOUN, is_counted, may_be_verb

_BREAKS: Final = frozenset({";", "—", "–", "•", "|", "。", "：", ":", "-"})
_MOST: Final = 20
"""Clauses of a sentence that are told apart."""
_VERB: Final = t.VERB
_MAY_MATTER: Final = t.VERB | t.PURPOSE | t.BY | t.JOIN
"""Words without any of these are passed over."""
_ARTICLES: Final = frozenset({"a", "an", "the", "our", "at", "more", "all", "new"})
_BETWEEN: Final = frozenset({",", "while", "but"})
_PRONOUNS: Final = frozenset({"we", "it", "they", "this", "i", "you", "where"})


@dataclass(frozen=True, slots=True)
class Clause:
    """`items[start:end]`; `head` is the index of its verb, -1 where it has none."""

    start: int
    end: int
    effect: bool = False
    """Introduced by words such as "so that"."""
    head: int = -1
    head_tags: int = 0
    """Which kinds of verb the head is, ambiguity resolved: some of tags.VERB, IMPROVE."""


def split(items: Sequence[Item]) -> list[Clause]:
    """Return the clauses of a sentence, in order."""
    starts = [(0, False), *islice(_starts(items), _MOST)]
    clauses = []
    for number, (start, effect) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(items)
        while end - start > 1 and items[start].is_mark:
            start += 1  # noqa: PLW2901 - a clause begins with its first word
        if end > start:
            head, head_tags = heads.find(items, start, end)
            clauses.append(Clause(start, end, effect, head, head_tags))
    return clauses


def _starts(items: Sequence[Item]) -> Iterator[tuple[int, bool]]:
    verb_seen = False
    last = 0
    depth = 0
    for index, item in enumerate(items):
        tags = item.tags
        if not tags & _MAY_MATTER and item.lower[:1].isalnum() and item.lower != "plan to":
            continue
        if item.lower in "([":
            depth += 1
        elif item.lower in ")]":
            depth = max(0, depth - 1)
        if tags & _VERB and not tags & t.PURPOSE and may_be_verb(items, index, last):
            verb_seen = True
        if index in {0, last} or depth or index + 1 == len(items):
            continue
        if item.lower == "which" and not verb_seen and is_counted(items[last]):
            continue
        if _is_purpose(item, items[index + 1], verb_seen=verb_seen):
            yield index, True
        elif _begins(items, index, items[index + 1], verb_seen=verb_seen):
            yield index, False
        else:
            continue
        last = index
        verb_seen = bool(tags & _VERB)


def _is_purpose(item: Item, following: Item, *, verb_seen: bool) -> bool:
    """Tell whether an effect begins: "so that", "=> more sign-ups", "a plan to raise"."""
    if item.tags & t.PURPOSE and (verb_seen or not item.tags & _VERB):
        return True
    if item.lower in ARROWS:
        return bool(following.tags & (t.COMPARE | t.CHANGE))
    return item.lower == "plan to" and verb_seen and bool(following.tags & (t.CHANGE | t.REACH))


def _begins(items: Sequence[Item], index: int, following: Item, *, verb_seen: bool) -> bool:
    """Tell whether another clause begins at a mark or a small word."""
    item = items[index]
    if item.lower in _BREAKS and _breaks(item, following):
        return True
    if item.tags & (t.BY | t.JOIN) and following.tags & t.DELIVER and following.lower.endswith("ing"):
        return True
    if item.lower in _BETWEEN and following.lower in _PRONOUNS and (verb_seen or following.lower == "where"):
        return True
    if item.lower == "," and verb_seen and following.tags & t.PEOPLE and index + 2 < len(items):
        return items[index + 2].lower in {"will", "can", "would"}
    return verb_seen and _continues(items, index, following)


def _breaks(item: Item, following: Item) -> bool:
    """Tell whether a mark ends the clause; "conversion: 4 %" goes on, and so does a minus sign."""
    if following.quantity is not None or following.tags & (t.OVER | t.UNDER | t.NUMBER):
        return False
    return item.lower != "-" or following.start > item.end


def _continues(items: Sequence[Item], index: int, following: Item) -> bool:
    """Tell whether "and" or a comma begins another verb's clause."""
    item = items[index]
    if (item.lower != "," and not item.tags & t.JOIN) or following.tags & t.FROM:
        # "…, up from one in five" belongs to what it says the start of.
        return False
    if following.tags & t.JOIN and index + 2 < len(items):
        following = items[index + 2]
    if not following.tags & t.VERB or following.tags & NOUN:
        return bool(following.tags & t.DELIVER and not following.tags & (t.AMBIGUOUS | NOUN))
    if not following.tags & t.AMBIGUOUS or following.lower.endswith("ing"):
        return True
    later = items[items.index(following) + 1 : items.index(following) + 2]
    return bool(later) and (
        later[0].quantity is not None or later[0].lower in _ARTICLES or bool(later[0].tags & t.NUMBER)
    )
