"""Rich text as a reader sees it: plain text, and the blocks that it is made of."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a run of text is to the reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in a table. All counts start at 0."""

    table: int
    row: int
    column: int
    header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text: a heading, a paragraph, a list item, a table cell."""

    kind: BlockKind
    text: str
    start: int
    """Offset of `text` in the document's `text`, in code points."""
    sections: tuple[str, ...] = ()
    """The headings above it, outermost first. A heading's own text is not among its sections."""
    level: int = 0
    """Of a heading: 1 to 6. Of an item: its depth, from 1. Else 0."""
    cell: Cell | None = None

    @property
    def end(self) -> int:
        """Offset one past the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """Plain text and its blocks, in reading order: `text[b.start:b.end] == b.text` for every block."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    truncated: bool = False
    """The source was longer than the reader's cap; what lies behind it was not read."""

    def __bool__(self) -> bool:
        """Whether a reader would see anything at all."""
        return bool(self.text.strip())


NOTHING = Document()
"""A document in which a reader sees nothing."""


class Builder:
    """Collects blocks into a document; the only place that counts offsets."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._path: list[tuple[int, str]] = []

    def add(self, kind: BlockKind, text: str, *, level: int = 0, cell: Cell | None = None) -> None:
        """Add one block, separated from the one before by a line break. Blank text adds nothing."""
        text = text.strip()
        if not text:
            return
        if self._parts:
            self._append("\n")
        if kind is BlockKind.HEADING:
            while self._path and self._path[-1][0] >= level:
                self._path.pop()
        sections = tuple(title for _, title in self._path)
        self._blocks.append(Block(kind, text, self._length, sections, level, cell))
        self._append(text)
        if kind is BlockKind.HEADING:
            self._path.append((level, text))

    def build(self, *, truncated: bool = False) -> Document:
        """Return what was collected."""
        return Document("".join(self._parts), tuple(self._blocks), truncated)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def plain(text: str) -> Document:
    """Return a document of one paragraph a line: for text that has no markup."""
    builder = Builder()
    for line in text.splitlines():
        builder.add(BlockKind.PARAGRAPH, line)
    return builder.build()
