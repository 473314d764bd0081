"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.core.finding import Finding
from linter.rules.advice import sentence
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
        yield Finding(
            message=f"Target {quoted(target)} found; where does it start?"
            if target
            else "There is no starting value to compare with later.",
            fix=f"Add today's value: “{sentence(analysis, subject.epic)}”",
            evidence=target or (analysis.best.quote if analysis.best else None),
        )
