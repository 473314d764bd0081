"""What is read out of an epic's texts."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from linter.core.facts import Facts, Measurable
from linter.core.finding import Quote


class Kind(StrEnum):
    """What a statement is about."""

    OUTCOME = "outcome"
    """A change, or a reached level, in what customers, the business or operations do or experience."""
    GUARDRAIL = "guardrail"
    """A level to hold."""
    ACTIVITY = "activity"
    """A proxy: coverage, merge rates, reviews held."""
    VANITY = "vanity"
    """Followers, likes, impressions."""
    OUTPUT = "output"
    """A deliverable, an activity, a milestone, however many numbers it has."""
    STATUS = "status"
    """A progress note or a look back."""
    WISH = "wish"
    """A direction without a measure, or nothing that could be checked."""
    PLACEHOLDER = "placeholder"
    """Untouched template, TBD, "by X %"."""
    NEGATION = "negation"
    """Says that something is not planned or not agreed."""
    INSTRUCTION = "instruction"
    """Speaks to whoever grades the text."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, list item or table row that speaks of what will change."""

    quote: Quote
    kind: Kind
    measurable: Measurable
    metric: Quote | None = None
    baseline: Quote | None = None
    target: Quote | None = None
    deadline: Quote | None = None
    deadline_on: date | None = None
    """The last day of the deadline, where the words could be turned into one."""
    mixed: bool = False
    """An output with an outcome as its purpose, in one sentence."""


class Doubt(StrEnum):
    """Why a text could not be judged. A doubtful text is never accused."""

    LANGUAGE = "language"
    """A language that we do not read."""
    TOO_LONG = "too-long"
    """Longer than the cap; what was read shows no outcome."""
    ELSEWHERE = "elsewhere"
    """A strong statement stands outside the part of the epic that speaks of outcomes."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was read. `statements` holds the statements of the outcome part, in reading order."""

    facts: Facts
    statements: tuple[Statement, ...] = ()
    best: Statement | None = None
    """The strongest statement of the outcome part; what comments quote."""
    metric: Quote | None = None
    baseline: Quote | None = None
    target: Quote | None = None
    deadline: Quote | None = None
    deadline_on: date | None = None
    owner: Quote | None = None
    """A person named in the text as the one who answers for it."""
    placeholder: Quote | None = None
    instruction: Quote | None = None
    elsewhere: Statement | None = None
    vague: tuple[Quote, ...] = field(default=())
    """Words of the outcome part that the author should replace."""
    doubt: Doubt | None = None
    language: str = "en"
    """`en`, `de`, `es`, `fr`, `pt`, `ja`, or `other`."""
