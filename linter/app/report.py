"""The report on one epic, in the shape that other people's scripts read."""

from collections.abc import Callable
from dataclasses import asdict

from linter.core.finding import Finding, Quote
from linter.core.verdict import RuleResult, Verdict

SCHEMA = 1
"""Raised when a reader of the report would have to change."""


def report(verdict: Verdict, *, rule_url: Callable[[str], str]) -> dict[str, object]:
    """Return the report as a JSON object. `rule_url` gives the address of a rule's page, or ""."""
    return {
        "schema": SCHEMA,
        "epic": {
            "key": verdict.epic.key,
            "summary": verdict.epic.summary,
            "project": verdict.epic.project,
            "type": verdict.epic.type,
        },
        "policy": asdict(verdict.policy) if verdict.policy is not None else None,
        "verdict": verdict.outcome.value,
        "facts": asdict(verdict.facts),
        "findings": [_finding(result, finding, rule_url) for result, finding in verdict.reported()],
    }


def _finding(result: RuleResult, finding: Finding, rule_url: Callable[[str], str]) -> dict[str, object]:
    return {
        "rule": result.rule,
        "level": result.level.value,
        "status": result.status.value,
        "message": finding.message,
        "fix": finding.fix,
        "evidence": _evidence(finding.evidence),
        "docs": rule_url(result.rule),
    }


def _evidence(quote: Quote | None) -> dict[str, object] | None:
    return None if quote is None else asdict(quote)
