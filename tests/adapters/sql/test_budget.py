"""What every budget does: in memory, on SQLite, on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from linter.adapters.memory_budget import InMemoryBudget
from linter.adapters.sql import SqlBudget, open_database, upgrade
from linter.app.allowance import SHARE_TERM, Allowance
from linter.app.budget import BudgetError, Lease

ALLOWANCE = Allowance(calls_per_second=10.0, calls_at_once=4)


class Seconds:
    """A clock that goes on only when it is told to; it can be told to go back."""

    def __init__(self):
        self.now = 1_700_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def budget(request, seconds):
    if request.param == "memory":
        yield InMemoryBudget(ALLOWANCE, seconds)
        return
    url = request.getfixturevalue(f"{request.param}_url")
    upgrade(url)
    engine = open_database(url)
    yield SqlBudget(engine, "https://jira.example/", ALLOWANCE, seconds)
    engine.dispose()


def test_calls_are_handed_out_in_blocks_and_no_faster_than_allowed(budget, seconds):
    assert budget.lease("a", 1, 0, 0).calls == 5
    empty = budget.lease("a", 1, 0, 0)
    assert (empty.calls, empty.wait) == (0, pytest.approx(0.1))
    seconds.now += 0.31
    assert budget.lease("a", 1, 0, 0).calls == 3


def test_calls_that_were_not_made_are_given_back(budget):
    assert budget.lease("a", 1, 0, 0).calls == 5
    assert budget.lease("a", 1, 4, 0).calls == 4


def test_nobody_can_give_back_more_than_fits(budget):
    assert budget.lease("a", 1, 1_000, 0).calls == 5


def test_a_long_rest_saves_up_one_block_and_no_more(budget, seconds):
    budget.lease("a", 1, 0, 0)
    seconds.now += 86_400
    assert budget.lease("a", 1, 0, 0).calls == 5
    assert budget.lease("a", 1, 0, 0).calls == 0


def test_a_clock_that_goes_back_hands_out_nothing_and_does_not_stop_the_work(budget, seconds):
    budget.lease("a", 1, 0, 0)
    seconds.now -= 3_600
    assert budget.lease("a", 1, 0, 0).calls == 0
    seconds.now += 0.2
    assert budget.lease("a", 1, 0, 0).calls == 2


def test_who_may_not_begin_a_call_takes_none_from_those_who_may(budget, seconds):
    for name in "abcd":
        budget.lease(name, 1, 0, 0)
    seconds.now += 1
    assert budget.lease("e", 1, 0, 0).calls == 0
    assert budget.lease("a", 1, 0, 0).calls == 5


def test_all_shares_together_never_exceed_what_may_be_under_way(budget):
    first = budget.lease("a", 8, 0, 0)
    second = budget.lease("b", 8, 0, 0)
    assert (first.at_once, second.at_once) == (3, 1)
    assert budget.lease("c", 8, 0, 0) == Lease(0, 0, pytest.approx(0.0, abs=0.2))


def test_shares_become_equal_as_calls_end(budget):
    budget.lease("a", 8, 0, 0)
    assert budget.lease("b", 8, 0, 0).at_once == 1
    assert budget.lease("a", 8, 0, 3).at_once == 3, "what is under way cannot be called back"
    assert budget.lease("a", 8, 0, 1).at_once == 2
    assert budget.lease("b", 8, 0, 1).at_once == 2


def test_who_wants_little_leaves_the_rest_to_others(budget):
    assert budget.lease("a", 1, 0, 0).at_once == 1
    assert budget.lease("b", 8, 0, 0).at_once == 2
    assert budget.lease("b", 3, 0, 0).at_once == 3


def test_the_share_of_a_worker_that_died_is_missed_for_seconds(budget, seconds):
    budget.lease("a", 8, 0, 0)
    seconds.now += SHARE_TERM + 0.1
    assert budget.lease("b", 3, 0, 0).at_once == 3


def test_who_leaves_is_not_missed_at_all(budget):
    budget.lease("a", 8, 0, 0)
    budget.leave("a", 4)
    lease = budget.lease("b", 3, 0, 0)
    assert (lease.at_once, lease.calls) == (3, 4)


def test_shares_of_a_clock_that_went_back_do_not_stay_for_ever(budget, seconds):
    budget.lease("a", 8, 0, 0)
    seconds.now -= 3_600
    at_once = budget.lease("b", 3, 0, 0).at_once
    assert at_once >= 1


# --- pauses


def test_a_pause_holds_for_everybody_until_it_ends(budget, seconds):
    assert budget.pauses() == []
    assert budget.pause("GET issue/*", 7.0, "burst", 0.0) == pytest.approx(7.0)
    seconds.now += 3
    (pause,) = budget.pauses()
    assert (pause.scope, pause.why, pause.seconds) == ("GET issue/*", "burst", pytest.approx(4.0))
    seconds.now += 4.1
    assert budget.pauses() == []


@pytest.mark.parametrize(("spread", "wait"), [(0.0, 10.0), (0.5, 11.5), (1.0, 13.0)])
def test_what_jira_asks_for_is_a_minimum(budget, spread, wait):
    assert budget.pause("everything", 10.0, "quota", spread) == pytest.approx(wait)


def test_a_long_pause_is_not_made_longer_by_much(budget):
    assert budget.pause("everything", 3_600.0, "quota", 1.0) == pytest.approx(3_630.0)


def test_where_jira_does_not_say_pauses_double_up_to_half_a_minute(budget, seconds):
    waits = []
    for _ in range(7):
        waits.append(round(budget.pause("everything", None, "gateway", 0.5), 3))
        seconds.now += waits[-1] + 1
    assert waits == [2, 4, 8, 16, 30, 30, 30]


@pytest.mark.parametrize(("spread", "wait"), [(0.0, 1.4), (1.0, 2.6)])
def test_our_own_pauses_are_spread_both_ways(budget, spread, wait):
    assert budget.pause("everything", None, "gateway", spread) == pytest.approx(wait)


def test_refusals_of_calls_that_were_under_way_together_count_once(budget):
    for _ in range(5):
        assert budget.pause("everything", None, "gateway", 0.5) == pytest.approx(2.0)


def test_after_a_quiet_minute_a_pause_is_the_first_again(budget, seconds):
    budget.pause("everything", None, "gateway", 0.5)
    seconds.now += 4
    assert budget.pause("everything", None, "gateway", 0.5) == pytest.approx(4.0)
    seconds.now += 90
    assert budget.pause("everything", None, "gateway", 0.5) == pytest.approx(2.0)


def test_a_later_refusal_makes_a_pause_longer_and_never_shorter(budget):
    budget.pause("everything", 10.0, "quota", 0.0)
    assert budget.pause("everything", 3.0, "quota", 0.0) == pytest.approx(10.0)
    assert budget.pause("everything", 30.0, "quota", 0.0) == pytest.approx(30.0)


def test_a_clock_that_goes_back_does_not_make_a_pause_longer(budget, seconds):
    budget.pause("everything", 10.0, "quota", 0.0)
    seconds.now -= 3_600
    (pause,) = budget.pauses()
    assert pause.seconds == pytest.approx(10.0)


def test_pauses_of_one_scope_are_none_of_another(budget):
    budget.pause("GET issue/*", None, "burst", 0.5)
    assert budget.pause("PUT issue/*", None, "burst", 0.5) == pytest.approx(2.0)
    assert {pause.scope for pause in budget.pauses()} == {"GET issue/*", "PUT issue/*"}


# --- counters


def test_counters_add_up(budget):
    budget.add({("calls", "answered"): 3, ("waited", "turn"): 0.25})
    budget.add({("calls", "answered"): 1})
    budget.add({})
    assert budget.counts() == {("calls", "answered"): 4, ("waited", "turn"): 0.25}


# --- many at once, on databases


def test_threads_that_lease_at_once_get_one_budget(database, seconds):
    budgets = [SqlBudget(database, "https://jira.example", Allowance(20.0, 4), seconds) for _ in range(6)]

    def lease(number):
        return budgets[number % 6].lease(str(number), 1, 0, 0).calls

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(lease, range(24))) == 10


def test_two_jiras_have_two_budgets(database, seconds):
    one, other = (SqlBudget(database, f"https://{n}.example", ALLOWANCE, seconds) for n in "ab")
    one.pause("everything", 5.0, "quota", 0.0)
    one.lease("x", 1, 0, 0)
    assert other.pauses() == []
    assert other.lease("y", 1, 0, 0).calls == 5


def test_the_clock_of_the_database_is_used_where_none_is_given(database):
    budget = SqlBudget(database, "https://jira.example", ALLOWANCE)
    budget.pause("everything", 30.0, "quota", 0.0)
    (pause,) = budget.pauses()
    assert 20 < pause.seconds <= 30
    assert budget.lease("a", 1, 0, 0).calls == 5


def test_old_pauses_are_forgotten(database, seconds):
    budget = SqlBudget(database, "https://jira.example", ALLOWANCE, seconds)
    for number in range(5):
        budget.pause(f"writes to {number}", 1.0, "issue writes", 0.0)
    seconds.now += 7_200
    budget.pause("everything", 1.0, "quota", 0.0)
    with database.connect() as connection:
        assert connection.exec_driver_sql("select count(*) from jira_pauses").scalar() == 1


def test_a_database_that_is_away_is_said_to_be(tmp_path, seconds):
    engine = open_database(f"sqlite:///{tmp_path}/empty.sqlite")
    budget = SqlBudget(engine, "https://jira.example", ALLOWANCE, seconds)
    for call in (
        budget.pauses,
        budget.counts,
        lambda: budget.lease("a", 1, 0, 0),
        lambda: budget.leave("a", 0),
        lambda: budget.pause("everything", None, "gateway", 0.0),
        lambda: budget.add({("calls", "answered"): 1}),
    ):
        with pytest.raises(BudgetError):
            call()
    engine.dispose()
