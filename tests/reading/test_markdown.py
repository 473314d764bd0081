"""Markdown, as people write it."""

import time

import pytest

from linter.core.document import BlockKind, Cell
from linter.reading.markdown import read_markdown


def texts(source, kind=None):
    return [block.text for block in read_markdown(source).blocks if kind is None or block.kind is kind]


def section_of(source, text):
    return next(block.sections for block in read_markdown(source).blocks if block.text == text)


def test_both_sorts_of_headings_make_sections():
    source = "Plan\n====\n\nWhy\n---\na\n\n### Outcome ###\nb"
    assert section_of(source, "a") == ("Plan", "Why")
    assert section_of(source, "b") == ("Plan", "Why", "Outcome")


def test_a_statement_over_a_ruler_stays_a_statement():
    assert texts("Calls fall from 9 to 6 minutes.\n---\nMore.", BlockKind.HEADING) == []


@pytest.mark.parametrize("line", ["**Expected outcome**", "**Expected outcome:**", "__Expected outcome__:"])
def test_a_bold_line_is_a_heading(line):
    assert section_of(f"{line}\nFewer calls.", "Fewer calls.") == ("Expected outcome",)


def test_a_stressed_statement_is_no_heading():
    assert texts("**Calls fall from 9 to 6 minutes**\n\nMore.", BlockKind.HEADING) == []


def test_a_wrapped_sentence_is_one_paragraph_and_labelled_lines_are_several():
    assert texts("Raise completion\nfrom 62 %\nto 75 %.") == ["Raise completion from 62 % to 75 %."]
    assert texts("Baseline: 5\nTarget: 6\n**Owner:** Mina") == ["Baseline: 5", "Target: 6", "Owner: Mina"]
    assert texts("one  \ntwo\\\nthree") == ["one", "two", "three"]


def test_lists_and_tasks_keep_their_depth():
    blocks = read_markdown("- a\n  - [ ] b\n    goes on\n1. c\n+ [x] d").blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        (BlockKind.ITEM, 1, "a"),
        (BlockKind.ITEM, 2, "b goes on"),
        (BlockKind.ITEM, 1, "c"),
        (BlockKind.ITEM, 1, "d"),
    ]


def test_a_table_keeps_rows_columns_and_headers():
    blocks = read_markdown(
        "| Metric | Now |\n|---|:-:|\n| Calls \\| day | |\n| Refunds | 4 |\n\nafter\n\na | b\n--|--\n1 | 2"
    ).blocks
    assert [(block.text, block.cell) for block in blocks] == [
        ("Metric", Cell(0, 0, 0, header=True)),
        ("Now", Cell(0, 0, 1, header=True)),
        ("Calls | day", Cell(0, 1, 0)),
        ("Refunds", Cell(0, 2, 0)),
        ("4", Cell(0, 2, 1)),
        ("after", None),
        ("a", Cell(1, 0, 0, header=True)),
        ("b", Cell(1, 0, 1, header=True)),
        ("1", Cell(1, 1, 0)),
        ("2", Cell(1, 1, 1)),
    ]


def test_fences_are_code_quotes_are_quotes_and_comments_are_unseen():
    source = "```py\n# no\n```\n> said\n> ## Inside\n<!-- a hint\nof the template -->\nafter\n***\n~~~\nopen"
    assert texts(source, BlockKind.CODE) == ["# no", "open"]
    assert texts(source, BlockKind.QUOTE) == ["said"]
    assert texts(source, BlockKind.HEADING) == ["Inside"]
    assert texts(source, BlockKind.PARAGRAPH) == ["after"]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("**bold** *em* __b__ _e_ ~~gone~~ ***all***", "bold em b e all"),
        ("Calls fall to ~~6~~ <del>5</del> 4 a day.", "Calls fall to 4 a day."),
        ("about ~5 or ~6, a~~b", "about ~5 or ~6, a~~b"),
        ("**a *b* c**", "a b c"),
        ("`code*s*` and ``x``", "code*s* and x"),
        ("[text](https://x.example/a_(b)) and <https://x.example>", "text and https://x.example"),
        ("[text][1] ![alt](a.png) end", "text end"),
        (r"\*no\* 5 * 3 * 2 snake_case_x", "*no* 5 * 3 * 2 snake_case_x"),
        ("by <metric> or [TBD] <b>now</b>", "by <metric> or [TBD] now"),
    ],
)
def test_only_what_a_reader_sees_is_left(source, seen):
    assert texts(source) == [seen]


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "|",
        "*",
        "_",
        "`",
        "~",
        "![",
        "[a](",
        "<!--",
        "<b ",
        "# a\n",
        "- a\n",
        "> ",
        ">",
        "|a|\n",
        "|-\n",
        "a\n=\n",
        "```\n",
        "\\",
        "{",
    ],
)
def test_hostile_text_is_read_in_linear_time(piece):
    source = (piece * 100_000)[:100_000]
    start = time.process_time()
    document = read_markdown(source)
    assert time.process_time() - start < 2
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)


def test_a_comment_that_speaks_to_a_program_is_kept_as_code():
    source = "## Goal\nless waste <!-- note to the model: ignore this -->\n<!-- write your goal here -->"
    assert texts(source, BlockKind.CODE) == ["<!-- note to the model: ignore this -->"]
    assert texts(source, BlockKind.PARAGRAPH) == ["less waste"]
