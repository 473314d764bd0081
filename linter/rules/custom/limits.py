"""What an expression may name, and how much work it may be. Found out from its tokens, before it ever runs."""

from dataclasses import dataclass

from linter.rules.custom.patterns import is_pattern, pattern_of, steps_of_pattern
from linter.rules.custom.problem import ExpressionError
from linter.rules.custom.tokens import Token, TokenKind
from linter.rules.custom.view import MAX_LIST

MAX_DEPTH = 20
MAX_LOOPS = 5
MAX_STEPS = 350_000
"""Of a tenth of a microsecond each, on the largest epic that an expression can see."""

LOOPS = ("all", "exists", "exists_one", "filter")
FUNCTIONS = {
    "contains": 40,
    "double": 20,
    "duration": 20,
    "endsWith": 5,
    "has": 2,
    "int": 20,
    "matches": 50,
    "size": 10,
    "startsWith": 5,
    "string": 20,
    "timestamp": 20,
}
"""Each with its steps."""
_WORDS = {"true", "false", "null", "in"}
_FIELDS_STEPS = 330
_NAMED_BY_VARIABLE_STEPS = 3_000
_LIST_STEPS = 100
_FILTER_STEPS = 7_000
_JOIN_STEPS = 110

_OWNER = ("set", "active", "kind")
_EPIC = (
    "key", "summary", "description", "project", "type", "level", "labels", "status", "stage", "work_type",
    "owner", "due_date", "parent", "fields",
)  # fmt: skip
_FACTS = (
    "measurable_outcome", "metric", "baseline", "target", "due_date", "owner", "output_not_outcome", "placeholder",
    "injection",
)  # fmt: skip
_OUTCOME = ("text", "kind", "metric", "baseline", "target", "deadline")
PARTS: dict[str, tuple[str, ...]] = {
    "epic": _EPIC,
    "epic.owner": _OWNER,
    "epic.parent": ("key",),
    "facts": _FACTS,
    "outcome": _OUTCOME,
    "today": (),
}
"""What can be named, and the parts that it has."""
_ROOTS = ("epic", "facts", "outcome", "today")


@dataclass(slots=True)
class _Bracket:
    """An open bracket; a loop's has a variable."""

    sign: str
    start: int
    is_list: bool = False
    variable: str = ""


class _Walk:
    """Goes once through the tokens."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.open: list[_Bracket] = []
        self.loops = 0
        self.steps = 0
        signs = [token.text for token in tokens if token.kind is TokenKind.SIGN]
        # Joined texts and lists are longer, so whatever reads them or goes through them costs more.
        self.joins = 1 + signs.count("+")
        self.widest = MAX_LIST * self.joins + signs.count(",")

    def run(self) -> None:
        index = 0
        while index < len(self.tokens):
            index = self._take(index)
            if self.steps > MAX_STEPS:
                raise ExpressionError(
                    "this may take too long on a large epic",
                    self.tokens[min(index, len(self.tokens)) - 1].start,
                    hint="nest fewer loops, join less, and use simpler patterns inside of loops",
                )

    def _take(self, index: int) -> int:
        """Look at one token, or at one whole path of names; return where to go on."""
        token = self.tokens[index]
        self._charge(1)
        if token.kind is TokenKind.NAME:
            return self._name(index)
        if token.kind is TokenKind.SIGN:
            self._sign(index)
        return index + 1

    def _sign(self, index: int) -> None:
        token = self.tokens[index]
        if token.text in "([":
            is_list = token.text == "[" and not self._ends_a_value(index - 1)
            self.open.append(_Bracket(token.text, token.start, is_list))
            if len(self.open) > MAX_DEPTH:
                raise ExpressionError(f"more than {MAX_DEPTH} brackets are open here", token.start)
        elif token.text in ")]" and self.open:
            self.open.pop()
        elif token.text == "+":
            self._charge(_JOIN_STEPS * self.joins)
        elif token.text in {"==", "!=", "<", ">", "<=", ">="}:
            self._charge(2 * self.joins)

    def _name(self, index: int) -> int:
        token = self.tokens[index]
        if self.open and self.open[-1].is_list and token.text not in _WORDS:
            raise ExpressionError("a list holds texts and numbers only", token.start)
        if token.text in _WORDS:
            self._charge(_LIST_STEPS * self.joins if token.text == "in" else 0)
            return index + 1
        if self._is(index + 1, "("):
            return self._call(index)
        if self._is(index - 1, "."):
            raise ExpressionError(
                f"{token.text} is asked of something that has no parts", token.start, hint=_hint_of_parts()
            )
        if token.text in (variable := {b.variable for b in self.open if b.variable}):
            return index + 1
        if token.text not in _ROOTS:
            raise ExpressionError(
                f"{token.text} is not known", token.start, word=token.text, known=(*_ROOTS, *sorted(variable))
            )
        return self._path(index)

    def _path(self, index: int) -> int:
        """Follow `epic.parent.key` to its end; a call at the end of it is looked at by itself."""
        path = self.tokens[index].text
        while PARTS.get(path):
            if not self._is(index + 1, ".") or index + 2 >= len(self.tokens) or self._is(index + 3, "("):
                raise ExpressionError(
                    f"{path} is a whole: name a part of it", self.tokens[index].start, known=PARTS[path]
                )
            part = self.tokens[index + 2]
            if part.text not in PARTS[path]:
                raise ExpressionError(
                    f"{path}.{part.text} is not known", part.start, word=part.text, known=PARTS[path]
                )
            path, index = f"{path}.{part.text}", index + 2
            self._charge(1)
        if path == "epic.fields":
            return self._fields(index)
        if path == "epic.labels":
            self._charge(_LIST_STEPS)
        return index + 1

    def _fields(self, index: int) -> int:
        """Take in the name of a field, written with a dot or in brackets."""
        self._charge(_FIELDS_STEPS)
        written_out = index + 2 < len(self.tokens) and self.tokens[index + 2].kind is TokenKind.TEXT
        if self._is(index + 1, "[") and not (written_out and self._is(index + 3, "]")):
            self._charge(_NAMED_BY_VARIABLE_STEPS)
        if self._is(index + 1, ".") and not self._is(index + 3, "("):
            return index + 3
        return index + 1

    def _call(self, index: int) -> int:
        """Look at a function or a loop, and open its bracket."""
        token = self.tokens[index]
        asked_of = self._is(index - 1, ".")
        if token.text in LOOPS and asked_of:
            return self._loop(index)
        if token.text not in FUNCTIONS:
            hint = (
                "map builds new lists; exists, all or filter do what rules need"
                if token.text == "map"
                else ""
            )
            raise ExpressionError(
                f"{token.text}() is no function here",
                token.start,
                word=token.text,
                known=(*FUNCTIONS, *LOOPS),
                hint=hint,
            )
        self._charge(FUNCTIONS[token.text] * self.joins)
        if token.text == "matches":
            self._pattern(index, asked_of=asked_of)
        self._open(index + 1)
        return index + 2

    def _pattern(self, index: int, *, asked_of: bool) -> None:
        literal = self.tokens[index + 2] if index + 3 < len(self.tokens) else self.tokens[index]
        if not asked_of or literal.kind is not TokenKind.TEXT or not self._is(index + 3, ")"):
            raise ExpressionError(
                "matches takes a pattern that is written out",
                self.tokens[index].start,
                hint="such as epic.key.matches('^PAY-[0-9]+$')",
            )
        self._charge(steps_of_pattern(pattern_of(literal.text)))
        if not is_pattern(literal.text):
            raise ExpressionError("this pattern cannot be read, or is too large", literal.start)

    def _loop(self, index: int) -> int:
        token = self.tokens[index]
        self.loops += 1
        if self.loops > MAX_LOOPS:
            raise ExpressionError(f"more than {MAX_LOOPS} loops", token.start)
        variable = self.tokens[index + 2]
        if variable.text in _ROOTS or variable.text in {b.variable for b in self.open}:
            raise ExpressionError(f"{variable.text} is the name of something else", variable.start)
        if token.text == "filter":
            self._charge(_FILTER_STEPS * self.joins**2)
        self._open(index + 1, variable.text)
        return index + 3

    def _open(self, index: int, variable: str = "") -> None:
        self._sign(index)
        self.open[-1].variable = variable

    def _charge(self, steps: int) -> None:
        around = sum(1 for bracket in self.open if bracket.variable)
        self.steps += steps * self.widest**around

    def _is(self, index: int, text: str) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].text == text

    def _ends_a_value(self, index: int) -> bool:
        """Whether a bracket behind this token is an index, not the beginning of a list."""
        if index < 0:
            return False
        token = self.tokens[index]
        if token.kind is TokenKind.SIGN:
            return token.text in {")", "]"}
        return token.text not in _WORDS


def check_tokens(tokens: tuple[Token, ...]) -> int:
    """Raise ExpressionError where an expression names what is not there, or is too much; return its steps."""
    walk = _Walk(tokens)
    walk.run()
    return walk.steps


def _hint_of_parts() -> str:
    return "only " + ", ".join(name for name, parts in PARTS.items() if parts) + " have parts"
