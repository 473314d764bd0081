"""People answer the comment in Jira, and it shows what came of it."""

from harness.service import eventually, said


def answer(running, key, text):
    """Write a comment as a person does on the issue's page."""
    headers = {"Origin": running.sandbox.url}
    page = f"{running.sandbox.url}/browse/{key}/comment"
    assert running.person.post(page, data={"text": text}, headers=headers).status_code == 200


def ours(running, key):
    """Return what our one comment says now."""
    (comment,) = [one for one in running.comments(key) if one["author"]["displayName"] == "Outcome Linter"]
    return said(comment)


def ended(running, key, rule):
    """Return what became of a rule at the latest look."""
    latest = running.wiring.services().ledger.of_key(key)[0]
    return next(result.status for result in latest.verdict.results if result.rule == rule)


def test_a_waiver_is_seen_shown_and_holds_nothing_back(running):
    key = running.create(summary="Roll out the new wallet page")
    eventually(lambda: running.comments(key))
    answer(
        running, key, "outcome-linter waive outcome-stated until end of next month because we write it then"
    )
    eventually(lambda: "Waived until" in ours(running, key))
    assert "we write it then" in ours(running, key)
    eventually(lambda: ended(running, key, "outcome-stated") == "waived")


def test_a_question_that_is_none_of_ours_changes_nothing(running):
    key = running.create(summary="Build the new stamp card")
    eventually(lambda: running.comments(key))
    before = ours(running, key)
    answer(running, key, "Who has the drawings?")
    answer(running, key, "outcome-linter explain outcome-stated")
    eventually(lambda: ours(running, key) != before)
    assert len(running.comments(key)) == 3
