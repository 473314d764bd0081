"""A small evaluator of Jira expressions, written from their reference: as much as our manifest uses.

Member access that fails is an error, and so a refusal, unless it is optional; a missing key is null.
"""

import re

_TOKEN = re.compile(
    r"\s*(?:(?P<string>'[^']*')|(?P<name>[A-Za-z_]\w*)|(?P<sign>\?\.|&&|\|\||==|!=|[?:.()\[\]!]))"
)
_WORDS = {"true": True, "false": False, "null": None}
_TYPES = {str: "String", bool: "Boolean", int: "Number", float: "Number", dict: "Map", list: "List"}


class ExpressionError(Exception):
    """Jira would stop here."""


def tokens(text):
    """Return the parts of an expression."""
    found, at = [], 0
    text = text.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ExpressionError(f"unexpected: {text[at : at + 20]}")
        found.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


def evaluate(text, **context):
    """Return the value of an expression. Raises ExpressionError where Jira would."""
    reader = _Reader(tokens(text), context)
    value = reader.choice(live=True)
    if reader.at != len(reader.found):
        raise ExpressionError(f"left over: {reader.found[reader.at :]}")
    return value


class _Reader:
    """Reads and evaluates at once; what is not `live` is read and not evaluated."""

    def __init__(self, found, context):
        self.found, self.context, self.at = found, context, 0

    def takes(self, *signs):
        here = self.found[self.at][1] if self.at < len(self.found) else None
        if here in signs and self.found[self.at][0] != "string":
            self.at += 1
            return here
        return None

    def needs(self, sign):
        if not self.takes(sign):
            raise ExpressionError(f"{sign} expected")

    def choice(self, live):
        condition = self.either(live)
        if not self.takes("?"):
            return condition
        _boolean(condition, live)
        yes = self.choice(live and condition)
        self.needs(":")
        no = self.choice(live and not condition)
        return yes if condition else no

    def either(self, live):
        value = self.both(live)
        while self.takes("||"):
            _boolean(value, live)
            other = self.both(live and not value)
            value = value or other
        return value

    def both(self, live):
        value = self.equality(live)
        while self.takes("&&"):
            _boolean(value, live)
            other = self.equality(live and value)
            value = value and other
        return value

    def equality(self, live):
        value = self.unary(live)
        while sign := self.takes("==", "!="):
            same = _same(value, self.unary(live))
            value = same if sign == "==" else not same
        return value

    def unary(self, live):
        if self.takes("!"):
            value = self.unary(live)
            _boolean(value, live)
            return not value
        if self.takes("typeof"):
            value = self.unary(live)
            return "null" if value is None else _TYPES[type(value)]
        return self.member(live)

    def member(self, live):
        value = self.primary(live)
        while sign := self.takes(".", "?.", "["):
            if sign == "[":
                name = self.choice(live)
                self.needs("]")
            else:
                kind, name = self.found[self.at]
                assert kind == "name"
                self.at += 1
            value = _get(value, name, optional=sign == "?.") if live else None
        return value

    def primary(self, live):
        if self.takes("("):
            value = self.choice(live)
            self.needs(")")
            return value
        kind, word = self.found[self.at]
        self.at += 1
        if kind == "string":
            return word[1:-1]
        if kind == "name" and word in _WORDS:
            return _WORDS[word]
        if kind == "name" and word in self.context:
            return self.context[word]
        raise ExpressionError(f"{word} is not known")


def _get(value, name, *, optional):
    if isinstance(value, dict):
        return value.get(name)
    if optional:
        return None
    raise ExpressionError(f"{name} of {value!r}")


def _boolean(value, live):
    if live and not isinstance(value, bool):
        raise ExpressionError(f"{value!r} is not true or false")


def _same(one, other):
    if isinstance(one, bool) != isinstance(other, bool):
        return False
    return type(one) is type(other) and one == other
