import json
import os
from dataclasses import replace
from pathlib import Path

import fastjsonschema
import pytest
from hypothesis import given, settings, strategies as st

from linter.adapters.jira.adf import is_ours, note_to_adf
from linter.adapters.jira.plain import COMMENT_LIMIT, MARK, units
from linter.core.finding import Level
from linter.core.wording import Note, Point, Tone
from linter.reading.adf import read_adf

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[4] / "shared"))
SCHEMA = SHARED / "contracts" / "adf-schema-57.7.22.json"

BASELINE = Point(
    "baseline",
    Level.ERROR,
    "The repeat rate has a target and no value of today.",
    "Add today's value.",
    "a repeat rate of 40 %",
    "https://lint.example/rules/baseline",
)
OWNER = Point("owner", Level.WARNING, "Nobody answers for it.", "Assign it to a person.")
DATE = Point("due-date", Level.WARNING, "There is no date.", "Set the due date.")
NOTE = Note(
    Tone.HELD,
    "Moved back to Idea",
    "Put this right and move it again.",
    (BASELINE, OWNER),
    (DATE,),
    "Repeat rate from … (today's value) to 40 %.",
    "Checked against “house”.",
    "https://lint.example/epics/EX-1?tab=now#top",
)

text = st.text(max_size=80) | st.text(alphabet='"\\ \x00\n\u2028x😀', max_size=40) | st.just("")
url = text | st.just("https://lint.example/rules/x") | st.builds("https://h.example/{}".format, text)
points = st.lists(st.builds(Point, text, st.sampled_from(Level), text, text, text, url), max_size=6).map(
    tuple
)
notes = st.builds(Note, st.sampled_from(Tone), text, text, points, points, text, text, url)


@pytest.fixture(scope="module")
def valid():
    if not SCHEMA.exists():
        pytest.skip(f"no schema of Atlassian documents at {SCHEMA}")
    return fastjsonschema.compile(json.loads(SCHEMA.read_text()))


def nodes(node):
    yield node
    for child in node.get("content", ()):
        yield from nodes(child)


def texts(document):
    return [node["text"] for node in nodes(document) if node["type"] == "text"]


def hrefs(document):
    marks = [mark for node in nodes(document) for mark in node.get("marks", ())]
    return [mark["attrs"]["href"] for mark in marks if mark["type"] == "link"]


def test_a_note_reads_as_it_was_meant():
    assert read_adf(note_to_adf(NOTE)).text.split("\n") == [
        "Moved back to Idea",
        "Put this right and move it again.",
        "The repeat rate has a target and no value of today.",
        "“a repeat rate of 40 %”",
        "→ Add today's value. Why?",
        "Nobody answers for it. (advice only)",
        "→ Assign it to a person.",
        "One way to put it:",
        "Repeat rate from … (today's value) to 40 %.",
        "1 more to look at later",
        "There is no date. (advice only)",
        "→ Set the due date.",
        "Checked against “house”. Details",
    ]


def test_the_order_is_mood_points_suggestion_the_rest_and_where_it_comes_from():
    blocks = [block["type"] for block in note_to_adf(NOTE)["content"]]
    assert blocks == ["panel", "orderedList", "paragraph", "blockquote", "expand", "paragraph"]


@pytest.mark.parametrize(
    ("tone", "panel"), [(Tone.GOOD, "success"), (Tone.ADVICE, "info"), (Tone.HELD, "warning")]
)
def test_the_panel_has_the_colour_of_the_tone(tone, panel):
    assert note_to_adf(Note(tone, "Well"))["content"][0]["attrs"] == {"panelType": panel}


def test_one_point_alone_is_not_numbered():
    blocks = note_to_adf(replace(NOTE, points=(OWNER,), more=()))["content"]
    assert "orderedList" not in [block["type"] for block in blocks]


def test_only_what_does_not_hold_an_epic_back_is_called_advice():
    held = " ".join(texts(note_to_adf(NOTE)))
    assert held.count("(advice only)") == 2
    assert "(advice only)" not in " ".join(texts(note_to_adf(replace(NOTE, tone=Tone.ADVICE))))


def test_links_lead_to_the_rule_and_to_the_epics_page_with_our_mark():
    assert hrefs(note_to_adf(NOTE)) == [
        "https://lint.example/rules/baseline",
        "https://lint.example/epics/EX-1?tab=now#outcome-linter",
    ]


@pytest.mark.parametrize(
    "bad", ["javascript:alert(1)", "//evil.example", "https://", "file:///etc/passwd", "x" * 2_000]
)
def test_an_address_that_is_none_is_no_link(bad):
    note = replace(NOTE, points=(replace(BASELINE, url=bad),), more=(), url=bad)
    assert hrefs(note_to_adf(note)) == []
    assert is_ours(note_to_adf(note))


def test_a_comment_without_an_address_is_found_again_by_a_word():
    assert texts(note_to_adf(Note(Tone.GOOD, "Well")))[-1] == MARK


@pytest.mark.parametrize(
    "body",
    [
        None,
        "",
        7,
        [],
        {},
        "The outcome linter said so",
        {
            "type": "doc",
            "content": [{"type": "paragraph", "content": [{"type": "text", "text": "outcome-linter"}]}],
        },
    ],
)
def test_what_others_wrote_is_not_ours(body):
    assert not is_ours(body)


@pytest.mark.parametrize(
    "body",
    [
        "See [Details|https://lint.example/epics/EX-1#outcome-linter]",
        {
            "content": [
                {"type": "inlineCard", "attrs": {"url": "https://lint.example/epics/EX-1#outcome-linter"}}
            ]
        },
    ],
)
def test_our_mark_is_found_in_wiki_and_in_the_card_that_jira_made_of_a_link(body):
    assert is_ours(body)


def test_a_comment_nested_beyond_reason_ends_the_search():
    body = {}
    for _ in range(50_000):
        body = {"content": [body]}
    assert not is_ours(body)


def test_long_parts_are_cut_at_a_word():
    note = Note(Tone.ADVICE, "word " * 500, points=(replace(OWNER, quote="word " * 500),))
    title, *_, quote, _fix, _mark = texts(note_to_adf(note))
    assert len(title) <= 300
    assert title.endswith("word …")
    assert len(quote) <= 302


def test_a_comment_that_would_be_too_long_shows_fewer_points_and_counts_the_rest():
    long = Point("r", Level.ERROR, '"' * 600, '"' * 900, '"' * 600, "https://h.example/" + "x" * 900)
    document = note_to_adf(
        Note(Tone.HELD, '"' * 600, '"' * 2_000, (long,) * 40, (long,) * 40, '"' * 3_000, '"' * 900)
    )
    assert units(json.dumps(document, ensure_ascii=False)) < COMMENT_LIMIT
    shown = sum('"“' in t or t.startswith("“") for t in texts(document))
    assert 3 <= shown < 80
    assert f"{80 - shown} more to look at later." in texts(document)


@given(notes)
@settings(max_examples=200, deadline=None)
def test_whatever_a_note_holds_its_text_is_clean_and_its_size_within_bounds(note):
    document = note_to_adf(note)
    assert all(text.strip() == text or text.endswith(" ") or text.startswith(" ") for text in texts(document))
    assert all(text for text in texts(document))
    assert not any(char in text for text in texts(document) for char in "\x00\n\u2028\u202e")
    assert units(json.dumps(document, ensure_ascii=False)) < COMMENT_LIMIT
    assert is_ours(document)
    json.dumps(document, ensure_ascii=False).encode()


@pytest.mark.shared
@given(note=notes)
@settings(max_examples=150, deadline=None)
def test_whatever_a_note_holds_atlassians_schema_accepts_it(valid, note):
    valid(note_to_adf(note))


@pytest.mark.shared
def test_the_schema_would_notice_an_empty_text(valid):
    document = note_to_adf(NOTE)
    document["content"][0]["content"][0]["content"][0]["text"] = ""
    with pytest.raises(fastjsonschema.JsonSchemaException):
        valid(document)


@pytest.mark.shared
@pytest.mark.parametrize("tone", Tone)
def test_the_notes_of_every_day_are_accepted_by_atlassians_schema(valid, tone):
    for note in (
        NOTE,
        replace(NOTE, more=()),
        replace(NOTE, points=(OWNER,)),
        Note(tone, "Well"),
        Note(tone, ""),
    ):
        valid(note_to_adf(replace(note, tone=tone)))
