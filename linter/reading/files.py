"""Files to epics: JSON, JSON lines, YAML, Markdown, plain text. Every problem is told, none stops the rest."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from linter.core.epic import Epic
from linter.reading.document import Shape, read_document, shape_of
from linter.reading.epic_document import KEYS
from linter.reading.plain_text import read_plain_text
from linter.reading.sniff import Format, format_of
from linter.reading.yaml_document import YamlError, load_yaml

MAX_DOCUMENT = 5_000_000
"""Bytes of one document, and so of one line of JSON lines."""
MAX_ARRAY = 100_000_000
"""Bytes of a JSON file that holds a list of documents."""
_HEAD = 100_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """An epic, and where it stood."""

    name: str
    """Name of the file as it was given; `-` is standard input."""
    line: int
    """From 1."""
    epic: Epic


@dataclass(frozen=True, slots=True)
class BadInput:
    """Something that could not be read, where, and how to mend it."""

    name: str
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return it as a compiler would say it."""
        said = f"{self.name}:{self.line}:{self.column}: {self.message}"
        return f"{said}\n      = {self.hint}" if self.hint else said


def read_inputs(name: str, data: bytes) -> Iterator[Loaded | BadInput]:
    """Yield the epics of one file in their order, and what could not be read in its place. Never raises.

    The suffix of the name says what the file holds; where it does not, and for `-`, the content does.
    """
    head = _head(data)
    kind = format_of(name, head)
    if kind is Format.JSON_LINES:
        yield from read_lines(name, data)
        return
    limit = MAX_ARRAY if kind is Format.JSON and head.lstrip().startswith("[") else MAX_DOCUMENT
    if len(data) > limit:
        yield _too_long(name, 1, limit)
        return
    text = _decode(name, 1, data)
    if isinstance(text, BadInput):
        yield text
    elif not text.strip():
        yield BadInput(name, 1, 1, "nothing in here", "write at least an `outcome`")
    elif kind is Format.JSON:
        yield from _json(name, 1, text)
    elif kind is Format.YAML:
        yield from _yaml(name, text)
    else:
        yield Loaded(name, 1, read_plain_text(text))


def is_lines(name: str, data: bytes) -> bool:
    """Whether a file holds one document a line, which can be read apart from each other."""
    return format_of(name, _head(data)) is Format.JSON_LINES


def read_lines(name: str, data: bytes, before: int = 0) -> Iterator[Loaded | BadInput]:
    """Read one line at a time, so that the first result does not wait for the last line.

    `before`: how many lines of the file stand before `data`.
    """
    position = 0
    number = before
    while position < len(data):
        end = data.find(b"\n", position)
        end = len(data) if end < 0 else end
        number += 1
        if end - position > MAX_DOCUMENT:
            yield _too_long(name, number, MAX_DOCUMENT)
        else:
            text = _decode(name, number, data[position:end])
            if isinstance(text, BadInput):
                yield text
            elif text.strip():
                yield from _json(name, number, text)
        position = end + 1
    if number == 0:
        yield BadInput(name, 1, 1, "nothing in here", "write one document a line")


def _head(data: bytes) -> str:
    return data[:_HEAD].decode("utf-8-sig", "replace")


def _json(name: str, line: int, text: str) -> Iterator[Loaded | BadInput]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        yield BadInput(name, line + error.lineno - 1, error.colno, f"not JSON: {error.msg}")
    except RecursionError:
        yield BadInput(name, line, 1, "not readable: nested too deep")
    except ValueError:
        yield BadInput(name, line, 1, "not readable: it holds a number with too many digits")
    else:
        yield from _documents(name, line, data)


def _yaml(name: str, text: str) -> Iterator[Loaded | BadInput]:
    try:
        for line, data in load_yaml(text):
            yield from _documents(name, line, data)
    except YamlError as error:
        yield BadInput(name, error.line, error.column, error.message, error.hint)


def _documents(name: str, line: int, data: Any) -> Iterator[Loaded | BadInput]:
    """Yield the document, or each document of a list."""
    for number, document in enumerate(data if isinstance(data, list) else [data], start=1):
        if shape_of(document) is Shape.UNKNOWN:
            which = f"element {number}: " if isinstance(data, list) else ""
            yield BadInput(name, line, 1, which + _why_unknown(document), _hint(document))
        else:
            yield Loaded(name, line, read_document(document))


def _why_unknown(document: Any) -> str:
    if not isinstance(document, dict):
        return "expected a document with keys such as `summary` and `outcome`"
    return (
        "none of its keys is one that an epic, a Jira issue or a webhook has"
        if document
        else "nothing in here"
    )


def _hint(document: Any) -> str:
    if not isinstance(document, dict):
        return "put a text into `outcome`, or save it as .md or .txt"
    for key in list(document)[:50]:
        near = get_close_matches(str(key)[:50].casefold(), sorted(KEYS), n=1)
        if near:
            return f"did you mean `{near[0]}`?"
    return "keys are: " + ", ".join(
        f"`{key}`" for key in ("summary", "description", "outcome", "owner", "due_date")
    )


def _decode(name: str, line: int, data: bytes) -> str | BadInput:
    """Return the text of UTF-8, or of UTF-16 that says so."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        hint = "save the file as UTF-8"
        return BadInput(name, line + before.count(b"\n"), column, "not UTF-8", hint)


def _too_long(name: str, line: int, limit: int) -> BadInput:
    hint = "split it, or write one document a line into a .jsonl file"
    return BadInput(name, line, 1, f"longer than {limit // 1_000_000} MB", hint)
