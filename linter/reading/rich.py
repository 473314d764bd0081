"""Any value that Jira or a file gives for a text, to a document."""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Literal

from linter.core.document import NOTHING, BlockKind, Document
from linter.reading.adf import read_adf
from linter.reading.dialect import Dialect, guess_dialect
from linter.reading.markdown import read_markdown
from linter.reading.outline import MAX_CHARACTERS, Outline
from linter.reading.scalars import as_line, as_mapping, as_text
from linter.reading.wiki import read_wiki

_MAX_LIST = 1000
_SHOWN_BY = ("value", "displayName", "name", "title", "summary", "key")


def read_rich(value: Any, *, prefer: Literal["wiki", "markdown"] = "wiki") -> Document:
    """Return what a reader sees of a string, a number, an ADF object, an option, a person, or a list of those.

    A string that could be either dialect is read as the preferred one. Never raises.
    """
    if isinstance(value, str):
        return _read_string(value, prefer)
    if isinstance(value, Mapping):
        return read_adf(value) if is_adf(value) else _lines([option_text(value)])
    if isinstance(value, (list, tuple)):
        if any(is_adf(element) for element in islice(value, _MAX_LIST)):
            return read_adf(value)
        return _lines(_texts(value))
    return _lines([as_text(value)])


def is_adf(value: Any) -> bool:
    """Whether a value is a node of the Atlassian Document Format."""
    if not isinstance(value, Mapping):
        return False
    return value.get("type") == "doc" or isinstance(value.get("content"), list)


def option_text(value: Mapping[str, Any]) -> str:
    """Return what Jira shows of an option, a cascade of two, a person, a version, an issue."""
    shown = next((text for name in _SHOWN_BY if (text := as_line(value.get(name)))), "")
    child = as_mapping(value.get("child"))
    below = as_line(child.get("value")) or as_line(child.get("name"))
    return f"{shown} - {below}" if shown and below else shown


def _texts(values: list[Any] | tuple[Any, ...]) -> Iterator[str]:
    for value in islice(values, _MAX_LIST):
        yield option_text(value) if isinstance(value, Mapping) else as_text(value)


def _lines(texts: Any) -> Document:
    outline = Outline()
    for text in texts:
        for line in text[:MAX_CHARACTERS].splitlines():
            outline.add(BlockKind.PARAGRAPH, line)
    return outline.build()


def _read_string(text: str, prefer: Literal["wiki", "markdown"]) -> Document:
    if len(text) < 50 and not as_text(text):  # noqa: PLR2004 - the words for nothing are all short
        return NOTHING
    if (node := _adf_in_a_string(text)) is not None:
        return read_adf(node)
    if guess_dialect(text, otherwise=Dialect(prefer)) is Dialect.MARKDOWN:
        return read_markdown(text)
    return read_wiki(text)


def _adf_in_a_string(text: str) -> Mapping[str, Any] | None:
    """Return the document that some programs send as JSON inside a string."""
    head = text[:2000].lstrip()
    if not head.startswith("{") or '"doc"' not in text:
        return None
    try:
        node = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return node if isinstance(node, Mapping) and is_adf(node) else None
