"""Which word of a clause is its verb, and what kind of verb it is there."""

from collections.abc import Sequence
from typing import Final

from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.numbers import Unit
from linter.analysis.verb_place import DETERMINERS, NOUN, counts, is_counted, is_plain, may_be_verb

OUTSIDE: Final = frozenset({"external", "outside", "other", "third-party", "independent"})
"""Makes others of a team."""
_HAVE: Final = frozenset({"have", "has", "had"})
_MADE_VERB: Final = ("ise", "ize", "ify", "ate", "yse", "yze")
_NO_VERB: Final = word_set(
    "enterprise corporate private climate expertise otherwise exercise likewise template"
)
_ASKED: Final = (
    t.RESULT | t.PEOPLE | t.CASE | t.SALE | t.PREPOSITION | t.TO | t.BY | t.JOIN | t.BE | t.UNDER | t.OVER
)
"""After a number: what others decide on, or no noun at all."""
_SHORTEST_ORDER: Final = 3
_ENDS: Final = (
    t.PREPOSITION | t.OF | t.TO | t.BY | t.FROM | t.JOIN | t.PURPOSE | t.BE | t.OVER | t.UNDER | t.WITHIN
)
ADVERBS: Final = frozenset({"consistently", "never", "at all times", "at any time", "at any point"})
"""Say that a level is held, whatever verb they stand beside."""
FLOWING: Final = word_set(
    "delivered shipped approved processed handled resolved answered completed closed assigned "
    "created booked submitted paid routed fulfilled settled accepted rejected sent picked "
    "served covered made placed filed triaged dispatched returned refunded matched checked "
    "verified supported scheduled scanned received read seen opened used bought collected counted "
    "treated examined admitted discharged renewed redeemed reimbursed reordered viewed watched "
    "granted issued replied reused recycled reached"
)
"""Participles that say what happens to orders and tickets, not what a team builds."""


def _is_gerund(before: Item) -> bool:
    """Tell whether the word after `before`, in -ing, is a noun there: "time spent on closing"."""
    return not before.is_mark and not before.tags & (t.BE | t.JOIN | t.LEAD | t.BY)


def _is_moved(items: Sequence[Item], index: int, start: int, end: int) -> bool:
    """Tell whether "up" or "down" says that a measure moves: "down 4 %", "resolution up vs. last year"."""
    if index + 1 < end and _is_moved_by(items[index + 1]):
        return True
    named = any(item.tags & (t.METRIC | t.SERVICE | t.RESULT) for item in items[start:index])
    verb = any(item.tags & t.VERB & ~t.BEHAVE for item in items[start:index])
    last = index + 1 >= end or items[index + 1].is_mark or items[index + 1].tags & (t.NOW | t.PREPOSITION)
    return named and not verb and bool(last)


def _is_moved_by(item: Item) -> bool:
    return item.quantity is not None or bool(item.tags & (t.BY | t.FROM | t.FRACTION | t.NUMBER))


def find(items: Sequence[Item], start: int, end: int) -> tuple[int, int]:
    """Return the index of a clause's verb and what it is; a participle or gerund only where nothing better comes."""
    people = False
    weak = (-1, 0)
    for index in range(start, end):
        item = items[index]
        if _is_of_measure(items, index, start):
            continue
        if item.lower in {"up", "down"} and _is_moved(items, index, start, end):
            return index, t.CHANGE
        if (
            item.tags & (t.VERB | t.IMPROVE)
            and not _is_noun_of_change(items, index)
            and may_be_verb(items, index, start)
        ):
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


def _is_noun_of_change(items: Sequence[Item], index: int) -> bool:
    """Tell whether a noun of change only describes the noun after it: "growth group", "expansion effort"."""
    if not items[index].lower.endswith(("wth", "tion", "ment")) or index + 1 >= len(items):
        return False
    after = items[index + 1]
    return after.lower.isalpha() and not after.tags & (_ENDS | t.VERB | t.COMPARE | t.DONE | t.METRIC)


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
    first = items[start].lower
    if first.endswith(_MADE_VERB) and len(first) > 5 and first not in _NO_VERB:  # noqa: PLR2004 - "size", "rate", "date"
        return True
    if items[start].lower.endswith(("s", "ed")) and not items[start].lower.endswith("ss"):
        return False
    following = items[start + 1]
    if following.lower in DETERMINERS:
        return True
    if following.quantity is None:
        return False
    noun = items[start + 2]
    share = following.quantity.unit is Unit.PERCENT and noun.tags & t.OF
    return bool(share) or (counts(following) and not noun.is_mark and not noun.tags & _ASKED)


def _verb(items: Sequence[Item], index: int, start: int, *, people: bool) -> tuple[int, bool]:
    """Return what the verb at `index` is, and whether it is sure to head its clause."""
    item = items[index]
    tags = item.tags & (t.VERB | t.IMPROVE)
    led = index == start or bool(items[index - 1].tags & t.LEAD)
    if _behaves(item, tags, people=people, led=led) or (
        index > start and _others_do(items, index, start, people=people)
    ):
        return t.BEHAVE, True
    if item.lower.endswith("ing") and (
        _is_gerund(items[index - 1]) if index > start else _is_subject(items, index)
    ):
        return tags, False
    if item.lower in ADVERBS:
        return tags, False
    if tags & t.HOLD and index + 1 < len(items) and _is_bound(items[index + 1]):
        return t.HOLD, True
    if tags & t.DELIVER:
        described = index > start and item.lower.endswith("ed") and _is_described(items, index + 1)
        return t.DELIVER, not described and (led or not item.tags & t.DONE)
    return tags, tags != t.BEHAVE


def _is_described(items: Sequence[Item], index: int) -> bool:
    """Tell whether a noun follows that a participle describes: "planned maintenance"."""
    if index >= len(items):
        return False
    item = items[index]
    return item.lower.isalpha() and item.lower not in DETERMINERS and not item.tags & (_ENDS | t.VERB)


def _is_bound(item: Item) -> bool:
    """Tell whether a level follows: "hold at max. 18 %"."""
    return bool(item.tags & (t.UNDER | t.OVER)) or item.lower == "at"


def _others_do(items: Sequence[Item], index: int, start: int, *, people: bool) -> bool:
    """Tell whether a verb of making says what others than the team do."""
    item, before = items[index], items[index - 1]
    if not item.tags & t.DELIVER:
        return False
    others = people or any(word.lower in OUTSIDE for word in items[start:index])
    if others and is_counted(items[start]) and not _is_passive(items, index):
        return True
    going = item.lower.endswith("ing") and before.lower == "are" and index > start + 1
    if going and items[index - 2].tags & (t.PEOPLE | t.CASE):
        return True
    return is_plain(item) and (_is_they(before) or bool(before.tags & (t.PEOPLE | t.CASE)))


def _is_they(item: Item) -> bool:
    """Tell whether a plural names others than the team and what it makes: "municipalities use", "builds finish"."""
    plural = item.lower.endswith("s") and item.lower[-2:] != "ss"
    return plural and not item.tags & (t.STAFF | t.THING | t.LEAD | t.BE | t.PREPOSITION | t.PROXY)


def _is_of_measure(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a verb only says what is measured: "time required to merge data"."""
    if index < start + 2 or not items[index].tags & t.DELIVER:
        return False
    before = items[start:index]
    named = any(item.tags & (t.METRIC | t.SERVICE) for item in before[:3])
    return (
        named
        and any(item.lower == "to" or item.lower.endswith(" to") for item in before)
        and not any(item.tags & t.VERB & ~t.DELIVER & ~t.BEHAVE for item in before)
    )


def _is_passive(items: Sequence[Item], index: int) -> bool:
    """Tell whether something is done to the subject: "80 customers interviewed", "users are trained"."""
    item, before = items[index], items[index - 1]
    participle = item.lower.endswith(("ed", "en", "ing")) or bool(item.tags & t.DONE)
    by = any(after.tags & t.BY for after in items[index + 1 : index + 2])
    others = by and any(after.tags & t.PEOPLE for after in items[index + 2 : index + 5])
    return participle and before.lower not in _HAVE and not others


def _is_subject(items: Sequence[Item], index: int) -> bool:
    """Tell whether a word in -ing is what another verb is about: "planning takes 2 weeks"."""
    return any(
        item.tags & t.VERB and item.lower.endswith("s") and not item.tags & NOUN and not item.tags & t.PURPOSE
        for item in items[index + 1 : index + 6]
    )


def _behaves(item: Item, tags: int, *, people: bool, led: bool) -> bool:
    """Tell whether people do it, or it happens to their orders, rather than the team."""
    if people and (item.lower in FLOWING or (tags & t.BEHAVE and not tags & t.CHANGE)):
        return True
    return bool(tags & t.BEHAVE) and item.lower.endswith("s") and not led
