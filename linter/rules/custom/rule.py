"""See the class."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated, ClassVar, Self

from pydantic import Field, PrivateAttr, field_validator
from pydantic_core import PydanticCustomError

from linter.analysis.model import Analysis
from linter.core.epic import Epic
from linter.core.facts import Facts
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule
from linter.rules.custom.expression import Expression, compile_expression
from linter.rules.custom.problem import ExpressionError, ExpressionFailed
from linter.rules.custom.view import view_of

Sentence = Annotated[str, Field(min_length=1, max_length=300)]
_SAMPLE = Subject(Epic(), Analysis(Facts()), date(2026, 1, 15))


class CustomRule(TextRule):
    """Ask for what this house has agreed on.

    Why
        What is peculiar to one house needs no release of the linter.

    Fix
        The policy says it in its own words.
    """

    name: ClassVar[str] = ""
    about_wording: ClassVar[bool] = False

    expression: str
    """In CEL: true where the epic passes. It sees `epic`, `facts`, `outcome` and `today`."""
    level: Severity = "warning"
    message: Sentence
    """What people read where it is false."""
    fix: Sentence
    """What they should write or do instead."""
    comes_after: tuple[str, ...] = Field(default=(), alias="after")
    """Rules that must not have failed, by name."""

    _name: str = PrivateAttr(default="")

    @field_validator("expression")
    @classmethod
    def _sound(cls, text: str) -> str:
        try:
            compile_expression(text, view_of(_SAMPLE))
        except ExpressionError as error:
            said = {"offset": error.offset, "word": error.word, "known": error.known, "hint": error.hint}
            raise PydanticCustomError("expression", "{said}", {"said": error.message, **said}) from None
        return text

    def named(self, name: str) -> Self:
        """Return the rule under the name that the policy gives it."""
        copy = self.model_copy()
        copy._name = name  # noqa: SLF001 - our own copy, which nobody has seen yet
        return copy

    @property
    def rule_name(self) -> str:
        """The name that the policy gives it."""
        return self._name

    @property
    def waits_for(self) -> tuple[str, ...]:
        """The rules that the policy names."""
        return self.comes_after

    @cached_property
    def holds(self) -> Expression:
        """The expression, ready to be asked."""
        return compile_expression(self.expression, view_of(_SAMPLE))

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask the expression; what it cannot answer is a doubt."""
        try:
            passes = self.holds(view_of(subject))
        except ExpressionFailed as failed:
            yield Finding(
                message=f"The rule {self.rule_name} could not be evaluated: {failed}.",
                fix="Ask whoever looks after the policy to mend the expression, or fill in what it asks for.",
                doubt=True,
            )
            return
        if not passes:
            yield Finding(message=self.message, fix=self.fix)
