"""Jira's deliveries: stored first, acknowledged then."""

import hashlib
import hmac
import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from linter.app.ports import DeliveryState

SECRET = "a secret that two know"
EVENT = json.dumps(
    {"webhookEvent": "jira:issue_updated", "timestamp": 1772442000000, "issue": {"id": "1"}}
).encode()


def deliver(client, body=EVENT, secret=SECRET, **headers):
    """Post a signed delivery."""
    digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    given = {"X-Hub-Signature": f"sha256={digest}", **headers}
    return client.post("/webhooks/jira", data=body, headers=given)


def ident(text):
    """Return the header that names a delivery."""
    return {"X-Atlassian-Webhook-Identifier": text}


def test_a_signed_delivery_is_kept_as_it_came(client, world, made_up):
    answer = deliver(client, **ident("one"))
    assert (answer.status_code, answer.json) == (202, {"status": "kept"})
    (kept,) = world.inbox.recent()
    assert (kept.id, kept.body, kept.received, kept.state) == ("one", EVENT, made_up.NOW, DeliveryState.NEW)


def test_a_delivery_seen_before_is_kept_once(client, world):
    deliver(client, **ident("one"))
    answer = deliver(client, **ident("one"))
    assert (answer.status_code, answer.json) == (202, {"status": "seen"})
    assert len(world.inbox.recent()) == 1


def test_a_delivery_without_a_name_is_told_apart_by_its_body(client, world):
    assert deliver(client).json == {"status": "kept"}
    assert deliver(client).json == {"status": "seen"}
    (kept,) = world.inbox.recent()
    assert kept.id == "sha256:" + hashlib.sha256(EVENT).hexdigest()


def test_a_body_that_says_no_time_is_a_new_delivery_each_time(app_of, world, made_up):
    key_only = b'{"issue": {"key": "PAY-1"}}'
    times = iter([made_up.NOW, made_up.NOW + timedelta(seconds=1)])
    client = app_of(clock=lambda: next(times)).test_client()
    assert deliver(client, key_only).json == {"status": "kept"}
    assert deliver(client, key_only).json == {"status": "kept"}
    assert len(world.inbox.recent()) == 2


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_name_that_is_no_name_is_not_used(client, world, name):
    assert deliver(client, **ident(name)).status_code == 202
    assert world.inbox.recent()[0].id.startswith("sha256:")


@pytest.mark.parametrize("body", [b"[]", b"null", b'"text"', b"1", b'{"a": 1}', b"[" + b"9" * 6000 + b"]"])
def test_json_that_is_no_event_is_kept_for_the_worker_to_ignore(client, world, body):
    assert deliver(client, body).status_code == 202
    assert world.inbox.recent()[0].body == body


@pytest.mark.parametrize(
    "body",
    [b"", b"Hello World!", b"{", b"{'a': 1}", b"\xff\xfe\xff", b"NaN", b"[" * 200_000, b'{"a": 1} {"b": 2}'],
)
def test_what_is_not_json_is_refused_and_not_kept(client, world, body):
    assert deliver(client, body).status_code == 400
    assert not world.inbox.recent()


def test_who_does_not_know_the_secret_is_refused_before_anything_is_parsed(client, world):
    assert deliver(client, secret="another").status_code == 401
    assert deliver(client, b"not json", secret="another").status_code == 401
    assert client.post("/webhooks/jira", data=EVENT).status_code == 401
    assert not world.inbox.recent()


def test_without_a_secret_everybody_is_refused(app_of, world):
    for secrets in ((), ("",)):
        client = app_of(webhook_secrets=secrets).test_client()
        assert deliver(client, secret="").status_code == 401
    assert not world.inbox.recent()


def test_a_body_over_the_limit_is_refused_unread(app_of, world):
    client = app_of(max_body=100).test_client()
    assert deliver(client, b"[" + b" " * 98 + b"]").status_code == 202
    assert deliver(client, b"[" + b" " * 99 + b"]").status_code == 413
    assert client.post("/webhooks/jira", data=b"x" * 101).status_code == 413
    assert len(world.inbox.recent()) == 1


class FullDisk:
    """An inbox that cannot store."""

    def keep(self, delivery):
        """Fail."""
        raise OSError("no space left on device")


def test_a_delivery_that_cannot_be_stored_is_to_be_sent_again(app_of):
    answer = deliver(app_of(inbox=FullDisk()).test_client())
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.mimetype == "text/plain"
    assert "no space" not in answer.text


def test_only_posting_is_answered(client):
    answer = client.get("/webhooks/jira")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


@pytest.mark.parametrize(
    "kind",
    [
        "application/json; charset=utf-8",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/html",
    ],
)
def test_what_a_body_claims_to_be_does_not_matter(client, world, kind):
    assert deliver(client, **{"Content-Type": kind}).status_code == 202
    assert deliver(client, b"{nonsense", **{"Content-Type": kind}).status_code == 400
    (kept,) = world.inbox.recent()
    assert kept.body == EVENT


def timed(sent):
    return json.dumps({"timestamp": sent, "issue": {"id": "1"}}).encode()


@pytest.mark.parametrize("unit", [1, 1000], ids=["seconds", "milliseconds"])
def test_an_old_signed_delivery_is_kept_and_never_looked_at(app_of, world, made_up, unit):
    client = app_of(webhook_window=timedelta(hours=24)).test_client()
    now = made_up.NOW.timestamp()
    assert deliver(client, timed(int((now - 86_401) * unit))).status_code == 202
    assert deliver(client, timed(int((now - 86_399) * unit))).status_code == 202
    assert deliver(client, timed(int((now + 86_401) * unit))).status_code == 202
    assert sorted(kept.state for kept in world.inbox.recent()) == ["ignored", "new", "new"]
    assert len(world.inbox.waiting()) == 2


@pytest.mark.parametrize("sent", ["2019-1-30 19:48:08,900", None, True, [], "9" * 400, -5, 1.5, 10**15])
def test_a_time_that_is_none_makes_nothing_old(app_of, world, sent):
    client = app_of(webhook_window=timedelta(hours=24)).test_client()
    assert deliver(client, timed(sent)).status_code == 202
    assert len(world.inbox.waiting()) == 1


def test_a_time_counts_only_where_a_signature_proves_it(app_of, world):
    client = app_of(webhook_window=timedelta(hours=24)).test_client()
    assert client.post("/webhooks/jira", data=timed(1), auth=("jira", SECRET)).status_code == 202
    assert len(world.inbox.waiting()) == 1


SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "payloads"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no recorded payloads beside the project")
def test_every_recorded_payload_is_kept_as_it_came(client, world):
    bodies = [path.read_bytes() for path in sorted(SHARED.glob("*.json"))]
    assert bodies
    assert {deliver(client, body).status_code for body in bodies} == {202}
    assert {kept.body for kept in world.inbox.recent(len(bodies))} == set(bodies)
