"""Due dates and period ends in a text. A duration inside of a metric is no deadline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from linter.analysis import gates
from linter.analysis.deadline_patterns import FIND
from linter.analysis.lexicon.table import word_set
from linter.analysis.periods import MONTHS, SEASONS


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of text that names a point in time: `text[start:end]`."""

    start: int
    end: int
    due: bool
    """Something is to be reached by then; else it only dates something."""
    led: bool = False
    """A word such as "by" or "until" says so."""


_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ]+|\d+|['’]|[\u3040-\u9fff]")
_STARTS: Final = frozenset(
    {
        *MONTHS,
        *SEASONS,
        *word_set(
            "by until till before no not due deadline bis vor hasta para antes d avant jusqu até au within in over innerhalb "
            "binnen en dans em im after the end early late mid mitte ende anfang fin final finales début first second third "
            "fourth last year quarter jahresende quartalsende monatsende o la el los le les den next this dieses este its "
            "during throughout for at this their calendar cw kw start beginning close próximo próximos prochain prochaine "
            "prochains "
            "trimestre année "
            "el au no do del am em dia cierre clôture fechamento encerramento rentrée pour "
            "primer segundo tercer cuarto premier deuxième troisième quatrième primeiro terceiro quarto nächsten nächste fim"
        ),
    }
)
"""Words with which a date can begin."""
_PREFIXES: Final = word_set("q t h s fy eo er zw dr vi")
_ANCHORS: Final = frozenset(
    {
        *MONTHS,
        *SEASONS,
        *word_set(
            "q h t s fy eoy eoq eom eoh v m cw kw week weeks month months quarter quarters year years half day days end "
            "monday tuesday wednesday thursday friday saturday sunday launch go live conference summit holidays season "
            "election event kick kickoff midterm midterms exam exams meeting demo friday thanksgiving hackathon "
            "milestone phase pilot beta release version cohort course academy semester offsite sprint iteration term "
            "rollout now today start kick next coming following mid early late quartal quartals quartalen quartale "
            "halbjahr halbjahrs jahr jahren jahres jahresende quartalsende monatsende monaten monate ende mitte anfang "
            "trimestre trimestres semestre meses mois año ano année fin final finales fim début próximo próximos "
            "prochain prochaine prochaines prochains nächsten nächste kommenden first second third fourth last demo audit "
            "cierre clôture fechamento encerramento rentrée "
            "peak christmas easter giving tuesday ramadan tri trim"
        ),
    }
)
"""Words without one of which nothing is a date, unless it is one in digits."""
_WORDS: Final = {
    word: (
        word in _STARTS or word[:2] in _PREFIXES or not word.isascii(),
        word in _ANCHORS or word[:2] in _PREFIXES or not word.isascii(),
    )
    for word in _STARTS | _ANCHORS
}
"""Of a word: whether a date can begin with it, and whether it can be one of its words."""
_MOST: Final = 60
"""Places of a text at which a date is looked for."""
_NEAR: Final = 45
"""How many characters before such a word a date can begin."""
_FIGURES: Final = frozenset("0123456789")
_IN_DATES: Final = frozenset("/.-年月hH")
_IN_DIGITS: Final = re.compile(r"(?:19|20)\d\d|\d[./]\s?\d|[1-4]h|[年月期末]", re.IGNORECASE)
_DATING: Final = re.compile(
    r"(?:\b(?:since|compared (?:to|with)(?: an?)?|versus|vs\.?|baseline:?|as of|last|seit|desde|depuis|"
    r"against|relative to|back in|"
    r"stand|published|dated|updated|created|started|levels? (?:of|in))\b[^.;,)]{0,24}|\b(?:from|in our|"
    r"of the)\s{1,4}(?:the\s{1,4})?)$",
    re.IGNORECASE,
)
_LEVELS: Final = re.compile(
    r"\s{0,4}(?:goals?|okrs?|plan|roadmap|commitments?|targets?|numbers|priorities|objectives?|last year|"
    r"baseline|levels?|total|average|results?|figures?|survey|report|data|actuals)\b",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(r"q[1-4]|h[12]|fy[ -]?(?:20)?\d\d|eo[yqm]|(?:q[1-4]|h[12]) (?:fy)?(?:20)?\d\d")
_NEXT_WORD: Final = re.compile(r"\s{1,3}([^\W\d_]{3,})")
_NO_NOUNS: Final = word_set(
    "and but for from with via through than compared over under into onto about while when where which that this these "
    "the our all are was were will should must can may not then versus due und mit von per als para con por avec pour com "
    "using because since until before after across among without within increase reduce grow launch raise improve"
)
_AT: Final = word_set("in by during until till before for throughout of/in im en em within over this next")
_SHARE: Final = re.compile(r"\d{1,2} out$", re.IGNORECASE)
"""Of "9 out of 10", not the tenth month in Portuguese."""
_NO_MONTH: Final = re.compile(r"\b(?:may|march|set|out|ago|mar|dic)\b(?! de)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+")
_CALENDAR_WORD: Final = re.compile(
    r"(?:may|mars|mar|set|out|dec|ago|fall|spring|march|dic|abr|mai)\b", re.IGNORECASE
)


def find(text: str, words: frozenset[str] | None = None) -> Iterator[When]:
    """Yield what names a point in time, in order; `words`: those of the text in lower case, where they are known."""
    words = gates.words_of(text) if words is None else words
    if not may_date(text, words):
        return
    for match in _matches(text):
        start, end = match.span()
        if match["guided"] or match["loose"]:
            named = match["guided"] or match["loose"]
            word = _CALENDAR_WORD.search(named)
            if word and not word[0][0].isupper() and not any(c.isdigit() for c in named):
                continue
        elif _is_no_date(text, match):
            continue
        while end > start and text[end - 1] in " .,":
            end -= 1
        yield When(start, end, _is_due(text, match), bool(match["lead"] or match["window"]))


def may_date(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text of these words can name a point in time."""
    return not words.isdisjoint(_ANCHORS) or _IN_DIGITS.search(text) is not None


def _is_no_date(text: str, match: re.Match[str]) -> bool:
    """Tell whether a month is no month: "9 out of 10", "set 3 goals", "may 10 people"."""
    if _SHARE.match(match[0]):
        return True
    word = _NO_MONTH.search(match[0])
    if word is None or match["lead"] or any(len(digits) > 2 for digits in _DIGITS.findall(match[0])):  # noqa: PLR2004 - a year
        return False
    return word[0][0].islower() or not text[: match.start()].strip(" -*•")


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what reads like a date; only places where one can begin, shortly before one of its words, are tried."""
    position = 0
    for start in islice(_starts(text), _MOST):
        if start >= position:
            match = FIND.match(text, start)
            if match is not None:
                yield match
                position = match.end()


def _starts(text: str) -> Iterator[int]:
    """Yield where dates can begin and a word of a date stands near, in order."""
    waiting: list[int] = []
    # In lower case once and for all: no other text is sure to keep its length.
    whole = text.lower() if text.isascii() else text
    for found in _WORD.finditer(whole):
        start, lower = found.start(), found[0].lower()
        begins, dates = _number(text, start, lower) if lower[0] in _FIGURES else _part(lower)
        if begins:
            waiting.append(start)
        if dates and waiting:
            yield from (one for one in waiting if start - one < _NEAR)
            waiting.clear()


def _number(text: str, start: int, digits: str) -> tuple[bool, bool]:
    """Tell the same of a number: every date may begin with one, and few are more than that."""
    after = text[start + len(digits) : start + len(digits) + 1]
    year = len(digits) == 4 and digits[:2] in {"19", "20"}  # noqa: PLR2004 - a year
    return True, after in _IN_DATES or year


@lru_cache(maxsize=8192)
def _part(lower: str) -> tuple[bool, bool]:
    """Tell whether a date can begin with a word, and whether it can be one of its words."""
    known = _WORDS.get(lower)
    if known is not None:
        return known
    both = lower[:2] in _PREFIXES or not lower.isascii()
    return both, both


def _is_attribute(before: str, after: str) -> bool:
    """Tell whether a period only says which of a thing: "20% of Q2 pipeline", not "in Q2"."""
    word = _NEXT_WORD.match(after)
    if word is None or word[1].lower() in _NO_NOUNS or word[1].lower().endswith("ing"):
        return False
    last = before.rsplit(" ", 1)[-1]
    return last not in _AT


def _is_due(text: str, match: re.Match[str]) -> bool:
    if match["lead"] or match["window"]:
        return True
    named = match[0].lower()
    before = text[: match.start()].strip(" -*•").lower()
    after = text[match.end() : match.end() + 16]
    if before in {"", "from"}:
        # A label such as that of "Q3 goal", or "From 1 April on nobody waits".
        return not named.startswith("last ")
    return not (
        (named.startswith("last ") and not any(c.isdigit() for c in named))
        or (named.removeprefix("the ").startswith(("start", "begin")) and before.endswith("at"))
        or (_PERIOD.fullmatch(named) and _is_attribute(before, after))
        or _DATING.search(text[max(0, match.start() - 40) : match.start()])
        or _LEVELS.match(after)
    )
