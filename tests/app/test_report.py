"""The report has the shape that scripts rely on."""

from datetime import UTC, datetime

from linter.app.report import report
from linter.core.facts import Facts, Measurable
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict

AT = datetime(2026, 11, 20, tzinfo=UTC)
FACTS = Facts(Measurable.PARTIAL, metric=True)


def address(rule):
    """Return the address of a rule's page."""
    return f"https://linter.example/rules/{rule}"


def test_what_was_found_is_told_hardest_first_with_its_quote():
    quote = Quote("outcome", "Build", 0, 5)
    results = (
        RuleResult("owner", Level.WARNING, Status.WAIVED, (Finding("No owner.", "Name one."),), "Until May."),
        RuleResult("due-date", Level.ERROR, Status.PASS),
        RuleResult(
            "baseline",
            Level.ERROR,
            Status.COULD_NOT_TELL,
            (Finding("Two numbers.", "Say which.", doubt=True),),
        ),
        RuleResult(
            "not-an-output", Level.ERROR, Status.FAIL, (Finding("An output.", "Say what changes.", quote),)
        ),
        RuleResult("metric", Level.ERROR, Status.SKIPPED, (), "Another stage."),
    )
    verdict = Verdict(
        EpicRef("PAY-1", "Title", "PAY", "Epic"), FACTS, AT, PolicyRef("default", "sha256:a"), "idea", results
    )
    assert report(verdict, rule_url=address) == {
        "schema": 1,
        "epic": {"key": "PAY-1", "summary": "Title", "project": "PAY", "type": "Epic"},
        "policy": {"name": "default", "digest": "sha256:a"},
        "verdict": "fail",
        "facts": {
            "measurable_outcome": "partial",
            "metric": True,
            "baseline": False,
            "target": False,
            "due_date": False,
            "owner": False,
            "output_not_outcome": False,
            "placeholder": False,
            "injection": False,
        },
        "findings": [
            {
                "rule": "not-an-output",
                "level": "error",
                "status": "fail",
                "message": "An output.",
                "fix": "Say what changes.",
                "evidence": {"field": "outcome", "text": "Build", "start": 0, "end": 5},
                "docs": "https://linter.example/rules/not-an-output",
            },
            {
                "rule": "baseline",
                "level": "error",
                "status": "could-not-tell",
                "message": "Two numbers.",
                "fix": "Say which.",
                "evidence": None,
                "docs": "https://linter.example/rules/baseline",
            },
            {
                "rule": "owner",
                "level": "warning",
                "status": "waived",
                "message": "No owner.",
                "fix": "Name one.",
                "evidence": None,
                "docs": "https://linter.example/rules/owner",
            },
        ],
    }


def test_an_epic_that_no_policy_governs_has_facts_and_no_findings():
    said = report(Verdict(EpicRef("PAY-1"), FACTS, AT), rule_url=address)
    assert (said["policy"], said["verdict"], said["findings"]) == (None, "skipped", [])
    assert said["facts"]["measurable_outcome"] == "partial"
