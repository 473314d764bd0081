"""The Atlassian Document Format, as REST v3 gives it, to a document.

Any mapping is read: a node that we do not know is walked through, so new node types lose nothing.
"""

from collections.abc import Mapping
from typing import Any

from linter.core.document import BlockKind, Cell, Document
from linter.reading.adf_inline import inline_text, is_strong
from linter.reading.outline import MAX_CHARACTERS, WEAKEST, Outline, is_title, title_text
from linter.reading.scalars import as_int, as_list, as_mapping, as_text, clean

_MAX_DEPTH = 60
_MAX_NODES = 50_000
_MAX_SPAN = 100
_LISTS = frozenset({"bulletList", "orderedList", "taskList", "decisionList"})
_EXPANDS = frozenset({"expand", "nestedExpand"})


def read_adf(node: Any) -> Document:
    """Return what a reader of the document sees; an empty document for anything but a mapping or a list.

    Reads at most 100,000 characters, 50,000 nodes, 60 levels; never raises.
    """
    walker = _Walker()
    walker.block(node if isinstance(node, Mapping) else {"content": node}, 0)
    return walker.outline.build(truncated=walker.truncated)


class _Walker:
    """One walk through one document."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.truncated = False
        self._nodes = _MAX_NODES
        self._characters = MAX_CHARACTERS
        self._list_depth = 0
        self._quoted = False
        self._tables = 0

    def block(self, node: Mapping[str, Any], depth: int) -> None:
        """Read a node that holds blocks or is one."""
        if depth > _MAX_DEPTH or self._nodes <= 0 or self._characters <= 0 or self.outline.full:
            self.truncated = True
            return
        self._nodes -= 1
        kind = as_text(node.get("type"))
        if kind == "heading":
            level = as_int(as_mapping(node.get("attrs")).get("level")) or 1
            title = " ".join(self._flat(node, depth).split())
            self.outline.add(BlockKind.HEADING, title, level=max(1, min(WEAKEST, level)))
        elif kind == "codeBlock":
            self.outline.add(BlockKind.CODE, self._flat(node, depth))
        elif kind == "table":
            self._table(node, depth)
        elif kind == "blockquote":
            outer, self._quoted = self._quoted, True
            self._children(node, depth)
            self._quoted = outer
        elif kind in _LISTS:
            self._list_depth += 1
            self._children(node, depth)
            self._list_depth -= 1
        elif kind in _EXPANDS:
            self._expand(node, depth)
        else:
            self._children(node, depth)

    def _children(self, node: Mapping[str, Any], depth: int) -> None:
        """Read the content of a node: runs of inline nodes as paragraphs, all others as blocks."""
        run: list[Mapping[str, Any]] = []
        for child in as_list(node.get("content")):
            child_node = as_mapping(child)
            if inline_text(child_node) is None:
                self._paragraph(run)
                run = []
                self.block(child_node, depth + 1)
            else:
                run.append(child_node)
            if self._nodes <= 0 or self._characters <= 0:
                self.truncated = True
                break
        self._paragraph(run)

    def _paragraph(self, run: list[Mapping[str, Any]]) -> None:
        """Add a run of inline nodes, one block a line; outside of lists, a bold line can be a heading."""
        lines: list[str] = [""]
        strong = [True]
        for node in run:
            text = self._take(inline_text(node) or "")
            bold = is_strong(node) or not text.strip(" :\n")
            first, *more = text.split("\n")
            lines[-1] += first
            strong[-1] = strong[-1] and bold
            lines += more
            strong += [bold] * len(more)
        if self._list_depth:
            self.outline.add(BlockKind.ITEM, "\n".join(lines), level=self._list_depth)
            return
        for line, bold in zip(lines, strong, strict=True):
            if bold and not self._quoted and is_title(line):
                self.outline.add(BlockKind.HEADING, title_text(line), level=WEAKEST)
            else:
                self.outline.add(BlockKind.QUOTE if self._quoted else BlockKind.PARAGRAPH, line)

    def _expand(self, node: Mapping[str, Any], depth: int) -> None:
        title = as_mapping(node.get("attrs")).get("title")
        if isinstance(title, str) and title.strip():
            before = self.outline.enter(self._take(" ".join(clean(title).split())))
            self._children(node, depth)
            self.outline.leave(before)
        else:
            self._children(node, depth)

    def _table(self, node: Mapping[str, Any], depth: int) -> None:
        table = self._tables
        self._tables += 1
        for row, row_node in enumerate(as_list(node.get("content"))):
            column = 0
            if self.outline.full:
                self.truncated = True
                break
            for cell in as_list(as_mapping(row_node).get("content")):
                cell_node = as_mapping(cell)
                header = cell_node.get("type") == "tableHeader"
                place = Cell(table, row, column, header)
                self.outline.add(BlockKind.CELL, self._flat(cell_node, depth + 2), cell=place)
                span = as_int(as_mapping(cell_node.get("attrs")).get("colspan")) or 1
                column += max(1, min(_MAX_SPAN, span))

    def _flat(self, node: Mapping[str, Any], depth: int) -> str:
        """Return all text below a node; a line for each block in it."""
        lines: list[str] = []
        self._collect(node, depth, lines)
        return "\n".join(
            line.strip() if node.get("type") != "codeBlock" else line for line in lines if line.strip()
        )

    def _collect(self, node: Mapping[str, Any], depth: int, lines: list[str]) -> None:
        if depth > _MAX_DEPTH or self._nodes <= 0 or self._characters <= 0:
            self.truncated = True
            return
        self._nodes -= 1
        lines.append("")
        for child in as_list(node.get("content")):
            child_node = as_mapping(child)
            text = inline_text(child_node)
            if text is None:
                self._collect(child_node, depth + 1, lines)
                lines.append("")
            else:
                lines[-1] += self._take(text)

    def _take(self, text: str) -> str:
        """Count the characters against the cap, and cut what goes over it."""
        self._nodes -= 1
        if len(text) > self._characters:
            self.truncated = True
            text = text[: self._characters]
        self._characters -= len(text)
        return text
