"""Precision, recall and F1 of every fact on labelled texts that lie outside of the project.

Run as `python benchmarks/accuracy.py [--errors] [--whole] [FILE...]`. A third of the texts, chosen by a hash of their ids, is set
aside: its errors are never shown, only counted. No gate: figures to look at while tuning.
"""

import argparse
import json
import os
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from linter.analysis.analyse import analyse
from linter.analysis.model import Analysis
from linter.analysis.places import DEFAULT_PLACES
from linter.core.epic import Epic
from linter.reading.document import read_document

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[2] / "shared"))
FACTS = (
    "metric",
    "baseline",
    "target",
    "due_date",
    "owner",
    "output_not_outcome",
    "placeholder",
    "injection",
)
LABELS = {
    "has_metric": "metric",
    "has_baseline": "baseline",
    "has_target": "target",
    "has_deadline": "due_date",
}
TODAY = date(2025, 1, 1)

Row = Mapping[str, Any]


def epic_of(row: Row) -> Epic:
    """Return the epic that a labelled row describes."""
    if row["kind"] == "statement":
        return read_document({"outcome": row["text"]})
    given = row["fields"]
    fields: dict[str, Any] = {
        "summary": row["summary"],
        "description": row["description"],
        "issuetype": {"id": "10000", "name": given.get("issuetype") or "Epic", "hierarchyLevel": 1},
        "duedate": given.get("duedate"),
    }
    if given.get("assignee"):
        fields["assignee"] = {"accountId": "1", "displayName": given["assignee"], "active": True}
    names = {}
    for number, (name, value) in enumerate((given.get("customfields") or {}).items()):
        fields[f"customfield_{10100 + number}"] = value
        names[f"customfield_{10100 + number}"] = name
    return read_document({"id": "1", "key": "DEV-1", "fields": fields, "names": names})


def gold_of(row: Row) -> dict[str, Any]:
    """Return the facts that a person read in a row."""
    if row["kind"] == "epic":
        return dict(row["expected"])
    gold = {fact: row[label] for label, fact in LABELS.items()}
    gold["measurable_outcome"] = row["outcome"]
    gold["output_not_outcome"] = row["is_output"] and row["outcome"] != "yes"
    return gold


def is_aside(row: Row) -> bool:
    """Tell whether a row belongs to the third that is only counted."""
    return int(sha256(row["id"].encode()).hexdigest(), 16) % 3 == 0


def score(pairs: Iterable[tuple[bool, bool]]) -> str:
    """Return precision, recall, F1 and how many are true, of pairs `(gold, found)`."""
    counts = Counter(pairs)
    hits, false, missed = counts[True, True], counts[False, True], counts[True, False]
    precision = hits / (hits + false) if hits + false else 0.0
    recall = hits / (hits + missed) if hits + missed else 0.0
    both = 2 * hits / (2 * hits + false + missed) if hits else 0.0
    return f"P {precision:.2f} R {recall:.2f} F1 {both:.2f} n={hits + missed}"


def report(title: str, judged: list[tuple[Row, dict[str, Any], Analysis]]) -> None:
    """Print the table of one part."""
    if not judged:
        return
    answers = [
        (gold["measurable_outcome"], found.facts.measurable_outcome.value) for _, gold, found in judged
    ]
    same = sum(gold == found for gold, found in answers) / len(answers)
    print(f"\n{title}: {len(judged)} texts, three-way accuracy {same:.2f}")
    print(f"  {'measurable = yes':20} {score((gold == 'yes', found == 'yes') for gold, found in answers)}")
    for fact in FACTS:
        pairs = [
            (bool(gold[fact]), bool(getattr(found.facts, fact))) for _, gold, found in judged if fact in gold
        ]
        if pairs:
            print(f"  {fact:20} {score(pairs)}")
    print("  " + ", ".join(f"{gold}→{found} {n}" for (gold, found), n in sorted(Counter(answers).items())))


def show_errors(judged: list[tuple[Row, dict[str, Any], Analysis]]) -> None:
    """Print every text that was read otherwise than by the annotator."""
    for row, gold, found in judged:
        wrong = []
        for fact, value in gold.items():
            answer = getattr(found.facts, fact)
            if (answer != value) if isinstance(value, str) else (bool(answer) != bool(value)):
                wrong.append(f"{fact}: {value}→{answer}")
        if wrong:
            text = row.get("text") or f"{row['summary']} // {row['description']} // {row['fields']}"
            kinds = [statement.kind.value for statement in found.statements]
            print(f"{row['id'][:8]} {'; '.join(wrong)} | {text[:400]!r} | {kinds}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="show the errors of the part to tune on")
    parser.add_argument("--whole", action="store_true", help="set nothing aside")
    parser.add_argument("files", nargs="*", default=["own_dev", "real_dev"], help="names or paths of .jsonl")
    given = parser.parse_args()
    for name in given.files:
        path = Path(name) if name.endswith(".jsonl") else SHARED / "corpus" / f"{name}.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        epics = [epic_of(row) for row in rows]
        began = time.perf_counter()
        found = [analyse(epic, DEFAULT_PLACES, TODAY) for epic in epics]
        spent = (time.perf_counter() - began) / len(rows) * 1000
        judged = [(row, gold_of(row), analysis) for row, analysis in zip(rows, found, strict=True)]
        for kind in ("statement", "epic"):
            chosen = [entry for entry in judged if entry[0]["kind"] == kind]
            tune = chosen if given.whole else [entry for entry in chosen if not is_aside(entry[0])]
            report(f"{name} {kind}s to tune on", tune)
            if not given.whole:
                report(f"{name} {kind}s set aside", [entry for entry in chosen if is_aside(entry[0])])
            if given.errors:
                show_errors(tune)
        print(f"\n{name}: {spent:.2f} ms a text")


if __name__ == "__main__":
    main()
