"""Levels to hold, and levels to reach by a bound: "never > 15 minutes", "runway of at least 18 months"."""

from typing import Final

from linter.analysis.amounts import Role
from linter.analysis.answers import GUARDRAIL, YES, Answer
from linter.analysis.heads import ADVERBS
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.measures import PASSIVE, Measure
from linter.analysis.numbers import Unit
from linter.analysis.scene import Scene

_AGREED: Final = frozenset({"sla", "slas", "slo", "slos"})


def bound(measure: Measure) -> Answer | None:
    """Read "never > 15 minutes" and "queue length max 3 people" as levels to hold."""
    scene = measure.scene
    before = scene.before(measure.amount)
    if before is not None and before.lower in ADVERBS and not scene.has_baseline():
        return GUARDRAIL
    found = scene.clause.head > measure.amount.index and scene.head.endswith(PASSIVE)
    bare = (not scene.clause.head_tags or found) and not scene.due and not scene.moves()
    shared = measure.amount.unit is Unit.PERCENT and measure.thing & (t.PEOPLE | t.CASE)
    return GUARDRAIL if bare and not shared and scene.is_at_most(measure.amount) else None


def held(measure: Measure) -> Answer | None:
    """Read what is kept, agreed or not to be exceeded as a level to hold."""
    scene = measure.scene
    after = scene.after(measure.amount)
    compared = measure.amount.role is Role.DELTA and after is not None and after.tags & t.COMPARE
    refused = scene.head.startswith(("not ", "should not", "must not", "do not exceed", "does not exceed"))
    if refused or (measure.head_tags & t.HOLD and not scene.has_baseline() and not compared):
        return GUARDRAIL
    reached = measure.head_tags & t.REACH and scene.clause.head < measure.amount.index
    if compared or reached or scene.has_baseline() or (scene.due and scene.people_act()):
        return None
    tags = scene.sentence if scene.clause.head < 0 else scene.tags
    holds = tags & t.HOLD and not measure.head_tags & (t.CHANGE | t.REACH)
    return GUARDRAIL if holds or _is_agreed(scene, after) else None


def _is_agreed(scene: Scene, after: Item | None) -> bool:
    """Tell whether the level is one that was agreed: "95% SLA", and not "95% CSAT" beside it."""
    others = scene.tags & t.METRIC and not (after is not None and after.lower in _AGREED)
    return not others and any(item.lower in _AGREED for item in scene.items)


def bounded(measure: Measure) -> Answer | None:
    """Read "runway of at least 18 months" as a level to reach, "leavers at most 5%" as one to hold unless due."""
    scene = measure.scene
    before = scene.before(measure.amount)
    if before is None or scene.clause.head_tags:
        return None
    if before.tags & t.OVER or before.lower.endswith("least"):
        return YES
    held = before.tags & t.UNDER or before.lower.endswith("most")
    return (YES if scene.due else GUARDRAIL) if held else None
