"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.core.finding import Finding, Quote
from linter.core.question import Answer, NoOpinion, Opinion, Question
from linter.rules.base import JudgedRule, Severity, Subject


class OutcomeWording(JudgedRule):
    """Word the outcome so that a reader sees what changes.

    Why
        Some sentences have every number in place and still describe work.
        A reader notices; a pattern does not.

    Fix
        Read the sentence to somebody outside the team.
        If they cannot say who will notice the difference, name them.
    """

    name: ClassVar[str] = "outcome-wording"
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output")

    level: Severity = "info"

    def ask(self, subject: Subject) -> Question | None:
        """Ask about the statements of the outcome part, and show the title as context."""
        said = [s.quote.text for s in subject.analysis.statements if s.quote.field != "summary"]
        text = "\n".join(said) or subject.epic.summary
        return (
            Question(prompt="outcome-wording", text=text, context=subject.epic.summary)
            if text.strip()
            else None
        )

    def read(self, subject: Subject, opinion: Opinion | NoOpinion) -> Iterator[Finding]:
        """Fail on a "no" that can quote what it means; anything less is a doubt."""
        if isinstance(opinion, NoOpinion):
            yield Finding(
                message=f"The wording was not judged: {opinion.why}.", fix="Nothing to do.", doubt=True
            )
            return
        if opinion.answer is Answer.YES:
            return
        yield Finding(
            message=opinion.reason or "The wording leaves open what will change.",
            fix="Say who will notice which difference.",  # a rewrite is shown only once it passed the other rules
            evidence=_find(subject, opinion.quotes),
            doubt=opinion.answer is Answer.UNSURE,
        )


def _find(subject: Subject, quotes: tuple[str, ...]) -> Quote | None:
    """Return the statement that holds the first quote."""
    for quote in quotes:
        for statement in subject.analysis.statements:
            if quote in statement.quote.text:
                at = statement.quote.start + statement.quote.text.index(quote)
                return Quote(statement.quote.field, quote, at, at + len(quote))
    return None
