"""A heap of tiny blocks costs far more than its length: as many are read as people write, and it is said."""

import pytest

from linter.core.document import Document
from linter.reading.adf import read_adf
from linter.reading.markdown import read_markdown
from linter.reading.outline import MAX_BLOCKS
from linter.reading.wiki import read_wiki


def adf_lines(count: int) -> Document:
    line = {"type": "paragraph", "content": [{"type": "text", "text": "line"}]}
    return read_adf({"type": "doc", "version": 1, "content": [line] * count})


def adf_rows(count: int) -> Document:
    cell = {
        "type": "tableCell",
        "content": [{"type": "paragraph", "content": [{"type": "text", "text": "5%"}]}],
    }
    table = {"type": "table", "content": [{"type": "tableRow", "content": [cell]}] * count}
    return read_adf({"type": "doc", "version": 1, "content": [table]})


READERS = {
    "wiki": lambda count: read_wiki("* line\n" * count),
    "a wiki table": lambda count: read_wiki("|5%|\n" * count),
    "Markdown": lambda count: read_markdown("- line\n" * count),
    "ADF": adf_lines,
    "an ADF table": adf_rows,
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_as_much_as_people_write_is_read_whole(read):
    document = read(1_000)
    assert len(document.blocks) == 1_000
    assert not document.truncated


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_heap_is_read_in_part_and_says_so(read):
    document = read(MAX_BLOCKS + 500)
    assert MAX_BLOCKS <= len(document.blocks) < MAX_BLOCKS + 10
    assert document.truncated
