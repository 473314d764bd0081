"""The page of a rule, as data: web, terminal and docs each show it their way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A parameter that a policy may set."""

    name: str
    type: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Example:
    """A case of the rule that is worth showing."""

    name: str
    good: bool
    text: str
    """The epic, in short: the text that is judged."""
    says: str = ""
    """The message that a bad one gets."""


@dataclass(frozen=True, slots=True)
class RulePage:
    """All that a reader wants to know of a rule."""

    name: str
    title: str
    why: str
    fix: str
    options: tuple[Option, ...]
    examples: tuple[Example, ...]
