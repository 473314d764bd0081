"""Sentences with the place where each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from linter.analysis.lexicon.table import word_set
from linter.core.finding import Quote

LONGEST: Final = 600
"""Characters of a sentence that are read; what follows is a sentence of its own."""
_END: Final = re.compile(
    # The first class says which characters can end a sentence; the engine leaps from one of them to the next.
    r"[.!?。！？\n|;•·](?:(?<=[。！？\n])|(?<=[.!?])(?<![.!?]{2})[.!?]*+[\"”’)\]]{0,2}(?=\s)|(?<=;)(?=\s)|(?<=\s[|•·])(?=\s))"
)
_LAST_WORD: Final = re.compile(r"\w+$")
_VISIBLE: Final = re.compile(r"\S")
_SPANISH: Final = re.compile(r"\bp\. ?ej$", re.IGNORECASE)
_MONTH: Final = re.compile(r"(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]{0,6}\b")
"""German names of months: "30. November" is one date."""
_LONGEST_WORD: Final = 8
_ABBREVIATIONS: Final = word_set(
    "vs approx inc ltd corp art std incl resp etc cf no nr ca bzw inkl ex max min avg jan feb mar apr jun jul "
    "aug sep sept oct nov dec "
    "mio mrd mr mrs ms dr st fig"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of a named text: `document.text[start:start + len(text)] == text`."""

    field: str
    text: str
    start: int = 0

    def quote(self, start: int, end: int) -> Quote:
        """Return the characters `text[start:end]` as a quote of the named text."""
        return Quote(self.field, self.text[start:end], self.start + start, self.start + end)

    def part(self, start: int, end: int) -> "Source":
        """Return `text[start:end]` without white space around it."""
        piece = self.text[start:end]
        text = piece.strip()
        if len(text) != len(piece):
            start += len(piece) - len(piece.lstrip())
        return Source(self.field, text, self.start + start)

    @property
    def whole(self) -> Quote:
        """All of it, as a quote."""
        return self.quote(0, len(self.text))


def split(source: Source) -> Iterator[Source]:
    """Yield the sentences of a block, in order; "|" between parts of a line counts as an end too."""
    text = source.text
    begin = 0
    ended = 0
    for match in _END.finditer(text):
        start, end = match.span()
        mark = text[start]
        parts = mark in "|•·"
        # Such a mark takes the blanks on both sides with it; no other end may have taken them.
        if start - parts < ended:
            continue
        start, end = start - parts, end + parts
        ended = end
        if end - begin > LONGEST:
            yield from _pieces(source, begin, end)
            begin = end
            continue
        if mark == "." and _is_inside(text, begin, match):
            continue
        if text[begin:end].strip(" \n|•·"):
            yield source.part(begin, start if parts else end)
        begin = end
    if text[begin:].strip():
        yield from _pieces(source, begin, len(text))


def _is_inside(text: str, begin: int, match: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to an abbreviation or a date."""
    dot = match.start()
    if match.end() - dot > 1 or not _is_abbreviation(text, begin, dot):
        return False
    if not text[dot - 1].isdigit() or dot - begin < len("12."):
        return True
    following = _VISIBLE.search(text, match.end())
    if following is None or not following[0].isupper():
        return True
    return _MONTH.match(text, following.start()) is not None


def _is_abbreviation(text: str, begin: int, dot: int) -> bool:
    """Tell whether what stands before a full stop is no whole word: a letter, a day of the month, "approx"."""
    found = _LAST_WORD.search(text, max(begin, dot - _LONGEST_WORD), dot)
    if found is None:
        return False
    word = found[0].lower()
    if len(word) <= 2 and word.isdecimal():  # noqa: PLR2004 - a day has two digits
        return True
    if len(word) == 1:
        return "a" <= word <= "z"
    return word in _ABBREVIATIONS or (
        word == "ej" and _SPANISH.search(text, max(begin, dot - 8), dot) is not None
    )


def _pieces(source: Source, begin: int, end: int) -> Iterator[Source]:
    while end - begin > LONGEST:
        cut = source.text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        yield source.part(begin, cut)
        begin = cut
    part = source.part(begin, end)
    if part.text:
        yield part
