"""One clause without a number that measures anything: a direction, an output or a wish."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from linter.analysis.amounts import Role
from linter.analysis.answers import OUTPUT, STATUS, WISH, Answer
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.model import Kind
from linter.analysis.scene import NOUNS, Scene
from linter.core.facts import Measurable

_ABLE: Final = frozenset({"can", "are able to", "is able to", "will be able to"})
_HELPS: Final = frozenset(
    {"enable", "allow", "help", "empower", "let", "make", "give", "helping", "enabling"}
)
_ABSTRACT: Final = word_set(
    "culture community communities environment mindset world place trust silos communication experience experiencia "
    "clarity transparency alignment collaboration belonging awareness understanding atmosphere spirit"
)
"""What nobody can deliver."""
_PARTICIPLES: Final = ("taken", "given", "driven", "chosen", "broken", "written", "seen")
_EXCESS: Final = word_set("many much often long few little slow late slowly big small high low hard")
_MADE: Final = frozenset({"implement"})
_LAUNCHES: Final = word_set("launch ship release deploy pilot implement beta test open") | {
    "roll out",
    "rolled out",
}
_FEWER: Final = frozenset({"fewer", "weniger", "menos", "moins"})
_BECOMES: Final = frozenset({"become", "becomes", "get", "gets", "becoming"})
_LESSENS: Final = word_set(
    "reduce reducing cut cutting decrease decreasing lower lowering shrink minimise minimize eliminate avoid shorten"
)
_MAKES: Final = frozenset({"make", "makes", "making", "help", "helping"})
MEASURED: Final = t.METRIC | t.SERVICE | t.RESULT


def judge(scene: Scene) -> Answer:
    """Return what the clause states."""
    head = scene.clause.head_tags
    if _stands(scene) or _complains(scene):
        return STATUS
    if head & t.DELIVER:
        return _delivered(scene)
    if _is_comparison(scene.items[scene.clause.start]) and not scene.tags & MEASURED:
        return _compared(scene)
    if head == t.BEHAVE and not scene.amounts:
        return _behaviour(scene)
    if head & (t.CHANGE | t.REACH) or scene.tags & t.COMPARE:
        return _direction(scene) or _named(scene)
    return _named(scene)


def _stands(scene: Scene) -> bool:
    """Tell whether the clause only says where a measure stands."""
    changed = scene.clause.head_tags & t.CHANGE
    return bool(scene.amounts) and not changed and all(a.role is Role.BASELINE for a in scene.amounts)


def _delivered(scene: Scene) -> Answer:
    if _is_rollout(scene):
        return Kind.ACTIVITY, Measurable.PARTIAL
    return WISH if _helps_people(scene) else OUTPUT


def _complains(scene: Scene) -> bool:
    """Tell whether the clause says what is wrong today: "admins too often arrive without a key"."""
    return scene.clause.head_tags & t.CHANGE == 0 and any(
        before.lower == "too" and after.lower in _EXCESS
        for before, after in pairwise(scene.items[scene.clause.start : scene.clause.end])
    )


def _is_rollout(scene: Scene) -> bool:
    """Tell whether something is given to a number of people: "ship the beta to 300 users"."""
    row = scene.items
    return scene.head in _LAUNCHES and any(
        (
            row[amount.index - 1].lower == "to"
            or (row[amount.index - 1].lower == "with" and scene.head not in _MADE)
        )
        and scene.counted(amount) & (t.PEOPLE | t.STAFF)
        for amount in scene.amounts
        if amount.index > scene.clause.head
    )


def _named(scene: Scene) -> Answer:
    """Return the answer for a clause that says no direction."""
    if scene.clause.head_tags & t.HOLD and scene.tags & (t.METRIC | t.SERVICE):
        return Kind.GUARDRAIL, Measurable.PARTIAL
    if _becomes(scene):
        return Kind.WISH, Measurable.PARTIAL
    return OUTPUT if _is_deliverable(scene) else WISH


def _becomes(scene: Scene) -> bool:
    """Tell whether something is to become more or less than it is: "reviews become faster"."""
    row = scene.items[scene.clause.start : scene.clause.end]
    return any(
        (before.lower in _BECOMES and after.tags & t.COMPARE)
        or (
            before.lower in {"is", "are"}
            and after.tags & t.COMPARE
            and scene.tags & t.NOW == 0
            and _than(row)
        )
        for before, after in pairwise(row[1:])
    )


def _than(row: Sequence[Item]) -> bool:
    return any(item.lower == "than" for item in row)


def _behaviour(scene: Scene) -> Answer:
    """Return the answer for "mentors stay": others do something, or the team does."""
    if scene.clause.head == scene.clause.start:
        if scene.tags & t.COMPARE:
            return _direction(scene) or WISH
        wished = scene.tags & (MEASURED | t.VAGUE) or scene.head.endswith("ing")
        return WISH if wished else OUTPUT
    if scene.head in _ABLE and scene.has_actor():
        # What people can do is what was built for them.
        return OUTPUT
    passive = scene.head.endswith(("ed", *_PARTICIPLES))
    if scene.head in {"used", "adopted"} and not scene.items[scene.clause.start].tags & t.LEAD:
        return Kind.WISH, Measurable.PARTIAL
    others = scene.people_act() and not passive and not scene.items[scene.clause.start].tags & t.LEAD
    return (Kind.WISH, Measurable.PARTIAL) if others else _named(scene)


def _compared(scene: Scene) -> Answer:
    """Return the answer for "fewer no-shows" and "cleaner code": people and what happens to them can be counted."""
    first = scene.items[scene.clause.start].lower
    counted = scene.tags & (t.PEOPLE | t.CASE) and first != "better"
    return (Kind.WISH, Measurable.PARTIAL) if counted or first in _FEWER else WISH


def _direction(scene: Scene) -> Answer | None:
    """Return the answer for "reduce churn": a direction is worth something once it names a measure."""
    head, tags = scene.clause.head_tags, scene.tags
    moved = scene.acted_on() if scene.clause.head >= 0 else tags
    if scene.people_act() and not head & t.CHANGE:
        return Kind.WISH, Measurable.PARTIAL
    if moved & (t.THING | t.STAFF) and not moved & (t.METRIC | t.SERVICE | t.RESULT):
        return (Kind.WISH, Measurable.PARTIAL) if _moves_itself(scene) else OUTPUT
    has_object = any(item.lower.isalpha() for item in scene.items[scene.clause.head + 1 : scene.clause.end])
    if scene.head in _LESSENS and has_object:
        # What there is to be less of is somebody's burden, whatever it is.
        return Kind.WISH, Measurable.PARTIAL
    named = tags & (t.METRIC | t.SERVICE)
    if head & t.IMPROVE:
        named &= moved
    else:
        named |= tags & t.RESULT
        named |= tags & (t.PEOPLE | t.CASE | t.VANITY | t.PROXY) if head & t.CHANGE else 0
    if not named:
        return None
    kind = Kind.VANITY if tags & t.VANITY else Kind.ACTIVITY if tags & t.PROXY else Kind.WISH
    return kind, Measurable.PARTIAL


def _moves_itself(scene: Scene) -> bool:
    """Tell whether something changes of its own: "the newsletter is growing", not "grow the newsletter"."""
    head = scene.clause.head
    if head <= scene.clause.start or scene.items[scene.clause.start].lower in {"we", "i", "to"}:
        return False
    after = scene.items[head + 1 : scene.clause.end]
    alone = not after or after[0].is_mark or bool(after[0].tags & (t.PREPOSITION | t.COMPARE | t.BY))
    return alone and scene.head.endswith(("s", "ing")) and not scene.head.endswith("ss")


def _is_deliverable(scene: Scene) -> bool:
    """Tell whether a clause only names a thing: "MVP ready", "the new tour will be great"."""
    row = scene.items[scene.clause.start : scene.clause.end]
    if not scene.tags & (MEASURED | t.PEOPLE) and scene.tags & t.DONE:
        ordered = row[0].lower == "have" or not scene.tags & t.BE
        if ordered or any(after.tags & t.DONE and before.tags & t.BE for before, after in pairwise(row)):
            return True
    if _is_name(scene, row):
        return True
    if not scene.tags & t.THING:
        return False
    if scene.tags & t.DONE or (not scene.tags & t.BE and not scene.clause.head_tags):
        return True
    return any(before.lower == "new" and after.tags & t.THING for before, after in pairwise(row))


def _is_name(scene: Scene, row: Sequence[Item]) -> bool:
    """Tell whether a clause is the name of something to be made: "payroll export for contractors"."""
    said = scene.tags & (NOUNS & ~t.THING | t.COMPARE | t.VAGUE | t.BE | t.NOT | t.LEAD | t.GOAL)
    if said or scene.amounts or scene.clause.head_tags or scene.clause.effect:
        return False
    joined = scene.tags & (t.THING | t.PREPOSITION | t.OF)
    return bool(joined) and sum(item.lower.isalpha() for item in row) > 1


def _helps_people(scene: Scene) -> bool:
    """Tell whether the clause only says that people are to be helped: "enable parents to follow progress"."""
    following = scene.items[scene.clause.head + 1 : scene.clause.head + 4]
    objects = scene.items[scene.clause.start : scene.clause.end]
    if any(item.lower in _ABSTRACT for item in objects) and not scene.tags & t.THING and not scene.amounts:
        return True
    if scene.head not in _HELPS:
        return False
    vague = scene.head in _MAKES and bool(scene.tags & t.VAGUE)
    return vague or any(item.tags & t.PEOPLE or item.lower == "sure" for item in following)


def _is_comparison(first: Item) -> bool:
    """Tell whether a phrase begins with a comparative, of a word that says little: "cleaner code"."""
    return bool(first.tags & t.COMPARE) or (bool(first.tags & t.VAGUE) and first.lower.endswith("er"))
