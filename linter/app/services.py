"""What the web, the worker and the command line are given. Made in one place: bootstrap."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from linter.app.budget import Budget
from linter.app.ports import Clock, Health, Inbox, Ledger
from linter.core.epic import Epic
from linter.core.verdict import Verdict
from linter.core.wording import Note
from linter.policy.problem import Problem
from linter.rulebook.page import RulePage


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """One line of a policy: a rule, how hard it is, from which stage on."""

    rule: str
    level: str
    stage: str
    options: str = ""


@dataclass(frozen=True, slots=True)
class PolicyView:
    """A policy as its page shows it."""

    name: str
    digest: str
    file: str
    mode: str
    governs: str
    """A sentence: which epics."""
    rules: tuple[RuleSetting, ...]
    source: str
    """The YAML, as written."""


@dataclass(frozen=True, slots=True)
class PoliciesView:
    """The policies in force, and what is wrong with what lies on disk."""

    policies: tuple[PolicyView, ...]
    problems: tuple[Problem, ...]
    stale: bool = False
    """What lies on disk is broken: the last good policies are in force."""
    in_force_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Linted:
    """A verdict and the note that Jira would show for it (None: Jira would show nothing)."""

    verdict: Verdict
    note: Note | None


def no_token(_token: str) -> bool:
    """Refuse every token: for where none is configured."""
    return False


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the web needs, ready to be called."""

    clock: Clock
    inbox: Inbox
    ledger: Ledger
    lint: Callable[[Epic], Linted]
    """Judge an epic under the policy that governs it. Nothing is stored."""
    sketch: Callable[[Epic], Linted]
    """The same without asking a model: for a page that anybody may use as often as they like."""
    policies: Callable[[], PoliciesView]
    rules: tuple[RulePage, ...]
    health: Callable[[], Sequence[Health]]
    """All lines of readiness; ready where every one is ok."""
    engine_counts: Callable[[], dict[str, int]]
    jira_budget: Budget | None = None
    """Whose counters are shown; nothing is asked of Jira here."""
    public_url: str = ""
    """Under which address people reach us; empty: the one that each request names."""
    jira_url: str = ""
    """Where people see epics: `<jira_url>/browse/KEY`. Empty where no Jira is connected."""
    webhook_secrets: tuple[str, ...] = field(default=(), repr=False)
    webhook_token: Callable[[str], bool] = no_token
    """Whether a bearer token that comes with a delivery is genuine and meant for us."""
    webhook_window: timedelta | None = None
    """How long ago a signed delivery may have been sent; None: any time."""
    api_tokens: tuple[str, ...] = ()
    """SHA-256 hex digests of bearer tokens for the API; none: the API refuses."""
    secret_key: str = field(default="", repr=False)
    max_body: int = 26_214_400
    """Bytes: Jira itself drops payloads above 25 MB."""
    sandbox: bool = False
    """The Jira is the stand-in: pages say so."""
