"""How often Jira is called on the whole way; the page that shows it shows what is so."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

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
        "All webhooks arrive once more",
    ):
        assert of(rows, step) == [(0, 0)], step


def test_no_look_reads_more_than_once_but_one_that_moves(rows):
    moved = [row for row in rows if "send back" in row.what]
    assert [(row.reads, row.writes) for row in moved] == [(3, 3)]
    assert max(row.reads for row in rows if row not in moved) == 1
    assert max(row.writes for row in rows if row not in moved) == 2


def test_the_page_shows_what_is_counted(tool, walked):
    print(tool.table(walked))
    page = (ROOT / "docs" / "calls.md").read_text("utf-8")
    assert page == f"{tool.HEAD.read_text('utf-8').rstrip()}\n\n{tool.table(walked)}\n", "run `make generate`"
