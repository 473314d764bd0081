"""Sentences with the place where each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from linter.core.finding import Quote

LONGEST: Final = 600
"""Characters of a sentence that are read; what follows is a sentence of its own."""
_END: Final = re.compile(r"(?<![.!?])[.!?]+[\"”’)\]]{0,2}(?=\s)|[。！？]|\n|\s\|\s|;(?=\s)|\s[•·]\s")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|incl|resp|etc|cf|no|nr|ca|bzw|inkl|z\. ?b|p\. ?ej|ex|max|min|avg|jan|"
    r"feb|mar|apr|jun|jul|aug|"
    r"sep|sept|oct|nov|dec|mio|mrd|mr|mrs|ms|dr|st|fig|\d{1,2})|\b[a-z])\.$",
    re.IGNORECASE,
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
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Source(self.field, self.text[start:end], self.start + start)

    @property
    def whole(self) -> Quote:
        """All of it, as a quote."""
        return self.quote(0, len(self.text))


def split(source: Source) -> Iterator[Source]:
    """Yield the sentences of a block, in order; "|" between parts of a line counts as an end too."""
    text = source.text
    begin = 0
    for match in _END.finditer(text):
        end = match.end()
        if end - begin > LONGEST:
            yield from _pieces(source, begin, end)
            begin = end
            continue
        if match[0][0] == "." and _is_inside(text, begin, match):
            continue
        if text[begin:end].strip(" \n|•·"):
            yield source.part(begin, match.start() if match[0].strip() in {"|", "•", "·"} else end)
        begin = end
    if text[begin:].strip():
        yield from _pieces(source, begin, len(text))


def _is_inside(text: str, begin: int, match: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to an abbreviation or a date."""
    if _ABBREVIATION.search(text, max(begin, match.start() - 8), match.end()):
        following = text[match.end() :].lstrip()[:1]
        number = text[match.start() - 1 : match.start()].isdigit()
        return not following.isupper() or not number or match.start() - begin < len("12.")
    return False


def _pieces(source: Source, begin: int, end: int) -> Iterator[Source]:
    while end - begin > LONGEST:
        cut = source.text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        yield source.part(begin, cut)
        begin = cut
    part = source.part(begin, end)
    if part.text:
        yield part
