"""All commands."""

import click

from linter import __version__
from linter.cli.db import db
from linter.cli.doctor import doctor
from linter.cli.eval import evaluate
from linter.cli.init import init
from linter.cli.lint import lint
from linter.cli.policy import policy
from linter.cli.roles import web, worker
from linter.cli.rules import rules
from linter.cli.sandbox import sandbox
from linter.cli.scan import scan
from linter.cli.up import up


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="outcome-linter")
def cli() -> None:
    """Admission control for Jira epics: what is missing from an outcome, and what to write instead."""


for _command in (up, web, worker, sandbox, lint, scan, policy, rules, evaluate, init, doctor, db):
    cli.add_command(_command)
