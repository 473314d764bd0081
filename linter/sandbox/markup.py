"""The little markup that the sandbox's forms take, as ADF.

Wiki markup and Markdown, as far as people type them into a form: headings (`h2. X`, `## X`), bullets (`*`,
`-`), numbers (`#`, `1.`), tables (`||head||` and `|cell|`), panels, quotes, code, and paragraphs.
"""

import re
from collections.abc import Iterator
from typing import Final

from linter.sandbox.adf import Node
from linter.sandbox.markup_inline import inline

_HEADING: Final = re.compile(r"h([1-6])\.\s+(\S.*)|(#{2,6})\s+(\S.*)")
_BULLET: Final = re.compile(r"[*\-]\s+(\S.*)")
_NUMBER: Final = re.compile(r"(?:#|\d{1,3}\.)\s+(\S.*)")
_KINDS: Final = {
    "heading": _HEADING,
    "bulletList": _BULLET,
    "orderedList": _NUMBER,
    "quote": re.compile(r"bq\. .*"),
    "rule": re.compile(r"----"),
    "table": re.compile(r"\|.*\|"),
}
_FENCE: Final = re.compile(r"\{(panel|quote|code|noformat)(?::[^{}\n]{0,300})?\}")
_WITHIN: Final = {
    "panel": frozenset({"heading", "bulletList", "orderedList", "rule", "paragraph"}),
    "quote": frozenset({"bulletList", "orderedList", "paragraph"}),
}
"""What may stand in a fence; all else is a paragraph there, as documents know nothing deeper."""


def to_adf(text: str) -> Node:
    """Return the text as a document that Jira accepts; a blank text gives one empty paragraph."""
    content = list(_blocks(text.splitlines()))
    return {"type": "doc", "version": 1, "content": content or [{"type": "paragraph", "content": []}]}


def _blocks(lines: list[str], within: str = "") -> Iterator[Node]:
    run: list[str] = []
    running = ""
    waiting = iter((*lines, ""))
    for line in waiting:
        stripped = line.strip()
        fence = None if within else _FENCE.fullmatch(stripped)
        kind = "" if fence else _kind(stripped)
        if within and kind and kind not in _WITHIN[within]:
            kind = "paragraph"
        if run and (kind != running or kind in {"heading", "quote"}):
            yield _block(running, run)
            run = []
        running = kind
        if kind:
            run.append(stripped)
        if fence:
            yield _fenced(fence[1], list(_until(f"{{{fence[1]}}}", waiting)))


def _until(end: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines before the one that ends a fence; all of them where none does."""
    for line in lines:
        if line.strip() == end:
            return
        yield line


def _fenced(name: str, lines: list[str]) -> Node:
    if name in {"code", "noformat"}:
        text = "\n".join(lines)
        return {"type": "codeBlock", "content": [{"type": "text", "text": text}] if text else []}
    content = list(_blocks(lines, name)) or [_paragraph("")]
    if name == "quote":
        return {"type": "blockquote", "content": content}
    return {"type": "panel", "attrs": {"panelType": "info"}, "content": content}


def _kind(line: str) -> str:
    """Return what a line belongs to; empty for a blank one."""
    return next(
        (kind for kind, pattern in _KINDS.items() if pattern.fullmatch(line)), "paragraph" if line else ""
    )


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
            text = {"type": "paragraph", "content": _joined([line.removeprefix("bq. ") for line in run])}
            return {"type": "blockquote", "content": [text]} if kind == "quote" else text


def _heading(line: str) -> Node:
    match = _HEADING.fullmatch(line)
    level, text = 1, line
    if match:
        level = int(match[1]) if match[1] else len(match[3])
        text = match[2] or match[4]
    return {"type": "heading", "attrs": {"level": level}, "content": inline(text)}


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
    return {"type": "paragraph", "content": inline(text)}


def _joined(lines: list[str]) -> list[Node]:
    nodes: list[Node] = []
    for line in lines:
        if nodes:
            nodes.append({"type": "hardBreak"})
        nodes.extend(inline(line))
    return nodes
