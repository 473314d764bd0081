"""Cost and benefit of an epic, as amounts of money or time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from linter.analysis import numbers
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source, split
from linter.analysis.written import under
from linter.core.document import BlockKind
from linter.core.epic import Epic
from linter.core.finding import Quote

_EFFORT: Final = re.compile(
    r"\d{1,6}(?:[.,]\d{1,3})?\s?(?:(?:person|man|engineer(?:ing)?|developer|dev|team|personen|arbeits)[ -]?"
    r"(?:hours?|days?|weeks?|months?|years?|stunden|tage|wochen|monate)|ftes?\b|pt\b|sprints?\b)",
    re.IGNORECASE,
)
_BENEFIT: Final = re.compile(
    r"\b(?:sav(?:es?|ed|ing|ings)|benefits?|returns?|revenue|earns?|brings?(?: in)?|gains?|worth|profit|margin|avoids?|"
    r"(?:reduc|cut|lower)\w{0,4} [^.\n]{0,24}(?:costs?|spend|effort)|payback|"
    r"spar(?:t|en)|einsparung\w{0,2}|nutzen|umsatz|ertrag|ahorr\w{1,3}|beneficios?|ingresos|économis\w{1,4}|gains?|"
    r"bénéfices?|econom\w{2,4}|benefícios?|receita)\b|節約|利益|売上|効果",
    re.IGNORECASE,
)
_COST: Final = re.compile(
    r"\b(?:costs?|invest(?:ment|s)?|effort|budget|spend(?:ing)?|price|expense|expenses|estimate[sd]?|"
    r"kosten|kostet|aufwand|investition\w{0,2}|coste?s?|inversión|esfuerzo|coûts?|coûte|investissement|charge|"
    r"custos?|custa|investimento|esforço)\b|費用|コスト|工数|投資",
    re.IGNORECASE,
)
_MOST: Final = 400
"""Sentences that are looked at."""


class Measure(StrEnum):
    """What an amount is expressed in."""

    MONEY = "money"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money or time."""

    quote: Quote
    measure: Measure


@dataclass(slots=True)
class Returns:
    """What an epic costs and what it brings."""

    cost: list[Amount] = field(default_factory=list)
    benefit: list[Amount] = field(default_factory=list)

    @property
    def comparable(self) -> bool:
        """Whether both sides have an amount in one measure."""
        return bool({a.measure for a in self.cost} & {a.measure for a in self.benefit})


def returns(epic: Epic, cost: Sequence[str], benefit: Sequence[str]) -> Returns:
    """Read both sides: under the given names first, then in sentences that speak of cost or benefit."""
    found = Returns()
    for side, names in ((found.cost, cost), (found.benefit, benefit)):
        for source, block in under(epic, names):
            # A label speaks for its sentence, a heading for all that stands below it.
            labelled = source.start > block.start
            named = next(split(source), source) if labelled else source
            side.extend(_amounts(named))
    if found.cost and found.benefit:
        return found
    read = {(a.quote.field, a.quote.start) for a in (*found.cost, *found.benefit)}
    for sentence in _sentences(epic):
        for amount in _amounts(sentence):
            if (amount.quote.field, amount.quote.start) in read:
                continue
            side_of = _side(sentence, amount)
            if side_of is not None:
                (found.benefit if side_of else found.cost).append(amount)
    return found


def _side(sentence: Source, amount: Amount) -> bool | None:
    """Return True for a benefit, False for a cost, by the nearest word that says which; None where none does."""
    at = amount.quote.start - sentence.start
    # "cuts cost by" is one benefit: the cost in it is none.
    gains = [match.span() for match in _BENEFIT.finditer(sentence.text)]
    costs = [
        match.span()
        for match in _COST.finditer(sentence.text)
        if not any(start <= match.start() < end for start, end in gains)
    ]
    distances = [(_distance(span, at), True) for span in gains] + [
        (_distance(span, at), False) for span in costs
    ]
    return min(distances)[1] if distances else None


def _distance(span: tuple[int, int], at: int) -> int:
    """Return how far a word stands from a number; behind it counts double: "costs 5, saves 9"."""
    return at - span[1] if span[1] <= at else 2 * (span[0] - at)


def _amounts(source: Source) -> Iterator[Amount]:
    efforts = [match.span() for match in _EFFORT.finditer(source.text)]
    for start, end in efforts:
        yield Amount(source.quote(start, end), Measure.TIME)
    for quantity in numbers.find(source.text, efforts):
        if quantity.unit in {Unit.MONEY, Unit.DURATION}:
            measure = Measure.MONEY if quantity.unit is Unit.MONEY else Measure.TIME
            yield Amount(source.quote(quantity.start, quantity.end), measure)


def _sentences(epic: Epic) -> Iterator[Source]:
    seen = 0
    for text in epic.texts():
        for block in text.document.blocks:
            if block.kind is BlockKind.CODE:
                continue
            for sentence in split(Source(text.name, block.text, block.start)):
                yield sentence
                seen += 1
                if seen >= _MOST:
                    return
