"""Labelled texts: what people read in a statement or an epic."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from linter.core.epic import Epic
from linter.core.facts import Facts, Measurable
from linter.reading.document import read_document

_OF_STATEMENTS = {
    "has_metric": "metric",
    "has_baseline": "baseline",
    "has_target": "target",
    "has_deadline": "due_date",
}
_FACTS = tuple(one.name for one in fields(Facts))


class LabelError(ValueError):
    """A row that is no labelled text; the message says why."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An epic, and the facts that a person read in it."""

    id: str
    kind: str
    text: str
    """What to show of it."""
    epic: Epic
    labels: Mapping[str, bool | Measurable]
    """By the name of the fact; facts without a label are not compared."""
    tags: tuple[str, ...] = ()
    """What sort of text it is, in the labellers' words: `guardrail`, `money`."""


def read_labelled(row: Any, number: int) -> Labelled:
    """Read one row. Raises LabelError.

    A row is `{"epic": <document>, "expected": {<fact>: …}}`, or a statement with its labels
    (`{"text": …, "outcome": "yes", "has_metric": true, …}`), or an epic with summary, description, fields and `expected`.
    """
    if not isinstance(row, dict):
        raise LabelError("expected an object")
    name = str(row.get("id", f"row {number}"))[:60]
    try:
        if isinstance(row.get("epic"), dict):
            epic, said, kind = read_document(row["epic"]), row.get("expected"), "epic"
        elif isinstance(row.get("expected"), dict):
            epic, said, kind = read_document(_issue(row)), row["expected"], "epic"
        elif isinstance(row.get("text"), str):
            epic, said, kind = read_document({"outcome": row["text"]}), _of_statement(row), "statement"
        else:
            raise LabelError("neither `epic` and `expected` nor `text` is in it")
    except (AttributeError, LookupError, TypeError) as error:
        raise LabelError(f"cannot be read: {str(error)[:80]}") from None
    labels = _labels(said)
    shown = " ".join(" ".join(text.document.text for text in epic.texts()).split())
    tags = row.get("tags") or row.get("category") or ()
    tags = tags if isinstance(tags, list | tuple) else (tags,)
    return Labelled(
        name, str(row.get("kind", kind))[:20], shown, epic, labels, tuple(str(tag)[:40] for tag in tags[:20])
    )


def _labels(said: Any) -> dict[str, bool | Measurable]:
    if not isinstance(said, dict) or not set(said) & set(_FACTS):
        raise LabelError("no fact is labelled: " + ", ".join(_FACTS))
    labels: dict[str, bool | Measurable] = {}
    for fact in _FACTS:
        value = said.get(fact)
        if fact == "measurable_outcome" and value is not None:
            if value not in set(Measurable):
                raise LabelError(f"{fact} is {str(value)[:20]!r}, not yes, partial or no")
            labels[fact] = Measurable(value)
        elif value is not None:
            if not isinstance(value, bool):
                raise LabelError(f"{fact} must be true or false")
            labels[fact] = value
    return labels


def _of_statement(row: dict[str, Any]) -> dict[str, Any]:
    said: dict[str, Any] = {fact: row[label] for label, fact in _OF_STATEMENTS.items() if label in row}
    if "outcome" in row:
        said["measurable_outcome"] = row["outcome"]
        if "is_output" in row:
            # A sentence that states an outcome too is no mere output.
            said["output_not_outcome"] = bool(row["is_output"]) and row["outcome"] != "yes"
    return said


def _issue(row: dict[str, Any]) -> dict[str, Any]:
    """Return the issue, as REST gives it, that a row of summary, description and fields stands for."""
    given = row.get("fields") or {}
    issue: dict[str, Any] = {
        "summary": row.get("summary", ""),
        "description": row.get("description"),
        "issuetype": {"name": given.get("issuetype") or "Epic", "hierarchyLevel": 1},
        "duedate": given.get("duedate"),
    }
    if given.get("assignee"):
        issue["assignee"] = {"displayName": given["assignee"], "active": True, "accountType": "atlassian"}
    names = {
        f"customfield_{number}": name for number, name in enumerate(given.get("customfields") or {}, 10100)
    }
    issue |= {key: given["customfields"][name] for key, name in names.items()}
    return {"key": "LABEL-1", "fields": issue, "names": names}
