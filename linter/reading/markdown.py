"""Markdown, as epic documents and pasted text have it, to a document.

Our own line-based reader rather than a full parser: headings, lists, tables and paragraphs are all that
the rules look at, linear time is easily seen, and people's broken Markdown reads as they meant it.
"""

import re

from linter.core.document import BlockKind, Cell, Document
from linter.reading.markdown_inline import read_inline, spoken_comments, without_comments
from linter.reading.markdown_table import is_row, is_ruler, read_row
from linter.reading.outline import MAX_CHARACTERS, WEAKEST, Outline, is_title, title_text
from linter.reading.scalars import clean

_FENCE = re.compile(r"\s*(```+|~~~+)[^`]*$")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?:\s+(.*))?$")
_CLOSING_HASHES = re.compile(r"(?:^|\s)#+\s*$")
_RULE = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*$")
_SETEXT = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_BOLD_LINE = re.compile(r"\s*(?:\*\*([^*\n]+)\*\*|__([^_\n]+)__)\s*+:?\s*")
_LABEL = re.compile(r"\s*(?:\*\*|__)?[^\W\d][\w /()-]{0,40}(?:\*\*|__)?\s?[:：]")
_MAX_DEPTH = 10
_WRAPPED = 50
"""A line at least this long was broken by its width, not by its author."""


def read_markdown(text: str) -> Document:
    """Return what a reader of the text sees. Reads at most 100,000 characters; never raises."""
    reader = _Reader(without_comments(clean(text[:MAX_CHARACTERS])))
    reader.read()
    for comment in spoken_comments(text[:MAX_CHARACTERS]) if "<!--" in text else ():
        reader.outline.add(BlockKind.CODE, clean(comment))
    return reader.outline.build(truncated=reader.unread or len(text) > MAX_CHARACTERS)


class _Reader:
    """One pass over the lines of one text. A paragraph or an item is pending until its last line is known."""

    def __init__(self, text: str) -> None:
        self.outline = Outline()
        self._lines = text.split("\n")
        self._index = 0
        self._pending: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._depth = 0
        self._table = -1
        self._row = -1

    @property
    def unread(self) -> bool:
        """Whether lines are left."""
        return self._index < len(self._lines)

    def read(self) -> None:
        while self.unread and not self.outline.full:
            line = self._lines[self._index]
            self._index += 1
            quoted = False
            for _ in range(_MAX_DEPTH):
                found = _QUOTE.match(line)
                if not found:
                    break
                line = line[found.end() :]
                quoted = True
            self._line(line, quoted=quoted)
        self._flush()

    def _line(self, line: str, *, quoted: bool) -> None:
        if self._row >= 0 and not ("|" in line and line.strip()):
            self._row = -1
        if not line.strip():
            self._flush()
        elif found := _FENCE.match(line):
            self._code(found[1])
        elif (found := _HEADING.match(line)) and (found[2] or len(found[1]) > 1):
            self._heading(_CLOSING_HASHES.sub("", found[2] or ""), len(found[1]))
        elif self._is_underline(line):
            self._underlined(line)
        elif _RULE.match(line):
            self._flush()
        elif self._row >= 0 or is_row(line) or self._starts_table(line):
            self._table_row(line)
        elif found := _ITEM.match(line):
            self._flush()
            self._kind = BlockKind.ITEM
            self._depth = min(_MAX_DEPTH, 1 + len(found[1].expandtabs(4)) // 2)
            self._pending = [found[2]]
        elif (found := _BOLD_LINE.fullmatch(line)) and is_title(title := _one_line(found[1] or found[2])):
            self._flush()
            self.outline.add(BlockKind.HEADING, title_text(title), level=WEAKEST)
        else:
            self._text(line, BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH)

    def _text(self, line: str, kind: BlockKind) -> None:
        if self._pending and _continues(self._pending[-1], line):
            self._pending.append(line)
            return
        self._flush()
        self._kind = kind
        self._depth = 0
        self._pending = [line]

    def _flush(self) -> None:
        """Add what is pending."""
        if not self._pending:
            return
        text = read_inline(" ".join(line.strip().removesuffix("\\") for line in self._pending))
        self._pending = []
        for piece in text.split("\n"):
            self.outline.add(self._kind, piece, level=self._depth)

    def _heading(self, source: str, level: int) -> None:
        self._flush()
        self.outline.add(BlockKind.HEADING, _one_line(source), level=level)

    def _is_underline(self, line: str) -> bool:
        """Whether the line makes the one before a heading; a statement over a ruler stays a statement."""
        found = _SETEXT.match(line)
        if not found or len(self._pending) != 1 or self._kind is not BlockKind.PARAGRAPH:
            return False
        return found[1].startswith("=") or is_title(self._pending[0])

    def _underlined(self, line: str) -> None:
        title = self._pending.pop()
        self._heading(title, 1 if "=" in line else 2)

    def _code(self, fence: str) -> None:
        self._flush()
        code: list[str] = []
        while self._index < len(self._lines):
            line = self._lines[self._index]
            self._index += 1
            stripped = line.strip()
            if stripped.startswith(fence) and not stripped.strip(fence[0]):
                break
            code.append(line)
        self.outline.add(BlockKind.CODE, "\n".join(code))

    def _starts_table(self, line: str) -> bool:
        following = self._lines[self._index : self._index + 1]
        return "|" in line and bool(following) and is_ruler(following[0])

    def _table_row(self, line: str) -> None:
        self._flush()
        if is_ruler(line):
            return
        header = self._row < 0 and self._starts_table(line)
        if self._row < 0:
            self._table += 1
            self._row = 0
        for column, text in enumerate(read_row(line)):
            self.outline.add(BlockKind.CELL, text, cell=Cell(self._table, self._row, column, header))
        self._row += 1


def _continues(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence before, rather than beginning a line of its own."""
    if before.endswith(("  ", "\\")) or _LABEL.match(line):
        return False
    return len(before.strip()) >= _WRAPPED or line.lstrip()[:1].islower()


def _one_line(source: str) -> str:
    return " ".join(read_inline(source).split())
