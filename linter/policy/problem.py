"""What is wrong with a policy, in the manner of a compiler."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it stands, what it is, how to mend it."""

    file: str
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""
    path: str
    """Where in the policy: `rules.due-date.level`."""
    message: str
    hint: str = ""
    excerpt: str = ""
    """The line itself."""

    def __str__(self) -> str:
        """Return it as a terminal shows it: place, message, the line with a caret, the hint."""
        where = f"{self.file}:{self.line}:{self.column}"
        said = f"{self.path}: {self.message}" if self.path else self.message
        lines = [f"{where}: {said}"]
        if self.excerpt:
            lines += [f"{self.line:>5} | {self.excerpt}", "      | " + " " * (self.column - 1) + "^"]
        if self.hint:
            lines.append(f"      = {self.hint}")
        return "\n".join(lines)


class PolicyError(Exception):
    """A policy that cannot take effect, with every problem found, in the order of the lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
