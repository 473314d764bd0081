"""CEL through the library `common-expression-language`: checked before it runs, and harmless when it does."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from linter.rules.custom.limits import check_tokens
from linter.rules.custom.problem import ExpressionError, ExpressionFailed
from linter.rules.custom.tokens import tokens_of

if TYPE_CHECKING:
    import cel

MAX_LENGTH = 1_000
"""Code points of an expression."""
_PLACE = re.compile(r"<input>:(\d+):(\d+): (?:Syntax error: )?(.{1,200})")
_PANIC = "PanicException"
_REASONS: dict[type[Exception], str] = {
    IndexError: "it asks for an entry that is not there",
    ZeroDivisionError: "it divides by zero",
    OverflowError: "a number becomes too large",
    TypeError: "it compares or joins values of different kinds",
    ValueError: "it reads a value that has another shape",
    RuntimeError: "a function was given what it cannot read",
}


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that has passed every check."""

    program: "cel.Program"
    steps: int
    """Upper estimate of the work on the largest epic, in tenths of a microsecond."""

    def __call__(self, view: dict[str, Any]) -> bool:
        """Return whether it holds. Raises ExpressionFailed, and nothing else, where that cannot be said."""
        try:
            result = self.program.execute(view)
        except KeyError as error:
            raise ExpressionFailed(f"there is no {str(error)[:80]}") from None
        except Exception as error:
            reason = next((why for kind, why in _REASONS.items() if isinstance(error, kind)), "it failed")
            raise ExpressionFailed(reason) from error
        except BaseException as error:
            if type(error).__name__ == _PANIC:
                raise ExpressionFailed("the library for expressions gave up") from error
            raise
        if not isinstance(result, bool):
            raise ExpressionFailed(f"it gives {_kind(result)}, not true or false")
        return result


def compile_expression(text: str, sample: dict[str, Any]) -> Expression:
    """Check an expression and try it on a sample of what it will see. Raises ExpressionError."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            f"is {len(text):,} characters long; {MAX_LENGTH:,} are allowed", MAX_LENGTH, hint="split the rule"
        )
    if not text.strip():
        raise ExpressionError("must not be empty", 0)
    tokens = tokens_of(text)
    program = _parse(text)
    expression = Expression(program, check_tokens(tokens))
    try:
        expression(sample)
    except ExpressionFailed as failed:
        if failed.__cause__ is None and str(failed).startswith("it gives "):
            raise ExpressionError(str(failed), 0, hint="compare it with something") from None
        if isinstance(failed.__cause__, TypeError):
            raise ExpressionError(
                str(failed),
                0,
                hint="convert with int(), double() or string(); dates are texts, as 2026-06-30",
            ) from None
    return expression


def _parse(text: str) -> "cel.Program":
    import cel  # noqa: PLC0415 - dear to import, and few policies have expressions

    try:
        return cel.compile(text)
    except ValueError as error:
        found = _PLACE.search(str(error))
        if found is None:
            raise ExpressionError("cannot be read as CEL", 0) from None
        line, column, said = int(found[1]), int(found[2]), found[3]
        offset = sum(len(one) for one in text.splitlines(keepends=True)[: line - 1]) + column - 1
        raise ExpressionError(_in_short(said), min(offset, len(text) - 1)) from None


def _in_short(said: str) -> str:
    """Leave out the list of all that the parser would have taken instead."""
    return said.partition(" expecting {")[0].replace("'<EOF>'", "the end")


def _kind(value: object) -> str:
    names = {str: "a text", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "something else")
