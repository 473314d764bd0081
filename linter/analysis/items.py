"""A sentence as a row of items: words with what they can be, quantities, points in time, marks."""

import re
from collections.abc import Mapping, Sequence
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


def read(
    text: str,
    lexicon: Lexicon,
    words: frozenset[str] | None = None,
    points: Sequence[When] | None = None,
) -> list[Item]:
    """Return the items of one sentence, in order.

    `words`: its words in lower case, `points`: its points in time; both where they are known.
    """
    if points is None:
        points = list(islice(deadlines.find(text, words), _MOST))
    quantities: Sequence[Quantity] = ()
    if _DIGIT.search(text):
        taken = [(point.start, point.end) for point in points]
        quantities = list(islice(numbers.find(text, taken), _MOST))
        if len(quantities) == _MOST:
            text = text[: quantities[-1].end]
    items: list[Item] = []
    position = 0
    spans: list[Quantity | When] = [*points[:_MOST], *quantities]
    for span in sorted(spans, key=attrgetter("start")):
        if span.start < position:
            continue
        _add_words(items, text, position, span.start, lexicon)
        lower = text[span.start : span.end].lower()
        if isinstance(span, Quantity):
            items.append(Item(span.start, span.end, lower, quantity=span))
        else:
            items.append(Item(span.start, span.end, lower, when=span))
        position = span.end
    _add_words(items, text, position, len(text), lexicon)
    return items


Word = tuple[int, int, str]
"""Start, end, and the word in lower case."""


def _add_words(items: list[Item], text: str, start: int, end: int, lexicon: Lexicon) -> None:
    words = _words(text, start, end, lexicon)
    known, phrases = lexicon.words, lexicon.phrases
    skipped = 0
    for index, (begin, finish, lower) in enumerate(words):
        if skipped:
            skipped -= 1
            continue
        following = phrases.get(lower)
        if following is not None:
            skipped, tags = _phrase(words, index, following)
            if skipped:
                last = index + skipped
                said = " ".join([word for _, _, word in words[index : last + 1]])
                items.append(Item(begin, words[last][1], said, tags))
                continue
        found = known.get(lower)
        items.append(Item(begin, finish, lower, lexicon.tags(lower) if found is None else found))


def _words(text: str, start: int, end: int, lexicon: Lexicon) -> list[Word]:
    if text.isascii():
        # In lower case once and for all: no other text is sure to keep its length.
        found = islice(lexicon.pattern.finditer(text.lower(), start, end), _MOST_WORDS)
        return [(*match.span(), match[0]) for match in found]
    return [
        (match.start(), match.end(), match[0].lower().replace("’", "'"))
        for match in islice(lexicon.pattern.finditer(text, start, end), _MOST_WORDS)
    ]


def _phrase(
    words: Sequence[Word], index: int, known: Mapping[str, Sequence[tuple[tuple[str, ...], int]]]
) -> tuple[int, int]:
    """Return how many words after the first belong to a phrase, and its tags; 0 where it is none."""
    if index + 1 == len(words):
        return 0, 0
    for rest, tags in known.get(words[index + 1][2], ()):
        if len(rest) == 1 or rest == tuple([word for _, _, word in words[index + 1 : index + 1 + len(rest)]]):
            return len(rest), tags
    return 0, 0
