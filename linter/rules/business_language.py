"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.business import Voice, voice
from linter.analysis.model import Kind, Statement
from linter.analysis.sentences import Source
from linter.core.finding import Finding
from linter.rules.base import Subject, TextRule, doubt_about_language, quoted


class BusinessLanguage(TextRule):
    """Say what technical work does for the business.

    Why
        “Cleaner code” is a promise to ourselves: nobody who decides about money can weigh it against a feature.
        Less downtime, shorter lead time and lower cost can be weighed.

    Fix
        Ask what the debt costs today: which outages, which delays, whose hours?
        Then: “reduces downtime risk and lets us deliver features 30 % faster”.
    """

    name: ClassVar[str] = "business-language"
    # A policy asks this of some kinds of work only, and a rewrite does not say what kind it is for.
    about_wording: ClassVar[bool] = False
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output")

    also: tuple[str, ...] = ()
    """More words that speak of this house's business, such as `settlement`."""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where the outcome speaks of code and nowhere of the business; anything less is no offence."""
        analysis = subject.analysis
        if doubt := doubt_about_language(analysis):
            yield doubt
            return
        # The title may say anything, as long as something else says what it is for.
        said = [s for s in analysis.statements if s.quote.field != "summary"] or analysis.statements
        heard = [
            (statement, self._voice(statement, analysis.language))
            for statement in said
            if statement.kind is not Kind.INSTRUCTION
        ]
        if any(each.business for _, each in heard):
            return
        statement = next((s for s, each in heard if each.code), None)
        if statement is None:
            return
        yield Finding(
            message=f"{quoted(statement.quote)} is about code; what will the business notice?",
            fix="Name what it costs today and how that changes: “<outages, lead time, hours or cost> falls from "
            "<today> to <target>, so that <who> can <do what>”.",
            evidence=statement.quote,
        )

    def _voice(self, statement: Statement, language: str) -> Voice:
        source = Source(statement.quote.field, statement.quote.text, statement.quote.start)
        heard = voice(source, language)
        said = source.text.casefold()
        if heard.business is None and any(word.casefold() in said for word in self.also):
            return Voice(source.whole, heard.code)
        return heard
