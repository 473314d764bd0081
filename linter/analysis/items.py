"""A sentence as a row of items: words with what they can be, quantities, points in time, marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from linter.analysis import deadlines, numbers
from linter.analysis.deadlines import When
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.numbers import Quantity

_DIGIT: Final = re.compile(r"\d")


@dataclass(slots=True)
class Item:
    """One item: `text[start:end]`; `lower` is the text in lower case, `tags` what it can be."""

    start: int
    end: int
    lower: str
    tags: int = 0
    quantity: Quantity | None = None
    when: When | None = None

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation."""
        return self.quantity is None and self.when is None and not self.lower[:1].isalnum()


def read(text: str, lexicon: Lexicon, words: frozenset[str] | None = None) -> list[Item]:
    """Return the items of one sentence, in order; `words`: its words in lower case, where they are known."""
    points = list(deadlines.find(text, words))
    quantities: Sequence[Quantity] = ()
    if _DIGIT.search(text):
        quantities = list(numbers.find(text, [(point.start, point.end) for point in points]))
    items: list[Item] = []
    position = 0
    spans: list[Quantity | When] = [*points, *quantities]
    for span in sorted(spans, key=attrgetter("start")):
        if span.start < position:
            continue
        items.extend(_words(text, position, span.start, lexicon))
        lower = text[span.start : span.end].lower()
        if isinstance(span, Quantity):
            items.append(Item(span.start, span.end, lower, quantity=span))
        else:
            items.append(Item(span.start, span.end, lower, when=span))
        position = span.end
    items.extend(_words(text, position, len(text), lexicon))
    return items


def _words(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Item]:
    words = [
        (match.start(), match.end(), match[0].lower().replace("’", "'"))
        for match in lexicon.pattern.finditer(text, start, end)
    ]
    index = 0
    while index < len(words):
        begin, finish, lower = words[index]
        tags = lexicon.tags(lower)
        for rest, phrase_tags in lexicon.phrases.get(lower, ()):
            length = len(rest)
            if rest[0] == (words[index + 1][2] if index + 1 < len(words) else "") and rest == tuple(
                word for _, _, word in words[index + 1 : index + 1 + length]
            ):
                tags = phrase_tags
                finish = words[index + length][1]
                lower = f"{lower} {' '.join(rest)}"
                index += length
                break
        yield Item(begin, finish, lower, tags)
        index += 1
