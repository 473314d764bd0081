"""Rules of the house, in a policy."""

from datetime import UTC, datetime

import jsonschema
import pytest

from linter.adapters.llm.silent import SilentJudge
from linter.app.evaluate import evaluate
from linter.app.policies import InForce, policies_view
from linter.app.telling import Addresses
from linter.policy.load import Source, load
from linter.policy.problem import PolicyError
from linter.reading.document import read_document
from linter.rulebook.schema import policy_schema

OWN = "our-quarter: {expression: \"epic.labels.exists(l, l.startsWith('q'))\", message: No quarter., fix: Add one.}"
POLICY = f"policy: house\nrules:\n  owner: error\n  {OWN}\n"
NOW = datetime(2026, 1, 15, tzinfo=UTC)


def loaded(text, *known):
    (one,) = load((Source("house.yaml", text),), known=known)
    return one


def only_problem(rules):
    with pytest.raises(PolicyError) as caught:
        loaded("policy: house\nrules:\n" + rules)
    (problem,) = caught.value.problems
    return problem


def results(policy, **epic):
    verdict = evaluate(read_document({"summary": "x", **epic}), (policy,), NOW, SilentJudge())
    return {result.rule: result.status.value for result in verdict.results}


def test_a_rule_of_the_house_comes_after_the_catalogue_and_is_judged_under_its_name():
    policy = loaded(POLICY).policy
    assert [rule.rule_name for rule in policy.in_force] == ["owner", "our-quarter"]
    assert results(policy, labels=["q1"])["our-quarter"] == "pass"
    assert results(policy, labels=["x1"])["our-quarter"] == "fail"


def test_a_rule_of_the_house_waits_for_those_it_comes_after():
    policy = loaded(POLICY.replace("fix: Add one.", "fix: Add one., after: [owner]")).policy
    assert results(policy)["our-quarter"] == "skipped"


def test_a_rule_of_the_house_is_inherited_hardened_and_switched_off():
    parent = Source("house.yaml", POLICY)
    (hard,) = load((Source("b.yaml", "policy: b\nextends: house\nrules: {our-quarter: error}\n"),), (parent,))
    assert hard.policy.in_force[-1].level == "error"
    (off,) = load((Source("b.yaml", "policy: b\nextends: house\nrules: {our-quarter: off}\n"),), (parent,))
    assert [rule.rule_name for rule in off.policy.in_force] == ["owner"]


def test_the_digest_tells_one_expression_from_another():
    assert loaded(POLICY).policy.digest != loaded(POLICY.replace("'q'", "'r'")).policy.digest


def test_a_slip_in_the_name_of_a_rule_is_no_rule_of_the_house():
    problem = only_problem("  baselin: {level: error}\n")
    assert (problem.message, problem.hint) == ("is not known", "did you mean baseline?")


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("epic.labls == []", 4, 22),
        ("'epic.labls == []'", 4, 23),
        ("|\n      true &&\n        epic.labls == []", 6, 14),
        (">-\n      true &&\n      epic.labls == []", 6, 12),
        ("true &&\n      epic.labls == []", 5, 12),
        ('"\\u0065pic.labls == []"', 4, 17),
    ],
    ids=["plain", "quoted", "literal", "folded", "plain over two lines", "escaped: the beginning"],
)
def test_what_is_wrong_is_pointed_at_inside_of_the_expression(written, line, column):
    problem = only_problem(f"  own:\n    expression: {written}\n    message: m\n    fix: f\n")
    assert (problem.line, problem.column) == (line, column)
    assert problem.hint == "did you mean labels?"


def test_a_rule_of_the_house_needs_words():
    assert only_problem("  own: {expression: 'true', fix: f}\n").message == "is missing"


def test_a_rule_may_wait_only_for_what_comes_before_it():
    problem = only_problem("  own: {expression: 'true', message: m, fix: f, after: [onwer]}\n")
    assert problem.hint == "did you mean owner?"


def test_the_name_of_a_rule_is_lower_case():
    assert "lower-case" in only_problem("  Own_Rule: {expression: 'true', message: m, fix: f}\n").message


def test_the_schema_takes_rules_of_the_house_and_still_refuses_slips():
    check = jsonschema.Draft202012Validator(policy_schema())
    own = {"expression": "true", "message": "m", "fix": "f"}
    assert check.is_valid({"policy": "house", "rules": {"owner": "error", "our-quarter": own}})
    assert check.is_valid({"policy": "house", "rules": {"our-quarter": "off"}})
    assert not check.is_valid({"policy": "house", "rules": {"baselin": "error"}})
    assert "baseline" in policy_schema()["$defs"]["RulesTable"]["properties"]


def test_the_page_of_policies_lists_it_and_no_comment_links_to_a_page_that_is_not_there():
    (view,) = policies_view(InForce((loaded(POLICY),))).policies
    assert [setting.rule for setting in view.rules] == ["owner", "our-quarter"]
    addresses = Addresses("https://linter.example")
    assert addresses.rule("owner") == "https://linter.example/rules/owner"
    assert addresses.rule("our-quarter") == ""
