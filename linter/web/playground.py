"""Try a text: what would be found, and what Jira would show. Nothing is stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from linter.app.services import Linted, Services
from linter.core.epic import Epic
from linter.core.finding import Finding, Quote
from linter.core.verdict import RuleResult
from linter.reading.document import read_document

LONGEST = 50_000
"""Characters of each text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody typed."""

    summary: str = ""
    text: str = ""
    project: str = ""
    due_date: str = ""
    owner: str = ""
    outcome_only: bool = False

    def document(self) -> dict[str, object]:
        """Return the epic document that it stands for."""
        told = {"project": self.project, "due_date": self.due_date, "owner": self.owner}
        document: dict[str, object] = {name: value for name, value in told.items() if value}
        if self.summary:
            document["summary"] = self.summary
        document["outcome" if self.outcome_only else "description"] = self.text
        return document


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text, and the numbers of the findings that quote it."""

    text: str
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A text of the epic, cut where a quote begins or ends."""

    name: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What the page shows: the draft, and what came of it."""

    draft: Draft = field(default_factory=Draft)
    linted: Linted | None = None
    reported: tuple[tuple[RuleResult, Finding], ...] = ()
    texts: tuple[Shown, ...] = ()
    problem: str = ""


def blueprint(services: Services) -> Blueprint:
    """Return both routes: the form, and the answer to it on the same page."""
    routes = Blueprint("playground", __name__)

    @routes.get("/playground")
    def form() -> ResponseReturnValue:
        return render_template("playground.html", trial=Trial())

    @routes.post("/playground")
    def check() -> ResponseReturnValue:
        trial = try_out(services, read_draft(request.form))
        return render_template("playground.html", trial=trial), 400 if trial.problem else 200

    return routes


def read_draft(form: Mapping[str, str]) -> Draft:
    """Return what was typed, cut to what we read."""
    return Draft(
        summary=form.get("summary", "")[:1000].strip(),
        text=form.get("text", "")[:LONGEST].replace("\r\n", "\n"),
        project=form.get("project", "")[:100].strip(),
        due_date=form.get("due_date", "")[:100].strip(),
        owner=form.get("owner", "")[:200].strip(),
        outcome_only=form.get("kind") == "outcome",
    )


def try_out(services: Services, draft: Draft) -> Trial:
    """Judge the draft as the worker would judge an epic."""
    if not draft.text.strip() and not draft.summary:
        return Trial(draft, problem="There is nothing to check yet: type or paste a text.")
    epic = read_document(draft.document())
    linted = services.sketch(epic)
    reported = tuple(linted.verdict.told())
    quotes = [finding.evidence for _, finding in reported]
    return Trial(draft, linted, reported, tuple(marked(epic, quotes)))


def marked(epic: Epic, quotes: list[Quote | None]) -> Iterator[Shown]:
    """Yield the texts of the epic, cut at the quotes; findings are numbered from 1.

    A quote that does not stand where it says is left out.
    """
    for named in epic.texts():
        text = named.document.text
        spans = [
            (quote.start, quote.end, number)
            for number, quote in enumerate(quotes, start=1)
            if quote is not None
            and quote.field == named.name
            and 0 <= quote.start < quote.end <= len(text)
            and text[quote.start : quote.end] == quote.text
        ]
        yield Shown(named.name, tuple(_cut(text, spans)))


def _cut(text: str, spans: list[tuple[int, int, int]]) -> Iterator[Stretch]:
    places = sorted({0, len(text), *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    for start, end in pairwise(places):
        numbers = tuple(number for first, last, number in spans if first <= start and end <= last)
        yield Stretch(text[start:end], numbers)
