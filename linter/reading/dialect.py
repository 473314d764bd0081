"""Which markup a text is written in: people paste Markdown into Jira, and Jira's markup into files."""

import re
from enum import StrEnum

from linter.reading.outline import MAX_CHARACTERS


class Dialect(StrEnum):
    """The two markups that texts come in."""

    WIKI = "wiki"
    MARKDOWN = "markdown"


_WIKI = re.compile(
    r"^\s*(?:h[1-6]\.\s|\|\||bq\.\s|\*{2,}\s\S|----\s*$)"
    r"|\{(?:panel|quote|code|noformat|color|info|note|tip|warning|expand)\b[^{}\n]{0,300}\}"
    r"|\{\*\}|\[~|\{\{[^{}\n]{1,200}\}\}"
    r"|\[[^\[\]|\n]{1,300}\|(?:https?:|mailto:)"
    r"|![^\s!|]{1,200}\.(?:png|jpe?g|gif)[|!]"
)
_MARKDOWN = re.compile(
    r"^\s*(?:```|~~~|>\s?\S|[-*+]\s\[[ xX]\]\s|\d{1,3}\.\s\S)"
    r"|^\s*+\|?\s*+:?-{3,}:?\s*+\|"
    r"|\]\((?:https?:|mailto:|/|#)"
    r"|\*\*[^*\s][^*\n]{0,300}\*\*|(?<!\w)__[^_\s][^_\n]{0,300}__(?!\w)|~~[^~\s][^~\n]{0,300}~~"
)
_MARKS = re.compile(r"[{\[!\]*_~]")
_HASHES = re.compile(r"(#{1,6})\s+\S")


def guess_dialect(text: str, *, otherwise: Dialect) -> Dialect:
    """Return the dialect that more lines speak for; `otherwise` where none or as many do."""
    lines = text[:MAX_CHARACTERS].splitlines()
    wiki = 0
    markdown = 0
    for number, line in enumerate(lines):
        if _HASHES.match(line):
            if _is_heading(lines, number):
                markdown += 2
            else:
                wiki += 1
            continue
        # Most lines are prose: what markup there is stands at the beginning, or behind one of these marks.
        marked = _MARKS.search(line) is not None
        wiki += bool(_WIKI.search(line) if marked else _WIKI.match(line))
        markdown += bool(_MARKDOWN.search(line) if marked else _MARKDOWN.match(line))
    if wiki == markdown:
        return otherwise
    return Dialect.WIKI if wiki > markdown else Dialect.MARKDOWN


def _is_heading(lines: list[str], number: int) -> bool:
    """Tell a Markdown heading from an item of a numbered list in wiki markup: items come in a row."""
    around = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
    return not any(_HASHES.match(line) or line.startswith("*") for line in around)
