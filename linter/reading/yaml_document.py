"""YAML as people write documents: mappings, lists and text. Nothing is turned into what nobody wrote.

Built from the parser's events, so that depth, aliases, tags and duplicate keys are refused before anything
grows, and a number or a date stays the text that it was: `3.10` is not 3.1, and `no` is a word.
"""

from collections.abc import Iterator
from typing import Any

import yaml

# The parser in C is some ten times as quick; wheels for all common machines have it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 50
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "True": True, "false": False, "False": False}
_PLAIN_TAGS = frozenset(
    {None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}
)


class YamlError(Exception):
    """YAML that we do not take. Carries the line and column, from 1, and what to do about it."""

    def __init__(self, message: str, mark: Any, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line: int = mark.line + 1 if mark else 1
        self.column: int = mark.column + 1 if mark else 1
        self.hint = hint


def load_yaml(text: str) -> Iterator[tuple[int, Any]]:
    """Yield each document with the line, from 1, on which it begins. Raises YamlError."""
    builder = _Builder()
    line = 1
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.DocumentStartEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
            elif isinstance(event, yaml.DocumentEndEvent):
                yield line, builder.take()
            else:
                builder.feed(event)
    except yaml.MarkedYAMLError as error:
        raise YamlError(f"not YAML: {error.problem or error.context}", error.problem_mark) from error
    except (yaml.YAMLError, ValueError) as error:
        raise YamlError("not YAML: it holds a character that YAML does not allow", None) from error


class _Builder:
    """Grows one document at a time; the stack is a list, so depth costs no recursion."""

    def __init__(self) -> None:
        self._stack: list[dict[str, Any] | list[Any]] = []
        self._keys: list[str | None] = []
        self._root: Any = None

    def take(self) -> Any:
        """Return the finished document and begin anew."""
        root, self._root = self._root, None
        return root

    def feed(self, event: Any) -> None:
        """Take one event of the parser."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError(
                "anchors and aliases (&name, *name) are not taken",
                event.start_mark,
                "write the text out where it is needed",
            )
        if getattr(event, "tag", None) not in _PLAIN_TAGS:
            raise YamlError(f"tags such as {event.tag} are not taken", event.start_mark, "leave the tag out")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._stack.pop()
            self._keys.pop()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._stack and isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            if event.value in self._stack[-1]:
                raise YamlError(
                    f"`{event.value[:60]}` stands here twice", event.start_mark, "keep one of them"
                )
            self._keys[-1] = event.value
            return
        self._put(_value(event))

    def _open(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        if self._stack and isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            hint = "put the text in quotes if its brackets are meant"
            raise YamlError("a key must be a word or a text", event.start_mark, hint)
        if len(self._stack) >= _MAX_DEPTH:
            raise YamlError(f"nested more than {_MAX_DEPTH} levels deep", event.start_mark)
        self._put(value)
        self._stack.append(value)
        self._keys.append(None)

    def _put(self, value: Any) -> None:
        if not self._stack:
            self._root = value
            return
        parent = self._stack[-1]
        if isinstance(parent, list):
            parent.append(value)
            return
        key = self._keys[-1]
        if key is not None:
            parent[key] = value
        self._keys[-1] = None


def _value(event: yaml.ScalarEvent) -> str | bool | None:
    text: str = event.value
    if event.style or event.tag:
        return text
    if text in _NULLS:
        return None
    return _TRUTHS.get(text, text)
