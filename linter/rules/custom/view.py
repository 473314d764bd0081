"""What an expression sees of an epic: texts, lists of texts and yes or no, all of bounded size. No person's name."""

from typing import Any

from linter.analysis.model import Statement
from linter.core.epic import EPIC_LEVEL, Epic, Person
from linter.core.finding import Quote
from linter.rules.base import Subject

MAX_TEXT = 2_000
"""Code points of a text; the rest is not seen."""
MAX_LIST = 100
"""Entries of a list or table; the rest is not seen."""
MAX_WORD = 255
"""Code points of a label or of a field's name: as long as Jira lets them be."""


def view_of(subject: Subject) -> dict[str, Any]:
    """Return the variables of an expression. Whatever is missing is an empty text: there is no null."""
    return {
        "epic": _epic(subject),
        "facts": _facts(subject),
        "outcome": _outcome(subject.analysis.best),
        "today": subject.today.isoformat(),
    }


def _epic(subject: Subject) -> dict[str, Any]:
    epic = subject.epic
    return {
        "key": epic.key[:MAX_WORD],
        "summary": epic.summary[:MAX_TEXT],
        "description": epic.description.text[:MAX_TEXT],
        "project": epic.project[:MAX_WORD],
        "type": epic.issue_type[:MAX_WORD],
        "level": EPIC_LEVEL if epic.level is None else epic.level,
        "labels": [label[:MAX_WORD] for label in epic.labels[:MAX_LIST]],
        "status": epic.status.name[:MAX_WORD] if epic.status else "",
        "stage": subject.stage,
        "work_type": subject.work_type[:MAX_WORD],
        "owner": _owner(epic.owner),
        "due_date": epic.due_date.isoformat() if epic.due_date else "",
        "parent": {"key": epic.parent.key[:MAX_WORD] if epic.parent else ""},
        "fields": _fields(epic),
    }


def _owner(owner: Person | None) -> dict[str, Any]:
    if owner is None:
        return {"set": False, "active": False, "kind": ""}
    return {"set": True, "active": owner.active, "kind": owner.kind.value}


def _fields(epic: Epic) -> dict[str, str]:
    """Return the other texts by the name of their field; of two of one name, the first."""
    seen: dict[str, str] = {}
    for field in epic.fields[:MAX_LIST]:
        seen.setdefault(field.name[:MAX_WORD], field.document.text[:MAX_TEXT])
    return seen


def _facts(subject: Subject) -> dict[str, Any]:
    facts = subject.analysis.facts
    return {
        "measurable_outcome": facts.measurable_outcome.value,
        "metric": facts.metric,
        "baseline": facts.baseline,
        "target": facts.target,
        "due_date": facts.due_date,
        "owner": facts.owner,
        "output_not_outcome": facts.output_not_outcome,
        "placeholder": facts.placeholder,
        "injection": facts.injection,
    }


def _outcome(best: Statement | None) -> dict[str, Any]:
    if best is None:
        return dict.fromkeys(("text", "kind", "metric", "baseline", "target", "deadline"), "")
    return {
        "text": _said(best.quote),
        "kind": best.kind.value,
        "metric": _said(best.metric),
        "baseline": _said(best.baseline),
        "target": _said(best.target),
        "deadline": _said(best.deadline),
    }


def _said(quote: Quote | None) -> str:
    return quote.text[:MAX_TEXT] if quote else ""
