"""The overview as data: the same filter, the same numbers."""

import csv
from dataclasses import asdict
from datetime import date
from io import StringIO
from typing import Any

from linter.app.statistics_model import Answers, EpicLine, Statistics
from linter.app.statistics_numbers import Share
from linter.web.choosing import filter_args

_COLUMNS = (
    "key",
    "summary",
    "project",
    "type",
    "policy",
    "stage",
    "standing",
    "failing",
    "could_not_tell",
    "waived",
    "looked",
    "first_looked",
    "first_standing",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def epics_csv(statistics: Statistics) -> str:
    """Return every epic of the filter, one a line, times in UTC."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows([harmless(cell) for cell in _cells(epic)] for epic in statistics.epics)
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula."""
    return "'" + cell if cell.lstrip(" ").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell


def statistics_data(statistics: Statistics) -> dict[str, Any]:
    """Return the numbers of the overview as a JSON object. A rate of under five is null."""
    repair = statistics.repair
    return {
        "filter": filter_args(statistics.chosen),
        "at": statistics.now.isoformat(),
        "first_looks": {**_share(statistics.first_looks), "could_not_tell": statistics.first_unknown},
        "weeks_per_period": statistics.weeks,
        "periods": [
            {"start": _iso(period.start), "end": _iso(period.end), **_share(period.passed)}
            for period in statistics.periods
        ],
        "policy_changes": [
            {"at": change.at.isoformat(), "policy": change.policy, "digest": change.digest}
            for change in statistics.changes
        ],
        "standings": {standing.value: count for standing, count in statistics.standings},
        "answers": asdict(statistics.answers),
        "rules": [
            {
                "rule": line.rule,
                "overall": _answers(line.overall),
                "projects": {
                    project: _answers(answers)
                    for project, answers in zip(statistics.projects, line.projects, strict=True)
                },
            }
            for line in statistics.rules
        ],
        "repair": {
            "failing": repair.failing,
            "mended": repair.mended,
            "median_days": repair.median_days,
            "curve": [asdict(step) for step in repair.curve],
        },
    }


def _cells(epic: EpicLine) -> tuple[str, ...]:
    return (
        epic.key,
        epic.summary,
        epic.project,
        epic.type,
        epic.policy,
        epic.stage,
        epic.standing.value,
        " ".join(epic.failing),
        " ".join(epic.doubtful),
        " ".join(epic.waived),
        epic.looked.isoformat(timespec="seconds"),
        epic.first_looked.isoformat(timespec="seconds"),
        epic.first_standing.value,
    )


def _share(share: Share) -> dict[str, Any]:
    return {"passed": share.count, "of": share.of, "rate": share.rate, "interval": share.interval}


def _answers(answers: Answers) -> dict[str, Any]:
    return {**asdict(answers), "asked": answers.asked, "failing_rate": answers.share.rate}


def _iso(day: date) -> str:
    return day.isoformat()
