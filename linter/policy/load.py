"""Policies out of YAML: every problem at once, or every policy complete."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from linter.policy.complaints import complaints, nearest
from linter.policy.holds import holding_problems
from linter.policy.model import MAX_NAME, NAME, Policy
from linter.policy.nodes import Tree, parse
from linter.policy.problem import PolicyError, Problem
from linter.rules import RULES
from linter.rules.owner_role import OwnerRole

CASES_SUFFIX = ".cases.yaml"
EXAMPLE_SUFFIX = ".example.yaml"
"""In force in the sandbox alone: an example must not block anybody's real project."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of YAML, already read."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A policy and the text it was made from."""

    policy: Policy
    source: Source


def load(sources: tuple[Source, ...], known: tuple[Source, ...] = ()) -> tuple[Loaded, ...]:
    """Return the policies of all sources, in their order.

    `known` are more policies that these may extend. Raises PolicyError with every problem of every file.
    """
    problems: list[Problem] = []
    trees: dict[str, Tree] = {}
    own: list[tuple[str, Source]] = []
    for source in (*known, *sources):
        tree, wrong = parse(source.text, source.file)
        mine = source in sources
        if not wrong and not isinstance(tree.data, dict):
            wrong = [tree.at(0, 0, "", "must be a table of keys and values", "start with `policy: <name>`")]
        name = tree.data.get("policy") if isinstance(tree.data, dict) else None
        if not wrong and isinstance(name, str) and name in trees and mine and trees[name].file != source.file:
            wrong = [
                tree.problem(("policy",), f"{name} is the name of another policy", f"see {trees[name].file}")
            ]
        if mine:
            problems += wrong
        if wrong:
            continue
        key = name if isinstance(name, str) else source.file
        trees[key] = tree
        if mine:
            own.append((key, source))
    loaded = []
    for key, source in own:
        policy, wrong = _complete(trees[key], trees)
        problems += wrong
        if policy is not None:
            loaded.append(Loaded(policy, source))
    if problems:
        raise PolicyError(tuple(sorted(problems)))
    return tuple(loaded)


def _complete(tree: Tree, trees: Mapping[str, Tree]) -> tuple[Policy | None, list[Problem]]:
    """Follow `extends`, validate once, check what refers to what."""
    data, problem = _inherit(tree, trees, (_name(tree),))
    if problem is not None:
        return None, [problem]
    try:
        policy = Policy.model_validate(data)
    except ValidationError as error:
        return None, list(complaints(error, tree, Policy))
    problems = list(_dangling(policy, tree))
    return (None, problems) if problems else (policy, [])


def _inherit(
    tree: Tree, trees: Mapping[str, Tree], seen: tuple[str, ...]
) -> tuple[dict[str, Any], Problem | None]:
    data = dict(tree.data) if isinstance(tree.data, dict) else {}
    parent = data.get("extends")
    if not isinstance(parent, str):
        return data, None
    if parent in seen:
        return data, tree.problem(("extends",), "goes round in a circle", "remove one of the two")
    if parent not in trees:
        return data, tree.problem(("extends",), f"{parent} is no policy here", nearest(parent, trees))
    above, problem = _inherit(trees[parent], trees, (*seen, parent))
    if problem is not None:
        return data, tree.problem(("extends",), f"{parent} cannot be extended", problem.message)
    inherited = {
        key: value for key, value in above.items() if key not in {"policy", "description", "applies_to"}
    }
    return _merge(_long(inherited), _long(data)), None


def _name(tree: Tree) -> str:
    return str(tree.data.get("policy", "")) if isinstance(tree.data, dict) else ""


def _long(data: dict[str, Any]) -> dict[str, Any]:
    """Write every rule in its long form, so that a level and options from two policies meet."""
    rules = data.get("rules")
    if not isinstance(rules, dict):
        return data
    return data | {"rules": {name: {"level": s} if isinstance(s, str) else s for name, s in rules.items()}}


def _merge(below: Any, above: Any) -> Any:
    """Lay one table over another, key by key; anything else replaces."""
    if isinstance(below, dict) and isinstance(above, dict):
        merged = dict(below)
        for key, value in above.items():
            merged[key] = _merge(below[key], value) if key in below else value
        return merged
    return above


def _dangling(policy: Policy, tree: Tree) -> list[Problem]:
    """Find names that nothing bears."""
    problems = []
    for rule in policy.in_force:
        if rule.from_stage and rule.from_stage not in policy.stages:
            path = ("rules", rule.rule_name, "from")
            problems.append(
                tree.problem(
                    path,
                    f"{rule.from_stage} is no stage of this policy",
                    nearest(rule.from_stage, policy.stages),
                )
            )
        for index, kind in enumerate(rule.only.work_types):
            if kind not in policy.work_types:
                path_to = ("rules", rule.rule_name, "only", "work_types", index)
                problems.append(
                    tree.problem(
                        path_to, f"{kind} is no work type of this policy", nearest(kind, policy.work_types)
                    )
                )
        if isinstance(rule, OwnerRole):
            problems += [
                tree.problem(
                    ("rules", rule.rule_name, "fields", kind),
                    f"{kind} is no work type of this policy",
                    nearest(kind, policy.work_types),
                    at_key=True,
                )
                for kind in rule.fields
                if kind not in policy.work_types
            ]
    problems += _custom(policy, tree)
    return [*problems, *holding_problems(policy, tree)]


def _custom(policy: Policy, tree: Tree) -> list[Problem]:
    """Find rules of the house with a name that is none, or that wait for what does not come before them."""
    problems = []
    earlier = [rule.name for rule in RULES]
    for rule in policy.custom:
        name = rule.rule_name
        if not re.fullmatch(NAME, name) or len(name) > MAX_NAME:
            said = "must be lower-case letters, digits and hyphens, at most 60"
            problems.append(tree.problem(("rules", name), said, at_key=True))
        for index, before in enumerate(rule.waits_for):
            if before not in earlier:
                path = ("rules", name, "after", index)
                problems.append(
                    tree.problem(path, f"{before} is no rule that comes before", nearest(before, earlier))
                )
        earlier.append(name)
    return problems
