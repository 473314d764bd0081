"""The default policy does not nag: silent about good epics, brief and exact about weak ones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from linter.adapters.llm.silent import SilentJudge
from linter.app.lint import lint
from linter.app.telling import Addresses
from linter.core.finding import Level, Status
from linter.core.verdict import Outcome
from linter.policy.load import Source, load
from linter.reading.document import read_document

NOW = datetime(2026, 1, 15, tzinfo=UTC)
HERE = Path(__file__)
EPICS = yaml.safe_load(HERE.with_name("manners.yaml").read_text("utf-8"))
STATUS = {"name": "In Progress", "category": "indeterminate"}


@pytest.fixture(scope="module")
def default():
    """Return the policy that the product comes with."""
    text = (HERE.parents[2] / "policies" / "default.yaml").read_text("utf-8")
    return (load((Source("default.yaml", text),))[0].policy,)


def linted(default, document):
    """Judge an epic on which work has begun, so that every rule of the policy is asked."""
    addresses = Addresses("https://linter.example")
    return lint(read_document({"status": STATUS, **document}), default, NOW, SilentJudge(), addresses)


def title(document):
    return document.get("outcome") or document.get("description") or "an empty epic"


def good():
    """Yield good epics; one that is known to be misjudged says why in `waits`."""
    for document in EPICS["good"]:
        why = document.pop("waits", "")
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        yield pytest.param(document, id=title(document), marks=marks)


@pytest.mark.parametrize("document", list(good()))
def test_nothing_is_said_about_a_good_epic(default, document):
    verdict = linted(default, document).verdict
    said = [
        (result.rule, found.message) for result, found in verdict.told() if result.level is not Level.INFO
    ]
    assert said == []
    assert verdict.outcome is Outcome.PASS


@pytest.mark.parametrize("case", EPICS["weak"], ids=lambda case: title(case["epic"]))
def test_a_weak_epic_hears_a_few_points_each_with_a_way_out(default, case):
    made = linted(default, case["epic"])
    points = made.note.points
    assert 1 <= len(points) <= 3
    assert all(point.message.strip() and point.fix.strip() for point in points)
    everything = [*points, *made.note.more]
    assert len({point.message for point in everything}) == len(everything)
    assert len({point.fix for point in everything}) == len(everything)
    rules = [result.rule for result in made.verdict.results if result.status is Status.FAIL]
    assert len(set(rules)) == len(rules) >= 1


@pytest.mark.parametrize(
    "case", [case for case in EPICS["weak"] if case["has"]], ids=lambda case: title(case["epic"])
)
def test_nobody_is_asked_for_what_is_there(default, case):
    verdict = linted(default, case["epic"]).verdict
    asked = {result.rule for result, _ in verdict.told() if result.status is not Status.WAIVED}
    assert asked.isdisjoint(case["has"])


def test_the_epics_are_many_enough_to_mean_something():
    assert (len(EPICS["good"]), len(EPICS["weak"])) == (30, 30)
