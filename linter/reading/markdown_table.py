"""Pipe tables of Markdown."""

from collections.abc import Iterator

from linter.reading.markdown_inline import hide_escapes, shown

_RULER = frozenset("|:- \t")


def is_ruler(line: str) -> bool:
    """Whether the line separates a table's header from its body: `|---|:--:|`."""
    return "-" in line and "|" in line and _RULER.issuperset(line)


def is_row(line: str) -> bool:
    """Whether the line looks like a row even where no ruler says so."""
    line = line.strip()
    return len(line) > 1 and line.startswith("|") and line.endswith("|")


def read_row(line: str) -> Iterator[str]:
    """Yield the text of each cell, empty ones too, so that columns keep their numbers."""
    row = hide_escapes(line.strip())
    row = row.removeprefix("|").removesuffix("|")
    for cell in row.split("|"):
        yield shown(cell)
