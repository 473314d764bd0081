"""Starts processes in order, restarts what dies, ends all of them together."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from urllib.request import urlopen

import click

_START_SECONDS = 60.0
_END_SECONDS = 25.0
_STEADY_SECONDS = 10.0
_LONGEST_WAIT = 60.0
_PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class Child:
    """One process. `ready` is an address that answers once it can work."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    ready: str = ""
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    deaths: int = field(default=0)
    again_at: float = 0.0
    """When to start it again after a death, by the monotonic clock; 0 while it lives."""


class Supervisor:
    """Runs children until it is told to stop. One that dies is started again, with more and more patience."""

    def __init__(self, children: tuple[Child, ...], log: Path) -> None:
        self._children = children
        self._log = log
        self._stop = False

    def run(self, announce: Callable[[], None]) -> None:
        """Start all, say so, watch; return after Ctrl-C, exit with 3 where a child does not even start."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)
        self._log.mkdir(parents=True, exist_ok=True)
        failed = ""
        try:
            for child in self._children:
                self._start(child)
                failed = failed or self._wait_until_ready(child)
                if failed or self._stop:
                    break
            if not failed and not self._stop:
                announce()
            while not self._stop and not failed:
                for child in self._children:
                    self._look_after(child)
                time.sleep(0.2)
        finally:
            self._end_all()
        if failed:
            click.echo(failed, err=True)
            sys.exit(3)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._stop = True

    def _start(self, child: Child) -> None:
        with (self._log / f"{child.name}.log").open("ab") as log:
            child.process = subprocess.Popen(  # noqa: S603 - our own commands
                child.command,
                env=dict(child.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # A group of its own: Ctrl-C reaches us alone, and we end the children in order.
                start_new_session=True,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - no threads here
            )
        child.started = time.monotonic()

    def _wait_until_ready(self, child: Child) -> str:
        """Return what went wrong; empty where the child is ready."""
        until = time.monotonic() + _START_SECONDS
        while child.ready and not _answers(child.ready) and not self._stop:
            if child.process is not None and child.process.poll() is not None:
                return f"{child.name} did not start:\n{self._last_words(child)}"
            if time.monotonic() > until:
                return f"{child.name} is not ready after {_START_SECONDS:.0f} s:\n{self._last_words(child)}"
            time.sleep(0.05)
        return ""

    def _look_after(self, child: Child) -> None:
        """Start a child again that died: at once, then after a second, two, four, at most a minute."""
        if child.process is None or child.process.poll() is None:
            return
        now = time.monotonic()
        if not child.again_at:
            child.deaths = 1 if now - child.started > _STEADY_SECONDS else child.deaths + 1
            wait = 0 if child.deaths == 1 else min(_LONGEST_WAIT, 2.0 ** (child.deaths - 2))
            click.echo(
                f"  {child.name} ended with {child.process.returncode}; starting it again"
                + (f" in {wait:.0f} s: see {self._log / child.name}.log" if wait else ""),
                err=True,
            )
            child.again_at = now + wait
        if now >= child.again_at:
            child.again_at = 0.0
            self._start(child)

    def _last_words(self, child: Child) -> str:
        text = (self._log / f"{child.name}.log").read_text("utf-8", errors="replace")
        return "\n".join(text.splitlines()[-20:])

    def _end_all(self) -> None:
        """End the last one first: nobody should find the database of another one gone."""
        running = [child.process for child in reversed(self._children) if child.process is not None]
        for process in running:
            process.terminate()
        until = time.monotonic() + _END_SECONDS
        for process in running:
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _die_with_parent() -> None:
    """Ask Linux to end this child when we are killed without a chance to do it ourselves."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _answers(address: str) -> bool:
    """Whether anything but an error of the server comes back."""
    try:
        with urlopen(address, timeout=2):  # noqa: S310 - our own address
            return True
    except OSError:
        return False


def free(port: int) -> bool:
    """Whether nothing listens on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) != 0
