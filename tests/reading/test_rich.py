"""Texts of any shape and dialect."""

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.core.document import BlockKind
from linter.reading.dialect import Dialect, guess_dialect
from linter.reading.markdown import read_markdown
from linter.reading.rich import read_rich
from linter.reading.wiki import read_wiki

# A busy machine is no failure.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("h2. Outcome\n# one\n# two", Dialect.WIKI),
        ("||Metric||Now||\n|a|b|", Dialect.WIKI),
        ("{panel:title=x}\n- a\n{panel}", Dialect.WIKI),
        ("see [text|https://x.example]", Dialect.WIKI),
        ("# one\n# two\n## three", Dialect.WIKI),
        ("# Outcome\n\nFewer calls.", Dialect.MARKDOWN),
        ("## Outcome\n- a", Dialect.MARKDOWN),
        ("see [text](https://x.example)", Dialect.MARKDOWN),
        ("| a | b |\n|---|---|\n| 1 | 2 |", Dialect.MARKDOWN),
        ("- [ ] one\n- [x] two", Dialect.MARKDOWN),
        ("**Outcome**\nFewer calls.", Dialect.MARKDOWN),
    ],
)
def test_the_markup_tells_the_dialect(text, dialect):
    assert guess_dialect(text, otherwise=Dialect.WIKI) is dialect
    assert guess_dialect(text, otherwise=Dialect.MARKDOWN) is dialect


def test_a_text_that_could_be_either_is_read_as_preferred():
    text = "- one\n- two"
    assert guess_dialect(text, otherwise=Dialect.WIKI) is Dialect.WIKI
    assert guess_dialect(text, otherwise=Dialect.MARKDOWN) is Dialect.MARKDOWN
    assert read_rich("*Outcome*\nx", prefer="wiki").blocks[0].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (None, ""),
        (True, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        (10**30, ""),
        ("", ""),
        ("None", ""),
        ("[object Object]", ""),
        (12, "12"),
        (0.5, "0.5"),
        (25.0, "25"),
        ({"value": "High"}, "High"),
        ({"name": "1.0"}, "1.0"),
        ({"self": "https://x.example"}, ""),
        ([{"value": "a"}, "b", 3, None], "a\nb\n3"),
        ('{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"hi"}]}]}', "hi"),
        ('{"type":"doc" broken', '{"type":"doc" broken'),
        ([{"type": "paragraph", "content": [{"type": "text", "text": "hi"}]}], "hi"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_any_value_shows_what_a_reader_sees(value, seen):
    assert read_rich(value).text == seen


markup = st.text(alphabet="h123. *_-+^~#|{}[]()!<>`\\:=\n\r\tabpanel quote code noformat Ü漢🎉\ud800\x00")


@unhurried
@given(markup | st.text())
def test_no_text_whatever_raises_and_positions_hold(text):
    for read in (read_wiki, read_markdown, read_rich):
        document = read(text)
        document.text.encode()
        for block in document.blocks:
            assert document.text[block.start : block.end] == block.text
            assert block.text.strip()
        starts = [block.start for block in document.blocks]
        assert starts == sorted(set(starts))


@unhurried
@given(
    st.lists(
        st.sampled_from(["raise", "retention", "from", "41", "%", "to", "55", "by", "June", "2026"]),
        min_size=1,
    ).map(" ".join)
)
def test_plain_words_come_through_unchanged(sentence):
    assert read_wiki(sentence).text == sentence
    assert read_markdown(sentence).text == sentence
