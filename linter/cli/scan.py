"""`scan`: look at what is in Jira already."""

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake, wired

if TYPE_CHECKING:
    from linter.app.reconcile import Reconciler
    from linter.bootstrap import Wiring

_TRIES = 5
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@click.command()
@click.option("--jql", help="Which issues, as a query.")
@click.option("--project", help="Which issues: the epics of a project, by its key.")
@click.option("--dry-run", is_flag=True, help="Judge and keep the verdict; write nothing to Jira.")
def scan(jql: str | None, project: str | None, dry_run: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Judge the epics that are in Jira already, without waiting for somebody to edit them.

    A dry run judges here and now. Otherwise the worker is asked for a look at each, so that no epic is looked at
    twice at the same time, and what is left is done after a restart, too.
    """
    from linter.adapters.sql import upgrade
    from linter.app.ports import JiraError
    from linter.bootstrap import NoJiraError

    if bool(jql) == bool(project):
        raise Mistake("Say which epics: --project KEY or --jql QUERY.")
    if project and not _KEY.fullmatch(project):
        raise Mistake(f"{project} is no project key; for anything else there is --jql.")
    wiring = wired()
    upgrade(wiring.settings.database)
    try:
        issues = list(wiring.jira.search(jql or f"project = {project} AND issuetype = Epic ORDER BY key"))
        said = _judge(wiring, issues) if dry_run else _ask(wiring, issues)
    except NoJiraError as error:
        raise Mistake(str(error)) from None
    except JiraError as error:
        what = "Jira refuses" if error.status else "Jira did not answer"
        raise Mistake(f"{what}: {error}\n`outcome-linter doctor` says more.") from None
    finally:
        wiring.close()
    click.echo(f"{len(issues)} issues: {said}. See {wiring.addresses.public_url}/")


def _ask(wiring: "Wiring", issues: Sequence[str]) -> str:
    """Ask the worker for a look at each."""
    from linter.app.ports import Look
    from linter.bootstrap import now

    stamp = now().isoformat(timespec="seconds")
    for number, issue in enumerate(issues, 1):
        wiring.engine.submit(Look(issue, f"{issue}/scan/{stamp}"))
        _progress(number, len(issues))
    return "the worker was asked for a look at each"


def _judge(wiring: "Wiring", issues: Sequence[str]) -> str:
    """Judge all; return in words how many came out how."""
    reconcile = wiring.reconciler(dry_run=True)
    counts: Counter[str] = Counter()
    for number, issue in enumerate(issues, 1):
        counts[_look(reconcile, issue)] += 1
        _progress(number, len(issues))
    return ", ".join(f"{count} {word}" for word, count in counts.most_common()) or "nothing to look at"


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
