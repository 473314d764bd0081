"""The part of JQL that the sandbox understands: clauses with AND, OR, NOT and brackets, and ORDER BY."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from linter.sandbox.jql_fields import ORDERS, Fact, JqlError, Searched, condition

_TOKEN: Final = re.compile(
    r"""\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|!~|>=|<=|[=<>~(),])|([^\s=<>!~(),"']+))"""
)
_LONGEST: Final = 10_000
_DEEPEST: Final = 20
_OPERATORS: Final = frozenset({"=", "!=", "~", "!~", ">", ">=", "<", "<="})
_UNBOUNDED: Final = (
    "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."
)

Test = Callable[[Searched], bool]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the query; one in quotes is never a keyword."""

    text: str
    quoted: bool = False

    def says(self, word: str) -> bool:
        """Return whether this is that keyword or sign, in either case."""
        return not self.quoted and self.text.casefold() == word


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query."""

    test: Test
    order: tuple[tuple[Fact, bool], ...]
    """What to sort by, and whether downwards."""

    def run(self, issues: list[Searched]) -> list[Searched]:
        """Return the issues that match, in order; newest first where the query names none."""
        found = [issue for issue in issues if self.test(issue)]
        found.sort(key=lambda issue: int(issue.doc["id"]), reverse=True)
        for fact, down in reversed(self.order):
            found.sort(key=fact, reverse=down)
        return found


def parse(jql: str, now: datetime, *, bounded: bool = True) -> Query:
    """Parse a query; `now` is what relative dates count from. Raises JqlError, with what Jira would say.

    `bounded`: refuse a query that restricts nothing, as Cloud does.
    """
    if len(jql) > _LONGEST:
        raise JqlError("The JQL query is too long.")
    parser = _Parser(_tokens(jql), now)
    return parser.query(bounded=bounded)


def _tokens(jql: str) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    end = len(jql.rstrip())
    while position < end:
        match = _TOKEN.match(jql, position)
        if match is None:
            sign = jql[position:].strip()[:1]
            raise JqlError(f"Error in the JQL Query: The character '{sign}' is not expected here.")
        position = match.end()
        if match[1] is not None:
            tokens.append(Token(re.sub(r"\\(.)", r"\1", match[1][1:-1]), quoted=True))
        else:
            tokens.append(Token(match[2] or match[3]))
    return tokens


class _Parser:
    """Recursive descent; one method a level of precedence."""

    def __init__(self, tokens: list[Token], now: datetime) -> None:
        self._tokens = tokens
        self._now = now
        self._at = 0
        self._depth = 0

    def query(self, *, bounded: bool) -> Query:
        restricted = bool(self._tokens) and not self._sees("order")
        if bounded and not restricted:
            raise JqlError(_UNBOUNDED)
        test = self._either() if restricted else lambda _: True
        order = self._order() if self._sees("order") else ()
        if self._at < len(self._tokens):
            raise self._unexpected()
        return Query(test, order)

    def _either(self) -> Test:
        tests = [self._all()]
        while self._takes("or"):
            tests.append(self._all())
        return tests[0] if len(tests) == 1 else lambda issue: any(test(issue) for test in tests)

    def _all(self) -> Test:
        tests = [self._one()]
        while self._takes("and"):
            tests.append(self._one())
        return tests[0] if len(tests) == 1 else lambda issue: all(test(issue) for test in tests)

    def _one(self) -> Test:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise JqlError("The JQL query is nested too deeply.")
        try:
            if self._takes("not"):
                test = self._one()
                return lambda issue: not test(issue)
            if self._takes("("):
                inner = self._either()
                self._demand(")")
                return inner
            return self._clause()
        finally:
            self._depth -= 1

    def _clause(self) -> Test:
        name = self._word().text
        if self._takes("is"):
            negated = self._takes("not")
            if not (self._takes("empty") or self._takes("null")):
                raise self._unexpected()
            return condition(name, "is not" if negated else "is", (), self._now)
        negated = self._takes("not")
        if self._takes("in"):
            return condition(name, "not in" if negated else "in", self._values(), self._now)
        sign = self._word().text
        if negated or sign not in _OPERATORS:
            self._at -= 1
            raise self._unexpected()
        value = self._word()
        if not value.quoted and value.text.casefold() in {"empty", "null"}:
            return condition(name, "is" if sign == "=" else "is not", (), self._now)
        return condition(name, sign, (self._called(value.text),), self._now)

    def _values(self) -> tuple[str, ...]:
        self._demand("(")
        values = [self._called(self._word().text)]
        while self._takes(","):
            values.append(self._called(self._word().text))
        self._demand(")")
        return tuple(values)

    def _called(self, name: str) -> str:
        if self._sees("("):
            raise JqlError(f"Unable to find JQL function '{name}()'.")
        return name

    def _order(self) -> tuple[tuple[Fact, bool], ...]:
        self._demand("order")
        self._demand("by")
        order: list[tuple[Fact, bool]] = []
        while True:
            name = self._word().text
            fact = ORDERS.get(name.casefold())
            if fact is None:
                raise JqlError(f"Not able to sort using field '{name}'.")
            down = self._takes("desc")
            if not down:
                self._takes("asc")
            order.append((fact, down))
            if not self._takes(","):
                return tuple(order)

    def _sees(self, word: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at].says(word)

    def _takes(self, word: str) -> bool:
        if self._sees(word):
            self._at += 1
            return True
        return False

    def _demand(self, word: str) -> None:
        if not self._takes(word):
            raise self._unexpected()

    def _word(self) -> Token:
        if self._at >= len(self._tokens):
            raise self._unexpected()
        self._at += 1
        return self._tokens[self._at - 1]

    def _unexpected(self) -> JqlError:
        if self._at >= len(self._tokens):
            return JqlError("Error in the JQL Query: The query ends where more is expected.")
        return JqlError(f"Error in the JQL Query: '{self._tokens[self._at].text}' is not expected here.")
