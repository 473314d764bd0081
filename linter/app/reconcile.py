"""Look at an epic as it is now, say what Jira should show, make the smallest change that gets it there."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from linter.app.case import Case
from linter.app.gate import Gatepost
from linter.app.holding import Held, Holder, MovedOnError
from linter.app.judging import Court
from linter.app.ports import Again, Clock, Done, Jira, JiraError, Judge, Ledger, Look, Seen
from linter.app.requests import Heard, hear, pointed_at
from linter.app.telling import Addresses, Teller, recalled
from linter.core.request import Request
from linter.policy.choose import choose
from linter.policy.model import Policy

log = logging.getLogger(__name__)

_QUIET = "kept quiet"
"""Stands in the ledger beside what we wrote for workflow rules on an epic that nobody has touched."""
_OUR_OWN = timedelta(minutes=2)
"""How long after a look began Jira may date what that look wrote."""


@dataclass(frozen=True, slots=True)
class Reconciler:
    """The whole way, for one look at one issue. Calling it twice, one after the other, acts once."""

    jira: Jira
    judge: Judge
    ledger: Ledger
    policies: Callable[[], Sequence[Policy]]
    clock: Clock
    addresses: Addresses = field(default_factory=Addresses)
    wait: timedelta | None = None
    """Instead of the policies' own `wait_minutes`, where set."""
    tell_backlog: bool = False
    """Tell what nobody has touched since its policy came into force too, whatever the policy says of it."""
    dry_run: bool = False
    """Stop before the effects: nothing is written to Jira, the verdict is kept as under `observe`."""

    def __call__(self, look: Look) -> Done | Again:
        """Reconcile one issue. What Jira refuses for now is reported as `Again`."""
        try:
            return self._reconcile(look)
        except MovedOnError:
            return Again("somebody moved it in the meantime", after=1.0)
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
        gatepost = Gatepost(self.jira)
        if policy is None:
            done = () if self.dry_run else gatepost.open(look.issue, seen)
            return Done(": ".join(("no policy governs it", *done)))
        if not self.tell_backlog:
            seen = replace(
                seen, shown=recalled(seen.shown, seen.epic.id, partial(self.ledger.of_key, seen.epic.key))
            )
        heard = self._hear(seen, policy)
        if not self.dry_run:
            seen = gatepost.announce(look.issue, seen, policy)
        court = Court(self.judge, self.ledger, policies, self.jira.me().id)
        case = court.case(seen, policy, self.clock(), heard.waivers)
        if self.dry_run:
            self._record_undecided(seen, case)
            return Done(f"{case.verdict.outcome}: dry run")
        since = None if self.tell_backlog else self._governed_since(seen, policy, case.now)
        teller = Teller(self.jira, self.addresses, self.wait, heard, since)
        rest = teller.rest_left(seen, case)
        # The gate first: it may stand before the very move that we are about to make.
        if rest > 0 and not case.onward and policy.enforcement.block.gate.while_edited == "pending":
            gatepost.suspend(look.issue, seen, policy)
            gated: tuple[str, ...] = ()
        else:
            gated = gatepost.publish(look.issue, seen, policy, case.way_in)
        holder = Holder(self.jira)
        told = () if case.seen_before else ("no way on",)
        let_in = _unless_refused(
            lambda: holder.let_in(look.issue, seen, case, untouched=not gated), told
        ).after(gated)
        wait = 0.0 if let_in.stuck else rest
        if wait > 0:
            if case.lets_through or let_in.done:
                self.ledger.record(case.entry((*let_in.done, "let through")))
            return Done("still being edited", _later(look, case.now + timedelta(seconds=wait), wait))
        return self._act(look.issue, seen, case, teller, let_in)

    def _hear(self, seen: Seen, policy: Policy) -> Heard:
        """Return what people ask for in comments that stand."""
        if not seen.requests:
            return Heard()
        key = seen.epic.key

        def quoted(request: Request) -> frozenset[str] | None:
            return pointed_at(self.ledger.of_key(key), request)

        return hear(seen.requests, policy, self.clock().date(), self.jira.me().id, quoted)

    def _record_undecided(self, seen: Seen, case: Case) -> None:
        """Keep the verdict alone: what was decided about its way in stands, the rest a later look has to decide."""
        latest = self.ledger.latest(seen.epic.id)
        held, transition = (latest.held, latest.transition) if latest is not None else (False, "")
        self.ledger.record(replace(case.entry(()), held=held, transition=transition))

    def _governed_since(self, seen: Seen, policy: Policy, now: datetime) -> datetime:
        """Return since when the policy governs; what nobody but us has touched since then stays backlog.

        To write into the gate's field is an edit, for Jira: it must not look like somebody's.
        """
        since = self.ledger.in_force_since(policy.digest, now)
        updated = seen.epic.updated
        if updated is None or updated < since or not policy.enforcement.holds_by("gate"):
            return since
        quiet = (
            entry.verdict.at
            for entry in self.ledger.of_key(seen.epic.key)
            if entry.verdict.epic.id == seen.epic.id and _QUIET in entry.actions
        )
        last = max(quiet, default=None)
        ours = last is not None and updated <= last + _OUR_OWN
        return updated + timedelta(microseconds=1) if ours else since

    def _act(self, issue: str, seen: Seen, case: Case, teller: Teller, before: Held) -> Done:
        """Say first, then move: an epic that comes back without a word is worse than one that stays."""
        holder = Holder(self.jira)
        stuck = before.stuck or holder.stuck(case)
        try:
            shown, told = teller.tell(issue, seen, seen.shown, case, stuck)
        except JiraError as error:
            if error.permanent:
                self._record_undecided(seen, case)
            raise
        done = [*before.done, *told]
        if not stuck:
            held = _unless_refused(lambda: holder.hold(issue, seen, case), ("no way back",))
            done += held.done
            stuck = held.stuck
            if held.stuck or held.left:
                _, told = teller.tell(issue, seen, shown, replace(case, left=held.left), stuck)
                done += told
        if stuck:
            done += holder.flag(issue, seen, case)
        if before.done and not told and teller.keeps_quiet(seen, case):
            done.append(_QUIET)
        self.ledger.record(case.entry(tuple(done), stuck))
        return Done(f"{case.verdict.outcome}: {', '.join(done) or 'nothing to change'}")


def _unless_refused(move: Callable[[], Held], done: tuple[str, ...]) -> Held:
    """Move. What Jira refuses for good is no way: it may have been announced, and people have to know."""
    try:
        return move()
    except JiraError as error:
        if not error.permanent:
            raise
        log.warning("Jira refuses a move: %s", error)
        return Held(f"Jira refuses it ({error.status})", done=done)


def _later(look: Look, due: datetime, seconds: float) -> Look:
    """Return the next look. One that finds time left again, by another clock, must not ask for itself."""
    name = f"{look.issue}/later/{due.isoformat(timespec='milliseconds')}"
    return Look(look.issue, f"{look.id}+" if look.id.startswith(name) else name, seconds)
