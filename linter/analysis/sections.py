"""Which parts of an epic speak of what: by field, by heading, by label, by column."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Final

from linter.analysis.lexicon.table import word_set
from linter.analysis.places import Place, Places
from linter.analysis.sentences import Source
from linter.core.document import Block, BlockKind
from linter.core.epic import Epic, NamedText


class Topic(StrEnum):
    """What a stretch of text is about."""

    OUTCOME = "outcome"
    METRIC = "metric"
    BASELINE = "baseline"
    TARGET = "target"
    DUE = "due"
    OWNER = "owner"
    PROBLEM = "problem"
    ACTUAL = "actual"
    HISTORY = "history"
    """What was before: changes, references, earlier attempts."""
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text and its topic. Passages of one `row` make one statement; -1: none."""

    topic: Topic
    source: Source
    row: int = -1
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Names:
    """Topic by normalised name, for fields and for headings."""

    fields: Mapping[str, Topic]
    sections: Mapping[str, Topic]
    known: Callable[[str], Topic | None]
    """Topic of a short heading; keeps its answers, as the epics of a house share their headings."""

    def section(self, name: str) -> Topic | None:
        """Return the topic of a heading or label."""
        return self.known(name) if len(name) <= _LONGEST_NAME else topic_of(name, self.sections)


_PUNCTUATION: Final = re.compile(r"[^\w\s'-]+|_")
_SPACE: Final = re.compile(r"\s+")
_NUMBERING: Final = re.compile(r"^(?:\d{1,2}\s)+|^[ivx]{1,4}\s")
_LABEL: Final = re.compile(
    r"([^\W\d_][^\s:：|.!?(]{0,30}(?:[ \t\u00a0]{1,3}[^\s:：|.!?(]{1,30}){0,7}?)\s{0,4}[*_]{0,2}"
    r"[:：][*_]{0,2}(?:\s+|$|(?=[^\s\d/]))"
)
_EXCLUDED: Final = re.compile(
    r"\b(?:non|no|not|out of|previous|past|former|anti|nicht|keine?|technical|implementation|project|"
    r"milestones?|"
    r"future|possible|stretch|alternatives?)\b"
)
_PAST: Final = re.compile(
    r"\b(?:history|change ?log|release notes|changes|previous(?:ly)?|prior|past|references?|retrospective|"
    r"lessons learn(?:ed|t)|historie|verlauf|änderungen|historial|historique|histórico)\b",
    re.IGNORECASE,
)
_STATED: Final = re.compile(r"\d\s?[%％]|\bfrom\s[^\n]{0,12}\d[^\n]{0,20}\bto\b|→|->|\bby\s\d")
"""A heading with a change in numbers is a statement of its own."""
_SENTENCE: Final = 4
_LABELS: Final = frozenset({Topic.METRIC, Topic.TARGET})
_STATED_TOPICS: Final = frozenset({Topic.OUTCOME, Topic.ACTUAL})
_QUALIFIERS: Final = word_set(
    "success key target main primary secondary our the this product business customer user team north star project epic "
    "expected proposed measurable overall top leading lagging health a an of for and & baseline metric metrics kpi kpis "
    "targets value values current measure measures measured indicator indicators goal okr quantitative tracking final new "
    "outcome impact initial q1 q2 q3 q4 h1 h2 year quarter annual 's erfolgs unsere clave principal principales clé clés"
)
"""Words that leave a heading about metrics or targets what it is."""
_AFTER: Final = word_set(
    "for of in and this by to & or we on from per at with as für und de del para pour et e por du des"
)
"""Words that can stand between the name of a heading and what it is about."""
_AMBIGUOUS: Final = frozenset({"meta", "metas", "to", "from", "by", "current", "now"})
"""Name a column or a label, but no section: "Meta" is a goal in one language only."""
_LONGEST_NAME: Final = 120
"""Characters of a heading whose topic is worth keeping."""
_KEPT: Final = 1024
"""Headings whose topics are kept."""
_FEW: Final = 2
"""Columns of a table that must be known before its rows are read as outcomes."""


def normalise(name: str) -> str:
    """Return a name without case, punctuation, emphasis and numbering."""
    text = _SPACE.sub(" ", _PUNCTUATION.sub(" ", name.casefold().replace("’", "'"))).strip(" -'")
    return _NUMBERING.sub("", text)


@lru_cache(maxsize=64)
def names_of(places: Places) -> Names:
    """Return the topics of all names; of a name in two places the earlier topic here wins."""
    pairs: tuple[tuple[Topic, Place], ...] = (
        (Topic.ACTUAL, places.actual_outcome),
        (Topic.OUTCOME, places.outcome),
        (Topic.METRIC, places.metric),
        (Topic.TARGET, places.target),
        (Topic.BASELINE, places.baseline),
        (Topic.OWNER, places.owner),
        (Topic.DUE, places.due_date),
        (Topic.PROBLEM, places.problem),
    )
    fields: dict[str, Topic] = {}
    sections: dict[str, Topic] = {}
    for topic, place in pairs:
        for name in place.fields:
            fields.setdefault(normalise(name), topic)
        for name in place.sections:
            sections.setdefault(normalise(name), topic)
    kept = lru_cache(maxsize=_KEPT)(partial(topic_of, known=MappingProxyType(sections)))
    return Names(MappingProxyType(fields), MappingProxyType(sections), kept)


def topic_of(name: str, known: Mapping[str, Topic]) -> Topic | None:
    """Return the topic of a field or heading: by its whole name, else by the longest known part of it."""
    wanted = normalise(name)
    found = known.get(wanted)
    if found is not None:
        return found
    if _EXCLUDED.search(wanted):
        return None
    words = wanted.split(" ")
    if not 1 < len(words) <= 9:  # noqa: PLR2004 - a longer heading is a sentence
        return None
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length, -1, -1):
            part = " ".join(words[start : start + length])
            found = known.get(part)
            if found is not None and len(part) > 3 and found not in {Topic.DUE, Topic.BASELINE}:  # noqa: PLR2004 - "to", "by", "now" name nothing inside of a heading
                around = (*words[:start], *words[start + length :])
                after = words[start + length] if start + length < len(words) else ""
                return found if _names(found, around, after) else None
    return None


def _names(topic: Topic, around: Sequence[str], after: str) -> bool:
    """Tell whether a heading is named by a part of it: "Business goals for 2025", not "Hypothesis testing".

    Of metrics and targets there are many kinds: "Mount target", "Daemon metrics" speak of other things.
    """
    if topic in _LABELS:
        return all(word in _QUALIFIERS or word.isdigit() for word in around)
    return topic not in _STATED_TOPICS or not after or after in _AFTER or not after.isalpha()


def passages(epic: Epic, names: Names) -> Iterator[Passage]:
    """Yield all passages of an epic in reading order, each with its topic."""
    for text in epic.texts():
        if text.id == "summary":
            yield Passage(Topic.OUTCOME, Source(text.name, text.document.text))
        elif text.id == "description":
            yield from _described(text, names)
        else:
            topic = topic_of(text.name, names.fields) or Topic.REST
            yield from _described(text, names, topic)


def _described(text: NamedText, names: Names, default: Topic = Topic.REST) -> Iterator[Passage]:
    labelled: Topic | None = None
    path: tuple[str, ...] = ()
    section: Topic | None = None
    tables = _tables(text.document.blocks, names)
    for block in text.document.blocks:
        if block.sections != path:
            path = block.sections
            labelled = None
            section = _section(path, names)
        if block.kind is BlockKind.CODE:
            continue
        source = Source(text.name, block.text, block.start)
        if block.kind is BlockKind.HEADING:
            stated = _STATED.search(block.text) is not None and len(block.text.split()) > _SENTENCE
            yield Passage(Topic.OUTCOME if stated else Topic.REST, source, kind=block.kind)
            continue
        if block.cell is not None:
            yield from _cell(block, source, tables, section or default)
            continue
        label = _LABEL.match(block.text) if ":" in block.text or "：" in block.text else None
        topic = names.section(label[1]) if label else None
        if label is None or (topic is None and label.end() < len(block.text)):
            if label is not None and block.kind is BlockKind.PARAGRAPH:
                labelled = None
            yield Passage(labelled or section or default, source, kind=block.kind)
            continue
        rest = source.part(label.end(), len(block.text))
        if rest.text:
            yield Passage(topic or Topic.REST, rest, kind=block.kind)
            if block.kind is BlockKind.PARAGRAPH:
                labelled = None
        else:
            labelled = topic or Topic.REST


def _section(path: Sequence[str], names: Names) -> Topic | None:
    for heading in reversed(path):
        if normalise(heading) in _AMBIGUOUS:
            continue
        topic = names.section(heading)
        if topic is None and _PAST.search(heading):
            topic = Topic.HISTORY
        if topic is not None:
            return topic
    return None


def _tables(blocks: Sequence[Block], names: Names) -> dict[tuple[int, int, int], Topic]:
    """Return topics by table, row and column: of header cells by column (row -1), of first cells by row (column -1)."""
    topics: dict[tuple[int, int, int], Topic] = {}
    for block in blocks:
        cell = block.cell
        if cell is None:
            continue
        if cell.row == 0:
            topic = names.section(block.text)
            if topic is not None:
                topics[cell.table, -1, cell.column] = topic
        if cell.column == 0:
            topic = names.section(block.text)
            if topic is not None:
                topics[cell.table, cell.row, -1] = topic
    return topics


def _cell(
    block: Block, source: Source, topics: Mapping[tuple[int, int, int], Topic], default: Topic
) -> Iterator[Passage]:
    cell = block.cell
    if cell is None:
        return
    columns = sum(key[0] == cell.table and key[1] == -1 for key in topics)
    row = cell.table * 1000 + cell.row
    if columns >= _FEW:
        if cell.row > 0:
            topic = topics.get((cell.table, -1, cell.column), Topic.REST)
            yield Passage(topic, source, row, block.kind)
        return
    by_row = topics.get((cell.table, cell.row, -1))
    if by_row is not None:
        if cell.column > 0:
            yield Passage(by_row, source, kind=block.kind)
        return
    yield Passage(default, source, kind=block.kind)
