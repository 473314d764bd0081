"""What stands under a name: in a field, below a heading, behind a label. For facts that no statement holds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from linter.analysis import gates
from linter.analysis.places import Places
from linter.analysis.sections import names_of, normalise, passages
from linter.analysis.sentences import Source, split
from linter.analysis.topics import Topic
from linter.core.document import Block, BlockKind
from linter.core.epic import Epic

_LABEL: Final = re.compile(r"[*_]{0,2}([^:：|\n]{2,60}?)\s?[*_]{0,2}[:：][*_]{0,2}\s?")
_MOST: Final = 20_000
"""Characters that are read sentence by sentence."""
_NOTHING: Final = frozenset({"-", "–", "—", "?", "n/a", "na", "none", "tbd", "tbc", "keine", "offen"})


def about(epic: Epic, places: Places, topic: Topic) -> list[Source]:
    """Return the texts of one topic, in reading order, without headings and blanks."""
    return [
        passage.source
        for passage in passages(epic, names_of(places))
        if passage.topic is topic and passage.kind is not BlockKind.HEADING and passage.source.text.strip()
    ]


def under(epic: Epic, names: Sequence[str]) -> Iterator[tuple[Source, Block]]:
    """Yield the blocks under any of these names, each with the text that counts, in reading order.

    A name may be a field's, a heading's (whatever stands below it, at any depth), or a label's: "Cost: 20 days".
    A label with nothing behind it speaks for what follows, up to the next heading or such label.
    """
    wanted = _normalised(tuple(names))
    known: dict[tuple[str, ...], bool] = {}
    for text in epic.texts():
        whole = text.id != "description" and normalise(text.name) in wanted
        labelled: tuple[str, ...] | None = None
        for block in text.document.blocks:
            if block.kind is BlockKind.HEADING:
                continue
            if labelled is not None and block.sections != labelled:
                labelled = None
            source = Source(text.name, block.text, block.start)
            label = _LABEL.match(block.text)
            if label is not None and normalise(label[1]) in wanted:
                rest = source.part(label.end(), len(block.text))
                if rest.text:
                    yield rest, block
                else:
                    labelled = block.sections
                continue
            if label is not None and label.end() == len(block.text):
                labelled = None
            if whole or labelled is not None or _stands_below(block, wanted, known):
                yield source, block


def _stands_below(block: Block, wanted: frozenset[str], known: dict[tuple[str, ...], bool]) -> bool:
    """Tell whether a block stands below a wanted heading; `known` keeps answers, as many blocks share their headings."""
    found = known.get(block.sections)
    if found is None:
        found = any(_is_named(normalise(heading), wanted) for heading in block.sections)
        known[block.sections] = found
    return found


def _is_named(heading: str, wanted: frozenset[str]) -> bool:
    """Tell whether a heading is a wanted name, or holds one of several words: "Key results for 2026"."""
    return heading in wanted or any(" " in name and f" {name} " in f" {heading} " for name in wanted)


@lru_cache(maxsize=64)
def _normalised(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(normalise(name) for name in names)


def is_filled(source: Source) -> bool:
    """Whether a text says anything: no blank, no dash, no placeholder, no template."""
    text = source.text.strip()
    if not text or text.casefold() in _NOTHING:
        return False
    return gates.placeholder(text, gates.words_of(text)) is None


def texts(epic: Epic) -> Iterator[Source]:
    """Yield all texts but the title, headings and code, in reading order."""
    for text in epic.texts():
        if text.id == "summary":
            continue
        for block in text.document.blocks:
            if block.kind not in {BlockKind.HEADING, BlockKind.CODE}:
                yield Source(text.name, block.text, block.start)


def sentences(sources: Iterable[Source]) -> Iterator[Source]:
    """Yield the sentences of texts, as many as are read."""
    length = 0
    for source in sources:
        for sentence in split(source):
            length += len(sentence.text)
            if length > _MOST:
                return
            yield sentence
