"""One clause: does its number measure a change? The verb and what the number counts decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from linter.analysis.clauses import Clause
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.model import Kind
from linter.analysis.numbers import Unit
from linter.analysis.roles import Amount, Role, assign
from linter.core.facts import Measurable

_NOUNS: Final = t.METRIC | t.SERVICE | t.RESULT | t.PEOPLE | t.CASE | t.THING | t.STAFF | t.VANITY | t.PROXY
_RESULTS: Final = t.METRIC | t.SERVICE | t.RESULT | t.PEOPLE | t.CASE
_MOVES: Final = frozenset("bring push take move get put lead help bringing pushing moving getting taking".split())
_REACH: Final = 6
"""How many items after a number the thing that it counts may stand."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one clause says."""

    clause: Clause
    kind: Kind
    measurable: Measurable
    amounts: tuple[Amount, ...] = ()
    strength: int = 0
    """Orders clauses of the same answer: the higher, the more explicit."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a clause is made of."""

    items: Sequence[Item]
    clause: Clause
    amounts: tuple[Amount, ...]
    tags: int
    """All tags of the clause's words."""
    due: bool
    """The sentence has a deadline."""
    sentence: int
    """All tags of the sentence's words."""

    def next(self, index: int) -> Item | None:
        """Return the item after `index`, within the clause."""
        return self.items[index + 1] if index + 1 < self.clause.end else None

    def before(self, index: int) -> Item | None:
        """Return the item before `index`, within the clause."""
        return self.items[index - 1] if index > self.clause.start else None


def judge(items: Sequence[Item], clause: Clause, *, due: bool, sentence: int) -> Judgement:
    """Judge one clause; `due`: the sentence names a deadline; `sentence`: all its tags."""
    amounts = tuple(assign(items, clause.start, clause.end))
    tags = 0
    for item in items[clause.start : clause.end]:
        tags |= item.tags
    scene = _Scene(items, clause, amounts, tags, due, sentence)
    measured = [a for a in amounts if a.role not in {Role.BASELINE, Role.WINDOW, Role.CONTEXT}]
    if not measured and any(a.role is Role.BASELINE for a in amounts):
        measured = [a for a in amounts if a.role is Role.WINDOW]
        for amount in measured:
            amount.role = Role.TARGET
    if not measured and clause.head_tags & (t.CHANGE | t.REACH | t.BEHAVE) == 0 and tags & t.SERVICE:
        measured = [a for a in amounts if a.role is Role.WINDOW]
    if not measured:
        if (
            amounts
            and all(amount.role is Role.BASELINE for amount in amounts)
            and not clause.head_tags & t.CHANGE
        ):
            return Judgement(clause, Kind.STATUS, Measurable.NO, amounts)
        return _unmeasured(scene)
    best = max((_measured(scene, amount) for amount in measured), key=_rank)
    return best


def _rank(judgement: Judgement) -> tuple[int, int]:
    order = {Measurable.YES: 2, Measurable.PARTIAL: 1, Measurable.NO: 0}
    return order[judgement.measurable], judgement.strength


def counted(scene: _Scene, amount: Amount) -> int:
    """Return the tags of what a number counts: the last noun of the phrase that follows it."""
    found = 0
    first = amount.index + 1
    for index in range(first, min(scene.clause.end, first + _REACH)):
        item = scene.items[index]
        if item.tags & t.OF and index == first:
            continue
        if (index == scene.clause.head and index > first) or item.is_mark or item.quantity is not None or item.when is not None:
            break
        if item.tags & _NOUNS:
            found = item.tags
        elif item.tags & (t.PREPOSITION | t.OF | t.TO | t.BY | t.FROM | t.BE | t.PURPOSE | t.JOIN | t.DONE):
            break
        elif item.tags & t.VERB and index > first and not item.tags & t.AMBIGUOUS:
            break
    return found


def _measured(scene: _Scene, amount: Amount) -> Judgement:
    clause = scene.clause
    thing = counted(scene, amount)
    after = scene.next(amount.index)
    made = bool(thing & (t.THING | t.STAFF)) and not thing & (t.METRIC | t.RESULT | t.PEOPLE | t.CASE)
    moved = amount.role is Role.DELTA or any(a.role is Role.BASELINE for a in scene.amounts)
    strength = _strength(scene, amount)

    def say(kind: Kind, measurable: Measurable) -> Judgement:
        return Judgement(clause, kind, measurable, scene.amounts, strength)

    if after is not None and after.tags & t.DONE and not thing & t.PEOPLE:
        return say(Kind.STATUS if clause.head_tags == 0 else Kind.OUTPUT, Measurable.NO)
    if clause.head_tags & t.DELIVER:
        if not made and (_is_effect(scene, amount) or _is_moved(scene, amount)):
            return say(Kind.OUTCOME, Measurable.YES)
        return say(Kind.OUTPUT, Measurable.NO)
    changes = clause.head_tags & t.CHANGE and scene.tags & _RESULTS and amount.unit is not Unit.COUNT
    counts = amount.unit in {Unit.COUNT, Unit.PERCENT, Unit.RATIO}
    if made and counts and not changes and amount.role is not Role.DELTA:
        return say(Kind.OUTPUT, Measurable.NO)
    named = scene.tags if scene.tags & _NOUNS else scene.tags | scene.sentence
    if named & t.VANITY:
        return say(Kind.VANITY, Measurable.PARTIAL)
    if named & t.PROXY:
        return say(Kind.ACTIVITY, Measurable.PARTIAL)
    if scene.tags & t.HOLD and not clause.head_tags & (t.CHANGE | t.REACH):
        return say(Kind.GUARDRAIL, Measurable.PARTIAL)
    if clause.head_tags & t.HOLD:
        return say(Kind.GUARDRAIL, Measurable.PARTIAL)
    if clause.head_tags & t.CHANGE:
        return _changed(scene, amount, thing, say)
    if clause.head_tags & t.REACH and scene.items[clause.head].lower.startswith("clos") and not thing & t.SALE:
        return say(Kind.OUTPUT, Measurable.NO)
    if clause.head_tags & t.REACH or moved:
        return say(Kind.OUTCOME, Measurable.YES)
    return _level(scene, amount, thing, say)


def _changed(scene, amount, thing, say):
    if amount.role in {Role.DELTA, Role.TARGET}:
        internal = scene.tags & (t.STAFF | t.THING) and not scene.tags & _RESULTS
        if internal and amount.unit is Unit.COUNT:
            return say(Kind.OUTPUT, Measurable.NO)
        return say(Kind.OUTCOME, Measurable.YES)
    if amount.unit is Unit.COUNT and scene.clause.head_tags & t.IMPROVE:
        return _unmeasured(scene)
    return say(Kind.OUTCOME, Measurable.YES)


def _level(scene, amount, thing, say):
    """A number without a verb of change: who does what decides."""
    behaves = bool(scene.clause.head_tags & t.BEHAVE)
    window = any(a.role is Role.WINDOW or a.unit is Unit.DURATION for a in scene.amounts)
    known = thing & (t.PEOPLE | t.CASE | t.RESULT | t.METRIC)
    if behaves and scene.clause.head == scene.clause.start and not known:
        return say(Kind.WISH, Measurable.NO)
    if thing & (t.PEOPLE | t.CASE) or behaves:
        head = scene.items[scene.clause.head].lower if scene.clause.head >= 0 else ""
        passive = not behaves or head.endswith(("ed", "en", "ent", "elt", "iert", "ado", "ados", "és", "ées"))
        human = thing & t.PEOPLE or any(i.tags & t.PEOPLE for i in scene.items[scene.clause.start : max(scene.clause.head, 0)])
        if window and not scene.due and (passive or not human):
            return say(Kind.GUARDRAIL, Measurable.PARTIAL)
        return say(Kind.OUTCOME, Measurable.YES)
    if thing & (t.RESULT | t.METRIC):
        return say(Kind.OUTCOME, Measurable.YES)
    if scene.tags & (t.SERVICE | t.METRIC | t.RESULT):
        if scene.due or (scene.tags & t.METRIC and not scene.tags & t.SERVICE and not _upper(scene, amount)):
            return say(Kind.OUTCOME, Measurable.YES)
        return say(Kind.GUARDRAIL, Measurable.PARTIAL)
    if amount.unit is Unit.COUNT:
        return _unmeasured(scene)
    if scene.tags & (t.THING | t.STAFF | t.DONE):
        return say(Kind.OUTPUT, Measurable.NO)
    if not scene.tags & (t.VERB | t.BE):
        return say(Kind.STATUS, Measurable.NO)
    return say(Kind.GUARDRAIL, Measurable.PARTIAL)


def _upper(scene: _Scene, amount: Amount) -> bool:
    before = scene.before(amount.index)
    if before is not None and before.tags & t.UNDER:
        return True
    return amount.item.quantity is not None and amount.item.quantity.sign == "<"


def _is_effect(scene: _Scene, amount: Amount) -> bool:
    """Tell whether the number belongs to an effect although a deliverable heads the clause."""
    after = scene.next(amount.index)
    if after is not None and after.tags & (t.COMPARE | t.CHANGE):
        return True
    if amount.unit is Unit.MONEY and scene.tags & (t.CHANGE | t.METRIC):
        return True
    return False


def _is_moved(scene: _Scene, amount: Amount) -> bool:
    """Tell whether a measure is brought somewhere: "bring the refund rate below 2 %", "move NPS from 20 to 30"."""
    if not scene.tags & (t.METRIC | t.SERVICE):
        return False
    if amount.role is Role.TARGET and any(other.role is Role.BASELINE for other in scene.amounts):
        return True
    before = scene.before(amount.index)
    aimed = amount.role is Role.TARGET or (before is not None and before.tags & (t.UNDER | t.OVER))
    return bool(aimed) and scene.items[scene.clause.head].lower in _MOVES


def _strength(scene: _Scene, amount: Amount) -> int:
    baseline = any(other.role is Role.BASELINE for other in scene.amounts)
    moved = amount.role in {Role.DELTA, Role.TARGET}
    return 2 * baseline + moved + bool(scene.tags & _RESULTS)


def _unmeasured(scene: _Scene) -> Judgement:
    clause, tags = scene.clause, scene.tags

    def say(kind: Kind, measurable: Measurable) -> Judgement:
        return Judgement(clause, kind, measurable, scene.amounts)

    if clause.head_tags & t.DELIVER:
        return say(Kind.OUTPUT, Measurable.NO)
    if clause.head_tags & (t.CHANGE | t.REACH) or tags & t.COMPARE:
        moved = _object(scene) if clause.head >= 0 else tags
        if moved & (t.THING | t.STAFF) and not moved & (t.METRIC | t.SERVICE | t.RESULT):
            return say(Kind.OUTPUT, Measurable.NO)
        named = tags & (t.METRIC | t.SERVICE)
        if clause.head_tags & t.IMPROVE:
            named &= moved
        else:
            named |= tags & t.RESULT
            named |= tags & (t.PEOPLE | t.CASE | t.VANITY | t.PROXY) if clause.head_tags & t.CHANGE else 0
        if named:
            kind = Kind.VANITY if tags & t.VANITY else Kind.ACTIVITY if tags & t.PROXY else Kind.WISH
            return say(kind, Measurable.PARTIAL)
    if clause.head_tags & t.HOLD and tags & (t.METRIC | t.SERVICE):
        return say(Kind.GUARDRAIL, Measurable.PARTIAL)
    if tags & t.THING and not tags & t.BE and (tags & t.DONE or not clause.head_tags):
        return say(Kind.OUTPUT, Measurable.NO)
    if tags & t.THING and tags & t.DONE:
        return say(Kind.OUTPUT, Measurable.NO)
    return say(Kind.WISH, Measurable.NO)


def _object(scene: _Scene) -> int:
    """Return the tags of what a verb of change acts on: the nouns right after it, else those before it."""
    clause = scene.clause
    found = 0
    for index in range(clause.head + 1, clause.end):
        item = scene.items[index]
        if item.is_mark or item.tags & (t.PREPOSITION | t.JOIN | t.PURPOSE | t.BY):
            break
        if item.tags & t.OF and found:
            break
        if item.tags & _NOUNS:
            found = item.tags
    if found:
        return found
    for index in range(clause.start, max(clause.head, clause.start)):
        if scene.items[index].tags & _NOUNS:
            found |= scene.items[index].tags
    return found
