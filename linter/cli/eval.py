"""`eval`: how far the checks agree with labels."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.app.evaluation import Evaluation, Score, Share, Sort

_SHOWN = 160


@click.command(name="eval")
@click.argument("place", metavar="FILE|FOLDER", type=click.Path(exists=True, path_type=Path))
@click.option("--errors", default=5, type=click.IntRange(0), show_default=True, help="List the N worst rows.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Read as of this day instead of today.")
def evaluate(place: Path, errors: int, form: str, as_of: datetime | None) -> None:
    """Compare the facts that are read with labels, beside three trivial readers.

    FILE holds one labelled text a line (.jsonl), or one or a list of them (.json); of a FOLDER all such files count.
    """
    from linter.analysis.analyse import analyse
    from linter.analysis.places import DEFAULT_PLACES
    from linter.app.evaluation import always_no, always_yes, any_digit, by_tag, evaluate_reader, groups
    from linter.cli.labels import labelled

    rows = labelled(place)
    if not rows:
        raise Mistake(f"{place}: nothing in here; write one labelled text a line into a .jsonl file")
    day = (as_of or datetime.now(UTC)).date()
    # A text is read once, however many tables it stands in.
    facts = {id(row.epic): analyse(row.epic, DEFAULT_PLACES, day).facts for row in rows}
    readers = {
        "the checks": lambda epic: facts[id(epic)],
        "any digit": any_digit,
        "always yes": always_yes,
        "always no": always_no,
    }
    found = {
        kind: (
            [evaluate_reader(name, read, some) for name, read in readers.items()],
            by_tag(tuple(readers.values()), some),
        )
        for kind, some in groups(rows).items()
    }
    if form == "json":
        data = {kind: _data(some, sorts, errors) for kind, (some, sorts) in found.items()}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for kind, (some, sorts) in found.items():
        _print(kind, some, sorts, errors)


def _print(kind: str, found: "list[Evaluation]", sorts: "Sequence[Sort]", errors: int) -> None:
    checks, *trivial = found
    total = checks.agreement.total
    click.echo(click.style(f"{kind}: {total} with a three-way label", bold=True))
    click.echo(
        f"\n{'fact':20} {'n':>4}  {'precision':18}{'recall':18}{'F1':18}"
        + "".join(f"{one.name:16}" for one in trivial).rstrip()
        + f"\n{'':81}{'precision/recall/F1 of readers that do not read'}"
    )
    for fact, score in checks.scores.items():
        others = "".join(f"{_three(one.scores[fact]):16}" for one in trivial)
        shares = "".join(map(_shown, (score.precision, score.recall, score.f1)))
        click.echo(f"{fact:20} {score.found + score.missed:>4}  {shares}{others}".rstrip())
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
    _print_sorts(found, sorts)
    if errors and checks.wrong:
        shown = min(errors, len(checks.wrong))
        click.echo(f"\nThe worst {shown} of {len(checks.wrong)} rows with an error")
    for wrong in checks.wrong[:errors]:
        said = "; ".join(f"{fact} is {label}, read as {answer}" for fact, label, answer in wrong.facts)
        click.echo(f"\n  {wrong.row.id}: {said}\n    {_printable(wrong.row.text)}")
    click.echo("")


def _print_sorts(found: "list[Evaluation]", sorts: "Sequence[Sort]") -> None:
    """Print what the texts are that are read wrongly most often."""
    if not sorts:
        return
    names = "".join(f"{one.name:>12}" for one in found)
    click.echo(f"\nmeasurable_outcome right, by sort of text\n  {'':24}{'n':>4}{names}   read wrongly")
    for sort in sorts[:_SORTS]:
        right = "".join(f"{count:>12}" for count in sort.right)
        wrong = ", ".join(f"{count} × {label} as {answer}" for label, answer, count in sort.confused)
        click.echo(f"  {_printable(sort.tag):24}{sort.total:>4}{right}   {wrong}".rstrip())
    rest = sorts[_SORTS:]
    if rest:
        total, correct = sum(sort.total for sort in rest), sum(sort.right[0] for sort in rest)
        click.echo(f"  {len(rest)} more sorts: {correct} of {total} right")


_SORTS = 25
_ANSWERS = ("yes", "partial", "no")


def _three(score: "Score") -> str:
    return f"{score.precision.value:.2f}/{score.recall.value:.2f}/{score.f1.value:.2f}"


def _shown(share: "Share") -> str:
    return f"{share.value:.2f} [{share.low:.2f}–{share.high:.2f}]".ljust(18)


def _printable(text: str) -> str:
    """Shorten, and leave out what a terminal would act on: the text is somebody else's."""
    short = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return "".join(character if character.isprintable() else "\ufffd" for character in short)


def _data(found: "list[Evaluation]", sorts: "Sequence[Sort]", errors: int) -> dict[str, object]:
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
        "sorts": [
            {
                "tag": sort.tag,
                "total": sort.total,
                "right": {one.name: count for one, count in zip(found, sort.right, strict=True)},
                "confused": [
                    {"label": label, "read": answer, "count": n} for label, answer, n in sort.confused
                ],
            }
            for sort in sorts
        ],
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
