"""Quantities in a text: what is counted or measured, and not the numbers that only name something."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from linter.analysis.lexicon.table import word_set


class Unit(StrEnum):
    """What a quantity is expressed in."""

    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    DURATION = "duration"
    FACTOR = "factor"
    RATIO = "ratio"
    SIZE = "size"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: `text[start:end]`."""

    start: int
    end: int
    unit: Unit
    sign: str = ""
    """`+` or `-` for a signed change, `>` or `<` for a bound; else empty."""
    plus: bool = False
    """Written as "50+"."""


_UNITS: Final = (
    (
        Unit.PERCENT,
        r"%|％|percent\b|per cent\b|pct\b|prozent\b|por ciento\b|por cento\b|pour cent\b|パーセント",
    ),
    (
        Unit.POINTS,
        (
            r"p\.?p\.?(?!\w)|ppts?\b|(?:percentage |basis |nps |csat )?points?\b|pts?\b|bps\b|"
            r"prozentpunkten?\b|"
            r"punkten?\b|puntos?\b|pontos?\b|ポイント"
        ),
    ),
    (
        Unit.FACTOR,
        (
            r"[x×](?![\w%-])|times\b(?!\s(?:per|an?|each|every|in)\b)|-?fold\b|-?fach\b|veces\b(?!\s(?:por|al|a la)\b)|"
            r"fois\b(?!\s(?:par)\b)|vezes\b(?!\s(?:por|ao)\b)|倍"
        ),
    ),
    (
        Unit.DURATION,
        (
            r"(?:working |business |calendar )?(?:ms|milliseconds?|secs?|seconds?|mins?|minutes?|hrs?|"
            r"hours?|h|d|s|"
            r"work ?days?|days?|weeks?|months?|quarters?|years?|"
            r"millisekunden|sekunden?|minuten?|stunden?|(?:arbeits|werk)?tagen?|(?:arbeits|werk)?tage?|"
            r"wochen?|"
            r"monaten?|monate?|jahren?|jahre?|segundos?|minutos?|horas?|d[ií]as?|semanas?|m[eê]s(?:es)?|"
            r"años?|anos?|"
            r"secondes?|heures?|jours?|semaines?|mois|ans?)(?![\w-])|秒|分(?!の)|時間|日|週間|か月|ヶ月|営業日"
        ),
    ),
    (
        Unit.MONEY,
        r"[$€£¥円]|(?:us)?dollars?\b|euros?\b|pounds?\b|eur\b|usd\b|gbp\b|chf\b|cents?\b|yen\b|reais\b",
    ),
    (Unit.SIZE, r"(?:[kmgt]i?b|kwh|mwh|kg|tonnes?|km|m²|fps|rps|qps|tps)(?![\w-])"),
)

_GROUPS: Final = tuple((unit, unit.value) for unit, _ in _UNITS)
_NUMBER: Final = re.compile(
    r"(?<![^\W\u3040-\u9fff])(?<![.#])(?<!\d:)(?<![A-Za-z][-‑_])(?P<sign>(?:<=|>=|(?<![-=>])[<>]|"
    r"[≥≤~≈+±−-])\s?(?=[\d$€£¥])|)"
    r"(?P<currency>(?:us|ca|au?)?\$|[€£¥]|(?:eur|usd|gbp|chf|r\$)\s?)?"
    r"(?P<number>\d{1,3}(?:[,.'’\u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,3})?|\d{1,12}(?:[.,]\d{1,6})?)"
    r"(?P<plus>\+)?"
    r"(?P<magnitude>\s?(?:k|m|mm|b|bn|mn|mio\.?|mrd\.?|thousand|million|millionen|millones|millions|"
    r"milhões|billion|mil)"
    r"(?![\w-])|[万億]|[km](?=\s?[$€£]))?"
    r"(?P<out>\s?(?:/|out of|von(?!\s\S{1,8}\s?(?:%\s?)?(?:auf|→))|de|sur|in(?=\s(?:10|5|4|3)\b))\s?(?P<whole>\d{1,6}))?"
    r"(?:\s{0,3}(?:" + "|".join(f"(?P<{unit.value}>{pattern})" for unit, pattern in _UNITS) + r"))?"
    r"(?P<more>\+)?",
    re.IGNORECASE,
)

_REFERENCE: Final = word_set(
    "phase tier level version port http https iso rfc soc oauth section step sprint ticket "
    "issue page chapter wave stage priority sev severity release top python java node angular "
    "react windows ios android wcag article epic no nr pi gen generation grade model option "
    "appendix figure table group line room floor building unit kpi kr okr goal objective item "
    "form regulation batch cohort top milestone "
    "week day din en iec nist cve pr mr build flow case scenario class part category type "
    "art pre port drop-off-step schritt stufe stage-gate norm artikel etapa fase paso versión etape étape "
    "phase-1 ipv tls ssl http/ pep jsr ecma es vue rails php postgres postgresql mysql ubuntu "
    "debian centos rhel kubernetes k8s django spring .net net dotnet sdk api gpt claude article "
    "paragraph clause annex page # § q fy h"
)
"""Words after which a bare number is a name."""

_BEFORE: Final = re.compile(r"([^\W\d_][\w/.’'-]*|[#§])[\s:]{0,4}$")
_CODE: Final = re.compile(r"[A-Za-z][-‑]\d{1,5}[-‑]?$")
_DENOMINATOR: Final = re.compile(
    r"(?:\bper|\bpro|\bpor|\bpour|(?<!\s)/|\beach|\bevery|\bje|\bpar|\bcada)\s{0,3}$", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_ADJECTIVE: Final = re.compile(
    r"[\s]?[-‑](?:day|week|month|hour|minute|year|second|step|page|part|person|digit|click)|\s(?:person|people)\s(?:team|org|company|organi[sz]ation|business|house)",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_DIGITS: Final = re.compile(r"\d+")
_PREFIX: Final = re.compile(
    r"(?:(?:<=|>=|[<>≥≤~≈+±−-])\s?)?(?:(?:us|ca|au?)?\$|[€£¥]|(?:eur|usd|gbp|chf|r\$)\s?)?$", re.IGNORECASE
)
_WIDEST: Final = 8
"""Characters of the longest sign with a currency."""
_ALSO: Final = re.compile(r"\s{0,3}(?:to|and|or|,|/|→|->|–|-|&|und|y|et|e)\s{0,3}")
_NAMING: Final = re.compile(
    r"\s(?:audience|population|conflict|not found|forbidden|bad request|unauthori[sz]ed|gateway)",
    re.IGNORECASE,
)
"""After the number of a status or of an age."""
_TRAILING: Final = re.compile(r"(?:[.:/][\dxX]\b|[.:/]\d|[-–]?(?:st|nd|rd|th)\b|[-_]?[A-Za-z_])")


def find(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Quantity]:
    """Yield the quantities of a text in order; `taken` are spans, in order, that are dates and not to be read."""
    waiting = list(taken)
    named = -1
    for match in _matches(text):
        start, end = match.span()
        while waiting and waiting[0][1] <= start:
            waiting.pop(0)
        if waiting and waiting[0][0] < end:
            continue
        quantity = _quantity(text, match)
        if quantity is None or (
            named >= 0 and quantity.unit is Unit.COUNT and _ALSO.fullmatch(text, named, start)
        ):
            named = end
        else:
            yield quantity


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a number; digits are looked for first, then the sign and currency before them."""
    position = 0
    while digit := _DIGIT.search(text, position):
        prefix = _PREFIX.search(text, max(position, digit.start() - _WIDEST), digit.start())
        match = _NUMBER.match(text, prefix.start()) if prefix else None
        match = match or _NUMBER.match(text, digit.start())
        if match is not None:
            yield match
            position = match.end()
        else:
            position = _DIGITS.match(text, digit.start()).end()  # type: ignore[union-attr] # a digit stands there


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    unit = _unit(match)
    before = text[max(0, match.start() - 24) : match.start()]
    after = text[match.end() : match.end() + 16]
    sign = match["sign"].strip()
    if _names_something(match, unit, before, after):
        return None
    if _DENOMINATOR.search(before):
        return None
    start = match.start()
    if sign and sign in "-−" and before[-1:].isdigit():
        sign = ""
    if sign in {"-", "−"} and match["sign"] != sign and before.strip():
        # "Changelog - 18"
        sign = ""
    if sign == "+" and match["sign"] != sign and before[-2:-1].isalpha():
        # "1 intern + 1 senior"
        sign = ""
    if sign in {"~", "≈", "±"}:
        sign = ""
    sign = {"≥": ">", ">=": ">", "≤": "<", "<=": "<", "−": "-"}.get(sign, sign)
    end = match.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quantity(start, end, unit, sign, bool(match["plus"] or match["more"]))


def _unit(match: re.Match[str]) -> Unit:
    if match["currency"] or match["money"]:
        return Unit.MONEY
    for unit, name in _GROUPS:
        if match[name]:
            return unit
    return Unit.RATIO if match["out"] else Unit.COUNT


def _is_key(number: str, before: str, after: str) -> bool:
    """Tell whether a number in brackets is the page of a manual or the key of a request: "reset(1)", "(11023)"."""
    bracketed = before.endswith("(") and after[:1] == ")"
    return bracketed and (before[-2:-1].isalpha() or len(number) > 3)  # noqa: PLR2004 - keys are long


def _names_something(match: re.Match[str], unit: Unit, before: str, after: str) -> bool:
    """Tell whether the number is part of a name, a version, a key, a time of day or a year."""
    if unit is Unit.COUNT and (
        _CODE.search(before)
        or (_YEAR.match(match["number"]) and not match["magnitude"])
        or any(pattern.match(after) for pattern in (_ADJECTIVE, _TRAILING, _NAMING))
        or _is_key(match["number"], before, after)
    ):
        return True
    word = _BEFORE.search(before)
    if word is None or unit not in {Unit.COUNT, Unit.RATIO} or match["magnitude"] or match["sign"]:
        return False
    return word[1].lower().rstrip(".") in _REFERENCE
