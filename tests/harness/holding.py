"""An epic under a policy that holds it back, the linter that looks at it, and the people who move it."""

from datetime import UTC, datetime, timedelta

from fakes.jira import TO_DO, FakeJira

from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import Look
from linter.app.reconcile import Reconciler
from linter.core.document import plain
from linter.core.epic import Epic, NamedText, Person
from linter.policy.load import Source, load

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
WEAK = "Launch the new payment page."
DANA = Person("Dana", "dana")
RULES = "outcome-stated: error, outcome-not-output: error, owner: {level: error, from: committed}"


class Held:
    """The epic PAY-1, its Jira, the linter, and a clock that goes on only when it is told to."""

    def __init__(self, enforcement, outcome=WEAK, *, status=TO_DO, rules=RULES, wait=0, judge=None, **epic):
        self.now = START
        self.jira = FakeJira(lambda: self.now)
        self.ledger = InMemoryLedger()
        self.judge = judge or SilentJudge()
        self.wait, self.rules = wait, rules
        self.governs(enforcement)
        kept = Epic(
            id="10",
            key="PAY-1",
            summary="Payments",
            fields=(NamedText("outcome", plain(outcome)),),
            project="PAY",
            level=1,
            status=status,
            updated=START,
            **epic,
        )
        self.issue = self.jira.add(kept)
        self.passes(minutes=1)

    def governs(self, enforcement):
        """Put a policy in force, from now on."""
        text = f"policy: house\nrules: {{{self.rules}}}\nenforcement: {{{enforcement}}}\n"
        (loaded,) = load((Source("house.yaml", f"{text}comment: {{wait_minutes: {self.wait}}}\n"),))
        self.policies = (loaded.policy,)
        self.ledger.in_force_since(loaded.policy.digest, self.now)

    def passes(self, **time):
        self.now += timedelta(**time)

    def look(self, **how):
        reconciler = Reconciler(
            self.jira, self.judge, self.ledger, lambda: self.policies, lambda: self.now, **how
        )
        return reconciler(Look("10", "10/x"))

    def writes(self, outcome, **changes):
        """Write another outcome, as a person does, and let it be looked at."""
        self.passes(minutes=1)
        others = tuple(text for text in self.issue.epic.fields if text.name != "outcome")
        self.jira.edit("10", fields=(NamedText("outcome", plain(outcome)), *others), **changes)
        return self.look()

    def moves(self, status, by="dana"):
        """Move the epic, as a person or an automation does, and let it be looked at."""
        self.passes(minutes=1)
        self.jira.drag("10", status, by=by)
        return self.look()

    @property
    def status(self):
        return self.issue.epic.status.name

    @property
    def note(self):
        (note,) = self.issue.comments.values()
        return note

    def did(self):
        """Return what was written to Jira, and forget it."""
        writes = list(self.jira.writes)
        self.jira.writes.clear()
        return writes
