"""`eval`, as a person or a script calls it."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.cli.main import cli
from linter.reading.document import read_document

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
    assert "version 2" not in evaluate(tmp_path, "--errors", "0").output
    listed = evaluate(tmp_path, "--errors", "5").output
    assert "c: measurable_outcome is yes, read as no" in listed
    assert "\x1b" not in listed


def test_json_says_the_same_for_programs(tmp_path):
    said = json.loads(evaluate(tmp_path, "--format", "json", "--errors", "1").output)["statement"]
    assert set(said["readers"]) == {"the checks", "any digit", "always yes", "always no"}
    checks = said["readers"]["the checks"]
    assert checks["facts"]["measurable_outcome"]["recall"]["value"] == 0.5
    assert checks["confusion"]["yes"] == {"yes": 1, "partial": 0, "no": 1}
    assert [error["id"] for error in said["errors"]] == ["c"]


def kappa(pairs):
    """Return Cohen's kappa, straight from its definition."""
    n = len(pairs)
    seen = sum(a == b for a, b in pairs) / n
    chance = sum(
        sum(a == one for a, _ in pairs) * sum(b == one for _, b in pairs) for one in ("yes", "partial", "no")
    )
    return (seen - chance / n**2) / (1 - chance / n**2)


def test_the_figures_are_those_of_an_independent_count(tmp_path):
    """Half of the labels are turned round, so that no figure is 0 or 1."""
    texts = [
        ("Refunds take 2 days instead of 9 from May 2026 on.", "yes"),
        ("Failed card payments fall from 5 % to 4 % by June 2026.", "yes"),
        ("Search success rate rises from 70 % to 90 % by June 2026.", "no"),
        ("Launch a new onboarding feature for learners", "no"),
        ("Release 2.0 ships in May", "no"),
        ("Shoppers are happier.", "yes"),
    ]
    rows = [
        {"id": str(n), "text": text, "outcome": label, "tags": [label]}
        for n, (text, label) in enumerate(texts)
    ]
    said = json.loads(evaluate(tmp_path, "--format", "json", rows=rows).output)["statement"]
    read = {
        text: str(
            analyse(
                read_document({"outcome": text}), DEFAULT_PLACES, date(2026, 1, 15)
            ).facts.measurable_outcome
        )
        for text, _ in texts
    }
    readers = {
        "the checks": lambda text: read[text],
        "any digit": lambda text: "yes" if any(map(str.isdigit, text)) else "no",
        "always yes": lambda text: "yes",
        "always no": lambda text: "no",
    }
    for name, answer in readers.items():
        pairs = [(label, answer(text)) for text, label in texts]
        found = sum(pair == ("yes", "yes") for pair in pairs)
        seen = sum(b == "yes" for _, b in pairs)
        there = sum(a == "yes" for a, _ in pairs)
        score = said["readers"][name]["facts"]["measurable_outcome"]
        assert score["precision"]["value"] == pytest.approx(found / seen if seen else 0)
        assert score["recall"]["value"] == pytest.approx(found / there)
        assert score["f1"]["value"] == pytest.approx(2 * found / (seen + there))
        assert said["readers"][name]["kappa"]["value"] == pytest.approx(kappa(pairs))
        assert said["readers"][name]["accuracy"]["value"] == pytest.approx(
            sum(a == b for a, b in pairs) / len(pairs)
        )
        for share in (score["precision"], score["recall"], score["f1"], said["readers"][name]["kappa"]):
            assert share["low"] <= share["value"] <= share["high"]
        right = {sort["tag"]: sort["right"][name] for sort in said["sorts"]}
        assert right == {one: sum(a == b == one for a, b in pairs) for one in ("yes", "no")}


def test_a_folder_counts_as_one_and_sorts_are_told_apart(tmp_path):
    folder = tmp_path / "labels"
    (folder / "more").mkdir(parents=True)
    (folder / "a.jsonl").write_text(json.dumps(ROWS[0] | {"tags": ["money"]}) + "\n")
    (folder / "b.json").write_text(
        json.dumps([ROWS[1] | {"tags": ["output"]}, ROWS[2] | {"tags": ["output"]}])
    )
    (folder / "more" / "c.json").write_text(json.dumps(ROWS[1] | {"id": "d"}))
    (folder / "notes.txt").write_text("no labels")
    ended = CliRunner().invoke(cli, ["eval", str(folder), "--as-of", "2026-01-15"])
    assert ended.exit_code == 0
    assert "statement: 4 with a three-way label" in ended.output
    (line,) = [line for line in ended.output.splitlines() if line.startswith("  output ")]
    assert line.split()[:3] == ["output", "2", "1"]
    assert line.endswith("1 × yes as no")
    assert "The worst 1 of 1 rows" in ended.output


def test_every_figure_of_a_fact_has_the_trivial_ones_in_its_line(tmp_path):
    (line,) = [
        line for line in evaluate(tmp_path).output.splitlines() if line.startswith("measurable_outcome  ")
    ]
    assert line.split()[-3:] == ["1.00/1.00/1.00", "0.67/1.00/0.80", "0.00/0.00/0.00"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.json", "{", "x.json: not JSON"),
        ("x.json", '[{"text": 1}]', "x.json: element 1: "),
        ("x.txt", "{}", "nothing in here"),
    ],
)
def test_what_cannot_be_read_in_a_folder_is_told_with_its_place(tmp_path, name, text, said):
    (tmp_path / name).write_text(text)
    ended = CliRunner().invoke(cli, ["eval", str(tmp_path)])
    assert ended.exit_code == 2
    assert said in ended.output


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
