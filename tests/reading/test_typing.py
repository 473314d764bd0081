"""What people's keyboards and clipboards do to a text leaves no trace."""

import time
from unicodedata import normalize

import pytest

from linter.core.document import BlockKind
from linter.reading.adf import read_adf
from linter.reading.markdown import read_markdown
from linter.reading.rich import read_rich
from linter.reading.scalars import clean
from linter.reading.wiki import read_wiki


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_what_no_reader_sees_is_not_read(invisible):
    assert clean(f"{invisible}re{invisible}fund{invisible}") == "refund"


@pytest.mark.parametrize("word", ["Zürich", "élève", "ação", "mañana", "ガス代", "パン"])
def test_a_letter_and_its_accent_are_one_character(word):
    assert clean(normalize("NFD", word)) == word


def test_joiners_that_make_one_picture_of_several_stay():
    assert clean("a 👩\u200d🔧 b") == "a 👩\u200d🔧 b"


def test_a_heap_of_accents_is_read_in_linear_time():
    begun = time.perf_counter()
    clean("e" + "\u0301\u0323\u0327" * 30_000)
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize("read", [read_wiki, read_markdown, read_rich])
def test_several_blanks_show_as_one(read):
    (block,) = read("from  9 \u00a0%\tto   5 %").blocks
    assert block.text == "from 9 % to 5 %"


def test_a_blank_that_does_not_break_stays_what_it_is():
    (block,) = read_wiki("5\u00a0%").blocks
    assert block.text == "5\u00a0%"


def test_blanks_in_code_stay():
    code = {"type": "codeBlock", "content": [{"type": "text", "text": "a    b"}]}
    (block,) = read_adf({"type": "doc", "content": [code]}).blocks
    assert (block.kind, block.text) == (BlockKind.CODE, "a    b")
