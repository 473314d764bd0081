"""`scan`: look at what is in Jira already."""

import sys

import click

from linter.cli.wired import Mistake, wired


@click.command()
@click.option("--jql", help="Which issues, as a query.")
@click.option("--project", help="Which issues: the epics of a project, by its key.")
@click.option("--dry-run", is_flag=True, help="Judge and keep the verdict; write nothing to Jira.")
def scan(jql: str | None, project: str | None, dry_run: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Judge the epics that are in Jira already, without waiting for somebody to edit them."""
    from linter.adapters.sql import upgrade
    from linter.app.ports import Again, JiraError, Look
    from linter.bootstrap import NoJiraError

    if bool(jql) == bool(project):
        raise Mistake("Say which epics: --project KEY or --jql QUERY.")
    wiring = wired()
    upgrade(wiring.settings.database)
    query = jql or f'project = "{project}" AND issuetype = Epic ORDER BY key'
    try:
        reconcile = wiring.reconciler(dry_run=dry_run)
        issues = list(wiring.jira.search(query))
        for number, issue in enumerate(issues, 1):
            done = reconcile(Look(issue, f"{issue}/scan"))
            if isinstance(done, Again):
                raise Mistake(f"Jira asks us to wait ({done.why}). Run the same command again later.")
            _progress(number, len(issues))
    except NoJiraError as error:
        raise Mistake(str(error)) from None
    except JiraError as error:
        raise Mistake(f"Jira did not answer: {error}") from None
    finally:
        if wiring.settings.has_jira:
            wiring.jira.close()
    click.echo(f"{len(issues)} issues looked at. See {wiring.addresses.public_url}/")


def _progress(number: int, total: int) -> None:
    """Say how far it is, on a terminal only, and beside what the command prints."""
    if sys.stderr.isatty():
        click.echo(f"\r{number} of {total}", err=True, nl=number == total)
