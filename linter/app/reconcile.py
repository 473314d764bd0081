"""Look at an epic as it is now, say what Jira should show, make the smallest change that gets it there."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from linter.app.admission import HOLD_WITHIN, Admission, admission, to_send_back, too_often
from linter.app.evaluate import evaluate
from linter.app.ports import Again, Clock, Done, Entry, Jira, JiraError, Judge, Ledger, Look, Seen, SentBack
from linter.core.action import Memory, Remember, Reword, Say, Shown, Transition, Wanted, plan
from linter.core.compose import Hold, Manners, compose
from linter.core.verdict import Verdict
from linter.core.wording import Note, Tone
from linter.policy.choose import choose, stage
from linter.policy.model import Policy
from linter.rules import RULES

log = logging.getLogger(__name__)

_SAME_MOMENT = timedelta(seconds=2)
"""Jira notes the time of a move and of the issue's last change apart."""
_NO_WAY = "no transition that this account may use leads there"


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
class Reconciler:
    """The whole way, for one look at one issue. Calling it twice, one after the other, acts once."""

    jira: Jira
    judge: Judge
    ledger: Ledger
    policies: Callable[[], Sequence[Policy]]
    clock: Clock
    addresses: Addresses = Addresses()
    wait: timedelta | None = None
    """Instead of the policies' own `wait_minutes`, where set."""
    dry_run: bool = False
    """Stop before the effects: nothing is written to Jira, the verdict is kept as under `observe`."""

    def __call__(self, look: Look) -> Done | Again:
        """Reconcile one issue. What Jira refuses for now is reported as `Again`."""
        try:
            return self._reconcile(look)
        except JiraError as error:
            if error.permanent:
                log.warning("%s: Jira refuses for good, nothing more is tried: %s", look.issue, error)
                return Done(f"given up: {error}")
            return Again(str(error), error.retry_after)

    def _reconcile(self, look: Look) -> Done | Again:
        seen = self.jira.look(look.issue)
        if seen is None:
            return Done("gone, or hidden from us")
        policies = self.policies()
        policy = choose(policies, seen.epic)
        if policy is None:
            return Done("no policy governs it")
        case = self._judge(seen, policy, policies)
        wait = self._rest_left(seen, case)
        if wait > 0:
            if case.lets_through:
                self.ledger.record(case.entry(("let through",)))
            return Done("still being edited", _later(look, case.now + timedelta(seconds=wait), wait))
        if self.dry_run:
            # No trace of a decision about its way in: the real look has still to make it.
            self.ledger.record(replace(case.entry(()), held=False, transition=""))
            return Done(f"{case.verdict.outcome}: dry run")
        return self._act(look.issue, seen, case)

    def _judge(self, seen: Seen, policy: Policy, policies: Sequence[Policy]) -> "_Case":
        now, me = self.clock(), self.jira.me().id
        epic, history = seen.epic, seen.shown.history
        way = admission(policy, epic.status, history, me)
        # After we moved it back it is judged as what it wants to be, or it would pass for what it is.
        attempted = stage(policy, way.held.source) if way.held else ""
        verdict = evaluate(epic, policies, now, self.judge, at_stage=attempted)
        latest = self.ledger.latest(epic.id)
        let_through = latest.transition if latest is not None and not latest.held else ""
        earliest = max(self.ledger.in_force_since(policy.digest, now), now - HOLD_WITHIN)
        undo = to_send_back(verdict, policy, way, me, let_through=let_through, earliest=earliest)
        lets_through = undo is None and way.entry is not None and let_through not in way.since
        last = history[-1].id if history else ""
        return _Case(epic.key, policy, verdict, way, undo, last, now, lets_through)

    def _note(self, seen: Seen, case: "_Case", stuck: str = "") -> Note | None:
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

    def _rest_left(self, seen: Seen, case: "_Case") -> float:
        """Return for how many seconds more the epic should rest before we speak. Held moves are answered at once."""
        if case.undo is not None or seen.epic.updated is None or self.dry_run or _just_held(seen, case):
            return 0.0
        if not plan(seen.shown, Wanted(self._note(seen, case), verdict=case.verdict.outcome)):
            return 0.0
        wait = self.wait if self.wait is not None else timedelta(minutes=case.policy.comment.wait_minutes)
        return (seen.epic.updated + wait - case.now).total_seconds()

    def _act(self, issue: str, seen: Seen, case: "_Case") -> Done | Again:
        """Say first, then move: an epic that comes back without a word is worse than one that stays."""
        done: list[str] = []
        stuck = ""
        if case.undo is not None and too_often(case.policy, case.way):
            stuck = f"it was moved back {case.way.returns} times within a day"
        shown = self._tell(issue, seen, seen.shown, case, stuck, done)
        if case.undo is not None and not stuck:
            came = self.jira.send_back(issue, case.undo)
            if came is SentBack.MOVED_ON:
                return Again("somebody moved it in the meantime", after=1.0)
            done.append("send back" if came is SentBack.DONE else "no way back")
            if came is SentBack.NO_WAY:
                stuck = _NO_WAY
                self._tell(issue, seen, shown, case, stuck, done)
        self.ledger.record(case.entry(tuple(done), stuck))
        return Done(f"{case.verdict.outcome}: {', '.join(done) or 'nothing to change'}")

    def _tell(
        self, issue: str, seen: Seen, shown: Shown, case: "_Case", stuck: str, done: list[str]
    ) -> Shown:
        """Bring the one comment to what it should say; return what Jira shows then."""
        wanted = Wanted(self._note(seen, case, stuck), verdict=case.verdict.outcome)
        for action in plan(shown, wanted):
            match action:
                case Say(note):
                    shown = replace(shown, comment=self.jira.say(issue, note))
                    done.append("say")
                case Reword(standing, note):
                    self.jira.reword(issue, standing, note)
                    done.append("reword")
                case Remember(memory):
                    shown = replace(shown, memory=replace(memory, comment=shown.comment))
                    self._remember(issue, replace(memory, comment=shown.comment))
        return shown

    def _remember(self, issue: str, memory: Memory) -> None:
        """Keep what we said. Who may comment and not edit loses a read each time, and nothing else."""
        try:
            self.jira.remember(issue, memory)
        except JiraError as error:
            if not error.permanent:
                raise
            log.warning("%s: our property cannot be written: %s", issue, error)


def _later(look: Look, due: datetime, seconds: float) -> Look:
    """Return the next look. One that finds time left again, by another clock, must not ask for itself."""
    name = f"{look.issue}/later/{due.isoformat(timespec='milliseconds')}"
    return Look(look.issue, f"{look.id}+" if look.id.startswith(name) else name, seconds)


def _just_held(seen: Seen, case: "_Case") -> bool:
    """Whether we moved it back and nobody has touched it since: the reason may still be owed."""
    held, updated = case.way.held, seen.epic.updated
    return held is not None and updated is not None and updated - held.at < _SAME_MOMENT


@dataclass(frozen=True, slots=True)
class _Case:
    """All that was decided in one look."""

    key: str
    policy: Policy
    verdict: Verdict
    way: Admission
    undo: Transition | None
    last_move: str
    now: datetime
    lets_through: bool
    """It has just come into the guarded stage, and may stay."""

    def hold(self, stuck: str) -> Hold | None:
        """Return what the note has to say about a move that was undone now, or before."""
        if self.undo is not None:
            return Hold(self.undo.from_name, self.undo.to_name, stuck)
        if self.way.held is not None:
            return Hold(self.way.held.to_name, self.way.held.from_name)
        return None

    def entry(self, acted: tuple[str, ...], stuck: str = "") -> Entry:
        """Return the ledger's entry. What could not be moved back counts as let through from then on."""
        held = (self.undo is not None and not stuck) or self.way.held is not None
        return Entry(self.verdict, self.policy.enforcement.mode, self.last_move, held, acted)
