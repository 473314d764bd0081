"""One language's words, ready to be looked up."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from linter.analysis.lexicon.tags import VERB

WORD: Final = re.compile(r"#\sof\b|%\sof\b|[^\W_]+(?:[’'./&-][^\W_]+)*|->|=>|>>|→|➜|⟶|[^\w\s]")
_JOINT: Final = re.compile(r"[-'./]")
STEM_KEY: Final = 3
"""Stems are found by their first letters; none may be shorter."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tags by word, by phrase, by beginning and by ending of a word. All keys are in lower case."""

    words: Mapping[str, int]
    phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]]
    """By first and second word: the words that follow the first, longest phrase first, and the phrase's tags."""
    stems: Mapping[str, tuple[tuple[str, int], ...]]
    endings: tuple[tuple[str, int], ...] = ()
    pattern: re.Pattern[str] = WORD
    """Finds words."""
    tails: tuple[str, ...] = field(init=False)
    """The endings alone: one question for all of them, as most words have none."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "tails", tuple(ending for ending, _ in self.endings))

    def tags(self, word: str) -> int:
        """Return what one lower-case word can be; 0 where nothing is known."""
        found = self.words.get(word)
        if found is not None:
            return found
        if self.stems:
            for stem, tags in self.stems.get(word[:STEM_KEY], ()):
                if word.startswith(stem):
                    return tags
        if word.endswith(self.tails):
            return next(tags for ending, tags in self.endings if word.endswith(ending))
        if word.isalpha():
            return 0
        if "/" in word:
            return self._alternatives(word)
        tail = _JOINT.split(word)[-1]
        # The tail of a compound names something: "customer-reported" reports nothing.
        return self.words.get(tail, 0) & ~VERB if tail != word else 0

    def _alternatives(self, word: str) -> int:
        """Return what any part of "meetups/webinars" names."""
        found = 0
        for part in word.split("/"):
            found |= self.words.get(part, 0)
        return found & ~VERB


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set: a list that can be read, and stays short on the page."""
    return frozenset(words.split())


def build(
    entries: Iterable[tuple[int, str]],
    stems: Iterable[tuple[int, str]] = (),
    endings: Iterable[tuple[int, str]] = (),
    *,
    spaced: bool = True,
) -> Lexicon:
    """Return a lexicon of entries `(tags, "word|phrase of words|…")`; tags of repeated words add up."""
    words: dict[str, int] = {}
    phrases: dict[str, dict[tuple[str, ...], int]] = {}
    for tags, listed in entries:
        for entry in listed.split("|"):
            first, *rest = entry.strip().split(" ")
            if rest:
                following = phrases.setdefault(first, {})
                following[tuple(rest)] = following.get(tuple(rest), 0) | tags
            else:
                words[first] = words.get(first, 0) | tags
    return Lexicon(
        MappingProxyType(words),
        MappingProxyType({first: _by_second(following) for first, following in phrases.items()}),
        MappingProxyType(_by_beginning(stems)),
        tuple((ending, tags) for tags, listed in endings for ending in listed.split("|")),
        WORD if spaced else _unspaced(words),
    )


def _by_second(
    phrases: Mapping[tuple[str, ...], int],
) -> Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase, tags in sorted(phrases.items(), key=lambda pair: -len(pair[0])):
        found.setdefault(phrase[0], []).append((phrase, tags))
    return MappingProxyType({second: tuple(listed) for second, listed in found.items()})


def _unspaced(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds known words where nothing stands between words; longer ones first."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(word[1:])
    known = "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(re.escape, rests))})"
        for first, rests in sorted(by_first.items())
    )
    return re.compile(rf"{known}|[A-Za-z]+|->|→|[^\w\s]|\w", re.IGNORECASE)


def _by_beginning(stems: Iterable[tuple[int, str]]) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, dict[str, int]] = {}
    for tags, listed in stems:
        for stem in listed.split("|"):
            known = found.setdefault(stem[:STEM_KEY], {})
            known[stem] = known.get(stem, 0) | tags
    return {key: tuple(sorted(known.items(), key=lambda pair: -len(pair[0]))) for key, known in found.items()}
