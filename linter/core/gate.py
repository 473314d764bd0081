"""The verdict as the workflow rules of Jira itself read it: one word, and one line for whoever is refused."""

from dataclasses import dataclass
from enum import StrEnum

MESSAGE_LIMIT = 200
"""Characters. Jira shows it in a small box."""


class Word(StrEnum):
    """What a workflow rule goes by."""

    PASS = "pass"  # noqa: S105 - no password
    FAIL = "fail"
    PENDING = "pending"
    """The epic has changed, and the verdict on what it is now is not known yet."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands in our property for workflow rules; the words of a field are the same in capitals."""

    word: Word
    message: str
    """For people, in at most MESSAGE_LIMIT characters."""
    issue: str = ""
    """Id of the issue that it is about: a clone of an issue may carry a copy."""
    inputs: str = ""
    """Digest of what the verdict was reached on; empty where it was reached on nothing."""
    field: str = ""
    """The field that shows the word too, as the policy names it; empty where none does."""
    rewrites: int = 0
    """How often we have put the field right after somebody else had written into it."""

    @property
    def shown(self) -> str:
        """What the field shows."""
        return self.word.upper()
