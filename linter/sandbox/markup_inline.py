"""What stands within a line of markup: marks, links, mentions, escapes, breaks."""

import re
from collections.abc import Iterator
from typing import Any, Final

from linter.sandbox import catalogue
from linter.sandbox.adf import Node

# Every alternative is bounded, and its repeated parts exclude each other: a search is linear.
_TOKEN: Final = re.compile(
    r"(?P<breaks>\\\\(?=\s|$)[ \t]?)"
    r"|\\(?P<escaped>[^\w\s]|_)"
    r"|\[~(?P<who>[^\[\]\s|]{1,128})\]"
    r"|\[(?P<label>[^\[\]|\n]{1,300})\|(?P<url>[^\[\]|\s]{1,1000})(?:\|[^\[\]|\s]{1,40})?\]"
    r"|(?<![\w*])\*(?P<strong>(?:\\.|[^*\\\s])(?:\\.|[^*\\\n]){0,300})\*(?![\w*])"
    r"|(?<![\w_])_(?P<em>(?:\\.|[^_\\\s])(?:\\.|[^_\\\n]){0,500})_(?![\w_])"
    r"|\{\{(?P<code>[^{}\n]{1,300})\}\}"
    r"|(?P<colour>\{color(?::[#\w]{1,20})?\})"
    r"|&#(?P<entity>\d{2,5});"
)
_BY_NAME: Final = {
    name: account
    for account in catalogue.ACCOUNTS.values()
    for name in (account.username, f"accountid:{account.id}")
}

Marks = tuple[dict[str, Any], ...]


def inline(text: str, marks: Marks = ()) -> list[Node]:
    """Return the nodes of one line."""
    nodes: list[Node] = []
    end = 0
    for match in _TOKEN.finditer(text):
        nodes.extend(_text(text[end : match.start()], marks))
        nodes.extend(_token(match, marks))
        end = match.end()
    return _joined([*nodes, *_text(text[end:], marks)])


def _token(match: re.Match[str], marks: Marks) -> Iterator[Node]:
    kind = match.lastgroup
    if match["breaks"] is not None:
        yield {"type": "hardBreak"}
    elif match["who"] is not None:
        yield from _mention(match["who"], match[0], marks)
    elif match["url"] is not None:
        link = {"type": "link", "attrs": {"href": match["url"]}}
        yield from inline(match["label"], (*marks, link))
    elif kind in {"strong", "em"}:
        yield from inline(match[kind], (*marks, {"type": kind}))
    elif kind == "code":
        yield from _text(match["code"], ({"type": "code"},))
    elif kind == "escaped":
        yield from _text(match["escaped"], marks)
    elif kind == "entity":
        yield from _text(_character(int(match["entity"]), match[0]), marks)


def _mention(name: str, source: str, marks: Marks) -> Iterator[Node]:
    account = _BY_NAME.get(name)
    if account is None:
        yield from _text(source, marks)
    else:
        yield {"type": "mention", "attrs": {"id": account.id, "text": f"@{account.name}"}}


def _character(number: int, source: str) -> str:
    character = chr(number)
    return character if character.isprintable() else source


def _text(text: str, marks: Marks) -> list[Node]:
    if not text:
        return []
    return [{"type": "text", "text": text, **({"marks": list(marks)} if marks else {})}]


def _joined(nodes: list[Node]) -> list[Node]:
    """Return the nodes with neighbouring texts of the same marks made one."""
    joined: list[Node] = []
    for node in nodes:
        last = joined[-1] if joined else {}
        if node["type"] == last.get("type") == "text" and node.get("marks") == last.get("marks"):
            joined[-1] = {**last, "text": last["text"] + node["text"]}
        else:
            joined.append(node)
    return joined
