"""A rule's docstring, taken apart: the title, then named sections."""

import inspect
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule says of itself."""

    title: str
    why: str
    fix: str


def told(docstring: str) -> Told:
    """Read the first line, and the paragraphs under `Why` and `Fix`."""
    lines = inspect.cleandoc(docstring).splitlines()
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines[1:]:
        if line and not line.startswith(" "):
            current = sections.setdefault(line.strip(), [])
        elif line.strip():
            current.append(line.strip())
    return Told(lines[0], " ".join(sections.get("Why", [])), " ".join(sections.get("Fix", [])))
