"""`up`: everything in one process tree, for trying it out and for a small team."""

import os
import sys
from pathlib import Path

import click

from linter.cli.wired import Mistake, wired


@click.command()
@click.option("--port", default=8080, show_default=True, envvar="PORT", help="Where the linter listens.")
@click.option(
    "--sandbox-port",
    default=8081,
    show_default=True,
    envvar="SANDBOX_PORT",
    help="Where the sandbox Jira listens.",
)
def up(port: int, sandbox_port: int) -> None:
    """Start web, worker and, where JIRA_URL is unset, a sandbox Jira. Ctrl-C ends all of it."""
    from linter.cli.roles import gunicorn_options
    from linter.cli.supervisor import Child, Supervisor, free

    os.environ["PORT"] = str(port)
    wiring = wired()
    settings = wiring.settings
    taken = [p for p in ((port,) if settings.has_jira else (port, sandbox_port)) if not free(p)]
    if taken:
        raise Mistake(
            f"Port {taken[0]} is taken. Is the linter running already? "
            "Else choose others: outcome-linter up --port N --sandbox-port M"
        )
    children: list[Child] = []
    environment = dict(os.environ)
    python = [sys.executable, "-m"]
    linter_url = settings.address
    jira_url = settings.jira_url
    if not settings.has_jira:
        jira_url = f"http://localhost:{sandbox_port}"
        secret = settings.jira_webhook_secret or wiring.data.secret("sandbox-webhook")
        environment |= _sandbox_environment(jira_url, secret, wiring.data.secret("sandbox-token"))
        hook = f"http://127.0.0.1:{port}/webhooks/jira"
        command = [
            *python,
            "linter",
            "sandbox",
            "--port",
            str(sandbox_port),
            "--webhook",
            hook,
        ]
        children.append(Child("sandbox", command, environment, ready=f"http://127.0.0.1:{sandbox_port}/"))
    web = [
        *python,
        "gunicorn",
        "linter.wsgi:app",
        *gunicorn_options(f"127.0.0.1:{port}"),
        "--log-level",
        "warning",
    ]
    children.append(Child("web", web, environment, ready=f"http://127.0.0.1:{port}/healthz"))
    children.append(Child("worker", [*python, "linter", "worker"], environment))
    supervisor = Supervisor(tuple(children), log=Path(settings.data_dir) / "log")
    supervisor.run(announce=lambda: _announce(linter_url, jira_url, sandbox=not settings.has_jira))


def _sandbox_environment(url: str, secret: str, token: str) -> dict[str, str]:
    from linter.sandbox import LINTER_EMAIL

    return {
        "SANDBOX": "true",
        "SANDBOX_TOKEN": token,
        "SANDBOX_WEBHOOK_SECRET": secret,
        "JIRA_URL": url,
        "JIRA_EMAIL": LINTER_EMAIL,
        "JIRA_API_TOKEN": token,
        "JIRA_WEBHOOK_SECRET": secret,
        # Two seconds instead of minutes: whoever tries it out is watching.
        "COMMENT_WAIT_SECONDS": os.environ.get("COMMENT_WAIT_SECONDS", "2"),
        # The sandbox is nobody else's, and runs on this machine.
        "JIRA_CALLS_PER_SECOND": os.environ.get("JIRA_CALLS_PER_SECOND", "100"),
    }


def _announce(linter_url: str, jira_url: str, *, sandbox: bool) -> None:
    click.echo("")
    click.echo(f"  The linter       {click.style(linter_url, bold=True)}")
    if sandbox:
        click.echo(
            f"  A sandbox Jira   {click.style(jira_url, bold=True)}  with example epics: create one, edit it, move it"
        )
    else:
        click.echo(f"  Your Jira        {click.style(jira_url, bold=True)}")
    click.echo("\n  Ctrl-C ends everything.\n")
