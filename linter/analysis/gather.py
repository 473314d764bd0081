"""Passages of an epic to statements, labelled parts and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from linter.analysis import classify, compose, gates, labels, narrative, owner, patterns, story
from linter.analysis.compose import Part
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.lexicon.tags import VAGUE
from linter.analysis.model import Kind, Statement
from linter.analysis.sentences import Source, split
from linter.analysis.topics import Passage, Topic
from linter.analysis.unmeasured import MEASURED
from linter.core.facts import Measurable
from linter.core.finding import Quote

_LABELS: Final = {Topic.METRIC, Topic.BASELINE, Topic.TARGET, Topic.DUE}
_LONG: Final = 30
"""Characters from which a target's text is read as a sentence too."""
_MOST_STATEMENTS: Final = 250
_MOST_VAGUE: Final = 10
_SOME: Final = 12
"""Characters below which a remainder is no statement."""


@dataclass(slots=True)
class Gathered:
    """What was read out of the outcome part."""

    statements: list[Statement] = field(default_factory=list)
    instruction: Quote | None = None
    placeholder: Quote | None = None
    full: bool = False
    """There were more statements than are read."""
    vague: list[Quote] = field(default_factory=list)
    owner: Quote | None = None
    deadline: Quote | None = None
    deadline_on: date | None = None


class Gatherer:
    """Reads passages in order."""

    def __init__(self, lexicon: Lexicon, today: date) -> None:
        self._lexicon = lexicon
        self._today = today
        self._parts: dict[Topic, Part] = {}
        self._row = -1
        self.found = Gathered()
        self.prose = False
        """Whether what is read is a story in which the outcome stands somewhere, not a section of its own."""

    def outcome(self, passages: Sequence[Passage]) -> None:
        """Read the passages that speak of the outcome."""
        for passage in passages:
            if self.found.full:
                break
            if passage.row != self._row:
                self.flush()
                self._row = passage.row
            if passage.topic in _LABELS:
                self._label(passage)
            else:
                if passage.row < 0:
                    self.flush()
                self._sentences(passage.source)
        self.flush()

    def flush(self) -> None:
        """Make a statement of the labelled parts that were read last, with the statement before them."""
        if not self._parts:
            return
        statements = self.found.statements
        before = statements[-1] if statements and self._row < 0 else None
        titled = before is not None and before.quote.field == "summary" and not self._measures(before)
        composed = compose.compose(self._parts, before, self._today, titled=titled)
        if composed is not None:
            if before is not None:
                statements.pop()
            statements.append(composed)
        due = self._parts.get(Topic.DUE) or self._parts.get(Topic.TARGET)
        if composed is None and due is not None:
            self._note_due(due)
        self._parts = {}

    def _measures(self, statement: Statement) -> bool:
        """Tell whether a title ends with the name of a measure: "Cart abandonment"."""
        words = gates.WORD.findall(statement.quote.text.lower())
        last = self._lexicon.tags(words[-1]) if words else 0
        return statement.metric is not None or bool(last & MEASURED)

    def _label(self, passage: Passage) -> None:
        words = gates.words_of(passage.source.text)
        if self.dropped(passage.source, words):
            return
        self.look_for_placeholder(passage.source, words)
        if passage.topic in self._parts and self._row < 0:
            self.flush()
        named = passage.source
        if passage.topic is Topic.METRIC:
            # What follows the first sentence explains the metric, or gives its target.
            named = next(split(named), named)
        self._parts[passage.topic] = compose.read(named, self._lexicon)
        if len(passage.source.text) > (_LONG if passage.topic is Topic.TARGET or self._row >= 0 else 0) and (
            passage.topic in {Topic.METRIC, Topic.TARGET}
        ):
            self._sentences(passage.source, keep_no=False)

    def _sentences(self, source: Source, *, keep_no: bool = True) -> None:
        for sentence in split(source):
            words = gates.words_of(sentence.text)
            if self.dropped(sentence, words):
                self._behind_tags(sentence)
                continue
            self.look_for_placeholder(sentence, words)
            labelled = labels.find(sentence) if keep_no and self._row < 0 else None
            if labelled is not None:
                self._parts[labelled[0]] = compose.read(labelled[1], self._lexicon)
                continue
            if keep_no and self._row < 0:
                self.flush()
            if len(self.found.statements) >= _MOST_STATEMENTS:
                self.found.full = True
                return
            statement = self._statement(sentence, words)
            if statement.measurable is not Measurable.YES:
                self._look_for_vague(sentence)
            if self.found.owner is None:
                self.found.owner = owner.named(sentence, words)
            if keep_no or statement.measurable is not Measurable.NO:
                self.found.statements.append(statement)

    def _statement(self, sentence: Source, words: frozenset[str]) -> Statement:
        if narrative.withdrawn(sentence.text):
            return Statement(sentence.whole, Kind.NEGATION, Measurable.NO)
        statement = classify.classify(sentence, self._lexicon, self._today, words)
        return story.judged(statement, words, self._lexicon, prose=self.prose)

    def _look_for_vague(self, sentence: Source) -> None:
        for word in gates.WORD.finditer(sentence.text):
            if len(self.found.vague) >= _MOST_VAGUE:
                return
            if self._lexicon.tags(word[0].lower()) & VAGUE:
                self.found.vague.append(sentence.quote(*word.span()))

    def _behind_tags(self, sentence: Source) -> None:
        """Read what stands behind markup that plays a verdict; it may be the epic's own text."""
        end = sentence.text.rfind(">") + 1
        rest = sentence.part(end, len(sentence.text))
        if end and len(rest.text) > _SOME and not patterns.INSTRUCTION.search(rest.text):
            self.found.statements.append(classify.classify(rest, self._lexicon, self._today))

    def _note_due(self, part: Part) -> None:
        quote, day = compose.due(part, self._today)
        if quote is not None and self.found.deadline is None:
            self.found.deadline, self.found.deadline_on = quote, day

    def dropped(self, sentence: Source, words: frozenset[str]) -> bool:
        """Tell whether a sentence speaks to the grader; it is reported and read no further."""
        if not gates.instruction(sentence.text, words):
            return False
        if self.found.instruction is None:
            self.found.instruction = sentence.quote(0, len(sentence.text))
        return True

    def look_for_placeholder(self, sentence: Source, words: frozenset[str]) -> None:
        """Keep the first placeholder."""
        if self.found.placeholder is None:
            match = gates.placeholder(sentence.text, words)
            if match is not None:
                self.found.placeholder = sentence.quote(*match.span())
