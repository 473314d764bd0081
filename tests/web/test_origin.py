"""Who may deliver: a signature, a password, a secret address, a token. Nothing configured lets nobody in."""

import base64
import hashlib
import hmac
import io
import re

import pytest
from gunicorn.config import Config
from gunicorn.glogging import Logger

SECRET = "a secret that two know"
BODY = b'{"issue": {"id": "1"}}'
HOOK = "/webhooks/jira"


def basic(password, user="jira"):
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def status(client, path=HOOK, **headers):
    return client.post(path, data=BODY, headers=headers).status_code


@pytest.fixture
def open_to(app_of):
    """Return a maker of clients of an application that knows these secrets and tokens."""

    def make(*secrets, token=lambda given: given == "genuine"):
        return app_of(webhook_secrets=secrets, webhook_token=token).test_client()

    return make


@pytest.mark.parametrize(
    "given", ["Basic \xff\xfe", "Basic ÄÖÜ:", "Bearer \xff", "\xff", "Basic", "Basic ===="]
)
def test_a_header_that_cannot_be_read_proves_nothing(open_to, given):
    assert status(open_to(SECRET), Authorization=given) == 401


def test_a_password_lets_in_whatever_the_name(open_to):
    client = open_to("old one", SECRET)
    assert status(client, **basic(SECRET)) == 202
    assert status(client, **basic("old one", user="")) == 202
    assert status(client, **basic("with: a colon")) == 401
    assert status(open_to("with: a colon"), **basic("with: a colon")) == 202
    assert status(open_to("pässwörd"), **basic("pässwörd")) == 202


@pytest.mark.parametrize(
    "header",
    [
        "Basic",
        "Basic !!!",
        "Basic " + base64.b64encode(b"no colon").decode(),
        "Basic /////w==",
        "Digest x",
        "x",
    ],
)
def test_a_header_that_is_no_password_lets_nobody_in(open_to, header):
    assert status(open_to(SECRET), Authorization=header) == 401


def test_a_secret_address_lets_in(open_to, world):
    client = open_to("old-one", "s/e cret")
    assert status(client, f"{HOOK}/old-one") == 202
    assert status(client, f"{HOOK}/s/e%20cret") == 202
    assert len(world.inbox.recent()) == 1  # the clock of the tests stands still: one body, one time
    doubled = client.post(HOOK, data=BODY, environ_overrides={"PATH_INFO": f"/{HOOK}/old-one"})
    assert doubled.status_code == 202  # it stands after an address that ends in a slash
    for wrong in ("old-on", "old-one2", "OLD-ONE", "old-one/", "%00", "é", "x" * 5000):
        assert status(client, f"{HOOK}/{wrong}") == 401


def test_an_address_without_a_secret_is_the_plain_one_or_none(open_to):
    client = open_to(SECRET)
    assert status(client, HOOK) == 401
    assert status(client, f"{HOOK}/") in {401, 404}
    assert client.get(f"{HOOK}/{SECRET}").status_code == 405


def test_a_token_lets_in_where_it_is_genuine(open_to):
    client = open_to()
    assert status(client, **bearer("genuine")) == 202
    assert status(client, **bearer("forged")) == 401
    assert status(client, **bearer("")) == 401
    assert status(client, **basic("genuine")) == 401


def test_a_token_is_not_even_read_where_it_is_too_long(open_to):
    asked = []
    client = open_to(token=lambda given: not asked.append(given))
    assert status(client, **bearer("x" * 8193)) == 401
    assert asked == []
    assert status(client, **bearer("x" * 8192)) == 202


@pytest.mark.parametrize("secrets", [(), ("",)])
def test_nothing_configured_lets_nobody_in(open_to, secrets):
    client = open_to(*secrets, token=lambda _given: False)
    assert status(client) == 401
    assert status(client, **basic("")) == 401
    assert status(client, **basic("anything")) == 401
    assert status(client, f"{HOOK}/anything") == 401
    assert status(client, **bearer("anything")) == 401
    empty = "sha256=" + hmac.new(b"", BODY, hashlib.sha256).hexdigest()
    assert status(client, **{"X-Hub-Signature": empty}) == 401


def test_a_wrong_signature_is_not_mended_by_another_proof(open_to):
    client = open_to(SECRET)
    wrong = {"X-Hub-Signature": "sha256=" + "0" * 64}
    assert status(client, **wrong, **basic(SECRET)) == 401
    assert status(client, f"{HOOK}/{SECRET}", **wrong) == 401
    assert status(client, **wrong, **bearer("genuine")) == 401


def test_a_header_of_a_proxy_does_not_spoil_a_secret_address(open_to):
    assert status(open_to("one"), f"{HOOK}/one", **basic("the proxy's own")) == 202


def test_the_secret_in_an_address_is_written_down_nowhere(open_to, caplog, capsys, app_of):
    secret = "5ecre7-in-the-address"
    app = app_of(webhook_secrets=(secret,))
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": f"{HOOK}/{secret}",
        "RAW_URI": f"{HOOK}/{secret}",
        "REQUEST_URI": f"{HOOK}/{secret}",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_NAME": "x",
        "SERVER_PORT": "80",
        "CONTENT_LENGTH": str(len(BODY)),
        "wsgi.input": io.BytesIO(BODY),
        "wsgi.errors": io.StringIO(),
        "wsgi.url_scheme": "http",
    }
    answered = []
    list(app(environ, lambda code, headers, exc=None: answered.append(code)))
    assert answered == ["202 ACCEPTED"]

    class Answer:
        status, sent, headers = "202 Accepted", 1, ()

    class Took:
        seconds, microseconds = 0, 1

    atoms = Logger(Config()).atoms(Answer, {}, environ, Took)
    assert atoms["r"] == f"POST {HOOK}/… HTTP/1.1"
    everything = " ".join(map(str, [*atoms.values(), environ, caplog.text, *capsys.readouterr()]))
    assert secret not in everything
    assert secret not in open_to("x").get("/metrics").text


def test_a_failure_behind_a_secret_address_does_not_log_it(app_of, caplog, capsys):
    class FullDisk:
        def keep(self, delivery):
            raise OSError("no space left on device")

    client = app_of(webhook_secrets=("5ecre7",), inbox=FullDisk()).test_client()
    assert status(client, f"{HOOK}/5ecre7") == 503
    assert not re.search("5ecre7", caplog.text + "".join(capsys.readouterr()))
