"""See the class."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.topics import Topic
from linter.analysis.written import about, is_filled
from linter.core.epic import PersonKind
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule, doubt_about_language, quoted

_ASSIGN = "Assign the epic to one person, or write “Owner: <name>”. A team is not an owner."
_LONGEST = 120
_TEAM = re.compile(
    r"\b(?:teams?|squads?|groups?|guild|tribe|crew|department|everyone|everybody|all of us|abteilung|gruppe|alle|equipos?|"
    r"todos|équipes?|tout le monde|equipes?|equipas?)\b|チーム|グループ|部門|全員",
    re.IGNORECASE,
)


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
                yield self._unnamed(subject)
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

    @staticmethod
    def _unnamed(subject: Subject) -> Finding:
        """Say what stands where a name should, if anything does; what may be a name is asked about."""
        part = [
            s.whole
            for s in about(subject.epic, subject.places, Topic.OWNER)
            if is_filled(s) and len(s.text) <= _LONGEST
        ]
        team = next((said for said in part if _TEAM.search(said.text)), None)
        if team is not None:
            return Finding(
                message=f"{quoted(team, 60)} is named; which one person answers for the outcome?",
                fix=_ASSIGN,
                evidence=team,
            )
        if part:
            return Finding(
                message=f"{quoted(part[0], 60)} could not be read as one person.",
                fix="Nothing to do where it is one. Assigning the epic says it for sure.",
                evidence=part[0],
                doubt=True,
            )
        if doubt := doubt_about_language(subject.analysis):
            return doubt
        return Finding(message="Nobody is named who answers for the outcome.", fix=_ASSIGN)
