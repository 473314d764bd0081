"""What all readers of rich text share: the outline that they build, and what makes a line a title."""

import re

from linter.core.document import Block, BlockKind, Builder, Cell, Document

MAX_CHARACTERS = 100_000
"""How much of one text is read."""
MAX_BLOCKS = 4_000
"""How many blocks of one text are read: no person writes so many, and a heap of them costs far more than its length."""
WEAKEST = 6
"""Level of a title that is none by markup: a bold line, the title of a panel."""

_BOX_LEVEL = 0
_MAX_TITLE = 80
_MAX_WORDS = 10
_BLANKS = re.compile(r"[ \t\u00a0\u202f]{2,}|\t")
_PERIOD = re.compile(r"\b(?:[QH][1-4]|FY ?\d{2,4}|20\d\d)\b", re.IGNORECASE)
_MEASURED = re.compile(r"%|\d\D+\d")
_SENTENCE_END = (".", "!", ";", ",", "。")


class Outline(Builder):
    """A builder that sees blanks as a browser shows them, and can also end what a titled box began."""

    def add(self, kind: BlockKind, text: str, *, level: int = 0, cell: Cell | None = None) -> None:
        """Add one block as `Builder` does; several blanks outside of code show as one."""
        plain = text.isascii() and "  " not in text and "\t" not in text
        shown = text if plain or kind is BlockKind.CODE else _BLANKS.sub(" ", text)
        super().add(kind, shown, level=level, cell=cell)

    @property
    def full(self) -> bool:
        """Whether as many blocks are in it as are read."""
        return len(self._blocks) >= MAX_BLOCKS

    def enter(self, title: str, *, closed: bool = True) -> list[tuple[int, str]]:
        """Open a titled box: what follows stands under its title. Returns what `leave` needs.

        `closed`: the box is known to end, so headings inside stand under its title, whatever their level.
        """
        before = list(self._path)
        self.add(BlockKind.HEADING, title, level=WEAKEST)
        if closed and title.strip():
            self._path[-1] = (_BOX_LEVEL, title.strip())
        return before

    def leave(self, before: list[tuple[int, str]]) -> None:
        """Close it: what follows stands where the box itself stood."""
        self._path = before

    def build(self, *, truncated: bool = False) -> Document:
        """Return what was collected. A lone title heads nothing: it is the text."""
        document = super().build(truncated=truncated)
        if len(document.blocks) == 1 and document.blocks[0].level == WEAKEST:
            only = document.blocks[0]
            return Document(document.text, (Block(BlockKind.PARAGRAPH, only.text, only.start),), truncated)
        return document


def is_title(text: str) -> bool:
    """Whether a line in bold reads as a heading, rather than as a statement that somebody stressed.

    A stressed statement taken for a heading would be lost to every rule, so doubt says no.
    """
    text = text.strip()
    if not text or len(text) > _MAX_TITLE or len(text.split()) > _MAX_WORDS:
        return False
    if text.endswith(_SENTENCE_END):
        return False
    return not _MEASURED.search(_PERIOD.sub("", text)) and any(character.isalpha() for character in text)


def title_text(text: str) -> str:
    """Return a title without the colon at its end."""
    return text.strip().rstrip(":：").rstrip()
