"""See the class."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.core.facts import Measurable
from linter.core.finding import Finding
from linter.rules.advice import sentence
from linter.rules.base import Subject, TextRule, doubt_about_language, quoted

_WORD = re.compile(r"[^\W\d_\u3040-\u9fff]{4,40}")
_SIGN = re.compile(r"[\u3040-\u9fff]")
_FEW = 10


class MetricNamed(TextRule):
    """Name the metric that will move.

    Why
        A number without its metric is read by everybody in another way.
        “30 % faster” may be lead time, page load or typing speed.

    Fix
        Say what is counted, and where it is read: “median checkout time (shop analytics)”.
    """

    name: ClassVar[str] = "metric-named"
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output", "outcome-measurable")

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where a change with a number was found that says not of what."""
        analysis = subject.analysis
        if doubt := doubt_about_language(analysis):
            yield doubt
            return
        if analysis.facts.metric or analysis.facts.measurable_outcome is not Measurable.YES:
            return
        number = analysis.target or (analysis.best.quote if analysis.best else None)
        if (
            analysis.language not in {"en", ""}
            and analysis.best is not None
            and _is_long(analysis.best.quote.text)
        ):
            yield Finding(
                message=f"What {quoted(number)} measures could not be read for sure.",
                fix="Nothing to do where the sentence names it; else say what is counted, and where it is read.",
                evidence=number,
                doubt=True,
            )
            return
        yield Finding(
            message=f"{quoted(number)} of what? The metric is not named."
            if number
            else "The metric is not named.",
            fix=f"Say what is counted, and where it is read: “{sentence(analysis, subject.epic, subject.today)}”",
            evidence=number,
        )


def _is_long(text: str) -> bool:
    """Whether a text has room for the name of a metric besides a month."""
    return len(_WORD.findall(text)) > 1 or len(_SIGN.findall(text)) > _FEW
