"""Holding an epic back: what is done about a change of status that the policy does not allow."""

import logging
from dataclasses import dataclass, replace

from linter.app.admission import too_often
from linter.app.case import Case
from linter.app.ports import Jira, JiraError, Moved, Seen
from linter.app.ways import ways_back, ways_onward
from linter.core.action import Transition
from linter.core.epic import StatusCategory

log = logging.getLogger(__name__)

_NO_WAY = "no transition that this account may use leads there"


class MovedOnError(Exception):
    """Somebody has moved the issue while we looked: what was decided is about another state."""


@dataclass(frozen=True, slots=True)
class Held:
    """What came of an attempt to undo a move."""

    stuck: str = ""
    """Why it could not be undone; empty where it was, or had not to be."""
    left: str = ""
    """Name of the resolution that the issue has kept."""
    done: tuple[str, ...] = ()

    def after(self, more: tuple[str, ...]) -> "Held":
        """Return the same with more that was done."""
        return replace(self, done=(*self.done, *more))


@dataclass(frozen=True, slots=True)
class Holder:
    """Undoes what a case says is to be undone, and moves on what waits for us and may."""

    jira: Jira

    def stuck(self, case: Case) -> str:
        """Return why a move is not to be undone although it should be; empty where it is."""
        return too_often(case.policy, case.way) if case.undo is not None else ""

    def hold(self, issue: str, seen: Seen, case: Case) -> Held:
        """Undo the move, if any. Raises MovedOnError."""
        undo, status = case.undo, seen.epic.status
        if undo is None or status is None:
            return Held()
        # From where it stands now: it may have gone on within the guarded stage.
        came = self.jira.move(issue, status.id, ways_back(case.policy, undo.from_id))
        if came is Moved.ON:
            raise MovedOnError
        if came is Moved.NO_WAY:
            return Held(_NO_WAY, done=("no way back",))
        return Held(left=self._resolution(issue, seen, case, undo), done=("send back",))

    def let_in(self, issue: str, seen: Seen, case: Case, *, untouched: bool = True) -> Held:
        """Move on what waits for us and may. Raises MovedOnError.

        `untouched`: we have written nothing since it was read, so that whatever has changed was changed by others:
        nobody slips another text in between the look and the move.
        """
        if not case.onward or seen.epic.status is None:
            return Held()
        why = too_often(case.policy, case.way)
        as_of = seen.epic.updated if untouched else None
        onward = ways_onward(case.policy)
        came = Moved.NO_WAY if why else self.jira.move(issue, seen.epic.status.id, onward, as_of)
        if came is Moved.ON:
            raise MovedOnError
        if came is Moved.DONE:
            return Held(done=("let in",))
        return Held(why or _NO_WAY, done=() if case.seen_before else ("no way on",))

    def flag(self, issue: str, seen: Seen, case: Case) -> tuple[str, ...]:
        """Put the policy's label on what could not be moved, so that somebody finds it. Who takes it off has seen it."""
        label = case.policy.enforcement.block.revert.label
        if not label or label in seen.epic.labels or case.seen_before:
            return ()
        try:
            self.jira.label(issue, label)
        except JiraError as error:
            if not error.permanent:
                raise
            log.warning("%s: the label %s cannot be put on: %s", issue, label, error)
            return ()
        return ("label",)

    def _resolution(self, issue: str, seen: Seen, case: Case, undo: Transition) -> str:
        """Return what is left of the resolution that the way forward has set. Asked only where there was one."""
        if not seen.resolution or undo.from_category is StatusCategory.DONE:
            return ""
        return self.jira.resolution(issue, clear=case.policy.enforcement.block.revert.clear_resolution)
