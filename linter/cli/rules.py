"""`rules` and `rules show`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake, wired

if TYPE_CHECKING:
    from linter.policy.load import Loaded

_POLICIES = click.option(
    "--policies",
    "place",
    type=click.Path(exists=True, path_type=Path),
    help="Policies of this folder or file, instead of those in force.",
)


@click.group(invoke_without_command=True)
@_POLICIES
@click.pass_context
def rules(context: click.Context, place: Path | None) -> None:
    """List the rules and where they are switched on, or show one."""
    context.obj = place
    if context.invoked_subcommand is not None:
        return
    from linter.rulebook.catalogue import pages
    from linter.rulebook.switched import house_rules, switched

    policies = _policies(place)
    known = [(page.name, page.title) for page in pages()]
    known += [(rule.rule_name, rule.message) for rule in house_rules(policies)]
    width = max(len(name) for name, _ in known)
    for name, title in known:
        on = [f"{one.policy} {one.rule.level}" for one in switched(policies, name)]
        where = click.style(f"  [{' · '.join(on) or 'off'}]", dim=True) if policies else ""
        click.echo(f"{click.style(name.ljust(width), bold=True)}  {_printable(title)}{where}")


@rules.command()
@click.argument("rule")
@_POLICIES
@click.pass_context
def show(context: click.Context, rule: str, place: Path | None) -> None:
    """Show a rule of the catalogue or of a policy: why, how to put it right, examples, options, where it is on."""
    from linter.policy.complaints import nearest
    from linter.rulebook.catalogue import pages
    from linter.rulebook.markdown import GENERATED, to_markdown
    from linter.rulebook.switched import house_markdown, house_rules, switched, switched_markdown

    policies = _policies(place or context.obj)
    catalogue = {page.name: page for page in pages()}
    found = switched(policies, rule)
    if rule in catalogue:
        click.echo(to_markdown(catalogue[rule]).removeprefix(GENERATED + "\n"))
        click.echo(switched_markdown(found), nl=False)
        return
    own = [one for one in house_rules(policies) if one.rule_name == rule]
    if not own:
        names = [*catalogue, *(one.rule_name for one in house_rules(policies))]
        raise Mistake(f"There is no rule {rule}: {nearest(rule, names)}")
    parts = []
    for one in own:
        same = [where for where in found if where.rule == one]
        parts.append(_printable(house_markdown(one, same)))
    click.echo("\n".join(parts), nl=False)


def _policies(place: Path | None) -> "tuple[Loaded, ...]":
    """Return the policies of a folder or file, or those in force. Raises Mistake with all their problems."""
    from linter.policy.load import CASES_SUFFIX, Source, load
    from linter.policy.problem import PolicyError

    if place is None:
        return _in_force()
    folder = place if place.is_dir() else place.parent
    sources = {
        path: Source(str(path), path.read_text("utf-8", errors="replace"))
        for path in sorted(folder.glob("*.y*ml"))
        if not path.name.endswith(CASES_SUFFIX)
    }
    known: tuple[Source, ...] = ()
    if place.is_dir():
        chosen = tuple(sources.values())
    else:
        chosen = (sources.pop(place, Source(str(place), place.read_text("utf-8", errors="replace"))),)
        known = tuple(sources.values())
    if not chosen:
        raise Mistake(f"{place}: holds no policy (*.yaml)")
    try:
        return load(chosen, known=known)
    except PolicyError as error:
        raise Mistake("\n\n".join(map(str, error.problems))) from None


def _in_force() -> "tuple[Loaded, ...]":
    """Return the policies in force; what is wrong with them, or with the settings, hides no rule of the catalogue."""
    try:
        wiring = wired()
    except Mistake as mistake:
        click.echo(mistake.format_message(), err=True)
        return ()
    try:
        now = wiring.book.now()
    finally:
        wiring.close()
    if now.problems:
        click.echo("\n\n".join(map(str, now.problems)), err=True)
    return now.loaded


def _printable(text: str) -> str:
    """Leave out what a terminal would act on: a policy's text is somebody else's."""
    return "".join(
        character if character.isprintable() or character == "\n" else "\ufffd" for character in text
    )
