"""Every rule's page, made of its class and its cases."""

from typing import Any

from linter.core.epic import Epic, NamedText
from linter.reading.document import read_document
from linter.rulebook.cases import Case, cases_of, try_case
from linter.rulebook.docstring import told
from linter.rulebook.page import Example, Option, RulePage
from linter.rules import RULES, JudgedRule, Rule, TextRule

_COMMON_MEANINGS: dict[str, str] = {
    name: field.get("description", "")
    for name, field in Rule.model_json_schema(by_alias=True)["properties"].items()
}


def pages() -> tuple[RulePage, ...]:
    """Return the catalogue, in the order of the registry."""
    return tuple(page(rule) for rule in RULES)


def page(rule: type[TextRule | JudgedRule]) -> RulePage:
    """Return the page of one rule."""
    said = told(rule.__doc__ or "")
    schema = rule.model_json_schema(by_alias=True)
    options = tuple(_option(name, schema) for name in _in_order(schema["properties"]))
    examples: tuple[Example, ...] = ()
    if issubclass(rule, TextRule):
        examples = tuple(_example(rule, name, case) for name, case in cases_of(rule).items() if case.show)
    return RulePage(rule.name, said.title, said.why, said.fix, options, examples)


def _in_order(properties: dict[str, Any]) -> list[str]:
    """Put a rule's own options before those that all rules have."""
    return sorted(properties, key=lambda name: (name in _COMMON_MEANINGS, list(properties).index(name)))


def _option(name: str, schema: dict[str, Any]) -> Option:
    field = schema["properties"][name]
    default = field.get("default")
    shown = "" if default in (None, "", []) or isinstance(default, dict) else str(default)
    if isinstance(default, list):
        shown = ", ".join(map(str, default))
    # A rule that sets another level repeats the field, and so loses what the base class says of it.
    meaning = field.get("description") or _COMMON_MEANINGS.get(name, "")
    return Option(name, _type(field, schema), shown, " ".join(str(meaning).split()))


def _type(field: dict[str, Any], schema: dict[str, Any]) -> str:
    if "$ref" in field:
        return _type(schema["$defs"][field["$ref"].rsplit("/", 1)[1]], schema)
    if "anyOf" in field:
        return " | ".join(_type(option, schema) for option in field["anyOf"])
    if "enum" in field:
        return " | ".join(map(str, field["enum"]))
    if "const" in field:
        return str(field["const"])
    if field.get("type") == "object" and "properties" in field:
        return "{" + ", ".join(field["properties"]) + "}"
    return str(field.get("type", "any"))


def _example(rule: type[TextRule], name: str, case: Case) -> Example:
    tried = try_case(rule, case)
    good = not tried.findings
    return Example(name, good, _in_short(read_document(case.epic)), "" if good else tried.findings[0].message)


def _under_its_name(text: NamedText) -> str:
    """Return a text; with the name of its field, where what it says hangs on that."""
    own = text.id in {"summary", "description"} or text.name == "outcome"
    return text.document.text if own else f"{text.name.replace('_', ' ').capitalize()}: {text.document.text}"


def _in_short(epic: Epic) -> str:
    """Return what a reader needs to see of an example: its texts, and the fields that are set."""
    parts = [_under_its_name(text) for text in epic.texts()]
    if epic.owner is not None:
        parts.append(f"Owner: {epic.owner.name}")
    if epic.due_date is not None:
        parts.append(f"Due: {epic.due_date.isoformat()}")
    if epic.parent is not None:
        parts.append(f"Parent: {epic.parent.key} {epic.parent.summary}".rstrip())
    if epic.work_type:
        parts.append(f"Kind of work: {epic.work_type}")
    return "\n".join(parts)
