"""Cost and benefit of an epic, as amounts of money or time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from linter.analysis import numbers
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source, split
from linter.analysis.written import sentences, texts, under
from linter.core.epic import Epic
from linter.core.finding import Quote

_EFFORT: Final = re.compile(
    r"\d{1,6}(?:[.,]\d{1,3})?\s?(?:(?:person|man|engineer(?:ing)?|developer|dev|team|personen|arbeits)[ -]?"
    r"(?:hours?|days?|weeks?|months?|years?|stunden|tage|wochen|monate)|ftes?\b|pt\b|sprints?\b|"
    r"(?:horas?|días?|semanas?|mes(?:es)?)[ -](?:de trabajo|persona|hombre)\b|jornadas\b|"
    r"(?:heures?|jours?|semaines?|mois)[ -](?:de travail|hommes?|personnes?|développeurs?)\b|j/?h\b|"
    r"(?:horas?|dias?|semanas?|mês|meses)[ -](?:de trabalho|pessoa|homem)\b|人日|人月|人時間?)",
    re.IGNORECASE,
)
_YEN: Final = re.compile(r"[\d０-９][\d０-９,.]{0,12}\s?[千百]?[万億]?円")
_BENEFIT: Final = re.compile(
    r"\b(?:sav(?:es?|ed|ing|ings)|benefits?|returns?|revenue|earns?|brings?(?: in)?|gains?|worth|profit|margin|avoids?|"
    r"(?:reduc|cut|lower)\w{0,4} [^.\n]{0,24}(?:costs?|spend|effort)|payback|"
    r"spar(?:t|en)|einsparung\w{0,2}|nutzen|umsatz|ertrag|ersparnis\w{0,2}|bringt|gewinn|"
    r"ahorr\w{1,5}|beneficios?|ingresos|aporta\w{0,2}|ganan?|ganancias?|evita\w{0,2}|retorno|rentabilidad|"
    r"(?:reduc|baj)\w{1,4} [^.\n]{0,24}(?:costes?|costos?|gastos?)|"
    r"économi\w{1,5}|gains?|gagn\w{1,4}|bénéfices?|rapporte\w{0,2}|évite\w{0,2}|retour|"
    r"rédui\w{1,4} [^.\n]{0,24}(?:coûts?|dépenses?)|"
    r"econom\w{2,6}|poup\w{1,5}|ganhos?|benefícios?|receita|rende\w{0,2}|traz\w{0,2}|"
    r"reduz\w{0,3} [^.\n]{0,24}(?:custos?|gastos?))\b|"
    r"節約|削減|利益|売上|効果|増収|見込める|見込み|浮く",
    re.IGNORECASE,
)
_COST: Final = re.compile(
    r"\b(?:costs?|invest(?:ment|s)?|effort|budget|spend(?:ing)?|price|expense|expenses|estimate[sd]?|"
    r"kosten|kostet|aufwand|investition\w{0,2}|coste?s?|inversión|esfuerzo|coûts?|coûte|investissement|charge|"
    r"cuesta\w?|inversiones|presupuesto|gastos?|coûtent|coûtera|budget|dépenses?|custam|custará|orçamento|gastos?)\b|"
    r"\b(?:custos?|custa|investimento|esforço)\b|費用|コスト|工数|投資|予算|かかる",
    re.IGNORECASE,
)
_ROI: Final = re.compile(
    r"\b(?:roi|return on investment|payback|break[ -]even|amortisiert|amortisation)\b", re.IGNORECASE
)
_JOIN: Final = re.compile(r"[,;、，]|\b(?:and|und|y|et|e)\b", re.IGNORECASE)
_FAR: Final = 40
_DIGIT: Final = re.compile(r"\d")
_ENOUGH: Final = 20
"""Amounts after which nothing more is read."""


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

    ratio: Quote | None = None
    """Both in one number: "ROI: 3x"."""

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
    found.ratio = _ratio(epic)
    read = {(a.quote.field, a.quote.start) for a in (*found.cost, *found.benefit)}
    numbered = (source for source in texts(epic) if _DIGIT.search(source.text))
    for sentence in sentences(numbered):
        cues = _cues(sentence.text) if _DIGIT.search(sentence.text) else []
        for amount in _amounts(sentence) if cues else ():
            if (amount.quote.field, amount.quote.start) not in read:
                gain = _side(sentence, cues, amount.quote)
                (found.benefit if gain else found.cost).append(amount)
        if found.comparable or len(found.cost) + len(found.benefit) > _ENOUGH:
            break
    return found


def _ratio(epic: Epic) -> Quote | None:
    """Return the first sentence that names a return on investment with a number."""
    numbered = (source for source in texts(epic) if _DIGIT.search(source.text))
    said = (s for s in sentences(numbered) if _ROI.search(s.text) and _DIGIT.search(s.text))
    return next((sentence.whole for sentence in said), None)


def _cues(text: str) -> list[tuple[int, int, bool]]:
    """Return where words speak of a benefit (True) or a cost; "cuts cost by" is one benefit: the cost in it is none."""
    gains = [match.span() for match in _BENEFIT.finditer(text)]
    costs = [match.span() for match in _COST.finditer(text)]
    return [(start, end, True) for start, end in gains] + [
        (start, end, False) for start, end in costs if not any(a <= start < b for a, b in gains)
    ]


def _side(sentence: Source, cues: Sequence[tuple[int, int, bool]], amount: Quote) -> bool:
    """Return what the cue nearest to an amount says.

    One behind the number counts double, and more so behind a comma or "and": "costs 5, saves 9".
    """
    at, to = amount.start - sentence.start, amount.end - sentence.start

    def distance(start: int, end: int) -> int:
        if end <= at:
            return at - end
        joined = _JOIN.search(sentence.text, to, start) is not None
        return 2 * (start - to) + (_FAR if joined else 0)

    return min((distance(start, end), gain) for start, end, gain in cues)[1]


def _amounts(source: Source) -> Iterator[Amount]:
    efforts = [match.span() for match in _EFFORT.finditer(source.text)]
    for start, end in efforts:
        yield Amount(source.quote(start, end), Measure.TIME)
    yen = [match.span() for match in _YEN.finditer(source.text)]
    for start, end in yen:
        yield Amount(source.quote(start, end), Measure.MONEY)
    for quantity in numbers.find(source.text, [*efforts, *yen]):
        if quantity.unit in {Unit.MONEY, Unit.DURATION}:
            measure = Measure.MONEY if quantity.unit is Unit.MONEY else Measure.TIME
            yield Amount(source.quote(quantity.start, quantity.end), measure)
