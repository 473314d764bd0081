import json
import os
from datetime import date
from pathlib import Path

import pytest

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.core.facts import Measurable

LABELS = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared")) / "corpus"


@pytest.mark.shared
@pytest.mark.parametrize(("name", "floor"), [("own_dev.jsonl", 0.98), ("real_dev.jsonl", 0.92)])
def test_statements_are_read_no_worse_than_before(name, floor):
    file = LABELS / name
    if not file.exists():
        pytest.skip(f"no labelled texts at {file}")
    hits = wrong = 0
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] != "statement":
            continue
        epic = Epic(fields=(NamedText("outcome", plain(row["text"])),))
        found = analyse(epic, DEFAULT_PLACES, date(2025, 1, 1)).facts.measurable_outcome is Measurable.YES
        gold = row["outcome"] == "yes"
        hits += found and gold
        wrong += found != gold
    assert 2 * hits / (2 * hits + wrong) >= floor
