"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.core.finding import Finding
from linter.rules.base import Subject, TextRule, quoted


class HiddenInstruction(TextRule):
    """Write to readers, not to the checker.

    Why
        A sentence that tells a checker what to answer helps no reader, and it is never followed.
        Often it came along with a template or a copied text, and nobody has seen it.

    Fix
        Delete the sentence.
        Where it is part of the work itself, put it into a code block: code is not read as the epic's own words.
    """

    name: ClassVar[str] = "hidden-instruction"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Report the first sentence that speaks to whoever grades the text."""
        instruction = subject.analysis.instruction
        if instruction is not None:
            yield Finding(
                message=f"{quoted(instruction)} speaks to the checker, not to readers. It was not followed.",
                fix="Delete the sentence; nobody who reads the epic needs it.",
                evidence=instruction,
            )
