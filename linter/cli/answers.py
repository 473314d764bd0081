"""What `init` was given as options, and what it still has to ask."""

from dataclasses import dataclass, field

import click

from linter.cli.wired import Mistake


@dataclass
class Answers:
    """What was given as options; what is missing is asked, or, with `yes`, taken as proposed."""

    yes: bool
    url: str = ""
    email: str = ""
    token: str = ""
    client: tuple[str, str] = ("", "")
    public_url: str = ""
    projects: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)

    def ask(self, given: str, question: str, option: str, *, default: str = "", secret: bool = False) -> str:
        """Return what was given, else ask; without anybody to ask, the default."""
        if given:
            return given
        if self.yes:
            if not default:
                raise Mistake(f"Nobody is asked with --yes: give {option}.")
            return default
        said: str = click.prompt(question, default=default or None, hide_input=secret)
        return said.strip()

    def agree(self, question: str, *, default: bool) -> bool:
        """Return whether it may be done; without anybody to ask, the default."""
        return default if self.yes else click.confirm(question, default=default)
