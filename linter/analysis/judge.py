"""One clause: does its number measure a change? The verb and what the number counts decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from linter.analysis import bounds, observed, unmeasured
from linter.analysis.amounts import Amount, Role
from linter.analysis.answers import GUARDRAIL, OUTPUT, YES, Answer
from linter.analysis.clauses import Clause
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.measures import (
    PASSIVE,
    Measure,
    acts,
    has_no_object,
    is_effect,
    is_equipped,
    is_flow,
    is_moved,
    is_participation,
    is_sale,
    is_sent,
    is_service_level,
    is_stock,
    orders,
)
from linter.analysis.model import Kind
from linter.analysis.numbers import Unit
from linter.analysis.roles import assign
from linter.analysis.scene import NOUNS, RESULTS, Scene
from linter.core.facts import Measurable

_ADDED: Final = frozenset({"additional", "extra", "more"})
_NUMBER_OF: Final = frozenset({"number of", "# of", "amount of"})
_MOST: Final = 12
"""Amounts of a clause that are judged; more of them is a table, not a statement."""
_IDLE: Final = frozenset({Role.BASELINE, Role.WINDOW, Role.CONTEXT})
"""Parts that measure no change by themselves."""
ORDER: Final = {Measurable.YES: 2, Measurable.PARTIAL: 1, Measurable.NO: 0}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one clause says."""

    clause: Clause
    kind: Kind
    measurable: Measurable
    amounts: tuple[Amount, ...] = ()
    strength: int = 0
    """Orders clauses of the same answer: the higher, the more explicit."""


def judge(items: Sequence[Item], clause: Clause, *, due: bool, sentence: int) -> Judgement:
    """Judge one clause; `due`: the sentence names a deadline; `sentence`: all its tags."""
    amounts = tuple(assign(items, clause.start, clause.end))
    tags = 0
    for item in items[clause.start : clause.end]:
        tags |= item.tags
    scene = Scene(items, clause, amounts, tags, sentence, due)
    measured = _measured(scene)
    if not measured:
        return Judgement(clause, *unmeasured.judge(scene), amounts)
    return max((_judge(scene, amount) for amount in measured[:_MOST]), key=rank)


def rank(judgement: Judgement) -> tuple[int, int, bool]:
    """Return what orders judgements, the best last."""
    return ORDER[judgement.measurable], judgement.strength, judgement.clause.effect


def _measured(scene: Scene) -> list[Amount]:
    """Return the amounts that may measure a change; a window does where it stands against a baseline."""
    measured = [amount for amount in scene.amounts if amount.role not in _IDLE]
    windows = [amount for amount in scene.amounts if amount.role is Role.WINDOW]
    if measured or not windows:
        return measured
    if scene.has_baseline():
        for amount in windows:
            amount.role = Role.TARGET
        return windows
    acts = scene.clause.head_tags & (t.CHANGE | t.REACH)
    behaves = scene.clause.head_tags == t.BEHAVE and scene.clause.head > scene.clause.start
    serves = scene.tags & t.SERVICE or behaves
    if serves and not acts:
        return windows
    return [amount for amount in windows if is_service_level(scene, amount)]


def _judge(scene: Scene, amount: Amount) -> Judgement:
    measure = Measure(scene, amount, scene.counted(amount))
    kind, measurable = next((answer for rule in _RULES if (answer := rule(measure))), GUARDRAIL)
    moved = amount.role in {Role.DELTA, Role.TARGET}
    strength = 2 * scene.has_baseline() + moved + bool(scene.tags & RESULTS)
    return Judgement(scene.clause, kind, measurable, scene.amounts, strength)


def _delivered(measure: Measure) -> Answer | None:
    """Read what a deliverable heads as output, unless the number belongs to an effect."""
    if not measure.head_tags & t.DELIVER:
        return None
    timed = measure.amount.unit is Unit.DURATION or measure.scene.has_subject()
    pair = measure.scene.has_baseline() and measure.amount.role is Role.TARGET
    if measure.scene.has_baseline() and (timed or pair) and not measure.made:
        return YES
    windows = [a for a in measure.scene.amounts if a.role is Role.WINDOW]
    served = measure.thing & (t.CASE | t.PEOPLE) and not measure.scene.due
    if measure.amount.role is Role.WINDOW or (
        measure.amount.unit is Unit.PERCENT
        and any(served or is_service_level(measure.scene, a) for a in windows)
    ):
        return GUARDRAIL
    grown = measure.amount.unit is Unit.FACTOR and measure.scene.has_subject()
    grown = grown or is_flow(measure)
    effect = is_effect(measure) or is_moved(measure) or is_sale(measure) or grown
    return YES if effect and not measure.made else OUTPUT


def _made(measure: Measure) -> Answer | None:
    """Read numbers that count deliverables or staff as output."""
    amount, scene = measure.amount, measure.scene
    after = scene.after(amount)
    if is_equipped(measure) or is_stock(measure):
        return OUTPUT
    if scene.head.endswith(" by") or acts(measure) or scene.done_by_people():
        return None
    named = measure.head_tags & t.CHANGE and scene.acted_on() & t.METRIC
    if after is not None and after.tags & t.OF and measure.made and amount.unit is Unit.PERCENT and not named:
        return OUTPUT
    if is_sent(measure):
        return OUTPUT
    if amount.role is Role.DELTA:
        added = after is not None and after.lower in _ADDED and amount.unit is Unit.COUNT
        return OUTPUT if added and not measure.thing & RESULTS else None
    changes = measure.head_tags & t.CHANGE and scene.tags & RESULTS and amount.unit is not Unit.COUNT
    counts = amount.unit in {Unit.COUNT, Unit.PERCENT, Unit.RATIO}
    return OUTPUT if measure.made and counts and not changes else None


def _proxy(measure: Measure) -> Answer | None:
    scene = measure.scene
    if acts(measure):
        return None
    named = scene.tags if scene.tags & NOUNS else scene.tags | scene.sentence
    if named & t.VANITY:
        return Kind.VANITY, Measurable.PARTIAL
    return (Kind.ACTIVITY, Measurable.PARTIAL) if named & t.PROXY else None


def _changed(measure: Measure) -> Answer | None:
    if not measure.head_tags & t.CHANGE:
        return None
    counts = measure.amount.unit is Unit.COUNT
    if measure.amount.role in {Role.DELTA, Role.TARGET}:
        acted_on = measure.scene.acted_on()
        internal = acted_on & (t.STAFF | t.THING) and not acted_on & RESULTS
        numbered = any(item.lower in _NUMBER_OF for item in measure.scene.items)
        grown = measure.scene.has_baseline() and not counts
        staffed = acted_on & t.STAFF and not acted_on & (t.THING | t.PEOPLE) and not grown
        made = (internal and (counts or numbered or staffed)) or (counts and measure.made)
        return OUTPUT if made or has_no_object(measure) else YES
    if counts and measure.head_tags & t.IMPROVE:
        return unmeasured.judge(measure.scene)
    return YES


def _reached(measure: Measure) -> Answer | None:
    """Read levels that are reached as outcomes; of what is closed, only sales are."""
    if not measure.head_tags & t.REACH:
        moved = measure.amount.role is Role.DELTA or measure.scene.has_baseline()
        return YES if moved else None
    if measure.scene.has_baseline() and measure.amount.unit is Unit.DURATION:
        return YES
    before = measure.scene.before(measure.amount)
    met = measure.scene.head.startswith("me") and measure.thing & t.PEOPLE
    if met or (before is not None and before.lower == "all"):
        # "Meet 10 prospects", "hit all 8 dates"
        return OUTPUT
    closed = measure.scene.head.startswith("clos")
    sold = measure.thing & t.SALE or measure.amount.unit is Unit.MONEY
    return OUTPUT if closed and not sold else YES


def _behaved(measure: Measure) -> Answer | None:
    """Read who does what: "80 % of sellers list an item" is an outcome, "answered within 4 hours" a service level."""
    scene, thing = measure.scene, measure.thing
    if scene.done_by_people():
        return YES
    if is_participation(measure):
        return Kind.ACTIVITY, Measurable.PARTIAL
    behaves = bool(measure.head_tags & t.BEHAVE)
    ours = scene.items[scene.clause.start].lower in {"we", "i", "wir", "ich"}
    led = (scene.clause.head == scene.clause.start or ours) and not scene.head.endswith(" by")
    if behaves and led and orders(measure):
        return GUARDRAIL if measure.amount.role is Role.WINDOW else OUTPUT
    if not behaves and not thing & (t.PEOPLE | t.CASE):
        return None
    passive = not behaves or scene.head.endswith(PASSIVE)
    human = thing & t.PEOPLE or scene.people_act()
    moved = scene.due or scene.moves()
    serves = scene.has_window() and not moved and (passive or not human)
    return GUARDRAIL if serves else YES


def _level(measure: Measure) -> Answer | None:
    """Read a bare level: of a result it is an outcome, of a service or of a time a guardrail."""
    scene = measure.scene
    before = scene.before(measure.amount)
    wanted = (
        scene.clause.head_tags
        or scene.due
        or scene.moves()
        or (before is not None and (before.tags & t.OVER or before.lower.endswith("least")))
    )
    if measure.amount.unit is Unit.DURATION and not wanted:
        return GUARDRAIL
    if measure.thing & (t.RESULT | t.METRIC):
        return YES
    if not scene.tags & (t.SERVICE | t.METRIC | t.RESULT):
        return None
    business = scene.tags & (t.METRIC | t.RESULT) and not scene.tags & t.SERVICE
    return YES if scene.due or (business and not scene.is_at_most(measure.amount)) else GUARDRAIL


def _unknown(measure: Measure) -> Answer | None:
    """Accuse of nothing where neither verb nor noun is known."""
    scene = measure.scene
    if measure.amount.unit is Unit.COUNT:
        return unmeasured.judge(scene)
    if measure.amount.role is Role.TARGET and scene.tags & t.GOAL:
        return YES
    if measure.amount.role is Role.WINDOW:
        return GUARDRAIL
    if scene.tags & t.DONE or (measure.made and not scene.clause.head_tags):
        return OUTPUT
    return bounds.bounded(measure) or (None if scene.tags & (t.VERB | t.BE) else (Kind.STATUS, Measurable.NO))


_RULES: Final[tuple[Callable[[Measure], Answer | None], ...]] = (
    observed.progress,
    observed.observed,
    bounds.bound,
    _delivered,
    _proxy,
    _made,
    bounds.held,
    _changed,
    _reached,
    _behaved,
    _level,
    _unknown,
)
"""In the order of asking; the first that knows answers. None of them knows: a guardrail, which accuses nobody."""
