"""Holding an epic back: what is done about a change of status that the policy does not allow."""

from dataclasses import dataclass

from linter.app.admission import too_often
from linter.app.case import Case
from linter.app.ports import Jira, Moved

_NO_WAY = "no transition that this account may use leads there"


class MovedOnError(Exception):
    """Somebody has moved the issue while we looked: what was decided is about another state."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Undoes what a case says is to be undone."""

    jira: Jira

    def stuck(self, case: Case) -> str:
        """Return why a move is not to be undone although it should be; empty where it is."""
        if case.undo is not None and too_often(case.policy, case.way):
            return f"it was moved back {case.way.returns} times within a day"
        return ""

    def hold(self, issue: str, case: Case) -> tuple[str, list[str]]:
        """Undo the move, if any; return why it could not be undone, and what was done. Raises MovedOnError."""
        if case.undo is None:
            return "", []
        came = self.jira.move(issue, case.undo.to_id, case.undo.from_id)
        if came is Moved.ON:
            raise MovedOnError
        return ("", ["send back"]) if came is Moved.DONE else (_NO_WAY, ["no way back"])
