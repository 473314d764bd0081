"""Where in a clause a verb can stand, and which of its words only describe a noun."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.numbers import Unit

DETERMINERS: Final = frozenset({"a", "an", "the", "our", "all", "every", "each", "new", "their", "its"})
MEASURED: Final = t.METRIC | t.SERVICE | t.RESULT
NOUN: Final = t.METRIC | t.RESULT | t.CASE | t.THING | t.PEOPLE | t.STAFF | t.SERVICE
_ALWAYS_VERBS: Final = word_set(
    "drive measure track map show model review target average hold measuring tracking reducing"
)


def may_be_verb(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether the word at `index` stands where a verb can stand."""
    if index == start:
        return not _is_attribute(items, index)
    return not _is_part_of_name(items, index) and _may_follow(items, index, start)


def _is_part_of_name(items: Sequence[Item], index: int) -> bool:
    """Tell whether a word belongs to the noun after it: "300 qualified leads", "100% of partner registrations"."""
    item, before = items[index], items[index - 1]
    after = items[index + 1].tags if index + 1 < len(items) else 0
    if item.tags & t.AMBIGUOUS and after & t.CHANGE and not after & t.PURPOSE:
        return True
    if item.lower.endswith("ing") and before.lower.endswith(("of the", "of our", "of")) and after & NOUN:
        return True
    named = before.tags & t.OF or counts(before)
    return bool(named) and not item.lower.endswith("ing") and not item.tags & t.COMPARE


def _may_follow(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a verb can stand after the word before it."""
    item, before = items[index], items[index - 1]
    if before.tags & (t.LEAD | t.PURPOSE) or (before.tags & t.TO and before.lower == "to"):
        return True
    if item.lower.endswith("ing"):
        led = before.is_mark or before.tags & (t.JOIN | t.BE | t.PREPOSITION | t.BY | t.STAFF)
        return bool(led) or not item.tags & t.DELIVER
    if not item.tags & (t.AMBIGUOUS | NOUN) or before.is_mark or before.tags & t.JOIN:
        return True
    if index + 1 < len(items) and is_object(items[index + 1]) and _takes_object(items, index, start):
        return True
    if before.lower.endswith("ly") and index > start + 1 and item.tags & t.BEHAVE:
        before = items[index - 2]
    if _is_counted_plural(items, index, start):
        return False
    led = before.tags & (t.PEOPLE | t.STAFF | t.CASE) or (
        before.tags & t.DONE and before.lower.endswith("ed")
    )
    return bool(led) and bool(item.tags & t.BEHAVE)


def _is_counted_plural(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a word is what a number before it counts: "6 industry analyst reports"."""
    before = items[index - 1].lower
    if not items[index].lower.endswith("s") or before.endswith("s") or not before.isalpha():
        return False
    return any(counts(item) for item in items[max(start, index - 4) : index - 1])


def _takes_object(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a word before an object is its verb: "schools join the", "the check averages 4"."""
    item, before = items[index], items[index - 1]
    plural = is_counted(items[start]) and before.lower.endswith("s") and index > start + 1
    if (before.tags & t.PEOPLE or plural) and is_plain(item):
        return True
    return items[index + 1].quantity is not None and item.lower.endswith("s") and not item.tags & NOUN


def is_object(item: Item) -> bool:
    """Tell whether an object begins here: "sellers list an item"."""
    return item.quantity is not None or item.lower in DETERMINERS


def counts(item: Item) -> bool:
    """Tell whether a word is a number without a unit."""
    return item.quantity is not None and item.quantity.unit is Unit.COUNT


def _is_attribute(items: Sequence[Item], index: int) -> bool:
    """Tell whether the first word of a clause only describes a noun: "support satisfaction", "pilot schools see …"."""
    item = items[index]
    if item.tags & t.AMBIGUOUS and item.lower.endswith("s") and _is_predicate(items, index + 1):
        return True
    if item.tags & t.AMBIGUOUS and index + 1 < len(items) and items[index + 1].tags & t.OF:
        return True
    if index + 1 >= len(items) or item.lower in _ALWAYS_VERBS:
        return item.lower == "average" and index + 1 < len(items) and not is_object(items[index + 1])
    if not item.tags & t.AMBIGUOUS and not (item.lower.endswith(("ing", "ed")) and item.tags & t.DELIVER):
        return False
    following = items[index + 1]
    verb = following.tags & t.VERB and not following.tags & (t.AMBIGUOUS | NOUN)
    if following.tags & (t.REACH | t.CHANGE) and index + 2 < len(items):
        verb = verb or items[index + 2].quantity is not None
    agrees = item.lower.endswith("s") != following.lower.endswith("s")
    if _is_named_measure(items, index + 1) or (verb and agrees):
        return True
    return _moves_later(items, index)


def _is_predicate(items: Sequence[Item], index: int) -> bool:
    """Tell whether the word after a plural is its verb: "upgrades take", "reviews are"."""
    if index >= len(items):
        return False
    item = items[index]
    plain = item.tags & t.VERB and not item.lower.endswith(("s", "ing", "ed")) and not item.tags & NOUN
    return bool(plain) or item.lower in {"are", "will", "can", "have", "were", "must", "should"}


def _is_named_measure(items: Sequence[Item], index: int) -> bool:
    """Tell whether a measure stands here, and not what is made of one: "churn", not "churn analysis"."""
    if not items[index].tags & (t.METRIC | t.SERVICE | t.PROXY):
        return False
    following = items[index + 1] if index + 1 < len(items) else None
    return following is None or not following.tags & t.THING or bool(following.tags & MEASURED)


def _moves_later(items: Sequence[Item], index: int) -> bool:
    """Tell whether a noun after the word changes: "pilot schools see …", "merged patches up 5%"."""
    for before, after in pairwise(items[index + 1 : index + 8]):
        if before.is_mark or before.tags & (t.PREPOSITION | t.PURPOSE | t.JOIN | t.TO):
            return False
        if after.lower in {"up", "down"} and before.lower.isalpha():
            return True
        plural = not before.tags and before.lower.endswith("s") and before.lower[-2:] != "ss"
        moves = after.tags & t.CHANGE and not after.tags & t.PURPOSE
        if (moves and before.tags & (NOUN | t.METRIC)) or (
            plural and " " in after.lower and after.tags & t.HOLD
        ):
            return True
    return False


def is_counted(item: Item) -> bool:
    """Tell whether a clause that begins so has a number for its subject."""
    return item.quantity is not None or bool(item.tags & (t.NUMBER | t.FRACTION | t.OVER | t.UNDER))


def is_plain(item: Item) -> bool:
    """Tell whether a verb of making stands in its plain form: "1,000 schools join"."""
    return bool(item.tags & t.DELIVER) and not item.tags & t.DONE and not item.lower.endswith(("ed", "ing"))
