"""One epic from its first line to its end, and what each step of the linter costs the Jira that it shares."""

import itertools
import json
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from harness.forwarder import Forwarder
from harness.service import Quiet
from werkzeug.serving import make_server

from linter.adapters.jira import JiraSite
from linter.adapters.jira.connection import connection_of
from linter.adapters.jira.neighbour import Neighbour
from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryEngine, InMemoryInbox, InMemoryLedger
from linter.adapters.memory_budget import InMemoryBudget
from linter.app.allowance import Allowance
from linter.app.ports import Delivery, Done, Look
from linter.app.receive import governed_levels, hand_over
from linter.app.reconcile import Reconciler
from linter.app.telling import Addresses
from linter.policy.load import Source, load
from linter.sandbox import SandboxServer, Webhook

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
WEAK = "Launch the new payment page."
GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
CAME = "4.1 % on 30 June 2026, promised 4 %."
WAIVE = "waive owner until 30 April 2026 because Ola starts in May"
POLICY = """
policy: NAME
applies_to: {projects: [PROJECT]}
rules:
  outcome-stated: error
  outcome-not-output: error
  outcome-measurable: error
  owner: {level: error, from: committed}
  actual-outcome: {level: error, from: done}
enforcement: {mode: block, block: {BLOCK}}
"""
WAYS_TO_HOLD = {
    "PAY": "by: [revert]",
    "GATE": "by: [gate], gate: {field: Outcome check}",
    "FORGE": "by: [gate]",
    "KEEP": "by: [gatekeeper], gatekeeper: {waiting: Submitted, onward: In Progress}",
}
"""What follows `block` in the policy of each project."""
SELDOM = ("/myself", "/status", "/field", "/serverInfo")
"""Ends of paths that are read at the start and every ten minutes, whatever happens in between."""


def policy_of(project):
    """Return the policy that governs a project."""
    text = POLICY.replace("NAME", project.lower()).replace("PROJECT", project)
    (loaded,) = load((Source("journey.yaml", text.replace("BLOCK", WAYS_TO_HOLD[project])),))
    return loaded.policy


@dataclass
class Cost:
    """What one look, or none, has cost."""

    step: str
    what: str
    """What the linter said of it."""
    reads: int = 0
    writes: int = 0


class Journey:
    """A Jira, the linter that listens to it, and a clock for both that goes on only when it is told to.

    `between` stands before Jira for everybody: it makes a context with an `url` out of Jira's address.
    """

    def __init__(self, flavour, between=None):
        self.cloud = flavour == "cloud"
        self.costs = []
        self.seldom = set()
        self.step = ""
        self.passed = timedelta()
        self.engine, self.inbox, self.ledger = InMemoryEngine(), InMemoryInbox(), InMemoryLedger()
        self.policies = tuple(policy_of(project) for project in WAYS_TO_HOLD)
        for policy in self.policies:
            self.ledger.in_force_since(policy.digest, START)
        self._between = between
        self._arrived = itertools.count(1)
        self.sandbox = SandboxServer(clock=self.clock, empty=True, flavour=flavour, schedule=(0.2,) * 9)

    def __enter__(self):
        with ExitStack() as ends:
            ends.enter_context(self.sandbox)
            url = self.sandbox.url
            if self._between:
                url = ends.enter_context(self._between(url)).url
            self.asked = ends.enter_context(Forwarder(url))
            self.peopled = ends.enter_context(Forwarder(url))
            listener = make_server("127.0.0.1", 0, self._receive, threaded=True, request_handler=Quiet)
            ends.callback(listener.server_close)
            listener.daemon_threads = False
            thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02})
            thread.start()
            ends.callback(thread.join)
            ends.callback(listener.shutdown)
            self.sandbox.subscribe(Webhook(f"http://127.0.0.1:{listener.server_port}/jira", "s3cret"))
            email = self.sandbox.email if self.cloud else ""
            # A site of Cloud is known by its address; any other is asked which kind it is.
            kind = "cloud" if self.cloud else "auto"
            self.connection = connection_of(
                self.asked.url, email=email, token=self.sandbox.token, flavour=kind
            )
            self.jira = JiraSite(self.connection, self.clock, self._unhurried())
            ends.callback(self.jira.close)
            self._reconcile = Reconciler(
                self.jira,
                SilentJudge(),
                self.ledger,
                lambda: self.policies,
                self.clock,
                Addresses("https://linter.example"),
            )
            self.engine.start(self._look)
            self._ends = ends.pop_all()
        return self

    def __exit__(self, *problem):
        self._ends.close()

    def clock(self):
        return START + self.passed + timedelta(seconds=self.engine.now)

    # --- one step

    def after(self, step, deed=None, *given, **more):
        """Let somebody do something, and the linter do what it makes of it; return what the deed came to."""
        self.step = step
        self.passed += timedelta(minutes=20)
        came = deed(*given, **more) if deed else None
        self.settle()
        return came

    def settle(self):
        """Work until nothing arrives any more: our own echoes arrive too."""
        handed = 1
        while handed:
            self._wait_for_webhooks()
            before = len(self.asked.exchanges)
            me = self.jira.me().id
            handed = hand_over(
                self.inbox, self.engine, me, governed_levels(self.policies), self._judged, limit=1000
            )
            self._charge("", before)
            self.engine.run_until_idle()
        assert not [cost for cost in self.costs if cost.what.startswith("again")]
        assert self.engine.counts() | {"done": 0} == {"waiting": 0, "running": 0, "done": 0, "dead": 0}
        if not any(cost.step == self.step for cost in self.costs):
            self.costs.append(Cost(self.step, ""))

    def look(self, step, key):
        """Look again, as a scan does."""
        self.step = step
        self.passed += timedelta(minutes=20)
        self.engine.submit(Look(key, f"{key}/scan/{self.passed}"))
        self.settle()

    def arrives(self, *payloads):
        """Let webhooks arrive that this Jira has not sent."""
        for payload in payloads:
            body = json.dumps(payload).encode()
            self.inbox.keep(Delivery(f"d{next(self._arrived):05}", body, self.clock()))

    def deliver_again(self):
        """Let everything arrive once more that has arrived so far."""
        return [self.inbox.keep(one) for one in self.inbox.recent(1000)]

    def of(self, step):
        """Return what a step has cost: reads and writes."""
        mine = [cost for cost in self.costs if cost.step == step]
        return sum(cost.reads for cost in mine), sum(cost.writes for cost in mine)

    def _look(self, wanted):
        before = len(self.asked.exchanges)
        came = self._reconcile(wanted)
        self._charge(came.what if isinstance(came, Done) else f"again: {came.why}", before)
        return came

    def _charge(self, what, before):
        """Write down what was asked since; what is asked seldom is counted apart."""
        calls = self.asked.exchanges[before:]
        seldom = [one for one in calls if one.path.endswith(SELDOM) and one.reads]
        self.seldom.update(one.path.rpartition("/")[2] for one in seldom)
        often = [one for one in calls if one not in seldom]
        if what or often:
            reads = sum(one.reads for one in often)
            self.costs.append(Cost(self.step, what, reads, len(often) - reads))

    def _judged(self, issue):
        return bool(self.ledger.latest(issue) or self.ledger.of_key(issue))

    def _wait_for_webhooks(self):
        until = time.monotonic() + 20
        while self.sandbox.outbox.states().get("waiting"):
            assert time.monotonic() < until, "webhooks did not arrive"
            time.sleep(0.01)

    def _receive(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        self.inbox.keep(Delivery(f"d{next(self._arrived):05}", body, self.clock()))
        start_response("202 Accepted", [("Content-Length", "0")])
        return [b""]

    def _unhurried(self):
        """Return manners that let the clock go on instead of waiting."""

        def seconds():
            return self.clock().timestamp()

        def wait(some):
            self.passed += timedelta(seconds=some)

        return Neighbour(InMemoryBudget(Allowance(10_000, 100), seconds), seconds, wait, lambda: 0.0)


def whole(journey, dana):
    """Go all the way with an epic, and check at each step what Dana reads in Jira."""
    issue = journey.after("A weak epic is created", dana.create, "Payments", WEAK)
    ((ours, name, text),) = dana.said(issue)
    assert name == "Outcome Linter"
    assert "Launch the new payment page" in text, text
    assert dana.remembered(issue) | {"wording": ""} == {"comment": ours, "wording": "", "verdict": "fail"}

    journey.look("Nothing has changed, and it is looked at again", issue)
    assert dana.said(issue) == [(ours, name, text)]

    journey.after("Its outcome is put right", dana.edit, issue, outcome=GOOD)
    ((same, _, text),) = dana.said(issue)
    assert same == ours
    assert "Nothing is missing" in text
    assert dana.remembered(issue)["verdict"] == "pass"

    assert dana.ways(issue) == {"Start work": "21"}
    journey.after("It is started without an owner: moved back", dana.move, issue, "Start work")
    assert dana.status(issue) == "To Do"
    ((same, _, text),) = dana.said(issue)
    assert same == ours
    assert "Moved back to To Do" in text

    journey.after("A rule is waived by a comment", dana.comment, issue, WAIVE)
    found = {number: said for number, _, said in dana.said(issue)}
    assert len(found) == 2
    assert "Ola starts in May" in found[ours]

    journey.after("It is started again: let through", dana.move, issue, "Start work")
    assert dana.status(issue) == "In Progress"
    assert set(dana.ways(issue)) == {"Back to To Do", "Finish"}

    journey.after("It is done, with its actual outcome", finish, dana, issue)
    assert dana.status(issue) == "Done"
    verdict = journey.ledger.of_key(issue)[0].verdict
    assert verdict.outcome == "pass"

    dana.delete_comment(issue, ours)
    journey.after("Our comment is deleted")
    journey.look("Then it is looked at again", issue)
    assert [number for number, _, _ in dana.said(issue)] == [one for one in found if one != ours]

    journey.after("A comment that asks nothing", dana.comment, issue, "Well done, everybody!")
    journey.after("A story is created", dana.create, "Show the brand", "Of the card.", "Story")
    journey.after("Files, ranks, links and work", journey.arrives, *immaterial(issue))
    journey.after("All webhooks arrive once more", journey.deliver_again)
    assert [name for _, name, _ in dana.said(issue)] == ["Dana Park"] * 2
    return issue


def gated(journey, dana, project):
    """Start an epic where Jira's own rules read what the linter has written."""
    gate = {"GATE": "Gate by a field", "FORGE": "Gate by a property"}[project]
    dana.project = project
    issue = journey.after(f"{gate}: a weak epic is created", dana.create, "Payments", WEAK)
    refused = journey.after(f"{gate}: it is started, and Jira refuses", refusal, dana, issue)
    assert "has not passed its check" in refused or "says what will be built" in refused, refused
    assert dana.status(issue) == "To Do"
    journey.after(f"{gate}: it is put right", dana.edit, issue, outcome=GOOD, owner="dana")
    journey.after(f"{gate}: it is started", dana.move, issue, "Start work")
    assert dana.status(issue) == "In Progress"


def kept(journey, dana):
    """Submit an epic where the linter's account alone moves on."""
    dana.project = "KEEP"
    issue = journey.after("Gatekeeper: a weak epic is created", dana.create, "Payments", WEAK)
    journey.after("Gatekeeper: it is submitted, and moved back", dana.move, issue, "Submit")
    assert dana.status(issue) == "To Do"
    journey.after("Gatekeeper: it is put right", dana.edit, issue, outcome=GOOD, owner="dana")
    journey.after("Gatekeeper: it is submitted, and moved on", dana.move, issue, "Submit")
    assert dana.status(issue) == "In Progress"


def every_way(journey, dana):
    """Go the whole way, then the ways of the gates and the gatekeeper; return the first epic."""
    issue = whole(journey, dana)
    gated(journey, dana, "GATE")
    gated(journey, dana, "FORGE")
    kept(journey, dana)
    return issue


def immaterial(issue):
    """Return webhooks of what no rule can see, as Jira sends them."""
    told = {"webhookEvent": "jira:issue_updated", "issue": {"id": "10001", "key": issue}}
    for name in ("Attachment", "Rank", "Link", "timespent"):
        item = {"field": name, "fieldtype": "jira", "from": None, "to": "7", "toString": "7"}
        yield told | {"changelog": {"id": "9", "items": [item]}}
    link = {"id": 5, "sourceIssueId": 10001, "destinationIssueId": 10002, "issueLinkType": {"id": 1}}
    yield {"webhookEvent": "issuelink_created", "issueLink": link}
    yield {"webhookEvent": "worklog_created", "worklog": {"id": "6", "issueId": "10001"}}
    yield {"webhookEvent": "project_created", "project": {"id": 7, "key": "NEW"}}


def refusal(dana, issue):
    """Try to start it; return what Jira says."""
    try:
        dana.move(issue, "Start work")
    except Exception as refused:  # each client has an error of its own
        return str(refused)
    return ""


def finish(dana, issue):
    """Write down what came of it, and close it."""
    dana.edit(issue, actual=CAME)
    dana.move(issue, "Finish")
