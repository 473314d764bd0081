"""A sentence as a row of items: words with what they can be, quantities, points in time, marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import Final

from linter.analysis import deadlines, numbers
from linter.analysis.deadlines import When
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.numbers import Quantity

_MOST: Final = 20
"""Quantities, and points in time, of a sentence that are read; what has more is a heap of numbers."""
_MOST_WORDS: Final = 150
"""Words between two of them that are read; a sentence of the longest length has fewer."""
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
    points = list(islice(deadlines.find(text, words), _MOST))
    quantities: Sequence[Quantity] = ()
    if _DIGIT.search(text):
        taken = [(point.start, point.end) for point in points]
        quantities = list(islice(numbers.find(text, taken), _MOST))
        if len(quantities) == _MOST:
            text = text[: quantities[-1].end]
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
        for match in islice(lexicon.pattern.finditer(text, start, end), _MOST_WORDS)
    ]
    known, phrases = lexicon.words, lexicon.phrases
    index = 0
    while index < len(words):
        begin, finish, lower = words[index]
        tags = known.get(lower)
        if tags is None:
            tags = lexicon.tags(lower)
        if lower in phrases:
            length, phrase_tags = _phrase(words, index, phrases[lower])
            if length:
                tags = phrase_tags
                finish = words[index + length][1]
                lower = " ".join(word for _, _, word in words[index : index + length + 1])
                index += length
        yield Item(begin, finish, lower, tags)
        index += 1


def _phrase(
    words: Sequence[tuple[int, int, str]], index: int, known: Sequence[tuple[tuple[str, ...], int]]
) -> tuple[int, int]:
    """Return how many words after the first belong to a phrase, and its tags; 0 where it is none."""
    following = words[index + 1][2] if index + 1 < len(words) else ""
    for rest, tags in known:
        if rest[0] == following and (
            len(rest) == 1 or rest == tuple(word for _, _, word in words[index + 1 : index + 1 + len(rest)])
        ):
            return len(rest), tags
    return 0, 0
