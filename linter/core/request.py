"""What people ask of us in comments. A request stands for as long as its comment does."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from linter.core.epic import Person


class Ask(StrEnum):
    """What can be asked."""

    RECHECK = "recheck"
    """Look again now."""
    EXPLAIN = "explain"
    """Say in the comment why a rule is there, and how it is met."""
    WAIVE = "waive"
    """Leave one rule out of this epic's verdict until a day, for a reason."""
    SNOOZE = "snooze"
    """Say nothing new on this epic until a day."""
    WRONG = "wrong"
    """A rule is mistaken about this epic: counted, and said no more here."""
    UNKNOWN = "unknown"
    """Addressed to us, and none of these."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request, as a comment makes it."""

    ask: Ask
    comment: str
    """Id of the comment that asks."""
    by: Person
    at: datetime
    rule: str = ""
    until: date | None = None
    """The last day on which it holds."""
    reason: str = ""
    problem: str = ""
    """Why it cannot be followed, in words for who asked; empty where it can."""
    addressed: bool = True
    """Whether the comment begins with our name. Without it, only a rule that is in force makes a request of it."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """What is found by one rule on one epic is left out of the verdict, until a day."""

    rule: str
    until: date
    """The last day on which it holds."""
    reason: str
    wrong: bool = False
    """It was not waived, but called wrong."""
    quotes: frozenset[str] | None = None
    """Only findings that quote no more than this are left out; None: whatever is found."""
    feedback_only: bool = False
    """Only counted: the policy lets nobody take it out of the verdict."""
