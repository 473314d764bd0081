"""The whole way at a Jira that fails at each step in turn: repeat the look until it is done, and look at Jira."""

import pytest

from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import Again, Done, Look
from linter.app.reconcile import Reconciler
from linter.app.telling import Addresses
from linter.policy.load import Source, load
from linter.sandbox import Fault

GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
POLICY = """
policy: house
rules: {outcome-stated: error, outcome-not-output: error, outcome-measurable: error}
enforcement: {mode: MODE}
comment: {wait_minutes: 0}
"""


class Service:
    """A reconciler on the adapter. Others take its place where a process is said to have died."""

    def __init__(self, sandbox, mode, ledger=None):
        self.sandbox = sandbox
        self.ledger = ledger or InMemoryLedger()
        self.policies = (load((Source("house.yaml", POLICY.replace("MODE", mode)),))[0].policy,)
        self.ledger.in_force_since(self.policies[0].digest, sandbox.clock())
        self.reconcile = Reconciler(
            sandbox.jira,
            SilentJudge(),
            self.ledger,
            lambda: self.policies,
            sandbox.clock,
            Addresses("https://linter.example"),
        )

    def look(self, issue):
        return self.reconcile(Look(issue, f"{issue}/x"))

    def look_until_done(self, issue):
        """Look again as often as the engine would; return how often that was."""
        for attempt in range(1, 9):
            came = self.look(issue)
            self.sandbox.clock.passes(seconds=1)
            if isinstance(came, Done):
                return attempt
        raise AssertionError(came)


@pytest.fixture
def told(sandbox):
    """Return a service that comments, and a weak epic."""
    return Service(sandbox, "comment"), sandbox.add()


@pytest.fixture
def started(sandbox):
    """Return a service that blocks, and a weak epic that Dana has started."""
    service, issue = Service(sandbox, "block"), sandbox.add()
    sandbox.clock.passes(minutes=1)
    sandbox.move(issue, "In Progress")
    sandbox.clock.passes(seconds=1)
    return service, issue


def returns(sandbox, issue):
    """Count the moves that our account has made."""
    return sum(move.by == sandbox.me for move in sandbox.jira.look(issue).shown.history)


def settled(sandbox, service, issue):
    """Check that one more look changes nothing: what Jira shows is what it should."""
    sandbox.stand.calls()
    came = service.look(issue)
    assert came == Done("fail: nothing to change")
    return sandbox.stand.calls() == [f"GET issue/{issue}"]


def test_the_first_look_at_a_failing_epic_is_one_read_and_two_writes(sandbox, told):
    service, issue = told
    path = f"issue/{issue}"
    service.look(issue)
    assert sandbox.stand.calls() == [
        "GET myself",
        f"GET {path}",
        f"POST {path}/comment",
        f"PUT {path}/properties/outcome-linter",
    ]


def test_a_look_at_what_has_not_changed_is_one_read(sandbox, told):
    service, issue = told
    service.look(issue)
    assert settled(sandbox, service, issue)


def test_a_changed_verdict_is_one_read_and_two_writes(sandbox, told):
    service, issue = told
    service.look(issue)
    sandbox.edit(issue, GOOD)
    sandbox.stand.calls()
    service.look(issue)
    path = f"issue/{issue}"
    (comment,) = sandbox.our_comments(issue)
    assert sandbox.stand.calls() == [
        f"GET {path}",
        f"PUT {path}/comment/{comment}",
        f"PUT {path}/properties/outcome-linter",
    ]


def test_an_epic_that_is_fine_is_one_read(sandbox):
    service, issue = Service(sandbox, "comment"), sandbox.add(GOOD)
    sandbox.jira.me()
    sandbox.stand.calls()
    service.look(issue)
    assert sandbox.stand.calls() == [f"GET issue/{issue}"]


def test_a_move_back_is_three_reads_and_three_writes(sandbox, started):
    service, issue = started
    path = f"issue/{issue}"
    assert service.look(issue) == Done("fail: say, send back")
    assert sandbox.stand.calls() == [
        "GET myself",
        f"GET {path}",
        "GET status",
        f"POST {path}/comment",
        f"PUT {path}/properties/outcome-linter",
        f"GET {path}",
        f"GET {path}/transitions",
        f"POST {path}/transitions",
    ]
    assert sandbox.status(issue) == "To Do"
    assert settled(sandbox, service, issue)


FAULTS = {
    "500 before the work": {"status": 500},
    "503 with a wait": {"status": 503, "retry_after": "2"},
    "429": {"status": 429, "retry_after": "2"},
    "409": {"status": 409},
    "401": {"status": 401},
    "cut after the work": {"cut": True},
}
STEPS = {
    "who we are": ("GET", "*/myself"),
    "the read": ("GET", "*/issue/?????"),
    "the statuses": ("GET", "*/status"),
    "the ways back": ("GET", "*/transitions"),
    "the move": ("POST", "*/transitions"),
    "the comment": ("POST", "*/comment"),
    "the memory": ("PUT", "*/properties/*"),
}


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("step", STEPS)
def test_whatever_fails_there_is_one_comment_and_one_move_back_in_the_end(
    sandbox, started, step, fault, times
):
    service, issue = started
    method, path = STEPS[step]
    sandbox.server.misbehave(Fault(method=method, path=path, times=times, **FAULTS[fault]))
    first = service.look(issue)
    assert isinstance(first, Again)
    assert first.after == (2.0 if "retry_after" in FAULTS[fault] else None)
    assert service.look_until_done(issue) <= times
    assert len(sandbox.our_comments(issue)) == 1
    assert sandbox.status(issue) == "To Do"
    assert returns(sandbox, issue) == 1
    shown = sandbox.jira.look(issue).shown
    assert [shown.comment] == sandbox.our_comments(issue)
    assert shown.memory.comment == shown.comment
    assert settled(sandbox, service, issue)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_comment_that_could_not_be_reworded_is_reworded_later(sandbox, told, fault):
    service, issue = told
    service.look(issue)
    sandbox.edit(issue, "Build a new checkout page.\n\nKick it off soon.")
    sandbox.server.misbehave(Fault(method="PUT", path="*/comment/*", **FAULTS[fault]))
    service.look_until_done(issue)
    sandbox.edit(issue, GOOD)
    sandbox.server.misbehave(Fault(method="PUT", path="*/comment/*", **FAULTS[fault]))
    service.look_until_done(issue)
    assert len(sandbox.our_comments(issue)) == 1
    assert sandbox.jira.look(issue).shown.memory.verdict == "pass"


@pytest.mark.parametrize("fault", ["500 before the work", "cut after the work"])
def test_everything_fails_once_and_all_the_same_it_is_done_once(sandbox, started, fault):
    service, issue = started
    for method, path in STEPS.values():
        sandbox.server.misbehave(Fault(method=method, path=path, **FAULTS[fault]))
    service.look_until_done(issue)
    assert len(sandbox.our_comments(issue)) == 1
    assert (sandbox.status(issue), returns(sandbox, issue)) == ("To Do", 1)
    assert settled(sandbox, service, issue)


def test_after_a_lost_answer_another_process_does_the_rest_and_nothing_twice(sandbox, started):
    service, issue = started
    sandbox.server.misbehave(Fault(method="POST", path="*/comment", cut=True))
    service.look(issue)
    another = Service(sandbox, "block", service.ledger)
    assert another.look_until_done(issue) == 1
    assert (len(sandbox.our_comments(issue)), returns(sandbox, issue)) == (1, 1)


def test_an_expired_token_loses_no_epic(sandbox, told):
    service, issue = told
    good = sandbox.server.app.extensions["sandbox"]
    sandbox.let_token_expire()
    assert isinstance(service.look(issue), Again)
    sandbox.jira.close()
    sandbox.server.app.extensions["sandbox"] = good
    sandbox.jira = sandbox.connect()
    assert Service(sandbox, "comment").look(issue) == Done("fail: say")


def test_an_account_that_may_not_comment_gives_up_and_says_why(sandbox, told):
    service, issue = told
    sandbox.server.site.denied.add("ADD_COMMENTS")
    came = service.look(issue)
    assert came.what.startswith("given up: POST")
    assert "permission" in came.what
    assert sandbox.our_comments(issue) == []


def test_an_account_that_may_comment_but_not_edit_issues_says_it_once_and_changes_nothing_more(sandbox, told):
    service, issue = told
    sandbox.server.site.denied.add("EDIT_ISSUES")
    service.look(issue)
    sandbox.stand.calls()
    for _ in range(3):
        sandbox.clock.passes(hours=1)
        assert service.look(issue) == Done("fail: nothing to change")
    assert len(sandbox.our_comments(issue)) == 1
    assert set(sandbox.stand.calls()) == {
        "GET myself",
        f"GET issue/{issue}",
        f"GET comment/{sandbox.our_comments(issue)[0]}/properties/outcome-linter",
        f"PUT issue/{issue}/properties/outcome-linter",
    }
