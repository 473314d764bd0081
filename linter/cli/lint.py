"""`lint`: judge files, standard input, or issues by their keys."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.reading.files import BadInput, Loaded, read_inputs

if TYPE_CHECKING:
    from linter.bootstrap import Wiring
    from linter.cli.formats import Writer

FORMATS = ("text", "json", "jsonl", "markdown", "sarif", "junit", "github")
HELD, USAGE = 1, 2
MANY = 1000
"""Lines from which on several processes are sooner than one: their start takes as long as some 500 epics."""


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
    from linter.adapters.llm.silent import SilentJudge
    from linter.cli.bench import Bench
    from linter.cli.formats import writer
    from linter.core.verdict import Outcome

    judge = Bench.of(policy_file, as_of)
    wiring = judge.wiring
    write = writer(form, wiring.addresses.rule)
    # Reports of other formats stand in one document, and a model that is asked takes longer than all the rest.
    apart = form == "jsonl" and isinstance(wiring.judge, SilentJudge)
    worst = 0
    for read in _read(inputs, wiring, apart=apart):
        if isinstance(read, Many):
            worst = max(worst, _judge_many(read, write, policy_file, as_of))
            continue
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
class Many:
    """A file of so many lines that several processes read them."""

    name: str
    data: bytes


def _judge_many(many: Many, write: "Writer", policy_file: str | None, as_of: datetime | None) -> int:
    """Print what became of a file's lines, in order; return the exit code that they ask for."""
    from linter.cli.many import judge_many

    worst = 0
    for judged in judge_many(many.name, many.data, policy_file, as_of):
        for said in judged.said:
            if isinstance(said, BadInput):
                click.echo(_complaint(said), err=True)
                write.bad(said)
                worst = USAGE
            else:
                sys.stdout.write(said + "\n")
        worst = max(worst, HELD * judged.held)
    return worst


def _read(inputs: tuple[str, ...], wiring: "Wiring", *, apart: bool) -> Iterator[Loaded | BadInput | Many]:
    """Yield what stands in the inputs; `apart`: many lines are left together, for several processes."""
    for name in inputs:
        if name == "-" or Path(name).is_file():
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            if apart and _is_many(name, data):
                yield Many(name, data)
            else:
                yield from read_inputs(name, data)
        elif _is_key(name) and wiring.settings.has_jira:
            yield _from_jira(name, wiring)
        else:
            hint = (
                "set JIRA_URL to judge issues by key"
                if _is_key(name)
                else "name a file, or - for standard input"
            )
            yield BadInput(name, 0, 0, "there is no such file", hint)


def _is_many(name: str, data: bytes) -> bool:
    if data.count(b"\n") < MANY:
        return False
    from linter.cli.many import can_be_shared

    return can_be_shared(name, data)


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
