"""How a policy says that epics are held back."""

import pytest

from linter.policy.load import Source, load
from linter.policy.problem import PolicyError


def policy_with(block):
    (loaded,) = load(
        (Source("house.yaml", f"policy: house\nenforcement: {{mode: block, block: {block}}}\n"),)
    )
    return loaded.policy


def problems_of(block):
    with pytest.raises(PolicyError) as caught:
        policy_with(block)
    return [(problem.path, problem.message) for problem in caught.value.problems]


def test_ways_may_be_combined():
    policy = policy_with("{by: [gate, revert], gate: {field: Outcome check}}")
    assert policy.enforcement.holds_by("gate")
    assert policy.enforcement.holds_by("revert")
    assert not policy.enforcement.holds_by("gatekeeper")


def test_nothing_holds_unless_the_mode_is_block():
    text = "policy: house\nenforcement: {mode: comment, block: {by: [gate]}}\n"
    (loaded,) = load((Source("house.yaml", text),))
    assert not loaded.policy.enforcement.holds_by("gate")


def test_one_name_stands_for_a_list_of_one():
    one = policy_with("{by: [gatekeeper], gatekeeper: {waiting: Submitted}}")
    many = policy_with("{by: [gatekeeper], gatekeeper: {waiting: [Submitted]}}")
    assert one.digest == many.digest


@pytest.mark.parametrize(
    ("block", "path", "message"),
    [
        ("{by: []}", "enforcement.block.by", "must name a way"),
        ("{by: [gatekeeper]}", "enforcement.block.by", "gatekeeper needs a status in which epics wait"),
        (
            "{by: [gatekeeper], gatekeeper: {waiting: Submitted, onward: submitted}}",
            "enforcement.block.gatekeeper.onward",
            "is the status in which epics wait",
        ),
        ("{revert: {label: two words}}", "enforcement.block.revert.label", "is no label of Jira"),
        ("{entering: commited}", "enforcement.block.entering", "commited is no stage of this policy"),
    ],
)
def test_what_cannot_hold_anything_is_refused_with_its_place(block, path, message):
    assert (path, message) in problems_of(block)
