"""What people ask in comments, in whichever shape Jira hands these out."""

import pytest

from linter.adapters.jira.asked import asked
from linter.adapters.jira.comments import comments_of
from linter.core.epic import Person, PersonKind
from linter.core.request import Ask

ME = Person("Outcome Linter", "712020:bot", kind=PersonKind.PERSON)
DANA = {"accountId": "712020:dana", "displayName": "Dana", "accountType": "atlassian", "active": True}


def comment(body, number="1", at="2026-03-02T09:00:00.000+0000", author=DANA, **more):
    return {"id": number, "author": author, "body": body, "created": at, "updated": at, **more}


def adf(*inline):
    return {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": list(inline)}]}


def text(words):
    return {"type": "text", "text": words}


def mention(account, name="@Whatever they call us"):
    return {"type": "mention", "attrs": {"id": account, "text": name}}


@pytest.mark.parametrize(
    "body",
    [
        adf(text("outcome-linter recheck")),
        adf(mention(ME.id), text(" recheck")),
        adf(mention(ME.id, ""), text(" recheck")),
        "[~accountid:712020:bot] recheck",
        "outcome-linter recheck",
        "*outcome-linter* recheck",
        adf(text("recheck")),
    ],
)
def test_a_request_is_read_out_of_either_markup(body):
    (request,) = asked([comment(body)], ME)
    assert (request.ask, request.by.name) == (Ask.RECHECK, "Dana")


@pytest.mark.parametrize("body", ["[~bot] recheck", "/outcome recheck"])
def test_on_data_center_people_have_keys_and_names_and_no_type(body):
    ola = {"key": "JIRAUSER10100", "name": "ola", "displayName": "Ola"}
    (request,) = asked([comment(body, author=ola)], Person("Outcome Linter", "bot"))
    assert request.by.id == "JIRAUSER10100"


@pytest.mark.parametrize(
    "author",
    [
        {"accountId": ME.id, "displayName": ME.name, "accountType": "atlassian"},
        {"accountId": "1", "displayName": "Automation for Jira", "accountType": "app"},
        None,
        {},
        "dana",
    ],
)
def test_we_ourselves_apps_and_nobody_ask_nothing(author):
    assert asked([comment("outcome-linter recheck", author=author)], ME) == ()


def test_data_center_mentions_us_by_our_user_name():
    me = Person("Outcome Linter", "JIRAUSER10100", kind=PersonKind.PERSON, login="svc-outcome")
    (request,) = asked([comment("[~svc-outcome] recheck\nexplain owner")], me)[:1]
    assert (request.ask, request.addressed) == (Ask.RECHECK, True)
    assert asked([comment("[~svc] recheck")], me) == ()


def test_somebody_else_s_mention_is_none_of_ours():
    assert asked([comment(adf(mention("712020:ola"), text(" recheck")))], ME) == ()


def test_a_quote_of_our_own_words_asks_nothing():
    quoted = {"type": "blockquote", "content": adf(text("recheck · explain owner"))["content"]}
    body = {"type": "doc", "version": 1, "content": [quoted, *adf(text("What is this?"))["content"]]}
    assert asked([comment(body)], ME) == ()


WAIVER = "waive owner until 2026-05-01 because Ola starts in April"


@pytest.mark.parametrize(
    "body",
    [
        f"bq. {WAIVER}",
        f"{{quote}}{WAIVER}{{quote}}",
        f"outcome-linter, who wrote this?\n{{quote}}\n{WAIVER}\n{{quote}}",
        f"outcome-linter, an example:\n{{code}}\n{WAIVER}\n{{code}}",
        f"{{noformat}}{WAIVER}{{noformat}}",
        {"type": "doc", "content": [{"type": "blockquote", "content": adf(text(WAIVER))["content"]}]},
        {
            "type": "doc",
            "content": [
                *adf(mention(ME.id), text(" did somebody write this?"))["content"],
                {"type": "codeBlock", "content": [text(WAIVER)]},
            ],
        },
    ],
)
def test_a_waiver_that_is_quoted_or_shown_as_an_example_waives_nothing(body):
    assert asked([comment(body)], ME) == ()


def test_a_command_that_shows_in_a_fixed_width_is_one():
    (request,) = asked([comment(f"{{{{{WAIVER}}}}}")], ME)
    assert (request.ask, request.rule) == (Ask.WAIVE, "owner")


def test_a_comment_that_somebody_else_has_edited_is_said_by_the_editor():
    editor = {"accountId": "712020:mallory", "displayName": "Mallory", "accountType": "atlassian"}
    (request,) = asked([comment(WAIVER, updateAuthor=editor)], ME)
    assert request.by.id == "712020:mallory"


@pytest.mark.parametrize(
    "people",
    [
        {"author": {"accountId": ME.id, "displayName": ME.name}, "updateAuthor": DANA},
        {"updateAuthor": {"accountId": "1", "displayName": "Automation", "accountType": "app"}},
    ],
)
def test_what_we_or_an_app_wrote_or_edited_asks_nothing(people):
    assert asked([comment(WAIVER) | people], ME) == ()


@pytest.mark.parametrize(
    "private", [{"visibility": {"type": "role", "value": "Leads"}}, {"jsdPublic": False}]
)
def test_the_reason_out_of_a_private_comment_is_not_repeated(private):
    (request,) = asked([comment("waive owner until 2026-05-01 because Ola is ill", **private)], ME)
    assert "Ola" not in request.reason
    assert not request.problem


def test_requests_come_oldest_first_and_an_edited_one_counts_from_its_edit():
    first = comment("recheck", "1", "2026-03-02T09:00:00.000+0000") | {
        "updated": "2026-03-04T09:00:00.000+0000"
    }
    second = comment("snooze", "2", "2026-03-03T09:00:00.000+0000")
    assert [request.comment for request in asked([first, second], ME)] == ["2", "1"]


@pytest.mark.parametrize(
    "nonsense", [None, 7, "x", [], {}, {"id": "1"}, comment(None), comment(7), comment([[]])]
)
def test_nonsense_asks_nothing(nonsense):
    assert asked([nonsense], ME) == ()


class Pages:
    """Comments of an issue, handed out by the page, newest first."""

    def __init__(self, total, size):
        self.newest_first = [comment(f"Comment {n}", str(n)) for n in range(total, 0, -1)]
        self.size = size
        self.asked = []

    def __call__(self, start):
        self.asked.append(start)
        return {
            "total": len(self.newest_first),
            "comments": self.newest_first[start : start + self.size],
        }


def test_where_not_all_comments_came_along_the_newest_are_read_too():
    pages = Pages(total=9, size=20)
    came = {"comments": pages.newest_first[:-3:-1], "total": 9}
    found = comments_of(came, pages, ME.id, "")
    assert [one["id"] for one in found] == list("123456789")
    assert pages.asked == [0]


def test_where_all_comments_came_along_no_page_is_read():
    pages = Pages(total=3, size=20)
    found = comments_of({"comments": pages.newest_first[::-1], "total": 3}, pages, ME.id, "")
    assert [one["id"] for one in found] == ["1", "2", "3"]
    assert pages.asked == []


def test_of_thousands_of_comments_a_few_pages_are_enough_once_ours_is_found():
    pages = Pages(total=300, size=10)
    ours = comment("What we said #outcome-linter", "295", author={"accountId": ME.id})
    pages.newest_first[5] = ours
    found = comments_of(None, pages, ME.id, "295")
    assert len(pages.asked) == 5
    assert len(found) == 50


def test_when_something_was_asked_is_told_in_utc_whatever_zone_jira_answers_in():
    (request,) = asked([comment("recheck", at="2026-03-02T23:30:00.000-1000")], ME)
    assert f"{request.at:%d %H:%M}" == "03 09:30"


def test_a_time_at_the_end_of_all_calendars_is_none():
    assert asked([comment("recheck", at="9999-12-31T23:59:59.000-1000")], ME) == ()
