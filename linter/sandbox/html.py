"""ADF as HTML, through a list of what is known to be safe.

Every text and every attribute passes through markupsafe; unknown nodes show what they contain, and addresses
other than http, https and mailto are shown as plain text.
"""

from collections.abc import Callable
from typing import Any, Final

from markupsafe import Markup, escape

from linter.sandbox.adf import Node, word_of
from linter.sandbox.catalogue import ACCOUNTS

_PLAIN: Final = {
    "paragraph": "p",
    "bulletList": "ul",
    "orderedList": "ol",
    "listItem": "li",
    "blockquote": "blockquote",
    "tableRow": "tr",
    "tableHeader": "th",
    "tableCell": "td",
}
_MARKS: Final = {"strong": "strong", "em": "em", "code": "code", "strike": "s", "underline": "u"}
_PANELS: Final = frozenset({"info", "note", "warning", "success", "error"})
_COLOURS: Final = frozenset({"neutral", "purple", "blue", "red", "yellow", "green"})
_SCHEMES: Final = ("http://", "https://", "mailto:")


def to_html(document: Node | None) -> Markup:
    """Return a document as HTML that may stand in a page as it is."""
    return Markup() if document is None else _children(document)


def _children(node: Node) -> Markup:
    return Markup().join(_node(child) for child in node.get("content", ()))


def _in(tag: str, inside: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(tag, inside)


def _node(node: Node) -> Markup:
    kind = node["type"]
    if kind in _PLAIN:
        return _in(_PLAIN[kind], _children(node))
    special = _SPECIAL.get(kind)
    if special is not None:
        return special(node)
    word = word_of(node)
    return _children(node) if word is None else escape(word)


def _attribute(node: Node, name: str) -> str:
    return str(node.get("attrs", {}).get(name, ""))


def _heading(node: Node) -> Markup:
    level = node.get("attrs", {}).get("level")
    # The page itself owns the first two levels; most people begin with the second.
    return _in(f"h{max(3, level + 1)}" if level in (1, 2, 3, 4, 5) else "h6", _children(node))


def _text(node: Node) -> Markup:
    shown = escape(node["text"])
    for mark in node.get("marks", ()):
        shown = _marked(shown, mark)
    return shown


def _marked(shown: Markup, mark: dict[str, Any]) -> Markup:
    kind = str(mark.get("type"))
    if kind in _MARKS:
        return _in(_MARKS[kind], shown)
    attrs = mark.get("attrs")
    href = str(attrs.get("href", "")).strip() if isinstance(attrs, dict) else ""
    if kind == "link" and href.lower().startswith(_SCHEMES):
        return Markup('<a href="{}" rel="noopener noreferrer nofollow">{}</a>').format(href, shown)
    return shown


def _panel(node: Node) -> Markup:
    kind = _attribute(node, "panelType")
    return Markup('<div class="panel panel-{}">{}</div>').format(
        kind if kind in _PANELS else "info", _children(node)
    )


def _expand(node: Node) -> Markup:
    title = _attribute(node, "title") or "More"
    return Markup("<details><summary>{}</summary>{}</details>").format(title, _children(node))


def _status(node: Node) -> Markup:
    colour = _attribute(node, "color")
    return Markup('<span class="lozenge lozenge-{}">{}</span>').format(
        colour if colour in _COLOURS else "neutral", _attribute(node, "text")
    )


def _mention(node: Node) -> Markup:
    account = ACCOUNTS.get(_attribute(node, "id"))
    name = f"@{account.name}" if account else _attribute(node, "text") or "@somebody"
    return Markup('<span class="mention">{}</span>').format(name)


def _table(node: Node) -> Markup:
    return Markup('<div class="scroll"><table><tbody>{}</tbody></table></div>').format(_children(node))


def _card(node: Node) -> Markup:
    url = _attribute(node, "url")
    return _marked(escape(url), {"type": "link", "attrs": {"href": url}})


_SPECIAL: Final[dict[str, Callable[[Node], Markup]]] = {
    "heading": _heading,
    "text": _text,
    "panel": _panel,
    "expand": _expand,
    "nestedExpand": _expand,
    "status": _status,
    "mention": _mention,
    "table": _table,
    "inlineCard": _card,
    "rule": lambda _: Markup("<hr>"),
    "hardBreak": lambda _: Markup("<br>"),
    "codeBlock": lambda node: Markup("<pre><code>{}</code></pre>").format(_children(node)),
}
