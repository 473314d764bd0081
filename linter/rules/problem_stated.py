"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.model import Doubt
from linter.analysis.problem import missing_solution, names_people, trouble
from linter.analysis.sentences import Source
from linter.analysis.topics import Topic
from linter.analysis.written import about, is_filled
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule, quoted

_WRITE = "Add a section “Problem”: “<who> cannot <do what> today, which costs <whom> <what>”."
_PROSE = 60
_PROSE_WITHOUT_BLANKS = 25


class ProblemStated(TextRule):
    """Say which problem it solves, and whose.

    Why
        Without the problem nobody can propose a cheaper way to the same outcome,
        and nobody can tell which behaviour should change.

    Fix
        Write two sentences under “Problem”: who cannot do what today, and what that costs them.
        “There is no dashboard” is a missing solution; say what goes wrong without it.
    """

    name: ClassVar[str] = "problem-stated"
    about_wording: ClassVar[bool] = False

    level: Severity = "info"
    min_words: int = Field(default=5, ge=1, le=50)
    """With fewer words a section is not taken for a problem."""

    def inapplicable(self, subject: Subject) -> str:
        """Leave out a sentence on its own: its problem stands elsewhere."""
        return "a single statement has its problem elsewhere" if subject.epic.is_statement else ""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a part that is about the problem, then for a sentence that says what goes wrong."""
        part = about(subject.epic, subject.places, Topic.PROBLEM)
        filled = [source for source in part if is_filled(source)]
        if part and not filled:
            yield Finding(
                message=f"{quoted(part[0].whole)} is still the template, not a problem.",
                fix=_WRITE,
                evidence=part[0].whole,
            )
            return
        if sum(len(source.text.split()) for source in filled) >= self.min_words or any(
            len(source.text) > 2 * self.min_words and " " not in source.text for source in filled
        ):
            yield from self._doubts(subject, filled)
        elif filled:
            yield Finding(
                message=f"{quoted(filled[0].whole)} is short; who has this problem, and what does it cost them?",
                fix="Write one sentence: “<who> cannot <do what> today, which costs <whom> <what>”.",
                evidence=filled[0].whole,
                doubt=True,
            )
        else:
            yield from self._elsewhere(subject)

    @staticmethod
    def _doubts(subject: Subject, part: list[Source]) -> Iterator[Finding]:
        """Ask where the part only names what is missing, or nobody who misses it."""
        if solution := missing_solution(part):
            yield Finding(
                message=f"{quoted(solution)} may be a missing solution; what goes wrong without it?",
                fix="Say who cannot do what today because of it.",
                evidence=solution,
                doubt=True,
            )
            return
        lexicon = LEXICONS.get(subject.analysis.language)
        if lexicon is not None and not names_people(part, lexicon):
            yield Finding(
                message=f"{quoted(part[0].whole)} does not say whose problem it is.",
                fix="Name those who have it: customers, a team, the business.",
                doubt=True,
            )

    @staticmethod
    def _elsewhere(subject: Subject) -> Iterator[Finding]:
        """Accept a sentence anywhere that says what goes wrong; doubt where there is text that might."""
        rest = [s for s in about(subject.epic, subject.places, Topic.REST) if is_filled(s)]
        outcome = about(subject.epic, subject.places, Topic.OUTCOME)
        if trouble([*rest, *outcome]) is not None:
            return
        if subject.analysis.doubt is Doubt.LANGUAGE or any(_is_prose(source) for source in rest):
            yield Finding(
                message="The text may say which problem this solves, but no part of it is named after it.",
                fix="If it does, put it under the heading “Problem”.",
                doubt=True,
            )
            return
        yield Finding(message="Nothing says which problem this solves, and whose it is.", fix=_WRITE)


def _is_prose(source: Source) -> bool:
    # Shorter ones are items of a list; a language without blanks says more in as many characters.
    return len(source.text) > (_PROSE if " " in source.text.strip() else _PROSE_WITHOUT_BLANKS)
