import time
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from linter.adapters.jira.adf import is_ours
from linter.adapters.jira.plain import COMMENT_LIMIT, MARK, plain, units
from linter.adapters.jira.wiki import escaped, note_to_wiki
from linter.core.finding import Level
from linter.core.wording import Note, Point, Tone
from linter.reading.wiki import read_wiki

BASELINE = Point(
    "baseline",
    Level.ERROR,
    "The *repeat* rate has a target and no value of today.",
    "Add today's value {here}.",
    "a repeat rate of 40 % [today|http://evil.example]",
    "https://lint.example/rules/baseline?a=[1|2]",
)
OWNER = Point("owner", Level.WARNING, "Nobody answers for it.", "Assign it to a person.")
NOTE = Note(
    Tone.HELD,
    "Moved back to Idea",
    "h1. Put this right.",
    (BASELINE, OWNER),
    (OWNER, OWNER),
    "Repeat rate from … (today's value) to 40 %.",
    "Checked against “house”.",
    "https://lint.example/epics/EX-1",
)

markup = st.text(alphabet="ab1 {}[]|*_-+^~?!#():;/xhbq.&<>“”,'\"%@=PD", max_size=40)
anything = st.text(max_size=60) | markup | st.just("")
points = st.lists(
    st.builds(Point, anything, st.sampled_from(Level), anything, anything, anything, anything), max_size=5
).map(tuple)
notes = st.builds(
    Note, st.sampled_from(Tone), anything, anything, points, points, anything, anything, anything
)


def test_a_note_reads_as_it_was_meant():
    assert read_wiki(note_to_wiki(NOTE)).text.split("\n") == [
        "Moved back to Idea",
        "h1. Put this right.",
        "The *repeat* rate has a target and no value of today.",
        "“a repeat rate of 40 % [today|http://evil.example]”",
        "→ Add today's value {here}. Why?",
        "Nobody answers for it. (advice only)",
        "→ Assign it to a person.",
        "One way to put it:",
        "Repeat rate from … (today's value) to 40 %.",
        "2 more to look at later.",
        "Checked against “house”. Details",
    ]


def test_the_source_is_a_panel_numbered_points_and_a_link_with_our_mark():
    lines = note_to_wiki(NOTE).split("\n")
    assert lines[0].startswith("{panel:")
    assert lines[3] == "{panel}"
    assert [line[:3] for line in lines if line.startswith("#")] == ["# *", "# *"]
    assert "[Why?|https://lint.example/rules/baseline?a=%5B1%7C2%5D]" in lines[4]
    assert lines[-1] == "Checked against “house”. [Details|https://lint.example/epics/EX-1#outcome-linter]"


def test_one_point_alone_is_not_numbered_and_nothing_to_say_is_no_panel():
    assert "\n# " not in note_to_wiki(replace(NOTE, points=(OWNER,)))
    assert note_to_wiki(Note(Tone.GOOD, "")).strip() == MARK


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("snow-white, 2-3, -struck-", r"snow-white, 2-3, \-struck\-"),
        ("{color:red}x{color}", r"\{color:red\}x\{color\}"),
        ("!http://h.example/pixel.png!", r"\!http://h.example/pixel.png\!"),
        ("[~admin] (x) (see page 2) :)", r"\[\~admin\] \(x) (see page 2) \:)"),
        ("goal:Paid, goal:P, ;) ;-(", r"goal:Paid, goal\:P, \;) ;\-("),
        ("h3. Title", r"h3\. Title"),
        ("bq. Said", r"bq\. Said"),
        ("||a||b|", r"\|\|a\|\|b\|"),
        (r"C:\temp \* \\", r"C:\temp &#92;\* &#92;&#92;"),
        (r"\_x", r"&#92;\_x"),
        ("R&D &amp; &#42;", r"R&D \&amp; \&\#42;"),
        ("really?? why?", r"really\?\? why?"),
    ],
)
def test_what_would_be_markup_is_escaped(text, source):
    assert escaped(text) == source


@given(markup)
@settings(max_examples=500)
def test_a_reader_sees_the_text_that_was_escaped(text):
    text = plain(text, 500)
    assert read_wiki(escaped(text)).text == text
    assert read_wiki(f"x {escaped(text)}").text == f"x {text}".rstrip()
    assert len(read_wiki(f"# *{escaped(text)}*").blocks) == 1


@given(notes)
@settings(max_examples=200, deadline=None)
def test_whatever_a_note_holds_the_comment_is_bounded_marked_and_has_no_macros_but_the_panel(note):
    source = note_to_wiki(note)
    assert units(source) < COMMENT_LIMIT
    assert is_ours(source)
    bare = source.replace(r"\{", "").split("{")[1:]
    assert all(part.startswith(("panel:borderColor=", "panel}")) for part in bare)
    assert "\x00" not in source
    assert "\r" not in source


def test_a_comment_that_would_be_too_long_shows_fewer_points():
    long = Point("r", Level.ERROR, "{" * 600, "{" * 900, "{" * 600, "https://h.example/" + "[" * 300)
    source = note_to_wiki(Note(Tone.HELD, "{" * 600, "{" * 2_000, (long,) * 40, (), "{" * 3_000, "{" * 900))
    assert units(source) < COMMENT_LIMIT
    shown = source.count("\n# ")
    assert 3 <= shown < 40
    assert f"{40 - shown} more to look at later." in source


def test_escaping_takes_time_that_grows_with_the_text():
    for text in (
        "&" * 200_000,
        "&#" * 100_000,
        "\\" * 200_000,
        "(" * 200_000,
        "-?" * 100_000,
        "&a" * 100_000,
    ):
        start = time.process_time()
        escaped(text)
        assert time.process_time() - start < 2
