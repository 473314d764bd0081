"""What is wrong with how a policy holds epics back, where each part is well formed on its own."""

from collections.abc import Iterator

from linter.policy.complaints import nearest
from linter.policy.model import Policy
from linter.policy.nodes import Tree
from linter.policy.problem import Problem

_BLOCK = ("enforcement", "block")


def holding_problems(policy: Policy, tree: Tree) -> Iterator[Problem]:
    """Yield a guarded stage that is none, a label that Jira refuses, a gatekeeper whom nobody comes to."""
    block = policy.enforcement.block
    if block.entering not in policy.stages:
        said = f"{block.entering} is no stage of this policy"
        yield tree.problem((*_BLOCK, "entering"), said, nearest(block.entering, policy.stages))
    if not block.by:
        yield tree.problem((*_BLOCK, "by"), "must name a way", "revert, gate, gatekeeper, or several of them")
    if any(map(str.isspace, block.revert.label)):
        yield tree.problem((*_BLOCK, "revert", "label"), "is no label of Jira", "join its words with hyphens")
    if "gatekeeper" not in block.by:
        return
    waiting = {name.casefold() for name in block.gatekeeper.waiting if name}
    if not waiting:
        said = "gatekeeper needs a status in which epics wait"
        yield tree.problem((*_BLOCK, "by"), said, "write `gatekeeper: {waiting: Submitted}`")
    if block.gatekeeper.onward.casefold() in waiting:
        said = "is the status in which epics wait"
        yield tree.problem((*_BLOCK, "gatekeeper", "onward"), said, "name the status that they wait for")
