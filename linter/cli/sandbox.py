"""`sandbox`: the stand-in Jira on its own."""

import os
from pathlib import Path

import click

from linter.cli.wired import Mistake, wired


@click.command()
@click.option("--port", default=8081, show_default=True)
@click.option("--flavour", type=click.Choice(["cloud", "dc"]), default="cloud", show_default=True)
@click.option("--webhook", help="Where webhooks go; none are sent where this is left out.")
@click.option("--secret", envvar="SANDBOX_WEBHOOK_SECRET", help="Signs the webhooks.")
@click.option("--empty", is_flag=True, help="Start without the example epics.")
def sandbox(port: int, flavour: str, webhook: str | None, secret: str | None, empty: bool) -> None:  # noqa: FBT001
    """Run a stand-in Jira: REST, signed webhooks, and a page to create, edit and move epics.

    `dc` is Data Center: version 2 of REST alone, wiki markup, user names, a personal access token.
    """
    from linter.sandbox import LINTER_EMAIL, Webhook, serve

    if webhook and not secret and flavour == "cloud":
        raise Mistake("--webhook needs --secret: a webhook without a signature is refused by the linter.")
    wiring = wired()
    token = os.environ.get("SANDBOX_TOKEN") or wiring.data.secret("sandbox-token")
    hooks = (Webhook(webhook, secret or ""),) if webhook else ()
    folder = Path(wiring.settings.data_dir)
    folder.mkdir(parents=True, exist_ok=True)
    who = f" as {LINTER_EMAIL}" if flavour == "cloud" else ""
    click.echo(
        f"Sandbox Jira on http://localhost:{port}{who}; its token is in {folder}/secrets/sandbox-token"
    )
    try:
        # Each kind of Jira has its own memory: what one keeps is not what the other would have kept.
        path = folder / ("sandbox.sqlite" if flavour == "cloud" else f"sandbox-{flavour}.sqlite")
        serve(path, port=port, webhooks=hooks, token=token, empty=empty, flavour=flavour)
    except OSError as error:
        raise Mistake(f"Port {port} cannot be used: {error.strerror}.") from None
