"""Whether two texts speak of the same thing, told from the words that they share. Sharing none proves nothing."""

import re
from typing import Final

from linter.analysis import gates
from linter.analysis.lexicon.table import word_set

_SHORTEST: Final = 4
_STEM: Final = 5
"""Letters by which words are compared: "search" and "searches", "onboarding" and "onboard"."""
_ACRONYM: Final = re.compile(r"(?<!\w)[A-Z]{2,6}s?(?!\w)")
_COMMON: Final = word_set(
    "increase increases reduce reduces improve improves raise raises rise rises fall falls grow grows growth lower "
    "higher better faster more less fewer make makes become becomes than that this with from into until over under "
    "about their they them have will each every share rate number percent percentage value values level levels time "
    "times year years quarter month months week weeks days hours minutes target baseline today goal goals objective "
    "result results outcome outcomes company team teams first next best good great product products platform "
    "kpi okr kr tbd "
    "january february march april june july august september october november december "
    "steigt sinkt steigern senken erhöhen verbessern mehr weniger quote anteil jahr quartal ziel unser unsere werden "
    "wird durch aumentar reducir mejorar nuestra nuestro más menos augmenter réduire améliorer notre plus moins "
    "reduzir melhorar nossa nosso mais"
)


def shared(one: str, other: str) -> frozenset[str]:
    """Return the beginnings of the words that both texts have, common words left out."""
    return _stems(one) & _stems(other)


def is_comparable(text: str) -> bool:
    """Whether a text has any word by which it could be compared."""
    return bool(_stems(text))


def _stems(text: str) -> frozenset[str]:
    words = gates.words_of(text[:2000])
    spaced = {w[:_STEM] for w in words if len(w) >= _SHORTEST and w not in _COMMON and w.isascii()}
    others = {
        w[:_STEM]
        for w in words
        if not w.isascii() and w not in _COMMON and (len(w) >= _SHORTEST or w[0] > "\u3040")
    }
    acronyms = {acronym.rstrip("s").lower() for acronym in _ACRONYM.findall(text[:2000])} - _COMMON
    pairs = {w[i : i + 2] for w in words if w[0] > "\u3040" for i in range(len(w) - 1)}
    return frozenset(spaced | others | pairs | acronyms)
