"""What the statistics say, as data. Epics, rules, projects and policies; never a person."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from linter.app.ports import Entry
from linter.app.statistics_numbers import Share, Step
from linter.core.finding import Status
from linter.core.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked at. Empty: everything. Both days count as in, and are days in UTC."""

    project: str = ""
    policy: str = ""
    start: date | None = None
    end: date | None = None

    def matches(self, entry: Entry) -> bool:
        """Whether the entry is of the project and the policy."""
        verdict = entry.verdict
        if self.project and verdict.epic.project != self.project:
            return False
        return not self.policy or (verdict.policy is not None and verdict.policy.name == self.policy)

    def covers(self, at: datetime) -> bool:
        """Whether that moment lies within the days."""
        if self.start is not None and at.date() < self.start:
            return False
        return self.end is None or at.date() <= self.end

    def horizon(self, now: datetime) -> datetime:
        """Return until when anything can be known: now, or the end of the last day."""
        if self.end is None or self.end >= now.date():
            return now
        return datetime.combine(self.end + timedelta(days=1), time(), tzinfo=now.tzinfo)


class Standing(StrEnum):
    """Where an epic stands after a look, hardest first. Only PASS is a pass."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    WARN = "warn"
    WAIVED = "waived"
    """Nothing fails, but only because somebody waived a rule."""
    PASS = "pass"  # noqa: S105 - no password
    SKIPPED = "skipped"

    @classmethod
    def of(cls, verdict: Verdict) -> "Standing":
        """Return it for a verdict: its outcome, except that a waiver is not a pass."""
        outcome = verdict.outcome
        if outcome is Outcome.PASS and any(r.status is Status.WAIVED for r in verdict.results):
            return cls.WAIVED
        return cls(outcome.value)


@dataclass(frozen=True, slots=True)
class Period:
    """Some weeks of first looks. `end` is the first day after it."""

    start: date
    end: date
    passed: Share


@dataclass(frozen=True, slots=True)
class Answers:
    """How often a rule ended which way. Each counts as itself."""

    passed: int = 0
    failed: int = 0
    could_not_tell: int = 0
    waived: int = 0
    skipped: int = 0

    @property
    def asked(self) -> int:
        """How often the rule applied at all."""
        return self.passed + self.failed + self.could_not_tell + self.waived

    @property
    def share(self) -> Share:
        """Failures among the times that it applied."""
        return Share(self.failed, self.asked)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule over all epics, and per project in the order of `Statistics.projects`."""

    rule: str
    overall: Answers
    projects: tuple[Answers, ...]
    called_wrong: int = 0
    """Epics on which somebody called it wrong in these days, whatever became of it."""


@dataclass(frozen=True, slots=True)
class EpicLine:
    """One epic as it was seen last, and how its first look went."""

    key: str
    summary: str
    project: str
    type: str
    policy: str
    stage: str
    standing: Standing
    failing: tuple[str, ...]
    doubtful: tuple[str, ...]
    waived: tuple[str, ...]
    looked: datetime
    first_looked: datetime
    first_standing: Standing

    @property
    def has_findings(self) -> bool:
        """Whether there is something to talk about; a doubt alone only where it could hold the epic back."""
        return bool(self.failing or self.waived) or self.standing is Standing.UNKNOWN


@dataclass(frozen=True, slots=True)
class Repair:
    """From the first failing look to the first pass after it. Epics that still fail count as not mended."""

    failing: int = 0
    mended: int = 0
    median_days: float | None = None
    """None under five failing epics, or where fewer than half are mended so far."""
    curve: tuple[Step, ...] = ()
    """Share of failing epics mended within so many days; empty under five."""


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """The first verdict under another version of a policy."""

    at: datetime
    policy: str
    digest: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen, in alphabetical order."""

    projects: tuple[str, ...]
    policies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that the overview shows."""

    chosen: Filter
    now: datetime
    choices: Choices
    first_looks: Share
    """Epics that passed at the first look, of all that were judged for the first time in these days."""
    first_unknown: int
    """How many of those first looks ended in could-not-tell."""
    weeks: int
    """Width of a period."""
    periods: tuple[Period, ...]
    changes: tuple[PolicyChange, ...]
    standings: tuple[tuple[Standing, int], ...]
    """Epics by where they stand after their latest look; every standing is listed."""
    projects: tuple[str, ...]
    """Those in which any rule was asked."""
    rules: tuple[RuleLine, ...]
    """Most often failing first."""
    answers: Answers
    """All rules on all epics together."""
    epics: tuple[EpicLine, ...]
    """Every epic, hardest standing first, newest look first."""
    repair: Repair

    @property
    def with_findings(self) -> tuple[EpicLine, ...]:
        """Return the epics that there is something to say about."""
        return tuple(epic for epic in self.epics if epic.has_findings)

    def standing(self, standing: Standing) -> int:
        """Return how many epics stand there."""
        return dict(self.standings)[standing]
