"""What every cache of opinions and every list of workers does."""

from datetime import timedelta

import pytest

from linter.core.question import Answer, Opinion

OPINION = Opinion(Answer.UNSURE, "It names no number.", ("“faster” \x00",), "From 4 s to 1 s.", "m-1", "v2")


def test_an_opinion_comes_back_equal(store, now):
    store.opinions.put("k", OPINION, now)
    assert store.opinions.get("k") == OPINION


def test_what_was_never_kept_is_nothing(store):
    assert store.opinions.get("k") is None


def test_keeping_an_opinion_again_replaces_it(store, now):
    store.opinions.put("k", OPINION, now)
    store.opinions.put("k", Opinion(Answer.YES), now + timedelta(days=1))
    assert store.opinions.get("k") == Opinion(Answer.YES)


def test_without_workers_there_is_no_beat(store):
    assert store.workers.last_beat() is None


@pytest.mark.parametrize("order", [(0, 60), (60, 0)])
def test_the_last_beat_is_that_of_the_liveliest_worker(store, now, order):
    for worker, seconds in zip(("a", "b"), order, strict=True):
        store.workers.beat(worker, now + timedelta(seconds=seconds))
    assert store.workers.last_beat() == now + timedelta(seconds=60)


def test_a_worker_may_beat_again(store, now):
    store.workers.beat("a", now)
    store.workers.beat("a", now + timedelta(seconds=5))
    assert store.workers.last_beat() == now + timedelta(seconds=5)
