"""Statistics for coaches, out of the ledger's entries. Pure: the same entries give the same numbers."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import dropwhile

from linter.app.ports import Entry
from linter.app.statistics_model import Choices, EpicLine, Filter, Repair, Standing, Statistics
from linter.app.statistics_numbers import FLOOR, Share, Wait, event_curve, median_days
from linter.app.statistics_rules import called_wrong, rule_lines, total
from linter.app.statistics_time import periods, policy_changes
from linter.core.finding import Status
from linter.core.verdict import RuleResult

History = tuple[Entry, ...]
"""All entries of one issue, oldest first; never empty."""


def statistics(entries: Sequence[Entry], chosen: Filter, now: datetime) -> Statistics:
    """Count what the entries of the ledger show, within the filter.

    A first look is the first ever judged verdict of an issue; it counts where it matches the filter.
    An issue stands where its latest look within the days left it. `now` is aware, in UTC.
    """
    ordered = sorted(entries, key=lambda entry: entry.verdict.at)
    histories = _histories(ordered)
    firsts = [first for history in histories if (first := _first_look(history, chosen))]
    now_seen = [(history, last) for history in histories if (last := _latest(history, chosen))]
    latest = [last for _, last in now_seen]
    projects = tuple(sorted({last.verdict.epic.project for last in latest if last.verdict.results}))
    within = ([entry for entry in history if chosen.covers(entry.verdict.at)] for history, _ in now_seen)
    rules = rule_lines(latest, projects, called_wrong(within))
    weeks, along_time = periods(firsts)
    standings = [Standing.of(last.verdict) for last in latest]
    first_standings = [Standing.of(first.verdict) for first in firsts]
    return Statistics(
        chosen=chosen,
        now=now,
        choices=_choices(ordered),
        first_looks=Share(first_standings.count(Standing.PASS), len(firsts)),
        first_unknown=first_standings.count(Standing.UNKNOWN),
        weeks=weeks,
        periods=along_time,
        changes=policy_changes(ordered, chosen),
        standings=tuple((standing, standings.count(standing)) for standing in Standing),
        projects=projects,
        rules=rules,
        answers=total(rules),
        epics=_epics(now_seen),
        repair=_repair(histories, chosen, now),
    )


def _histories(ordered: Iterable[Entry]) -> list[History]:
    found: dict[str, list[Entry]] = {}
    for entry in ordered:
        found.setdefault(entry.verdict.epic.id or entry.verdict.epic.key, []).append(entry)
    return [tuple(history) for history in found.values()]


def _first_look(history: History, chosen: Filter) -> Entry | None:
    first = _judged_first(history)
    judged = first.verdict.policy is not None
    return first if judged and chosen.matches(first) and chosen.covers(first.verdict.at) else None


def _judged_first(history: History) -> Entry:
    judged = (entry for entry in history if entry.verdict.policy is not None)
    return next(judged, history[0])


def _latest(history: History, chosen: Filter) -> Entry | None:
    last = next((entry for entry in reversed(history) if chosen.covers(entry.verdict.at)), None)
    return last if last is not None and chosen.matches(last) else None


def _choices(ordered: Sequence[Entry]) -> Choices:
    projects = {entry.verdict.epic.project for entry in ordered}
    policies = {entry.verdict.policy.name for entry in ordered if entry.verdict.policy is not None}
    return Choices(tuple(sorted(projects - {""})), tuple(sorted(policies)))


def _epics(seen: Iterable[tuple[History, Entry]]) -> tuple[EpicLine, ...]:
    lines = [_epic(_judged_first(history), last) for history, last in seen]
    hardness = list(Standing)
    lines.sort(key=lambda line: line.looked, reverse=True)
    lines.sort(key=lambda line: hardness.index(line.standing))
    return tuple(lines)


def _epic(first: Entry, last: Entry) -> EpicLine:
    verdict = last.verdict
    return EpicLine(
        key=verdict.epic.key,
        summary=verdict.epic.summary,
        project=verdict.epic.project,
        type=verdict.epic.type,
        policy=verdict.policy.name if verdict.policy else "",
        stage=verdict.stage,
        standing=Standing.of(verdict),
        failing=_names(verdict.results, Status.FAIL),
        doubtful=_names(verdict.results, Status.COULD_NOT_TELL),
        waived=_names(verdict.results, Status.WAIVED),
        looked=verdict.at,
        first_looked=first.verdict.at,
        first_standing=Standing.of(first.verdict),
    )


def _names(results: Iterable[RuleResult], status: Status) -> tuple[str, ...]:
    return tuple(result.rule for result in results if result.status is status and not result.idle)


def _repair(histories: Iterable[History], chosen: Filter, now: datetime) -> Repair:
    horizon = chosen.horizon(now)
    waits = [wait for history in histories if (wait := _wait(history, chosen, horizon))]
    curve = event_curve(waits) if len(waits) >= FLOOR else ()
    return Repair(len(waits), sum(wait.ended for wait in waits), median_days(curve), curve)


def _wait(history: History, chosen: Filter, horizon: datetime) -> Wait | None:
    """Return how long the first failure of an epic lasted, or has lasted so far."""
    from_first_failure = dropwhile(lambda entry: Standing.of(entry.verdict) is not Standing.FAIL, history)
    failed = next(from_first_failure, None)
    if failed is None or not chosen.matches(failed) or not chosen.covers(failed.verdict.at):
        return None
    passes = (entry.verdict.at for entry in from_first_failure if Standing.of(entry.verdict) is Standing.PASS)
    passed = next(passes, None)
    ended = passed is not None and passed <= horizon
    until = passed if passed is not None and ended else max(horizon, failed.verdict.at)
    return Wait((until - failed.verdict.at) / timedelta(days=1), ended)
