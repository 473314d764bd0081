"""`policy check`, `policy test`, `policy schema`."""

import json
from pathlib import Path

import click

from linter.cli.wired import Mistake, wired


@click.group()
def policy() -> None:
    """Check a policy, test it, complete it in an editor."""


@policy.command()
@click.argument("places", metavar="[FILES|FOLDER]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--against-jira", is_flag=True, help="Look up the named fields in the Jira that is configured, too."
)
@click.pass_context
def check(context: click.Context, places: tuple[Path, ...], against_jira: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Say everything that is wrong with policies: by default with those of POLICY_DIR.

    Ends with 1 where something is.
    """
    from linter.policy.load import CASES_SUFFIX, Source, load
    from linter.policy.problem import PolicyError

    files = tuple(str(file) for file in _files(places) if not file.name.endswith(CASES_SUFFIX))
    if not files:
        raise Mistake(f"{', '.join(map(str, places)) or _in_use()}: holds no policy (*.yaml)")
    chosen = {Path(file).resolve() for file in files}
    around = {
        path.resolve(): Source(str(path), path.read_text("utf-8"))
        for folder in sorted({path.parent for path in map(Path, files)})
        for path in sorted(folder.glob("*.y*ml"))
        if path.resolve() not in chosen and not path.name.endswith(CASES_SUFFIX)
    }
    sources = tuple(Source(file, Path(file).read_text("utf-8", errors="replace")) for file in files)
    try:
        loaded = load(sources, known=tuple(around.values()))
    except PolicyError as error:
        click.echo("\n\n".join(map(_coloured, error.problems)))
        count = len(error.problems)
        click.echo(f"\n{count} problem{'s' if count > 1 else ''}. None of these files takes effect.")
        context.exit(1)
    for policy_file in loaded:
        click.echo(
            f"{policy_file.source.file}: {policy_file.policy.policy} is sound, {policy_file.policy.digest}"
        )
    if against_jira:
        from linter.app.doctor import exit_code
        from linter.cli.doctor import show
        from linter.cli.policy_jira import against_jira as compare

        checks = compare([policy_file.policy for policy_file in loaded])
        show(checks, "text")
        context.exit(exit_code(checks))


def _files(places: tuple[Path, ...]) -> list[Path]:
    """Return the files that are meant: of a folder, all policies in it."""
    return [
        file
        for place in places or (_in_use(),)
        for file in (sorted(place.glob("*.y*ml")) if place.is_dir() else [place])
    ]


def _in_use() -> Path:
    """Return the folder of the policies that are in use. Raises Mistake where it is not there."""
    from linter.bootstrap import beside_the_package

    folder = beside_the_package(wired().settings.policy_dir)
    if not folder.is_dir():
        raise Mistake(f"POLICY_DIR: there is no folder {folder}")
    return folder


def _coloured(problem: object) -> str:
    place, *rest = str(problem).split("\n")
    return "\n".join([click.style(place, bold=True), *rest])


@policy.command(name="test")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_context
def run_cases(context: click.Context, folder: Path | None) -> None:
    """Judge the epics of every *.cases.yaml in FOLDER, by default POLICY_DIR, and compare with what they expect."""
    from linter.cli.policy_cases import PolicyCases

    try:
        results = list(PolicyCases(folder or _in_use()).run())
    except ValueError as error:
        raise Mistake(str(error)) from None
    failed = [result for result in results if result.wrong]
    for result in failed:
        click.echo(
            f"{click.style('FAIL', fg='red', bold=True)} {result.file}: {result.name}\n      {result.wrong}"
        )
    click.echo(f"{len(results) - len(failed)} passed, {len(failed)} failed")
    context.exit(1 if failed else 0)


@policy.command()
def schema() -> None:
    """Print the JSON schema of a policy, for editors."""
    from linter.rulebook.schema import policy_schema

    click.echo(json.dumps(policy_schema(), indent=2, ensure_ascii=False))
