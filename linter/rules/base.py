"""What every rule is: a frozen model whose fields are the options that a policy may set."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from linter.analysis.model import Analysis, Doubt
from linter.analysis.places import DEFAULT_PLACES, Places
from linter.core.epic import Epic
from linter.core.finding import Finding, Quote
from linter.core.question import NoOpinion, Opinion, Question

Severity = Literal["error", "warning", "info", "off"]
"""What a policy may say of a rule: a level, or that it is not in force."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An epic, what was read out of it, and the day on which it is judged."""

    epic: Epic
    analysis: Analysis
    today: date
    finished: bool = False
    """The epic is in the policy's last stage: what it promised lies behind it."""
    places: Places = DEFAULT_PLACES
    """Where this house writes what."""
    work_type: str = ""
    """The kind of work, as the policy names it; empty where it names none."""
    stage: str = ""
    """The stage that it is judged at, as the policy names it; empty where there is no telling."""


class Scope(BaseModel):
    """Which epics a rule is about, within those that the policy governs."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    work_types: tuple[str, ...] = ()
    """Kinds of work, as `work_types` of the policy names them."""
    projects: tuple[str, ...] = ()
    """Keys of projects."""


class Rule(BaseModel, ABC):
    """A rule in force: `Baseline.model_validate({"level": "error"})`.

    The class docstring is the rule's page: its first line is the title, `Why` and `Fix` are what people read.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True
    )

    name: ClassVar[str]
    after: ClassVar[tuple[str, ...]] = ()
    """Rules that must not have failed: it makes no sense to ask for a baseline where no outcome is stated."""

    level: Severity = "warning"
    """How hard it is. Only an error can hold an epic back."""
    from_stage: str = Field(default="", alias="from")
    """The stage from which on it applies; from the first one where this is left out."""
    only: Scope = Scope()
    """Restricts the rule to some kinds of work or projects."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: object) -> object:
        """Read `owner: error` as `owner: {level: error}`."""
        return {"level": data} if isinstance(data, str) else data

    @property
    def rule_name(self) -> str:
        """Under which name people are told of it: that of its class, unless the policy gives it one."""
        return self.name

    @property
    def waits_for(self) -> tuple[str, ...]:
        """The rules that must not have failed."""
        return self.after

    def inapplicable(self, subject: Subject) -> str:  # noqa: ARG002 - a rule may look at the subject
        """Return why the rule has nothing to say about this epic; empty where it has."""
        return ""


class TextRule(Rule):
    """A rule that decides by itself."""

    about_wording: ClassVar[bool] = True
    """It judges the sentence itself, so a suggested rewrite must pass it too."""

    @abstractmethod
    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is wrong, or doubtful. Nothing: the epic passes."""

    def remark(self, subject: Subject) -> str:  # noqa: ARG002 - a rule may look at the subject
        """Return what is worth telling about an epic that passes; empty where nothing is."""
        return ""


class JudgedRule(Rule):
    """A rule that asks a judge of wording. Pure: somebody else carries the question."""

    @abstractmethod
    def ask(self, subject: Subject) -> Question | None:
        """Return the question, or None where there is nothing to ask about."""

    @abstractmethod
    def read(self, subject: Subject, opinion: Opinion | NoOpinion) -> Iterator[Finding]:
        """Yield findings; no opinion is a doubt, never an accusation."""


def doubt_about_language(analysis: Analysis) -> Finding | None:
    """Return the doubt of every rule that judges words, where the words are not ours to judge."""
    if analysis.doubt is Doubt.LANGUAGE:
        return Finding(
            message="This text is in a language that is not read yet, so its wording was not judged.",
            fix="Nothing to do. A short English, German, Spanish, French, Portuguese or Japanese sentence helps.",
            doubt=True,
        )
    if analysis.doubt is Doubt.TOO_LONG:
        return Finding(
            message="The description is longer than what is read, and the part that was read shows no outcome.",
            fix="Put the outcome into its own field, or near the top under the heading “Anticipated outcome”.",
            doubt=True,
        )
    return None


def quoted(quote: Quote | None, limit: int = 120) -> str:
    """Return the text of a quote in typographic quotation marks, shortened at a word."""
    if quote is None:
        return ""
    text = " ".join(quote.text.split()).rstrip(".")
    if len(text) > limit:
        text = text[:limit].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"


def name_of(metric: Quote | None, longest: int = 6) -> str:
    """Return a metric's words where they can stand as a name in a sentence of ours; empty where they are too many."""
    words = metric.text.split() if metric else []
    return " ".join(words) if len(words) <= longest else ""
