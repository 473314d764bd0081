"""`rules` and `rules show`."""

import click

from linter.cli.wired import Mistake


@click.group(invoke_without_command=True)
@click.pass_context
def rules(context: click.Context) -> None:
    """List the rules, or show one."""
    if context.invoked_subcommand is not None:
        return
    from linter.rulebook.catalogue import pages

    catalogue = pages()
    width = max(len(page.name) for page in catalogue)
    for page in catalogue:
        click.echo(f"{click.style(page.name.ljust(width), bold=True)}  {page.title}")


@rules.command()
@click.argument("rule")
def show(rule: str) -> None:
    """Show a rule: why, how to put it right, examples, options."""
    from linter.policy.complaints import nearest
    from linter.rulebook.catalogue import pages
    from linter.rulebook.markdown import GENERATED, to_markdown

    catalogue = {page.name: page for page in pages()}
    if rule not in catalogue:
        raise Mistake(f"There is no rule {rule}: {nearest(rule, catalogue)}")
    click.echo(to_markdown(catalogue[rule]).removeprefix(GENERATED + "\n"), nl=False)
