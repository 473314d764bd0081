"""The Atlassian Document Format, known nodes and unknown ones."""

import pytest

from linter.core.document import BlockKind, Cell
from linter.reading.adf import read_adf


def text(words, *marks):
    return {"type": "text", "text": words, "marks": [{"type": mark} for mark in marks]}


def node(kind, *content, **attributes):
    return {"type": kind, "attrs": attributes, "content": list(content)}


def paragraph(*content):
    return node("paragraph", *(text(part) if isinstance(part, str) else part for part in content))


def blocks(*content):
    document = read_adf(node("doc", *content))
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)
    return document.blocks


def test_headings_make_sections():
    read = blocks(
        node("heading", text("Out"), text("come"), level=2),
        paragraph("Fewer calls."),
        node("heading", text("Plan"), level=2),
    )
    assert [(block.kind, block.text, block.level) for block in read] == [
        (BlockKind.HEADING, "Outcome", 2),
        (BlockKind.PARAGRAPH, "Fewer calls.", 0),
        (BlockKind.HEADING, "Plan", 2),
    ]
    assert read[1].sections == ("Outcome",)


def test_a_bold_paragraph_is_a_heading_and_a_stressed_statement_is_none():
    title, below, stressed = blocks(
        paragraph(text("Expected outcome", "strong"), text(":")),
        paragraph("a"),
        paragraph(text("Calls fall from 9 to 6", "strong")),
    )
    assert (title.kind, title.text, title.level) == (BlockKind.HEADING, "Expected outcome", 6)
    assert below.sections == ("Expected outcome",)
    assert stressed.kind is BlockKind.PARAGRAPH


def test_what_is_struck_out_is_no_longer_said():
    (left,) = blocks(
        paragraph(text("Calls fall to 6 a day.", "strike", "em")),
        paragraph("Calls fall to ", text("5 ", "strike"), "4 a day."),
    )
    assert left.text == "Calls fall to 4 a day."


def test_a_bold_line_before_a_hard_break_heads_the_line_behind_it():
    title, below = blocks(paragraph(text("Outcome", "strong"), {"type": "hardBreak"}, text("Fewer calls.")))
    assert title.kind is BlockKind.HEADING
    assert (below.text, below.sections) == ("Fewer calls.", ("Outcome",))


@pytest.mark.parametrize(
    ("inline", "seen"),
    [
        (node("date", timestamp="1767139200000"), "2025-12-31"),
        (node("date", timestamp=1767139200000), "2025-12-31"),
        (node("date", timestamp="soon"), ""),
        (node("date", timestamp="1e400"), ""),
        (node("mention", id="557058:a", text="@Mina"), "@Mina"),
        (node("mention", id="557058:a"), "@557058:a"),
        (node("status", text="AT RISK", color="red"), "AT RISK"),
        (node("emoji", shortName=":tada:", text="🎉"), "🎉"),
        (node("emoji", shortName=":own:"), ":own:"),
        (node("inlineCard", url="https://x.example/1"), "https://x.example/1"),
        (node("inlineCard", data={"name": "The board", "url": "https://x.example"}), "The board"),
        (node("mediaInline", id="1"), ""),
        (node("placeholder", text="Write here"), ""),
        ({"type": "newInline", "text": "new"}, "new"),
    ],
)
def test_an_inline_node_shows_what_a_reader_sees(inline, seen):
    (block,) = blocks(paragraph(text("a "), inline, text(" z")))
    assert block.text == (f"a {seen} z" if seen else "a z")


def test_lists_nest_and_tasks_and_decisions_are_items():
    item = node("listItem", paragraph("a"), node("orderedList", node("listItem", paragraph("b"))))
    read = blocks(
        node("bulletList", item),
        node("taskList", node("taskItem", text("c")), node("blockTaskItem", paragraph("d"))),
        node("decisionList", node("decisionItem", text("e"))),
    )
    assert [(block.kind, block.text, block.level) for block in read] == [
        (BlockKind.ITEM, "a", 1),
        (BlockKind.ITEM, "b", 2),
        (BlockKind.ITEM, "c", 1),
        (BlockKind.ITEM, "d", 1),
        (BlockKind.ITEM, "e", 1),
    ]


def test_a_table_keeps_rows_columns_headers_and_spans():
    table = node(
        "table",
        node(
            "tableRow",
            node("tableHeader", paragraph("Metric"), colspan=2),
            node("tableHeader", paragraph("Target")),
        ),
        node(
            "tableRow",
            node("tableCell"),
            node("tableCell", paragraph("calls"), paragraph("a day")),
            node("tableCell", paragraph("90")),
        ),
    )
    assert [(block.text, block.cell) for block in blocks(table, table)[:4]] == [
        ("Metric", Cell(0, 0, 0, header=True)),
        ("Target", Cell(0, 0, 2, header=True)),
        ("calls\na day", Cell(0, 1, 1)),
        ("90", Cell(0, 1, 2)),
    ]
    assert {block.cell.table for block in blocks(table, table)} == {0, 1}


def test_an_expand_titles_its_content_and_nothing_behind_it():
    expand = node("expand", node("heading", text("Metric"), level=2), paragraph("Calls"), title="Outcome")
    read = blocks(node("heading", text("Plan"), level=1), expand, paragraph("Later"))
    assert {block.text: block.sections for block in read} == {
        "Plan": (),
        "Outcome": ("Plan",),
        "Metric": ("Plan", "Outcome"),
        "Calls": ("Plan", "Outcome", "Metric"),
        "Later": ("Plan",),
    }


def test_panels_layouts_quotes_code_and_unknown_nodes_lose_nothing():
    read = blocks(
        node("panel", paragraph("a"), panelType="info"),
        node("layoutSection", node("layoutColumn", paragraph("b"))),
        node("blockquote", paragraph("c")),
        node("codeBlock", text("d\n  e")),
        node("fromTheFuture", node("alsoNew", paragraph("f"))),
        node("bodiedExtension", paragraph("g")),
        node("rule"),
        node("mediaSingle", node("media", id="1"), node("caption", text("h"))),
    )
    assert [(block.kind.value, block.text) for block in read] == [
        ("paragraph", "a"),
        ("paragraph", "b"),
        ("quote", "c"),
        ("code", "d\n  e"),
        ("paragraph", "f"),
        ("paragraph", "g"),
        ("paragraph", "h"),
    ]


@pytest.mark.parametrize("kind", ["panel", "bulletList", "blockquote", "table", "heading", "expand", "x"])
def test_a_very_deep_document_is_cut_and_says_so(kind):
    deep = text("x")
    for _ in range(10_000):
        deep = {"type": kind, "content": [deep]}
    assert read_adf(deep).truncated


def test_a_very_long_document_is_cut_and_says_so():
    document = read_adf(node("doc", *[paragraph("word " * 100)] * 1000))
    assert document.truncated
    assert len(document.text) <= 110_000
    assert read_adf(node("doc", *[node("paragraph")] * 100_000)).truncated


@pytest.mark.parametrize(
    "broken",
    [
        None,
        5,
        "text",
        [],
        {},
        {"type": ["doc"], "content": 7},
        {"type": "doc", "content": [None, 3, "x", [], {"type": "text"}]},
        {"type": "heading", "attrs": {"level": "x"}, "content": {}},
        {"content": [{"type": "table", "content": [1, {"content": [None]}]}]},
    ],
)
def test_a_broken_document_is_read_as_an_empty_one(broken):
    assert not read_adf(broken)
