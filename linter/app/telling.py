"""The one comment: whether there is anything to say yet, and how little has to change for it to be said."""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from linter.app.case import Case
from linter.app.ports import Jira, JiraError, Seen
from linter.core.action import Memory, Remember, Reword, Say, Shown, Wanted, plan
from linter.core.compose import Manners, compose
from linter.core.wording import Note, Tone
from linter.rules import RULES

log = logging.getLogger(__name__)

_SAME_MOMENT = timedelta(seconds=2)
"""Jira notes the time of a move and of the issue's last change apart."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where people read more. Empty: no links."""

    public_url: str = ""

    def epic(self, key: str) -> str:
        """Return the page of an epic's history."""
        return f"{self.public_url}/epics/{key}" if self.public_url else ""

    def rule(self, name: str) -> str:
        """Return the page of a rule of the catalogue; a rule that a policy brings has none."""
        known = any(rule.name == name for rule in RULES)
        return f"{self.public_url}/rules/{name}" if self.public_url and known else ""


@dataclass(frozen=True, slots=True)
class Teller:
    """Brings the one comment of an epic to what it should say."""

    jira: Jira
    addresses: Addresses
    wait: timedelta | None
    """Instead of the policies' own `wait_minutes`, where set."""

    def note(self, seen: Seen, case: Case, stuck: str = "") -> Note | None:
        """Return what the one comment should say; None leaves things as they are."""
        if case.policy.enforcement.mode == "observe":
            return None
        manners = Manners(
            case.policy.comment.max_findings, self.addresses.epic(case.key), self.addresses.rule
        )
        note = compose(case.verdict, manners, case.hold(stuck))
        if note is not None and note.tone is Tone.GOOD and not seen.shown.comment:
            return None  # silence is what an epic earns that is fine at first sight
        return note

    def rest_left(self, seen: Seen, case: Case) -> float:
        """Return for how many seconds more the epic should rest before we speak. Held moves are answered at once."""
        if case.undo is not None or seen.epic.updated is None or _just_held(seen, case):
            return 0.0
        if not plan(seen.shown, Wanted(self.note(seen, case), verdict=case.verdict.outcome)):
            return 0.0
        wait = self.wait if self.wait is not None else timedelta(minutes=case.policy.comment.wait_minutes)
        return (seen.epic.updated + wait - case.now).total_seconds()

    def tell(
        self, issue: str, seen: Seen, shown: Shown, case: Case, stuck: str = ""
    ) -> tuple[Shown, list[str]]:
        """Bring the comment to what it should say; return what Jira shows then, and what was done."""
        done: list[str] = []
        wanted = Wanted(self.note(seen, case, stuck), verdict=case.verdict.outcome)
        for action in plan(shown, wanted):
            match action:
                case Say(note):
                    shown = replace(shown, comment=self.jira.say(issue, note))
                    done.append("say")
                case Reword(standing, note, notify):
                    self.jira.reword(issue, standing, note, notify=notify)
                    done.append("reword")
                case Remember(memory):
                    shown = replace(shown, memory=replace(memory, comment=shown.comment))
                    self._remember(issue, replace(memory, comment=shown.comment))
        return shown, done

    def _remember(self, issue: str, memory: Memory) -> None:
        """Keep what we said. Who may comment and not edit loses a read each time, and nothing else."""
        try:
            self.jira.remember(issue, memory)
        except JiraError as error:
            if not error.permanent:
                raise
            log.warning("%s: our property cannot be written: %s", issue, error)


def _just_held(seen: Seen, case: Case) -> bool:
    """Whether we moved it back and nobody has touched it since: the reason may still be owed."""
    held, updated = case.way.held, seen.epic.updated
    return held is not None and updated is not None and updated - held.at < _SAME_MOMENT
