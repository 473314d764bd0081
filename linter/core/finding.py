"""What a rule has to say about an epic."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs. Only an error can hold an epic back."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the hardest."""
        return list(Level).index(self)


class Status(StrEnum):
    """What became of a rule on an epic. Each counts as itself, never as a pass."""

    PASS = "pass"  # noqa: S105 - no password
    FAIL = "fail"
    COULD_NOT_TELL = "could-not-tell"
    SKIPPED = "skipped"
    """The rule does not apply: another stage, another kind of work."""
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters of an epic that show something: `text == <plain text of field>[start:end]`."""

    field: str
    """`summary`, `description`, or the name of the field."""
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right, where it stands, and how."""

    message: str
    """One sentence that names what is there and what is missing."""
    fix: str
    """What to write instead, ready to be followed."""
    evidence: Quote | None = None
    doubt: bool = False
    """The rule could not tell; the message says why."""

    @property
    def points_at(self) -> str:
        """The words that it is about: what it quotes, else what it says."""
        return self.evidence.text if self.evidence else self.message
