"""Webhooks as they really come: each irregularity that was found, and what becomes of it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from linter.adapters.memory import InMemoryEngine, InMemoryInbox
from linter.app.ports import Delivery
from linter.app.receive import EPICS, hand_over, ignored
from linter.reading.payload import read_event

ME = "557058:bot"
AT = datetime(2026, 1, 1, tzinfo=UTC)
CASES = yaml.safe_load(Path(__file__).with_name("irregular.yaml").read_text("utf-8"))
pytestmark = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def body_of(case):
    """Return the bytes of a case."""
    text = case["raw"] if "raw" in case else json.dumps(case["payload"], ensure_ascii=False)
    return text.encode()


def never(_issue):
    return False


def test_it_is_read_as_far_as_it_goes(case):
    event = read_event(body_of(case))
    for name, wanted in case["is"].items():
        holder = event.comment if name in {"stamp", "may_ask", "deed"} else event
        found = getattr(holder, name)
        assert (list(found) if isinstance(found, tuple) else found) == wanted, name


def test_it_leads_to_a_look_or_is_ignored_for_a_reason(case):
    said = ignored(read_event(body_of(case)), ME, EPICS, never)
    assert said.startswith(case["fate"]) if case["fate"] != "look" else said == ""


def test_it_is_settled_by_the_worker_with_one_look_at_most(case):
    inbox, engine = InMemoryInbox(), InMemoryEngine()
    inbox.keep(Delivery("d1", body_of(case), AT))
    hand_over(inbox, engine, ME, EPICS, never)
    (delivery,) = inbox.recent()
    assert delivery.state == ("handed" if case["fate"] == "look" else "ignored")
    assert engine.counts()["waiting"] == (case["fate"] == "look")


def test_wrong_types_anywhere_in_it_count_as_absent(case):
    for wrong in (None, True, 5, 2.5, "x", [], ["x"], {}, {"x": {}}):
        for spoilt in spoil(case.get("payload", {}), wrong):
            event = read_event(json.dumps(spoilt).encode())
            assert ignored(event, ME, EPICS, never) or event.issue


def spoil(value, wrong):
    """Yield copies of a value, each with another of its parts replaced by something of another type."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield {**value, key: wrong}
            for spoilt in spoil(part, wrong):
                yield {**value, key: spoilt}
    elif isinstance(value, list):
        for place, part in enumerate(value):
            for spoilt in (wrong, *spoil(part, wrong)):
                yield [*value[:place], spoilt, *value[place + 1 :]]
