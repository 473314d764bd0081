"""The one comment: whether there is anything to say yet, and how little has to change for it to be said."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from linter.app.case import Case
from linter.app.ports import Entry, Jira, JiraError, Seen
from linter.app.requests import Heard
from linter.core.action import Memory, Remember, Reword, Say, Shown, Transition, Wanted, plan
from linter.core.compose import Hold, Manners, Replies, compose
from linter.core.wording import Explanation, Note, Tone
from linter.policy.model import Policy
from linter.rulebook.docstring import told
from linter.rules import RULES
from linter.rules.custom import CustomRule

log = logging.getLogger(__name__)

_SAME_MOMENT = timedelta(seconds=2)
"""Jira notes the time of a move, or of a comment, and of the issue's last change apart."""


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


def manners_of(policy: Policy, key: str, addresses: Addresses) -> Manners:
    """Return how much is said under a policy, and how people may answer."""
    may = policy.comment.waivers
    labels = policy.applies_to.except_.labels
    return Manners(
        max_points=policy.comment.max_findings,
        epic_url=addresses.epic(key),
        rule_url=addresses.rule,
        waivers=may if isinstance(may, str) else "some",
        label=labels[0] if labels else "",
    )


_GONE = "deleted"
"""Stands for the id of a comment of ours of which nothing is known but that it was written."""


def recalled(shown: Shown, issue: str, entries: Callable[[], Sequence[Entry]]) -> Shown:
    """Return what Jira shows, with the class of verdict that we told last where the issue itself does not know.

    Our property cannot be written by an account that may comment and not edit; then the ledger remembers.
    `entries`: of the epic, newest first.
    """
    if shown.memory is not None and shown.memory.verdict:
        return shown
    ours = (
        entry for entry in entries() if entry.verdict.epic.id == issue and _TOLD.intersection(entry.actions)
    )
    last = next(ours, None)
    if last is None:
        return shown
    memory = shown.memory or Memory(comment="" if shown.comment else _GONE)
    return replace(shown, memory=replace(memory, verdict="held" if last.held else last.verdict.outcome.value))


_TOLD = frozenset({"say", "reword"})


@dataclass(frozen=True, slots=True)
class Teller:
    """Brings the one comment of an epic to what it should say."""

    jira: Jira
    addresses: Addresses
    wait: timedelta | None
    """Instead of the policies' own `wait_minutes`, where set."""
    heard: Heard = field(default_factory=Heard)
    in_force_since: datetime | None = None
    """Since when the policy governs: what nobody has touched since is backlog. None: nothing is."""

    def note(self, seen: Seen, case: Case, stuck: str = "") -> Note | None:
        """Return what the one comment should say; None leaves things as they are."""
        if case.policy.enforcement.mode == "observe":
            return None
        manners = manners_of(case.policy, case.key, self.addresses)
        explained = tuple(self._explained(case.policy))
        replies = Replies(self.heard.told, explained, self.heard.snoozed)
        hold = _hold(seen, case, stuck)
        note = compose(case.told, manners, hold, replies, shut=case.shut)
        if note is None or seen.shown.comment:
            return note
        if not note.points and case.undo is None and not stuck:
            return None  # silence is what an epic earns that is fine at first sight
        return None if hold is None and self._is_backlog(seen, case) else note

    def rest_left(self, seen: Seen, case: Case) -> float:
        """Return for how many seconds more the epic should rest before we speak.

        Held moves are answered at once, and so is whoever has just asked for something.
        """
        if (
            case.undo is not None
            or seen.epic.updated is None
            or _just_held(seen, case)
            or self._was_asked(seen)
        ):
            return 0.0
        if not plan(seen.shown, self._wanted(seen, case)):
            return 0.0
        wait = self.wait if self.wait is not None else timedelta(minutes=case.policy.comment.wait_minutes)
        # Never longer than a whole rest: Jira's clock, or ours, may be wrong.
        return min(seen.epic.updated - case.now, timedelta(0)).total_seconds() + wait.total_seconds()

    def tell(
        self, issue: str, seen: Seen, shown: Shown, case: Case, stuck: str = ""
    ) -> tuple[Shown, list[str]]:
        """Bring the comment to what it should say; return what Jira shows then, and what was done."""
        done: list[str] = []
        wanted = self._wanted(seen, case, stuck)
        if shown != seen.shown and not stuck:
            wanted = replace(
                wanted, urgent=False
            )  # people were told a moment ago, in this same look, and it was true
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

    def _wanted(self, seen: Seen, case: Case, stuck: str = "") -> Wanted:
        note = self.note(seen, case, stuck)
        verdict: str = case.told.outcome
        if note is not None and note.tone is Tone.HELD:
            verdict = "held"
        elif self.heard.snoozed is not None and seen.shown.memory is not None:
            verdict = (
                seen.shown.memory.verdict or verdict
            )  # what comes after the snooze is compared with before it
        return Wanted(
            note,
            verdict,
            urgent=case.undo is not None,
            mail=case.undo is not None or not self._is_backlog(seen, case),
        )

    def _explained(self, policy: Policy) -> Iterator[Explanation]:
        """Yield why and how for each rule that somebody asked about."""
        rules = {rule.rule_name: rule for rule in policy.in_force}
        for name in self.heard.explain:
            rule = rules.get(name)
            if isinstance(rule, CustomRule):
                yield Explanation(name, rule.message, rule.fix)
            elif rule is not None:
                said = told(type(rule).__doc__ or "")
                yield Explanation(name, said.why, said.fix, self.addresses.rule(name))

    def _is_backlog(self, seen: Seen, case: Case) -> bool:
        """Whether nobody has touched the epic since the policy came into force, and it is not to hear of it."""
        if case.policy.comment.backlog == "tell" or self.in_force_since is None:
            return False
        return seen.epic.updated is None or seen.epic.updated < self.in_force_since

    def keeps_quiet(self, seen: Seen, case: Case) -> bool:
        """Whether nothing is said on an epic because it is backlog."""
        return not seen.shown.comment and self._is_backlog(seen, case)

    def _was_asked(self, seen: Seen) -> bool:
        """Whether the last thing that happened to the epic is that somebody asked us."""
        asked, updated = self.heard.asked, seen.epic.updated
        return asked is not None and updated is not None and updated - asked < _SAME_MOMENT

    def _remember(self, issue: str, memory: Memory) -> None:
        """Keep what we said. Who may comment and not edit loses a read each time, and nothing else."""
        try:
            self.jira.remember(issue, memory)
        except JiraError as error:
            if not error.permanent:
                raise
            log.warning("%s: our property cannot be written: %s", issue, error)


def _hold(seen: Seen, case: Case, stuck: str) -> Hold | None:
    """Return what was held, with who had moved it there and when: the same as long as it stands."""
    hold = case.hold(stuck)
    attempt = case.undo or _attempt(seen.shown.history, case.way.held)
    return (
        hold
        if hold is None or attempt is None
        else replace(hold, by=attempt.login or attempt.by, at=attempt.at)
    )


def _attempt(history: Sequence[Transition], held: Transition | None) -> Transition | None:
    """Return the move that our own one undid: the last before it that led where ours began."""
    if held is None or held not in history:
        return None
    before = history[: history.index(held)]
    return next((move for move in reversed(before) if move.to_id == held.from_id), None)


def _just_held(seen: Seen, case: Case) -> bool:
    """Whether we moved it back and nobody has touched it since: the reason may still be owed."""
    held, updated = case.way.held, seen.epic.updated
    return held is not None and updated is not None and updated - held.at < _SAME_MOMENT
