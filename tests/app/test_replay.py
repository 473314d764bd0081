"""Real webhooks, played to the worker: as they are, and as if they had been about an epic."""

import json
import os
import runpy
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fakes.jira import FakeJira

from linter.adapters.memory import InMemoryEngine, InMemoryInbox
from linter.app.by_id import ById
from linter.app.ports import Delivery, Done
from linter.app.receive import EPICS, hand_over
from linter.core.epic import Epic
from linter.reading.payload import read_event

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("SHARED_DIR", ROOT.parent / "shared")) / "payloads"
FILES = sorted(FOLDER.glob("*.json"))
AT = datetime(2026, 1, 1, tzinfo=UTC)
EPIC = {"id": "10000", "name": "Epic", "hierarchyLevel": 1, "subtask": False}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FILES, reason=f"no recorded payloads in {FOLDER}"),
]


def play(body):
    """Return what became of a delivery, and how often Jira was read for it."""
    inbox, engine, jira = InMemoryInbox(), InMemoryEngine(), FakeJira(lambda: AT)
    event = read_event(body)
    jira.add(Epic(id=event.issue_id or "1", key=event.issue_key))
    engine.start(ById(jira, lambda look: Done(str(jira.look(look.issue)))))
    inbox.keep(Delivery("d1", body, AT))
    hand_over(inbox, engine, "nobody", EPICS, lambda _issue: False)
    engine.run_until_idle()
    (delivery,) = inbox.recent()
    assert engine.counts()["dead"] == 0
    return delivery, jira.reads


def about_an_epic(body):
    """Return a payload as if its issue had been an epic, and been nothing else before."""
    payload = json.loads(body)
    issue = payload.get("issue")
    if isinstance(issue, dict):
        issue.setdefault("fields", {})["issuetype"] = EPIC
    return json.dumps(payload).encode()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_settled_with_a_reason_and_without_reading_jira_in_vain(file):
    delivery, reads = play(file.read_bytes())
    assert delivery.note
    assert reads == (1 if delivery.state == "handed" else 0)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_of_an_epic_it_is_looked_at_wherever_it_may_matter(file):
    delivery, reads = play(about_an_epic(file.read_bytes()))
    name = json.loads(file.read_bytes()).get("webhookEvent", "")
    kind = delivery.note.split(maxsplit=1)[0].rstrip(":")
    idle = ("asks nothing of us", "deleted", "nothing that a rule can see was changed")
    if not name.startswith(("jira:issue_", "comment_")):
        assert (kind, reads) == ("foreign", 0)
    elif kind == "issue" and not delivery.note.endswith(idle):
        assert (delivery.state, reads) == ("handed", 1)
    else:
        assert reads == (delivery.state == "handed")
    if name == "jira:issue_deleted":
        assert delivery.note.endswith("deleted")


def test_the_table_has_a_line_for_each_and_says_how_many_looks_there_are():
    tool = runpy.run_path(str(ROOT / "tools" / "classify.py"))
    found = list(tool["rows"](FOLDER))
    shown = tool["table"](found)
    assert [row.file for row in found] == [file.stem for file in FILES]
    assert all(f"| {file.stem} |" in shown for file in FILES)
    looks = sum(play(file.read_bytes())[0].state == "handed" for file in FILES)
    assert f"{len(FILES)} deliveries: {looks} looks, {len(FILES) - looks} without any call" in shown
