"""Prompts: files in `prompts/`, each a system prompt below a head of settings."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

_LIMIT = 32_000
_FENCE = "---"
_KEYS = ("name", "version", "temperature", "max_tokens")


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is told before it reads a text."""

    name: str
    version: int
    temperature: float
    max_tokens: int
    system: str

    @property
    def digest(self) -> str:
        """16 hex digits that change with every word, also where somebody forgot to raise the version."""
        return sha256(repr(self).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class PromptProblem:
    """One mistake in a prompt file."""

    file: str
    line: int
    """From 1."""
    message: str

    def __str__(self) -> str:
        """Return `file:line: message`."""
        return f"{self.file}:{self.line}: {self.message}"


class PromptError(Exception):
    """Prompts that cannot be used, with every problem found, by file and line."""

    def __init__(self, problems: tuple[PromptProblem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load_prompts(directory: Path) -> Mapping[str, Prompt]:
    """Return the prompts of a directory (`*.md`) by name; raise PromptError where any is wrong, or none is there."""
    prompts: dict[str, Prompt] = {}
    problems: list[PromptProblem] = []
    for path in sorted(directory.glob("*.md")):
        read = _load(path)
        if isinstance(read, Prompt):
            prompts[read.name] = read
        else:
            problems += read
    if not prompts and not problems:
        problems.append(
            PromptProblem(str(directory), 1, "holds no prompt: expected a file such as outcome-wording.md")
        )
    if problems:
        raise PromptError(tuple(sorted(problems)))
    return prompts


def _load(path: Path) -> Prompt | list[PromptProblem]:
    """Read one file, without more of it in memory than a prompt may have."""
    try:
        with path.open("rb") as file:
            text = file.read(_LIMIT + 1).decode()
    except OSError as error:
        return [PromptProblem(str(path), 1, f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError:
        return [PromptProblem(str(path), 1, "is not UTF-8 text, or is far too long")]
    if len(text) > _LIMIT:
        return [PromptProblem(str(path), 1, f"is longer than {_LIMIT} characters")]
    return parse_prompt(text, path.stem, str(path))


def parse_prompt(text: str, name: str, file: str) -> Prompt | list[PromptProblem]:
    """Return the prompt that a text holds, or all that is wrong with it. `name` is what it must call itself."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
        return [PromptProblem(file, 1, f"must begin with a line {_FENCE}, then the settings")]
    ends = [at for at, line in enumerate(lines[1:], start=1) if line.strip() == _FENCE]
    if not ends:
        return [PromptProblem(file, 1, f"the settings are never closed by a line {_FENCE}")]
    try:
        head = yaml.compose("\n".join(lines[1 : ends[0]]), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = mark.line + 2 if mark else 1
        return [PromptProblem(file, where, f"is no YAML: {getattr(error, 'problem', None) or 'unreadable'}")]
    except RecursionError:
        return [PromptProblem(file, 1, "is no YAML that can be read: it is nested too deeply")]
    settings = _Head(file, head)
    system = "\n".join(lines[ends[0] + 1 :]).strip()
    found = settings.name(name), settings.version(), settings.temperature(), settings.max_tokens()
    problems = [*settings.problems, *settings.strangers()]
    if not system:
        problems.append(PromptProblem(file, ends[0] + 1, "says nothing below the settings"))
    return problems or Prompt(*found, system)


class _Head:
    """The settings of one file. Each method returns a value and notes what is wrong with it."""

    def __init__(self, file: str, head: yaml.Node | None) -> None:
        self._file = file
        self.problems: list[PromptProblem] = []
        self._nodes: dict[str, yaml.Node] = {}
        self._lines: dict[str, int] = {}
        if not isinstance(head, yaml.MappingNode):
            self._problem(2, f"the settings must be lines of the form key: value, with {', '.join(_KEYS)}")
            return
        for key, value in head.value:
            line = key.start_mark.line + 2
            word = str(key.value)
            if word in self._nodes:
                self._problem(line, f"{word}: stands here twice")
            self._nodes[word] = value
            self._lines[word] = line

    def name(self, expected: str) -> str:
        value = self._scalar("name")
        if value not in (None, expected):
            self._problem(self._lines["name"], f"name: must be {expected}, as the file is called")
        return value or ""

    def version(self) -> int:
        return int(self._number("version", 1, 1_000_000, whole=True))

    def temperature(self) -> float:
        return self._number("temperature", 0, 2)

    def max_tokens(self) -> int:
        return int(self._number("max_tokens", 1, 8_000, whole=True))

    def strangers(self) -> Iterator[PromptProblem]:
        """Yield a problem for each key that nobody reads."""
        for key, line in self._lines.items():
            if key not in _KEYS:
                yield PromptProblem(
                    self._file, line, f"{key}: is not a setting; there are {', '.join(_KEYS)}"
                )

    def _scalar(self, key: str) -> str | None:
        node = self._nodes.get(key)
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if node is not None:
            self._problem(self._lines[key], f"{key}: must be a single value")
        elif self._nodes:
            self._problem(1, f"{key}: is missing")
        return None

    def _number(self, key: str, low: float, high: float, *, whole: bool = False) -> float:
        value = self._scalar(key)
        if value is None:
            return low
        try:
            number = float(int(value)) if whole else float(value)
        except (ValueError, OverflowError):
            number = math.nan
        if low <= number <= high:
            return number
        kind = "a whole number" if whole else "a number"
        self._problem(self._lines[key], f"{key}: must be {kind} from {low} to {high}, not {value[:40]}")
        return low

    def _problem(self, line: int, message: str) -> None:
        self.problems.append(PromptProblem(self._file, line, message))
