"""What a reader sees of wiki texts, checked against Atlassian's own converter to ADF."""

from pathlib import Path

import pytest
import yaml

from linter.core.document import BlockKind
from linter.reading.wiki import read_wiki

CASES = yaml.safe_load(Path(__file__).with_name("wiki_cases.yaml").read_text("utf-8"))


def mark(block):
    """Return the sign by which the cases name a kind of block."""
    return {
        BlockKind.HEADING: f"h{block.level}",
        BlockKind.PARAGRAPH: "p",
        BlockKind.ITEM: "*" * block.level,
        BlockKind.QUOTE: ">",
        BlockKind.CODE: "code",
        BlockKind.CELL: "||" if block.cell and block.cell.header else "|",
    }[block.kind]


@pytest.mark.parametrize("name", CASES)
def test_a_reader_sees_the_outline_of(name):
    case = CASES[name]
    document = read_wiki(case["wiki"])
    shown = [f"{mark(block)} {block.text}".replace("\n", "↵") for block in document.blocks]
    assert shown == case["shows"]


def test_every_difference_from_the_converter_has_its_reason():
    assert all(set(case) <= {"wiki", "shows", "differs"} for case in CASES.values())
    assert all(case.get("differs", "why").strip() for case in CASES.values())
