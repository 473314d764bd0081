"""What a comment asks of us."""

from datetime import UTC, date, datetime
from time import perf_counter

import pytest
from hypothesis import given, strategies as st

from linter.analysis.days import day_named
from linter.core.epic import Person
from linter.core.request import Ask
from linter.reading.requests import Said, may_ask, read_requests

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
DANA = Person("Dana", "dana")
NAMES = ("@Outcome Linter", "@712020:abc")


def requests(text):
    return read_requests(Said("7", text, DANA, AT), day_named, NAMES)


@pytest.mark.parametrize(
    "said",
    [
        "outcome-linter {}",
        "Outcome-Linter: {}",
        "outcome linter, {}",
        "/outcome {}",
        "/outcome-linter {}",
        "@Outcome Linter {}",
        "@712020:abc {}",
        "@Outcome Linter please {}",
        "  outcome-linter\n{}",
        "{}",
        "`{}`",
    ],
)
def test_a_request_is_read_however_we_are_addressed(said):
    text = said.format("waive owner until 2026-05-01 because Ola starts in May")
    (request,) = requests(text)
    assert (request.ask, request.rule, request.until, request.reason.strip("`")) == (
        Ask.WAIVE,
        "owner",
        date(2026, 5, 1),
        "Ola starts in May",
    )
    assert (request.problem, request.comment, request.by, request.at) == ("", "7", DANA, AT)
    assert may_ask(text)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-05-01", date(2026, 5, 1)),
        ("end of March", date(2026, 3, 31)),
        ("the end of Q3", date(2026, 9, 30)),
        ("31 December", date(2026, 12, 31)),
        ("1 Feb", date(2027, 2, 1)),
        ("May 1st, 2026", date(2026, 5, 1)),
        ("31.12.2026", date(2026, 12, 31)),
        ("Ende Juni 2026", None),
        ("the fallback works", None),
        ("forever", None),
        ("31 February 2026", None),
        ("99999999999999", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it_and_never_guessed(words, day):
    (request,) = requests(f"/outcome waive owner until {words} because of May")
    assert request.until == day
    assert bool(request.problem) == (day is None)


@pytest.mark.parametrize("until", ["until", "till", "til", "Until", "through", "untill"])
def test_slips_of_the_pen_are_read(until):
    (request,) = requests(f"Waive the Due date rule {until} end of March: because Dana is away.")
    assert (request.rule, request.until, request.reason) == ("due-date", date(2026, 3, 31), "Dana is away")


def test_one_comment_may_ask_for_several_things():
    text = "outcome-linter\nrecheck\nexplain baseline\nwaive owner until 1 May because\nOla starts in May"
    assert [(one.ask, one.rule) for one in requests(text)] == [
        (Ask.RECHECK, ""),
        (Ask.EXPLAIN, "baseline"),
        (Ask.WAIVE, "owner"),
    ]
    assert requests(text)[-1].reason == "Ola starts in May"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "/outcome waive",
            "a waiver needs a rule, a last day and a reason: waive owner until 2026-12-31 because …",
        ),
        ("waive owner because of May", "a waiver needs a last day: waive owner until 2026-12-31 because …"),
        (
            "waive owner until soon because x",
            "no day can be read from its “until”: waive owner until 2026-12-31",
        ),
        ("waive owner until 1 May", "a waiver needs a reason: waive owner until 2026-12-31 because …"),
        ("waive owner until 2026-03-01 because of May", "2026-03-01 had gone by already"),
        ("outcome-linter snooze until it rains", "no day can be read from it: snooze until 2026-12-31"),
        ("outcome-linter explain", "say which rule to explain: explain owner"),
        ("outcome-linter wrong owner", "say which rule is wrong, and why: wrong owner because …"),
        ("/outcome do something", "this was not understood"),
    ],
)
def test_what_cannot_be_followed_says_why(text, problem):
    (request,) = requests(text)
    assert request.problem.startswith(problem)


def test_a_day_that_is_shown_as_an_example_lies_ahead():
    (request,) = read_requests(Said("7", "/outcome waive owner", DANA, AT.replace(month=12)), day_named)
    assert "2027-12-31" in request.problem


@pytest.mark.parametrize(
    ("text", "until"), [("snooze", date(2026, 4, 1)), ("snooze until 9 March", date(2026, 3, 9))]
)
def test_a_snooze_ends(text, until):
    (request,) = requests(text)
    assert (request.until, request.problem) == (until, "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "Thanks!",
        "outcome-linter",
        "outcome-linter is noisy",
        "@Dana recheck",
        "@Outcome Linters recheck",
        "recheck the numbers",
        "explain owner to me",
        "wrong owner",
        "wrong owner, it is Ola",
        "snooze a bit",
        "please recheck",
        "We said:\nrecheck",
        "> recheck",
        "outcomelinter recheck",
        "rechecked",
        "Waived owner",
    ],
)
def test_what_people_say_to_one_another_is_no_request(text):
    assert requests(text) == ()


@pytest.mark.parametrize("text", ["explain owner", "waive fees until May because x", "wrong owner because x"])
def test_without_our_name_a_request_is_one_only_for_a_rule_that_is_in_force(text):
    (request,) = requests(text)
    assert not request.addressed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thanks, Ola.",
        "@Dana can you look at the numbers?",
        "We moved it.\nrecheck",
        "The wrong owner",
        "[~dana] hi",
        "{panel}\n*HELD · Moved back*\n[~dana]: It was moved.\n{panel}\nAnswer in one line: {{recheck}}",
    ],
)
def test_a_comment_that_asks_nothing_costs_no_look(text):
    assert not may_ask(text)


@pytest.mark.parametrize(
    "text",
    [
        "[~accountid:712020:abc] recheck",
        "@Outcome Linter\nrecheck",
        "*recheck*",
        "{{recheck}}",
        "{color:red}recheck{color}",
        "h3. recheck",
        "bq. What is this?\nrecheck",
        "{*}recheck{*}",
        "{quote}x{quote}\n[~bot] recheck",
        "|waive owner until 1 May because x|",
        "/outcome x",
        "[~bot]: snooze",
    ],
)
def test_markup_hides_no_request(text):
    assert may_ask(text)


WORDS = st.lists(
    st.sampled_from(["outcome-linter", "/outcome", "waive", "owner", "until", "because", "1 May", "recheck"])
    | st.sampled_from(["snooze", "wrong", "explain", ",", "`", "@", "\n", "-", ":", "…"])
).map(" ".join)


@given(st.text() | WORDS)
def test_any_text_is_read_without_an_error_and_what_asks_is_worth_a_look(text):
    found = requests(text)
    assert not found or may_ask(text)
    for request in found:
        if request.ask is Ask.WAIVE and not request.problem:
            assert request.until is not None
            assert request.reason
            assert request.rule


@pytest.mark.parametrize(
    "piece", ["waive ", "until ", "because ", "outcome-linter ", "9", "\n", "recheck\n", "@", "-"]
)
def test_a_huge_comment_takes_no_time(piece):
    began = perf_counter()
    requests("outcome-linter waive " + piece * 500_000)
    assert perf_counter() - began < 0.5
