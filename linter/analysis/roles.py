"""What part each quantity of a clause plays: where a measure stands, where it goes, by how much it moves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from linter.analysis.amounts import Amount, Role, find
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.marks import ARROWS
from linter.analysis.numbers import Unit

_PLACES: Final = word_set("for in on across with among during für bei en para con pour avec com")
_GROUPS: Final = frozenset({"group", "team", "set", "list", "batch", "series", "panel", "sample"})
"""Of how many something consists says nothing about what changes."""
_OF_KNOWN: Final = frozenset({"of the", "of our", "of all", "of these", "of those"})
"""Before a number: how many there are anyway, "each of the three segments"."""
_COUNTERS: Final = frozenset("件人名回本個台社枚冊")
"""Words of Japanese that stand between a number and what governs it."""
_LATER: Final = frozenset({"after", "before", "later", "into"})
"""After a stretch of time: it only says when something is looked at."""
_TODAY: Final = word_set(
    "today now currently ytd mtd qtd heute aktuell hoy actualmente aujourd'hui actuellement hoje"
)
_MOMENTS: Final = frozenset({"at the moment", "right now"})
_FILLERS: Final = word_set(
    "a an the around about roughly approximately currently current today's an average of level "
    "levels our its nearly almost some over under rund etwa circa ca aktuell derzeit heute "
    "einem environ près cerca aproximadamente unos"
)
"""What may stand between "from" and its quantity."""
_SHORT: Final = 4
"""How far from a quantity a word may stand that gives it its part, in items."""


def assign(items: Sequence[Item], start: int, end: int) -> list[Amount]:
    """Return the amounts of a clause, `items[start:end]`, each with its part."""
    amounts = list(find(items, start, end))
    for amount in amounts:
        amount.role = _role(items, amount, start, end)
    _pair(items, amounts)
    return amounts


@dataclass(frozen=True, slots=True)
class _Place:
    """An amount and what stands around it in its clause."""

    items: Sequence[Item]
    amount: Amount
    start: int
    before: Item | None
    after: Item | None


def _role(items: Sequence[Item], amount: Amount, start: int, end: int) -> Role:
    index = amount.index
    after = index + 1
    if amount.item.quantity is None and amount.follower and after < end:
        after += items[after].lower == amount.follower
    if after < end and items[after].lower in _COUNTERS:
        after += 1
    place = _Place(
        items,
        amount,
        start,
        items[index - 1] if index > start else None,
        items[after] if after < end else None,
    )
    return next((role for role, holds in _ROLES if holds(place)), Role.PLAIN)


def _is_from(place: _Place) -> bool:
    after = place.after
    later = place.items[place.amount.index + 1 : place.amount.index + 3]
    if any(item.lower in _MOMENTS for item in later):
        return True
    if after is not None and (after.lower in _TODAY or after.tags & t.FROM_BEFORE or _begins(place)):
        return True
    return _is_dated_back(place) or _from(place.items, place.amount.index, place.start)


def _is_dated_back(place: _Place) -> bool:
    """Tell whether a level is given for a year in brackets: "accounts for 70% of orders (2024: 44%)"."""
    index = place.amount.index
    if index < place.start + 3 or place.items[index - 1].lower != ":" or place.items[index - 3].lower != "(":
        return False
    return place.items[index - 2].when is not None or place.items[index - 2].lower.isdigit()


def _begins(place: _Place) -> bool:
    """Tell whether the level is one of a beginning: "(4.6 at start of Q3)"."""
    following = place.items[place.amount.index + 1 : place.amount.index + 4]
    return any(
        item.when is not None
        and not item.when.due
        and item.lower.removeprefix("the ").startswith(("start", "begin"))
        for item in following
    )


def _is_up_to(place: _Place) -> bool:
    after = place.after
    if after is not None and after.tags & t.GOAL and after.lower in {"goal", "target", "ziel"}:
        # "131 today / 112 goal"
        return True
    return after is not None and bool(after.tags & t.TO_BEFORE) and place.amount.unit is not Unit.FACTOR


def _is_now(place: _Place) -> bool:
    return _stands_now(place.items, place.amount.index, place.start)


def _is_window(place: _Place) -> bool:
    before = place.before
    return place.amount.unit is Unit.DURATION and before is not None and bool(before.tags & t.WITHIN)


def _is_signed(place: _Place) -> bool:
    quantity = place.amount.item.quantity
    return quantity is not None and quantity.sign in {"+", "-"}


def _ends_now(place: _Place) -> bool:
    """Tell whether a share is one of what is so today: "half of what it takes now"."""
    return any(item.lower in _TODAY for item in place.items[place.amount.index + 1 : place.amount.index + 7])


def _is_delta(place: _Place) -> bool:
    amount, before, after = place.amount, place.before, place.after
    if amount.unit in {Unit.FACTOR, Unit.POINTS} and (before is None or not before.tags & t.TO):
        return True
    if amount.item.tags & t.FRACTION and (
        amount.item.tags & t.CHANGE or (after is not None and after.lower in {"of", "as", "what"})
    ):
        return bool(amount.item.tags & t.CHANGE) or _ends_now(place)
    if before is not None and (before.tags & t.BY or before.lower in {"up", "down"}):
        return True
    if before is not None and before.tags & t.CHANGE and amount.unit is not Unit.COUNT:
        return True
    return after is not None and bool(after.tags & (t.CHANGE | t.COMPARE)) and not after.tags & t.OVER


def _is_venue(place: _Place) -> bool:
    """Tell whether it says at how many places: "at 10 conferences"."""
    named = place.after is not None and not place.after.is_mark and place.after.lower.endswith("s")
    return _counts(place) and place.before is not None and place.before.lower == "at" and named


def _counts(place: _Place) -> bool:
    return place.amount.unit is Unit.COUNT


def _is_to(place: _Place) -> bool:
    return _to(place.items, place.amount.index, place.start)


def _is_context(place: _Place) -> bool:
    if place.before is not None and place.before.lower in _OF_KNOWN and _counts(place):
        return True
    if place.before is not None and place.before.tags & t.OF and _counts(place):
        named = place.items[place.amount.index - 2].lower if place.amount.index >= place.start + 2 else ""
        thing = place.items[place.amount.index - 2].tags if named else 0
        return named in _GROUPS or bool(thing & t.THING and not thing & (t.METRIC | t.RESULT | t.PEOPLE))
    if place.amount.unit is Unit.DURATION and place.after is not None and place.after.lower in _LATER:
        return True
    return place.amount.unit is Unit.COUNT and place.before is not None and place.before.lower in _PLACES


def _in_aside(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a quantity is what something is now, said in brackets: "(May total is 42)"."""
    if items[index - 1].lower not in {"is", "was", "were", "are"}:
        return False
    for back in range(index - 2, max(start, index - _SHORT - 2) - 1, -1):
        if items[back].lower in {"(", "["}:
            return True
        if items[back].quantity is not None or items[back].tags & (t.GOAL | t.VERB & ~t.AMBIGUOUS):
            return False
    return False


def _stands_now(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a word such as "currently" governs the quantity."""
    if index > start and (_in_aside(items, index, start) or _opens_now(items, index, start)):
        return True
    for back in range(index - 1, max(start, index - _SHORT) - 1, -1):
        item = items[back]
        if item.tags & t.NOW:
            return True
        if item.quantity is not None or item.tags & (t.TO | t.GOAL) or item.lower in {",", ";", ")"}:
            return False
    return False


def _opens_now(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether a clause speaks of today from its first word on: "currently, our builds take 30 minutes"."""
    if not items[start].tags & t.NOW or items[start].lower not in _TODAY:
        return False
    return not any(
        item.quantity is not None or item.tags & (t.TO | t.GOAL | t.UNDER) or item.lower in {";", "but"}
        for item in items[start + 1 : index]
    )


def _from(items: Sequence[Item], index: int, start: int) -> bool:
    """Tell whether "from" governs the quantity, over a few words such as "around" or "an average of"."""
    for back in range(index - 1, max(start, index - _SHORT) - 1, -1):
        item = items[back]
        if item.tags & t.FROM and (back == index - 1 or not item.tags & t.OF):
            return True
        if item.lower not in _FILLERS:
            return False
    return False


def _to(items: Sequence[Item], index: int, start: int) -> bool:
    for back in range(index - 1, max(start, index - _SHORT) - 1, -1):
        item = items[back]
        if item.tags & (t.TO | t.GOAL) or item.lower in ARROWS:
            return True
        if item.quantity is not None or item.tags & (t.VERB | t.PREPOSITION) or item.lower in {",", ";"}:
            return False
    return False


def _pair(items: Sequence[Item], amounts: list[Amount]) -> None:
    """Read "A → B", "A to B" and "B (today A)"; a lone "from A" is no baseline."""
    for first, second in pairwise(amounts):
        between = items[first.index + 1 : second.index]
        if not between or len(between) > _SHORT + 3:
            continue
        if len(between) <= 3 and between[-1].lower == "not" and second.role is Role.PLAIN:  # noqa: PLR2004 - "1 hour, not 9"
            second.role = Role.BASELINE
            continue
        if len(between) == 1 and between[0].lower in {"-", "–", "—", "~", "bis"}:
            within = first.index > 0 and items[first.index - 1].tags & t.WITHIN
            if within and second.unit is Unit.DURATION:
                first.role = Role.WINDOW
            second.role = first.role
            continue
        arrow = any(item.lower in ARROWS for item in between)
        towards = between[-1].tags & t.TO and between[-1].tags & t.PREPOSITION == 0
        if (
            arrow
            or (towards and first.role is Role.BASELINE)
            or (len(between) == 1 and towards and first.role is Role.PLAIN and first.unit is second.unit)
        ):
            first.role = Role.BASELINE
            second.role = Role.TARGET
    if all(amount.role in {Role.BASELINE, Role.CONTEXT} for amount in amounts):
        for amount in amounts:
            if amount.role is Role.BASELINE and items[amount.index - 1].tags & t.FROM:
                amount.role = Role.PLAIN


_ROLES: Final[tuple[tuple[Role, Callable[[_Place], bool]], ...]] = (
    (Role.BASELINE, _is_from),
    (Role.TARGET, _is_up_to),
    (Role.BASELINE, _is_now),
    (Role.WINDOW, _is_window),
    (Role.DELTA, _is_signed),
    (Role.DELTA, _is_delta),
    (Role.CONTEXT, _is_venue),
    (Role.TARGET, _is_to),
    (Role.CONTEXT, _is_context),
)
"""In the order of asking."""
