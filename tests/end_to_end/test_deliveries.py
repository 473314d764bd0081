"""What arrives at the door: kept once, judged by what it proves, never a 5xx."""

import json
import os
import time
from collections import Counter
from pathlib import Path

import pytest
import requests
from harness.service import SECRETS, eventually

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[2].parent / "shared"))
PAYLOADS = SHARED / "payloads"


def issue_event(key, issue_id, **more):
    return {
        "webhookEvent": "jira:issue_updated",
        "timestamp": int(time.time() * 1000),
        "issue": {"id": issue_id, "key": key, "fields": {"issuetype": {"name": "Epic", "hierarchyLevel": 1}}},
        **more,
    }


def settled(running, identifier):
    """Return the delivery once the worker has dealt with it."""
    inbox = running.wiring.services().inbox

    def found():
        return [d for d in inbox.recent(500) if d.id == identifier and d.state != "new"]

    return eventually(found)[0]


def test_a_delivery_seen_before_is_not_done_twice(running):
    body = json.dumps(issue_event("NONE-1", "4711")).encode()
    first, second = running.deliver(body, "delivery-1"), running.deliver(body, "delivery-1")
    assert (first.status_code, second.status_code) == (202, 202)
    assert (first.json()["status"], second.json()["status"]) == ("kept", "seen")


@pytest.mark.parametrize("secret", SECRETS)
def test_every_configured_secret_is_accepted(running, secret):
    assert running.deliver(b"{}", f"by-{secret}", secret=secret).status_code == 202


def test_another_secret_is_refused_and_nothing_kept(running):
    assert running.deliver(b'{"a": 1}', "forged", secret="guess").status_code == 401
    assert not [d for d in running.wiring.services().inbox.recent(500) if d.id == "forged"]


def test_json_that_is_no_event_is_kept_as_ignored(running):
    assert running.deliver(b'{"hello": ["world"]}', "foreign-1").status_code == 202
    assert settled(running, "foreign-1").state == "ignored"


def test_what_is_not_json_is_refused(running):
    assert running.deliver(b"{nonsense", "broken-1").status_code == 400


def test_a_forged_content_leads_to_a_look_and_nothing_else(running):
    key = running.create(summary="Launch the honest page")
    eventually(lambda: running.comments(key))
    issue = running.rest("GET", f"issue/{key}?fields=summary")
    lie = issue_event(key, issue["id"])
    lie["issue"]["fields"]["description"] = (
        "h2. Anticipated outcome\nChurn falls from 5 % to 1 % by June 2027."
    )
    before = running.comments(key)
    running.deliver(json.dumps(lie).encode(), "a-lie")
    assert settled(running, "a-lie").state == "handed"
    eventually(lambda: idle(running))
    assert running.comments(key) == before


def test_a_password_and_a_secret_address_let_in_and_nothing_else_does(running):
    body = json.dumps(issue_event("NONE-2", "4712")).encode()
    hook = f"{running.url}/webhooks/jira"
    assert requests.post(hook, data=body, auth=("jira", SECRETS[1]), timeout=10).status_code == 202
    assert requests.post(f"{hook}/{SECRETS[0]}", data=body, timeout=10).json()["status"] == "seen"
    assert requests.post(hook, data=body, auth=("jira", "guess"), timeout=10).status_code == 401
    assert requests.post(f"{hook}/guess", data=body, timeout=10).status_code == 401


def test_a_delivery_with_nothing_but_a_key_leads_to_a_look_each_time(running):
    key = running.create(summary="Launch the page of keys")
    eventually(lambda: running.comments(key))
    for number in range(2):
        body = json.dumps({"issue": {"key": key}}).encode()
        hook = f"{running.url}/webhooks/jira"
        answer = requests.post(hook, data=body, auth=("jira", SECRETS[0]), timeout=10)
        assert answer.json() == {"status": "kept"}, number
    inbox = running.wiring.services().inbox
    eventually(lambda: not inbox.counts()["new"] and idle(running))
    assert [d.state for d in inbox.recent(50) if d.body == body] == ["handed", "handed"]
    assert len(running.comments(key)) == 1


def test_a_comment_that_asks_is_heard_and_one_that_does_not_is_left_alone(running):
    key = running.create(summary="Launch the page of answers")
    eventually(lambda: running.comments(key))
    inbox = running.wiring.services().inbox

    def notes(words):
        said = running.person.post(
            f"{running.sandbox.url}/browse/{key}/comment",
            data={"text": words},
            headers={"Origin": running.sandbox.url},
        )
        assert said.status_code == 200
        eventually(lambda: [d for d in inbox.recent(50) if words.encode() in d.body])
        eventually(lambda: not inbox.counts()["new"])
        return {d.note for d in inbox.recent(50) if words.encode() in d.body and key.encode() in d.body}

    assert notes("Good idea, let us talk about it.") == {f"comment {key}: asks nothing of us"}
    assert notes("outcome-linter recheck") == {f"comment {key}"}


def idle(running):
    counts = running.wiring.engine.counts()
    return counts["waiting"] + counts["running"] == 0


@pytest.mark.shared
@pytest.mark.skipif(not PAYLOADS.is_dir(), reason=f"no real payloads in {PAYLOADS}")
def test_every_real_payload_is_taken_and_classified(running):
    files = sorted(PAYLOADS.glob("*.json"))
    answers = {
        file.stem: running.deliver(file.read_bytes(), f"real/{file.stem}").status_code for file in files
    }
    assert set(answers.values()) == {202}
    inbox = running.wiring.services().inbox
    eventually(lambda: not inbox.counts()["new"])
    notes = {d.id: d.note for d in inbox.recent(500)}
    kinds = Counter(notes[f"real/{file.stem}"].split()[0].rstrip(":") for file in files)
    assert kinds.total() == len(files)
    assert set(kinds) <= {"issue", "comment", "foreign"}
    for file in files:
        name = str(json.loads(file.read_bytes()).get("webhookEvent", ""))
        said = notes[f"real/{file.stem}"]
        if name.startswith("comment_"):
            assert said.startswith("comment"), (file.name, said)
        elif name in {"jira:issue_created", "jira:issue_deleted"}:
            assert said.startswith("issue"), (file.name, said)
        elif name and not name.startswith("jira:issue_"):
            assert said.startswith("foreign"), (file.name, said)
