"""`eval`: how far the checks agree with labels."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.app.evaluation import Evaluation, Score, Share
    from linter.app.labels import Labelled

_LARGEST = 100_000_000
_SHOWN = 160


@click.command(name="eval")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--errors", default=0, type=click.IntRange(0), help="List the N worst rows.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Read as of this day instead of today.")
def evaluate(file: Path, errors: int, form: str, as_of: datetime | None) -> None:
    """Compare the facts that are read with the labels of FILE (JSON lines), beside two trivial readers."""
    from linter.analysis.analyse import analyse
    from linter.analysis.places import DEFAULT_PLACES
    from linter.app.evaluation import always_no, any_digit, evaluate_reader, groups

    rows = tuple(_rows(file))
    if not rows:
        raise Mistake(f"{file}: nothing in here; write one labelled text a line")
    day = (as_of or datetime.now(UTC)).date()
    readers = {
        "the checks": lambda epic: analyse(epic, DEFAULT_PLACES, day).facts,
        "any digit": any_digit,
        "always no": always_no,
    }
    found = {
        kind: [evaluate_reader(name, read, some) for name, read in readers.items()]
        for kind, some in groups(rows).items()
    }
    if form == "json":
        click.echo(
            json.dumps(
                {kind: _data(some, errors) for kind, some in found.items()}, ensure_ascii=False, indent=2
            )
        )
        return
    for kind, some in found.items():
        _print(kind, some, errors)


def _rows(file: Path) -> "Iterator[Labelled]":
    from linter.app.labels import LabelError, read_labelled

    if file.stat().st_size > _LARGEST:
        raise Mistake(f"{file}: longer than {_LARGEST // 1_000_000} MB")
    for number, line in enumerate(file.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            yield read_labelled(json.loads(line), number)
        except (ValueError, RecursionError) as error:
            said = str(error) if isinstance(error, LabelError) else "not a line of JSON"
            raise Mistake(f"{file}:{number}: {said}") from None


def _print(kind: str, found: "list[Evaluation]", errors: int) -> None:
    checks, *trivial = found
    total = checks.agreement.total
    click.echo(click.style(f"{kind}: {total} with a three-way label", bold=True))
    click.echo(
        f"\n{'fact':20} {'n':>4}  {'precision':18}{'recall':18}{'F1':18}"
        + "  ".join(f"F1 {one.name}" for one in trivial)
    )
    for fact, score in checks.scores.items():
        others = "  ".join(f"{one.scores[fact].f1.value:{len(one.name) + 3}.2f}" for one in trivial)
        shares = "".join(map(_shown, (score.precision, score.recall, score.f1)))
        click.echo(f"{fact:20} {score.found + score.missed:>4}  {shares}{others}")
    if total:
        click.echo("\nmeasurable_outcome, three ways")
        for one in found:
            click.echo(
                f"  {one.name:12} accuracy {_shown(one.agreement.accuracy)}kappa {_shown(one.agreement.kappa)}".rstrip()
            )
        click.echo(f"\n  {'label':10}" + "".join(f"{answer:>9}" for answer in _ANSWERS) + "   (read as)")
        for label in _ANSWERS:
            counts = "".join(
                f"{checks.agreement.confusion.get((label, answer), 0):>9}" for answer in _ANSWERS
            )
            click.echo(f"  {label:10}{counts}")
    for wrong in checks.wrong[:errors]:
        said = "; ".join(f"{fact} is {label}, read as {answer}" for fact, label, answer in wrong.facts)
        click.echo(f"\n  {wrong.row.id}: {said}\n    {_printable(wrong.row.text)}")
    click.echo("")


_ANSWERS = ("yes", "partial", "no")


def _shown(share: "Share") -> str:
    return f"{share.value:.2f} [{share.low:.2f}–{share.high:.2f}]".ljust(18)


def _printable(text: str) -> str:
    """Shorten, and leave out what a terminal would act on: the text is somebody else's."""
    short = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return "".join(character if character.isprintable() else "\ufffd" for character in short)


def _data(found: "list[Evaluation]", errors: int) -> dict[str, object]:
    checks = found[0]
    return {
        "readers": {
            one.name: {
                "facts": {fact: _score(score) for fact, score in one.scores.items()},
                "accuracy": asdict(one.agreement.accuracy),
                "kappa": asdict(one.agreement.kappa),
                "confusion": {
                    label: {answer: one.agreement.confusion.get((label, answer), 0) for answer in _ANSWERS}
                    for label in _ANSWERS
                },
            }
            for one in found
        },
        "errors": [
            {
                "id": wrong.row.id,
                "text": wrong.row.text,
                "facts": [dict(zip(("fact", "label", "read"), one, strict=True)) for one in wrong.facts],
            }
            for wrong in checks.wrong[:errors]
        ],
    }


def _score(score: "Score") -> dict[str, object]:
    return asdict(score) | {
        "precision": asdict(score.precision),
        "recall": asdict(score.recall),
        "f1": asdict(score.f1),
    }
