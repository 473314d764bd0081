"""Labelled texts out of files: one a line, or one or a list of them in a JSON file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from linter.app.labels import LabelError, Labelled, read_labelled
from linter.cli.wired import Mistake

_LARGEST = 100_000_000
_LINES = frozenset({".jsonl", ".ndjson"})
_SUFFIXES = _LINES | {".json"}


def labelled(place: Path) -> tuple[Labelled, ...]:
    """Return the labelled texts of a file, or of all files of a folder and those below it, in the order of their names.

    Raises Mistake with the place of the first row that cannot be read.
    """
    if not place.is_dir():
        return tuple(_rows(place))
    files = sorted(path for path in place.rglob("*") if path.suffix in _SUFFIXES and path.is_file())
    return tuple(row for file in files for row in _rows(file))


def _rows(file: Path) -> Iterator[Labelled]:
    if file.stat().st_size > _LARGEST:
        raise Mistake(f"{file}: longer than {_LARGEST // 1_000_000} MB")
    if file.suffix == ".json":
        yield from _whole(file)
        return
    for number, line in enumerate(file.read_bytes().split(b"\n"), start=1):
        if line.strip():
            yield _row(_parsed(line, f"{file}:{number}", "not a line of JSON"), number, f"{file}:{number}")


def _whole(file: Path) -> Iterator[Labelled]:
    data = _parsed(file.read_bytes(), str(file), "not JSON")
    for number, row in enumerate(data if isinstance(data, list) else [data], start=1):
        yield _row(row, number, f"{file}: element {number}" if isinstance(data, list) else str(file))


def _parsed(text: bytes, where: str, said: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Mistake(f"{where}: {said}") from None


def _row(row: Any, number: int, where: str) -> Labelled:
    try:
        return read_labelled(row, number)
    except LabelError as error:
        raise Mistake(f"{where}: {error}") from None
