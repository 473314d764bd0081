"""Verdicts and opinions as JSON text and back, without loss.

Only ASCII is written, so that text which no database can store (NUL, half a surrogate pair) survives.
"""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from linter.core.facts import Facts, Measurable
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.question import Answer, Opinion
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict

VERSION = 1
"""Goes up when the shape changes in a way that `read_…` has to tell apart."""


def write_verdict(verdict: Verdict) -> str:
    """Return the verdict as JSON."""
    return _write(asdict(verdict))


def read_verdict(text: str) -> Verdict:
    """Return a verdict equal to the one that was written. ValueError where the text holds none."""
    data = _read(text)
    try:
        return Verdict(
            epic=EpicRef(**data["epic"]),
            facts=_facts(data["facts"]),
            at=datetime.fromisoformat(data["at"]),
            policy=None if data["policy"] is None else PolicyRef(**data["policy"]),
            stage=data["stage"],
            results=tuple(_result(result) for result in data["results"]),
            rewrite=data["rewrite"],
            why_skipped=data["why_skipped"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError("This is no verdict.") from error


def write_opinion(opinion: Opinion) -> str:
    """Return the opinion as JSON."""
    return _write(asdict(opinion))


def read_opinion(text: str) -> Opinion:
    """Return an opinion equal to the one that was written. ValueError where the text holds none."""
    data = _read(text)
    try:
        return Opinion(
            answer=Answer(data["answer"]),
            reason=data["reason"],
            quotes=tuple(data["quotes"]),
            rewrite=data["rewrite"],
            model=data["model"],
            prompt_version=data["prompt_version"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError("This is no opinion.") from error


def _write(data: dict[str, Any]) -> str:
    return json.dumps({"version": VERSION, **data}, default=datetime.isoformat, separators=(",", ":"))


def _read(text: str) -> dict[str, Any]:
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ValueError("This was written by a version that we cannot read.")
    return data


def _facts(data: dict[str, Any]) -> Facts:
    return Facts(**{**data, "measurable_outcome": Measurable(data["measurable_outcome"])})


def _result(data: dict[str, Any]) -> RuleResult:
    return RuleResult(
        rule=data["rule"],
        level=Level(data["level"]),
        status=Status(data["status"]),
        findings=tuple(_finding(finding) for finding in data["findings"]),
        why=data["why"],
        called_wrong=data.get("called_wrong", False),
    )


def _finding(data: dict[str, Any]) -> Finding:
    evidence = data["evidence"]
    return Finding(
        message=data["message"],
        fix=data["fix"],
        evidence=None if evidence is None else Quote(**evidence),
        doubt=data["doubt"],
    )
