"""One worker and the limits of Jira, by a clock that leaps instead of waiting."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from linter.adapters.jira.call import Call
from linter.adapters.jira.limit import Kind, read_limit
from linter.adapters.jira.neighbour import PATIENCE, Neighbour
from linter.adapters.memory_budget import InMemoryBudget
from linter.app.allowance import Allowance
from linter.app.budget import BudgetError
from linter.app.ports import JiraError

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
READ = Call("GET", "issue/10001")
SAY = Call("POST", "issue/10001/comment")
OTHER_SAY = Call("POST", "issue/10002/comment")
REWORD = Call("PUT", "issue/10001/comment/55")
EVERYTHING = {READ, SAY, OTHER_SAY, REWORD}


class Seconds:
    """A clock that is moved by whoever sleeps."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        assert seconds > 0
        self.now += seconds


class CountedBudget(InMemoryBudget):
    """A budget that knows how often it was asked, and may be away."""

    leases = 0
    away = False

    def lease(self, *what):
        self.leases += 1
        return super().lease(*what)

    def pauses(self):
        if self.away:
            raise BudgetError("the budget cannot be reached")
        return super().pauses()


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def budget(seconds):
    return CountedBudget(Allowance(10.0, 4), seconds)


@pytest.fixture
def neighbour(budget, seconds):
    return Neighbour(budget, seconds, seconds.sleep, lambda: 0.0)


def make(neighbour, call, status=200, **headers):
    """Make a call that is answered so; return for how long such calls pause then."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    with neighbour.turn(call):
        return neighbour.heard(call, status, told, NOW)


def held_up(neighbour, seconds):
    """Return which calls would have to wait now."""
    waiting = set()
    for call in sorted(EVERYTHING, key=str):
        before = seconds.now
        try:
            with neighbour.turn(call):
                waited = seconds.now - before
        except JiraError:
            waited = PATIENCE
        seconds.now = before
        if waited > 0.2:
            waiting.add(call)
    return waiting


@pytest.mark.parametrize(
    ("reason", "kind", "paused"),
    [
        ("jira-burst-based", Kind.BURST, {READ}),
        ("jira-quota-global-based", Kind.QUOTA, EVERYTHING),
        ("jira-quota-tenant-based", Kind.SITE_QUOTA, EVERYTHING),
        ("jira-cost-based", Kind.OTHER, EVERYTHING),
        ("", Kind.OTHER, EVERYTHING),
    ],
)
def test_what_pauses_after_a_refused_read_is_what_the_limit_is_about(
    neighbour, budget, seconds, reason, kind, paused
):
    assert make(neighbour, READ, 429, RateLimit_Reason=reason, Retry_After="30") == 30
    assert [pause.why for pause in budget.pauses()] == [kind]
    assert held_up(neighbour, seconds) == paused


def test_a_limit_on_writes_to_one_issue_holds_up_writes_to_that_issue_alone(neighbour, seconds):
    make(neighbour, SAY, 429, RateLimit_Reason="jira-per-issue-on-write", Retry_After="30")
    assert held_up(neighbour, seconds) == {SAY, REWORD}


def test_a_gateway_that_says_nothing_makes_us_back_off_from_everything(neighbour, seconds):
    assert make(neighbour, READ, 429) == pytest.approx(1.4)
    assert held_up(neighbour, seconds) == EVERYTHING


def test_a_gateway_that_goes_on_refusing_is_asked_ever_more_seldom(neighbour, seconds):
    waits = []
    for _ in range(6):
        try:
            waits.append(make(neighbour, READ, 429))
        except JiraError as error:
            seconds.now += error.retry_after
            waits.append(make(neighbour, READ, 429))
    assert waits == [pytest.approx(0.7 * wait) for wait in (2, 4, 8, 16, 30, 30)]


def test_a_jira_that_is_busy_says_when_to_ask_that_again(neighbour, seconds):
    assert make(neighbour, READ, 503, Retry_After="30") == 30
    assert held_up(neighbour, seconds) == {READ}


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_an_error_of_jira_holds_up_nobody_else(neighbour, seconds, status):
    assert make(neighbour, READ, status) is None
    assert held_up(neighbour, seconds) == set()


def test_near_a_limit_calls_go_slower_before_one_is_refused(neighbour, seconds):
    times = []
    for _ in range(4):
        assert make(neighbour, READ, X_RateLimit_NearLimit="true") is None
        times.append(seconds.now)
    assert [later - sooner for sooner, later in pairwise(times)] == [1.0, 1.0, 1.0]


def test_a_long_pause_takes_no_thread(neighbour, seconds):
    make(neighbour, READ, 429, RateLimit_Reason="jira-quota-tenant-based", Retry_After="1847")
    before = seconds.now
    with pytest.raises(JiraError) as refused, neighbour.turn(SAY):
        raise AssertionError("the call was made")
    assert refused.value.retry_after == pytest.approx(1847)
    assert not refused.value.permanent
    assert seconds.now == before


def test_a_short_pause_is_waited_for(neighbour, seconds):
    make(neighbour, READ, 429, RateLimit_Reason="jira-burst-based", Retry_After="3")
    before = seconds.now
    make(neighbour, READ)
    assert seconds.now - before == pytest.approx(3.0, abs=0.01)


def test_what_one_worker_is_told_another_one_keeps_to(neighbour, budget, seconds):
    other = Neighbour(budget, seconds, seconds.sleep, lambda: 0.0)
    make(other, SAY)
    make(neighbour, READ, 429, RateLimit_Reason="jira-quota-global-based", Retry_After="60")
    with pytest.raises(JiraError) as refused, other.turn(SAY):
        raise AssertionError("the call was made")
    assert refused.value.retry_after == pytest.approx(60)


def test_a_hundred_calls_one_after_the_other_take_ten_seconds_and_half_as_many_leases(
    neighbour, budget, seconds
):
    for _ in range(100):
        make(neighbour, READ)
        seconds.now += 0.001
    assert 9.4 <= seconds.now <= 10.1
    assert budget.leases <= 55


def test_calls_that_come_seldom_never_wait(neighbour, seconds):
    for _ in range(30):
        before = seconds.now
        make(neighbour, READ)
        assert seconds.now == before
        seconds.now += 0.25


def test_all_that_one_look_writes_goes_out_at_once(neighbour, seconds):
    for _ in range(4):
        make(neighbour, SAY)
    assert seconds.now == 0.0


def test_writes_to_one_issue_stay_far_below_what_jira_refuses(neighbour, seconds):
    times = []
    for number in range(80):
        try:
            make(neighbour, SAY if number % 2 else REWORD)
        except JiraError as error:
            seconds.now += error.retry_after
            continue
        times.append(seconds.now)
    for begin in times:
        assert len([at for at in times if begin <= at <= begin + 2]) <= 7
        assert len([at for at in times if begin <= at <= begin + 30]) <= 21
    assert len(times) >= 70


def test_writes_to_many_issues_do_not_wait_for_one_another(neighbour, seconds):
    for number in range(2_000):
        seconds.now += 0.11
        before = seconds.now
        make(neighbour, Call("POST", f"issue/{number}/comment"))
        assert seconds.now - before < 0.2


def test_a_budget_that_is_away_is_no_fault_of_an_epic(neighbour, budget):
    budget.away = True
    with pytest.raises(JiraError) as refused, neighbour.turn(READ):
        raise AssertionError("the call was made")
    assert (refused.value.permanent, refused.value.retry_after) == (False, 5.0)


def test_what_came_of_calls_is_counted(neighbour, budget, seconds):
    make(neighbour, READ)
    make(neighbour, READ, 500)
    make(neighbour, READ, 429, RateLimit_Reason="jira-burst-based", Retry_After="3")
    make(neighbour, READ)
    with pytest.raises(OSError), neighbour.turn(READ):
        raise OSError
    neighbour.close()
    assert budget.counts() == {
        ("calls", "answered"): 4,
        ("calls", "lost"): 1,
        ("refusals", "500"): 1,
        ("refusals", "burst"): 1,
        ("waited", "burst"): pytest.approx(3.0),
    }


@pytest.mark.parametrize(
    ("status", "headers", "kind", "wait"),
    [
        (200, {}, None, None),
        (404, {"Retry-After": "5"}, None, None),
        (429, {"RateLimit-Reason": "JIRA-BURST-BASED", "Retry-After": "5"}, Kind.BURST, 5.0),
        (429, {"X-RateLimit-Reset": "2026-03-02T09:00:42Z"}, Kind.OTHER, 42.0),
        (429, {"X-RateLimit-Remaining": "0"}, Kind.OTHER, None),
        (429, {"Retry-After": "Mon, 02 Mar 2026 09:01:30 GMT"}, Kind.OTHER, 90.0),
        (429, {"Content-Type": "text/html"}, Kind.GATEWAY, None),
        (503, {"Retry-After": "5"}, Kind.BUSY, 5.0),
        (503, {}, None, None),
        (200, {"X-RateLimit-NearLimit": "True"}, Kind.NEAR, 1.0),
        (200, {"X-RateLimit-NearLimit": "false"}, None, None),
    ],
)
def test_a_limit_is_told_by_its_headers(status, headers, kind, wait):
    limit = read_limit(status, headers, NOW)
    assert (limit and limit.kind, limit and limit.seconds) == (kind, wait)


@pytest.mark.parametrize(
    ("call", "endpoint", "writes_to"),
    [
        (READ, "GET issue/*", ""),
        (REWORD, "PUT issue/*/comment/*", "10001"),
        (Call("PUT", "issue/A-1/properties/outcome-linter"), "PUT issue/*/properties/*", "A-1"),
        (Call("POST", "issue/7/transitions"), "POST issue/*/transitions", "7"),
        (Call("PUT", "issue/7"), "PUT issue/*", "7"),
        (Call("GET", "search/jql"), "GET search/jql", ""),
        (Call("GET", "comment/5/properties/x"), "GET comment/*/properties/*", ""),
        (Call("GET", "myself"), "GET myself", ""),
    ],
)
def test_calls_are_told_apart_by_endpoint_and_issue(call, endpoint, writes_to):
    assert (call.endpoint, call.writes_to) == (endpoint, writes_to)
