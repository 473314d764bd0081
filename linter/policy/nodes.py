"""YAML with places: data and the node tree it came from, out of one pass.

Stricter than YAML: no aliases, no tags, no duplicate keys, and the booleans of YAML 1.2 only
(`on`, `no` and `off` are words, as every author of a policy expects).
"""

import re
from dataclasses import dataclass

import yaml

from linter.policy.inside import place_inside
from linter.policy.problem import Problem

MAX_BYTES = 256 * 1024
_MAX_DEPTH = 30

_CORE_SCHEMA = (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL)$", "~nN"),
    ("null", r"^$", ("",)),
)


def _resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return YAML 1.2's core schema in PyYAML's shape: by first character."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name, pattern, first in _CORE_SCHEMA:
        for character in first:
            table.setdefault(character, []).append((f"tag:yaml.org,2002:{name}", re.compile(pattern)))
    return table


class Loader(yaml.SafeLoader):
    """The safe loader with YAML 1.2's idea of what a word is."""

    yaml_implicit_resolvers = _resolvers()


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's data, and where each part of it stands."""

    file: str
    lines: tuple[str, ...]
    data: object
    root: yaml.Node | None

    def problem(
        self, path: tuple[str | int, ...], message: str, hint: str = "", *, at_key: bool = False
    ) -> Problem:
        """Point at the value at a path, or at its key; parts without a counterpart in the file are passed over."""
        line, column = self._locate(path, at_key=at_key)
        return self.at(line, column, ".".join(str(p) for p in path), message, hint)

    def inside(self, path: tuple[str | int, ...], offset: int, message: str, hint: str = "") -> Problem:
        """Point at a character of the text at a path, by its offset from 0 in what YAML makes of the text."""
        node = self.root if self.has(path) else None
        for part in path:
            step = _step(node, part)
            node = step[1] if step else None
        if not isinstance(node, yaml.ScalarNode):
            return self.problem(path, message, hint)
        line, column = place_inside(node, self.lines, offset)
        return self.at(line, column, ".".join(str(p) for p in path), message, hint)

    def at(self, line: int, column: int, path: str, message: str, hint: str = "") -> Problem:
        """Point at a line and column, both from 0."""
        excerpt = self.lines[line] if line < len(self.lines) else ""
        return Problem(self.file, line + 1, column + 1, path, message, hint, excerpt)

    def has(self, path: tuple[str | int, ...]) -> bool:
        """Whether this file itself says anything at a path."""
        node = self.root
        for part in path:
            step = _step(node, part)
            if step is None:
                return False
            node = step[1]
        return True

    def _locate(self, path: tuple[str | int, ...], *, at_key: bool) -> tuple[int, int]:
        """Return line and column of the value at the end of a path, or of the last key on the way to it."""
        node, place = self.root, (0, 0)
        if node is not None:
            place = _place(node)
        for depth, part in enumerate(path):
            step = _step(node, part)
            if step is None:
                continue
            key, node = step
            scalar = isinstance(node, yaml.ScalarNode) and node.value != ""
            value = scalar and depth == len(path) - 1 and not at_key
            place = _place(node if key is None or value else key)
        return place


def _place(at: yaml.Node | yaml.Event) -> tuple[int, int]:
    """Return line and column, from 0."""
    mark = at.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _step(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None


def parse(text: str, file: str) -> tuple[Tree, list[Problem]]:
    """Read YAML; return the tree and what is wrong with it as YAML. Data is None where nothing can be used."""
    lines = tuple(text.splitlines())
    tree = Tree(file, lines, None, None)
    if len(text.encode()) > MAX_BYTES:
        return tree, [tree.at(0, 0, "", f"is larger than {MAX_BYTES // 1024} kB", "split it")]
    problems: list[Problem] = []
    try:
        for event in yaml.parse(text, Loader=Loader):
            if isinstance(event, yaml.AliasEvent):
                problems.append(
                    tree.at(*_place(event), "", "aliases are not used in policies", "write it out")
                )
            elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag not in (
                None,
                "!",
            ):
                problems.append(tree.at(*_place(event), "", "tags are not used in policies", "remove it"))
        if problems:
            return tree, problems
        root = yaml.compose(text, Loader=Loader)
        tree = Tree(file, lines, None, root)
        problems += _inspect(tree, root, 0)
        if problems:
            return tree, problems
        return Tree(file, lines, yaml.load(text, Loader=Loader), root), []  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        line, column = (at.line, at.column) if at else (0, 0)
        said = error.problem or error.context or "cannot be read as YAML"
        return tree, [tree.at(min(line, max(len(lines) - 1, 0)), column, "", str(said))]
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return tree, [tree.at(0, 0, "", f"cannot be read as YAML: {str(error).splitlines()[0]}")]


def _inspect(tree: Tree, node: yaml.Node | None, depth: int) -> list[Problem]:
    """Find duplicate keys, keys that are no words, and nesting past all reason."""
    if node is None:
        return []
    if depth > _MAX_DEPTH:
        return [tree.at(*_place(node), "", "is nested too deeply")]
    problems: list[Problem] = []
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line, column = _place(key)
            if not isinstance(key, yaml.ScalarNode):
                problems.append(tree.at(line, column, "", "a key must be a word"))
                continue
            if key.value in seen:
                first = seen[key.value] + 1
                problems.append(
                    tree.at(line, column, key.value, "is given twice", f"the first one is in line {first}")
                )
            seen.setdefault(key.value, line)
            problems += _inspect(tree, value, depth + 1)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            problems += _inspect(tree, value, depth + 1)
    return problems
