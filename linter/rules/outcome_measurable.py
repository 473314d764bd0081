"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.model import Analysis, Kind, Statement
from linter.core.facts import Measurable
from linter.core.finding import Finding, Quote
from linter.rules.advice import sentence, template
from linter.rules.base import Severity, Subject, TextRule, doubt_about_language, quoted

_SAID: dict[Kind, str] = {
    Kind.GUARDRAIL: "names a level to hold, not a change; what will be better than today?",
    Kind.ACTIVITY: "counts activity; what do people or the business get from it?",
    Kind.VANITY: "counts attention; what do people do differently because of it?",
    Kind.STATUS: "reports how far the work is; what will be different once it is done?",
    Kind.NEGATION: "says what is not agreed or not planned; what is?",
}


class OutcomeMeasurable(TextRule):
    """Give the outcome a metric and a target.

    Why
        “Better”, “faster” and “more satisfied” cannot be missed, so they cannot be reached either.
        A number that everybody reads the same way ends the argument before it starts.

    Fix
        Name the number that will move and how far: “support tickets about invoices fall by 15 %”.
        No number yet? Name the metric and make “measure it” the first story.
    """

    name: ClassVar[str] = "outcome-measurable"
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output")

    level: Severity = "error"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where no change with a number was found; say what was found."""
        analysis = subject.analysis
        if doubt := doubt_about_language(analysis):
            yield doubt
            return
        if analysis.facts.measurable_outcome is Measurable.YES:
            return
        best = analysis.best
        if best is None:
            yield Finding(message="Nothing here can be measured.", fix=_named(subject))
            return
        yield Finding(
            message=self._message(analysis, best), fix=self._fix(subject, best), evidence=best.quote
        )

    @staticmethod
    def _message(analysis: Analysis, best: Statement) -> str:
        if analysis.placeholder is not None:
            return f"{quoted(analysis.placeholder)} still waits for its number."
        if best.kind in _SAID:
            return f"{quoted(best.quote)} {_SAID[best.kind]}"
        vague = next((word for word in analysis.vague if _inside(word, best.quote)), None)
        if vague is not None:
            return (
                f"{quoted(best.quote)}: {quoted(vague)} could mean anything. "
                "Which number would show it, and how far should it go?"
            )
        if analysis.facts.metric and analysis.metric is not None:
            return f"{quoted(analysis.metric)} is a metric; how far should it move?"
        return f"{quoted(best.quote)} states no number that could be checked later."

    @staticmethod
    def _fix(subject: Subject, best: Statement) -> str:
        """Offer the sentence to complete; of what counts the wrong thing, nothing but the date is kept."""
        analysis, epic = subject.analysis, subject.epic
        if best.kind not in _SAID and analysis.metric is not None:
            return f"Add how far and by when: “{sentence(analysis, epic, subject.today)}”"
        return _named(subject)


def _named(subject: Subject) -> str:
    said = template(subject.analysis, subject.epic, subject.today)
    return f"Name the metric and its target: “{said}”"


def _inside(word: Quote, sentence: Quote) -> bool:
    return word.field == sentence.field and sentence.start <= word.start and word.end <= sentence.end
