import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from linter.cli.main import cli
from linter.policy.load import CASES_SUFFIX, Source, load
from linter.policy.model import Policy
from linter.rules import RULES
from linter.settings import Settings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")])
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\w*)\n(?P<body>.*?)^(?P=indent)```", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<title>.+)$", re.MULTILINE)
ELSEWHERE = ("http://", "https://", "mailto:")


def text_of(page):
    return page.read_text("utf-8")


def named(page):
    return str(page.relative_to(ROOT))


def blocks(page, language):
    for found in FENCE.finditer(text_of(page)):
        if found["language"] == language:
            width = len(found["indent"])
            yield "".join(line[width:] for line in found["body"].splitlines(keepends=True))


def links(page):
    prose = FENCE.sub("", text_of(page))
    return [found["target"] for found in LINK.finditer(prose) if not found["target"].startswith(ELSEWHERE)]


def anchors(page):
    """Return the anchors of a page's headings, as a forge makes them."""
    titles = (found["title"].lower() for found in HEADING.finditer(FENCE.sub("", text_of(page))))
    return {re.sub(r"[^\w\- ]", "", title).strip().replace(" ", "-") for title in titles}


def leaves(command, path=()):
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from leaves(below, (*path, name))
        if not command.invoke_without_command:
            return
    yield " ".join(path)


def policy_blocks():
    for page in PAGES:
        for block in blocks(page, "yaml"):
            if block.startswith("policy:"):
                yield pytest.param(block, id=f"{named(page)}-{block.split(maxsplit=2)[1]}")


@pytest.mark.parametrize("setting", Settings.model_fields)
def test_operators_are_told_about_every_setting(setting):
    assert f"`{setting.upper()}`" in text_of(DOCS / "operators.md")


def test_operators_are_told_about_every_metric():
    source = text_of(ROOT / "linter" / "web" / "metrics.py")
    metrics = set(re.findall(r'"(outcome_linter_\w+)"', source))
    assert metrics
    page = text_of(DOCS / "operators.md")
    assert {name for name in metrics if name not in page} == set()


@pytest.mark.parametrize("command", list(leaves(cli)))
def test_every_command_is_named_somewhere(command):
    words = re.compile(rf"outcome-linter {re.escape(command)}\b")
    assert any(words.search(text_of(page)) for page in PAGES)


@pytest.mark.parametrize("block", list(policy_blocks()))
def test_every_policy_in_the_docs_is_sound(block):
    ours = tuple(
        Source(path.name, text_of(path))
        for path in sorted((ROOT / "policies").glob("*.yaml"))
        if not path.name.endswith(CASES_SUFFIX)
    )
    (loaded,) = load((Source("page", block),), known=ours)
    assert loaded.policy.policy


def test_the_cases_in_the_docs_come_out_as_they_say(tmp_path):
    for ours in (ROOT / "policies").glob("*.yaml"):
        if not ours.name.endswith(CASES_SUFFIX):
            (tmp_path / ours.name).write_text(text_of(ours), "utf-8")
    for block in blocks(DOCS / "admins.md", "yaml"):
        name = block.split(maxsplit=2)[1]
        if block.startswith("policy:"):
            (tmp_path / f"{name}.yaml").write_text(block, "utf-8")
        elif name.endswith(CASES_SUFFIX):
            (tmp_path / name).write_text(block, "utf-8")
    assert list(tmp_path.glob(f"*{CASES_SUFFIX}"))
    result = CliRunner().invoke(cli, ["policy", "test", str(tmp_path)])
    assert result.output.endswith(" 0 failed\n")
    assert result.exit_code == 0


def test_admins_are_told_about_every_key_of_a_policy():
    page = text_of(DOCS / "admins.md")
    schema = Policy.model_json_schema(by_alias=True)
    rules = {rule.name for rule in RULES}
    keys = {
        key
        for part in (schema, *schema["$defs"].values())
        for key in part.get("properties", {})
        if key not in rules
    }
    assert {key for key in keys if not re.search(rf"\b{key}\b", page)} == set()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_somewhere(page):
    broken = []
    for target in links(page):
        path, _, anchor = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        if not goal.exists() or (anchor and anchor not in anchors(goal)):
            broken.append(target)
    assert broken == []


def test_every_rule_has_a_page():
    pages = {page.stem for page in (DOCS / "rules").glob("*.md")} - {"README"}
    assert pages == {rule.name for rule in RULES}


def test_every_decision_is_listed():
    listed = set(links(DOCS / "decisions" / "README.md"))
    assert listed == {page.name for page in (DOCS / "decisions").glob("[0-9]*.md")}


def test_the_readme_shows_what_lint_really_prints(tmp_path, monkeypatch):
    readme = ROOT / "README.md"
    (document,) = (block for block in blocks(readme, "yaml") if block.startswith("summary:"))
    (shown,) = (block for block in blocks(readme, "console") if "lint epic.yaml" in block)
    (tmp_path / "epic.yaml").write_text(document, "utf-8")
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    result = CliRunner().invoke(cli, ["lint", "epic.yaml"])
    assert result.output == shown.partition("\n")[2]
    assert result.exit_code == 1
