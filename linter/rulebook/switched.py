"""Where rules are switched on: which policies ask for them, how hard and from which stage on."""

from collections.abc import Sequence
from dataclasses import dataclass

from linter.policy.load import Loaded
from linter.policy.model import Policy
from linter.rules import RULES, Rule
from linter.rules.custom import CustomRule


@dataclass(frozen=True, slots=True)
class Switched:
    """What one policy says of one rule."""

    policy: str
    file: str
    rule: Rule

    @property
    def on(self) -> bool:
        """Whether the policy asks for it."""
        return self.rule.level != "off"

    def __str__(self) -> str:
        """Return it in a few words: "payments: error, from committed on, only for technical-debt"."""
        rule = self.rule
        said: list[str] = [rule.level]
        if rule.from_stage and self.on:
            said.append(f"from {rule.from_stage} on")
        only = (*rule.only.work_types, *rule.only.projects)
        if only and self.on:
            said.append(f"only for {', '.join(only)}")
        return f"{self.policy}: {', '.join(said)}"


def switched(policies: Sequence[Loaded], name: str) -> tuple[Switched, ...]:
    """Return what each policy that names a rule says of it, in the order of the policies."""
    return tuple(
        Switched(loaded.policy.policy, loaded.source.file, rule)
        for loaded in policies
        for rule in _named(loaded.policy)
        if rule.rule_name == name
    )


def house_rules(policies: Sequence[Loaded]) -> tuple[CustomRule, ...]:
    """Return the rules that only policies know, each wording of a name once."""
    found: dict[tuple[str, str, str], CustomRule] = {}
    for loaded in policies:
        for rule in loaded.policy.custom:
            found.setdefault((rule.rule_name, rule.expression, rule.message), rule)
    return tuple(found.values())


def _named(policy: Policy) -> tuple[Rule, ...]:
    catalogue = (getattr(policy.rules, rule.name.replace("-", "_")) for rule in RULES)
    return (*(rule for rule in catalogue if rule is not None), *policy.custom)


def switched_markdown(found: Sequence[Switched]) -> str:
    """Return the section that says where a rule is switched on."""
    lines = [f"- {one} ({one.file})" for one in found] or ["No policy asks for it."]
    return "\n".join(["## Switched on", "", *lines]) + "\n"


def house_markdown(rule: CustomRule, found: Sequence[Switched]) -> str:
    """Return the page of a rule of the house, out of what its policy says."""
    lines = [
        f"# {rule.rule_name}",
        "",
        rule.message,
        "",
        "## Asks",
        "",
        *(f"    {line}" for line in rule.expression.strip().splitlines()),
        "",
        "## Fix",
        "",
        rule.fix,
        "",
    ]
    if rule.waits_for:
        lines += [f"Comes after {', '.join(rule.waits_for)}.", ""]
    return "\n".join(lines) + "\n" + switched_markdown(found)
