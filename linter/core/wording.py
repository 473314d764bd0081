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
class Explanation:
    """Why a rule is there and how it is met, unfolded because somebody asked."""

    rule: str
    why: str
    how: str
    url: str = ""


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
    badge: str = ""
    """The state in one or two words: a lozenge before the title, coloured by the tone."""
    mention: str = ""
    """Account id (Data Center: key or name) of the person whom the lead speaks to; before it, with a colon."""
    told: tuple[str, ...] = ()
    """What people asked for and what came of it, a line each: what is waived and until when, what was not understood."""
    explained: tuple[Explanation, ...] = ()
    """Below the points."""
    why: str = ""
    """In one line why this comment is there at all."""
    answer: str = ""
    """How to answer, before the commands. This, `commands` and `off` are one line above the footer."""
    commands: tuple[str, ...] = ()
    """What may be answered, word for word: shown as code, apart."""
    off: str = ""
    """How to switch the comment off."""

    @property
    def digest(self) -> str:
        """16 hex digits that change when anything that a reader sees changes."""
        return sha256(repr(self).encode()).hexdigest()[:16]
