"""Tables of Jira wiki markup: which lines make a row, and which cells are in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.reading.wiki_inline import hide_escapes, shown, without_links, without_marks

_LOOK_AHEAD = 50
_CELL = re.compile(r"(\|\|?)([^|]*)")
_CELL_LINE = re.compile(r"\s*(?:(?:[*#]+|-)\s+)?(?:h[1-6]\.\s*)?(.*)")
_BOLD = re.compile(r"\s*\{?\*\}?[^*\n]+\{?\*\}?\s*")
_NOT_IN_A_ROW = re.compile(r"\s*(?:$|\||h[1-6]\.)")


@dataclass(frozen=True, slots=True)
class WikiCell:
    """One cell of a row."""

    text: str
    header: bool


def row_end(lines: Sequence[str], start: int) -> int:
    """Return one past the last line of the row that begins at `start`: a cell may go over several lines."""
    if lines[start].rstrip().endswith("|"):
        return start + 1
    for index in range(start + 1, min(start + _LOOK_AHEAD, len(lines))):
        line = lines[index]
        if _NOT_IN_A_ROW.match(line):
            break
        if line.rstrip().endswith("|"):
            return index + 1
    return start + 1


def read_row(source: str, *, first: bool) -> Iterator[WikiCell]:
    """Yield the cells of a row, empty ones too, so that columns keep their numbers.

    `first`: it is the table's first row, where bold cells throughout are meant as headers.
    """
    cells = list(_cells(without_links(hide_escapes(source.strip()))))
    all_bold = first and any(text.strip() for text, _ in cells)
    all_bold = all_bold and all(_BOLD.fullmatch(text) or not text.strip() for text, _ in cells)
    for text, header in cells:
        yield WikiCell(_cell_text(text), header or all_bold)


def _cells(row: str) -> Iterator[tuple[str, bool]]:
    starts_plain = not row.startswith("||")
    found = [(match[1] == "||", match[2]) for match in _CELL.finditer(row)]
    if found and not found[-1][1].strip():
        found.pop()
    for number, (double, text) in enumerate(found):
        if double and starts_plain and number:
            # In a row of plain cells, two bars together are a cell that somebody left empty.
            yield "", False
            yield text, False
        else:
            yield text, double


def _cell_text(text: str) -> str:
    if not text.strip():
        return ""
    lines = []
    for line in text.split("\n"):
        found = _CELL_LINE.match(line)
        lines.append(shown(without_marks(found[1] if found else line)))
    return "\n".join(line for line in lines if line)
