"""Jira wiki markup, as webhooks, REST v2 and Data Center give it, to a document.

Read line by line, because people break Jira's grammar and Jira shows something all the same: a heading is
a heading wherever a line begins with one, inside a panel and after it. Linear in the length of the text.
"""

import re

from linter.core.document import BlockKind, Cell, Document
from linter.reading.outline import MAX_CHARACTERS, WEAKEST, Outline, is_title, title_text
from linter.reading.scalars import clean
from linter.reading.wiki_inline import read_inline
from linter.reading.wiki_table import read_row, row_end

_CODE = re.compile(r"(?<!\\)\{(code|noformat)(?::[^{}\n]{0,300})?\}")
_BOXES = ("panel", "quote", "expand", "info", "tip", "note", "warning")
_BOX = re.compile(r"(?<!\\)\{(" + "|".join(_BOXES) + r")(?::([^{}\n]{0,300}))?\}")
_TAG = re.compile(r"\{(code|noformat|" + "|".join(_BOXES) + r")\}")
_HEADING = re.compile(r"\s*(?:[*#-]+\s+)?h([1-6])\.(.*)")
_ITEM = re.compile(r"\s*([*#]{1,20}|-{1,3}|[–•])\s+(.*)")
_MARKDOWN = re.compile(r"(#{2,4})\s+(\S[^\n]{0,79})")
_MARKS = frozenset("*#-–•|hb_+{")
"""A line that begins with none of these is prose."""
_RULE = re.compile(r"\s*-{4,}\s*")
_QUOTE = re.compile(r"\s*bq\.\s+(.*)")
_COLOUR = re.compile(r"\{color(?::[^{}\n]{0,50})?\}")
_BOLD_LINE = re.compile(r"\s*[_+]?(?:\{\*\}([^*\n]+)\{\*\}|\*([^*\s][^*\n]*)\*)[_+]?\s*+:?\s*")


def read_wiki(text: str) -> Document:
    """Return what a reader of the text sees. Reads at most 100,000 characters; never raises."""
    reader = _Reader(clean(text[:MAX_CHARACTERS]))
    reader.read()
    return reader.outline.build(truncated=reader.unread or len(text) > MAX_CHARACTERS)


class _Reader:
    """One pass over the lines of one text."""

    def __init__(self, text: str) -> None:
        self.outline = Outline()
        self._lines = text.split("\n")
        self._index = 0
        self._boxes: list[tuple[str, list[tuple[int, str]] | None]] = []
        self._table = -1
        self._row = 0
        self._last_row = -2
        self._last_tag = dict.fromkeys(("code", "noformat", *_BOXES), -1)
        for index, line in enumerate(self._lines if "{" in text else ()):
            for found in _TAG.finditer(line):
                self._last_tag[found[1]] = index

    @property
    def unread(self) -> bool:
        """Whether lines are left."""
        return self._index < len(self._lines)

    def read(self) -> None:
        while self.unread and not self.outline.full:
            line = self._lines[self._index]
            self._index += 1
            self._line(line)

    def _line(self, line: str) -> None:
        """Read a line, and all of a code block that begins in it."""
        while found := self._code_start(line):
            self._boxed(line[: found.start()])
            line = self._code(found[1], line[found.end() :])
        self._boxed(line)

    def _code_start(self, line: str) -> re.Match[str] | None:
        """Find a code block that also ends: a tag left open would swallow the rest of the epic."""
        if "{" not in line:
            return None
        last = {name: line.rfind("{" + name + "}") for name in ("code", "noformat")}
        for found in _CODE.finditer(line):
            if self._last_tag[found[1]] >= self._index or last[found[1]] >= found.end():
                return found
        return None

    def _code(self, name: str, rest: str) -> str:
        """Add the code up to its closing tag; return what stands behind that."""
        closing = "{" + name + "}"
        code: list[str] = []
        while closing not in rest:
            code.append(rest)
            if self._index >= len(self._lines):
                rest = closing
                break
            rest = self._lines[self._index]
            self._index += 1
        before, _, behind = rest.partition(closing)
        self.outline.add(BlockKind.CODE, "\n".join([*code, before]))
        return behind

    def _boxed(self, line: str) -> None:
        """Read a line, opening and closing the panels and quotes whose tags stand in it."""
        if "{" not in line:
            self._content(line)
            return
        position = 0
        for found in _BOX.finditer(line):
            self._content(line[position : found.start()])
            self._tag(found[1], found[2] or "")
            position = found.end()
        self._content(_CODE.sub("", line[position:]))

    def _tag(self, name: str, parameters: str) -> None:
        is_open = any(box == name for box, _ in self._boxes[-20:])
        if is_open and not parameters:
            while True:
                box, before = self._boxes.pop()
                if before is not None:
                    self.outline.leave(before)
                if box == name:
                    return
        title = _title(name, parameters)
        closed = self._last_tag[name] >= self._index - 1
        self._boxes.append((name, self.outline.enter(title, closed=closed) if title else None))

    def _content(self, line: str) -> None:
        """Read a line that has no box or code in it."""
        first = line.lstrip()[:1]
        if not first or _RULE.fullmatch(line):
            return
        if first not in _MARKS:
            self._prose(line)
        elif found := _HEADING.match(line):
            self.outline.add(BlockKind.HEADING, _one_line(found[2]), level=int(found[1]))
        elif line.lstrip().startswith("|"):
            self._table_row(line)
        elif found := _QUOTE.match(line):
            self._add(BlockKind.QUOTE, found[1])
        elif (found := _MARKDOWN.match(line)) and self._stands_alone():
            self.outline.add(BlockKind.HEADING, _one_line(found[2]), level=len(found[1]))
        elif found := _ITEM.match(line):
            self._add(BlockKind.ITEM, found[2], level=len(found[1]))
        elif (found := _bold(line)) and is_title(title := _one_line(found[1] or found[2])):
            self.outline.add(BlockKind.HEADING, title_text(title), level=WEAKEST)
        else:
            self._prose(line)

    def _stands_alone(self) -> bool:
        """Tell whether the line just taken is no item of a list: a heading in the way of Markdown."""
        before = self._lines[self._index - 2].strip() if self._index > 1 else ""
        after = self._lines[self._index].strip() if self._index < len(self._lines) else ""
        return not before.startswith(("#", "*", "-")) and not after.startswith("#")

    def _prose(self, line: str) -> None:
        quoted = any(box == "quote" for box, _ in self._boxes[-20:])
        self._add(BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH, line)

    def _add(self, kind: BlockKind, source: str, level: int = 0) -> None:
        for piece in read_inline(source).split("\n"):
            self.outline.add(kind, piece, level=level)

    def _table_row(self, line: str) -> None:
        if self._last_row != self._index - 1:
            self._table += 1
            self._row = 0
        at = self._index - 1
        end = row_end(self._lines, at) if self._lines[at] is line else self._index
        source = "\n".join([line, *self._lines[self._index : end]])
        for column, cell in enumerate(read_row(source, first=self._row == 0)):
            place = Cell(self._table, self._row, column, cell.header)
            self.outline.add(BlockKind.CELL, cell.text, cell=place)
        self._row += 1
        self._index = end
        self._last_row = end


def _bold(line: str) -> re.Match[str] | None:
    """Match a line that is bold throughout, whatever its colour."""
    if "*" not in line:
        return None
    return _BOLD_LINE.fullmatch(_COLOUR.sub("", line))


def _one_line(source: str) -> str:
    return " ".join(read_inline(source).split())


def _title(name: str, parameters: str) -> str:
    for parameter in parameters.split("|"):
        key, equals, value = parameter.partition("=")
        if equals and key.strip().casefold() == "title":
            return _one_line(value)
        if not equals and name == "expand":
            return _one_line(parameter)
    return ""
