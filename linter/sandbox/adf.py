"""Atlassian Document Format: what counts as a document, its plain text, its rendering as wiki markup."""

from collections.abc import Iterator
from typing import Any, Final

_DEEPEST: Final = 60
_LARGEST: Final = 20_000

Node = dict[str, Any]

_SAYS: Final = {
    "mention": ("text",),
    "status": ("text",),
    "emoji": ("text", "shortName"),
    "inlineCard": ("url",),
    "date": ("timestamp",),
}
"""Of an inline node: the attributes that a reader sees, best first."""


def is_document(value: Any) -> bool:
    """Return whether a value from outside is shaped like a document, and of a size that we show.

    Types of nodes are not checked: Jira's own set grows, and every reader here descends into unknown ones.
    """
    if not isinstance(value, dict) or value.get("type") != "doc" or value.get("version") != 1:
        return False
    if not isinstance(value.get("content"), list):
        return False
    left = _LARGEST
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        node, depth = waiting.pop()
        left -= 1
        if left < 0 or depth > _DEEPEST or not _is_node(node):
            return False
        waiting.extend((child, depth + 1) for child in node.get("content", ()))
    return True


def _is_node(node: Any) -> bool:
    return (
        isinstance(node, dict)
        and isinstance(node.get("type"), str)
        and isinstance(node.get("content", []), list)
        and isinstance(node.get("attrs", {}), dict)
        and isinstance(node.get("marks", []), list)
        and all(isinstance(mark, dict) for mark in node.get("marks", ()))
        and isinstance(node.get("text", ""), str)
        and (node["type"] != "text" or bool(node.get("text")))
    )


def plain_text(document: Node | None) -> str:
    """Return the text that a reader sees, one line a block."""
    if document is None:
        return ""
    return "\n".join(line for line in ("".join(words) for words in _lines(document)) if line.strip())


def _lines(node: Node) -> Iterator[list[str]]:
    words: list[str] = []
    for child in node.get("content", ()):
        word = word_of(child)
        if word is not None:
            words.append(word)
        elif words:
            yield words
            words = []
        if word is None:
            yield from _lines(child)
    if words:
        yield words


def word_of(node: Node) -> str | None:
    """Return what an inline node says; None for a block."""
    kind = node["type"]
    if kind == "text":
        return str(node["text"])
    if kind == "hardBreak":
        return "\n"
    if kind not in _SAYS:
        return None
    attrs = node.get("attrs", {})
    return next((str(attrs[name]) for name in _SAYS[kind] if attrs.get(name)), "")
