"""Each way to sign in, at a sandbox behind a gateway and a token endpoint."""

import logging
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from harness.front import CLIENT, CLOUD_ID, SCOPED, Front

from linter.adapters.jira import Connection, Flavour, JiraSite
from linter.adapters.jira.client import Client
from linter.adapters.jira.connection import LOOK_UP, connection_of, flavour_of
from linter.app.ports import JiraError
from linter.core.wording import Note, Tone
from linter.sandbox import LINTER_ACCOUNT_ID, SandboxServer

NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/SHOP-1")
TOKEN_ENDPOINT = "POST /oauth/token"


@pytest.fixture
def front(sandbox):
    return Front(sandbox.server)


@pytest.fixture
def account(sandbox):
    """Return a service account's connection."""
    url = sandbox.server.url
    return Connection(
        url, client_id=CLIENT[0], client_secret=CLIENT[1], token_url=f"{url}/oauth/token", gateway=url
    )


@pytest.fixture
def scoped(sandbox):
    """Return a connection by a token with scopes."""
    return Connection(
        sandbox.server.url, sandbox.server.email, SCOPED, cloud_id=CLOUD_ID, gateway=sandbox.server.url
    )


@pytest.fixture
def connect(clock):
    made = []

    def connect(connection):
        made.append(Client(connection, clock))
        return made[-1]

    yield connect
    for client in made:
        client.close()


def refused(call):
    with pytest.raises(JiraError) as error:
        call()
    return error.value


def test_a_service_account_signs_in_at_the_gateway_with_one_token_for_many_calls(front, account, connect):
    client = connect(account)
    for _ in range(3):
        assert client.get("myself")["accountId"] == LINTER_ACCOUNT_ID
    assert front.asked == [
        "GET /_edge/tenant_info",
        TOKEN_ENDPOINT,
        *[f"GET /ex/jira/{CLOUD_ID}/rest/api/3/myself"] * 3,
    ]


def test_threads_share_the_token(front, account, connect):
    client = connect(account)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: client.get("myself"), range(12)))
    assert len(front.issued) == 1


def test_the_token_is_renewed_before_it_ends(front, account, connect, clock):
    client = connect(account)
    client.get("myself")
    clock.passes(seconds=3600 - 121)
    client.get("myself")
    assert len(front.issued) == 1
    clock.passes(seconds=1)
    client.get("myself")
    assert len(front.issued) == 2


def test_a_short_life_is_used_for_half_of_it(front, account, connect, clock):
    front.life = 100
    client = connect(account)
    client.get("myself")
    clock.passes(seconds=49)
    client.get("myself")
    assert len(front.issued) == 1
    clock.passes(seconds=1)
    client.get("myself")
    assert len(front.issued) == 2


def test_a_revoked_token_is_replaced_once_and_what_was_refused_is_done_once(front, account, sandbox, clock):
    issue = sandbox.add()
    site = JiraSite(account, clock)
    site.me()
    front.revoke()
    site.say(issue, NOTE)
    site.close()
    assert len(front.issued) == 2
    assert len(sandbox.our_comments(issue)) == 1


def test_a_new_token_that_is_refused_too_ends_it(front, account, connect):
    client = connect(account)
    client.get("myself")
    front.answer(f"/ex/jira/{CLOUD_ID}/rest/api/3/myself", 401, {"message": "Unauthorized"})
    front.asked.clear()
    error = refused(lambda: client.get("myself"))
    assert (error.status, error.permanent) == (401, False)
    assert len(front.asked) == 3


def test_a_wrong_credential_is_named_by_its_settings(front, account, connect):
    error = refused(lambda: connect(replace(account, client_secret="wrong")).get("myself"))
    assert "JIRA_CLIENT_ID and JIRA_CLIENT_SECRET" in str(error)
    assert (error.status, error.permanent) == (401, False)


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b"<html>"), (200, {}), (200, {"access_token": 7}), (200, []), (302, b""), (500, {}), (429, {})],
)
def test_a_token_endpoint_that_gives_none_is_no_traceback(front, account, connect, status, body):
    front.answer("/oauth/token", status, body)
    error = refused(lambda: connect(account).get("myself"))
    assert "gives no token" in str(error)
    assert not error.permanent


@pytest.mark.parametrize("life", [None, "soon", -5, 10**12])
def test_a_life_that_is_none_counts_as_an_hour(front, account, connect, clock, life):
    front.life = life
    client = connect(account)
    client.get("myself")
    clock.passes(seconds=3000)
    client.get("myself")
    assert len(front.issued) == 1


def test_a_token_endpoint_that_is_away_is_no_traceback(front, account, connect):
    error = refused(lambda: connect(replace(account, token_url="http://127.0.0.1:9/token")).get("myself"))
    assert "gives no token (ConnectionError)" in str(error)


def test_neither_secret_nor_token_is_shown_or_logged(front, account, connect, caplog):
    caplog.set_level(logging.DEBUG)
    assert "s3cret" not in f"{account!r} {account}"
    client = connect(account)
    client.get("myself")
    errors = [refused(lambda: client.get("issue/0"))]
    front.answer("/oauth/token", 500, {"access_token": "s3cret"})
    errors.append(refused(lambda: connect(account).get("myself")))
    errors.append(refused(lambda: connect(replace(account, token_url="http://127.0.0.1:9/")).get("myself")))
    assert caplog.records
    assert "s3cret" not in caplog.text
    for error in errors:
        shown = "".join(traceback.format_exception(error))
        assert "s3cret" not in f"{error} {error!r} {vars(error)} {shown}"


def test_a_token_with_scopes_works_at_the_gateway_alone(front, scoped, connect):
    assert connect(scoped).get("myself")["accountId"] == LINTER_ACCOUNT_ID
    assert refused(lambda: connect(replace(scoped, cloud_id="")).get("myself")).status == 401


def test_the_cloud_id_is_looked_up_once_where_it_is_not_given(front, scoped, connect):
    client = connect(replace(scoped, cloud_id=LOOK_UP))
    client.get("myself")
    client.get("myself")
    assert front.asked.count("GET /_edge/tenant_info") == 1


def test_a_site_that_tells_no_cloud_id_leads_to_the_setting(front, scoped, connect):
    front.tells_id = False
    error = refused(lambda: connect(replace(scoped, cloud_id=LOOK_UP)).get("myself"))
    assert "tenant_info" in str(error)
    front.answer("/_edge/tenant_info", 200, {"cloudId": "../../x"})
    error = refused(lambda: connect(replace(scoped, cloud_id=LOOK_UP)).get("myself"))
    assert "set JIRA_CLOUD_ID" in str(error)


def test_which_jira_it_is_is_asked_once(front, sandbox, connect):
    client = connect(
        Connection(sandbox.server.url, sandbox.server.email, sandbox.server.token, flavour=Flavour.AUTO)
    )
    client.get("myself")
    client.get("myself")
    assert client.flavour() is Flavour.CLOUD
    assert front.asked == ["GET /rest/api/2/serverInfo", *["GET /rest/api/3/myself"] * 2]


def test_data_center_is_spoken_to_in_version_2_by_a_personal_token(clock, connect):
    with SandboxServer(clock=clock, empty=True, flavour="dc") as server:
        front = Front(server)
        client = connect(Connection(server.url, token=server.token, flavour=Flavour.AUTO))
        assert client.get("myself")["displayName"] == "Outcome Linter"
        assert client.flavour() is Flavour.DATA_CENTER
        assert front.asked[-1] == "GET /rest/api/2/myself"


@pytest.mark.parametrize("said", [{}, {"deploymentType": ""}, [], b"<html>"])
def test_a_site_that_does_not_say_what_it_is_leads_to_the_setting(front, sandbox, connect, said):
    front.answer("/rest/api/2/serverInfo", 200, said)
    client = connect(Connection(sandbox.server.url, "a@b.example", "t", flavour=Flavour.AUTO))
    error = refused(lambda: client.get("myself"))
    assert "JIRA_FLAVOUR" in str(error) or "no answer" in str(error)


@pytest.mark.parametrize(
    ("said", "flavour"),
    [
        ({"deploymentType": "Cloud"}, Flavour.CLOUD),
        ({"deploymentType": "Server"}, Flavour.DATA_CENTER),
        ({"deploymentType": "DataCenter"}, Flavour.DATA_CENTER),
        ({"deploymentType": 7}, Flavour.DATA_CENTER),
        ({"deploymentType": None}, Flavour.AUTO),
        ({}, Flavour.AUTO),
    ],
)
def test_what_the_site_says_of_itself(said, flavour):
    assert flavour_of(said) is flavour


@pytest.mark.parametrize(
    ("url", "more", "flavour"),
    [
        ("https://x.atlassian.net", {}, Flavour.CLOUD),
        ("https://x.ATLASSIAN.net/", {}, Flavour.CLOUD),
        ("https://jira.example.org", {}, Flavour.AUTO),
        ("https://jira.example.org", {"cloud_id": "c"}, Flavour.CLOUD),
        ("https://jira.example.org", {"client": ("a", "b")}, Flavour.CLOUD),
        ("https://x.atlassian.net", {"flavour": "dc"}, Flavour.DATA_CENTER),
        ("http://[", {}, Flavour.AUTO),
    ],
)
def test_what_is_known_without_asking(url, more, flavour):
    assert connection_of(url, **more).surely is flavour
