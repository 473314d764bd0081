"""Passages of an epic to statements, labelled parts and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from linter.analysis import classify, compose, labels, owner, patterns
from linter.analysis.compose import Part
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.model import Kind, Statement
from linter.analysis.sections import Passage, Topic
from linter.analysis.sentences import Source, split
from linter.core.facts import Measurable
from linter.core.finding import Quote

_LABELS: Final = {Topic.METRIC, Topic.BASELINE, Topic.TARGET, Topic.DUE}
_SOME: Final = 12
"""Characters below which a remainder is no statement."""
RANK: Final = {Measurable.YES: 2, Measurable.PARTIAL: 1, Measurable.NO: 0}


@dataclass(slots=True)
class Gathered:
    """What was read out of the outcome part."""

    statements: list[Statement] = field(default_factory=list)
    instruction: Quote | None = None
    placeholder: Quote | None = None
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

    def outcome(self, passages: Sequence[Passage]) -> None:
        """Read the passages that speak of the outcome."""
        for passage in passages:
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
        composed = compose.compose(self._parts, before, self._today)
        if composed is not None:
            if before is not None:
                statements.pop()
            statements.append(composed)
        due = self._parts.get(Topic.DUE)
        if composed is None and due is not None:
            self._note_due(due)
        self._parts = {}

    def _label(self, passage: Passage) -> None:
        if self.dropped(passage.source):
            return
        self.look_for_placeholder(passage.source)
        if passage.topic in self._parts and self._row < 0:
            self.flush()
        self._parts[passage.topic] = compose.read(passage.source, self._lexicon)
        if passage.topic is Topic.METRIC or (passage.topic is Topic.TARGET and len(passage.source.text) > 30):
            self._sentences(passage.source, keep_no=False)

    def _sentences(self, source: Source, *, keep_no: bool = True) -> None:
        for sentence in split(source):
            if self.dropped(sentence):
                self._behind_tags(sentence)
                continue
            self.look_for_placeholder(sentence)
            labelled = labels.find(sentence) if keep_no and self._row < 0 else None
            if labelled is not None:
                self._parts[labelled[0]] = compose.read(labelled[1], self._lexicon)
                continue
            if keep_no and self._row < 0:
                self.flush()
            statement = classify.classify(sentence, self._lexicon, self._today)
            if self.found.owner is None:
                self.found.owner = owner.named(sentence)
            if keep_no or statement.measurable is not Measurable.NO:
                self.found.statements.append(statement)

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

    def dropped(self, sentence: Source) -> bool:
        """Tell whether a sentence speaks to the grader; it is reported and read no further."""
        if not patterns.INSTRUCTION_HINT.search(sentence.text):
            return False
        match = patterns.INSTRUCTION.search(sentence.text)
        if match is None:
            return False
        if self.found.instruction is None:
            self.found.instruction = sentence.quote(0, len(sentence.text))
        return True

    def look_for_placeholder(self, sentence: Source) -> None:
        """Keep the first placeholder."""
        if self.found.placeholder is None:
            match = patterns.PLACEHOLDER.search(sentence.text) or patterns.TEMPLATE.search(sentence.text)
            if match is not None:
                self.found.placeholder = sentence.quote(*match.span())


def is_strong(statement: Statement) -> bool:
    """Tell whether a statement outside of the outcome part is worth a question."""
    return (
        statement.kind is Kind.OUTCOME
        and statement.measurable is Measurable.YES
        and not statement.mixed
        and statement.metric is not None
        and (statement.baseline is not None or statement.deadline is not None)
    )
