"""What a comment may hold, whichever markup it is written in: clean text, safe links, our mark, a size."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import quote

from linter.core.finding import Level
from linter.core.wording import Note, Point, Tone

MARK = "#outcome-linter"
"""Stands in each comment of ours, as the end of a link's address or, where there is none, as a word."""
COMMENT_LIMIT = 30_000
"""UTF-16 units of a whole comment; Jira refuses more than 32,767."""

TITLE, LEAD, MESSAGE, QUOTE, FIX, SUGGESTION, FOOTER, ADDRESS = 300, 1_000, 500, 300, 700, 1_500, 300, 1_000
"""Characters that each part may have."""
BADGE, ACCOUNT, TOLD, WHY, COMMAND = 20, 128, 500, 300, 100
TOLD_LINES, COMMANDS, EXPLAINED = 16, 8, 5
"""How many of each there may be."""
_POINTS, _MORE = 12, 20

_ADDRESS = re.compile(r"https?://[^/?#\s]+[^\s]*", re.IGNORECASE)
_IN_ADDRESS = "!#$%&'()*+,-./:;=?@_~"
_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of all that follows them."""
_SWALLOWED = ("Cc", "Cs", "Zl", "Zp")
"""Control characters, halves of surrogate pairs, separators of lines and paragraphs."""
_NO_CHARACTER = 0xFFFE
"""The last two code points of each plane, which XML and some databases refuse."""

Rendered = TypeVar("Rendered")


def plain(text: str, limit: int) -> str:
    """Return text on one line without control characters, cut at a word where it is longer than the limit."""
    # Twice the limit is more than enough to see where to cut, and spares us the rest of a very long text.
    kept = "".join(" " if _is_unsafe(char) else char for char in text[: limit * 2])
    folded = " ".join(kept.split())
    if len(folded) <= limit:
        return folded
    head, _, _ = folded[: limit - 1].rpartition(" ")
    return f"{head or folded[: limit - 2]} …"


def address(url: str) -> str:
    """Return an address that is safe to link to, with all its odd characters encoded; empty where it is none."""
    url = url.strip()
    if len(url) > ADDRESS or not _ADDRESS.fullmatch(url) or any(map(_is_unsafe, url)):
        return ""
    encoded = quote(url, safe=_IN_ADDRESS)
    return encoded if len(encoded) <= ADDRESS else ""


def marked_address(url: str) -> str:
    """Return the address with our mark as its fragment; empty where it is no address."""
    safe = address(url).partition("#")[0]
    return f"{safe}{MARK}" if safe else ""


def aside(note: Note, point: Point) -> str:
    """Return what sets a point apart from those that hold the epic back; empty where nothing does."""
    return " (advice only)" if note.tone is Tone.HELD and point.level is not Level.ERROR else ""


def more_title(count: int) -> str:
    """Say how many points are left for later."""
    return f"{count} more to look at later"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A note with as many points as fit into a comment, and how many do not."""

    note: Note
    left_out: int = 0


def fitted(note: Note, render: Callable[[Fitted], Rendered], size: Callable[[Rendered], int]) -> Rendered:
    """Render a note; where the comment gets too long, with fewer of its points, the last ones first."""
    total = len(note.points) + len(note.more)
    note = replace(note, points=note.points[:_POINTS], more=note.more[:_MORE])
    while True:
        shown = len(note.points) + len(note.more)
        rendered = render(Fitted(note, total - shown))
        if size(rendered) < COMMENT_LIMIT or shown == 0:
            return rendered
        note = replace(note, more=note.more[:-1]) if note.more else replace(note, points=note.points[:-1])


def units(text: str) -> int:
    """Return the length of a text as Jira counts it: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _is_unsafe(char: str) -> bool:
    if char in _TURNING or unicodedata.category(char) in _SWALLOWED:
        return True
    return ord(char) & _NO_CHARACTER == _NO_CHARACTER
