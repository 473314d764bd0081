"""Settings and wiring for commands; what is wrong with the environment is the user's to mend."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from linter.bootstrap import Wiring


class Mistake(click.ClickException):
    """Input or usage that cannot be worked with: exit code 2."""

    exit_code = 2

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print it without click's prefix: our messages say themselves what they are about."""
        click.echo(self.format_message(), err=True)


def wired() -> "Wiring":
    """Return the wiring for this environment."""
    from linter.bootstrap import Wiring
    from linter.settings import SettingsError, load_settings

    try:
        return Wiring(load_settings())
    except SettingsError as error:
        raise Mistake("\n".join(error.problems)) from None
