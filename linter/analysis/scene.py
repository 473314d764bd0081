"""What a clause is made of, and what its numbers count."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from linter.analysis.amounts import Amount, Role
from linter.analysis.clauses import Clause
from linter.analysis.items import Item
from linter.analysis.lexicon import tags as t
from linter.analysis.numbers import Unit

NOUNS: Final = t.METRIC | t.SERVICE | t.RESULT | t.PEOPLE | t.CASE | t.THING | t.STAFF | t.VANITY | t.PROXY
RESULTS: Final = t.METRIC | t.SERVICE | t.RESULT | t.PEOPLE | t.CASE
_REACH: Final = 6
"""How many items after a number the thing that it counts may stand."""
_OPEN: Final = frozenset(
    {"completion", "delivery", "implementation", "rollout", "execution", "adherence", "compliance"}
)
"""Nouns that say nothing about a result until one knows of what."""


_PLANNED: Final = frozenset({"plan", "target", "targets", "goal", "goals", "quota", "budget", "forecast"})
"""After a measure: what it was to be, "200% of IACV plan"."""
ACTIVE: Final = frozenset(
    {"active", "inactive", "returning", "repeat", "paying", "satisfied", "happy", "loyal"}
)
"""What people are by what they do, whoever they are."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A clause, its amounts and its tags."""

    items: Sequence[Item]
    clause: Clause
    amounts: tuple[Amount, ...]
    tags: int
    """All tags of the clause's words."""
    sentence: int
    """All tags of the sentence's words."""
    due: bool
    """The sentence names a deadline."""

    @property
    def head(self) -> str:
        """The clause's verb in lower case; empty where it has none."""
        return self.items[self.clause.head].lower if self.clause.head >= 0 else ""

    def after(self, amount: Amount) -> Item | None:
        """Return the item after an amount, within the clause."""
        index = amount.index + 1
        if amount.item.quantity is None and amount.follower and index < self.clause.end:
            # Of "two days earlier", what comes after the days.
            index += self.items[index].lower == amount.follower
        return self.items[index] if index < self.clause.end else None

    def before(self, amount: Amount) -> Item | None:
        """Return the item before an amount, within the clause."""
        return self.items[amount.index - 1] if amount.index > self.clause.start else None

    def counted(self, amount: Amount) -> int:
        """Return the tags of what a number counts: the last noun of the phrase that follows it."""
        found = 0
        first = amount.index + 1
        active = 0
        for index in range(first, min(self.clause.end, first + _REACH)):
            item = self.items[index]
            if item.tags & t.OF and (index == first or self.items[index - 1].lower in _OPEN):
                continue
            if index == self.clause.head and index > first:
                break
            if item.is_mark or item.quantity is not None or item.when is not None:
                break
            if item.lower in _PLANNED and found & t.METRIC:
                continue
            if item.lower in ACTIVE:
                active = t.PEOPLE
            elif item.tags & NOUNS:
                found = item.tags
            elif found and _is_unknown_plural(item):
                found = 0
            elif _ends_phrase(item) or (item.tags & t.VERB and index > first and not item.tags & t.AMBIGUOUS):
                break
        return found | active if found & (t.STAFF | t.PEOPLE | t.THING) or not found else found

    def has_subject(self) -> bool:
        """Tell whether somebody or something other than the team stands before the verb."""
        row = self.items[self.clause.start : max(self.clause.head, self.clause.start)]
        if not row or row[0].lower in {"we", "i", "our", "to"}:
            return False
        return any(item.tags & (NOUNS & ~t.STAFF) or (not item.tags and item.lower.isalpha()) for item in row)

    def acted_on(self) -> int:
        """Return the tags of what the verb acts on: the nouns right after it, else those before it."""
        found = 0
        for index in range(self.clause.head + 1, self.clause.end):
            item = self.items[index]
            if item.tags & t.JOIN and found and not found & RESULTS:
                continue
            if item.is_mark or item.tags & (t.PREPOSITION | t.JOIN | t.PURPOSE | t.BY | t.TO):
                break
            if item.tags & (t.OF | t.EVERY) and found:
                break
            if item.tags & NOUNS:
                found = item.tags
        if found:
            return found
        for index in range(self.clause.start, max(self.clause.head, self.clause.start)):
            found |= self.items[index].tags & NOUNS
        return found

    def is_at_most(self, amount: Amount) -> bool:
        """Tell whether an amount is an upper bound."""
        before = self.before(amount)
        if before is not None and before.tags & t.UNDER:
            return True
        return amount.item.quantity is not None and amount.item.quantity.sign == "<"

    def has_window(self) -> bool:
        """Tell whether a stretch of time is part of what is measured."""
        return any(
            a.role is Role.WINDOW or (a.unit is Unit.DURATION and a.role is not Role.CONTEXT)
            for a in self.amounts
        )

    def moves(self) -> bool:
        """Tell whether the clause says by how much, or from where, a measure moves."""
        return any(a.role in {Role.BASELINE, Role.DELTA} for a in self.amounts)

    def has_baseline(self) -> bool:
        """Tell whether the clause says where a measure stands."""
        return any(a.role is Role.BASELINE for a in self.amounts)

    def done_by_people(self) -> bool:
        """Tell whether people outside of the team are named as those who do it: "chapters founded by volunteers"."""
        row = self.items[self.clause.start : self.clause.end]
        for place, (before, item) in enumerate(pairwise(row)):
            if item.tags & t.BY and before.lower.endswith("ed"):
                return any(after.tags & t.PEOPLE for after in row[place + 2 : place + 4])
        return False

    def has_actor(self) -> bool:
        """Tell whether anybody, of the house or outside, stands before the verb."""
        row = self.items[self.clause.start : max(self.clause.head, self.clause.start)]
        return any(item.tags & (t.PEOPLE | t.STAFF) for item in row)

    def people_act(self) -> bool:
        """Tell whether people, not cases or systems, stand before the verb."""
        row = self.items[self.clause.start : max(self.clause.head, self.clause.start)]
        named = 0
        for item in row:
            if named and _ends_phrase(item):
                break
            named = item.tags & NOUNS or named
        return bool(named & t.PEOPLE)


def _is_unknown_plural(item: Item) -> bool:
    """Tell whether a word is the head of a compound that we do not know: "case files"."""
    return not item.tags & ~t.AMBIGUOUS & ~t.DELIVER and item.lower.endswith("s") and item.lower[-2:] != "ss"


def _ends_phrase(item: Item) -> bool:
    return bool(
        item.tags
        & (
            t.PREPOSITION
            | t.OF
            | t.TO
            | t.BY
            | t.FROM
            | t.BE
            | t.PURPOSE
            | t.JOIN
            | t.DONE
            | t.UNDER
            | t.OVER
        )
    )
