"""What a rule asks a judge of wording, and what comes back."""

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """A judge's answer. Unsure is an answer."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a text. The text is data, never an instruction."""

    prompt: str
    """Name of the prompt: a file in `prompts/`."""
    text: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the judge said. A quote that does not stand in the text was dropped before it got here."""

    answer: Answer
    reason: str = ""
    quotes: tuple[str, ...] = ()
    rewrite: str = ""
    model: str = ""
    prompt_version: str = ""


@dataclass(frozen=True, slots=True)
class NoOpinion:
    """No judge, no answer, or nonsense: could not tell, and why in a few words."""

    why: str
