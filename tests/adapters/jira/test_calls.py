"""How often Jira is asked: every call costs the whole site."""

import pytest

from linter.app.ports import JiraError
from linter.core.action import Memory
from linter.core.wording import Note, Tone

NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/SHOP-1")


def test_a_look_is_one_read_and_what_seldom_changes_is_asked_every_ten_minutes(sandbox):
    issue = sandbox.add()
    sandbox.move(issue, "In Progress")
    sandbox.stand.calls()
    for _ in range(3):
        sandbox.jira.look(issue)
    assert sandbox.stand.calls() == [
        "GET myself",
        f"GET issue/{issue}",
        "GET status",
        *[f"GET issue/{issue}"] * 2,
    ]
    sandbox.clock.passes(minutes=10)
    sandbox.jira.look(issue)
    assert sandbox.stand.calls() == [f"GET issue/{issue}"]
    sandbox.clock.passes(seconds=1)
    sandbox.jira.look(issue)
    assert sorted(sandbox.stand.calls()) == sorted(["GET myself", "GET status", f"GET issue/{issue}"])


def test_an_issue_that_never_moved_needs_no_statuses(sandbox):
    sandbox.jira.look(sandbox.add())
    assert "GET status" not in sandbox.stand.calls()


def test_a_failure_is_not_kept(sandbox):
    issue = sandbox.add()
    sandbox.stand.answer(503, {}, path="*/myself")
    with pytest.raises(JiraError):
        sandbox.jira.look(issue)
    assert sandbox.jira.look(issue) is not None


def test_going_back_is_two_reads_and_one_write(sandbox):
    issue = sandbox.add()
    sandbox.move(issue, "In Progress")
    (move,) = sandbox.jira.look(issue).shown.history
    sandbox.stand.calls()
    sandbox.jira.move(issue, move.to_id, move.from_id)
    path = f"issue/{issue}"
    assert sandbox.stand.calls() == [f"GET {path}", f"GET {path}/transitions", f"POST {path}/transitions"]


def test_a_status_made_since_we_asked_is_known_from_the_issue_that_stands_there(sandbox):
    issue = sandbox.add()
    sandbox.move(issue, "In Progress")
    known = [{"id": "10000", "name": "To Do", "statusCategory": {"key": "new"}}]
    sandbox.stand.answer(200, known, path="*/status")
    (move,) = sandbox.jira.look(issue).shown.history
    assert (move.from_category, move.to_category) == ("new", "indeterminate")


def test_nobody_is_mailed_because_a_comment_was_reworded(sandbox):
    issue = sandbox.add()
    comment = sandbox.jira.say(issue, NOTE)
    sandbox.jira.reword(issue, comment, NOTE)
    asked = sandbox.stand.requests[-1]
    assert (asked.method, asked.query) == ("PUT", "notifyUsers=false")


def thin(sandbox, issue, shown, **more):
    """Let Jira embed only so many of the comments."""
    answer = sandbox.jira._client.get(
        f"issue/{issue}", fields="*all", expand="names,changelog", properties="outcome-linter"
    )
    comments = answer["fields"]["comment"]
    comments["comments"] = comments["comments"][shown]
    comments |= more
    sandbox.stand.requests.clear()
    sandbox.stand.answer(200, answer, path=f"*/issue/{issue}")


def busy_issue(sandbox, before=3, after=3):
    issue = sandbox.add()
    sandbox.jira.me()
    for number in range(before):
        sandbox.comment(issue, f"Before {number}")
    ours = sandbox.jira.say(issue, NOTE)
    for number in range(after):
        sandbox.comment(issue, f"After {number}")
    return issue, ours


@pytest.mark.parametrize("shown", [slice(0, 2), slice(-2, None), slice(0, 0)])
@pytest.mark.parametrize("remembered", [True, False])
def test_a_comment_that_did_not_come_with_the_issue_is_fetched(sandbox, shown, remembered):
    issue, ours = busy_issue(sandbox)
    if remembered:
        sandbox.jira.remember(issue, Memory(ours, NOTE.digest, "fail"))
    thin(sandbox, issue, shown)
    assert sandbox.jira.look(issue).shown.comment == ours
    calls = [f"GET issue/{issue}", f"GET issue/{issue}/comment"]
    if not remembered:
        calls.append(f"GET comment/{ours}/properties/outcome-linter")
    asked = sandbox.stand.requests[1]
    assert sandbox.stand.calls() == calls
    assert asked.query == "startAt=0&maxResults=1000&orderBy=-created"


def test_comments_are_fetched_page_by_page(sandbox):
    issue, ours = busy_issue(sandbox, before=5)
    whole = sandbox.jira._client.get(f"issue/{issue}/comment")["comments"]
    sandbox.jira.remember(issue, Memory(ours))
    thin(sandbox, issue, slice(0, 0))
    for start in (0, 2, 4):
        page = {"startAt": start, "maxResults": 2, "total": len(whole), "comments": whole[start : start + 2]}
        sandbox.stand.answer(200, page, path="*/comment")
    assert sandbox.jira.look(issue).shown.comment == ours
    starts = [one.query.split("&")[0] for one in sandbox.stand.requests if one.path.endswith("/comment")]
    assert starts == ["startAt=0", "startAt=2", "startAt=4", "startAt=6"]


def test_where_all_comments_came_along_an_issue_costs_one_call(sandbox):
    issue, ours = busy_issue(sandbox)
    sandbox.jira.remember(issue, Memory(ours, NOTE.digest, "fail"))
    sandbox.stand.calls()
    assert sandbox.jira.look(issue).shown.comment == ours
    assert sandbox.stand.calls() == [f"GET issue/{issue}"]


def test_a_request_in_a_comment_that_did_not_come_along_is_seen(sandbox):
    issue, ours = busy_issue(sandbox)
    sandbox.jira.remember(issue, Memory(ours, NOTE.digest, "fail"))
    asks = sandbox.comment(issue, "outcome-linter recheck")
    thin(sandbox, issue, slice(0, 4))
    assert [request.comment for request in sandbox.jira.look(issue).requests] == [asks]
    assert sandbox.stand.calls() == [f"GET issue/{issue}", f"GET issue/{issue}/comment"]


def test_a_list_of_comments_that_is_missing_is_not_an_empty_one(sandbox):
    issue, ours = busy_issue(sandbox)
    answer = sandbox.jira._client.get(f"issue/{issue}", fields="*all,-comment")
    sandbox.stand.answer(200, answer, path=f"*/issue/{issue}")
    assert sandbox.jira.look(issue).shown.comment == ours


def test_a_page_of_comments_that_never_ends_is_left(sandbox):
    issue = sandbox.add()
    thin(sandbox, issue, slice(0, 0), total=10**9)
    page = {"total": 10**9, "comments": [{"id": "1", "author": {"accountId": "somebody"}}]}
    sandbox.stand.answer(200, page, path="*/comment", times=1000)
    with pytest.raises(JiraError) as refused:
        sandbox.jira.look(issue)
    assert refused.value.permanent
    assert len(sandbox.stand.requests) < 100
