"""Both kinds of Jira deliver, each in every way that it can prove itself."""

import threading

import pytest
import requests
from harness.service import SECRETS, Quiet, eventually
from werkzeug.serving import make_server

from linter.app.receive import ignored, look_for
from linter.bootstrap import Wiring
from linter.reading.payload import read_event
from linter.sandbox import SandboxServer, Webhook
from linter.settings import Settings
from linter.web import create_app

PROOFS = {
    "signature": lambda hook: Webhook(hook, SECRETS[0]),
    "password": lambda hook: Webhook(hook, username="jira", password=SECRETS[1]),
    "address": lambda hook: Webhook(f"{hook}/{SECRETS[1]}"),
    "nothing": Webhook,
}


@pytest.fixture
def door(tmp_path):
    """Return the address of the webhook, and what was kept there."""
    wiring = Wiring(Settings(data_dir=tmp_path, jira_webhook_secret=",".join(SECRETS)))
    services = wiring.services()
    web = make_server("127.0.0.1", 0, create_app(services), threaded=True, request_handler=Quiet)
    web.daemon_threads = False
    thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}/webhooks/jira", services.inbox
    web.shutdown()
    thread.join()
    web.server_close()
    wiring.close()


def create_and_comment(sandbox):
    """Do what a person does: a new epic, a comment that asks for something, one that does not."""
    with requests.Session() as person:
        origin = {"Origin": sandbox.url}
        form = {"project": "SHOP", "summary": "Pay in one tap", "description": ""}
        made = person.post(f"{sandbox.url}/create", data=form, headers=origin)
        assert made.status_code == 200
        key = made.url.rsplit("/", 1)[1]
        for words in ("outcome-linter recheck", "Sounds good."):
            said = person.post(f"{sandbox.url}/browse/{key}/comment", data={"text": words}, headers=origin)
            assert said.status_code == 200


ARRIVE = {"cloud": 3, "dc": 5}
"""How many deliveries that makes: Data Center tells of each comment twice."""


@pytest.mark.parametrize("proof", ["signature", "password", "address"])
@pytest.mark.parametrize("flavour", ["cloud", "dc"])
def test_what_a_jira_delivers_is_kept_and_understood(tmp_path, door, flavour, proof):
    hook, inbox = door
    with SandboxServer(tmp_path / "jira.sqlite", flavour=flavour, schedule=(0.2,)) as sandbox:
        sandbox.subscribe(PROOFS[proof](hook))
        create_and_comment(sandbox)
        eventually(lambda: len(inbox.recent()) == ARRIVE[flavour])
    kept = inbox.recent()
    # Only Cloud gives its deliveries a name.
    assert {delivery.id.startswith("sha256:") for delivery in kept} == {flavour == "dc"}
    events = [read_event(delivery.body) for delivery in kept]
    assert all(event.actor_id for event in events)
    assert len({event.issue for event in events}) == 1
    fates = [ignored(event, "nobody", judged=lambda _issue: False) for event in events]
    assert sum(why.endswith("asks nothing of us") for why in fates) == ARRIVE[flavour] // 2
    looks = [
        look_for(event, delivery) for event, delivery, why in zip(events, kept, fates, strict=True) if not why
    ]
    # One for the new epic, and one for the comment that asks, however often it was told.
    assert len({look.id for look in looks}) == 2


@pytest.mark.parametrize("flavour", ["cloud", "dc"])
def test_a_jira_that_proves_nothing_is_not_heard(tmp_path, door, flavour):
    hook, inbox = door
    with SandboxServer(tmp_path / "jira.sqlite", flavour=flavour, schedule=(0.2,)) as sandbox:
        sandbox.subscribe(PROOFS["nothing"](hook), PROOFS["address"](hook))
        create_and_comment(sandbox)
        eventually(lambda: "waiting" not in sandbox.outbox.states())
        assert sandbox.outbox.states() == {"arrived": ARRIVE[flavour], "refused": ARRIVE[flavour]}
    assert len(inbox.recent()) == ARRIVE[flavour]
