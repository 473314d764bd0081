"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.kinship import is_comparable, shared
from linter.core.epic import EPIC_LEVEL, Parent
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule, name_of, quoted

_LINK = "Set the parent to the key result that this outcome moves."


class ParentKeyResult(TextRule):
    """Link the key result that this outcome moves.

    Why
        An epic that moves a number nobody asked for competes with those that somebody did.
        The link also shows which key results nobody works on.

    Fix
        Set the parent of the epic to the key result or objective.
        Where it moves another number than its parent, say in one sentence how the two hang together.
    """

    name: ClassVar[str] = "parent-key-result"
    about_wording: ClassVar[bool] = False

    level: Severity = "info"
    levels: tuple[int, ...] = ()
    """Levels of Jira's hierarchy at which the parent may stand; none: any."""
    issue_types: tuple[str, ...] = ()
    """Issue types that the parent may have, such as `Key result`; none: any."""
    compare: bool = True
    """Also ask whether parent and epic speak of the same number."""

    def inapplicable(self, subject: Subject) -> str:
        """Leave out what has no parent by nature."""
        if subject.epic.is_statement:
            return "a single statement has no parent"
        above = subject.epic.level is not None and subject.epic.level > EPIC_LEVEL
        return "is about epics, not about what stands over them" if above else ""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where there is no parent, or one of a kind that the policy does not want; compare words, and only ask."""
        parent = subject.epic.parent
        if parent is None:
            yield Finding(message="The epic is not linked to a key result.", fix=_LINK)
            return
        if finding := self._kind(parent):
            yield finding
            return
        if self.compare:
            yield from self._compare(subject, parent)

    def _kind(self, parent: Parent) -> Finding | None:
        """Return what is wrong, or unknown, about the parent's kind."""
        wrong = None
        if self.issue_types:
            known = {name.casefold() for name in self.issue_types}
            wrong = None if not parent.issue_type else parent.issue_type.casefold() not in known
        elif self.levels:
            wrong = None if parent.level is None else parent.level not in self.levels
        else:
            return None
        if wrong is None:
            return Finding(
                message=f"What kind of issue the parent {parent.key} is could not be read.",
                fix=f"Nothing to do where {parent.key} is the key result.",
                doubt=True,
            )
        if not wrong:
            return None
        kind = parent.issue_type or f"of level {parent.level}"
        wanted = ", ".join(self.issue_types) or f"of level {', '.join(map(str, self.levels))}"
        return Finding(
            message=f"The parent {parent.key} is {kind}; this policy asks for {wanted}.",
            fix=_LINK,
        )

    @staticmethod
    def _compare(subject: Subject, parent: Parent) -> Iterator[Finding]:
        """Ask, where parent and outcome share no word. Other words may mean the same number."""
        analysis = subject.analysis
        best = analysis.best
        said = " ".join(quote.text for quote in (analysis.metric, best.quote if best else None) if quote)
        if not said:
            return
        if not (parent.summary and is_comparable(parent.summary) and is_comparable(said)):
            yield Finding(
                message=f"Whether {parent.key} is about the same number could not be read from its title.",
                fix="Nothing to do where it is.",
                doubt=True,
            )
            return
        if shared(parent.summary, f"{said} {subject.epic.summary}"):
            return
        metric = name_of(analysis.metric)
        what = f"“{metric}”" if metric else quoted(best.quote if best else None)
        yield Finding(
            message=f"Does {what} move “{parent.summary}” ({parent.key})? They share no word.",
            fix="If it does, say how in one sentence; if not, link the key result that it moves.",
            evidence=analysis.metric or (best.quote if best else None),
            doubt=True,
        )
