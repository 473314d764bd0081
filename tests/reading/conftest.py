import json
import os
from pathlib import Path

import pytest


@pytest.fixture
def shared():
    """Return the folder of other people's payloads and labelled texts."""
    folder = Path(os.environ.get("SHARED_DIR", Path(__file__).resolve().parents[3] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no shared texts: set SHARED_DIR ({folder} is missing)")
    return folder


@pytest.fixture
def payloads(shared):
    """Return every payload by its file's name, as bytes."""
    return {path.stem: path.read_bytes() for path in sorted((shared / "payloads").glob("*.json"))}


@pytest.fixture
def labelled_epics(shared):
    """Return rows of labelled epics, as mappings."""
    path = shared / "corpus" / "own_dev.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["kind"] == "epic"]
