"""How numbers, days and classes are said on pages."""

from datetime import date

from linter.app.statistics_model import Standing, Statistics
from linter.app.statistics_numbers import FLOOR, Share

STANDINGS = {
    Standing.FAIL: "Fails",
    Standing.UNKNOWN: "Could not tell",
    Standing.WARN: "Has warnings",
    Standing.WAIVED: "Waived",
    Standing.PASS: "Passes",
    Standing.SKIPPED: "Skipped",
}
ANSWERS = {
    "fail": "Failed",
    "unknown": "Could not tell",
    "waived": "Waived",
    "pass": "Passed",
    "skipped": "Did not apply",
}
"""Class in the style sheet → what it is called, in the order of drawing."""

_HOURS = 24


def percent(rate: float | None) -> str:
    """Return a share in whole percent; a dash where there is none."""
    return "–" if rate is None else f"{rate:.0%}"


def interval(share: Share) -> str:
    """Return the 95 % interval in words; empty where there is none."""
    if share.interval is None:
        return ""
    low, high = share.interval
    return f"95% interval {percent(low)} to {percent(high)}"


def days(number: float | None) -> str:
    """Return a span of time: minutes under an hour, hours under a day, a decimal under ten days."""
    if number is None:
        return "–"
    if number == 0:
        return "0 d"
    if number * _HOURS < 1:
        return f"{max(1, round(number * _HOURS * 60))} min"
    if number < 1:
        return f"{number * _HOURS:.0f} h"
    return f"{number:.1f}".removesuffix(".0") + " d" if number < 10 else f"{number:.0f} d"  # noqa: PLR2004


def short_day(day: date) -> str:
    """Return a day without its year."""
    return f"{day.day} {day:%b}"


def long_day(day: date) -> str:
    """Return a day in full."""
    return f"{day.day} {day:%B %Y}"


def epics(number: int) -> str:
    """Return so many epics, in words."""
    return f"{number:,} epic" if number == 1 else f"{number:,} epics"


def heat(share: Share) -> str:
    """Return the class of a cell of the heat table: 0 to 4 by rate, or `few`."""
    return "few" if share.rate is None else str(min(4, int(share.rate * 8)))


def lead(statistics: Statistics) -> str:
    """Return the sentence that the overview begins with."""
    first = statistics.first_looks
    if first.of == 0:
        return "No epic was judged for the first time in these days."
    if first.rate is None:
        counts = f"{first.count} of {epics(first.of)} passed at the first look."
        return f"{counts} Under {FLOOR} there is no rate to speak of, only counts."
    unsure = statistics.first_unknown
    doubt = f"; about {unsure} more the rules could not tell" if unsure else ""
    said = f"{first.count} of {epics(first.of)} passed at the first look ({percent(first.rate)}, {interval(first)})"
    return f"{said}{doubt}."


def hardest_rule(statistics: Statistics) -> str:
    """Return the sentence about the rule that fails most often; empty where none fails."""
    line = next(iter(statistics.rules), None)
    if line is None or not line.overall.failed:
        return "No rule fails at the latest look."
    return f"{line.rule} fails most often: on {line.overall.failed} of the {epics(line.overall.asked)} it applies to."
