"""What every inbox does."""

from datetime import timedelta, timezone

import pytest

from linter.app.ports import Delivery, DeliveryState


@pytest.fixture
def inbox(store):
    return store.inbox


def ids(deliveries):
    return [each.id for each in deliveries]


def test_a_delivery_comes_back_as_it_was_kept(inbox, now):
    delivery = Delivery("d-1", b'{"raw": "\xff\x00"}', now)
    assert inbox.keep(delivery)
    assert inbox.waiting() == [delivery]


def test_a_delivery_seen_before_is_kept_once_and_stays_as_it_was(inbox, now):
    inbox.keep(Delivery("d-1", b"first", now))
    inbox.settle("d-1", DeliveryState.HANDED, "10012")
    assert not inbox.keep(Delivery("d-1", b"second", now + timedelta(hours=1)))
    assert inbox.recent() == [Delivery("d-1", b"first", now, DeliveryState.HANDED, "10012")]


def test_waiting_is_oldest_first_and_the_order_of_arrival_breaks_ties(inbox, now):
    for name, minutes in (("z", 5), ("b", 1), ("a", 1), ("y", 3)):
        inbox.keep(Delivery(name, b"", now + timedelta(minutes=minutes)))
    assert ids(inbox.waiting()) == ["b", "a", "y", "z"]
    assert ids(inbox.waiting(limit=2)) == ["b", "a"]
    assert ids(inbox.recent(limit=3)) == ["z", "y", "a"]


def test_what_is_settled_waits_no_longer(inbox, now):
    for name in ("a", "b", "c"):
        inbox.keep(Delivery(name, b"", now))
    inbox.settle("a", DeliveryState.IGNORED, "no Jira event")
    inbox.settle("b", DeliveryState.HANDED, "10012")
    inbox.settle("nobody knows this one", DeliveryState.HANDED, "")
    assert ids(inbox.waiting()) == ["c"]
    assert inbox.counts() == {DeliveryState.NEW: 1, DeliveryState.HANDED: 1, DeliveryState.IGNORED: 1}


def test_an_empty_inbox_counts_zero_of_each(inbox):
    assert inbox.counts() == dict.fromkeys(DeliveryState, 0)


def test_purging_leaves_what_is_young_or_not_settled(inbox, now):
    for name, days in (("old", 40), ("old but new", 40), ("young", 1)):
        inbox.keep(Delivery(name, b"", now - timedelta(days=days)))
    inbox.settle("old", DeliveryState.HANDED, "")
    inbox.settle("young", DeliveryState.HANDED, "")
    assert inbox.purge(now - timedelta(days=30)) == 1
    assert ids(inbox.recent()) == ["young", "old but new"]


def test_times_come_back_in_utc_whatever_zone_they_were_given_in(inbox, now):
    inbox.keep(Delivery("d", b"", now.astimezone(timezone(timedelta(hours=5, minutes=30)))))
    (kept,) = inbox.waiting()
    assert kept.received == now
    assert kept.received.utcoffset() == timedelta(0)


def test_the_body_may_be_as_large_as_jira_sends_them(inbox, now):
    body = bytes(range(256)) * 40_000
    inbox.keep(Delivery("large", body, now))
    assert inbox.waiting()[0].body == body
