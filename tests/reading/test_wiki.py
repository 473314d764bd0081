"""Jira wiki markup, as people write it."""

import time

import pytest

from linter.core.document import BlockKind, Cell
from linter.reading.wiki import read_wiki


def texts(source, kind=None):
    return [block.text for block in read_wiki(source).blocks if kind is None or block.kind is kind]


def section_of(source, text):
    return next(block.sections for block in read_wiki(source).blocks if block.text == text)


def test_a_heading_names_the_section_of_what_follows():
    source = "h2. Why\nCalls are long.\nh3. Who\nAgents.\nh2. Outcome\nShorter calls."
    assert section_of(source, "Calls are long.") == ("Why",)
    assert section_of(source, "Agents.") == ("Why", "Who")
    assert section_of(source, "Shorter calls.") == ("Outcome",)


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("-Calls fall from 9 to 6 a day.- Open.", ["Open."]),
        ("Calls fall to -6- 4 a day.", ["Calls fall to 4 a day."]),
        ("-the on-call team sleeps- The shop stays open.", ["The shop stays open."]),
        ("-70 % to 80 %- 90 %", ["90 %"]),
        ("From -5 % to -3 % - or so - on-call, sign-in", ["From -5 % to -3 % - or so - on-call, sign-in"]),
        ("* one\n* -two-", ["one"]),
        ("- one\n- two -", ["one", "two -"]),
    ],
)
def test_what_is_struck_out_is_no_longer_said(source, seen):
    assert texts(source) == seen


def test_a_heading_counts_inside_a_panel_after_it_and_in_a_list_item():
    source = "* scope\n{panel}\nh3. Inside\na\n{panel}\nh3. After\nb\n* h4. In an item\nc"
    assert texts(source, BlockKind.HEADING) == ["Inside", "After", "In an item"]


def test_the_title_of_a_panel_heads_its_content_and_nothing_behind_it():
    source = "h2. Plan\n{panel:title=Anticipated outcome|bgColor=#fff}\nFewer calls.\nh3. Metric\nCalls\n{panel}\nLater."
    assert section_of(source, "Fewer calls.") == ("Plan", "Anticipated outcome")
    assert section_of(source, "Calls") == ("Plan", "Anticipated outcome", "Metric")
    assert section_of(source, "Later.") == ("Plan",)


def test_a_panel_that_never_ends_gives_way_to_the_next_heading():
    assert section_of("{panel:title=Note}\na\nh2. Outcome\nb", "b") == ("Outcome",)


@pytest.mark.parametrize(
    "line",
    [
        "*Expected outcome*",
        "*Expected outcome:*",
        "*Expected outcome*:",
        "{*}Expected outcome{*}",
        "{color:#172b4d}*Expected outcome*{color}",
        "_*Expected outcome*_",
    ],
)
def test_a_bold_line_is_a_heading(line):
    (heading, paragraph) = read_wiki(f"{line}\nFewer calls.").blocks
    assert (heading.kind, heading.text, heading.level) == (BlockKind.HEADING, "Expected outcome", 6)
    assert paragraph.sections == ("Expected outcome",)


@pytest.mark.parametrize(
    "line",
    ["*Calls fall from 9 to 6 minutes*", "*Ship it by Friday.*", "*Save 20%*", "*" + "long " * 30 + "*"],
)
def test_a_stressed_statement_is_no_heading(line):
    assert texts(f"{line}\nMore.", BlockKind.HEADING) == []


def test_a_period_in_a_title_is_no_measure():
    assert texts("*Outcome Q3 2026*\nMore.", BlockKind.HEADING) == ["Outcome Q3 2026"]


def test_a_lone_bold_line_is_the_text():
    (only,) = read_wiki("*Shorter calls*").blocks
    assert only.kind is BlockKind.PARAGRAPH


def test_a_table_keeps_rows_columns_and_headers():
    blocks = read_wiki("||Metric||Now||\n|Calls a day|90|\n|Refunds| |\n\n||Other||\n").blocks
    assert [(block.text, block.cell) for block in blocks] == [
        ("Metric", Cell(0, 0, 0, header=True)),
        ("Now", Cell(0, 0, 1, header=True)),
        ("Calls a day", Cell(0, 1, 0)),
        ("90", Cell(0, 1, 1)),
        ("Refunds", Cell(0, 2, 0)),
        ("Other", Cell(1, 0, 0, header=True)),
    ]


def test_a_cell_may_go_over_several_lines():
    blocks = read_wiki("||Metric|Calls a day\n* by phone\n* by chat|\nafter").blocks
    assert [block.text for block in blocks] == ["Metric", "Calls a day\nby phone\nby chat", "after"]


def test_a_row_that_nobody_closed_does_not_swallow_the_text():
    assert texts("|a|b\nSome text.\nMore.") == ["a", "b", "Some text.", "More."]


def test_bold_cells_in_the_first_row_are_headers():
    cells = [block.cell for block in read_wiki("|*Metric*|*Target*|\n|*Calls*|3|").blocks]
    assert [cell.header for cell in cells] == [True, True, False, False]


def test_an_empty_cell_between_two_bars_keeps_its_column():
    assert [block.cell.column for block in read_wiki("|a||c|").blocks] == [0, 2]


def test_a_link_with_a_bar_does_not_break_its_cell():
    assert texts("|see [the board|https://x.example/b_c|smart-link]|2|") == ["see the board", "2"]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("*bold* _em_ +ins+ ^up^ ~low~ -gone-", "bold em ins up low"),
        ("{*}b{*}old and *_both_*", "bold and both"),
        ("{color:#ff0000}red{color} {{code_x}}", "red code_x"),
        ("[text|https://x.example/a|smart-link] and [https://x.example]", "text and https://x.example"),
        ("[~accountid:557058:ab-1] and [~mina]", "@557058:ab-1 and @mina"),
        ("before !image-1.png|width=20! after", "before after"),
        (r"Wow\! \*no\* \{color}", "Wow! *no* {color}"),
        ("snake_case_name 5 * 3 * 2 from ~5% to ~10%", "snake_case_name 5 * 3 * 2 from ~5% to ~10%"),
        ("up by [TBD] or {metric} :) (/)", "up by [TBD] or {metric} :) (/)"),
        ("from 9 -> 6, 2024-01-05 - 2024-02-01", "from 9 -> 6, 2024-01-05 - 2024-02-01"),
    ],
)
def test_only_what_a_reader_sees_is_left(source, seen):
    assert texts(source) == [seen]


def test_lists_keep_their_depth():
    blocks = read_wiki("* a\n** b\n# c\n*# d\n- e").blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        (BlockKind.ITEM, 1, "a"),
        (BlockKind.ITEM, 2, "b"),
        (BlockKind.ITEM, 1, "c"),
        (BlockKind.ITEM, 2, "d"),
        (BlockKind.ITEM, 1, "e"),
    ]


def test_quotes_are_quotes_and_rules_are_nothing():
    source = "{quote}\nasked for\n{quote}\nours\n----\nbq. said"
    assert texts(source, BlockKind.QUOTE) == ["asked for", "said"]
    assert texts(source, BlockKind.PARAGRAPH) == ["ours"]


def test_code_is_kept_apart_and_read_for_nothing():
    source = "a {code:java}\nh1. no\n|x|\n{code} b {noformat}*n*{noformat}"
    assert texts(source, BlockKind.CODE) == ["h1. no\n|x|", "*n*"]
    assert texts(source, BlockKind.PARAGRAPH) == ["a", "b"]


def test_a_code_tag_left_open_does_not_swallow_the_text():
    assert texts("{code:sql}\nh2. Outcome\nFewer calls.") == ["Outcome", "Fewer calls."]


def test_a_forced_break_ends_a_line():
    assert texts(r"Now: 9 \\ Then: 6") == ["Now: 9", "Then: 6"]


def test_windows_line_ends_and_control_characters_do_no_harm():
    assert texts("h2. A\r\nb\x00c\ud800") == ["A", "b\ufffdc\ufffd"]


def test_what_lies_behind_the_cap_is_said_to_be_unread():
    document = read_wiki("word " * 30_000)
    assert document.truncated
    assert len(document.text) <= 100_000
    assert not read_wiki("word").truncated


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "{",
        "|",
        "*",
        "_",
        "||",
        "|a\n",
        "\\",
        "!a",
        "[a|",
        "{panel}",
        "{panel:title=a}",
        "{code:x}",
        "{quote}",
        "*a \n",
        "h1. ",
        "- -",
        "{*}",
        "[~",
        "[http://",
    ],
)
def test_hostile_text_is_read_in_linear_time(piece):
    source = (piece * 100_000)[:100_000]
    start = time.process_time()
    document = read_wiki(source)
    assert time.process_time() - start < 2
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)
