"""`rules` and `rules show`: the catalogue, the rules of the house, and where each is switched on."""

import pytest
from click.testing import CliRunner

from linter.cli.main import cli

HOUSE = """policy: house
rules:
  owner: {level: error, from: committed, only: {work_types: [debt]}}
  baseline: "off"
  our-quarter:
    expression: "epic.labels.exists(l, l.startsWith('q'))"
    message: No quarter is named.
    fix: Add the label of the quarter.
    after: [outcome-stated]
work_types: {debt: {labels: [debt]}}
"""
TEAM = """policy: team
extends: house
rules:
  owner: warning
  our-quarter: "off"
  our-team: {expression: "epic.project == 'A'", message: "Wrong\\u001b[31m project.", fix: Move it., level: info}
"""


@pytest.fixture
def run(monkeypatch, tmp_path):
    for name in ("JIRA_URL", "POLICY_DIR", "PORT", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    folder = tmp_path / "policies"
    folder.mkdir()
    (folder / "house.yaml").write_text(HOUSE)
    (folder / "team.yaml").write_text(TEAM.replace('  our-quarter: "off"\n', ""))
    (folder / "house.cases.yaml").write_text("nothing: here")

    def call(*arguments):
        return CliRunner().invoke(cli, ["rules", *map(str, arguments)])

    call.folder = folder
    return call


def test_rules_of_the_house_are_listed_after_the_catalogue(run):
    ended = run("--policies", run.folder)
    assert ended.exit_code == 0
    lines = ended.output.splitlines()
    named = {line.split()[0]: line for line in lines}
    assert [line.split()[0] for line in lines][-2:] == ["our-quarter", "our-team"]
    assert named["owner"].endswith("[house error · team warning]")
    assert named["baseline"].endswith("[house off · team off]")
    assert named["due-date"].endswith("[off]")
    assert named["our-quarter"].endswith("No quarter is named.  [house warning · team warning]")


def test_a_rule_of_the_house_is_shown_in_the_words_of_its_policy(run):
    shown = run("show", "our-quarter", "--policies", run.folder / "house.yaml").output
    for said in (
        "# our-quarter",
        "No quarter is named.",
        "epic.labels.exists",
        "Add the label",
        "Comes after",
    ):
        assert said in shown
    assert "- house: warning (" in shown
    assert "team" not in shown


def test_a_rule_of_the_catalogue_says_where_it_is_on(run):
    shown = run("--policies", run.folder, "show", "owner").output
    assert "## Why" in shown
    assert "- house: error, from committed on, only for debt (" in shown
    assert "- team: warning" in shown
    assert "No policy asks for it." in run("show", "due-date", "--policies", run.folder).output


def test_without_a_folder_the_policies_in_force_count(run, monkeypatch):
    monkeypatch.setenv("POLICY_DIR", str(run.folder))
    assert run().output.splitlines()[-1].startswith("our-team")
    assert run("show", "our-team").exit_code == 0


def test_a_broken_setting_or_policy_hides_no_rule_of_the_catalogue(run, monkeypatch):
    (run.folder / "team.yaml").write_text("policy: team\nrules: {ownr: error}\n")
    monkeypatch.setenv("POLICY_DIR", str(run.folder))
    ended = run()
    assert ended.exit_code == 0
    assert "ownr" in ended.stderr
    assert ended.stdout.startswith("outcome-stated")
    monkeypatch.setenv("PORT", "many")
    ended = run("show", "owner")
    assert ended.exit_code == 0
    assert "PORT" in ended.stderr


@pytest.mark.parametrize(
    ("text", "said"), [("policy: x\nrules: {ownr: error}\n", "did you mean owner"), (None, "holds no policy")]
)
def test_a_named_folder_must_be_sound(run, tmp_path, text, said):
    folder = tmp_path / "other"
    folder.mkdir()
    if text:
        (folder / "x.yaml").write_text(text)
    ended = run("--policies", folder)
    assert ended.exit_code == 2
    assert said in ended.stderr


def test_a_name_near_to_a_rule_of_the_house_is_offered(run):
    ended = run("show", "our-quater", "--policies", run.folder)
    assert ended.exit_code == 2
    assert "did you mean our-quarter?" in ended.stderr


def test_text_of_a_policy_cannot_act_on_the_terminal(run):
    for ended in (run("--policies", run.folder), run("show", "our-team", "--policies", run.folder)):
        assert ended.exit_code == 0
        assert "\x1b[31m" not in ended.output
