"""Clauses of a sentence: where each begins, which verb heads it, whether it states an effect."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.numbers import Unit

_BREAKS: Final = frozenset({";", "—", "–", "•", "|", "。", "：", ":", "-"})
_ARTICLES: Final = frozenset({"a", "an", "the", "our", "at", "more", "all", "new"})
_DETERMINERS: Final = frozenset({"a", "an", "the", "our", "all", "every", "each", "new", "their", "its"})
_ASKED: Final = t.RESULT | t.PEOPLE | t.CASE | t.SALE | t.PREPOSITION | t.TO | t.BY | t.JOIN | t.BE | t.UNDER | t.OVER
"""After a number: what others decide on, or no noun at all."""
_SHORTEST_ORDER: Final = 3
_NOUN: Final = t.METRIC | t.RESULT | t.CASE | t.THING | t.PEOPLE | t.STAFF | t.SERVICE


_ALWAYS_VERBS: Final = word_set(
    "measure track map show model review target average hold measuring tracking reducing"
)
_FLOWING: Final = word_set(
    "delivered shipped approved processed handled resolved answered completed closed assigned "
    "created booked submitted paid routed fulfilled settled accepted rejected sent picked "
    "served covered made placed filed triaged dispatched returned refunded matched checked "
    "verified supported scheduled scanned received read seen opened used bought collected counted "
    "treated examined admitted discharged renewed redeemed reimbursed reordered viewed watched "
    "granted issued replied reused recycled reached"
)
"""Participles that say what happens to orders and tickets, not what a team builds."""


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
    starts = [(0, False), *_starts(items)]
    clauses = []
    for number, (start, effect) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(items)
        if end > start:
            head, head_tags = _head(items, start, end)
            clauses.append(Clause(start, end, effect, head, head_tags))
    return clauses


def _starts(items: Sequence[Item]) -> Iterator[tuple[int, bool]]:
    verb_seen = False
    last = 0
    depth = 0
    for index, item in enumerate(items):
        if item.lower in "([":
            depth += 1
        elif item.lower in ")]":
            depth = max(0, depth - 1)
        if item.tags & t.VERB and not item.tags & t.PURPOSE and _may_be_verb(items, index, last):
            verb_seen = True
        if index in {0, last} or depth:
            continue
        following = items[index + 1] if index + 1 < len(items) else None
        if item.tags & t.PURPOSE and (verb_seen or not item.tags & t.VERB):
            yield index, True
        elif (
            (item.lower in _BREAKS and following is not None and _breaks(item, following))
            or (
                following is not None
                and item.tags & (t.BY | t.JOIN)
                and following.tags & t.DELIVER
                and following.lower.endswith("ing")
            )
            or (following is not None and _continues(items, index, following) and verb_seen)
        ):
            yield index, False
        else:
            continue
        last = index
        verb_seen = bool(item.tags & t.VERB)


def _breaks(item: Item, following: Item) -> bool:
    """Tell whether a mark ends the clause; "conversion: 4 %" goes on, and so does a minus sign."""
    if following.quantity is not None or following.tags & (t.OVER | t.UNDER | t.NUMBER):
        return False
    return item.lower != "-" or following.start > item.end


def _continues(items: Sequence[Item], index: int, following: Item) -> bool:
    """Tell whether "and" or a comma begins another verb's clause."""
    item = items[index]
    if item.lower != "," and not item.tags & t.JOIN:
        return False
    if following.tags & t.JOIN and index + 2 < len(items):
        following = items[index + 2]
    if not following.tags & t.VERB or following.tags & _NOUN:
        return bool(following.tags & t.DELIVER and not following.tags & (t.AMBIGUOUS | _NOUN))
    if not following.tags & t.AMBIGUOUS or following.lower.endswith("ing"):
        return True
    later = items[items.index(following) + 1 : items.index(following) + 2]
    return bool(later) and (
        later[0].quantity is not None or later[0].lower in _ARTICLES or bool(later[0].tags & t.NUMBER)
    )


def _may_be_verb(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether the word at `index` stands where a verb can stand."""
    item = items[index]
    if index == start:
        return not _is_attribute(items, index)
    before = items[index - 1]
    after = items[index + 1].tags if index + 1 < len(items) else 0
    gerund = item.lower.endswith("ing")
    if not gerund and (before.tags & t.OF or _counts(before)) and not item.tags & t.COMPARE:
        # "300 qualified leads", "100% of partner registrations": part of a name.
        return False
    if item.tags & t.AMBIGUOUS and after & t.CHANGE and not after & t.PURPOSE:
        return False
    if before.tags & (t.LEAD | t.PURPOSE) or (before.tags & t.TO and before.lower == "to"):
        return True
    if gerund:
        led = before.is_mark or before.tags & (t.JOIN | t.BE | t.PREPOSITION | t.BY | t.STAFF)
        return bool(led) or not item.tags & t.DELIVER
    if not item.tags & (t.AMBIGUOUS | _NOUN) or before.is_mark or before.tags & t.JOIN:
        return True
    people = before.tags & (t.PEOPLE | t.STAFF | t.CASE)
    if people & t.PEOPLE and _is_plain(item) and index + 1 < len(items) and _is_object(items[index + 1]):
        return True
    led = people or (before.tags & t.DONE and before.lower.endswith("ed"))
    return bool(led) and bool(item.tags & t.BEHAVE)


def _is_object(item: Item) -> bool:
    """Tell whether an object begins here: "sellers list an item"."""
    return item.quantity is not None or item.lower in _DETERMINERS


def _counts(item: Item) -> bool:
    """Tell whether a word is a number without a unit."""
    return item.quantity is not None and item.quantity.unit is Unit.COUNT


def _is_gerund(before: Item) -> bool:
    """Tell whether the word after `before`, in -ing, is a noun there: "time spent on closing"."""
    return not before.is_mark and not before.tags & (t.BE | t.JOIN | t.LEAD | t.BY)


def _is_moved_by(item: Item) -> bool:
    return item.quantity is not None or bool(item.tags & (t.BY | t.FROM | t.FRACTION | t.NUMBER))


def _is_attribute(items: Sequence[Item], index: int) -> bool:
    """Tell whether the first word of a clause only describes a noun: "support satisfaction", "pilot schools see …"."""
    item = items[index]
    if index + 1 >= len(items) or item.lower in _ALWAYS_VERBS:
        return False
    if not item.tags & t.AMBIGUOUS and not (item.lower.endswith("ing") and item.tags & t.DELIVER):
        return False
    if items[index + 1].tags & (t.METRIC | t.SERVICE | t.PROXY):
        return True
    for before, after in pairwise(items[index + 1 : index + 8]):
        if before.is_mark or before.tags & (t.PREPOSITION | t.PURPOSE | t.JOIN | t.TO):
            return False
        if after.tags & t.CHANGE and not after.tags & t.PURPOSE and before.tags & (_NOUN | t.METRIC):
            return True
    return False


def _head(items: Sequence[Item], start: int, end: int) -> tuple[int, int]:
    """Return the index of a clause's verb and what it is; a participle or gerund only where nothing better comes."""
    people = False
    weak = (-1, 0)
    for index in range(start, end):
        item = items[index]
        if item.lower in {"up", "down"} and index + 1 < end and _is_moved_by(items[index + 1]):
            return index, t.CHANGE
        if item.tags & (t.VERB | t.IMPROVE) and _may_be_verb(items, index, start):
            tags, sure = _verb(items, index, start, people=people)
            if sure:
                return index, tags
            if weak[0] < 0:
                weak = (index, tags)
        elif item.tags & (t.PEOPLE | t.CASE) or _is_share_of_unknown(items, index, start):
            people = True
    if weak[0] < 0 and _is_unknown_order(items, start, end):
        return start, t.DELIVER
    return weak


def _is_share_of_unknown(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a noun that we do not know is what a share is of: "98% of pallets"."""
    if items[index].tags or index < start + 2 or not items[index].lower.endswith("s"):
        return False
    share = items[index - 2].quantity
    return bool(items[index - 1].tags & t.OF) and share is not None and share.unit is Unit.PERCENT


def _is_unknown_order(items: Sequence[Item], start: int, end: int) -> bool:
    """Tell whether a clause begins as an order does, with a verb that we do not know: "digitise 45 files".

    Verbs that say a change are few and known; of those that make or do something there is no end.
    """
    if end - start < _SHORTEST_ORDER or items[start].tags or not items[start].lower.isalpha():
        return False
    if items[start].lower.endswith(("s", "ed")) and not items[start].lower.endswith("ss"):
        return False
    following = items[start + 1]
    if following.lower in _DETERMINERS:
        return True
    if following.quantity is None:
        return False
    noun = items[start + 2]
    share = following.quantity.unit is Unit.PERCENT and noun.tags & t.OF
    return bool(share) or (_counts(following) and not noun.is_mark and not noun.tags & _ASKED)


def _verb(items: Sequence[Item], index: int, start: int, *, people: bool) -> tuple[int, bool]:
    """Return what the verb at `index` is, and whether it is sure to head its clause."""
    item = items[index]
    tags = item.tags & (t.VERB | t.IMPROVE)
    led = index == start or bool(items[index - 1].tags & t.LEAD)
    if _behaves(item, tags, people=people, led=led):
        return t.BEHAVE, True
    if index > start and items[index - 1].tags & (t.PEOPLE | t.CASE) and _is_plain(item):
        return t.BEHAVE, True
    if item.lower.endswith("ing") and index > start and _is_gerund(items[index - 1]):
        return tags, False
    if tags & t.DELIVER:
        return t.DELIVER, led or not item.tags & t.DONE
    return tags, tags != t.BEHAVE


def _is_plain(item: Item) -> bool:
    """Tell whether a verb of making stands in its plain form: "1,000 schools join"."""
    return bool(item.tags & t.DELIVER) and not item.tags & t.DONE and not item.lower.endswith(("ed", "ing"))


def _behaves(item: Item, tags: int, *, people: bool, led: bool) -> bool:
    """Tell whether people do it, or it happens to their orders, rather than the team."""
    if people and (item.lower in _FLOWING or (tags & t.BEHAVE and not tags & t.CHANGE)):
        return True
    return bool(tags & t.BEHAVE) and item.lower.endswith("s") and not led
