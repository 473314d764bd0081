"""`lint --format sarif`: SARIF 2.1.0, for code scanning and editors."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import click

from linter import __version__
from linter.app.services import Linted
from linter.cli.place import Files, Place, complaint, said, title_of, uri_of
from linter.core.finding import Finding, Level, Status
from linter.core.verdict import RuleResult
from linter.reading.files import BadInput, Loaded
from linter.rulebook.catalogue import pages
from linter.rulebook.page import RulePage

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


class Sarif:
    """Collects results and prints one log of one run."""

    def __init__(self, rule_url: Callable[[str], str]) -> None:
        self._rule_url = rule_url
        self._files = Files()
        self._known = {page.name: page for page in pages()}
        self._rules: dict[str, dict[str, Any]] = {}
        self._results: list[dict[str, Any]] = []
        self._unread: list[dict[str, Any]] = []

    def one(self, read: Loaded, linted: Linted) -> None:
        """Keep the results of one epic."""
        for result, finding in linted.verdict.reported():
            if result.rule not in self._rules:
                self._rules[result.rule] = self._rule(result)
            self._results.append(self._result(read, result, finding))

    def bad(self, read: BadInput) -> None:
        """Keep the notification of an input that could not be read."""
        uri = uri_of(read)
        notification = {"level": "error", "message": {"text": said(read) if uri else complaint(read)}}
        # What is no file, or is not there, has no place to point at.
        located = {"locations": [{"physicalLocation": _physical(uri, _start(read))}]} if uri else {}
        self._unread.append(notification | located)

    def end(self) -> None:
        """Print the log."""
        driver = {"name": "outcome-linter", "version": __version__, "rules": list(self._rules.values())}
        ended = {"executionSuccessful": not self._unread, "toolExecutionNotifications": self._unread}
        run = {
            "tool": {"driver": driver},
            "invocations": [ended],
            "columnKind": "unicodeCodePoints",
            "results": self._results,
        }
        click.echo(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2))

    def _rule(self, result: RuleResult) -> dict[str, Any]:
        page = self._known.get(result.rule)
        told = (
            _help(page) if page else {"shortDescription": {"text": f"{result.rule}, a rule of this policy."}}
        )
        url = self._rule_url(result.rule)
        level = {"defaultConfiguration": {"level": _LEVELS[result.level]}}
        return {"id": result.rule, **told, **level, **({"helpUri": url} if url else {})}

    def _result(self, read: Loaded, result: RuleResult, finding: Finding) -> dict[str, Any]:
        told: dict[str, Any] = {
            "ruleId": result.rule,
            "ruleIndex": list(self._rules).index(result.rule),
            "message": {"text": f"{finding.message} {finding.fix}"},
            "locations": [_location(read, self._files.place(read, finding.evidence))],
            "partialFingerprints": {"epicRuleText/v1": _fingerprint(read, result, finding)},
        }
        if result.status is Status.COULD_NOT_TELL:
            # Whatever is no failure has no level: so says the format.
            return told | {"kind": "review", "level": "none"}
        told |= {"kind": "fail", "level": _LEVELS[result.level]}
        if result.status is Status.WAIVED:
            told["suppressions"] = [{"kind": "external", "justification": result.why}]
        return told


def _help(page: RulePage) -> dict[str, Any]:
    return {
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.why},
        "help": {
            "text": f"{page.why}\n\n{page.fix}",
            "markdown": f"**Why:** {page.why}\n\n**Fix:** {page.fix}",
        },
    }


def _location(read: Loaded, place: Place) -> dict[str, Any]:
    found: dict[str, Any] = {"logicalLocations": [{"name": title_of(read), "kind": "object"}]}
    uri = uri_of(read)
    if not uri:
        return found
    region = {"startLine": place.line}
    if place.column:
        region |= {"startColumn": place.column, "endColumn": place.end_column}
    return {"physicalLocation": _physical(uri, region), **found}


def _start(read: BadInput) -> dict[str, int]:
    return {"startLine": read.line} | ({"startColumn": read.column} if read.column else {})


def _physical(uri: str, region: dict[str, int]) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri}, "region": region}


def _fingerprint(read: Loaded, result: RuleResult, finding: Finding) -> str:
    """Stay the same while the epic, the rule and the text that it is about do, wherever they stand."""
    about = " ".join(finding.evidence.text.split()) if finding.evidence else ""
    parts = (read.epic.key or read.epic.summary or read.name, result.rule, about)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
