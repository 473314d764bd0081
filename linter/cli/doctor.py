"""`doctor`: is the configuration right? One line for each thing, with the mend."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.app.checkup import Check
    from linter.app.doctor import SignedIn
    from linter.bootstrap import Wiring

SETTINGS_WRONG = 2
_COLOURS = {"ok": "green", "warn": "yellow", "fail": "red", "skipped": "bright_black"}


@click.command()
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--no-model", is_flag=True, help="Ask the model nothing.")
@click.pass_context
def doctor(context: click.Context, style: str, no_model: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Prove each part of the configuration on the live connection; say how to mend what is wrong.

    Writes nothing to Jira. Ends with 0 where all is well, 1 where something does not work, 2 where the settings
    are wrong.
    """
    from linter.app.checkup import Check, State
    from linter.app.doctor import exit_code
    from linter.bootstrap import Wiring
    from linter.settings import SettingsError, load_settings

    try:
        settings = load_settings()
    except SettingsError as error:
        wrong = [
            Check("settings", State.FAIL, one, "set it in the environment or in .env")
            for one in error.problems
        ]
        show(wrong, style)
        context.exit(SETTINGS_WRONG)
    if not settings.has_jira:
        mend = "run `outcome-linter init`, or set JIRA_URL and a token; docs/connect.md has all ways"
        show([Check("settings", State.FAIL, "no Jira is configured", mend)], style)
        context.exit(SETTINGS_WRONG)
    wiring = Wiring(settings)
    try:
        checks = _watched(examine(wiring, ask_model=not no_model), style)
    finally:
        wiring.close()
    if style == "json":
        show(checks, style)
    else:
        click.echo(_summary(checks))
    context.exit(exit_code(checks))


def examine(wiring: "Wiring", *, ask_model: bool = True) -> "Iterator[Check]":
    """Yield every check, as it is made."""
    from linter.app.checkup import Check, State
    from linter.app.doctor import health_checks, jira_checks, model_check

    yield Check(
        "settings", State.OK, f"sound; we sign in to {wiring.connection.site} by {signed_in(wiring).way}"
    )
    admin = wiring.admin
    yield from jira_checks(admin, signed_in(wiring), wiring.book.now().policies, wiring.expected_webhook)
    for problem in wiring.book.now().problems:
        said = str(problem).split("\n", 1)[0]
        mend = problem.hint or "run `outcome-linter policy check` on that file"
        yield Check("policies", State.FAIL, said, mend)
    yield from health_checks(wiring.health())
    ask = wiring.ask_model_once if ask_model and wiring.has_model else None
    yield model_check(ask, "not asked" if wiring.has_model else "no model is configured, and none is needed")


def signed_in(wiring: "Wiring") -> "SignedIn":
    """Return how the settings sign in."""
    from linter.app.doctor import SignedIn

    s = wiring.settings
    if s.jira_client_id:
        way = "service account"
    elif s.jira_email:
        way = "scoped token" if s.jira_cloud_id else "api token"
    else:
        way = "token"
    return SignedIn(s.jira_flavour, way)


def _watched(checks: "Iterator[Check]", style: str) -> "list[Check]":
    """Show each check as it comes, for some take seconds; return all."""
    seen = []
    for check in checks:
        seen.append(check)
        if style == "text":
            show([check], style)
    return seen


def show(checks: "Sequence[Check]", style: str) -> None:
    """Print checks."""
    from linter.app.doctor import exit_code

    if style == "json":
        said = {"schema": 1, "ok": exit_code(checks) == 0, "checks": [asdict(check) for check in checks]}
        click.echo(json.dumps(said, indent=2, ensure_ascii=False))
        return
    for check in checks:
        word = click.style(f"{check.state:<8}", fg=_COLOURS[check.state])
        click.echo(f"{word} {check.name:<18} {check.said}")
        if check.mend and check.state != "ok":
            click.echo(f"{'':<27} → {check.mend}")


def _summary(checks: "Sequence[Check]") -> str:
    failed = sum(check.state == "fail" for check in checks)
    warned = sum(check.state == "warn" for check in checks)
    unseen = sum(check.state == "skipped" for check in checks)
    if not failed and not warned:
        return f"\nAll is well; {unseen} could not be looked at." if unseen else "\nAll is well."
    parts = [
        f"{failed} {'does' if failed == 1 else 'do'} not work" if failed else "",
        f"{warned} to look at" if warned else "",
    ]
    return f"\n{', '.join(filter(None, parts))}."
