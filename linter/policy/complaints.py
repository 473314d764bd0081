"""From pydantic's errors to sentences for the author of a policy."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from linter.policy.nodes import Tree
from linter.policy.problem import Problem

_SENTENCES: dict[str, str] = {
    "missing": "is missing",
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list, like [this, that]",
    "dict_type": "must be a table of keys and values",
    "model_type": "must be a table of keys and values",
    "model_attributes_type": "must be a table of keys and values",
    "string_too_short": "must not be empty",
}


def complaints(error: ValidationError, tree: Tree, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield a problem for each error, at the place in the file that it is about."""
    said: set[tuple[int, int, str]] = set()
    for detail in error.errors(include_url=False):
        path = _path(detail["loc"], tree)
        message, hint = _sentence(detail, path, model)
        if detail["type"] == "expression":
            problem = tree.inside(path, detail["ctx"]["offset"], message, hint)
        else:
            problem = tree.problem(path, message, hint, at_key=detail["type"] == "extra_forbidden")
        place = (problem.line, problem.column, detail["type"])
        if place not in said:
            said.add(place)
            yield problem


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `did you mean …?` for the nearest known name, or the list of them where none is near."""
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    return "known here: " + ", ".join(names) if names else ""


def _path(loc: Sequence[str | int], tree: Tree) -> tuple[str | int, ...]:
    """Drop what stands only in our types: tags of unions. Keep the last part, which may be a missing key."""
    kept: list[str | int] = []
    for index, part in enumerate(loc):
        inside = tree.has((*kept, part))
        if inside or (index == len(loc) - 1 and not _is_tag(part)):
            kept.append(part)
    return tuple(kept)


def _is_tag(part: str | int) -> bool:
    return isinstance(part, str) and (part[:1].isupper() or "[" in part)


def _sentence(
    detail: Mapping[str, Any], path: tuple[str | int, ...], model: type[BaseModel]
) -> tuple[str, str]:
    kind = str(detail["type"])
    if kind == "extra_forbidden":
        return "is not known", nearest(str(path[-1]), _keys(model, path[:-1]))
    if kind in {"literal_error", "enum"}:
        expected = str(detail["ctx"]["expected"]).replace("'", "")
        choices = expected.replace(" or ", ", ").split(", ")
        return f"must be {expected}", nearest(str(detail.get("input")), choices) if len(choices) > 1 else ""
    if kind == "string_pattern_mismatch":
        return "must be lower-case letters, digits and hyphens", ""
    if kind == "expression":
        about = detail["ctx"]
        return str(about["said"]), str(about["hint"]) or nearest(about["word"], about["known"])
    if kind in _SENTENCES:
        return _SENTENCES[kind], ""
    return str(detail["msg"])[:1].lower() + str(detail["msg"])[1:], ""


def _keys(model: type[BaseModel], path: tuple[str | int, ...]) -> Iterable[str]:
    """Return the keys that may stand at a path of the model."""
    schema: Any = model.model_json_schema(by_alias=True)
    node = _resolve(schema, schema)
    for part in path:
        if isinstance(part, int):
            node = _resolve(node.get("items", {}), schema)
        else:
            properties = node.get("properties", {})
            node = _resolve(properties.get(str(part), _of_any_name(node)), schema)
    return tuple(node.get("properties", {})) if isinstance(node, dict) else ()


def _of_any_name(node: Any) -> Any:
    """Return what stands under a key that its author has named, such as a stage."""
    patterns = list(node.get("patternProperties", {}).values())
    return patterns[0] if patterns else node.get("additionalProperties", {})


def _resolve(node: Any, schema: Any) -> Any:
    """Follow references; of alternatives, take the first that has keys."""
    if not isinstance(node, dict):
        return {}
    if "$ref" in node:
        return _resolve(schema["$defs"][node["$ref"].rsplit("/", 1)[1]], schema)
    for option in (*node.get("anyOf", ()), *node.get("allOf", ())):
        found = _resolve(option, schema)
        if found.get("properties"):
            return found
    return node
