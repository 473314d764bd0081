"""Which fields of a Jira hold what: proposed by their names, decided by whoever sets it up. And the policy for it."""

from collections.abc import Mapping, Sequence

from linter.analysis.places import DEFAULT_PLACES
from linter.analysis.sections import normalise
from linter.policy.fields import JiraField

FACTS = ("outcome", "metric", "baseline", "target", "actual_outcome")
"""What is proposed, in the order in which it is asked."""
_TEXTS = frozenset({"string", "number", "option", "any", "array", ""})
_MOST = 8


def candidates(fact: str, fields: Sequence[JiraField]) -> tuple[JiraField, ...]:
    """Return the custom fields that may hold a fact, the likeliest first: those with a name that houses use for it."""
    usual = [normalise(name) for name in getattr(DEFAULT_PLACES, fact).fields]
    ranked = [
        (usual.index(normalise(field.name)), field.id, field)
        for field in fields
        if field.id.startswith("customfield_") and field.type in _TEXTS and normalise(field.name) in usual
    ]
    return tuple(field for _, _, field in sorted(ranked, key=lambda one: one[:2]))[:_MOST]


def proposed(found: Sequence[JiraField]) -> JiraField | None:
    """Return the likeliest candidate; None where there is none, or another one bears the same name."""
    if not found:
        return None
    same = [field for field in found if normalise(field.name) == normalise(found[0].name)]
    return found[0] if len(same) == 1 else None


def propose(fields: Sequence[JiraField]) -> dict[str, JiraField]:
    """Return what can be proposed without asking; a field holds one fact only."""
    chosen: dict[str, JiraField] = {}
    for fact in FACTS:
        free = [field for field in candidates(fact, fields) if field not in chosen.values()]
        best = proposed(free)
        if best is not None:
            chosen[fact] = best
    return chosen


def policy_text(name: str, projects: Sequence[str], chosen: Mapping[str, JiraField], *, extends: bool) -> str:
    """Return a policy that watches and writes nothing to Jira, as YAML. `extends`: there is a `default` to build on."""
    lines = [
        "# Written by `outcome-linter init`. It watches: verdicts are recorded, nothing is written to Jira.",
        f"policy: {name}",
    ]
    if extends:
        lines.append("extends: default")
    if projects:
        lines += ["applies_to:", f"  projects: [{', '.join(projects)}]"]
    if chosen:
        lines.append("fields:")
        lines += [
            f"  {fact}: [{{field: {field.id}}}]  # {_comment(field.name)}" for fact, field in chosen.items()
        ]
    if not extends:
        lines += [
            "rules:",
            "  outcome-stated: error",
            "  outcome-not-output: error",
            "  outcome-measurable: error",
        ]
        lines += ["  baseline: warning", "  owner: {level: error, from: committed}"]
    lines += ["enforcement:", "  mode: observe  # observe (record only) · comment · block", ""]
    return "\n".join(lines)


def _comment(text: str) -> str:
    """Return a name that ends no comment."""
    return "".join(letter if letter.isprintable() else " " for letter in text)[:80]
