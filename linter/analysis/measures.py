"""What a number of a clause is doing there: who acts on it, whether it belongs to an effect, a sale or an order."""

from dataclasses import dataclass
from typing import Final

from linter.analysis.amounts import Amount, Role
from linter.analysis.heads import FLOWING, OUTSIDE
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.numbers import Unit
from linter.analysis.scene import ACTIVE, NOUNS, RESULTS, Scene

_MOVES: Final = word_set(
    "bring push take move get put lead help bringing pushing moving getting taking brings takes moves gets"
)
_SELLS: Final = word_set(
    "build create deliver source produce develop add bring collect building creating delivering sourcing "
    "collecting built created delivered sourced produced developed added brought collected source sources"
)
PASSIVE: Final = ("ed", "en", "ing", "ent", "elt", "iert", "ado", "ados", "és", "ées")
_HELPS: Final = word_set("enable help allow let empower convince persuade enabling helping allowing")
_FILLS: Final = word_set("fill answer complete completed return respond participate take submit") | {
    "fill in",
    "take part",
}
_SURVEYS: Final = ("survey", "surveys", "questionnaire", "questionnaires", "poll", "polls", "feedback form")
_TAKES_PART: Final = word_set("participate participates attend attends take takes join")
_SCHEDULES: Final = ("week", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Measure:
    """One amount of a clause, and what it counts."""

    scene: Scene
    amount: Amount
    thing: int
    """Tags of what is counted."""

    @property
    def made(self) -> bool:
        """Whether what is counted is something that a team makes or does, or the team itself."""
        return bool(self.thing & (t.THING | t.STAFF)) and not self.thing & (RESULTS & ~t.SERVICE)

    @property
    def head_tags(self) -> int:
        """What the clause's verb is."""
        return self.scene.clause.head_tags


def is_service_level(scene: Scene, amount: Amount) -> bool:
    """Tell whether a stretch of time bounds how long something takes whenever it happens.

    Weeks and months say when work is to be done.
    """
    if (
        any(word in amount.item.lower + amount.follower for word in _SCHEDULES)
        or scene.clause.head_tags & t.CHANGE
    ):
        return False
    if scene.clause.head == scene.clause.start and scene.items[scene.clause.head].tags & t.BEHAVE:
        # "Answer every question within 4 hours"
        return bool(scene.tags & (RESULTS | t.EVERY)) and not scene.due
    return scene.has_subject() or (scene.clause.head < 0 and bool(scene.tags & NOUNS))


def is_sent(measure: Measure) -> bool:
    """Tell whether people are counted only as those for whom something is: "newsletter to 2,000 subscribers"."""
    scene, amount = measure.scene, measure.amount
    before = scene.before(amount)
    if scene.clause.head_tags or amount.unit not in {Unit.COUNT, Unit.PERCENT} or before is None:
        return False
    first = next(
        (item.tags for item in scene.items[scene.clause.start : amount.index] if item.tags & NOUNS), 0
    )
    return before.lower in {"to", "for", "with"} and bool(first & t.THING) and not first & RESULTS


def acts(measure: Measure) -> bool:
    """Tell whether what is counted does something itself: "half of the reviews come from newcomers"."""
    scene = measure.scene
    if measure.head_tags != t.BEHAVE or measure.amount.index > scene.clause.head:
        return False
    head = scene.items[scene.clause.head]
    active = not scene.head.endswith(PASSIVE)
    if active and any(item.lower in OUTSIDE for item in scene.items[scene.clause.start : scene.clause.head]):
        return True
    return active and not (measure.thing & t.STAFF and head.tags & t.DELIVER and not measure.thing & RESULTS)


def has_no_object(measure: Measure) -> bool:
    """Tell whether nothing is named that changes, only how many there will be: "scale to 4 sites"."""
    scene = measure.scene
    ordered = scene.clause.head == scene.clause.start and measure.amount.unit is Unit.COUNT
    after = scene.after(measure.amount)
    counted = after is not None and not after.is_mark and not measure.thing & RESULTS
    return ordered and counted and scene.items[scene.clause.head + 1].lower == "to"


def orders(measure: Measure) -> bool:
    """Tell whether a verb at the beginning says what the team does: "find 10 testers", not "churn below 2%"."""
    head = measure.scene.items[measure.scene.clause.head]
    after = measure.scene.items[measure.scene.clause.head + 1]
    nouns = t.METRIC if after.quantity is not None and measure.amount.unit is Unit.COUNT else NOUNS
    named = head.tags & (nouns | t.REACH | t.CHANGE) or head.lower.endswith(("s", "ed", "ing", "id"))
    asked = measure.thing & (t.PEOPLE | t.SALE) and measure.amount.unit is Unit.COUNT
    if measure.thing & RESULTS and not asked:
        return False
    return not named and not measure.scene.tags & (t.METRIC | t.SERVICE)


def is_effect(measure: Measure) -> bool:
    """Tell whether the number says how much more or less, whatever is made for it."""
    after, before = measure.scene.after(measure.amount), measure.scene.before(measure.amount)
    if before is not None and before.lower in {"the", "this", "that"}:
        # Of "analyse the 20% drop", the drop has been.
        return False
    if measure.scene.head in _HELPS and measure.thing & t.PEOPLE:
        return True
    if before is not None and before.lower == "with" and measure.thing & t.METRIC:
        # Of "launch it with 90% adoption", the number is the effect.
        return measure.amount.unit is Unit.PERCENT
    if after is not None and (after.tags & (t.COMPARE | t.CHANGE) or after.lower == "as"):
        return True
    return measure.amount.unit is Unit.MONEY and bool(measure.scene.tags & (t.CHANGE | t.METRIC))


def is_moved(measure: Measure) -> bool:
    """Tell whether a measure is brought somewhere: "bring the refund rate below 2 %", "move NPS from 20 to 30"."""
    scene, amount = measure.scene, measure.amount
    before = scene.before(amount)
    bounded = before is not None and bool(before.tags & (t.UNDER | t.OVER))
    if not scene.tags & (t.METRIC | t.SERVICE):
        return bounded and amount.unit in {Unit.DURATION, Unit.PERCENT} and scene.head in _MOVES
    if amount.role is Role.TARGET and scene.has_baseline():
        return True
    share = amount.unit is Unit.PERCENT and bool(measure.thing & t.METRIC)
    return (amount.role is Role.TARGET or bounded or share) and scene.head in _MOVES


def is_flow(measure: Measure) -> bool:
    """Tell whether something happens in a share of cases: "card scanned in two out of three purchases"."""
    scene, amount = measure.scene, measure.amount
    before = scene.before(amount)
    placed = before is not None and before.lower in {"in", "for", "on", "during"}
    happens = scene.head in FLOWING and scene.has_subject()
    return placed and happens and amount.unit is Unit.PERCENT and bool(measure.thing & (t.PEOPLE | t.CASE))


def is_equipped(measure: Measure) -> bool:
    """Tell whether a share only has what the house gave it: "90% of new joiners have a buddy and a plan"."""
    scene, amount = measure.scene, measure.amount
    if amount.unit is not Unit.PERCENT or amount.index != scene.clause.start:
        return False
    row = scene.items[amount.index : scene.clause.end]
    staff = 0
    for place, item in enumerate(row):
        staff |= item.tags & (NOUNS & ~t.THING)
        if item.lower in {"have", "has"}:
            if staff == t.STAFF:
                return True
            given = next((after.tags & NOUNS for after in row[place + 1 :] if after.tags & NOUNS), 0)
            return bool(given & t.THING) and not given & RESULTS
    return False


def is_stock(measure: Measure) -> bool:
    """Tell whether there is only to be more of what the house makes: "modules in the catalogue: 18 → 60"."""
    scene, amount = measure.scene, measure.amount
    if amount.role is not Role.TARGET or amount.unit is not Unit.COUNT or scene.clause.head_tags:
        return False
    row = scene.items[scene.clause.start : amount.index]
    first = next((item.tags & NOUNS for item in row if item.tags & NOUNS), 0)
    numbers = [_value(a) for a in scene.amounts if a.role in {Role.BASELINE, Role.TARGET}]
    used = any(item.lower in ACTIVE for item in row)
    named = not used and first & t.THING and not first & RESULTS and not scene.tags & (t.METRIC | t.SERVICE)
    return bool(named) and len(numbers) > 1 and numbers[0] < numbers[-1]


def _value(amount: Amount) -> float:
    digits = "".join(character for character in amount.item.lower if character.isdigit() or character == ".")
    return float(digits) if digits.count(".") <= 1 and digits.strip(".") else 0.0


def is_participation(measure: Measure) -> bool:
    """Tell whether people only take part in what the house holds: "85% of analysts fill in the survey"."""
    scene = measure.scene
    row = scene.items[scene.clause.head : scene.clause.end]
    asked = scene.head in _FILLS and any(item.lower.endswith(_SURVEYS) for item in row)
    return asked or (scene.head in _TAKES_PART and bool(measure.thing & t.STAFF))


def is_sale(measure: Measure) -> bool:
    """Tell whether what is made are sales or leads, on which others decide: "build $3M in pipeline"."""
    sold = measure.thing if measure.amount.unit is Unit.COUNT else measure.scene.tags
    return bool(sold & t.SALE) and measure.scene.head in _SELLS
