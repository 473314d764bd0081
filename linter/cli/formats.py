"""How `lint` prints: one writer a format."""

import json
import sys
from collections.abc import Callable
from typing import Protocol

import click

from linter.app.report import report
from linter.app.services import Linted
from linter.cli.github import GitHub
from linter.cli.junit import JUnit
from linter.cli.sarif import Sarif
from linter.cli.text import TextWriter
from linter.core.verdict import Verdict
from linter.reading.files import BadInput, Loaded

_ENCODER = json.JSONEncoder(ensure_ascii=False)
RuleUrl = Callable[[str], str]


class Writer(Protocol):
    """Prints results as they come, and what is left at the end."""

    def one(self, read: Loaded, linted: Linted) -> None:
        """Print, or keep, one result."""

    def bad(self, read: BadInput) -> None:
        """Print, or keep, what could not be read. It is told on standard error as well."""

    def end(self) -> None:
        """Print what is left."""


class Documents:
    """What has no place for an input that could not be read: standard error tells it."""

    def bad(self, read: BadInput) -> None:
        """Print nothing."""


def json_line(verdict: Verdict, rule_url: RuleUrl) -> str:
    """Return the report of one document on one line."""
    return _ENCODER.encode(report(verdict, rule_url=rule_url))


class JsonLines(Documents):
    """One report a line, in the order of the input."""

    def __init__(self, rule_url: RuleUrl) -> None:
        self._rule_url = rule_url

    def one(self, read: Loaded, linted: Linted) -> None:  # noqa: ARG002 - a report names its epic itself
        """Print a line."""
        sys.stdout.write(json_line(linted.verdict, self._rule_url) + "\n")

    def end(self) -> None:
        """Print what is still held: to write each line at once would cost more than to make it."""
        sys.stdout.flush()


class Json(Documents):
    """The report of one document, or a list of reports for several."""

    def __init__(self, rule_url: RuleUrl) -> None:
        self._rule_url = rule_url
        self._reports: list[dict[str, object]] = []

    def one(self, read: Loaded, linted: Linted) -> None:  # noqa: ARG002 - a report names its epic itself
        """Keep a report."""
        self._reports.append(report(linted.verdict, rule_url=self._rule_url))

    def end(self) -> None:
        """Print all."""
        whole = self._reports[0] if len(self._reports) == 1 else self._reports
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))


class Markdown(Documents):
    """For a pull request, a wiki page or a chat."""

    def __init__(self, rule_url: RuleUrl) -> None:
        self._rule_url = rule_url

    def one(self, read: Loaded, linted: Linted) -> None:
        """Print a section."""
        verdict = linted.verdict
        name = " ".join(filter(None, (verdict.epic.key, verdict.epic.summary))) or read.name
        click.echo(f"## {_plain(name)}: {verdict.outcome}\n")
        if verdict.why_skipped:
            click.echo(f"{verdict.why_skipped}\n")
        for result, finding in verdict.told():
            url = self._rule_url(result.rule)
            rule = f"[{result.rule}]({url})" if url else f"`{result.rule}`"
            click.echo(f"- **{result.level}** {rule}: {_plain(finding.message)}  \n  {_plain(finding.fix)}")
        click.echo("")

    def end(self) -> None:
        """Print nothing more."""


def writer(form: str, rule_url: RuleUrl) -> Writer:
    """Return the writer of a format."""
    makers: dict[str, Callable[[RuleUrl], Writer]] = {
        "text": lambda _: TextWriter(),
        "json": Json,
        "jsonl": JsonLines,
        "markdown": Markdown,
        "sarif": Sarif,
        "junit": lambda _: JUnit(),
        "github": lambda _: GitHub(),
    }
    return makers[form](rule_url)


def _plain(text: str) -> str:
    """Take the meaning from characters that Markdown would act on: the text is somebody else's."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in text)
