"""Limits that are really enforced, so that a client can be proven polite."""

import pytest

from linter.sandbox.limits import Limits

COMMENT = "/rest/api/3/issue/SHOP-1/comment"
ISSUES = {"SHOP-1": "10001", "10001": "10001", "SHOP-2": "10002", "comment:7": "10001"}


class Ticks:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def ticks():
    return Ticks()


@pytest.fixture
def limits(ticks):
    limits = Limits(ISSUES.get, ticks)
    limits.enforced = True
    return limits


def writes(limits, count, path=COMMENT, method="PUT"):
    return [limits.count(method, path) for _ in range(count)]


def test_the_twenty_first_write_to_one_issue_in_two_seconds_is_refused(limits, ticks):
    assert writes(limits, 20) == [None] * 20

    (refused,) = writes(limits, 1)

    assert (refused.status, refused.reason, refused.retry_after) == (429, "per-issue", "2")
    assert limits.count("PUT", "/rest/api/3/issue/SHOP-2/comment") is None
    assert limits.count("GET", "/rest/api/3/issue/SHOP-1") is None
    ticks.now += 2.1
    assert writes(limits, 1) == [None]


def test_all_writes_to_one_issue_count_together(limits):
    paths = [
        "/rest/api/3/issue/SHOP-1/comment",
        "/rest/api/2/issue/10001/properties/p",
        "/rest/api/3/comment/7/properties/p",
        "/rest/api/3/issue/SHOP-1/transitions",
    ]
    for path in paths:
        assert writes(limits, 5, path) == [None] * 5

    assert writes(limits, 1, paths[0])[0].reason == "per-issue"


def test_the_hundred_and_first_write_in_thirty_seconds_is_refused(limits, ticks):
    for _ in range(10):
        assert writes(limits, 10) == [None] * 10
        ticks.now += 2

    (refused,) = writes(limits, 1)

    assert (refused.reason, refused.retry_after) == ("per-issue", "10")
    assert limits.peaks["issue 30 s"] == 100
    assert limits.peaks["issue 2 s"] == 10


def test_a_burst_to_one_endpoint_is_refused_whatever_the_issue(limits, ticks):
    paths = [f"/rest/api/3/issue/SHOP-{number}" for number in range(100)]
    assert [limits.count("GET", path) for path in paths] == [None] * 100

    refused = limits.count("GET", "/rest/api/3/issue/10001")

    assert (refused.reason, refused.retry_after) == ("burst", "1")
    assert refused.reset
    assert limits.count("GET", "/rest/api/3/issue/SHOP-1/transitions") is None
    ticks.now += 1.1
    assert limits.count("GET", paths[0]) is None


def test_what_was_refused_does_not_count(limits, ticks):
    writes(limits, 40)
    ticks.now += 2.1

    assert writes(limits, 20) == [None] * 20
    assert len(limits.refused) == 20
    assert limits.refused[0] == f"per-issue PUT {COMMENT}"


def test_a_client_is_warned_before(limits):
    writes(limits, 16)
    assert limits.warning("PUT", COMMENT) == []

    writes(limits, 1)
    assert limits.warning("PUT", COMMENT) == [("X-RateLimit-NearLimit", "true")]


def test_without_enforcement_all_is_counted_and_nothing_refused(limits):
    limits.enforced = False

    assert writes(limits, 50) == [None] * 50
    assert limits.peaks["issue 2 s"] == 50
    assert limits.refused == []
    assert limits.warning("PUT", COMMENT) == []


def test_enforcement_is_switched_on_by_a_call(rest):
    key = rest.epic()
    path = f"issue/{key}/properties/p"
    assert [rest("PUT", path, {"a": 1}).status_code for _ in range(25)] == [201] + [200] * 24

    rest.client.post("/__sandbox/limits", json={"enforce": True})
    refused = rest("PUT", path, {"a": 1})

    assert refused.status_code == 429
    assert refused.headers["RateLimit-Reason"] == "jira-per-issue-on-write"
    assert int(refused.headers["Retry-After"]) >= 1
    counted = rest.client.get("/__sandbox/limits").get_json()
    assert counted["peaks"]["issue 2 s"] == 25
    assert len(counted["refused"]) == 1
    rest.client.post("/__sandbox/limits", json={"enforce": False})
    assert rest("PUT", path, {"a": 1}).status_code == 200
