"""`lint` for people: what was found, where it stands, how to put it right."""

import shutil
import textwrap
from collections import Counter

import click

from linter.app.services import Linted
from linter.core.epic import Epic
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.verdict import Outcome, RuleResult
from linter.reading.files import BadInput, Loaded

_COLOURS = {
    Outcome.PASS: "green",
    Outcome.WARN: "yellow",
    Outcome.FAIL: "red",
    Outcome.UNKNOWN: "cyan",
    Outcome.SKIPPED: "bright_black",
}
_LEVELS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}
_WIDEST = 100
_CONTEXT = 30
"""Characters shown before and behind an excerpt."""


class TextWriter:
    """Prints each result as it comes; a line that sums up at the end."""

    def __init__(self) -> None:
        self._counts: Counter[Outcome] = Counter()
        self._width = min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)

    def bad(self, read: BadInput) -> None:
        """Print nothing: standard error tells it."""

    def one(self, read: Loaded, linted: Linted) -> None:
        """Print one epic: a headline, its findings, and what could not be told in one line."""
        verdict = linted.verdict
        self._counts[verdict.outcome] += 1
        where = f"{read.name}:{read.line}" if read.line else read.name
        title = " ".join(filter(None, (verdict.epic.key, verdict.epic.summary)))
        word = click.style(verdict.outcome.value.upper(), fg=_COLOURS[verdict.outcome], bold=True)
        policy = f"policy {verdict.policy.name}" if verdict.policy else verdict.why_skipped
        stage = f", {verdict.stage}" if verdict.stage else ""
        click.echo(
            f"{word}  {click.style(title or where, bold=True)}  {click.style(f'({policy}{stage})', dim=True)}"
        )
        if title:
            click.echo(click.style(f"      {where}", dim=True))
        for result, finding in verdict.told():
            self._finding(read.epic, result, finding)
        if verdict.rewrite:
            self._paragraph("Suggested", verdict.rewrite)
        click.echo("")

    def end(self) -> None:
        """Print how many of each, where there was more than one."""
        total = sum(self._counts.values())
        if total > 1:
            parts = (f"{count} {outcome}" for outcome in Outcome if (count := self._counts[outcome]))
            click.echo(f"{total} epics: {', '.join(parts)}")

    def _finding(self, epic: Epic, result: RuleResult, finding: Finding) -> None:
        word = "could not tell" if result.status is Status.COULD_NOT_TELL else result.level.value
        colour = "cyan" if result.status is Status.COULD_NOT_TELL else _LEVELS[result.level]
        click.echo(f"\n  {click.style(word, fg=colour, bold=True)} {click.style(result.rule, dim=True)}")
        self._wrapped("  ", finding.message)
        if finding.evidence is not None:
            self._excerpt(epic, finding.evidence)
        self._paragraph("Fix", finding.fix)
        why = _why(result.rule)
        if why:
            self._paragraph("Why", why)

    def _excerpt(self, epic: Epic, quote: Quote) -> None:
        """Show the line that the quote stands in, and underline it."""
        text = next((t.document.text for t in epic.texts() if t.name == quote.field), "")
        if text[quote.start : quote.end] != quote.text:
            return
        first = text.rfind("\n", 0, quote.start) + 1
        line_end = text.find("\n", quote.start)
        last = len(text) if line_end < 0 else line_end
        start, end = max(first, quote.start - _CONTEXT), min(last, quote.end + _CONTEXT)
        shown = slice(quote.start, min(quote.end, last, quote.start + self._width - _CONTEXT))
        before, marked, after = text[start : shown.start], text[shown], text[shown.stop : end]
        label = f"    {quote.field} │ "
        ellipsis = "… " if start > first else ""
        tail = after + (" …" if end < last or shown.stop < quote.end else "")
        tail = tail[: max(0, self._width - len(label) - len(ellipsis) - len(before) - len(marked))]
        click.echo(
            click.style(label, dim=True) + ellipsis + before + click.style(marked, underline=True) + tail
        )
        blank = " " * (len(label) - 2) + "│ " + " " * len(ellipsis + before)
        click.echo(click.style(blank, dim=True) + click.style("‾" * len(marked), fg="red"))

    def _paragraph(self, name: str, text: str) -> None:
        self._wrapped(f"  {click.style(name.ljust(4), bold=True)} ", text, len(name.ljust(4)) + 3)

    def _wrapped(self, lead: str, text: str, indent: int = 2) -> None:
        lines = textwrap.wrap(text, self._width - indent) or [""]
        click.echo(lead + ("\n" + " " * indent).join(lines))


def _why(rule: str) -> str:
    """Return the reason that the rule's page gives."""
    from linter.rulebook.docstring import told
    from linter.rules import RULES

    return next((told(r.__doc__ or "").why for r in RULES if r.name == rule), "")
