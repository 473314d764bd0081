"""Workers that are killed. Whole processes, so these are slow."""

import time

import pytest

from linter.app.ports import Look

pytestmark = pytest.mark.slow


def lines(log):
    return [line.split() for line in log.read_text().splitlines()]


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come to pass")


def test_a_worker_killed_in_the_middle_loses_nothing(url, make_engine, start_worker):
    start, log = start_worker
    engine = make_engine(url)
    issues = [f"i{number}" for number in range(12)]
    for issue in issues:
        engine.submit(Look(issue, f"{issue}/1"))
    victim = start(seconds=0.3)
    wait_for(lambda: sum(line[0] == "begin" for line in lines(log)) >= 6)
    victim.kill()
    victim.wait()
    killed_at = len(lines(log))
    assert engine.counts()["running"] > 0
    for issue in issues:
        engine.submit(Look(issue, f"{issue}/2"))
    start(seconds=0.05)
    wait_for(lambda: engine.counts()["done"] == 24)
    assert engine.counts() == {"waiting": 0, "running": 0, "done": 24, "dead": 0}
    ended = {line[2] for line in lines(log) if line[0] == "end"}
    assert {f"{issue}/2" for issue in issues} <= ended
    assert_no_overlap(lines(log)[killed_at:])


def test_two_workers_do_not_disturb_each_other(url, make_engine, start_worker):
    start, log = start_worker
    engine = make_engine(url)
    start(seconds=0.5)
    start(seconds=0.5)
    wait_for(lambda: lines(log).count(["up"]) == 2)
    for number in range(4):
        for issue in ("a", "b", "c"):
            engine.submit(Look(issue, f"{issue}/{number}"))
        time.sleep(1.0)
    wait_for(lambda: engine.counts()["done"] == 12)
    begun = [line[2] for line in lines(log) if line[0] == "begin"]
    assert len(begun) == len(set(begun))
    assert_no_overlap(lines(log))


# It takes five deaths, and those of both databases are looked after by the same code.
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_look_that_kills_its_worker_each_time_is_set_aside(url, make_engine, start_worker):
    start, log = start_worker
    engine = make_engine(url)
    engine.submit(Look("killer", "killer/1"))
    worker = start(seconds=0.0)
    wait_for(lambda: worker.poll() is not None)
    engine.submit(Look("harmless", "harmless/1"))
    end = time.monotonic() + 60
    while engine.counts()["dead"] == 0 and time.monotonic() < end:
        if worker.poll() is not None:
            worker = start(seconds=0.0)
        time.sleep(0.1)
    wait_for(lambda: engine.counts() == {"waiting": 0, "running": 0, "done": 1, "dead": 1})
    assert sum(line[:2] == ["begin", "killer"] for line in lines(log)) == 5


def assert_no_overlap(lines):
    """Assert that between the begin and the end of a look nothing else begins on the same issue."""
    under_way = {}
    for line in lines:
        if line[0] == "begin":
            assert line[1] not in under_way, f"{line[2]} began during {under_way.get(line[1])}"
            under_way[line[1]] = line[2]
        elif line[0] == "end":
            under_way.pop(line[1], None)
