"""Three ways to end: your mistake (2), our mistake (3), interrupted (130)."""

import platform
import sys
import traceback

import click

from linter import __version__

USAGE, BUG, INTERRUPTED = 2, 3, 130


def main() -> None:
    """Run the command line."""
    try:
        from linter.cli.main import cli  # noqa: PLC0415 - a mistake on import is reported like any other

        code = cli.main(prog_name="outcome-linter", standalone_mode=False)
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.ClickException as mistake:
        mistake.show()
        code = mistake.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug becomes a report, not a surprise
        if _is_outage(error):
            click.echo("The database cannot be reached: is DATABASE_URL right, and the server up?", err=True)
            code = USAGE
        else:
            _report_bug()
            code = BUG
    sys.exit(code if isinstance(code, int) else 0)


def _is_outage(error: Exception) -> bool:
    """Whether a database is away. By name: most commands never import SQLAlchemy."""
    kind = type(error)
    return kind.__module__.startswith("sqlalchemy") and kind.__name__ == "OperationalError"


def _report_bug() -> None:
    """Print what is needed to report it."""
    click.echo("This is a bug in outcome-linter. Please report it with what follows.\n", err=True)
    click.echo(
        f"outcome-linter {__version__}, Python {platform.python_version()}, {platform.platform()}", err=True
    )
    click.echo(f"Command: {' '.join(sys.argv[1:])}\n\n{traceback.format_exc()}", err=True)


if __name__ == "__main__":
    main()
