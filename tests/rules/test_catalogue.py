"""What holds for every rule."""

import inspect
import re
from pathlib import Path

import pytest

from linter.rulebook.cases import cases_of, text_rules
from linter.rulebook.docstring import told
from linter.rules import RULES, JudgedRule, Rule

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


@pytest.mark.parametrize("rule", text_rules(), ids=lambda rule: rule.name)
def test_every_answer_that_the_rule_can_give_has_a_case(rule):
    cases = cases_of(rule).values()
    given = {
        "fail": any(case.finds for case in cases),
        "pass": any(not (case.finds or case.doubts or case.skipped) for case in cases),
        "could not tell": any(case.doubts for case in cases),
        "does not apply": any(case.skipped for case in cases),
    }
    source = inspect.getsource(inspect.getmodule(rule))
    if "doubt=" not in source and "doubt_about_language" not in source:
        del given["could not tell"]
    if rule.inapplicable is Rule.inapplicable and not rule.after:
        del given["does not apply"]
    assert [answer for answer, shown in given.items() if not shown] == []


def test_no_module_of_a_rule_was_forgotten():
    folder = Path(__file__).parents[2] / "linter" / "rules"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__", "advice", "base", "gaps"}
    assert modules == {rule.__module__.rsplit(".", 1)[1] for rule in RULES}
    cases = {path.stem for path in folder.glob("*.yaml")}
    assert cases == {r.__module__.rsplit(".", 1)[1] for r in RULES if not issubclass(r, JudgedRule)}
