"""`lint`, as a person or a script calls it."""

import json

import pytest
from click.testing import CliRunner

from linter.cli.main import cli

GOOD = {"outcome": "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."}
WEAK = {"outcome": "Launch a new onboarding feature for learners"}


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch, tmp_path):
    for name in ("JIRA_URL", "OPENAI_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))


def lint(*arguments, text=""):
    return CliRunner().invoke(cli, ["lint", "--as-of", "2026-01-15", *arguments], input=text)


def write(tmp_path, name, *documents):
    path = tmp_path / name
    path.write_text("\n".join(json.dumps(document) for document in documents))
    return str(path)


def test_a_good_epic_is_admitted(tmp_path):
    ended = lint(write(tmp_path, "good.json", GOOD))
    assert ended.exit_code == 0
    assert "WARN" not in ended.output
    assert ended.output.startswith("PASS")


def test_a_weak_epic_ends_with_one_and_says_why_and_how(tmp_path):
    ended = lint(write(tmp_path, "weak.json", WEAK))
    assert ended.exit_code == 1
    assert ended.output.startswith("FAIL")
    assert "says what will be built or done, not what will change" in " ".join(ended.output.split())
    assert "Fix  " in ended.output
    assert "Why  " in ended.output


def test_the_excerpt_is_underlined_where_it_stands(tmp_path):
    lines = lint(write(tmp_path, "weak.json", WEAK)).output.splitlines()
    (number,) = [n for n, line in enumerate(lines) if line.lstrip().startswith("outcome │")]
    start = lines[number].index("Launch")
    assert lines[number + 1].index("‾") == start
    assert lines[number + 1].count("‾") == len(WEAK["outcome"])


def test_standard_input_takes_plain_text():
    ended = lint("-", text="Launch a new onboarding feature for learners\n")
    assert ended.exit_code == 1
    assert "outcome-not-output" in ended.output


def test_json_of_one_document_is_the_report(tmp_path):
    report = json.loads(lint(write(tmp_path, "weak.json", WEAK), "--format", "json").output)
    assert report["schema"] == 1
    assert report["verdict"] == "fail"
    assert report["policy"]["name"] == "default"
    assert report["policy"]["digest"].startswith("sha256:")
    assert report["facts"]["measurable_outcome"] == "no"
    finding = report["findings"][0]
    assert set(finding) == {"rule", "level", "status", "message", "fix", "evidence", "docs"}
    assert finding["evidence"] == {"field": "outcome", "text": WEAK["outcome"], "start": 0, "end": 44}


def test_json_lines_keep_the_order_of_the_input(tmp_path):
    ended = lint(write(tmp_path, "many.jsonl", GOOD, WEAK, GOOD), "--format", "jsonl")
    assert [json.loads(line)["verdict"] for line in ended.output.splitlines()] == ["pass", "fail", "pass"]


def test_markdown_escapes_what_others_wrote(tmp_path):
    ended = lint(
        write(tmp_path, "weak.json", {"outcome": "Launch [this](http://evil.example) <b>now</b>"}),
        "--format",
        "markdown",
    )
    assert "](http://evil.example)" not in ended.output.replace("\\]", "")
    assert "<b>" not in ended.output.replace("\\<", "")


def test_what_cannot_be_read_ends_with_two_and_the_rest_is_judged(tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text('{"outcome": ')
    ended = lint(str(broken), write(tmp_path, "good.json", GOOD))
    assert ended.exit_code == 2
    assert "broken.json:1" in ended.output
    assert "PASS" in ended.output


def test_a_file_that_is_not_there_is_named(tmp_path):
    ended = lint(str(tmp_path / "nothing.json"))
    assert ended.exit_code == 2
    assert "there is no such file" in ended.output


def test_a_key_without_a_jira_says_what_to_set():
    ended = lint("PAY-12")
    assert ended.exit_code == 2
    assert "JIRA_URL" in ended.output


def test_a_named_policy_governs_every_epic(tmp_path):
    policy = tmp_path / "mine.yaml"
    policy.write_text("policy: mine\napplies_to: {projects: [NONE]}\nrules: {baseline: error}\n")
    report = json.loads(
        lint(write(tmp_path, "e.json", GOOD), "--policy", str(policy), "--format", "json").output
    )
    assert (report["policy"]["name"], report["verdict"]) == ("mine", "pass")


def test_a_broken_policy_is_the_user_s_to_mend(tmp_path):
    policy = tmp_path / "mine.yaml"
    policy.write_text("policy: mine\nrules: {baselin: error}\n")
    ended = lint(write(tmp_path, "e.json", GOOD), "--policy", str(policy))
    assert ended.exit_code == 2
    assert "did you mean baseline?" in ended.output


def test_a_story_is_skipped(tmp_path):
    ended = lint(write(tmp_path, "s.json", {"summary": "As a buyer", "issue_type": "Story"}))
    assert ended.exit_code == 0
    assert ended.output.startswith("SKIPPED")


@pytest.mark.parametrize(
    ("sentence", "today", "verdict"),
    [
        (
            "Search success rate increases from 70% to 90%, resulting in a 15% boost in user engagement by June 2025.",
            "2025-01-10",
            "pass",
        ),
        (
            "80% of new users complete onboarding within 7 days, leading to a 25% increase in first-month retention by Q3 2025",
            "2025-01-10",
            "warn",
        ),
    ],
)
def test_the_sentences_of_the_product_s_idea_are_admitted_in_their_own_time(
    tmp_path, sentence, today, verdict
):
    report = json.loads(
        lint(write(tmp_path, "s.json", {"outcome": sentence}), "--as-of", today, "--format", "json").output
    )
    assert report["verdict"] == verdict
    assert report["facts"]["measurable_outcome"] == "yes"


@pytest.mark.parametrize(
    "sentence",
    [
        "Launch a new onboarding feature for learners",
        "Refactor the search service to improve scalability",
        "Complete three refactoring tickets",
        "We need to address technical debt",
    ],
)
def test_outputs_are_recognised(tmp_path, sentence):
    report = json.loads(lint(write(tmp_path, "s.json", {"outcome": sentence}), "--format", "json").output)
    assert report["facts"]["output_not_outcome"] is True
    assert report["findings"][0]["rule"] == "outcome-not-output"
