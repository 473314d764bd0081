"""`policy check`, `policy test`, `policy schema`, `rules`."""

import json
from pathlib import Path

from click.testing import CliRunner
from jsonschema import Draft202012Validator

from linter.cli.main import cli
from linter.policy.nodes import parse

POLICIES = Path(__file__).parents[2] / "policies"


def run(*arguments):
    return CliRunner().invoke(cli, arguments)


def test_the_policies_that_we_ship_are_sound():
    ended = run("policy", "check", *map(str, POLICIES.glob("*.yaml")))
    assert ended.exit_code == 0
    assert "payments is sound" in ended.output


def test_and_reach_the_verdicts_that_their_cases_expect():
    ended = run("policy", "test", str(POLICIES))
    assert ended.exit_code == 0, ended.output
    assert ended.output.endswith("passed, 0 failed\n")


def test_problems_end_with_one(tmp_path):
    (tmp_path / "p.yaml").write_text("policy: p\nrules:\n  onwer: error\n  due-date: {within_days: x}\n")
    ended = run("policy", "check", str(tmp_path / "p.yaml"))
    assert ended.exit_code == 1
    assert "did you mean owner?" in ended.output
    assert "2 problems" in ended.output


def test_a_folder_means_every_policy_in_it():
    ended = run("policy", "check", str(POLICIES))
    assert ended.exit_code == 0
    assert "payments is sound" in ended.output
    assert "cases" not in ended.output


def test_nothing_named_means_the_policies_in_use(tmp_path, monkeypatch):
    (tmp_path / "mine.yaml").write_text("policy: mine\nrules: {baseline: error}\n")
    (tmp_path / "mine.cases.yaml").write_text(
        "policy: mine\ntoday: 2026-01-15\ncases:\n  one: {epic: {outcome: Churn falls to 4 %.}, verdict: fail}\n"
    )
    monkeypatch.setenv("POLICY_DIR", str(tmp_path))
    checked, tested = run("policy", "check"), run("policy", "test")
    assert (checked.exit_code, "mine is sound" in checked.output) == (0, True)
    assert (tested.exit_code, tested.output) == (0, "1 passed, 0 failed\n")


def test_a_folder_without_policies_is_a_mistake(tmp_path):
    ended = run("policy", "check", str(tmp_path))
    assert (ended.exit_code, "holds no policy" in ended.output) == (2, True)


def test_policies_in_use_that_are_not_there_are_a_mistake(tmp_path, monkeypatch):
    monkeypatch.setenv("POLICY_DIR", str(tmp_path / "nowhere"))
    for command in ("check", "test"):
        ended = run("policy", command)
        assert (ended.exit_code, "there is no folder" in ended.output) == (2, True)


def test_a_case_that_comes_out_otherwise_ends_with_one(tmp_path):
    (tmp_path / "p.yaml").write_text("policy: p\nrules: {baseline: error}\n")
    (tmp_path / "p.cases.yaml").write_text(
        "policy: p\ntoday: 2026-01-15\ncases:\n  wrong: {epic: {outcome: Churn falls to 4 %.}, verdict: pass}\n"
    )
    ended = run("policy", "test", str(tmp_path))
    assert ended.exit_code == 1
    assert "expected pass, got fail: baseline" in ended.output


def test_a_case_of_no_policy_is_a_mistake_of_the_author(tmp_path):
    (tmp_path / "p.cases.yaml").write_text(
        "policy: q\ntoday: 2026-01-15\ncases: {a: {epic: {}, verdict: pass}}\n"
    )
    assert run("policy", "test", str(tmp_path)).exit_code == 2


def test_the_schema_accepts_what_we_ship_and_refuses_a_wrong_name():
    schema = json.loads(run("policy", "schema").output)
    validator = Draft202012Validator(schema)
    for file in ("default.yaml", "payments.example.yaml"):
        tree, problems = parse((POLICIES / file).read_text(), file)
        assert not problems
        assert list(validator.iter_errors(tree.data)) == []
    assert list(validator.iter_errors({"policy": "p", "rules": {"onwer": "error"}}))


def test_every_rule_has_a_page():
    names = [line.split()[0] for line in run("rules").output.splitlines()]
    assert "outcome-measurable" in names
    for name in names:
        shown = run("rules", "show", name)
        assert shown.exit_code == 0
        assert "## Why" in shown.output


def test_a_rule_that_is_not_there_names_the_nearest():
    ended = run("rules", "show", "ownr")
    assert ended.exit_code == 2
    assert "did you mean owner?" in ended.output
