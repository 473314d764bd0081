"""Print what becomes of recorded deliveries: a Markdown table, one line a file, and a count of each class.

    python tools/classify.py FOLDER [--me ACCOUNT_ID]

A file holds one webhook body as it came. No policy is read: epics are governed, and nothing was judged before.
Most recorded deliveries are about stories, so each is shown once as it is and once as if it were about an epic.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from linter.app.receive import EPICS, ignored
from linter.core.epic import EPIC_LEVEL
from linter.core.event import Event
from linter.reading.payload import read_event


@dataclass(frozen=True, slots=True)
class Row:
    """One delivery."""

    file: str
    event: Event
    fate: str
    """What happens, in a few words."""
    fate_of_epic: str
    """What would happen if it were about an epic."""


def rows(folder: Path, me: str = "") -> Iterator[Row]:
    """Yield a row for each JSON file of a folder, by name."""
    for path in sorted(folder.glob("*.json")):
        event = read_event(path.read_bytes())
        of_epic = event if event.level is None else replace(event, level=EPIC_LEVEL)
        yield Row(path.stem, event, fate(event, me), fate(of_epic, me))


def fate(event: Event, me: str = "") -> str:
    """Return what becomes of an event."""
    why_not = ignored(event, me, EPICS, _never)
    return f"ignored: {why_not.rpartition(': ')[2]}" if why_not else "looked at"


def table(found: list[Row]) -> str:
    """Return the table and the counts as Markdown."""
    lines = [
        "| file | event | kind | issue | by | level | changed | what happens | were it an epic |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [_line(row) for row in found]
    counts = Counter((str(row.event.kind), row.fate, row.fate_of_epic) for row in found)
    lines += ["", "| kind | what happens | were it an epic | files |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(words)} | {count} |" for words, count in sorted(counts.items())]
    looks = sum(row.fate == "looked at" for row in found)
    of_epics = sum(row.fate_of_epic == "looked at" for row in found)
    lines.append(
        f"\n{len(found)} deliveries: {looks} looks, {len(found) - looks} without any call to Jira; "
        f"were all of them about epics, {of_epics} looks."
    )
    return "\n".join(lines)


def _line(row: Row) -> str:
    event = row.event
    cells = (
        row.file,
        event.name or "–",
        str(event.kind),
        " ".join(filter(None, (event.issue_key, event.issue_id))) or "–",
        ("app " if event.by_app else "") + (event.actor_id or "unknown"),
        "–" if event.level is None else str(event.level),
        ", ".join(event.changed) or "–",
        row.fate,
        row.fate_of_epic,
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


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
