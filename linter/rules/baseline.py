"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.core.finding import Finding
from linter.rules.advice import is_relative, sentence
from linter.rules.base import Subject, TextRule, doubt_about_language, quoted


class Baseline(TextRule):
    """Say where the metric stands today.

    Why
        A target without a starting point can be met by doing nothing,
        and nobody can tell a bold one from a timid one.

    Fix
        Put today's value next to the target: “from 41 % to 55 %”.
        If nobody knows it, make “measure it” the first story and say so.
    """

    name: ClassVar[str] = "baseline"
    about_wording: ClassVar[bool] = False
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output", "outcome-measurable")

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where a target was found and no value that it starts from."""
        analysis = subject.analysis
        if doubt := doubt_about_language(analysis):
            yield doubt
            return
        if analysis.facts.baseline:
            return
        target = analysis.target
        if target is None:
            message = "There is no starting value to compare with later."
        elif is_relative(analysis.best):
            message = f"A change of {quoted(target)} found; from which value?"
        else:
            message = f"Target {quoted(target)} found; where does it start?"
        yield Finding(
            message=message,
            fix=f"Add today's value: “{sentence(analysis, subject.epic, subject.today)}”",
            evidence=target or (analysis.best.quote if analysis.best else None),
        )
