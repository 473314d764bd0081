"""Calendar words: months, quarters, halves, fiscal years, and the last day of each."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner enero janvier janeiro ene janv",
            "feb february februar febrero février fevereiro fev févr fevrier",
            "mar march märz marz marzo mars março mär",
            "apr april abril avril abr avr",
            "may mai mayo maio",
            "jun june juni junio juin junho",
            "jul july juli julio juillet julho juil",
            "aug august agosto août aout ago",
            "sep sept september septiembre septembre setembro set",
            "oct october oktober octubre octobre outubro okt out",
            "nov november noviembre novembre novembro",
            "dec december dezember diciembre décembre dezembro dez dic déc decembre",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month number by lower-case name, in six languages' spellings."""

SEASONS: Final = {
    "spring": 5,
    "summer": 8,
    "autumn": 11,
    "fall": 11,
    "winter": 12,
    "christmas": 12,
    "easter": 4,
    "sommer": 8,
    "herbst": 11,
    "frühjahr": 5,
    "frühling": 5,
    "ostern": 4,
    "weihnachten": 12,
    "verano": 8,
    "primavera": 5,
    "otoño": 11,
    "invierno": 12,
    "navidad": 12,
    "semana santa": 4,
    "été": 8,
    "printemps": 5,
    "automne": 11,
    "hiver": 12,
    "noël": 12,
    "rentrée": 9,
    "verão": 12,
    "outono": 5,
    "inverno": 8,
    "natal": 12,
}
"""The month with which a season is taken to end (northern hemisphere)."""

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_TWO_DIGITS: Final = re.compile(r"(?:fy|['’]|q[1-4] |h[12] )-?(\d\d)(?!\d)")
_ISO: Final = re.compile(r"((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMERIC: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2((?:20)?\d\d)")
_JAPANESE: Final = re.compile(r"(?:(20\d\d)年)?\s?(\d{1,2})月(?:\s?(\d{1,2})日)?")
_QUARTER: Final = re.compile(
    r"(?:q|t)([1-4])|\b([1-4])(?:st|nd|rd|th|\.)? (?:quarter|quartal|trimestre)|第([1-4])四半期"
)
_HALF: Final = re.compile(r"\bh([12])|\b([12])(?:st|nd|\.)? (?:half|halbjahr|semestre)")
_DAY: Final = re.compile(r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?![\d%])")
_WORD: Final = re.compile(r"[^\W\d_]+")
_COUNT: Final = re.compile(r"\d{1,3}")
_ORDINALS: Final = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "ersten": "1.", "zweiten": "2.", "dritten": "3.",
    "vierten": "4.", "primer": "1.", "segundo": "2.", "tercer": "3.", "cuarto": "4.", "premier": "1.",
    "deuxième": "2.", "troisième": "3.", "quatrième": "4.", "primeiro": "1.", "terceiro": "3.", "quarto": "4.",
    "1er": "1.", "erstes": "1.", "zweites": "2.", "drittes": "3.", "viertes": "4.",
}  # fmt: skip
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "zwei": 2, "drei": 3,
    "sechs": 6, "dos": 2, "tres": 3, "seis": 6, "deux": 2, "trois": 3, "dois": 2, "três": 3,
}  # fmt: skip
_STEPS: Final = (
    (("quarter", "quartal", "trimestre"), 91),
    (("month", "monat", "mes", "mois", "mês"), 30),
    (("week", "woche", "semana", "semaine"), 7),
    (("year", "jahr", "año", "ano", "an"), 365),
    (("day", "tag", "día", "dia", "jour"), 1),
)


def last_day(words: str, today: date) -> date | None:
    """Return the last day of the period that some words name, seen from `today`; None where they name none.

    A period without a year is the next one to end. Fiscal years are taken as calendar years.
    """
    text = words.lower()
    for number, ordinal in _ORDINALS.items():
        if number in text:
            text = text.replace(number, ordinal)
    return _explicit(text) or _named(text, today) or _relative(text, today)


def end_of(year: int, month: int) -> date | None:
    """Return the last day of a month; None where there is no such month."""
    if not 1 <= month <= 12 or not 1 <= year <= 9999:  # noqa: PLR2004 - months and years of the calendar
        return None
    return date(year, month, monthrange(year, month)[1])


def _explicit(text: str) -> date | None:
    found = _ISO.search(text)
    if found:
        return _date(int(found[1]), int(found[2]), int(found[3]))
    found = _NUMERIC.search(text)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - a year of two digits
    if found[2] == "/":
        return _date(year, first, second) or _date(year, second, first)
    return _date(year, second, first)


def _named(text: str, today: date) -> date | None:
    year = _year(text)
    japanese = _JAPANESE.search(text)
    if japanese:
        return _day(int(japanese[1] or 0) or year, int(japanese[2]), int(japanese[3] or 0), today)
    quarter = _QUARTER.search(text)
    half = None if quarter else _HALF.search(text)
    if quarter or half:
        number = next(filter(None, (quarter or half).groups()))  # type: ignore[union-attr] # one of them is there
        return _next(year, (3 if quarter else 6) * int(number), today)
    for word in _WORD.findall(text):
        month = MONTHS.get(word)
        if month:
            day = _DAY.search(_YEAR.sub(" ", text))
            return _day(year, month, int(day[1]) if day else 0, today)
    season = next((month for word, month in SEASONS.items() if word in text), 0)
    if season:
        return _next(year, season, today)
    return end_of(year, 6 if text.startswith(("mid", "mitte")) else 12) if year else None


def _relative(text: str, today: date) -> date | None:
    following = any(word in text for word in ("next", "nächst", "próxim", "prochain", "来"))
    steps = _NUMBERS.get(next((word for word in _WORD.findall(text) if word in _NUMBERS), ""), 0)
    count = _COUNT.search(text)
    steps = int(count[0]) if count else steps
    if steps:
        for names, days in _STEPS:
            if any(name in text for name in names):
                return _plus(today, steps * days)
    if "quarter" in text or "quartal" in text or "trimestre" in text or "eoq" in text or "四半期" in text:
        month = (today.month + 2) // 3 * 3 + (3 if following else 0)
        return end_of(today.year + (month > 12), month - 12 if month > 12 else month)  # noqa: PLR2004 - months of a year
    if "month" in text or "monat" in text or "eom" in text:
        return _plus(end_of(today.year, today.month), 28 if following else 0)
    if any(word in text for word in ("year", "eoy", "jahr", "año", "année", "ano", "年", "fy")):
        return end_of(today.year + following, 12)
    return None


def _plus(day: date | None, days: int) -> date | None:
    try:
        return day + timedelta(days=days) if day else None
    except OverflowError:
        return None


def _year(text: str) -> int:
    found = _YEAR.search(text)
    if found:
        return int(found[0])
    short = _TWO_DIGITS.search(text)
    return 2000 + int(short[1]) if short else 0


def _day(year: int, month: int, day: int, today: date) -> date | None:
    if day == 0:
        return _next(year, month, today)
    found = _date(year or today.year, month, day)
    if found and not year and found < today:
        found = _date(today.year + 1, month, day)
    return found


def _next(year: int, month: int, today: date) -> date | None:
    found = end_of(year or today.year, month)
    if found and not year and found < today:
        return end_of(today.year + 1, month)
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
