"""From one look at an epic to all that follows from it; nothing is written here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from linter.app.admission import HOLD_WITHIN, Admission, admission, judged_at, to_send_back
from linter.app.case import Case
from linter.app.evaluate import evaluate
from linter.app.gate import without_ours
from linter.app.ports import Judge, Ledger, Seen
from linter.core.epic import StatusCategory
from linter.core.request import Waiver
from linter.policy.choose import reached, stage
from linter.policy.model import Policy


@dataclass(frozen=True, slots=True)
class Court:
    """Who judges, under which policies, and what was decided before."""

    judge: Judge
    ledger: Ledger
    policies: Sequence[Policy]
    me: str
    """Id of our account."""

    def case(self, seen: Seen, policy: Policy, now: datetime, waivers: Sequence[Waiver] = ()) -> Case:
        """Decide. `policy` is the one that governs the epic."""
        epic, history = without_ours(seen.epic, policy), seen.shown.history
        way = admission(policy, epic.status, history, self.me)
        stands, wanted = judged_at(policy, way), policy.enforcement.block.entering
        verdict = evaluate(epic, self.policies, now, self.judge, at_stage=stands, waivers=waivers)
        way_in = verdict
        gates = policy.enforcement.holds_by("gate")
        if gates and not reached(policy, stands or stage(policy, epic.status), wanted):
            way_in = evaluate(epic, self.policies, now, self.judge, at_stage=wanted, waivers=waivers)
        latest = self.ledger.latest(epic.id)
        let_through = latest.transition if latest is not None and not latest.held else ""
        earliest = max(self.ledger.in_force_since(policy.digest, now), now - HOLD_WITHIN)
        undo = to_send_back(verdict, policy, way, self.me, let_through=let_through, earliest=earliest)
        lets_through = undo is None and way.entry is not None and let_through not in way.since
        last = history[-1].id if history else ""
        left = _left(seen, way)
        again = latest is not None and latest.transition == last
        return Case(epic.key, policy, verdict, way, undo, last, now, lets_through, way_in, left, again)


def _left(seen: Seen, way: Admission) -> str:
    """Return the resolution that still stands on what we have moved back."""
    status = seen.epic.status
    done = status is not None and status.category is StatusCategory.DONE
    return seen.resolution if way.held is not None and not done else ""
