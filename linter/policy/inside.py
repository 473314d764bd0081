"""Where a character of a text of YAML stands in the file, however the text is written."""

from collections.abc import Sequence

import yaml


def place_inside(node: yaml.ScalarNode, lines: Sequence[str], offset: int) -> tuple[int, int]:
    """Return line and column, from 0, of a character of the text; of the text's beginning where there is no telling.

    Plain, quoted, literal and folded texts alike: what YAML leaves out of a text is white space at the ends of lines,
    so lines are followed for as long as they say what the text says. An escape ends that.
    """
    start = (node.start_mark.line, node.start_mark.column)
    row, column = start
    if node.style in {"|", ">"}:
        row, column = row + 1, 0
    elif node.style:
        column += 1
    text, seen = node.value, 0
    while row < len(lines):
        line = lines[row]
        column += len(line[column:]) - len(line[column:].lstrip())
        same = _same(line[column:].rstrip(), text[seen:])
        if offset < seen + same or (offset == len(text) == seen + same):
            return row, column + offset - seen
        if same == 0 and line[column:].strip():
            return start
        seen += same
        blank = len(text[seen:]) - len(text[seen:].lstrip())
        if not blank:
            return start
        seen += blank
        if offset < seen:
            return row, column + same
        row, column = row + 1, 0
    return start


def _same(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    shorter = min(len(one), len(other))
    return next((n for n in range(shorter) if one[n] != other[n]), shorter)
