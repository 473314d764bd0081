"""What holds for every rule."""

import re
from pathlib import Path

import pytest

from linter.rulebook.cases import cases_of, text_rules
from linter.rulebook.docstring import told
from linter.rules import RULES, JudgedRule

EVERY = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@EVERY
def test_the_page_says_why_and_how(rule):
    said = told(rule.__doc__)
    assert said.title.endswith(".")
    assert said.why
    assert said.fix


@EVERY
def test_the_advice_fits_into_a_comment(rule):
    assert len(told(rule.__doc__).fix) <= 280


@EVERY
def test_the_name_is_the_module_s(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.__module__.rsplit(".", 1)[1] == rule.name.replace("-", "_")


@EVERY
def test_it_stands_behind_the_rules_that_come_first(rule):
    names = [r.name for r in RULES]
    assert set(rule.after) <= set(names[: names.index(rule.name)])


def test_names_are_unique():
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", text_rules(), ids=lambda rule: rule.name)
def test_the_cases_show_a_good_epic(rule):
    shown = [case for case in cases_of(rule).values() if case.show]
    assert any(not case.finds for case in shown)


def test_no_module_of_a_rule_was_forgotten():
    folder = Path(__file__).parents[2] / "linter" / "rules"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__", "advice", "base"}
    assert modules == {rule.__module__.rsplit(".", 1)[1] for rule in RULES}
    cases = {path.stem for path in folder.glob("*.yaml")}
    assert cases == {r.__module__.rsplit(".", 1)[1] for r in RULES if not issubclass(r, JudgedRule)}
