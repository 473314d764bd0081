"""What was found about one epic, under one policy, at one time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from linter.core.facts import Facts
from linter.core.finding import Finding, Level, Status


class Outcome(StrEnum):
    """A verdict in one word."""

    PASS = "pass"  # noqa: S105 - no password
    WARN = "warn"
    FAIL = "fail"
    UNKNOWN = "unknown"
    """A rule that could hold the epic back could not tell."""
    SKIPPED = "skipped"
    """Not an epic, or no policy governs it."""


@dataclass(frozen=True, slots=True)
class EpicRef:
    """Which epic a verdict is about. No person is part of it: statistics must never be about people."""

    key: str = ""
    summary: str = ""
    project: str = ""
    type: str = ""
    id: str = ""
    work_type: str = ""


@dataclass(frozen=True, slots=True)
class PolicyRef:
    """Under which policy: its name, and the digest of exactly what it said."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What became of one rule."""

    rule: str
    level: Level
    status: Status
    findings: tuple[Finding, ...] = ()
    why: str = ""
    """Of a skipped or waived rule: the reason. Of one that passes: what is worth telling all the same."""
    called_wrong: bool = False
    """Somebody says that the rule is mistaken about this epic."""

    @property
    def idle(self) -> bool:
        """Whether it could not tell and would only have informed: a model that is not there, as a rule."""
        return self.level is Level.INFO and self.status is Status.COULD_NOT_TELL


@dataclass(frozen=True, slots=True)
class Verdict:
    """All rules on one epic."""

    epic: EpicRef
    facts: Facts
    at: datetime
    policy: PolicyRef | None = None
    stage: str = ""
    results: tuple[RuleResult, ...] = ()
    rewrite: str = ""
    """A judge's suggestion, shown only because it passes the deterministic rules itself."""
    why_skipped: str = ""

    @property
    def outcome(self) -> Outcome:
        """The verdict in one word; the hardest thing found decides."""
        if self.policy is None:
            return Outcome.SKIPPED
        if any(r.status is Status.FAIL and r.level is Level.ERROR for r in self.results):
            return Outcome.FAIL
        if any(r.status is Status.COULD_NOT_TELL and r.level is Level.ERROR for r in self.results):
            return Outcome.UNKNOWN
        if any(r.status is Status.FAIL and r.level is Level.WARNING for r in self.results):
            return Outcome.WARN
        return Outcome.PASS

    def remarks(self) -> tuple[str, ...]:
        """Return what is worth telling of rules that passed."""
        return tuple(result.why for result in self.results if result.status is Status.PASS and result.why)

    def told(self) -> Iterator[tuple[RuleResult, Finding]]:
        """Yield what people are told: all that is reported, but for doubts about what merely informs."""
        return ((result, found) for result, found in self.reported() if not result.idle)

    def reported(self) -> Iterator[tuple[RuleResult, Finding]]:
        """Yield everything found, hardest first: failures, then doubts, in the order of the rules."""
        for level in Level:
            for status in (Status.FAIL, Status.COULD_NOT_TELL, Status.WAIVED):
                for result in self.results:
                    if result.level is level and result.status is status:
                        yield from ((result, finding) for finding in result.findings)
