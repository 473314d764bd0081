"""An epic goes in, one honest comment comes out."""

import json

import requests
from harness.service import eventually, said

GOOD = "Abandoned baskets fall from 68 % to 60 % of all baskets by {due}."
DUE = "2027-03-31"


def test_a_weak_epic_gets_one_comment_that_says_what_to_write_instead(running):
    key = running.create(summary="Launch the new basket page", description="")
    (comment,) = eventually(lambda: running.comments(key))
    assert comment["author"]["displayName"] == "Outcome Linter"
    assert "Launch the new basket page" in said(comment)
    assert "Anticipated outcome" in said(comment)


def test_the_same_comment_says_in_one_line_that_nothing_is_missing(running):
    key = running.create(summary="Launch the new wish list")
    (first,) = eventually(lambda: running.comments(key))
    running.edit(
        key, summary="Shoppers come back", description=f"h2. Anticipated outcome\n{GOOD.format(due=DUE)}"
    )
    (second,) = eventually(lambda: [c for c in running.comments(key) if "Nothing is missing" in said(c)])
    assert second["id"] == first["id"]
    assert len(running.comments(key)) == 1


def test_a_good_epic_hears_nothing(running):
    key = running.create(
        summary="Shoppers come back",
        description=f"h2. Anticipated outcome\n{GOOD.format(due=DUE)}",
        duedate=DUE,
    )
    entry = eventually(lambda: running.wiring.services().ledger.of_key(key))
    assert entry[0].verdict.outcome == "pass"
    assert running.comments(key) == []


def test_where_the_policy_blocks_a_weak_epic_comes_back_with_the_reason(running):
    key = running.create(project="PAY", summary="Roll out the new payout page", description="We build it.")
    eventually(lambda: running.comments(key))
    running.move(key, "In Progress")
    (comment,) = eventually(lambda: [c for c in running.comments(key) if "Moved back to To Do" in said(c)])
    eventually(lambda: running.status(key) == "To Do")  # the word comes first, and writes are spaced
    assert len(running.comments(key)) == 1
    assert comment["id"] == running.comments(key)[0]["id"]


def test_where_it_does_not_block_the_epic_stays_where_it_was_put(running):
    key = running.create(summary="Roll out the new basket", description="We build it.")
    eventually(lambda: running.comments(key))
    running.move(key, "In Progress")
    eventually(
        lambda: "Nobody" in said(running.comments(key)[0]) or "No date" in said(running.comments(key)[0])
    )
    assert running.status(key) == "In Progress"


def test_our_own_echoes_cost_no_look(running):
    key = running.create(summary="Build the echo chamber")
    eventually(lambda: running.comments(key))
    inbox = running.wiring.services().inbox

    def echoes():
        return [
            d for d in inbox.recent(50) if d.state == "ignored" and (key in d.note or "comment" in d.note)
        ]

    assert eventually(echoes)


def test_the_epic_s_page_shows_its_history(running):
    key = running.create(summary="Launch the history page")
    eventually(lambda: running.comments(key))
    # The comment stands a moment before the ledger has it.
    page = f"{running.url}/epics/{key}"
    assert eventually(lambda: "outcome-stated" in requests.get(page, timeout=10).text)


def test_the_api_answers_with_the_report_that_the_command_line_prints(running):
    document = {"outcome": "Launch a new onboarding feature for learners"}
    answer = requests.post(
        f"{running.url}/api/v1/lint",
        data=json.dumps(document),
        headers={"Authorization": "Bearer an-api-token", "Content-Type": "application/json"},
        timeout=10,
    )
    report = answer.json()
    assert answer.status_code == 200
    assert report["verdict"] == "fail"
    assert report["facts"]["output_not_outcome"] is True
    assert report["findings"][0]["rule"] == "outcome-not-output"


def test_it_is_ready_and_says_so(running):
    assert requests.get(f"{running.url}/healthz", timeout=10).status_code == 200
    assert eventually(lambda: requests.get(f"{running.url}/readyz", timeout=10).status_code == 200)
    assert "linter" in requests.get(f"{running.url}/metrics", timeout=10).text
