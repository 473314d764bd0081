"""All that was decided in one look at one epic."""

from dataclasses import dataclass
from datetime import datetime

from linter.app.admission import Admission, is_waiting, refused
from linter.app.ports import Entry
from linter.core.action import Transition
from linter.core.compose import Hold
from linter.core.epic import Status
from linter.core.verdict import Verdict
from linter.policy.model import Policy


@dataclass(frozen=True, slots=True)
class Case:
    """The verdict on an epic, the way it has taken, and what follows for both."""

    key: str
    policy: Policy
    verdict: Verdict
    way: Admission
    undo: Transition | None
    """The change of status that is to be undone."""
    last_move: str
    """Id of the newest change of status; empty where there is none."""
    now: datetime
    lets_through: bool
    """It has just come into the guarded stage, and may stay."""
    way_in: Verdict
    """The verdict on it as it would stand in the guarded stage, for workflow rules to read."""
    left: str = ""
    """Name of the resolution that it has kept although it was moved back."""
    seen_before: bool = False
    """Its newest change of status had been made when we looked last: what there was to flag is flagged."""

    @property
    def onward(self) -> bool:
        """Whether it waits for us, and may go on."""
        return self.way.waits and not refused(self.verdict, self.policy)

    @property
    def told(self) -> Verdict:
        """The verdict that people are told: where workflow rules refuse the way in, the one that says why."""
        returned = self.undo is not None or self.way.held is not None
        gated = self.policy.enforcement.holds_by("gate") and not returned
        return self.way_in if gated and refused(self.way_in, self.policy) else self.verdict

    @property
    def shut(self) -> bool:
        """Whether workflow rules refuse the way into a stage in which it does not stand."""
        return self.told is not self.verdict

    def hold(self, stuck: str) -> Hold | None:
        """Return what the note has to say about a move that was undone now, or before, or that cannot be made."""
        if self.undo is not None:
            wanted, entered = self._wanted(self.undo.target), self.undo.to_name
            return Hold(self.undo.from_name, wanted, stuck, left=self.left, entered=entered)
        if self.way.held is not None:
            wanted, entered = self._wanted(self.way.held.source), self.way.held.from_name
            return Hold(self.way.held.to_name, wanted, left=self.left, entered=entered)
        return Hold("", self._onward, stuck) if self.onward and stuck else None

    def _wanted(self, tried: Status) -> str:
        """Return the name of where it was to go: who hands an epic in does not want it to wait."""
        onward = self.policy.enforcement.block.gatekeeper.onward
        return onward if onward and is_waiting(self.policy, tried) else tried.name

    @property
    def _onward(self) -> str:
        block = self.policy.enforcement.block
        return block.gatekeeper.onward or block.entering

    def entry(self, acted: tuple[str, ...], stuck: str = "") -> Entry:
        """Return the ledger's entry. What could not be moved back counts as let through from then on."""
        held = (self.undo is not None and not stuck) or self.way.held is not None
        return Entry(self.verdict, self.policy.enforcement.mode, self.last_move, held, acted)
