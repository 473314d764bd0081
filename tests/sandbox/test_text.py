"""The forms' markup, ADF, wiki markup and HTML."""

import json
import time

import fastjsonschema
import pytest

from linter.sandbox.adf import plain_text
from linter.sandbox.html import to_html
from linter.sandbox.markup import to_adf
from linter.sandbox.seed import examples
from linter.sandbox.wiki import to_wiki

TEXTS = [
    "",
    "One line",
    "Two\nlines",
    "h2. Problem\nIt is *slow* today.\n\nh3. Outcome\n* from 9\n* to 5\n\n# first\n# second\n\n----\n\nEnd",
    "## Goal\n- one\n- two\n1. a\n2. b",
    "||Metric||Today||Target||\n|Calls|9|5|\n|Mails| |2|",
    "||\n|\n||||\n* \n##\nh7. no heading\n**\n***",
    "<b>&amp;</b> *a* b* *c",
    "{panel:title=A note}\nh3. Held\n* one\n|a|\n{quote}\nx\n{quote}\n{panel}\nAfter",
    "{quote}\nh2. x\n{quote}\nbq. said\n{code:python}\na = 1\n{code}\n{noformat}",
    "*A \\*star\\**\\\\ _“quoted”_ [Why?|https://example.invalid/rules#x] [~dana] [~nobody] {{x}} &#92;",
    "{color:#ff0000}red{color} snake_case_name [a] [b|] [|c] \\\\ \\n",
]


@pytest.fixture(scope="session")
def adf_schema(contracts):
    return fastjsonschema.compile(json.loads((contracts / "adf-schema-57.7.22.json").read_text()))


@pytest.mark.shared
def test_what_the_forms_write_is_what_jira_accepts(adf_schema):
    for text in TEXTS:
        document = to_adf(text)
        assert adf_schema(document) == document


@pytest.mark.shared
def test_the_examples_are_what_jira_accepts(adf_schema, store, clock):
    from linter.sandbox import seed

    seed(store, clock())
    for issue in store.issues():
        for name in ("description", "customfield_10101", "customfield_10104"):
            if issue["fields"].get(name):
                adf_schema(issue["fields"][name])
    assert any(isinstance(example.get("description"), dict) for example in examples())


def test_wiki_markup_survives_a_round_trip():
    text = "h2. Problem\n\nIt is *slow* today.\n\n* from 9\n* to 5\n\n# first\n# second\n\n||Metric||Target||\n|Calls|5|\n\n----"

    assert to_wiki(to_adf(text)) == text
    assert to_wiki(to_adf("## Goal\n- one")) == "h2. Goal\n\n* one"
    assert to_wiki(None) is None


def test_marks_links_and_mentions_are_what_they_look_like():
    text = r"*A \*star\**\\ _“quoted”_ [Why?|https://example.invalid/x] [~dana] [~nobody] {color:red}a{color} &#92;\_"

    html = str(to_html(to_adf(text)))

    assert "<strong>A *star*</strong><br>" in html
    assert "<em>“quoted”</em>" in html
    assert 'href="https://example.invalid/x"' in html
    assert '<span class="mention">@Dana Park</span> [~nobody] a \\_' in html


def test_panels_quotes_and_code_hold_what_stands_in_them():
    text = "{panel:borderColor=#36B37E}\n*Title*\nWords\n{panel}\nbq. One way\n{code}\n*a*\n{code}\n{quote}\nopen"

    html = str(to_html(to_adf(text)))

    assert html == (
        '<div class="panel panel-info"><p><strong>Title</strong><br>Words</p></div>'
        "<blockquote><p>One way</p></blockquote>"
        "<pre><code>*a*</code></pre>"
        "<blockquote><p>open</p></blockquote>"
    )


def test_plain_text_has_a_line_for_each_block():
    assert plain_text(to_adf("## Goal\nFewer *calls*\n* one\n* two")) == "Goal\nFewer calls\none\ntwo"


def inline(*nodes):
    return {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": list(nodes)}]}


def text(words, *marks):
    return {"type": "text", "text": words, "marks": list(marks)}


def link(href):
    return {"type": "link", "attrs": {"href": href}}


def test_every_known_node_has_its_element():
    paragraph = {"type": "paragraph", "content": [text("in")]}
    document = {
        "type": "doc",
        "version": 1,
        "content": [
            {"type": "heading", "attrs": {"level": 2}, "content": [text("h")]},
            {"type": "panel", "attrs": {"panelType": "warning"}, "content": [paragraph]},
            {"type": "expand", "attrs": {"title": "More"}, "content": [paragraph]},
            {"type": "blockquote", "content": [paragraph]},
            {"type": "codeBlock", "content": [text("x < 1")]},
            {"type": "rule"},
        ],
    }

    assert to_html(document) == (
        '<h3>h</h3><div class="panel panel-warning"><p>in</p></div>'
        "<details><summary>More</summary><p>in</p></details><blockquote><p>in</p></blockquote>"
        "<pre><code>x &lt; 1</code></pre><hr>"
    )


def test_marks_and_inline_nodes_have_theirs():
    document = inline(
        text("a", {"type": "strong"}, {"type": "em"}),
        {"type": "hardBreak"},
        text("b", link("https://x.invalid/?a=1&b=2")),
        {"type": "mention", "attrs": {"id": "1", "text": "@Dana"}},
        {"type": "status", "attrs": {"text": "held", "color": "red"}},
        {"type": "emoji", "attrs": {"shortName": ":tada:"}},
    )

    assert to_html(document) == (
        "<p><em><strong>a</strong></em><br>"
        '<a href="https://x.invalid/?a=1&amp;b=2" rel="noopener noreferrer nofollow">b</a>'
        '<span class="mention">@Dana</span><span class="lozenge lozenge-red">held</span>:tada:</p>'
    )


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JAVASCRIPT:x", "data:text/html,x", "//x", "", "vbscript:x"]
)
def test_a_link_that_leads_elsewhere_is_only_text(href):
    assert to_html(inline(text("x", link(href)))) == "<p>x</p>"
    assert "<a" not in to_html(inline({"type": "inlineCard", "attrs": {"url": href}}))


def test_an_attribute_cannot_break_out():
    evil = '"><script>'
    document = inline(
        text("x", link(f"https://x/{evil}")),
        {"type": "status", "attrs": {"text": evil, "color": evil}},
        {"type": "panel", "attrs": {"panelType": evil}, "content": []},
    )

    assert "<script>" not in to_html(document)


def test_an_unknown_node_shows_what_it_contains():
    document = inline({"type": "newfangled", "content": [text("seen")]}, text("x", {"type": "sparkle"}))

    assert to_html(document) == "<p>seenx</p>"
    assert to_wiki(document).split() == ["seen", "x"]


@pytest.mark.parametrize("unit", ["*", "h2. ", "#", "||", "|", "* ", "*a ", "##", "- - "])
def test_hostile_markup_costs_no_more_than_its_length(unit):
    hostile = unit * (30_000 // len(unit))
    begin = time.perf_counter()
    to_html(to_adf(hostile))
    to_html(to_adf("\n".join([unit] * 5_000)))

    assert time.perf_counter() - begin < 2
