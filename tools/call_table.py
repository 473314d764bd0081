"""What each step of an epic's life costs Jira, as docs/calls.md shows it: counted by walking the way."""

import sys
from dataclasses import dataclass
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
HEAD = ROOT / "tools" / "calls.md"
FLAVOURS = {"cloud": "Cloud", "dc": "Data Center"}
NOTHING = "no look: no call"


@dataclass(frozen=True)
class Row:
    """One look, or none, by one kind of Jira."""

    step: str
    what: str
    reads: int
    writes: int


def walk(flavour: str) -> tuple[Row, ...]:
    """Go the whole way at a sandbox of that kind; return what was counted, in order."""
    if str(ROOT / "tests") not in sys.path:
        sys.path.append(str(ROOT / "tests"))
    journeys: Any = import_module("harness.journey")  # the way that the tests walk
    people: Any = import_module("harness.people")
    with journeys.Journey(flavour) as journey:
        dana = people.JiraPackage(journey.peopled.url, journey.sandbox.token, cloud=journey.cloud)
        try:
            journeys.every_way(journey, dana)
        finally:
            dana.close()
    return tuple(Row(cost.step, cost.what or NOTHING, cost.reads, cost.writes) for cost in journey.costs)


def table(walked: dict[str, tuple[Row, ...]]) -> str:
    """Return the table as Markdown: a line for each look, kinds of Jira side by side."""
    lines = ["| step | the linter | " + " | ".join(f"{name}: reads | writes" for name in walked) + " |"]
    lines.append("|---|---|" + "--:|--:|" * len(walked))
    steps = dict.fromkeys(row.step for rows in walked.values() for row in rows)
    for step in steps:
        of_step = [[row for row in rows if row.step == step] for rows in walked.values()]
        for number, looks in enumerate(zip_longest(*of_step)):
            said = " / ".join(dict.fromkeys(row.what for row in looks if row))
            counts = (f"{row.reads} | {row.writes}" if row else " | " for row in looks)
            lines.append(f"| {'' if number else step} | {said} | {' | '.join(counts)} |")
    return "\n".join(lines)


def page() -> str:
    """Return docs/calls.md: what is written by hand, then the table."""
    walked = {name: walk(flavour) for flavour, name in FLAVOURS.items()}
    return f"{HEAD.read_text('utf-8').rstrip()}\n\n{table(walked)}\n"
