"""Both implementations of the port under the same hands, and a stand between client and sandbox."""

import json
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

import pytest
from fakes.jira import IN_PROGRESS, TO_DO, FakeJira

from linter.adapters.jira import Connection, JiraSite
from linter.adapters.jira.connection import Flavour
from linter.adapters.jira.neighbour import Neighbour
from linter.adapters.memory_budget import InMemoryBudget
from linter.app.allowance import Allowance
from linter.core.action import Memory
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.sandbox import SandboxServer, catalogue, comments, issues

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[4] / "shared"))


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def passes(self, **time):
        self.now += timedelta(**time)


@dataclass
class Request:
    """What arrived at the sandbox, and what was answered."""

    method: str
    path: str
    query: str
    body: bytes
    authorization: str
    status: int = 0
    answer: bytes = b""

    @property
    def json(self):
        return json.loads(self.body)

    def __str__(self):
        return f"{self.method} {self.path}"


def unhurried(clock, allowance=Allowance(10_000, 100)):  # noqa: B008 - it never changes
    """Return manners that let the test's clock go on instead of waiting."""

    def seconds():
        return clock.now.timestamp()

    budget = InMemoryBudget(allowance, seconds)
    return Neighbour(budget, seconds, lambda wait: clock.passes(seconds=wait), lambda: 0.0)


class Stand:
    """Stands before the sandbox: keeps each request, and answers in its place where it was told to."""

    def __init__(self, app):
        self.app = app
        self.requests = []
        self.instead = []

    def answer(self, status, body=b"", *, method="*", path="*", headers=(), times=1):
        """Answer the next requests that match with these bytes, or with JSON of whatever else is given."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.instead += [(method, path, status, raw, headers)] * times

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = BytesIO(body)
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        authorization = environ.get("HTTP_AUTHORIZATION", "")
        request = Request(method, path, environ["QUERY_STRING"], body, authorization)
        self.requests.append(request)
        for given in self.instead:
            if fnmatchcase(method, given[0]) and fnmatchcase(path, given[1]):
                self.instead.remove(given)
                _, _, status, raw, headers = given
                line = f"{status} {HTTPStatus(status).phrase}"
                request.status, request.answer = status, raw
                start_response(line, [("Content-Length", str(len(raw))), *headers])
                return [raw]

        def noting(line, headers, *rest):
            request.status = int(line[:3])
            return start_response(line, headers, *rest)

        answer = self.app(environ, noting)
        request.answer = b"".join(answer)
        getattr(answer, "close", bool)()
        return [request.answer]

    def calls(self):
        """Return the requests so far as short words, and forget them."""
        said = [str(one).replace("/rest/api/3/", "") for one in self.requests]
        self.requests.clear()
        return said


class SandboxWorld:
    """The adapter, over real sockets, at a sandbox in which people act."""

    def __init__(self, server, clock):
        self.clock = clock
        self.server = server
        self.cloud = server.site.flavour.deployment == "Cloud"
        shown = server.site.flavour.user(catalogue.LINTER_ACCOUNT_ID, "2")
        self.me = shown["accountId" if self.cloud else "key"]
        self.stand = Stand(server.app.wsgi_app)
        server.app.wsgi_app = self.stand
        self.jira = self.connect()

    def connect(self, token=None):
        email = self.server.email if self.cloud else ""
        flavour = Flavour.CLOUD if self.cloud else Flavour.DATA_CENTER
        return JiraSite(
            Connection(self.server.url, email, token or self.server.token, flavour=flavour),
            self.clock,
            unhurried(self.clock),
        )

    def add(self, outcome="Launch the new payment page.", kind="Epic", project="SHOP"):
        """Create an issue as Dana; return its id."""
        type_ = next(one for one in catalogue.TYPES.values() if one.name == kind)
        fields = {"summary": "Payments", "customfield_10101": self.rich(outcome)}
        if not self.cloud and kind == "Epic":
            fields["customfield_10011"] = "Payments"
        site = self.server.site
        version = "3" if self.cloud else "2"
        place = catalogue.PROJECTS[project]
        return issues.create(site, catalogue.DANA, place, type_, fields, version=version)["id"]

    def rich(self, text):
        return adf(text) if self.cloud else text

    def key(self, issue):
        return self.server.store.issue(issue)["key"]

    def move(self, issue, name):
        """Move it as Dana does on the board."""
        steps = issues.steps(self.server.site, catalogue.DANA, self.server.store.issue(issue))
        (step,) = [one.id for one in steps if catalogue.STATUSES[one.to_id].name == name]
        issues.move(self.server.site, catalogue.DANA, issue, step)

    def edit(self, issue, outcome):
        fields = {"fields": {"customfield_10101": self.rich(outcome)}}
        issues.edit(self.server.site, catalogue.DANA, issue, fields, version="3" if self.cloud else "2")

    def comment(self, issue, text, link=""):
        """Write a comment as Dana; return its id."""
        marks = {"marks": [{"type": "link", "attrs": {"href": link}}]} if link else {}
        body = adf(text)
        body["content"][0]["content"][0] |= marks
        if not self.cloud:
            body = f"[{text}|{link}]" if link else text
        return comments.write(self.server.site, catalogue.DANA, issue, body)["id"]

    def our_comments(self, issue):
        """Return the ids of the comments that our account wrote."""
        return [
            one["id"]
            for one in self.server.store.comments(issue)
            if one["author"] == catalogue.LINTER_ACCOUNT_ID
        ]

    def delete_comment(self, issue, comment):
        comments.delete(self.server.site, catalogue.DANA, issue, comment)

    def delete(self, issue):
        issues.delete(self.server.site, catalogue.DANA, issue)

    def set_memory(self, issue, value):
        """Write our property as somebody else may; None deletes it."""
        if value is None:
            self.server.store.delete_property("issue", issue, "outcome-linter")
        else:
            self.server.store.set_property("issue", issue, "outcome-linter", value)

    def status(self, issue):
        return catalogue.STATUSES[self.server.store.issue(issue)["status"]].name

    def close_ways_back(self):
        self.server.site.workflows["SHOP"] = tuple(
            step for step in self.server.site.workflows["SHOP"] if step.to_id != catalogue.TO_DO.id
        )

    def let_token_expire(self):
        kept = self.server.app.extensions
        kept["sandbox"] = replace(kept["sandbox"], token="another")

    def end(self):
        self.jira.close()


class FakeWorld:
    """The fake, with the same hands on it."""

    me = "bot"

    def __init__(self, clock):
        self.clock = clock
        self.jira = FakeJira(clock)

    def add(self, outcome="Launch the new payment page.", kind="Epic", project="SHOP"):
        number = str(10_001 + len(self.jira.issues))
        self.jira.add(
            Epic(
                id=number,
                key=f"{project}-{number}",
                summary="Payments",
                fields=(NamedText("Anticipated outcome", plain(outcome), "customfield_10101"),),
                project=project,
                level={"Epic": 1, "Story": 0}[kind],
                status=TO_DO,
                updated=self.clock(),
            )
        )
        return number

    def key(self, issue):
        return self.jira.issues[issue].epic.key

    def move(self, issue, name):
        self.jira.drag(issue, {"To Do": TO_DO, "In Progress": IN_PROGRESS}[name])

    def edit(self, issue, outcome):
        text = NamedText("Anticipated outcome", plain(outcome), "customfield_10101")
        self.jira.edit(issue, fields=(text,))

    def comment(self, issue, text, link=""):
        return self.jira.comment(issue, f"{text} {link}")

    def our_comments(self, issue):
        return list(self.jira.issues[issue].comments)

    def delete_comment(self, issue, comment):
        self.jira.delete_comment(issue, comment)

    def delete(self, issue):
        self.jira.delete(issue)

    def set_memory(self, issue, value):
        self.jira.issues[issue].memory = Memory(**value) if value else None

    def status(self, issue):
        return self.jira.issues[issue].epic.status.name

    def close_ways_back(self):
        self.jira.ways.clear()

    def end(self):
        pass


def adf(text):
    return {
        "type": "doc",
        "version": 1,
        "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]}],
    }


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sandbox(clock):
    with SandboxServer(clock=clock, empty=True) as server:
        world = SandboxWorld(server, clock)
        yield world
        world.end()


@pytest.fixture
def data_center(clock):
    with SandboxServer(clock=clock, empty=True, flavour="dc") as server:
        world = SandboxWorld(server, clock)
        yield world
        world.end()


@pytest.fixture(params=["fake", "cloud", "data center"])
def world(request, clock):
    if request.param == "fake":
        return FakeWorld(clock)
    return request.getfixturevalue("sandbox" if request.param == "cloud" else "data_center")


@pytest.fixture(scope="session")
def contracts():
    folder = SHARED / "contracts"
    if not folder.is_dir():
        pytest.skip("the official contracts are not on this machine")
    return folder
