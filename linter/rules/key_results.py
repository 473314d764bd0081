"""See the class."""

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from linter.analysis.listing import listed
from linter.analysis.model import Doubt
from linter.core.epic import EPIC_LEVEL
from linter.core.finding import Finding
from linter.rules.base import Subject, TextRule

_HEADINGS = (
    "key results",
    "key result",
    "krs",
    "schlüsselergebnisse",
    "schlüsselergebnis",
    "resultados clave",
    "resultado clave",
    "résultats clés",
    "résultat clé",
    "resultados-chave",
    "resultados chave",
    "主要な成果",
    "主要な結果",
    "主な成果",
    "キーリザルト",
)


class KeyResults(TextRule):
    """Give an objective three to five key results.

    Why
        With one or two numbers an objective is easily gamed; with eight nobody knows which of them counts.

    Fix
        List three to five results under “Key results”, each with a number of its own.
        More of them? Make a second objective, or drop those that only describe work.
    """

    name: ClassVar[str] = "key-results"
    about_wording: ClassVar[bool] = False

    min: int = Field(default=3, ge=1, le=20)
    """The fewest."""
    max: int = Field(default=5, ge=1, le=50)
    """The most."""
    sections: tuple[str, ...] = _HEADINGS
    """Headings or fields under which key results are listed."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min > self.max:
            raise ValueError("min must not be above max")
        return self

    def inapplicable(self, subject: Subject) -> str:
        """Leave out epics and what stands below them. An unknown level is the policy's to know."""
        level = subject.epic.level
        return "is about objectives, not about epics" if level is not None and level <= EPIC_LEVEL else ""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count them; what is listed elsewhere than in the text is not seen."""
        found = listed(subject.epic, self.sections)
        span = str(self.min) if self.min == self.max else f"{self.min} to {self.max}"
        if not found:
            yield Finding(
                message="No key results are listed in the text.",
                fix=f"List {span} of them under “Key results”, each with a number: “<metric> from <today> to <target>”.",
                doubt=subject.analysis.doubt is Doubt.LANGUAGE,
            )
        elif len(found) < self.min:
            yield Finding(
                message=f"{_count(len(found))} found; {span} show an objective from more than one side.",
                fix="Add another one that would notice if this one were reached at any price.",
                evidence=found[0],
            )
        elif len(found) > self.max:
            yield Finding(
                message=f"{_count(len(found))} found; with more than {self.max} nobody knows which of them counts.",
                fix="Keep those that would make you change your plan, and move the others to another objective.",
                evidence=found[self.max],
            )


def _count(number: int) -> str:
    return "One key result" if number == 1 else f"{number} key results"
