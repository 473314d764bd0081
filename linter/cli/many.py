"""`lint` on many lines: as many processes as there are cores judge them, and the reports come back in order."""

import os
import signal
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from multiprocessing import connection, get_context, parent_process
from threading import Thread

from linter.cli.bench import Bench
from linter.reading.files import BadInput, is_lines, read_lines

_CHUNK = 200_000
"""Bytes of lines that one process is given at a time."""
_WAITING = 3
"""Chunks a process that are judged before somebody takes their reports: memory stays flat."""


@dataclass(frozen=True)
class Judged:
    """What became of a chunk: a report or a complaint for each document, and whether any was held back."""

    said: list[str | BadInput]
    held: bool


def can_be_shared(name: str, data: bytes) -> bool:
    """Whether a file is made of lines that several processes can read, and there are cores for them."""
    return cores() > 1 and is_lines(name, data)


def cores() -> int:
    """Return on how many cores this process may run."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def judge_many(name: str, data: bytes, policy_file: str | None, as_of: datetime | None) -> Iterator[Judged]:
    """Yield what became of each chunk of a file, in order. Raises OSError where no process can be started."""
    # What is not written yet would be written by each child again.
    sys.stdout.flush()
    sys.stderr.flush()
    # A child that is forked has all modules already. Elsewhere than on Linux, system libraries do not survive it.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    workers = cores()
    pool = ProcessPoolExecutor(workers, context, initializer=_begin)
    waiting: deque[Future[Judged]] = deque()
    work = partial(_judge, name, policy_file, as_of)
    try:
        for before, chunk in chunks(data):
            waiting.append(pool.submit(work, chunk, before))
            if len(waiting) >= _WAITING * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        # Also where somebody closed the pipe or pressed Ctrl-C: what is being judged takes a fraction of a second.
        pool.shutdown(cancel_futures=True)


def chunks(data: bytes, size: int = _CHUNK) -> Iterator[tuple[int, bytes]]:
    """Yield whole lines of about `size` bytes together, each time with the number of lines before them."""
    position = 0
    before = 0
    while position < len(data):
        end = data.find(b"\n", min(position + size, len(data)) - 1) + 1 or len(data)
        chunk = data[position:end]
        yield before, chunk
        before += chunk.count(b"\n")
        position = end


def _judge(name: str, policy_file: str | None, as_of: datetime | None, chunk: bytes, before: int) -> Judged:
    from linter.cli.formats import json_line
    from linter.core.verdict import Outcome

    bench = _bench(policy_file, as_of)
    said: list[str | BadInput] = []
    held = False
    for read in read_lines(name, chunk, before):
        if isinstance(read, BadInput):
            said.append(read)
            continue
        verdict = bench(read).verdict
        held = held or verdict.outcome is Outcome.FAIL
        said.append(json_line(verdict, bench.wiring.addresses.rule))
    return Judged(said, held)


@lru_cache(maxsize=1)
def _bench(policy_file: str | None, as_of: datetime | None) -> Bench:
    """Return what judges, made once in each process: policies do not travel between processes."""
    return Bench.of(policy_file, as_of)


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(parent: int) -> None:
    connection.wait([parent])
    os._exit(1)
