"""See the class."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from linter.analysis.model import Kind
from linter.core.finding import Finding
from linter.rules.advice import sentence, template, when
from linter.rules.base import Severity, Subject, TextRule, doubt_about_language, quoted

_OTHERS = ("de", "es", "fr", "pt", "ja")
"""Languages in which the sentence is offered as its author would write it."""


class OutcomeNotOutput(TextRule):
    """Say what will change, not what will be built.

    Why
        “Launch the new search” is true the day it ships, whatever happens next.
        An outcome can fail, and so it can teach.

    Fix
        Ask “so that who can do what, how much better?” and write down the answer.
        The deliverable may stay in the scope; it just is not the outcome.
    """

    name: ClassVar[str] = "outcome-not-output"
    after: ClassVar[tuple[str, ...]] = ("outcome-stated",)

    level: Severity = "error"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail only where the analysis is sure that a deliverable stands in the outcome's place."""
        analysis = subject.analysis
        if doubt := doubt_about_language(analysis):
            yield doubt
            return
        if not analysis.facts.output_not_outcome:
            return
        # A title may say what is built, as long as something else says what it is for.
        said = [s for s in analysis.statements if s.quote.field != "summary"] or analysis.statements
        output = next((s for s in said if s.kind is Kind.OUTPUT), None)
        if output is None:
            return
        number = " The number in it counts what is delivered, not what changes." if output.target else ""
        yield Finding(
            message=f"{quoted(output.quote)} says what will be built or done, not what will change.{number}",
            fix=f"{self._ask(subject)}: “{self._example(subject)}”",
            evidence=output.quote,
        )

    @staticmethod
    def _ask(subject: Subject) -> str:
        """Ask in words for what the sentence in another language leaves out."""
        other = subject.analysis.language in _OTHERS
        return "Write who can do what then, and by how much" if other else "Write what it is for"

    @staticmethod
    def _example(subject: Subject) -> str:
        """Return the effect that the text names, to be completed; a date in the words is that of the deliverable."""
        analysis, epic = subject.analysis, subject.epic
        if analysis.metric is not None:
            return sentence(replace(analysis, deadline=None, deadline_on=None), epic, subject.today)
        dateless = replace(analysis, deadline=None, deadline_on=None)
        if analysis.language in _OTHERS:
            return template(dateless, epic, subject.today)
        day = when(dateless, epic, subject.today) or "by <date>"
        return f"so that <who> can <do what>, <metric> from <today> to <target> {day}."
