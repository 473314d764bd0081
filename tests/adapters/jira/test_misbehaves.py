"""Each row of docs/jira-misbehaves.md, done by the sandbox to a read and to a comment of ours."""

import logging
import re
from dataclasses import replace
from pathlib import Path

import pytest

from linter.adapters.jira.answer import MOST_BYTES
from linter.adapters.jira.call import Call
from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import Again, Done, JiraError, Look
from linter.app.reconcile import Reconciler
from linter.core.action import Memory
from linter.core.wording import Note, Tone
from linter.policy.load import Source, load
from linter.sandbox import FAULTS, Fault

PAGE = Path(__file__).parents[3] / "docs" / "jira-misbehaves.md"
ROW = re.compile(
    r"^\| `(?P<name>[\w-]+)` \| (?P<jira>.+?) \| (?P<read>.+?) \| (?P<say>.+?) \|(?P<pause>.*)\|$"
)
TABLE = {found["name"]: found for found in map(ROW.match, PAGE.read_text("utf-8").splitlines()) if found}
READ, SAY = ("GET", "*/issue/?????"), ("POST", "*/comment")
POLICY = """
policy: house
rules: {outcome-stated: error, outcome-not-output: error}
enforcement: {mode: comment}
comment: {wait_minutes: 0}
"""
PAUSED = {
    "": lambda call, issue: False,
    "makes such calls": lambda call, issue: call == f"POST issue/{issue}/comment",
    "writes to this epic": lambda call, issue: call.startswith(("POST", "PUT")) and issue in call,
    "calls Jira": lambda call, issue: True,
}


def reconciler(sandbox):
    policies = (load((Source("house.yaml", POLICY),))[0].policy,)
    ledger = InMemoryLedger()
    ledger.in_force_since(policies[0].digest, sandbox.clock())
    return Reconciler(sandbox.jira, SilentJudge(), ledger, lambda: policies, sandbox.clock)


def instead(status, body=b"", *headers):
    """Return what arms an answer in place of the sandbox's."""

    def arm(sandbox, method, path):
        sandbox.stand.answer(status, body, method=method, path=path, headers=headers)

    return arm


def near_limit(sandbox, method, path):
    inner = sandbox.stand.app

    def app(environ, start_response):
        def more(line, headers, *rest):
            return start_response(line, [*headers, ("X-RateLimit-NearLimit", "true")], *rest)

        matches = environ["REQUEST_METHOD"] == method
        return inner(environ, more if matches else start_response)

    sandbox.stand.app = app


def expired(sandbox, method, path):
    """Expire for this step, and for the question who we are that follows."""
    for step in ((method, path), ("GET", "*/myself")):
        sandbox.server.misbehave(replace(FAULTS["expired"], method=step[0], path=step[1]))


def silent(sandbox, method, path):
    sandbox.jira._client._timeout = (1, 0.2)
    sandbox.server.misbehave(Fault(method=method, path=path, seconds=0.6))


def dripping(sandbox, method, path):
    """Send a piece more often than the client's patience between two pieces, and never the end."""
    sandbox.jira._client._call_seconds = 0.4
    outer = sandbox.server.app.wsgi_app

    def app(environ, start_response):
        if environ["REQUEST_METHOD"] != method or environ["PATH_INFO"].endswith("/myself"):
            return outer(environ, start_response)
        sandbox.server.app.wsgi_app = outer
        body = b"".join(outer(environ, lambda *_: None))
        start_response("200 OK", [("Content-Length", str(len(body)))])
        return pieces(body)

    def pieces(body):
        for at in range(12):
            yield body[at : at + 1]
            sandbox.server.misbehaviour.pause(0.1)

    sandbox.server.app.wsgi_app = app


TROUBLE = {
    "expired": expired,
    "near-limit": near_limit,
    "bad-request": lambda sandbox, method, path: sandbox.server.misbehave(
        Fault(400, method=method, path=path)
    ),
    "stranger": instead(200, b"{}", ("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")),
    "redirect": instead(302, b"", ("Location", "/login")),
    "not-json": instead(200, b"<html>Sign in</html>"),
    "oversized": instead(200, b"[" + b" " * MOST_BYTES + b"]"),
    "silent": silent,
    "dripping": dripping,
}


def trouble(sandbox, name, step):
    if name in TROUBLE:
        TROUBLE[name](sandbox, *step)
    else:
        method, path = step
        sandbox.server.misbehave(replace(FAULTS[name], method=method, path=path))


def same(came, said):
    """Whether what came of a look is what the page says."""
    after = re.fullmatch(r"again after (about )?(\d+) s", said)
    if after:
        seconds, least = float(after[2]), 0.7 if after[1] else 1.0
        return isinstance(came, Again) and seconds * least <= came.after <= seconds * 1.3
    return {
        "again": isinstance(came, Again) and came.after is None,
        "given up": isinstance(came, Done) and came.what.startswith("given up"),
        "gone": came == Done("gone, or hidden from us"),
        "goes on": isinstance(came, Done) and came.what.startswith("fail"),
    }[said]


def sent(sandbox, step):
    """Count the requests that were made for a step."""
    method, path = step
    wanted = re.compile(path.replace("*", ".*").replace("?????", r"\d{5}"))
    return sum(one.method == method and bool(wanted.fullmatch(one.path)) for one in sandbox.stand.requests)


def test_the_page_knows_every_trouble_that_the_sandbox_can_make():
    assert set(TABLE) == set(FAULTS) | set(TROUBLE)


@pytest.mark.parametrize("name", TABLE)
@pytest.mark.parametrize("step", [READ, SAY], ids=["read", "say"])
def test_a_look_ends_as_the_page_says_and_one_comment_stands_in_the_end(sandbox, name, step, caplog):
    caplog.set_level(logging.WARNING, "linter")
    look, issue = reconciler(sandbox), sandbox.add()
    sandbox.jira.me()
    trouble(sandbox, name, step)
    said = TABLE[name]["read" if step is READ else "say"].strip()
    came = look(Look(issue, "first"))
    assert same(came, said), (came, said)
    assert sent(sandbox, step) == 1, "nothing is sent again by itself"
    assert ("refuses for good" in caplog.text) == (said == "given up")
    for number in range(3):
        sandbox.clock.passes(seconds=61)
        look(Look(issue, f"later {number}"))
    assert len(sandbox.our_comments(issue)) == 1


@pytest.mark.parametrize("name", TABLE)
def test_what_pauses_is_what_the_page_says(sandbox, name):
    look, issue, other = reconciler(sandbox), sandbox.add(), sandbox.add()
    sandbox.jira.me()
    trouble(sandbox, name, SAY)
    look(Look(issue, "first"))
    paused = PAUSED[TABLE[name]["pause"].strip()]
    neighbour = sandbox.jira._client._neighbour
    for call in (
        Call("POST", f"issue/{issue}/comment"),
        Call("POST", f"issue/{other}/comment") if "epic" in TABLE[name]["pause"] else Call("GET", "status"),
        Call("PUT", f"issue/{issue}/properties/outcome-linter"),
        Call("GET", f"issue/{other}"),
    ):
        before = sandbox.clock.now
        try:
            with neighbour.turn(call):
                held_up = sandbox.clock.now > before
        except JiraError:
            held_up = True
        sandbox.clock.now = before
        assert held_up == paused(str(call), issue), call


NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/SHOP-1")
OTHER_NOTE = Note(Tone.ADVICE, "Not there", url="https://linter.example/epics/SHOP-1")
WRITES = {
    "say": ("POST", "*/comment", lambda jira, issue, _: jira.say(issue, NOTE)),
    "reword": ("PUT", "*/comment/*", lambda jira, issue, comment: jira.reword(issue, comment, OTHER_NOTE)),
    "remember": ("PUT", "*/properties/*", lambda jira, issue, _: jira.remember(issue, Memory("7", "x"))),
    "move": ("POST", "*/transitions", lambda jira, issue, _: jira.move(issue, "3", "10000")),
    "mark": ("PUT", "*/issue/?????", lambda jira, issue, _: jira.mark(issue, "summary", "Marked")),
}


@pytest.mark.parametrize("fault", ["cut", "half-read", "done-but-timeout"])
@pytest.mark.parametrize("write", WRITES)
def test_a_write_whose_answer_is_lost_is_sent_once_and_seen_by_the_next_look(sandbox, write, fault):
    issue = sandbox.add()
    sandbox.move(issue, "In Progress")
    here = sandbox.jira.look(issue).epic.status.id
    back = sandbox.jira.look(issue).shown.history[-1].from_id
    comment = "" if write == "say" else sandbox.jira.say(issue, NOTE)
    before = sandbox.server.store.comments(issue)
    method, path, call = WRITES[write]
    if write == "move":
        call = lambda jira, issue, _: jira.move(issue, here, back)  # noqa: E731 - the table's one exception
    sandbox.stand.requests.clear()
    sandbox.server.misbehave(replace(FAULTS[fault], method=method, path=path))
    with pytest.raises(JiraError) as lost:
        call(sandbox.jira, issue, comment)
    assert not lost.value.permanent
    assert sent(sandbox, (method, path)) == 1
    seen = sandbox.jira.look(issue)
    assert {
        "say": bool(seen.shown.comment) and len(sandbox.our_comments(issue)) == 1,
        "reword": sandbox.server.store.comments(issue) != before,
        "remember": seen.shown.memory is not None,
        "move": seen.epic.status.id == back,
        "mark": seen.epic.summary == "Marked",
    }[write]
