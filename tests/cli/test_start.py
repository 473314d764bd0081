"""Judging a file starts fast: what it does not need, it does not import."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = ("alembic", "cel", "dbos", "flask", "jira", "openai", "requests", "sqlalchemy")
IMPORTED = """
import sys
from linter.cli.main import cli
try:
    cli(sys.argv[2:], standalone_mode=False)
finally:
    print(sorted(set(sys.argv[1].split(",")) & set(sys.modules)), file=sys.stderr)
"""


def imported(tmp_path, *command):
    """Return which of the heavy packages a command imports."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, ",".join(HEAVY), *command],
        env={name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "JIRA_"))}
        | {"DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_judging_a_file_imports_neither_database_nor_engine_nor_web_nor_model(tmp_path, form):
    document = tmp_path / "epic.json"
    document.write_text(json.dumps({"outcome": "Refunds take 2 days instead of 9 from May 2026 on."}))
    assert imported(tmp_path, "lint", str(document), "--format", form) == "[]"


@pytest.mark.parametrize("command", [("--help",), ("rules",)])
def test_help_imports_none_of_them_either(tmp_path, command):
    assert imported(tmp_path, *command) == "[]"
