"""`web` and `worker`: one role each, for a Procfile or several machines."""

import os
import signal
import sys
import threading
from types import FrameType

import click

from linter.cli.wired import wired


@click.command()
def web() -> None:
    """Serve pages, API and webhooks with gunicorn on PORT."""
    port = wired().settings.port
    listen = os.environ.get("LISTEN", "0.0.0.0")  # noqa: S104 - a service behind a proxy listens for it
    command = [sys.executable, "-m", "gunicorn", "linter.wsgi:app", *gunicorn_options(f"{listen}:{port}")]
    os.execv(sys.executable, command)  # noqa: S606 - ourselves


def gunicorn_options(bind: str) -> list[str]:
    """Return how gunicorn is run here: threads, for every request waits for the database and nothing else."""
    return [
        "--bind",
        bind,
        "--workers",
        "2",
        "--worker-class",
        "gthread",
        "--threads",
        "4",
        "--no-control-socket",
    ]


@click.command()
def worker() -> None:
    """Look at epics, judge them, tell Jira."""
    import logging

    from linter.bootstrap import NoJiraError
    from linter.cli.wired import Mistake

    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.INFO)
    logging.getLogger("dbos").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    try:
        ready = wired().worker()
    except NoJiraError as error:
        raise Mistake(str(error)) from None
    logging.getLogger(__name__).info("worker %s begins", ready.name)
    ready.run(stop)
    logging.getLogger(__name__).info("worker %s ends", ready.name)
