"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.core.epic import PersonKind
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule


class Owner(TextRule):
    """Name the one person who answers for the outcome.

    Why
        What everybody owns, nobody looks at after the release.
        One name does not mean that one person does the work.

    Fix
        Assign the epic to the person who will say, on the due date, whether the outcome came true.
    """

    name: ClassVar[str] = "owner"
    about_wording: ClassVar[bool] = False

    level: Severity = "error"

    def inapplicable(self, subject: Subject) -> str:
        """Leave out a sentence on its own: it has no field for an owner."""
        return "a single statement has no owner" if subject.epic.is_statement else ""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where nobody is assigned or named, or where the account cannot answer for anything."""
        owner = subject.epic.owner
        if owner is None:
            if not subject.analysis.facts.owner:
                yield Finding(
                    message="Nobody is named who answers for the outcome.",
                    fix="Assign the epic to one person, or write “Owner: <name>”. A team is not an owner.",
                )
        elif not owner.active:
            yield Finding(
                message="The account of the assignee is no longer active.",
                fix="Assign the epic to somebody who can answer for the outcome.",
            )
        elif owner.kind is PersonKind.APP:
            yield Finding(
                message="The epic is assigned to an app, which cannot answer for an outcome.",
                fix="Assign it to a person.",
            )
