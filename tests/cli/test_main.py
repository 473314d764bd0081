"""How commands end."""

import subprocess
import sys

import pytest


def run(*arguments, code=None, **environment):
    import os

    command = [sys.executable, *(["-c", code] if code else ["-m", "linter"]), *arguments]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JIRA_", "OPENAI_"))}
    return subprocess.run(command, capture_output=True, text=True, env=kept | environment, timeout=60)


def test_help_ends_with_zero():
    ended = run("--help")
    assert ended.returncode == 0
    assert "Admission control for Jira epics" in ended.stdout


def test_wrong_usage_ends_with_two():
    ended = run("lint", "--format", "sculpture", "-")
    assert ended.returncode == 2
    assert "sculpture" in ended.stderr


def test_everything_that_is_wrong_with_the_environment_is_said_at_once():
    ended = run("worker", JIRA_URL="example.atlassian.net", OPENAI_API_KEY="key", PORT="99999")
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"JIRA_URL": "https://x.example"}, "no token"),
        ({"JIRA_URL": "x.example", "JIRA_TOKEN": "t"}, "https://"),
        ({"JIRA_EMAIL": "a@b.example"}, "belong together"),
        ({"OPENAI_API_KEY": "key"}, "OPENAI_MODEL"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        ({"PORT": "no"}, "PORT"),
    ],
)
def test_a_wrong_setting_is_named_with_the_mend(environment, said):
    ended = run("worker", **environment)
    assert ended.returncode == 2
    assert said in ended.stderr


def test_a_worker_without_a_jira_says_what_to_set():
    ended = run("worker")
    assert ended.returncode == 2
    assert "JIRA_URL" in ended.stderr


def test_a_bug_of_ours_ends_with_three_and_a_report():
    code = (
        "import sys, linter.cli.rules as r, linter.rulebook.catalogue as c\n"
        "def broken(): raise RuntimeError('a wire came loose')\n"
        "c.pages = broken\n"
        "from linter.__main__ import main\n"
        "sys.argv = ['outcome-linter', 'rules']\n"
        "main()\n"
    )
    ended = run(code=code)
    assert ended.returncode == 3
    assert "Please report it" in ended.stderr
    assert "a wire came loose" in ended.stderr
