"""Each way to hold an epic back, as people meet it: pages of the sandbox, signed webhooks, worker, database."""

import pytest
from harness.service import eventually, said

DUE = "2027-03-31"
GOOD = (
    f"h2. Anticipated outcome\nRefunds that need a phone call fall from 41 % to 15 % of all refunds by {DUE}."
)
DANA = "712020:0a61d2f4-93c8-4b1e-8f55-6e2a7c9d1b01"


def field(running, key):
    return running.rest("GET", f"issue/{key}?fields=customfield_10105")["fields"]["customfield_10105"]


def gate(running, key):
    found = running.rest("GET", f"issue/{key}?fields=status&properties=outcome-gate")
    return found.get("properties", {}).get("outcome-gate", {}).get("verdict")


def complete(running, key):
    running.edit(key, summary="Refunds without a phone call", description=GOOD, duedate=DUE, assignee=DANA)


def tries(running, key, name):
    """Press the button of a transition, whether or not Jira lets it happen; return the page."""
    issue = running.person.get(f"{running.sandbox.url}/browse/{key}", timeout=10).text
    steps = {"In Progress": "21", "To Do": "11", "Submitted": "51"}
    assert f'value="{steps[name]}"' in issue
    headers = {"Origin": running.sandbox.url}
    form = {"step": steps[name]}
    return running.person.post(
        f"{running.sandbox.url}/browse/{key}/move", data=form, headers=headers, timeout=10
    )


@pytest.mark.parametrize("project", ["GATE", "FORGE"])
def test_jira_refuses_until_the_verdict_lets_it_pass(running, project):
    key = running.create(project=project, summary="New refund page", description="We build a new page.")
    eventually(lambda: gate(running, key) == "fail")
    eventually(lambda: field(running, key) == "FAIL")
    assert tries(running, key, "In Progress").status_code == 400
    assert running.status(key) == "To Do"
    complete(running, key)
    eventually(lambda: (gate(running, key), field(running, key)) == ("pass", "PASS"))
    assert tries(running, key, "In Progress").status_code == 200
    assert running.status(key) == "In Progress"


def test_what_is_submitted_comes_back_or_goes_on(running):
    key = running.create(project="KEEP", summary="Seller onboarding", description="We build onboarding.")
    tries(running, key, "Submitted")
    (comment,) = eventually(lambda: [c for c in running.comments(key) if "Moved back to To Do" in said(c)])
    eventually(lambda: running.status(key) == "To Do")
    complete(running, key)
    eventually(lambda: any("can move to In Progress now" in said(c) for c in running.comments(key)))
    tries(running, key, "Submitted")
    eventually(lambda: running.status(key) == "In Progress")
    assert [one["id"] for one in running.comments(key)] == [comment["id"]]
