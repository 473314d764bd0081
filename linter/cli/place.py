"""Where a finding stands in the file that was judged: its document's line, or the very characters where that is sure."""

from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote as percent

from linter.core.finding import Quote
from linter.reading.files import BadInput, Loaded

_LARGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """A line, and the columns on it where they are known. All from 1; 0 where unknown."""

    line: int
    column: int = 0
    end_column: int = 0
    """One past the last character."""


class Files:
    """The judged files, read again once each, to look quotes up in them."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    def place(self, read: Loaded, quote: Quote | None) -> Place:
        """Return where a quote stands; the line of its document unless it stands there exactly once."""
        found = Place(read.line)
        if quote is None or not read.line or "\n" in quote.text or not quote.text.strip():
            return found
        lines = self._of(read.name)
        first = read.line - 1
        last = read.line if read.name.endswith((".jsonl", ".ndjson")) else len(lines)
        rows = [row for row, line in enumerate(lines[first:last], start=first) if quote.text in line]
        if len(rows) != 1 or lines[rows[0]].count(quote.text) != 1:
            return found
        column = lines[rows[0]].index(quote.text) + 1
        return Place(rows[0] + 1, column, column + len(quote.text))

    def _of(self, name: str) -> list[str]:
        if name not in self._lines:
            path = Path(name)
            readable = name != "-" and path.is_file() and path.stat().st_size <= _LARGEST
            text = path.read_bytes().decode("utf-8-sig", "replace") if readable else ""
            self._lines[name] = text.replace("\r\n", "\n").split("\n")
        return self._lines[name]


def uri_of(read: Loaded | BadInput) -> str:
    """Return the file as a relative or absolute URI; empty where it is no file."""
    if read.name == "-" or not read.line:
        return ""
    path = PurePath(read.name)
    return path.as_uri() if path.is_absolute() else percent(path.as_posix())


def title_of(read: Loaded) -> str:
    """Return what people call the epic: its key and summary, or the file."""
    return " ".join(filter(None, (read.epic.key, read.epic.summary))) or read.name


def said(bad: BadInput) -> str:
    """Return what is wrong with an input, and how to mend it, without its place."""
    return f"{bad.message}; {bad.hint}" if bad.hint else bad.message


def complaint(bad: BadInput) -> str:
    """Return it in one line, with its place as far as it is known."""
    place = ":".join(str(part) for part in (bad.name, bad.line, bad.column) if part)
    return f"{place}: {said(bad)}"
