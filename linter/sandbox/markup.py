"""The little markup that the sandbox's forms take, as ADF.

Wiki markup and Markdown, as far as people type them into a form: headings (`h2. X`, `## X`), bullets (`*`,
`-`), numbers (`#`, `1.`), tables (`||head||` and `|cell|`), `*strong*`, and paragraphs.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from linter.sandbox.adf import Node

_HEADING: Final = re.compile(r"h([1-6])\.\s+(\S.*)|(#{2,6})\s+(\S.*)")
_BULLET: Final = re.compile(r"[*\-]\s+(\S.*)")
_NUMBER: Final = re.compile(r"(?:#|\d{1,3}\.)\s+(\S.*)")
_STRONG: Final = re.compile(r"(?<![\w*])\*([^*\s][^*\n]{0,200})\*(?![\w*])")


def to_adf(text: str) -> Node:
    """Return the text as a document that Jira accepts; a blank text gives one empty paragraph."""
    content = list(_blocks(text.splitlines()))
    return {"type": "doc", "version": 1, "content": content or [{"type": "paragraph", "content": []}]}


def _blocks(lines: list[str]) -> Iterator[Node]:
    run: list[str] = []
    running = ""
    for line in (*lines, ""):
        stripped = line.strip()
        kind = _kind(stripped)
        if run and (kind != running or kind == "heading"):
            yield _block(running, run)
            run = []
        running = kind
        if kind:
            run.append(stripped)


def _kind(line: str) -> str:
    if not line:
        return ""
    if _HEADING.fullmatch(line):
        return "heading"
    if _BULLET.fullmatch(line):
        return "bulletList"
    if _NUMBER.fullmatch(line):
        return "orderedList"
    if line == "----":
        return "rule"
    return "table" if line.startswith("|") and line.endswith("|") and len(line) > 1 else "paragraph"


def _block(kind: str, run: list[str]) -> Node:
    match kind:
        case "heading":
            return _heading(run[0])
        case "bulletList":
            return _list(kind, [_BULLET.sub(r"\1", line) for line in run])
        case "orderedList":
            node = _list(kind, [_NUMBER.sub(r"\1", line) for line in run])
            return {**node, "attrs": {"order": 1}}
        case "table":
            return {"type": "table", "content": [_row(line) for line in run]}
        case "rule":
            return {"type": "rule"}
        case _:
            return {"type": "paragraph", "content": _joined(run)}


def _heading(line: str) -> Node:
    match = _HEADING.fullmatch(line)
    level, text = 1, line
    if match:
        level = int(match[1]) if match[1] else len(match[3])
        text = match[2] or match[4]
    return {"type": "heading", "attrs": {"level": level}, "content": _inline(text)}


def _list(kind: str, items: list[str]) -> Node:
    return {
        "type": kind,
        "content": [{"type": "listItem", "content": [_paragraph(item)]} for item in items],
    }


def _row(line: str) -> Node:
    header = line.startswith("||")
    cells = line.strip("|").split("||" if header else "|")
    kind = "tableHeader" if header else "tableCell"
    return {
        "type": "tableRow",
        "content": [{"type": kind, "attrs": {}, "content": [_paragraph(cell.strip())]} for cell in cells],
    }


def _paragraph(text: str) -> Node:
    return {"type": "paragraph", "content": _inline(text)}


def _joined(lines: list[str]) -> list[Node]:
    nodes: list[Node] = []
    for line in lines:
        if nodes:
            nodes.append({"type": "hardBreak"})
        nodes.extend(_inline(line))
    return nodes


def _inline(text: str) -> list[Node]:
    nodes: list[Node] = []
    end = 0
    for match in _STRONG.finditer(text):
        nodes.extend(_text(text[end : match.start()]))
        nodes.extend(_text(match[1], {"type": "strong"}))
        end = match.end()
    return [*nodes, *_text(text[end:])]


def _text(text: str, *marks: dict[str, Any]) -> list[Node]:
    if not text:
        return []
    return [{"type": "text", "text": text, **({"marks": list(marks)} if marks else {})}]
