"""Readers of rich text take anything: broken wiki markup, deep and wrong ADF, tables in boxes."""

import time
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.core.document import BlockKind
from linter.reading.adf import read_adf
from linter.reading.document import read_document
from linter.reading.markdown import read_markdown
from linter.reading.rich import read_rich
from linter.reading.wiki import read_wiki

few = partial(settings, deadline=None, suppress_health_check=[HealthCheck.too_slow])

WORDS = st.sampled_from(
    ["calls", "fall", "9 %", "to", "5 %", "Mina", "Ausschuss", "返品率", "é", "x_y", "a-b", "?"]
)
TAGS = st.sampled_from(
    [
        "{panel}",
        "{panel:title=Outcome}",
        "{panel:title=",
        "{quote}",
        "{code}",
        "{code:sql}",
        "{noformat}",
        "{color:red}",
        "{color}",
        "{expand:More}",
        "{expand}",
        "{info}",
        "{info:title=a|b=c}",
        "{",
        "}",
        "{{",
        "}}",
    ]
)
MARKS = st.sampled_from(
    [
        "*",
        "_",
        "+",
        "-",
        "^",
        "~",
        "??",
        "{*}",
        "\\",
        "\\\\",
        "\\*",
        "[",
        "]",
        "|",
        "||",
        "!",
        "[a|",
        "https://x.example",
        "[~",
        "!a.png!",
        "[^a.pdf]",
        "**",
        "__",
        "`",
        "```",
        "](",
        "<",
        ">",
        "<!--",
        "-->",
        "<br>",
    ]
)
LEADS = st.sampled_from(
    [
        "",
        "",
        "h1. ",
        "h2.",
        "h7. ",
        "* ",
        "** ",
        "*#* ",
        "# ",
        "- ",
        "-- ",
        "---- ",
        "|",
        "||",
        "| |",
        "bq. ",
        "  ",
        "## ",
        "> ",
        "> > ",
        "1. ",
        "- [ ] ",
        "|---|",
        "===",
        "~~~",
    ]
)
INLINE = st.lists(st.one_of(WORDS, WORDS, MARKS, TAGS, st.text(max_size=5)), max_size=7)
LINES = st.tuples(LEADS, INLINE, st.sampled_from([" ", ""]), st.sampled_from(["", "", "|", "||", "\\"])).map(
    lambda made: made[0] + made[2].join(made[1]) + made[3]
)
TEXTS = st.tuples(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\n\n", "\r"])).map(
    lambda made: made[1].join(made[0])
)

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.lists(st.integers(), max_size=2),
)
TYPES = st.sampled_from(
    [
        "doc",
        "paragraph",
        "heading",
        "text",
        "bulletList",
        "orderedList",
        "listItem",
        "taskList",
        "taskItem",
        "table",
        "tableRow",
        "tableCell",
        "tableHeader",
        "panel",
        "expand",
        "nestedExpand",
        "codeBlock",
        "blockquote",
        "rule",
        "mention",
        "date",
        "emoji",
        "status",
        "inlineCard",
        "media",
        "mediaSingle",
        "hardBreak",
        "layoutSection",
        "new",
    ]
)
ATTRIBUTES = st.one_of(
    ANYTHING,
    st.dictionaries(
        st.sampled_from(["level", "title", "text", "timestamp", "colspan", "url", "data", "id", "shortName"]),
        st.one_of(ANYTHING, st.integers(-2, 9), st.just({"name": 3})),
        max_size=3,
    ),
)


def node_of(children):
    """Return nodes of ADF, most of them wrong in one way or the other."""
    return st.fixed_dictionaries(
        {"type": st.one_of(TYPES, TYPES, TYPES, ANYTHING)},
        optional={
            "content": st.one_of(st.lists(children, max_size=4), st.lists(children, max_size=4), ANYTHING),
            "attrs": ATTRIBUTES,
            "text": st.one_of(TEXTS, ANYTHING),
            "marks": st.one_of(ANYTHING, st.just([{"type": "strong"}]), st.just(["strong", None])),
        },
    )


NODES = st.recursive(st.one_of(ANYTHING, node_of(ANYTHING)), node_of, max_leaves=25)


def assert_sound(document):
    """Blocks are slices of the text, in order, apart from each other; their sections are headings before them."""
    position = 0
    headings = set()
    for block in document.blocks:
        assert block.start >= position
        assert document.text[block.start : block.end] == block.text == block.text.strip() != ""
        assert "\r" not in block.text
        assert set(block.sections) <= headings
        if block.kind is BlockKind.HEADING:
            assert 1 <= block.level <= 6
            headings.add(block.text)
        assert (block.cell is not None) == (block.kind is BlockKind.CELL)
        position = block.end
    assert len(document.text) == (document.blocks[-1].end if document.blocks else 0)


@given(TEXTS)
@few(max_examples=150)
def test_broken_wiki_markup_reads_as_a_sound_document(text):
    assert_sound(read_wiki(text))


@given(TEXTS)
@few(max_examples=100)
def test_broken_markdown_reads_as_a_sound_document(text):
    assert_sound(read_markdown(text))


@given(NODES)
@few(max_examples=150)
def test_wrong_adf_reads_as_a_sound_document(node):
    assert_sound(read_adf(node))


@given(
    st.dictionaries(
        st.sampled_from(["summary", "description", "outcome", "owner", "fields", "issue", "key"]), NODES
    )
)
@few(max_examples=60)
def test_a_document_of_wrong_values_reads_as_an_epic_of_sound_texts(data):
    for text in read_document(data).texts():
        assert_sound(text.document)


@given(st.lists(WORDS, min_size=1, max_size=8), TAGS, TAGS)
@few(max_examples=60)
def test_no_open_tag_swallows_the_sections_below_it(words, above, within):
    statement = " ".join(words)
    text = f"{above}\nabove {within}\nh2. Outcome\n{statement}\nh2. Owner\nMina Holt"
    texts = [block.text for block in read_wiki(text).blocks]
    assert texts[-2:] == ["Owner", "Mina Holt"]
    assert "Outcome" in texts


@pytest.mark.parametrize(
    "unit",
    [
        "{panel}",
        "{panel:title=a}\n",
        "{code}",
        "{quote}\n",
        "|",
        "||a",
        "|a\n",
        "*",
        "*a ",
        "_*a",
        "[",
        "[a|",
        "!",
        "\\",
        "{{",
        "??",
        "-a ",
        "h2. a\n",
        "* a\n",
        "{color:red}",
        "<!--",
        "<b ",
        "[a](",
        "`",
        "> ",
        "**a",
        "\\\\",
        " ",
    ],
)
def test_reading_time_grows_with_the_length_alone(unit):
    text = (unit * 100_000)[:99_000]
    begun = time.perf_counter()
    for value in (
        text,
        f"*a*{text}b",
        f"**a**{text}b",
        {"type": "doc", "content": [{"type": "text", "text": text}]},
    ):
        assert_sound(read_rich(value))
    assert_sound(read_markdown(text))
    assert_sound(read_wiki(text))
    assert time.perf_counter() - begun < 8


@pytest.mark.parametrize("depth", [50, 500, 5000])
@pytest.mark.parametrize(
    "kind", ["bulletList", "panel", "table", "expand", "blockquote", "listItem", "unknown"]
)
def test_deep_adf_is_read_as_far_as_it_is_sensible(kind, depth):
    node = {"type": "paragraph", "content": [{"type": "text", "text": "deep down"}]}
    for _ in range(depth):
        node = {"type": kind, "attrs": {"title": "t"}, "content": [node]}
    document = read_adf({"type": "doc", "content": [{"type": "text", "text": "on top"}, node]})
    assert document.text.startswith("on top")
    assert document.truncated == (depth > 60)
