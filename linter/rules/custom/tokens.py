"""CEL as a row of tokens: enough to see which names stand where, and what is nested in what."""

import re
from dataclasses import dataclass
from enum import StrEnum

from linter.rules.custom.problem import ExpressionError


class TokenKind(StrEnum):
    """What a token is."""

    TEXT = "text"
    NUMBER = "number"
    NAME = "name"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """One token and its offset in the expression, in code points."""

    kind: TokenKind
    text: str
    start: int


_TOKEN = re.compile(
    r"""
      (?P<space>\s+|//[^\n]*)
    | (?P<text>[bB]?[rR](?:"[^"\n]*"|'[^'\n]*')|[bB]?(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))
    | (?P<number>0x[0-9a-fA-F]+[uU]?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[uU]?)
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<sign>&&|\|\||[=!<>]=|[-+*/%!<>?:.,()\[\]])
    """,
    re.VERBOSE,
)
_LONG_QUOTES = ('"""', "'''")


def tokens_of(expression: str) -> tuple[Token, ...]:
    """Take an expression apart. Raises ExpressionError at the first character that has no place in one."""
    found: list[Token] = []
    position = 0
    while position < len(expression):
        match = _TOKEN.match(expression, position)
        if match is None or expression.startswith(_LONG_QUOTES, position):
            shown = expression[position]
            raise ExpressionError(f"{shown} is not used in these expressions", position)
        if match.lastgroup != "space":
            found.append(Token(TokenKind(str(match.lastgroup)), match.group(), position))
        position = match.end()
    return tuple(found)
