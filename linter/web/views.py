"""What each page shows, asked of the services and frozen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from linter.app.ports import Entry
from linter.app.services import PolicyView, Services
from linter.app.statistics import statistics
from linter.app.statistics_model import EpicLine, Filter, Statistics
from linter.rulebook.page import RulePage

PER_PAGE = 20
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines of a long list. All numbers start at 1."""

    lines: tuple[EpicLine, ...]
    number: int
    last: int
    total: int

    @property
    def first_line(self) -> int:
        """Number of the first line shown."""
        return (self.number - 1) * PER_PAGE + 1

    @property
    def last_line(self) -> int:
        """Number of the last line shown."""
        return self.first_line + len(self.lines) - 1


@dataclass(frozen=True, slots=True)
class Overview:
    """The coaches' page."""

    statistics: Statistics
    page: Page


@dataclass(frozen=True, slots=True)
class EpicHistory:
    """An epic and everything that was found, newest first; never empty."""

    entries: tuple[Entry, ...]

    @property
    def latest(self) -> Entry:
        """Return what holds now."""
        return self.entries[0]


@dataclass(frozen=True, slots=True)
class RuleUse:
    """A rule, and the policies that ask for it."""

    page: RulePage
    policies: tuple[tuple[PolicyView, str], ...]
    """Each with how hard it is there, and from when on: "error from committed"."""


def counted(services: Services, chosen: Filter) -> Statistics:
    """Return the statistics of the whole ledger, within the filter."""
    return statistics(services.ledger.since(_BEGINNING), chosen, services.clock())


def overview(services: Services, chosen: Filter, number: int) -> Overview:
    """Return the overview with one page of the epics that have findings."""
    found = counted(services, chosen)
    return Overview(found, page_of(found.with_findings, number))


def page_of(lines: Sequence[EpicLine], number: int) -> Page:
    """Return a page of a list; a number past the end gives the last page."""
    last = max(1, -(-len(lines) // PER_PAGE))
    number = min(max(number, 1), last)
    start = (number - 1) * PER_PAGE
    return Page(tuple(lines[start : start + PER_PAGE]), number, last, len(lines))


def history(services: Services, key: str) -> EpicHistory | None:
    """Return the history of an epic, or None where nothing was ever found about that key."""
    entries = tuple(services.ledger.of_key(key))
    return EpicHistory(entries) if entries else None


def rule_use(services: Services, name: str) -> RuleUse | None:
    """Return a rule with the policies that ask for it, or None where there is no such rule."""
    page = next((page for page in services.rules if page.name == name), None)
    if page is None:
        return None
    asked = [
        (policy, f"{setting.level} from {setting.stage}" if setting.stage else setting.level)
        for policy in services.policies().policies
        for setting in policy.rules
        if setting.rule == name
    ]
    return RuleUse(page, tuple(asked))
