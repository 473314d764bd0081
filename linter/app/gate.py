"""The verdict where the workflow rules of Jira read it: no write where nothing has changed."""

import logging
from dataclasses import dataclass, replace
from hashlib import sha256

from linter.app.admission import refused
from linter.app.ports import Jira, JiraError, Seen
from linter.core.epic import Epic
from linter.core.finding import Level, Status
from linter.core.gate import MESSAGE_LIMIT, Gate, Word
from linter.core.verdict import Verdict
from linter.policy.model import Policy
from linter.rules import JudgedRule

log = logging.getLogger(__name__)

_MOST_REWRITES = 3
"""Somebody who writes into the field as often as that means it, or is a program: we give way, and say so."""
_PENDING = "The outcome of this epic has changed and is being checked. Please try again in a moment."
_PASSED = "The outcome of this epic can be checked later."
_OPENED = "No policy holds this epic back."


@dataclass(frozen=True, slots=True)
class Gatepost:
    """Brings our property, and the policy's field, to what they should show. Returns what was done, in words."""

    jira: Jira

    def announce(self, issue: str, seen: Seen, policy: Policy) -> Seen:
        """Write `pending` before a model is asked about a text that is new; return what stands there then."""
        waits = any(isinstance(rule, JudgedRule) and rule.level == "error" for rule in policy.in_force)
        return self.suspend(issue, seen, policy) if waits else seen

    def suspend(self, issue: str, seen: Seen, policy: Policy) -> Seen:
        """Write `pending` where the epic is another than the one that was judged; return what stands there then."""
        now = inputs(seen.epic, policy)
        known = seen.gate
        if not policy.enforcement.holds_by("gate"):
            return seen
        if known is not None and (known.issue, known.inputs) == (seen.epic.id, now):
            return seen
        gate = Gate(Word.PENDING, _PENDING, seen.epic.id, now, policy.enforcement.block.gate.field)
        self._write(issue, seen, gate)
        return replace(seen, gate=gate)

    def publish(self, issue: str, seen: Seen, policy: Policy, verdict: Verdict) -> tuple[str, ...]:
        """Write the verdict, if the policy gates; else open what an earlier policy has closed."""
        if not policy.enforcement.holds_by("gate"):
            return self.open(issue, seen)
        word = Word.FAIL if refused(verdict, policy) else Word.PASS
        message = _reason(verdict) if word is Word.FAIL else _PASSED
        field = policy.enforcement.block.gate.field
        gate = Gate(word, message, seen.epic.id, inputs(seen.epic, policy), field)
        return self._write(issue, seen, gate)

    def open(self, issue: str, seen: Seen) -> tuple[str, ...]:
        """Let an epic pass that no policy gates any more: nobody would ever open it."""
        if seen.gate is None or seen.gate.word is Word.PASS:
            return ()
        return self._write(issue, seen, Gate(Word.PASS, _OPENED, seen.epic.id, field=seen.gate.field))

    def _write(self, issue: str, seen: Seen, wanted: Gate) -> tuple[str, ...]:
        known = seen.gate
        same = known is not None and replace(known, rewrites=0) == wanted
        rewrites = known.rewrites if known is not None and same else 0
        stands = not wanted.field or _text(seen.epic, wanted.field) == wanted.shown
        if same and (stands or rewrites >= _MOST_REWRITES):
            return ()
        try:
            self.jira.publish(issue, replace(wanted, rewrites=rewrites + 1 if same else 0))
            if not stands:
                self.jira.mark(issue, wanted.field, wanted.shown)
        except JiraError as error:
            if not error.permanent:
                raise
            log.warning("%s: the verdict cannot be written for workflow rules: %s", issue, error)
            return ("gate unwritten",)
        return (f"gate {wanted.word}",)


def without_ours(epic: Epic, policy: Policy) -> Epic:
    """Return an epic without the field that we write into: our own word is no word of its author."""
    ours = policy.enforcement.block.gate.field.casefold()
    if not ours or not policy.enforcement.holds_by("gate"):
        return epic
    theirs = (text for text in epic.fields if ours not in {text.id.casefold(), text.name.casefold()})
    return replace(epic, fields=tuple(theirs))


def inputs(epic: Epic, policy: Policy) -> str:
    """Return a digest, 16 hex digits, of what an edit can change about a verdict; our own field is none of it."""
    texts = [(text.id or text.name, text.document.text) for text in without_ours(epic, policy).texts()]
    said = (
        policy.digest,
        texts,
        sorted(epic.labels),
        epic.owner.id or epic.owner.name if epic.owner else "",
        str(epic.due_date or epic.due_text),
        epic.parent.key if epic.parent else "",
        (epic.project, epic.issue_type, epic.level, epic.work_type),
    )
    return sha256(repr(said).encode()).hexdigest()[:16]


def _text(epic: Epic, field: str) -> str:
    """Return what a field shows, by its id or name."""
    wanted = field.casefold()
    named = (text for text in epic.fields if wanted in {text.id.casefold(), text.name.casefold()})
    return next((text.document.text.strip() for text in named), "")


def _reason(verdict: Verdict) -> str:
    """Return the hardest thing found, how to mend it where there is room, and how much more there is."""
    found = [
        finding
        for result, finding in verdict.reported()
        if result.level is Level.ERROR and result.status is not Status.WAIVED
    ]
    if not found:
        return "The outcome of this epic is not ready yet."
    more = f" (And {len(found) - 1} more.)" if len(found) > 1 else ""
    room = MESSAGE_LIMIT - len(more)
    first = found[0]
    whole = " ".join(f"{first.message} {first.fix}".split())
    said = whole if len(whole) <= room else " ".join(first.message.split())
    return (said if len(said) <= room else said[: room - 1].rstrip() + "…") + more
