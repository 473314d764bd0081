"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.model import Analysis, Doubt, Kind
from linter.core.facts import Measurable
from linter.core.finding import Finding, Quote
from linter.rules.base import Severity, Subject, TextRule, doubt_about_language, quoted

_WRITE = (
    "Add a section “Anticipated outcome” with one sentence: "
    "who will do or get what, measured by which number, from where to where, by when."
)

_LONGEST = 100
"""Characters of a template that are repeated."""


class OutcomeStated(TextRule):
    """State the outcome that the epic is for.

    Why
        An epic that only says what will be built can be delivered on time and change nothing.
        Nobody can tell afterwards whether it was worth it.

    Fix
        Add a section “Anticipated outcome” (or fill the field) with one sentence that says what will be
        different for customers, the business or operations.
        Replace every placeholder of the template.
    """

    name: ClassVar[str] = "outcome-stated"

    level: Severity = "error"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for anything that could be an outcome, then for what only stands in for one."""
        analysis = subject.analysis
        if doubt := doubt_about_language(analysis):
            yield doubt
            return
        if analysis.doubt is Doubt.ELSEWHERE and analysis.elsewhere is not None:
            quote = analysis.elsewhere.quote
            yield Finding(
                message=f"{quoted(quote)} may be the outcome, but it stands outside the part that says so.",
                fix="If it is, move it under the heading “Anticipated outcome”.",
                evidence=quote,
                doubt=True,
            )
            return
        if analysis.facts.measurable_outcome is not Measurable.NO:
            return
        if analysis.placeholder is not None:
            yield Finding(
                message=f"{quoted(_around(analysis, analysis.placeholder))} is still the template, not an outcome.",
                fix="Replace it with one sentence: who will do or get what, from where to where, by when.",
                evidence=analysis.placeholder,
            )
            return
        stated = [
            s for s in analysis.statements if s.quote.field != "summary" and s.kind is not Kind.INSTRUCTION
        ]
        if stated:
            return
        title = next((s for s in analysis.statements if s.quote.field == "summary"), None)
        if title is not None and title.kind is Kind.OUTPUT:
            yield Finding(
                message=f"The title says what will be built, {quoted(title.quote)}; nothing says what it will change.",
                fix=_WRITE,
                evidence=title.quote,
            )
            return
        yield Finding(message="No outcome is stated.", fix=_WRITE)


def _around(analysis: Analysis, placeholder: Quote) -> Quote:
    """Return the sentence in which a placeholder stands, where it is short enough to be repeated."""
    quotes = (s.quote for s in analysis.statements if s.quote.field == placeholder.field)
    around = (q for q in quotes if q.start <= placeholder.start and placeholder.end <= q.end)
    found = next(around, placeholder)
    return found if len(found.text) <= _LONGEST else placeholder
