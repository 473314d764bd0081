"""The Atlassian Document Format within a paragraph: what of it a reader sees."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from linter.reading.scalars import as_list, as_mapping, clean

_LATEST_MS = 253_402_300_799_000
"""The last millisecond that a date of four-digit year can have."""


def inline_text(node: Mapping[str, Any]) -> str | None:
    """Return what an inline node shows; None where the node is not an inline one that we know."""
    kind = node.get("type")
    if kind == "text" and _has_mark(node, "strike"):
        # What somebody struck out is no longer said.
        return ""
    show = _SHOW.get(kind) if isinstance(kind, str) else None
    if show is not None:
        return show(node)
    text = node.get("text")
    return clean(text) if isinstance(text, str) else None


def is_strong(node: Mapping[str, Any]) -> bool:
    """Whether a text node is bold."""
    return _has_mark(node, "strong")


def _has_mark(node: Mapping[str, Any], name: str) -> bool:
    return any(as_mapping(mark).get("type") == name for mark in as_list(node.get("marks")))


def _attribute(node: Mapping[str, Any], *names: str) -> str:
    attributes = as_mapping(node.get("attrs"))
    for name in names:
        value = attributes.get(name)
        if isinstance(value, str) and value.strip():
            return clean(value)
    return ""


def _text(node: Mapping[str, Any]) -> str:
    text = node.get("text")
    return clean(text) if isinstance(text, str) else ""


def _mention(node: Mapping[str, Any]) -> str:
    name = _attribute(node, "text", "id")
    return "@" + name.removeprefix("@") if name else ""


def _date(node: Mapping[str, Any]) -> str:
    stamp = as_mapping(node.get("attrs")).get("timestamp")
    if isinstance(stamp, bool) or not isinstance(stamp, (str, int, float)):
        return ""
    try:
        milliseconds = float(stamp)
    except (ValueError, OverflowError):
        return ""
    if not 0 <= milliseconds <= _LATEST_MS:
        return ""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()


def _card(node: Mapping[str, Any]) -> str:
    url = _attribute(node, "url")
    return url or _attribute({"attrs": as_mapping(as_mapping(node.get("attrs")).get("data"))}, "name", "url")


_SHOW: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "text": _text,
    "hardBreak": lambda _: "\n",
    "mention": _mention,
    "date": _date,
    "emoji": lambda node: _attribute(node, "text", "shortName"),
    "status": lambda node: _attribute(node, "text"),
    "inlineCard": _card,
    "blockCard": _card,
    "embedCard": _card,
    # The editor shows this hint, the finished page does not.
    "placeholder": lambda _: "",
    "media": lambda _: "",
    "mediaInline": lambda _: "",
    "rule": lambda _: "",
}
