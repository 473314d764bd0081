"""`eval`, as a person or a script calls it."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from linter.cli.main import cli

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared"))
ROWS = [
    {
        "id": "a",
        "text": "Failed card payments fall from 5 % to 4 % by June 2026.",
        "outcome": "yes",
        "has_metric": True,
    },
    {"id": "b", "text": "Launch a new onboarding feature for learners", "outcome": "no", "has_metric": False},
    {"id": "c", "text": "Launch version 2 \u001b[31m of the shop", "outcome": "yes", "has_metric": True},
]


def evaluate(tmp_path, *options, rows=ROWS):
    path = tmp_path / "labels.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return CliRunner().invoke(cli, ["eval", str(path), "--as-of", "2026-01-15", *options])


def test_every_figure_stands_beside_the_trivial_ones(tmp_path):
    ended = evaluate(tmp_path)
    assert ended.exit_code == 0
    assert "any digit" in ended.output
    assert "always no" in ended.output
    (metric,) = [line for line in ended.output.splitlines() if line.startswith("metric ")]
    assert metric.split()[1:3] == ["2", "1.00"]
    assert "kappa" in ended.output


def test_the_worst_rows_are_listed_on_demand_and_harmless_to_a_terminal(tmp_path):
    assert "version 2" not in evaluate(tmp_path).output
    listed = evaluate(tmp_path, "--errors", "5").output
    assert "c: measurable_outcome is yes, read as no" in listed
    assert "\x1b" not in listed


def test_json_says_the_same_for_programs(tmp_path):
    said = json.loads(evaluate(tmp_path, "--format", "json", "--errors", "1").output)["statement"]
    assert set(said["readers"]) == {"the checks", "any digit", "always no"}
    checks = said["readers"]["the checks"]
    assert checks["facts"]["measurable_outcome"]["recall"]["value"] == 0.5
    assert checks["confusion"]["yes"] == {"yes": 1, "partial": 0, "no": 1}
    assert [error["id"] for error in said["errors"]] == ["c"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["{"], "labels.jsonl:1: not a line of JSON"),
        ([ROWS[0], {"text": "x", "outcome": "perhaps"}], "labels.jsonl:2: "),
        ([""], "nothing in here"),
        (["[" * 100_000], "labels.jsonl:1: "),
    ],
)
def test_what_cannot_be_read_ends_with_two(tmp_path, rows, said):
    ended = evaluate(tmp_path, rows=rows)
    assert ended.exit_code == 2
    assert said in ended.output


@pytest.mark.shared
@pytest.mark.parametrize("name", ["own_dev.jsonl", "real_dev.jsonl"])
def test_the_checks_are_worth_more_than_looking_for_digits(name):
    path = SHARED / "corpus" / name
    if not path.is_file():
        pytest.skip(f"{path} is missing")
    ended = CliRunner().invoke(cli, ["eval", str(path), "--as-of", "2025-01-01", "--format", "json"])
    readers = json.loads(ended.output)["statement"]["readers"]
    assert readers["the checks"]["kappa"]["low"] > readers["any digit"]["kappa"]["high"]
