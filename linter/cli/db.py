"""`db upgrade`."""

import click

from linter.cli.wired import wired


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
def upgrade() -> None:
    """Apply migrations. Safe to repeat, and while the service runs."""
    from linter.adapters.sql import upgrade as upgrade_database

    wiring = wired()
    upgrade_database(wiring.settings.database)
    wiring.engine.upgrade()
    wiring.engine.stop()
    click.echo("The database is up to date.")
