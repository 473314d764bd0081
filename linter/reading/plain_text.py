"""A text file to an epic: its first line is the summary where it stands alone."""

import re

from linter.core.epic import EPIC_LEVEL, Epic, NamedText
from linter.reading.rich import read_rich
from linter.reading.scalars import as_line, clean

_HEADING = re.compile(r"\s*(?:#\s+|h1\.\s*)")
_MAX_SUMMARY = 255
"""Jira's own limit, in characters."""


def read_plain_text(text: str) -> Epic:
    """Return the epic of a text in Markdown or wiki markup; one line or paragraph alone is an outcome."""
    text = clean(text).strip()
    first, _, rest = text.partition("\n")
    rest = rest.strip("\n")
    if not rest and not _HEADING.match(first):
        return _statement(text)
    below = text[len(first) :]
    if _HEADING.match(first):
        return _epic(_HEADING.sub("", first, count=1), rest)
    if below.startswith("\n\n") and len(first) <= _MAX_SUMMARY and not _is_markup(first):
        return _epic(first, rest)
    if "\n\n" not in text and not any(_is_markup(line) for line in text.split("\n")):
        return _statement(text)
    return _epic("", text)


def _is_markup(line: str) -> bool:
    return bool(re.match(r"\s*(?:[#*|>{`~-]|h[1-6]\.|\d{1,3}[.)]\s)", line))


def _epic(summary: str, description: str) -> Epic:
    shown = read_rich(summary, prefer="markdown").text
    return Epic(
        summary=as_line(shown).rstrip("#").rstrip() if shown else "",
        description=read_rich(description, prefer="markdown"),
        level=EPIC_LEVEL,
    )


def _statement(text: str) -> Epic:
    document = read_rich(text, prefer="markdown")
    return Epic(fields=(NamedText("outcome", document),) if document else (), level=EPIC_LEVEL)
