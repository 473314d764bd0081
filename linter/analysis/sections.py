"""Which parts of an epic speak of what: by field, by heading, by label, by column."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from types import MappingProxyType
from typing import Final

from linter.analysis import headings, tables
from linter.analysis.lexicon.table import word_set
from linter.analysis.neighbours import joined
from linter.analysis.places import Place, Places
from linter.analysis.sentences import Source
from linter.analysis.topics import Passage, Topic
from linter.core.document import BlockKind
from linter.core.epic import Epic, NamedText


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

    def label(self, name: str) -> Topic | None:
        """Return the topic of a label; many words before a colon are a sentence, unless all of them are a name."""
        if len(name.split()) > _LONGEST_LABEL and normalise(name) not in self.sections:
            return headings.spoken(normalise(name))
        topic = self.section(name)
        # "Everyone knows the problem: …" begins a story, and may end in a promise.
        return None if topic is Topic.PROBLEM and normalise(name) not in self.sections else topic


_LONGEST_LABEL: Final = 5
_PUNCTUATION: Final = re.compile(r"[^\w\s'-]+|_")
_SPACE: Final = re.compile(r"\s+")
_NUMBERING: Final = re.compile(r"^(?:\d{1,2}\s)+|^[ivx]{1,4}\s")
_LABEL: Final = re.compile(
    r"([^\W\d_][^\s:：|.!?(]{0,30}(?:[ \t\u00a0]{1,3}[^\s:：|.!?(]{1,30}){0,7}?)\s{0,4}[*_]{0,2}"
    r"[:：][*_]{0,2}(?:\s+|$|(?=[^\s\d/]))"
)
_LINE: Final = re.compile(r"\n\s{0,8}")
_KEY_RESULT: Final = re.compile(r"(?:KR|Key result)\s?\d{1,2}\b", re.IGNORECASE)
_EXCLUDED: Final = re.compile(
    r"\b(?:non|no|not|out of|previous|past|former|anti|nicht|keine?|technical|implementation|project|"
    r"milestones?|"
    r"future|possible|stretch|alternatives?)\b"
)
_PAST: Final = re.compile(
    r"\b(?:history|change ?log|release notes|changes|previous(?:ly)?|prior|past|references?|retrospective|"
    r"lessons learn(?:ed|t)|historie|verlauf|änderungen|historial|historique|histórico|"
    r"log|(?:old |earlier |copied )?comments?|voices|quotes?|decision log|check-?ins?|minutes|kommentare|stimmen|protokoll|"
    r"comentarios|comentários|commentaires|antecedentes)\b|経緯|履歴|コメント",
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
    found = headings.spoken(wanted)
    if found is not None:
        return found
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
            yield from joined(_described(text, names))
        else:
            topic = topic_of(text.name, names.fields) or Topic.REST
            yield from _described(text, names, topic)


def _described(text: NamedText, names: Names, default: Topic = Topic.REST) -> Iterator[Passage]:
    labelled: Topic | None = None
    path: tuple[str, ...] = ()
    section: Topic | None = None
    for _, run in groupby(text.document.blocks, key=lambda block: block.cell.table if block.cell else -1):
        group = list(run)
        if group[0].cell is not None:
            section = _section(group[0].sections, names)
            path, labelled = group[0].sections, labelled if group[0].sections == path else None
            yield from tables.passages(group, text.name, names.section, labelled or section or default)
            continue
        for block in group:
            if block.sections != path:
                path = block.sections
                labelled = None
                section = _section(path, names)
            source = Source(text.name, block.text, block.start)
            if block.kind is BlockKind.CODE:
                if block.text.startswith("<!--"):
                    yield Passage(Topic.REST, source, kind=block.kind)
                continue
            if block.kind is BlockKind.HEADING:
                stated = _STATED.search(block.text) is not None and len(block.text.split()) > _SENTENCE
                yield Passage(Topic.OUTCOME if stated else Topic.REST, source, kind=block.kind)
                continue
            for line in _lines(source, names):
                passage, labelled = _labelled(line, block.kind, names, labelled, section or default)
                if passage is not None:
                    yield passage


def _labelled(
    source: Source, kind: BlockKind, names: Names, labelled: Topic | None, around: Topic
) -> tuple[Passage | None, Topic | None]:
    """Return a line with its topic, and the topic of what follows under a label that stands alone."""
    paragraph = kind is BlockKind.PARAGRAPH
    if _KEY_RESULT.match(source.text):
        return Passage(Topic.OUTCOME, source, kind=kind), labelled
    label = _LABEL.match(source.text) if ":" in source.text or "：" in source.text else None
    topic = names.label(label[1]) if label else None
    if label is None or (topic is None and label.end() < len(source.text)):
        if label is not None and paragraph:
            labelled = None
        return Passage(labelled or around, source, kind=kind), labelled
    rest = source.part(label.end(), len(source.text))
    if rest.text:
        return Passage(topic or Topic.REST, rest, kind=kind), None if paragraph else labelled
    return None, topic or Topic.REST


def _lines(source: Source, names: Names) -> Iterator[Source]:
    """Yield the parts of a block that begin with a label of their own; a block without such is one part."""
    begin = 0
    if "\n" in source.text:
        for match in _LINE.finditer(source.text):
            label = _LABEL.match(source.text, match.end())
            known = label is not None and names.label(label[1]) is not None
            if known or _KEY_RESULT.match(source.text, match.end()):
                yield source.part(begin, match.start())
                begin = match.end()
    yield source.part(begin, len(source.text))


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
