"""See the class."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from linter.analysis.actual import (
    Comparison,
    Promise,
    Reached,
    compare,
    has_number,
    is_unmeasured,
    promises,
)
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.results import written
from linter.analysis.sentences import Source
from linter.analysis.topics import Topic
from linter.analysis.written import about, is_filled, under
from linter.core.document import Block
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
        promised = promises(subject.analysis)
        if not filled:
            said = f" Promised was {quoted(promised[0].target.quote)}." if promised else ""
            yield Finding(
                message=f"Nothing says what came of it.{said}",
                fix=f"Add a section “Actual outcome”: “{_sentence(promised[:1])}”.",
                evidence=part[0].whole if part else None,
            )
            return
        compared = self._compared(subject, filled)
        missing = [one for one in compared if not one.actual]
        if not missing:
            return
        if is_unmeasured(filled):
            honest = next(source.whole for source in filled if is_unmeasured([source]))
            yield Finding(
                message=f"{quoted(honest)} says openly that it was not measured. "
                f"Promised was {_all(missing)}.",
                fix="Nothing to do; measure it while it can still be seen, if that is worth it.",
                evidence=honest,
                doubt=True,
            )
        else:
            yield _incomparable(compared, missing, filled)

    def remark(self, subject: Subject) -> str:
        """Say what was promised and what came of it, as a matter of fact."""
        filled = [source for source in self._part(subject) if is_filled(source)]
        compared = [one for one in self._compared(subject, filled) if one.actual]
        return " ".join(_told(one, named=len(compared) > 1) for one in compared)

    def _part(self, subject: Subject) -> list[Source]:
        """Return the texts about the result, but for tables that are read by their rows."""
        rows = {source.start: source.field for source, _ in self._rows(subject)}
        found = [
            source
            for source in about(subject.epic, subject.places, Topic.ACTUAL)
            if rows.get(source.start) != source.field
        ]
        found += [source for source, block in self._rows(subject) if block.cell and block.cell.row]
        return found or [source for source, _ in under(subject.epic, self.sections)]

    def _rows(self, subject: Subject) -> list[tuple[Source, Block]]:
        place = subject.places.actual_outcome
        names = (*place.fields, *place.sections, *self.sections)
        return [(source, block) for source, block in under(subject.epic, names) if block.cell is not None]

    def _compared(self, subject: Subject, filled: list[Source]) -> tuple[Comparison, ...]:
        rows = self._rows(subject)
        cells = {(source.field, source.start) for source, _ in rows}
        texts = [source for source in filled if (source.field, source.start) not in cells]
        lexicon = LEXICONS.get(subject.analysis.language, LEXICONS["en"])
        return compare(promises(subject.analysis), written(texts, rows, lexicon))


def _incomparable(
    compared: tuple[Comparison, ...], missing: list[Comparison], filled: list[Source]
) -> Finding:
    """Fail where no number at all is written down; else ask what the numbers are about."""
    first = missing[0]
    target = quoted(first.promise.target.quote)
    numbers = has_number(filled)
    evidence = filled[0].whole
    if len(missing) < len(compared):
        message = f"What came of the promised {_all(missing)} could not be read; of the rest it could."
    elif first.others:
        evidence = first.others[0].quote
        metric = name_of(first.promise.metric)
        named = f" ({metric[:1].lower()}{metric[1:]})" if metric[1:2].islower() else f" ({metric})"
        message = (
            f"{quoted(evidence)} is written down; whether that is about the promised "
            f"{target}{named if metric else ''} could not be read."
        )
    elif numbers:
        number = next(source for source in filled if has_number([source]))
        evidence = number.whole
        message = f"{quoted(number.whole)} has a number, but none in the unit of the promised {target}."
    else:
        message = f"{quoted(evidence)} has no number to hold against the promised {target}."
    return Finding(
        message=message,
        fix=f"Add what was measured: “{_sentence([one.promise for one in missing])}”.",
        evidence=evidence,
        doubt=numbers,
    )


def _told(one: Comparison, *, named: bool) -> str:
    """Return "promised 90 %, written down 84 %", with the measure where there are several."""
    actual = _listed([quoted(value.quote) for value in one.actual[:3]])
    said = _SAID[one.reached]
    metric = name_of(one.promise.metric) if named else ""
    start = f"{metric[:1].upper()}{metric[1:]}: promised" if metric else "Promised"
    return f"{start} {quoted(one.promise.target.quote)}, written down {actual}{': ' if said else ''}{said}."


def _all(missing: list[Comparison]) -> str:
    return _listed([quoted(one.promise.target.quote) for one in missing[:3]])


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _sentence(promised: Sequence[Promise]) -> str:
    """Return what could be written down, a gap for each value that only the house knows."""
    if not promised:
        return "<metric>: <measured value> on <day>"
    return "; ".join(
        f"{name_of(one.metric) or '<metric>'}: <measured value> on <day>, promised was "
        f"{' '.join(one.target.quote.text.split())}"
        for one in promised[:2]
    )
