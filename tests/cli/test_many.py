"""Many lines through the command: several processes, and nobody can tell but by the clock."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter.cli.lint import MANY
from linter.cli.many import can_be_shared, chunks, cores

GOOD = {"outcome": "Raise week-4 retention from 41 % to 55 % by 30 June 2026.", "owner": "Ana Ruiz"}
WEAK = {"outcome": "Build the new importer."}
LINT = [sys.executable, "-m", "linter", "lint", "--as-of", "2026-01-15", "--format", "jsonl"]


several = pytest.mark.skipif(
    sys.platform != "linux" or cores() == 1, reason="looks into /proc for the processes of several cores"
)


def lines_of(count: int) -> list[str]:
    return [json.dumps({"key": f"PAY-{number}", **(WEAK if number % 3 else GOOD)}) for number in range(count)]


def lint(*arguments: str, text: str) -> subprocess.CompletedProcess:
    return subprocess.run([*LINT, *arguments], input=text, capture_output=True, text=True, timeout=120)


def family(pid: int) -> list[int]:
    """Return the processes that `pid` started and that run now."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def wait_until(condition, seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.fixture
def running(tmp_path):
    """Start the command on more lines than it can judge at once."""
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(lines_of(20_000)))
    process = subprocess.Popen(
        [*LINT, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_the_reports_of_many_lines_come_in_their_order():
    lines = lines_of(MANY * 3)
    ended = lint("-", text="\n".join(lines))
    keys = [json.loads(line)["epic"]["key"] for line in ended.stdout.splitlines()]
    assert keys == [f"PAY-{number}" for number in range(len(lines))]
    assert (ended.returncode, ended.stderr) == (1, "")


def test_many_lines_are_judged_as_few_are():
    lines = lines_of(MANY + 100)
    few = [lint("-", text="\n".join(lines[:300])), lint("-", text="\n".join(lines[300:]))]
    many = lint("-", text="\n".join(lines))
    assert many.stdout == "".join(ended.stdout for ended in few)


def test_a_broken_line_among_many_is_told_with_its_number_and_stops_nothing():
    lines = lines_of(MANY * 3)
    lines[1200] = '{"outcome": '
    ended = lint("-", text="\n".join(lines))
    assert ended.returncode == 2
    assert ended.stderr.startswith("-:1201:")
    assert len(ended.stdout.splitlines()) == len(lines) - 1


def test_lines_before_and_behind_many_keep_their_place(tmp_path):
    (tmp_path / "first.jsonl").write_text(json.dumps({"key": "A-1", **GOOD}))
    (tmp_path / "many.jsonl").write_text("\n".join(lines_of(MANY + 1)))
    (tmp_path / "last.jsonl").write_text(json.dumps({"key": "Z-1", **GOOD}))
    names = [str(tmp_path / name) for name in ("first.jsonl", "many.jsonl", "last.jsonl")]
    keys = [json.loads(line)["epic"]["key"] for line in lint(*names, text="").stdout.splitlines()]
    assert (keys[0], keys[1], keys[-1], len(keys)) == ("A-1", "PAY-0", "Z-1", MANY + 3)


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_chunks_are_whole_lines_and_lose_none(size):
    data = b"one\n\nthree is longer\n\xff\n" * 9 + b"the last has no end"
    found = list(chunks(data, size))
    assert b"".join(chunk for _, chunk in found) == data
    assert all(chunk.endswith(b"\n") for _, chunk in found[:-1])
    counted = 0
    for before, chunk in found:
        assert before == counted
        counted += chunk.count(b"\n")


def test_one_long_document_is_not_many():
    assert not can_be_shared("epic.json", b"[\n" + b"{},\n" * MANY + b"{}]")


@several
def test_ctrl_c_ends_all_processes_and_says_nothing(running):
    running.stdout.readline()
    children = family(running.pid)
    assert children
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=20)[1]
    assert (running.returncode, said.strip()) == (130, "")
    wait_until(lambda: all(map(is_gone, children)))


@several
def test_a_closed_pipe_ends_all_processes_and_says_nothing(running):
    running.stdout.readline()
    children = family(running.pid)
    assert children
    running.stdout.close()
    assert running.stderr.read() == ""
    running.wait(timeout=20)
    wait_until(lambda: all(map(is_gone, children)))


@several
def test_processes_end_with_one_that_is_killed(running):
    running.stdout.readline()
    children = family(running.pid)
    assert children
    running.kill()
    wait_until(lambda: all(map(is_gone, children)))
