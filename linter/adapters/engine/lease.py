"""Leases: how one worker knows that another one is dead. No clock, no heartbeat.

A worker holds a lock under its own id from before its first look to its death; the kernel or the server
drops the lock at that moment, however the worker died.
"""

import fcntl
import os
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import psycopg


class Leases(Protocol):
    """The leases of all workers on one database. Not thread-safe: one thread uses it at a time."""

    def hold(self, executor: str) -> None:
        """Take our own lease, for as long as this process lives."""

    def held(self) -> bool:
        """Whether our own lease is still ours."""

    def take(self, executor: str) -> bool:
        """Take the lease of another worker, if it is free: then that worker is dead."""

    def give_back(self, executor: str) -> None:
        """Let go of a lease that was taken."""

    def close(self) -> None:
        """Let go of everything, our own lease included."""


class FileLeases:
    """Locks on files in one folder, for workers on one machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: tuple[Path, int] | None = None
        self._taken: dict[str, int] = {}

    def hold(self, executor: str) -> None:
        """Take our own lease. OSError where the folder is of no use."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(executor)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._own = (path, descriptor)

    def held(self) -> bool:
        """Whether the file that we locked is still the one that others see."""
        if self._own is None:
            return False
        path, descriptor = self._own
        try:
            return os.path.samestat(path.stat(), os.fstat(descriptor))
        except OSError:
            return False

    def take(self, executor: str) -> bool:
        """Take the lease of another worker, if it is free."""
        descriptor = os.open(self._path(executor), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._taken[executor] = descriptor
        return True

    def give_back(self, executor: str) -> None:
        """Let go of a lease that was taken; its file goes, too, for a dead worker never comes back."""
        self._path(executor).unlink(missing_ok=True)
        os.close(self._taken.pop(executor))

    def close(self) -> None:
        """Let go of everything."""
        for executor in list(self._taken):
            self.give_back(executor)
        if self._own is not None:
            path, descriptor = self._own
            self._own = None
            path.unlink(missing_ok=True)
            os.close(descriptor)

    def _path(self, executor: str) -> Path:
        # The id comes out of the database: it must not name a file anywhere else.
        return self._folder / f"{sha256(executor.encode()).hexdigest()[:32]}.lease"


class PostgresLeases:
    """Advisory locks of one session. Needs a direct connection: no pooler that shares sessions."""

    def __init__(self, url: str) -> None:
        # A dead network must end the session here, too, and not only on the server.
        self._connection = psycopg.connect(
            url,
            autocommit=True,
            keepalives_idle=5,
            keepalives_interval=2,
            keepalives_count=3,
            tcp_user_timeout=10_000,
        )

    def hold(self, executor: str) -> None:
        """Take our own lease. psycopg.Error where the server is gone."""
        self._connection.execute("SELECT pg_advisory_lock(%s)", [_number(executor)])

    def held(self) -> bool:
        """Whether the session that holds the lock is alive."""
        try:
            self._connection.execute("SELECT 1")
        except psycopg.Error:
            return False
        return True

    def take(self, executor: str) -> bool:
        """Take the lease of another worker, if it is free."""
        answer = self._connection.execute("SELECT pg_try_advisory_lock(%s)", [_number(executor)]).fetchone()
        return answer == (True,)

    def give_back(self, executor: str) -> None:
        """Let go of a lease that was taken."""
        self._connection.execute("SELECT pg_advisory_unlock(%s)", [_number(executor)])

    def close(self) -> None:
        """End the session, and so all of its locks."""
        self._connection.close()


def _number(executor: str) -> int:
    """Return the number under which PostgreSQL knows a lock: 64 bits, signed."""
    digest = sha256(f"outcome-linter worker {executor}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
