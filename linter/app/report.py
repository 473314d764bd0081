"""The report on one epic, in the shape that other people's scripts read."""

from collections.abc import Callable
from dataclasses import fields

from linter.core.facts import Facts
from linter.core.finding import Finding, Quote
from linter.core.verdict import PolicyRef, RuleResult, Verdict

SCHEMA = 1
"""Raised when a reader of the report would have to change."""
_POLICY = tuple(field.name for field in fields(PolicyRef))
_FACTS = tuple(field.name for field in fields(Facts))
_QUOTE = tuple(field.name for field in fields(Quote))


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
        "policy": _flat(verdict.policy, _POLICY) if verdict.policy is not None else None,
        "verdict": verdict.outcome.value,
        "facts": _flat(verdict.facts, _FACTS),
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
    return None if quote is None else _flat(quote, _QUOTE)


def _flat(record: object, names: tuple[str, ...]) -> dict[str, object]:
    """Return the fields of a record that holds no other; `asdict` copies deeply, and takes ten times as long."""
    return {name: getattr(record, name) for name in names}
