"""`lint`: judge files, standard input, or issues by their keys."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake, wired
from linter.reading.files import BadInput, Loaded, read_inputs

if TYPE_CHECKING:
    from linter.bootstrap import Wiring
    from linter.policy.model import Policy

FORMATS = ("text", "json", "jsonl", "markdown", "sarif", "junit", "github")
HELD, USAGE = 1, 2


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--policy", "policy_file", type=click.Path(exists=True, dir_okay=False), help="Judge under this file."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Judge as of this day instead of today.")
@click.pass_context
def lint(
    context: click.Context,
    inputs: tuple[str, ...],
    policy_file: str | None,
    form: str,
    as_of: datetime | None,
) -> None:
    """Judge epics: INPUT is a file (.json, .yaml, .jsonl, .md, .txt), `-` for standard input, or an issue key.

    Ends with 0 where all are admitted, 1 where one is held back, 2 where an input cannot be read.
    """
    from linter.cli.formats import writer
    from linter.core.verdict import Outcome

    wiring = wired()
    judge = Bench(wiring, policies_for(wiring, policy_file), as_of)
    write = writer(form, wiring.addresses.rule)
    worst = 0
    for read in _read(inputs, wiring):
        if isinstance(read, BadInput):
            click.echo(_complaint(read), err=True)
            write.bad(read)
            worst = USAGE
            continue
        linted = judge(read)
        write.one(read, linted)
        if linted.verdict.outcome is Outcome.FAIL:
            worst = max(worst, HELD)
    write.end()
    wiring.close()
    context.exit(worst)


@dataclass(frozen=True)
class Bench:
    """Judges one document after the other under the same policies, on the same day."""

    wiring: "Wiring"
    policies: "tuple[Policy, ...]"
    as_of: datetime | None

    def __call__(self, read: Loaded):  # type: ignore[no-untyped-def]  # noqa: ANN204 - Linted, imported late
        """Return verdict and note."""
        from datetime import UTC

        from linter.app.lint import lint as judge
        from linter.bootstrap import now

        at = self.as_of.replace(tzinfo=UTC) if self.as_of else now()
        return judge(read.epic, self.policies, at, self.wiring.judge, self.wiring.addresses)


def policies_for(wiring: "Wiring", file: str | None) -> "tuple[Policy, ...]":
    """Return the policies in force, or the one that was named: that one then governs every epic.

    Raises Mistake with all problems where they are broken.
    """
    from linter.policy.load import CASES_SUFFIX, Source, load
    from linter.policy.problem import PolicyError

    if file is None:
        in_force = wiring.book.now()
        if in_force.problems:
            raise Mistake("\n\n".join(map(str, in_force.problems)))
        return in_force.policies
    chosen = Path(file)
    around = (
        Source(path.name, path.read_text("utf-8"))
        for path in sorted(chosen.parent.glob("*.yaml"))
        if path.name != chosen.name and not path.name.endswith(CASES_SUFFIX)
    )
    try:
        (loaded,) = load((Source(file, chosen.read_text("utf-8")),), known=tuple(around))
    except PolicyError as error:
        raise Mistake("\n\n".join(map(str, error.problems))) from None
    return (loaded.policy.everywhere(),)


def _read(inputs: tuple[str, ...], wiring: "Wiring") -> Iterator[Loaded | BadInput]:
    for name in inputs:
        if name == "-":
            yield from read_inputs("-", sys.stdin.buffer.read())
        elif Path(name).is_file():
            yield from read_inputs(name, Path(name).read_bytes())
        elif _is_key(name) and wiring.settings.has_jira:
            yield _from_jira(name, wiring)
        else:
            hint = (
                "set JIRA_URL to judge issues by key"
                if _is_key(name)
                else "name a file, or - for standard input"
            )
            yield BadInput(name, 0, 0, "there is no such file", hint)


def _is_key(name: str) -> bool:
    project, dash, number = name.rpartition("-")
    return bool(dash) and number.isdigit() and project.replace("_", "").isalnum() and project.isupper()


def _from_jira(key: str, wiring: "Wiring") -> Loaded | BadInput:
    from linter.app.ports import JiraError

    try:
        seen = wiring.jira.look(key)
    except JiraError as error:
        return BadInput(key, 0, 0, f"Jira did not answer: {error}", "")
    if seen is None:
        return BadInput(key, 0, 0, "there is no such issue, or it is hidden from us", "")
    return Loaded(key, 0, seen.epic)


def _complaint(bad: BadInput) -> str:
    place = ":".join(str(part) for part in (bad.name, bad.line, bad.column) if part)
    return f"{place}: {bad.message}" + (f"\n      = {bad.hint}" if bad.hint else "")
