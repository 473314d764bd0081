"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.actual import Reached, compare, has_number, is_unmeasured
from linter.analysis.sections import Topic
from linter.analysis.sentences import Source
from linter.analysis.written import about, is_filled, under
from linter.core.finding import Finding
from linter.rules.base import Subject, TextRule, name_of, quoted

_SAID = {
    Reached.MET: "the promise came true",
    Reached.PARTLY: "a part of the way",
    Reached.MISSED: "it has not moved that way yet",
    Reached.UNKNOWN: "",
}


class ActualOutcome(TextRule):
    """Write down what came of it.

    Why
        Only an outcome that somebody looks at afterwards teaches anything, also where it was missed.
        A missed one is no fault: it says which bet to drop.

    Fix
        Add a section “Actual outcome” with the number that was measured and the day:
        “84 % on 30 June, promised 90 %”. Not measured? Say so, and why.
    """

    name: ClassVar[str] = "actual-outcome"
    about_wording: ClassVar[bool] = False

    sections: tuple[str, ...] = (
        "results",
        "result",
        "what we learned",
        "what came of it",
        "what we achieved",
    )
    """Headings, labels or fields that count besides those of the policy's `actual_outcome`."""

    def inapplicable(self, subject: Subject) -> str:
        """Leave out what is not finished yet."""
        return "" if subject.finished else "the epic is not finished yet"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where nothing is written down, or nothing that could be held against the promise."""
        part = self._part(subject)
        filled = [source for source in part if is_filled(source)]
        target = subject.analysis.target
        promised = f" Promised was {quoted(target)}." if target else ""
        if not filled:
            yield Finding(
                message=f"Nothing says what came of it.{promised}",
                fix=f"Add a section “Actual outcome”: “{_sentence(subject)}”.",
                evidence=part[0].whole if part else None,
            )
        elif target is None or compare(subject.analysis, filled) is not None:
            return
        elif is_unmeasured(filled):
            yield Finding(
                message=f"{quoted(filled[0].whole)} says openly that it was not measured.{promised}",
                fix="Nothing to do; measure it while it can still be seen, if that is worth it.",
                evidence=filled[0].whole,
                doubt=True,
            )
        else:
            yield self._incomparable(subject, filled)

    def remark(self, subject: Subject) -> str:
        """Say what was promised and what came of it, as a matter of fact."""
        found = compare(subject.analysis, [source for source in self._part(subject) if is_filled(source)])
        if found is None:
            return ""
        promised, actual = quoted(found.promised.quote), quoted(found.actual.quote)
        said = _SAID[found.reached]
        return f"Promised {promised}, measured {actual}{': ' if said else ''}{said}."

    def _part(self, subject: Subject) -> list[Source]:
        found = about(subject.epic, subject.places, Topic.ACTUAL)
        return found or [source for source, _ in under(subject.epic, self.sections)]

    @staticmethod
    def _incomparable(subject: Subject, filled: list[Source]) -> Finding:
        target = quoted(subject.analysis.target)
        numbers = has_number(filled)
        return Finding(
            message=f"{quoted(filled[0].whole)} has a number, but none in the unit of the promised {target}."
            if numbers
            else f"{quoted(filled[0].whole)} has no number to hold against the promised {target}.",
            fix=f"Add the number that was promised: “{_sentence(subject)}”.",
            evidence=filled[0].whole,
            doubt=numbers,
        )


def _sentence(subject: Subject) -> str:
    target = subject.analysis.target
    metric = name_of(subject.analysis.metric) or "<metric>"
    promised = f", promised was {' '.join(target.text.split())}" if target else ""
    return f"{metric}: <measured value> on <day>{promised}"
