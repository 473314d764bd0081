"""What a file holds: its name says so, or else its content."""

import json
import re
from enum import StrEnum

from linter.reading.epic_document import KEYS


class Format(StrEnum):
    """The ways in which documents are written down."""

    JSON = "json"
    JSON_LINES = "jsonl"
    YAML = "yaml"
    TEXT = "text"


_BY_SUFFIX = {
    "json": Format.JSON,
    "jsonl": Format.JSON_LINES,
    "ndjson": Format.JSON_LINES,
    "yaml": Format.YAML,
    "yml": Format.YAML,
    "md": Format.TEXT,
    "markdown": Format.TEXT,
    "txt": Format.TEXT,
}
_HEAD = 100_000
"""Characters that are looked at."""
_MAX_LINES = 200
_JSON_START = re.compile(r'\s*(?:\{\s*["}]|\{\s*$|\[\s*[\[{"\]]|\[\s*$)')
_KEY = re.compile(r"([A-Za-z_][\w -]{0,40}):(?:\s|$)")
_BELOW_A_KEY = re.compile(r"\s|$|#|-(?:\s|$)|---|\.\.\.|[\]}]")
_DOCUMENT_KEYS = KEYS | {"webhookEvent", "issue"}


def format_of(name: str, head: str) -> Format:
    """Return the format of a file by its suffix, else by its beginning. `-` has no suffix."""
    suffix = name.rpartition(".")[2].casefold() if "." in name else ""
    return _BY_SUFFIX.get(suffix) or _guess(head[:_HEAD])


def _guess(head: str) -> Format:
    if _JSON_START.match(head):
        return Format.JSON_LINES if _is_lines(head) else Format.JSON
    return Format.YAML if _is_yaml(head) else Format.TEXT


def _is_lines(head: str) -> bool:
    """Whether each line is a document of its own, rather than one document over several lines."""
    lines = [line for line in head.split("\n", _MAX_LINES) if line.strip()]
    if len(lines) < 2 or not lines[0].lstrip().startswith("{"):  # noqa: PLR2004 - one line is one document
        return False
    return _is_json(lines[0]) or all(re.match(r'\s*\{\s*"', line) for line in lines[:2])


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _is_yaml(head: str) -> bool:
    """Whether it is a mapping with a key of ours. A text with labels in it, or capitalised ones, is a text."""
    lines = [line for line in head.split("\n", _MAX_LINES)[:_MAX_LINES] if not _BELOW_A_KEY.match(line)]
    keys = [found[1] for line in lines if (found := _KEY.match(line))]
    return bool(keys) and len(keys) == len(lines) and keys[0] in _DOCUMENT_KEYS
