"""One clause without a number that measures anything: a direction, an output or a wish."""

from itertools import pairwise
from typing import Final

from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.model import Kind
from linter.analysis.roles import Role
from linter.analysis.scene import Scene
from linter.core.facts import Measurable

_OUTPUT: Final = (Kind.OUTPUT, Measurable.NO)
MEASURED: Final = t.METRIC | t.SERVICE | t.RESULT


def judge(scene: Scene) -> tuple[Kind, Measurable]:
    """Return what the clause states."""
    head = scene.clause.head_tags
    if scene.amounts and not head & t.CHANGE and all(a.role is Role.BASELINE for a in scene.amounts):
        return Kind.STATUS, Measurable.NO
    if head & t.DELIVER:
        return _OUTPUT
    if _is_comparison(scene.items[scene.clause.start]) and not scene.tags & MEASURED:
        # "Less manual work", "cleaner code": no deliverable, only a wish. People and cases can be counted.
        counted = scene.tags & (t.PEOPLE | t.CASE) or scene.items[scene.clause.start].lower == "fewer"
        return Kind.WISH, Measurable.PARTIAL if counted else Measurable.NO
    if head & (t.CHANGE | t.REACH) or scene.tags & t.COMPARE:
        direction = _direction(scene)
        if direction is not None:
            return direction
    if head & t.HOLD and scene.tags & (t.METRIC | t.SERVICE):
        return Kind.GUARDRAIL, Measurable.PARTIAL
    return _OUTPUT if _is_deliverable(scene) else (Kind.WISH, Measurable.NO)


def _direction(scene: Scene) -> tuple[Kind, Measurable] | None:
    """Return the answer for "reduce churn": a direction is worth something once it names a measure."""
    head, tags = scene.clause.head_tags, scene.tags
    moved = scene.acted_on() if scene.clause.head >= 0 else tags
    if moved & (t.THING | t.STAFF) and not moved & (t.METRIC | t.SERVICE | t.RESULT):
        return _OUTPUT
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


def _is_deliverable(scene: Scene) -> bool:
    """Tell whether a clause only names a thing: "MVP ready", "the new tour will be great"."""
    if not scene.tags & t.THING:
        return False
    row = scene.items[scene.clause.start : scene.clause.end]
    if scene.tags & t.DONE or (not scene.tags & t.BE and not scene.clause.head_tags):
        return True
    return any(before.lower == "new" and after.tags & t.THING for before, after in pairwise(row))


def _is_comparison(first: Item) -> bool:
    """Tell whether a phrase begins with a comparative, of a word that says little: "cleaner code"."""
    return bool(first.tags & t.COMPARE) or (bool(first.tags & t.VAGUE) and first.lower.endswith("er"))
