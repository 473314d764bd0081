"""How often Jira is called on the whole way; the page that shows it shows what is so."""

import sys
from importlib import import_module
from pathlib import Path

import pytest
from harness.journey import Journey, whole
from harness.people import JiraPackage

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    sys.path.append(str(ROOT / "tools"))
    return import_module("call_table")


@pytest.fixture(scope="module")
def walked(tool):
    return {name: tool.walk(flavour) for flavour, name in tool.FLAVOURS.items()}


@pytest.fixture(params=["Cloud", "Data Center"])
def rows(walked, request):
    return walked[request.param]


def of(rows, step):
    return [(row.reads, row.writes) for row in rows if row.step.startswith(step)]


def test_the_first_verdict_is_one_read_and_two_writes(rows):
    waited, told = of(rows, "A weak epic is created")
    assert waited == (1, 0)
    assert told == (1, 2)


def test_an_epic_that_has_not_changed_is_never_written_to(rows):
    assert of(rows, "Nothing has changed") == [(1, 0)]
    assert of(rows, "Then it is looked at again") == [(1, 0)]


def test_what_cannot_matter_is_not_looked_at(rows):
    for step in (
        "Our comment is deleted",
        "A comment that asks nothing",
        "A story is created",
        "Files, ranks, links and work",
        "All webhooks arrive once more",
        "Gate by a field: it is started, and Jira refuses",
    ):
        assert of(rows, step) == [(0, 0)], step


def test_no_look_reads_more_than_once_but_one_that_moves(rows):
    moved = [row for row in rows if "moved" in row.step and row.reads > 1]
    assert [(row.reads, row.writes) for row in moved] == [(3, 3), (3, 3), (3, 1)]
    assert max(row.reads for row in rows if row not in moved) == 1


def test_what_is_told_is_two_writes(rows):
    told = [row for row in rows if "say" in row.what or "reword" in row.what]
    assert {row.writes - ("send back" in row.what) for row in told} == {2}


def test_a_gate_is_one_write_and_a_field_another(rows, walked):
    (opened, _) = of(rows, "Gate by a property: it is put right")
    assert opened == (1, 1)
    (shown, _) = of(rows, "Gate by a field: it is put right")
    # On Data Center one that sends no mail is tried first, and refused to who is no administrator.
    assert shown == ((1, 2) if rows is walked["Cloud"] else (1, 3))


def test_our_own_echoes_arrive_and_are_not_looked_at():
    with Journey("cloud") as journey:
        dana = JiraPackage(journey.peopled.url, journey.sandbox.token, cloud=True)
        whole(journey, dana)
        dana.close()
        ignored = [one.note for one in journey.inbox.recent(1000) if one.state == "ignored"]
    echoes = [note for note in ignored if "our own echo" in note]
    told = [cost for cost in journey.costs if cost.writes]
    assert len(echoes) >= len(told)


def test_the_page_shows_what_is_counted(tool, walked):
    print(tool.table(walked))
    page = (ROOT / "docs" / "calls.md").read_text("utf-8")
    assert page == f"{tool.HEAD.read_text('utf-8').rstrip()}\n\n{tool.table(walked)}\n", "run `make generate`"
