"""Numbers that only say what was or is: notes on progress, looks back."""

from itertools import pairwise
from typing import Final

from linter.analysis.amounts import Amount, Role
from linter.analysis.answers import OUTPUT, STATUS, Answer
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set
from linter.analysis.measures import Measure
from linter.analysis.scene import Scene

_RANGING: Final = frozenset({"ranging", "ranges", "ranged"})
_PAST: Final = word_set(
    "fell rose grew lost shrank sank lag lagen sank sanken stieg stiegen fiel fielen bajó bajaron subió subieron cayó cayeron "
    "caiu caíram subiu subiram"
)


def progress(measure: Measure) -> Answer | None:
    """Read "75% completed" as a note on progress."""
    after = measure.scene.after(measure.amount)
    if after is None or not after.tags & t.DONE or measure.thing & (t.PEOPLE | t.CASE):
        return None
    return STATUS if measure.head_tags == 0 else OUTPUT


def observed(measure: Measure) -> Answer | None:
    """Read what was, or is, as a note: "revenue fell 8% last quarter", "our conversion rate is 2.1%"."""
    scene = measure.scene
    ranges = any(item.lower in _RANGING for item in scene.items)
    if ranges or scene.head in _PAST or _looks_back(scene, measure.amount):
        return STATUS
    if scene.due or (scene.moves() and measure.amount.role is not Role.DELTA):
        return None
    past = any(item.when is not None and item.lower.startswith("last ") for item in scene.items)
    before = scene.before(measure.amount)
    stands = before is not None and before.lower in {"is", "are"} and scene.clause.head < 0
    if (past and scene.clause.head_tags & (t.CHANGE | t.REACH)) or (stands and scene.tags & t.METRIC):
        return STATUS
    return None


def _looks_back(scene: Scene, amount: Amount) -> bool:
    """Tell whether a level only was, or came to be: "were down 12%", "came in at 14%"."""
    row = scene.items[scene.clause.start : amount.index]
    if scene.has_baseline() and not any(item.lower == "came" for item in row):
        return False
    near = row[-4:]
    return any(
        before.lower in {"was", "were"} and (after is near[-1] or after.lower in {"up", "down", "at"})
        for before, after in pairwise([*near, amount.item])
    ) or any(before.lower == "came" and after.lower in {"in", "out"} for before, after in pairwise(row))
