"""`lint --format github`: annotations, as a workflow of GitHub reads them from standard output."""

import re

import click

from linter.app.services import Linted
from linter.cli.place import Files, complaint, said, title_of
from linter.core.finding import Level, Status
from linter.core.verdict import RuleResult
from linter.reading.files import BadInput, Loaded

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class GitHub:
    """One annotation a finding."""

    def __init__(self) -> None:
        self._files = Files()

    def one(self, read: Loaded, linted: Linted) -> None:
        """Print the annotations of one epic."""
        for result, finding in linted.verdict.told():
            about = {"title": f"{result.rule}: {title_of(read)}"}
            if read.line and read.name != "-":
                place = self._files.place(read, finding.evidence)
                about = {"file": read.name, "line": str(place.line), **about}
                if place.column:
                    about |= {"col": str(place.column), "endColumn": str(place.end_column - 1)}
            _print(_command(result), about, f"{finding.message} {finding.fix}")

    def bad(self, read: BadInput) -> None:
        """Print the annotation of an input that could not be read."""
        about = {"title": "unreadable input"}
        if read.line and read.name != "-":
            about = {"file": read.name, "line": str(read.line), "col": str(read.column or 1), **about}
        # Without a place the message itself has to say what it is about.
        _print("error", about, complaint(read) if "file" not in about else said(read))

    def end(self) -> None:
        """Print nothing more."""


def _print(command: str, about: dict[str, str], message: str) -> None:
    properties = ",".join(f"{name}={_property(value)}" for name, value in about.items())
    click.echo(f"::{command} {properties}::{_message(message)}")


def _command(result: RuleResult) -> str:
    return _COMMANDS[result.level] if result.status is Status.FAIL else "notice"


def _message(text: str) -> str:
    """Escape what would end the command: the text is somebody else's, and could begin one of its own."""
    text = _UNPRINTABLE.sub("\ufffd", text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
