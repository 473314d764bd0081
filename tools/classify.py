"""Print what becomes of recorded deliveries: a Markdown table, one line a file, and a count of each class.

    python tools/classify.py FOLDER [--me ACCOUNT_ID]

A file holds one webhook body as it came. No policy is read: epics are governed, and nothing was judged before.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linter.app.receive import EPICS, ignored
from linter.core.event import Event
from linter.reading.payload import read_event


@dataclass(frozen=True, slots=True)
class Row:
    """One delivery."""

    file: str
    event: Event
    why_not: str
    """Why it is ignored; empty where it is looked at."""

    @property
    def fate(self) -> str:
        """What happens, in a few words."""
        if not self.why_not:
            return "looked at"
        return f"ignored: {self.why_not.rpartition(': ')[2]}"


def rows(folder: Path, me: str = "") -> Iterator[Row]:
    """Yield a row for each JSON file of a folder, by name."""
    for path in sorted(folder.glob("*.json")):
        event = read_event(path.read_bytes())
        yield Row(path.stem, event, ignored(event, me, EPICS, _never))


def table(found: list[Row]) -> str:
    """Return the table and the counts as Markdown."""
    lines = ["| file | kind | issue | by | level | what happens |", "|---|---|---|---|---|---|"]
    for row in found:
        event = row.event
        issue = " ".join(filter(None, (event.issue_key, event.issue_id))) or "–"
        by = ("app " if event.by_app else "") + (event.actor_id or "unknown")
        level = "–" if event.level is None else str(event.level)
        lines.append(f"| {row.file} | {event.kind} | {issue} | {by} | {level} | {row.fate} |")
    counts = Counter((str(row.event.kind), row.fate) for row in found)
    lines += ["", "| kind | what happens | files |", "|---|---|---|"]
    lines += [f"| {kind} | {fate} | {count} |" for (kind, fate), count in sorted(counts.items())]
    looks = sum(not row.why_not for row in found)
    lines.append(f"\n{len(found)} deliveries: {looks} looks, {len(found) - looks} without any call to Jira.")
    return "\n".join(lines)


def _never(_issue: str) -> bool:
    return False


def main() -> None:
    """Read the command line, print."""
    parser = argparse.ArgumentParser(description="Say what becomes of recorded deliveries.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--me", default="", help="our account's id, so that our own echoes are known")
    given = parser.parse_args()
    print(table(list(rows(given.folder, given.me))))


if __name__ == "__main__":
    main()
