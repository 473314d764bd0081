"""Atlassian's description of Jira's REST stands between the linter and the sandbox, and judges both."""

import json

import pytest
import requests
from harness.journey import Journey, every_way
from harness.node_packages import Prism
from harness.official import prepared
from harness.people import JiraPackage, adf

from linter.adapters.jira.admin import JiraAdmin
from linter.core.action import Memory
from linter.core.gate import Gate, Word
from linter.core.wording import Note, Tone
from linter.sandbox import SandboxServer

pytestmark = [pytest.mark.shared, pytest.mark.slow]

DOCUMENTS = {"cloud": "jira-cloud-openapi-v3.json", "dc": "jira-dc-openapi-10.3.json"}
UNMAILED = "notifyUsers=false 403"
"""On Data Center only administrators edit without a mail; it is tried, and then done with one."""
NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/PAY-1")
VERSIONS = {"cloud": "3", "dc": "2"}


@pytest.fixture(params=DOCUMENTS)
def flavour(request):
    return request.param


@pytest.fixture
def judged_by(flavour, contracts, packages, tmp_path):
    """Return what puts the official description before a Jira."""
    text, _ = prepared((contracts / DOCUMENTS[flavour]).read_text("utf-8"))
    described = tmp_path / "described.json"
    described.write_text(text, "utf-8")
    return lambda url: Prism(packages, described, url)


def violations(exchange):
    return json.loads(exchange.headers.get("sl-violations", "[]"))


def everything_else(journey, issue):
    """Ask and write what the journey had no need of: gates, labels, searches, and what `doctor` asks."""
    jira = journey.jira
    number = jira.look(issue).epic.id
    assert list(jira.search("project = PAY AND issuetype = Epic")) == [number]
    jira.label(issue, "stuck")
    jira.mark(issue, "Outcome check", "PASS")
    jira.publish(issue, Gate(Word.FAIL, "Nobody is named.", number))
    assert jira.resolution(issue, clear=True) in {"", "Done"}
    again = jira.say(issue, NOTE)
    jira.reword(issue, again, NOTE, notify=True)
    jira.remember(issue, Memory())  # as if somebody had lost it: then our comment itself is asked
    assert jira.look(issue).shown.memory.wording == NOTE.digest
    assert jira.look("PAY-999") is None
    admin = JiraAdmin(journey.connection, journey.clock)
    try:
        assert admin.me() == jira.me()
        assert {"Anticipated outcome", "Actual outcome"} <= {one.name for one in admin.fields()}
        assert "PAY" in admin.projects(5)
        types = [one.id for one in admin.project("PAY").types if one.name == "Epic"]
        assert admin.permissions("PAY", ["ADD_COMMENTS", "ADMINISTER"]) == {"ADD_COMMENTS"}
        assert len(admin.statuses("PAY", types)) == 3
        assert admin.example("PAY", types) == number
        assert admin.ways(issue)
    finally:
        admin.close()


def test_on_the_whole_journey_nobody_says_what_is_not_described(flavour, judged_by):
    with Journey(flavour, judged_by) as journey:
        dana = JiraPackage(
            journey.peopled.url, journey.sandbox.token, cloud=journey.cloud, version=VERSIONS[flavour]
        )
        everything_else(journey, every_way(journey, dana))
        dana.close()
    calls = journey.asked.exchanges + journey.peopled.exchanges
    assert [(str(one), violations(one)) for one in calls if violations(one)] == []
    assert {one.status for one in journey.peopled.exchanges} == {200, 201, 204, 400}  # 400: held by a gate
    refused = [str(one) for one in journey.asked.exchanges if one.status >= 400]
    (gone,) = (one for one in refused if not one.endswith(UNMAILED))
    assert "PAY-999" in gone
    assert gone.endswith(" 404")
    assert any(one.endswith(UNMAILED) for one in refused) is not journey.cloud
    assert {one.method for one in journey.asked.exchanges} == {"GET", "POST", "PUT"}


@pytest.fixture
def strange(flavour, judged_by):
    """Return the judged address of a Jira that says who we are in a wrong way, and how to sign in."""
    with SandboxServer(flavour=flavour) as server:
        honest = server.app.wsgi_app

        def strange(environ, start_response):
            if not environ["PATH_INFO"].endswith("/myself"):
                return honest(environ, start_response)
            answer = b'{"displayName": 7}'
            length = ("Content-Length", str(len(answer)))
            start_response("200 OK", [("Content-Type", "application/json"), length])
            return [answer]

        server.app.wsgi_app = strange
        with judged_by(server.url) as judge, requests.Session() as session:
            user = server.email if flavour == "cloud" else "outcome-linter"
            session.auth = (user, server.token)
            yield f"{judge.url}/rest/api/{VERSIONS[flavour]}", session


def test_what_is_not_described_would_be_caught(flavour, strange):
    url, session = strange
    other = {"cloud": "plain text", "dc": adf("A document.")}[flavour]

    def caught(method, path, body=None):
        answer = session.request(method, f"{url}/{path}", json=body, timeout=30)
        found = json.loads(answer.headers.get("sl-violations", "[]"))
        return [(tuple(one["location"]), one["message"]) for one in found]

    assert ("request", "body", "body") in dict(caught("POST", "issue/SHOP-2/comment", {"body": other}))
    wrong_step = caught("POST", "issue/SHOP-2/transitions", {"transition": {"id": 5}})
    assert ("request", "body", "transition", "id") in dict(wrong_step)
    assert ("response", "body", "displayName") in dict(caught("GET", "myself"))
    assert caught("GET", "no/such/route") == [(("request",), "Selected route not found")]
    assert caught("GET", "issue/SHOP-2") == []
