"""The JSON schema of a policy, for editors that complete and check while one types."""

from typing import Any

from linter.policy.model import NAME, Policy, RulesTable
from linter.rules.custom import CustomRule


def policy_schema() -> dict[str, Any]:
    """Return the schema, made of the same models that validate."""
    schema = Policy.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Policy of the outcome linter"
    for name, definition in schema["$defs"].items():
        if name == CustomRule.__name__:
            continue
        if "level" in definition.get("properties", {}) and "from" in definition["properties"]:
            _allow_short_form(definition)
    # A slip in a rule's name must not pass for a rule of the house: those have an expression, or are switched off.
    own = {"$ref": f"#/$defs/{CustomRule.__name__}"}
    table = schema["$defs"][RulesTable.__name__]
    table["additionalProperties"] = {"anyOf": [own, {"const": "off"}]}
    table["propertyNames"] = {"pattern": NAME}
    return schema


def _allow_short_form(definition: dict[str, Any]) -> None:
    """Let an editor accept `owner: error` for `owner: {level: error}`, as the loader does."""
    whole = dict(definition)
    definition.clear()
    definition["anyOf"] = [{"enum": ["error", "warning", "info", "off"]}, whole]
