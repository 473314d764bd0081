import json
import time

import pytest
from hypothesis import given, strategies as st

from linter.adapters.llm.reply import Reply, opinion_from, read_completion
from linter.core.question import Answer, NoOpinion, Opinion, Question

TEXT = "Ship the  new\n till by May, so that 12.5 % of\tguests pay in 30 seconds."


def opinion(text=TEXT, context="", **given):
    said = {"quotes": [text[:20]], "reason": "", "answer": "no", "rewrite": ""} | given
    return opinion_from(Reply.model_validate(said), Question("p", text, context), "m", "3")


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("12.5 % of guests", "12.5 % of\tguests"),
        ("the new till", "the  new\n till"),
        ("“so that”", "so that"),
        (" 'Ship the' ", "Ship the"),
    ],
)
def test_a_quote_is_returned_as_it_stands_in_the_text(quote, stands):
    assert opinion(quotes=[quote]).quotes == (stands,)
    assert stands in TEXT


@pytest.mark.parametrize(
    "quote", ["", "  ", "a", "of", "12.5 % of customers", "ship the new", ".*", "x" * 600]
)
def test_a_quote_that_stands_nowhere_or_shows_nothing_is_dropped(quote):
    assert opinion(quotes=[quote, "by May"]).quotes == ("by May",)


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_without_a_quote_left_there_is_no_opinion(answer):
    said = opinion(answer=answer, quotes=["made up"])
    assert said == NoOpinion("the model could not show where the text says so")


def test_being_unsure_needs_no_quote():
    assert opinion(answer="unsure", quotes=[]).answer is Answer.UNSURE


def test_the_same_quote_counts_once_and_three_are_enough():
    assert opinion(quotes=["by May", "by  May", "so that"]).quotes == ("by May", "so that")
    assert len(opinion(quotes=["Ship", "new", "till", "May"]).quotes) == 3


def test_a_quote_of_the_context_shows_nothing_about_the_text():
    assert isinstance(opinion(context="Guests love it", quotes=["Guests love it"]), NoOpinion)


def test_a_text_that_was_cut_is_never_accused():
    text = "Build it. " * 801
    assert isinstance(opinion(text=text, answer="no"), NoOpinion)
    assert opinion(text=text, answer="yes").answer is Answer.YES


def test_a_quote_from_beyond_what_the_model_was_given_is_dropped():
    text = "Build it. " * 800 + "Hidden outcome."
    assert isinstance(opinion(text=text, answer="yes", quotes=["Hidden outcome"]), NoOpinion)


@pytest.mark.parametrize(
    ("rewrite", "kept"),
    [
        ("12.5 % of guests pay within 30 seconds by May.", True),
        ("Guests pay in 30 seconds, from … (today's value).", True),
        ("Half of the guests of house 7 pay faster.", True),
        ("20 % of guests pay in 30 seconds.", False),
        ("12 % of guests pay in 30 seconds.", False),
        ("Guests pay in 30 seconds by May 2031.", False),
        ("Guests pay in ４５ seconds.", False),
    ],
)
def test_a_rewrite_with_a_figure_that_the_epic_has_not_is_dropped(rewrite, kept):
    assert opinion(rewrite=rewrite, context="House 7").rewrite == (rewrite if kept else "")


def test_a_rewrite_of_what_is_well_worded_is_dropped():
    assert opinion(answer="yes", rewrite="Guests pay faster.").rewrite == ""


def test_a_rewrite_that_goes_on_and_on_is_dropped():
    assert opinion(rewrite="Guests pay faster. " * 40).rewrite == ""


def test_a_reason_is_cut_at_a_word():
    reason = opinion(reason="Reads well enough. " * 30).reason
    assert len(reason) <= 200
    assert reason.endswith(" …")
    assert len(opinion(reason="x" * 900).reason) == 200


@pytest.mark.parametrize("where", ["reason", "rewrite"])
def test_words_that_send_the_reader_elsewhere_are_dropped(where):
    assert getattr(opinion(**{where: "See HTTPS://evil.example/x for more"}), where) == ""
    assert getattr(opinion(**{where: "See www.evil.example for more"}), where) == ""


def test_control_characters_do_not_get_through():
    assert opinion(reason="Says\x1b[31m\n what\u202e is\x00 built").reason == "Says [31m what is built"


def test_quotes_are_found_in_time_that_grows_with_the_text_alone():
    start = time.process_time()
    opinion(text="a " * 4_000, quotes=["a " * 200 + "b"] * 3)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"choices": null}',
        b'{"choices": [{}]}',
        b'{"choices": [{"message": 1}]}',
        b"\xff",
    ],
)
def test_a_body_that_is_no_completion_is_no_opinion(body):
    assert read_completion(body) == NoOpinion("the model server's answer could not be read")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["quotes", "reason", "answer", "rewrite", "x"]), inner, max_size=5
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_a_model_fills_in_is_an_opinion_or_none(content):
    message = {"content": json.dumps(content)}
    reply = read_completion(json.dumps({"choices": [{"message": message}]}).encode())
    assert isinstance(reply, Reply | NoOpinion)
    if isinstance(reply, Reply):
        assert isinstance(opinion_from(reply, Question("p", TEXT), "m", "1"), Opinion | NoOpinion)


@given(st.text(max_size=200), st.lists(st.text(max_size=40), max_size=4), st.text(max_size=300))
def test_what_an_opinion_holds_stands_in_the_text_or_is_short(text, quotes, words):
    reply = Reply(quotes=[*quotes, text[3:12]], reason=words, answer="unsure", rewrite=words)
    said = opinion_from(reply, Question("p", text), "m", "1")
    assert all(quote in text for quote in said.quotes)
    assert len(said.reason) <= 200
    assert said.reason.isprintable() or not said.reason.isascii()
