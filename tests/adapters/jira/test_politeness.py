"""Three workers with clients of their own, at one server with a clock: never more than the budget, all told."""

import threading
import time
from collections import Counter
from dataclasses import dataclass

import pytest
from harness.rude import RudeServer, answer

from linter.adapters.jira import Connection
from linter.adapters.jira.client import Client
from linter.adapters.jira.neighbour import Neighbour
from linter.adapters.memory_budget import InMemoryBudget
from linter.adapters.sql import SqlBudget, open_database, upgrade
from linter.app.allowance import Allowance
from linter.app.ports import JiraError

ALLOWANCE = Allowance(calls_per_second=20.0, calls_at_once=4)
WORKERS, THREADS = 3, 4


class Leases:
    """A budget that counts the transactions which hand out calls."""

    def __init__(self, budget):
        self.budget = budget
        self.count = 0

    def lease(self, *what):
        self.count += 1
        return self.budget.lease(*what)

    def __getattr__(self, name):
        return getattr(self.budget, name)


@dataclass
class Crowd:
    """Workers; each has a database connection, a budget object and a client of its own."""

    budgets: list
    clients: list

    def do(self, what):
        """Let every thread of every worker do it; return what came of it."""
        came = Counter()

        def work(client):
            try:
                came[what(client)] += 1
            except JiraError as error:
                came[error.retry_after] += 1

        threads = [
            threading.Thread(target=work, args=(client,)) for client in self.clients for _ in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=30)
        return came


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def budgets(request):
    if request.param == "memory":
        one = InMemoryBudget(ALLOWANCE)
        yield [Leases(one) for _ in range(WORKERS)]
        return
    url = request.getfixturevalue(f"{request.param}_url")
    upgrade(url)
    engines = [open_database(url) for _ in range(WORKERS)]
    yield [Leases(SqlBudget(engine, "https://jira.example", ALLOWANCE)) for engine in engines]
    for engine in engines:
        engine.dispose()


@pytest.fixture
def server():
    def behave(method, path):
        yield 0.02
        yield answer(200, {"id": "1"})

    with RudeServer(behave) as started:
        yield started


@pytest.fixture
def crowd(budgets, server):
    neighbours = [Neighbour(budget, spread=lambda: 0.0) for budget in budgets]
    clients = [Client(Connection(server.url, "me", "t"), neighbour=one) for one in neighbours]
    yield Crowd(budgets, clients)
    for client in clients:
        client.close()


def test_workers_that_hammer_together_keep_to_one_budget(crowd, server):
    began = time.monotonic()
    end = began + 3.0

    def hammer(client):
        while time.monotonic() < end:
            client.get("issue/1")
        return "done"

    assert crowd.do(hammer) == {"done": WORKERS * THREADS}
    arrivals = [at - began for at, _, _ in server.arrivals]
    rate, block = ALLOWANCE.calls_per_second, ALLOWANCE.block
    for count, at in enumerate(arrivals, 1):
        assert count <= block + rate * at + 1
    for at in arrivals:
        within = [other for other in arrivals if at <= other < at + 1]
        assert len(within) <= 2 * rate + block
    assert server.most_at_once <= ALLOWANCE.calls_at_once
    assert len(arrivals) >= 0.6 * rate * 3, "polite, and not idle"
    assert sum(budget.count for budget in crowd.budgets) <= len(arrivals), "handed out in blocks"


def test_what_one_is_refused_all_stop_asking_for(crowd, server):
    def refuse(method, path):
        server.behave = usual
        yield answer(429, {}, Retry_After="2", RateLimit_Reason="jira-quota-tenant-based")

    usual, server.behave = server.behave, refuse
    crowd.do(lambda client: client.get("issue/1") and "read")
    # Calls that were under way may have arrived beside the refused one; none may begin after it was read.
    server.arrivals.clear()
    server.behave = refuse
    with pytest.raises(JiraError):
        crowd.clients[0].get("issue/1")
    refused = time.monotonic()
    server.arrivals.clear()
    assert crowd.do(lambda client: client.get("issue/1") and "read") == {"read": WORKERS * THREADS}
    assert min(at for at, _, _ in server.arrivals) - refused >= 1.9


def test_a_long_pause_sends_all_of_them_away_at_once(crowd, server):
    def refuse(method, path):
        yield answer(429, {}, Retry_After="600", RateLimit_Reason="jira-quota-global-based")

    server.behave = refuse
    with pytest.raises(JiraError):
        crowd.clients[0].get("issue/1")
    server.arrivals.clear()
    began = time.monotonic()
    came = crowd.do(lambda client: client.get("issue/1"))
    assert time.monotonic() - began < 3
    assert server.arrivals == []
    assert sum(came.values()) == WORKERS * THREADS
    assert all(590 < wait <= 600 for wait in came)
