"""The filter and the page number in an address, read and written."""

from collections.abc import Mapping
from datetime import date

from linter.app.statistics_model import Filter

_LONGEST = 100
_MOST_PAGES = 10_000


def read_filter(args: Mapping[str, str]) -> Filter:
    """Return the filter of an address. What cannot be read as a day counts as not given."""
    return Filter(
        project=args.get("project", "")[:_LONGEST],
        policy=args.get("policy", "")[:_LONGEST],
        start=_day(args.get("from", "")),
        end=_day(args.get("to", "")),
    )


def filter_args(chosen: Filter) -> dict[str, str]:
    """Return the arguments that stand for the filter; empty for everything."""
    args = {
        "project": chosen.project,
        "policy": chosen.policy,
        "from": chosen.start.isoformat() if chosen.start else "",
        "to": chosen.end.isoformat() if chosen.end else "",
    }
    return {name: value for name, value in args.items() if value}


def read_page(args: Mapping[str, str]) -> int:
    """Return the page number, from 1."""
    text = args.get("page", "1")[:6]
    return min(max(int(text), 1), _MOST_PAGES) if text.isascii() and text.isdigit() else 1


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
