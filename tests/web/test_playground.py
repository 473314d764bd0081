"""A text is judged, its own words are marked, and nothing is stored."""

from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.core.finding import Quote
from linter.web.playground import Stretch, marked


def send(client, token, **draft):
    """Send the form of the playground."""
    page = client.get("/playground").text
    return client.post("/playground", data={"csrf_token": token(page), **draft})


def test_a_weak_text_is_told_what_is_missing(client, token, world):
    page = send(
        client, token, summary="Fewer calls", text="We will do much.\n\nBuild the new page soon."
    ).text
    assert "3 findings" in page
    assert "<mark>Build the new page</mark><sup>1</sup> soon." in page
    assert "Two things are missing from the outcome" in page
    assert "Could not tell" in page
    assert not world.inbox.recent()
    assert not world.ledger.of_key("")


def test_a_good_text_is_told_so(client, token):
    page = send(client, token, text="Cut calls from 9 to 4 by May.", kind="outcome").text
    assert "Nothing is missing" in page
    assert "The outcome says all that it needs." in page


def test_what_was_typed_stays_in_the_form(client, token):
    page = send(
        client,
        token,
        summary='A "title"',
        text="\nfirst line empty",
        project="PAY",
        owner="Ada",
        kind="outcome",
    ).text
    assert 'value="A &#34;title&#34;"' in page
    assert ">\n\nfirst line empty</textarea>" in page
    assert 'value="PAY"' in page
    assert 'value="outcome" checked' in page


def test_an_ungoverned_text_says_why_nothing_is_asked(client, token):
    page = send(client, token, text="Anything", project="NONE").text
    assert "No policy governs this project." in page
    assert "Nothing: no comment would be written." in page


def test_an_empty_text_is_asked_for(client, token):
    answer = send(client, token, text="  \n ")
    assert answer.status_code == 400
    assert "There is nothing to check yet" in answer.text


def test_a_form_of_another_site_is_refused(client):
    answer = client.post("/playground", data={"text": "Build"})
    assert answer.status_code == 400
    assert "open for too long" in answer.text
    assert client.post("/theme", data={"theme": "dark"}).status_code == 400


def test_a_text_longer_than_we_read_is_cut(client, token):
    assert send(client, token, text="Build " * 20_000).status_code == 200
    assert send(client, token, text="x" * 2_000_000).status_code == 413


def test_markup_in_a_text_is_shown_as_text(client, token):
    page = send(client, token, summary="Build <b>", text="<script>alert(1)</script> Build <b>it</b> now").text
    assert "<script>alert" not in page


def stretches(text, *quotes):
    """Return how a field of that text is cut."""
    epic = Epic(fields=(NamedText("outcome", plain(text)),))
    (shown,) = marked(epic, [Quote("outcome", *quote) for quote in quotes])
    return shown.stretches


def test_a_text_is_cut_where_quotes_begin_and_end():
    assert stretches("one two three", ("two", 4, 7)) == (
        Stretch("one "),
        Stretch("two", (1,)),
        Stretch(" three"),
    )


def test_quotes_may_overlap():
    assert stretches("abcdef", ("abcd", 0, 4), ("cdef", 2, 6)) == (
        Stretch("ab", (1,)),
        Stretch("cd", (1, 2)),
        Stretch("ef", (2,)),
    )


def test_a_quote_that_does_not_stand_there_is_not_marked():
    assert stretches("abc", ("x", 0, 1), ("c", 2, 9), ("", 1, 1), ("b", -2, -1)) == (Stretch("abc"),)
