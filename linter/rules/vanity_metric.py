"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.model import Kind, Statement
from linter.core.finding import Finding
from linter.rules.base import Subject, TextRule, doubt_about_language, name_of, quoted

_COUNTS = {
    Kind.VANITY: ("counts attention", "what do people do because of it?"),
    Kind.ACTIVITY: ("counts activity", "what do customers or the business get from it?"),
}


class VanityMetric(TextRule):
    """Count what people do or get, not attention or activity.

    Why
        Followers, likes, test coverage and story points can all rise while nothing gets better for anybody.
        They are easy to count, and so they win against the number that matters.

    Fix
        Ask what follows from it, and count that: sign-ups instead of impressions, incidents instead of coverage.
        The other number may stay on the team's own board.
    """

    name: ClassVar[str] = "vanity-metric"
    # Where nothing else is measured, that is the finding; here it is about what stands beside a real measure.
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output", "outcome-measurable")

    also: tuple[str, ...] = ()
    """More metrics that count as attention or activity in this house, such as `page views`."""
    accepted: tuple[str, ...] = ()
    """Metrics that are a result in this house: for a newspaper, `views` may be one."""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail on the first such metric for which a number is promised."""
        if doubt := doubt_about_language(subject.analysis):
            yield doubt
            return
        statement = next((s for s in subject.analysis.statements if self._is_proxy(s)), None)
        if statement is None:
            return
        counts, question = _COUNTS.get(statement.kind, _COUNTS[Kind.ACTIVITY])
        what = f"“{name}”" if (name := name_of(statement.metric)) else quoted(statement.quote)
        yield Finding(
            message=f"{what} {counts}, not a result: {question}",
            fix="Name the result that should follow from it: “<what people do or get> from <today> to <target>”.",
            evidence=statement.quote,
        )

    def _is_proxy(self, statement: Statement) -> bool:
        if statement.target is None:
            return False
        said = (statement.metric or statement.quote).text.casefold()
        if any(word.casefold() in said for word in self.accepted):
            return False
        return statement.kind in _COUNTS or any(word.casefold() in said for word in self.also)
