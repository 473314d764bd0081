"""See the class."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from pydantic import Field

from linter.core.facts import Measurable
from linter.core.finding import Finding, Quote
from linter.rules.advice import day_to_add, sentence
from linter.rules.base import Severity, Subject, TextRule, doubt_about_language, quoted


class DueDate(TextRule):
    """Say by when the outcome is to be seen.

    Why
        Without a date nobody looks back, and an outcome that is never looked at teaches nothing.

    Fix
        Set the due date, or write “by 30 June 2027” into the outcome.
        It is the day on which the number is read, not the day of the release.
    """

    name: ClassVar[str] = "due-date"
    about_wording: ClassVar[bool] = False

    level: Severity = "error"
    within_days: int = Field(default=365, ge=1, le=3650)
    """How far ahead the date may lie, in days from today."""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Take Jira's field first, then the words; fail where there is none, or where it cannot be meant."""
        epic, analysis = subject.epic, subject.analysis
        if epic.due_date is not None:
            yield from self._check_day(subject, epic.due_date, None)
        elif epic.due_text:
            yield Finding(
                message=f"The due date “{epic.due_text[:40]}” could not be read.",
                fix="Pick the date in Jira's field, or write it as 2027-06-30.",
                doubt=True,
            )
        elif analysis.deadline_on is not None:
            yield from self._check_day(subject, analysis.deadline_on, analysis.deadline)
        elif not analysis.facts.due_date and not epic.is_statement:
            if doubt := doubt_about_language(analysis):
                yield doubt
                return
            yield Finding(
                message="No date says by when the outcome is to be seen.",
                fix=self._fix(subject),
            )

    @staticmethod
    def _fix(subject: Subject) -> str:
        """Offer the whole sentence where nothing but the date is missing; else another rule offers it."""
        facts = subject.analysis.facts
        if facts.measurable_outcome is Measurable.YES and facts.metric and facts.baseline:
            return f"Set the due date, or say it in the outcome: “{sentence(subject.analysis, subject.epic, subject.today)}”"
        return f"Set the due date, or add “{day_to_add(subject.analysis)}” to the outcome."

    def _check_day(self, subject: Subject, day: date, quote: Quote | None) -> Iterator[Finding]:
        """Compare with today. A finished epic's date lies in the past as it should."""
        if subject.finished:
            return
        said = quoted(quote) if quote else f"The due date {day.isoformat()}"
        days = (day - subject.today).days
        if days < 0:
            yield Finding(
                message=f"{said} lies in the past.",
                fix="Set a day to come on which somebody will look at the outcome.",
                evidence=quote,
            )
        elif days > self.within_days:
            yield Finding(
                message=f"{said} is {days} days ahead; this policy asks for at most {self.within_days}.",
                fix="Name a nearer day on which a first part of the outcome can be seen.",
                evidence=quote,
            )
