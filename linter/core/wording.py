"""A note: what we tell people, once, in a shape that Jira, pages and a terminal can all show."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from linter.core.finding import Level


class Tone(StrEnum):
    """The mood of a note; decides the colour of its panel."""

    GOOD = "good"
    ADVICE = "advice"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to put right."""

    rule: str
    level: Level
    message: str
    fix: str
    quote: str = ""
    url: str = ""
    """The rule's page; empty where no address is known."""


@dataclass(frozen=True, slots=True)
class Note:
    """The whole of what one comment says. Plain text in every part: no markup of any sort."""

    tone: Tone
    title: str
    lead: str = ""
    points: tuple[Point, ...] = ()
    more: tuple[Point, ...] = ()
    """Points past the policy's maximum: folded away where that can be shown, else counted."""
    suggestion: str = ""
    footer: str = ""
    url: str = ""
    """The epic's page with us: the link that also marks a comment as ours."""

    @property
    def digest(self) -> str:
        """16 hex digits that change when anything that a reader sees changes."""
        return sha256(repr(self).encode()).hexdigest()[:16]
