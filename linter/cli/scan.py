"""`scan`: look at what is in Jira already."""

import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake, wired

if TYPE_CHECKING:
    from linter.app.reconcile import Reconciler

_TRIES = 5


@click.command()
@click.option("--jql", help="Which issues, as a query.")
@click.option("--project", help="Which issues: the epics of a project, by its key.")
@click.option("--dry-run", is_flag=True, help="Judge and keep the verdict; write nothing to Jira.")
def scan(jql: str | None, project: str | None, dry_run: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Judge the epics that are in Jira already, without waiting for somebody to edit them."""
    from linter.adapters.sql import upgrade
    from linter.app.ports import JiraError
    from linter.bootstrap import NoJiraError

    if bool(jql) == bool(project):
        raise Mistake("Say which epics: --project KEY or --jql QUERY.")
    wiring = wired()
    upgrade(wiring.settings.database)
    query = jql or f'project = "{project}" AND issuetype = Epic ORDER BY key'
    try:
        # Whoever asks for a scan does not wait for an epic to rest.
        reconcile = replace(wiring.reconciler(dry_run=dry_run), wait=timedelta(0))
        issues = list(wiring.jira.search(query))
        counts: Counter[str] = Counter()
        for number, issue in enumerate(issues, 1):
            counts[_look(reconcile, issue)] += 1
            _progress(number, len(issues))
    except NoJiraError as error:
        raise Mistake(str(error)) from None
    except JiraError as error:
        raise Mistake(f"Jira did not answer: {error}") from None
    finally:
        wiring.close()
    said = ", ".join(f"{count} {word}" for word, count in counts.most_common()) or "nothing to look at"
    click.echo(f"{len(issues)} issues: {said}. See {wiring.addresses.public_url}/")


def _look(reconcile: "Reconciler", issue: str) -> str:
    """Look at one issue, as patiently as Jira asks for; return in a word how it ended."""
    from linter.app.ports import Done, Look

    for attempt in range(_TRIES):
        came = reconcile(Look(issue, f"{issue}/scan"))
        if isinstance(came, Done):
            return came.what.split(":")[0]
        time.sleep(max(came.after or 0.0, 2.0**attempt))
    return "not answered"


def _progress(number: int, total: int) -> None:
    """Say how far it is, on a terminal only, and beside what the command prints."""
    if sys.stderr.isatty():
        click.echo(f"\r{number} of {total}", err=True, nl=number == total)
