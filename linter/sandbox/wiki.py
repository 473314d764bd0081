"""ADF as wiki markup: what version 2 of the REST API and webhooks show for rich text."""

from collections.abc import Callable
from typing import Any, Final

from linter.sandbox.adf import Node, word_of

_AROUND = {"strong": "*", "em": "_", "strike": "-", "underline": "+"}


def to_wiki(document: Node | None) -> str | None:
    """Return a document as wiki markup; None for none."""
    if document is None:
        return None
    return _blocks(document.get("content", []))


def _blocks(nodes: list[Node]) -> str:
    return "\n\n".join(text for text in map(_block, nodes) if text)


def _block(node: Node) -> str:
    content = node.get("content", [])
    special = _SPECIAL.get(node["type"])
    if special is not None:
        return special(node, content)
    if any(word_of(child) is None for child in content):
        return _blocks(content)
    return _inline(content) if content else (word_of(node) or "")


def _items(items: list[Node], bullet: str) -> str:
    lines: list[str] = []
    for item in items:
        for child in item.get("content", []):
            match child["type"]:
                case "bulletList":
                    lines.append(_items(child.get("content", []), bullet + "*"))
                case "orderedList":
                    lines.append(_items(child.get("content", []), bullet + "#"))
                case _:
                    lines.append(f"{bullet} {_block(child)}")
    return "\n".join(lines)


def _row(row: Node) -> str:
    cells = row.get("content", [])
    texts = [_blocks(cell.get("content", [])).replace("\n\n", " ") or " " for cell in cells]
    bars = ["||" if cell["type"] == "tableHeader" else "|" for cell in cells]
    return "".join(bar + text for bar, text in zip(bars, texts, strict=True)) + (bars[-1] if bars else "")


def _inline(nodes: list[Node]) -> str:
    return "".join(_word(node) for node in nodes)


def _word(node: Node) -> str:
    attrs: dict[str, Any] = node.get("attrs", {})
    if node["type"] == "mention":
        return f"[~accountid:{attrs.get('id', '')}]"
    if node["type"] == "status":
        return f"*[ {str(attrs.get('text', '')).upper()} ]*"
    text = word_of(node)
    if text is None:
        return _inline(node.get("content", []))
    for mark in node.get("marks", []):
        kind = mark.get("type")
        around = _AROUND.get(str(kind))
        if around:
            text = f"{around}{text}{around}"
        elif kind == "code":
            text = f"{{{{{text}}}}}"
        elif kind == "link":
            text = f"[{text}|{mark.get('attrs', {}).get('href', '')}]"
    return text


def _heading(node: Node, content: list[Node]) -> str:
    return f"h{node.get('attrs', {}).get('level', 1)}. {_inline(content)}"


def _fenced(fence: str, inside: str) -> str:
    return f"{{{fence}}}\n{inside}\n{{{fence}}}"


def _expand(node: Node, content: list[Node]) -> str:
    return f"*{node.get('attrs', {}).get('title', '')}*\n\n{_blocks(content)}"


_SPECIAL: Final[dict[str, Callable[[Node, list[Node]], str]]] = {
    "heading": _heading,
    "bulletList": lambda _, content: _items(content, "*"),
    "orderedList": lambda _, content: _items(content, "#"),
    "rule": lambda _, __: "----",
    "codeBlock": lambda _, content: _fenced("code", _inline(content)),
    "blockquote": lambda _, content: _fenced("quote", _blocks(content)),
    "panel": lambda _, content: _fenced("panel", _blocks(content)),
    "expand": _expand,
    "nestedExpand": _expand,
    "table": lambda _, content: "\n".join(_row(row) for row in content),
}
