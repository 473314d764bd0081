"""`sandbox`: the stand-in Jira on its own."""

import os
from pathlib import Path

import click

from linter.cli.wired import Mistake, wired


@click.command()
@click.option("--port", default=8081, show_default=True)
@click.option("--flavour", type=click.Choice(["cloud"]), default="cloud", show_default=True)
@click.option("--webhook", help="Where webhooks go; none are sent where this is left out.")
@click.option("--secret", envvar="SANDBOX_WEBHOOK_SECRET", help="Signs the webhooks.")
@click.option("--empty", is_flag=True, help="Start without the example epics.")
def sandbox(port: int, flavour: str, webhook: str | None, secret: str | None, empty: bool) -> None:  # noqa: FBT001
    """Run a stand-in Jira: REST, signed webhooks, and a page to create, edit and move epics."""
    from linter.sandbox import LINTER_EMAIL, Webhook, serve

    if webhook and not secret:
        raise Mistake("--webhook needs --secret: a webhook without a signature is refused by the linter.")
    wiring = wired()
    token = os.environ.get("SANDBOX_TOKEN") or wiring.data.secret("sandbox-token")
    hooks = (Webhook(webhook, secret),) if webhook and secret else ()
    folder = Path(wiring.settings.data_dir)
    folder.mkdir(parents=True, exist_ok=True)
    click.echo(
        f"Sandbox Jira on http://localhost:{port} as {LINTER_EMAIL}; its token is in {folder}/secrets/sandbox-token"
    )
    try:
        serve(folder / "sandbox.sqlite", port=port, webhooks=hooks, token=token, empty=empty, flavour=flavour)
    except OSError as error:
        raise Mistake(f"Port {port} cannot be used: {error.strerror}.") from None
