"""What a stretch of an epic's text can be about."""

from dataclasses import dataclass
from enum import StrEnum

from linter.analysis.sentences import Source
from linter.core.document import BlockKind


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
