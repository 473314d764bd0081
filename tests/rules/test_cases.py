"""Every rule on every case of its own; ids carry the rule's name."""

import pytest

from linter.rulebook.cases import cases_of, text_rules, try_case

CASES = [
    pytest.param(rule, case, id=f"{rule.name}-{name}")
    for rule in text_rules()
    for name, case in cases_of(rule).items()
]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_the_rule_finds_what_its_case_says(rule, case):
    assert try_case(rule, case).wrong == ""


def test_a_case_that_expects_something_else_fails():
    rule = text_rules()[0]
    case = next(iter(cases_of(rule).values()))
    assert try_case(rule, case.model_copy(update={"finds": ("nothing like this",)})).wrong
