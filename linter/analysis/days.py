"""A day that somebody names on its own, where a wrong guess would be worse than none."""

import re
from datetime import date

from linter.analysis.periods import MONTHS, SEASONS, last_day

_LONGEST = 80
_WORD = re.compile(r"[^\W_]+")
_OF_TIME = (
    "the end of eoy eoq eom mid early late in next this including incl inclusive and for on "
    "q1 q2 q3 q4 h1 h2 fy quarter half year month week day quarters years months weeks days "
    "first second third fourth last one two three four five six nine twelve st nd rd th"
)
_CALENDAR = frozenset((*MONTHS, *SEASONS, *_OF_TIME.split()))


def day_named(words: str, today: date) -> date | None:
    """Return the last day that words name, as seen from `today`; None where any of them has no place in a date."""
    text = " ".join(words[: _LONGEST * 2].split())[:_LONGEST].strip(" .,;`")
    for word in _WORD.findall(text.casefold()):
        if not word[0].isdigit() and word not in _CALENDAR:
            return None
    return last_day(text, today) if text else None
