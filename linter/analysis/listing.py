"""The items that a part of an epic lists: points of a list, rows of a table, numbered lines."""

import re
from collections.abc import Sequence
from typing import Final

from linter.analysis.sentences import Source
from linter.analysis.written import is_filled, under
from linter.core.document import Block, BlockKind
from linter.core.epic import Epic
from linter.core.finding import Quote

_NUMBERED: Final = re.compile(
    r"(?:\W{0,3})(?:kr|key result|se|schlüsselergebnis|rc|resultado[ -]clave|résultat[ -]clé|resultado[ -]chave|"
    r"キーリザルト|主要な成果|主要な結果)\s?[-#]?\d{1,2}(?:\.\d)?(?![\w%])[\s:：.)–-]{0,3}(?=\S)",
    re.IGNORECASE,
)


def listed(epic: Epic, names: Sequence[str]) -> tuple[Quote, ...]:
    """Return what is listed under any of these names; without such a part, the lines numbered "KR 1".

    Nested points belong to the point above them; the first row of a table is its heading.
    """
    found = [(source, block) for source, block in under(epic, names) if is_filled(source)]
    if not found:
        return _numbered(epic)
    rows: dict[tuple[int, int], Quote] = {}
    for source, block in found:
        if block.cell is not None and block.cell.row > 0:
            rows.setdefault((block.cell.table, block.cell.row), source.whole)
    if rows:
        return tuple(rows.values())
    points = [(source, block) for source, block in found if block.kind is BlockKind.ITEM]
    if points:
        top = min(block.level for _, block in points)
        return tuple(source.whole for source, block in points if block.level == top)
    return tuple(source.whole for source, block in found if _counts(block))


def _counts(block: Block) -> bool:
    """Whether a paragraph may be an item of its own: "The key results are:" only introduces them."""
    return block.kind is BlockKind.PARAGRAPH and not block.text.rstrip().endswith((":", "："))


def _numbered(epic: Epic) -> tuple[Quote, ...]:
    return tuple(
        Source(text.name, block.text, block.start).whole
        for text in epic.texts()
        for block in text.document.blocks
        if block.kind is not BlockKind.CODE and _NUMBERED.match(block.text)
    )
