"""What other tools read: SARIF, JUnit and the annotations of GitHub."""

import json
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from defusedxml import ElementTree

from linter.cli.main import cli

GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
WEAK = "Launch a new onboarding feature for learners"
NASTY = "Launch it\u2028::error::x%0A\r\n::set-output name=a::b \x00\x1b[31m ]]> <b>&amp;</b>"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch, tmp_path):
    for name in (
        "JIRA_URL",
        "OPENAI_MODEL",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "DATABASE_URL",
        "PUBLIC_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def lint(monkeypatch, tmp_path):
    """Return a caller of `lint` under a policy with a rule of the house."""
    (tmp_path / "house.yml").write_text(
        "policy: house\nrules:\n  outcome-stated: error\n  outcome-not-output: error\n  baseline: warning\n"
        "  our-label: {expression: \"'q1' in epic.labels\", message: No q1., fix: Add it., level: info}\n"
        "  our-team: {expression: \"epic.fields['Team'] == 'A'\", message: No team., fix: Add it.}\n"
    )

    def call(form, *inputs, text=None):
        options = ["--as-of", "2026-01-15", "--policy", "house.yml", "--format", form]
        return CliRunner().invoke(cli, ["lint", *options, *inputs], input=text)

    return call


def yaml(tmp_path, name="an epic, of many.yaml", outcome=WEAK):
    path = tmp_path / name
    path.write_text(f"key: PAY-1\nsummary: Onboarding\noutcome: {json.dumps(outcome)}\n", "utf-8")
    return path.name


def sarif(ended):
    log = json.loads(ended.output)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert (result["kind"] == "fail") == (result["level"] != "none")
        assert result["level"] in {"none", "note", "warning", "error"}
    return run


def test_sarif_points_at_the_very_characters_of_the_file(lint, tmp_path):
    name = yaml(tmp_path)
    ended = lint("sarif", name)
    assert ended.exit_code == 1
    found = {result["ruleId"]: result for result in sarif(ended)["results"]}
    place = found["outcome-not-output"]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == name
    assert " " not in place["artifactLocation"]["uri"]
    region = place["region"]
    line = (tmp_path / name).read_text().splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == WEAK


def test_sarif_points_at_the_document_where_the_words_stand_twice(lint, tmp_path):
    name = yaml(tmp_path)
    (tmp_path / name).write_text((tmp_path / name).read_text() + f"description: {WEAK}\n")
    for result in sarif(lint("sarif", name))["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 1} or result["ruleId"] != "outcome-not-output"


def test_sarif_tells_every_rule_once_with_its_help(lint, tmp_path):
    many = [json.dumps({"key": f"PAY-{n}", "outcome": WEAK}) for n in range(3)]
    (tmp_path / "many.jsonl").write_text("\n".join(many))
    run = sarif(lint("sarif", "many.jsonl"))
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert len(rules) == len(run["tool"]["driver"]["rules"])
    assert rules["outcome-not-output"]["help"]["text"]
    assert rules["outcome-not-output"]["defaultConfiguration"] == {"level": "error"}
    assert rules["our-label"]["defaultConfiguration"] == {"level": "note"}
    lines = {
        result["locations"][0]["physicalLocation"]["region"]["startLine"]
        for result in run["results"]
        if result["ruleId"] == "outcome-not-output"
    }
    assert lines == {1, 2, 3}


def test_sarif_calls_what_could_not_be_told_a_review(lint, tmp_path):
    found = {result["ruleId"]: result for result in sarif(lint("sarif", yaml(tmp_path)))["results"]}
    assert (found["our-team"]["kind"], found["our-team"]["level"]) == ("review", "none")


def test_fingerprints_stay_while_the_epic_moves_in_the_file_and_differ_between_epics(lint, tmp_path):
    def prints(text):
        (tmp_path / "e.yaml").write_text(text)
        return {
            r["ruleId"]: r["partialFingerprints"]["epicRuleText/v1"]
            for r in sarif(lint("sarif", "e.yaml"))["results"]
        }

    one = prints(f"key: PAY-1\noutcome: {WEAK}\n")
    assert prints(f"# moved\n\nkey: PAY-1\nlabels: [x]\noutcome: {WEAK}\n") == one
    assert not set(prints(f"key: PAY-2\noutcome: {WEAK}\n").values()) & set(one.values())


def test_sarif_of_standard_input_names_the_epic_and_no_file(lint):
    (first, *_) = sarif(lint("sarif", "-", text=json.dumps({"key": "PAY-1", "outcome": WEAK})))["results"]
    assert "physicalLocation" not in first["locations"][0]
    assert first["locations"][0]["logicalLocations"][0]["name"] == "PAY-1"


def test_sarif_of_nothing_wrong_is_still_a_log(lint, tmp_path):
    (tmp_path / "good.json").write_text(
        json.dumps({"outcome": GOOD, "labels": ["q1"], "fields": {"Team": "A"}})
    )
    ended = lint("sarif", "good.json")
    assert ended.exit_code == 0
    assert sarif(ended)["results"] == []


def test_junit_has_a_test_case_an_epic(lint, tmp_path):
    (tmp_path / "many.jsonl").write_text(
        "\n".join(
            json.dumps(document)
            for document in (
                {"key": "PAY-1", "outcome": WEAK, "fields": {"Team": "A"}},
                {"key": "PAY-2", "outcome": GOOD, "labels": ["q1"], "fields": {"Team": "B"}},
                {"key": "PAY-3", "summary": "As a buyer", "issue_type": "Story"},
            )
        )
    )
    ended = lint("junit", "many.jsonl")
    assert ended.exit_code == 1
    root = ElementTree.fromstring(ended.output)
    assert root.tag == "testsuites"
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "1", "0")
    cases = {case.get("name").split()[0]: case for case in root.iter("testcase")}
    assert "what will be built" in cases["PAY-1"].find("failure").get("message")
    assert cases["PAY-1"].get("classname") == "many.jsonl:1"
    assert cases["PAY-2"].find("failure") is None
    assert "No team." in cases["PAY-2"].find("system-out").text


@pytest.mark.parametrize("form", ["junit", "sarif"])
def test_text_of_others_cannot_break_the_document(lint, form):
    ended = lint(form, "-", text=json.dumps({"key": "PAY-1", "summary": NASTY, "outcome": NASTY}))
    assert ended.exit_code in {0, 1}
    if form == "sarif":
        sarif(ended)
    else:
        (case,) = ElementTree.fromstring(ended.output).iter("testcase")
        assert "\x1b" not in case.get("name")
        assert "<b>" in case.get("name")


def test_github_gets_one_annotation_a_finding_at_its_place(lint, tmp_path):
    name = yaml(tmp_path)
    ended = lint("github", name)
    assert ended.exit_code == 1
    first = ended.output.splitlines()[0]
    assert first.startswith(
        "::error file=an epic%2C of many.yaml,line=3,title=outcome-not-output%3A PAY-1 Onboarding,col=11,"
    )
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in ended.output.splitlines())


def test_text_of_others_cannot_become_a_command_of_a_workflow(lint):
    ended = lint("github", "-", text=json.dumps({"key": "PAY-1", "summary": NASTY, "outcome": NASTY}))
    lines = ended.output.split("\n")[:-1]
    assert lines
    for line in lines:
        command, _, rest = line.removeprefix("::").partition("::")
        assert command.split()[0] in {"error", "warning", "notice"}
        assert "\r" not in line
        assert "\x1b" not in line
        assert "::set-output" not in command
        assert "%0A" in rest or "%25" in line or "Launch" not in rest
    assert ended.output.splitlines() == lines
