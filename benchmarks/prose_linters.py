"""How long `outcome-linter lint` takes beside linters of prose, as whole processes, on the same texts, in one run.

Install them outside of the project, then name the folder; one that is missing is left out:

    mkdir bench && cd bench
    npm init -y && npm install write-good alex textlint textlint-rule-write-good
    python -m venv venv && venv/bin/pip install proselint
    python benchmarks/prose_linters.py bench [--texts 200] [--runs 5] [--epics 10000]

Prints medians and ratios; gates nothing, because machines differ. The five do not look for the same things: the
question is only whether ours is as quick as what people already run on every save.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

SEED = 20260115
OURS = "outcome-linter"
PROBLEMS = (
    "Drivers ring dispatch several times a day because the address on the label is not the door they need.",
    "Customers who return a parcel wait for their money, and many of them write to us twice while they wait.",
    "The figures for late orders were collected by hand last year, so nobody trusts them very much.",
    "Shops in the north report that half of the bread is thrown away when the weather turns.",
    "New tenants basically give up on the form when it asks for the meter number a second time.",
    "Support has actually stopped counting how often the same question about invoices comes in.",
)
OUTCOMES = (
    "Calls from drivers fall from 300 to 120 a week by 30 September 2026.",
    "Customers get their refund in 2 days instead of 9 by the end of May 2026.",
    "Launch the new supplier portal so that everybody can work faster.",
    "Bread thrown away per shop falls from 14 kg to 6 kg a day by June 2026.",
    "Improve the experience of new tenants significantly.",
    "The share of invoices that are paid on time rises from 71% to 85% by Q3 2026.",
)
NOTES = (
    "Mina Holt leads this, and the depot in Leeds goes first because its manager asked for it.",
    "We will very likely need help from the data team in spring, which has been agreed in principle.",
    "An earlier attempt was stopped when the vendor changed its prices at short notice.",
    "Designs are reviewed every second Tuesday, and decisions are written down in the shared folder.",
    "It is clear that the old process stays in place until all regions have been moved over.",
    "There are three open questions about privacy that will be answered by the legal team.",
)
LENGTH = 1100
"""Characters of a text, about."""


def text(chance: random.Random) -> str:
    """Return an epic's description in Markdown, of our own sentences."""
    parts = [
        "## Problem",
        "",
        *chance.sample(PROBLEMS, 5),
        "",
        "## Outcome",
        "",
        chance.choice(OUTCOMES),
        "",
        "## Notes",
        "",
    ]
    notes = list(NOTES)
    chance.shuffle(notes)
    while notes and sum(map(len, parts)) + len(parts) < LENGTH - 40:
        parts.append(notes.pop())
    return "\n".join(parts) + "\n"


def contenders(folder: Path, files: Sequence[str]) -> dict[str, list[str]]:
    """Return the command line of each linter that is there; ours comes first."""
    npm, venv = folder.resolve() / "node_modules" / ".bin", folder.resolve() / "venv" / "bin"
    found = {
        OURS: [sys.executable, "-m", "linter", "lint", "--format", "jsonl"],
        "write-good": [str(npm / "write-good")],
        "proselint": [str(venv / "proselint"), "check"],
        "textlint": [str(npm / "textlint"), "--no-textlintrc", "--rule", "write-good"],
        "alex": [str(npm / "alex")],
    }
    there = {name: command for name, command in found.items() if name == OURS or Path(command[0]).exists()}
    for name in found.keys() - there.keys():
        print(f"{name} is not in {folder}: left out", file=sys.stderr)
    return {name: [*command, *files] for name, command in there.items()}


def seconds(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Return how long a command takes. Findings end it with a code of its own; silence means that it did not work."""
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - begun
    if done.returncode < 0 or not (done.stdout or done.stderr).strip() or "Cannot find module" in done.stderr:
        message = f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout)[:500]}"
        raise SystemExit(message)
    return taken


def alternating(runs: int, takes: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """Return the median of each, measured in turns, so that a busy minute of the machine falls on all."""
    measured: dict[str, list[float]] = {name: [] for name in takes}
    for _ in range(runs):
        for name, take in takes.items():
            measured[name].append(take())
    return {name: statistics.median(times) for name, times in measured.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where node_modules and venv lie")
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--epics", type=int, default=10_000)
    given = parser.parse_args()
    root = Path(__file__).resolve().parent.parent
    chance = random.Random(SEED)  # noqa: S311 - the same texts each time
    with tempfile.TemporaryDirectory() as name:
        # textlint finds its rules from the folder that it runs in.
        environment = {**os.environ, "PYTHONPATH": str(root), "DATA_DIR": f"{name}/data"}
        files = []
        for number in range(given.texts):
            path = Path(name) / f"text-{number:03}.md"
            path.write_text(text(chance), "utf-8")
            files.append(str(path))
        size = statistics.mean(Path(path).stat().st_size for path in files)
        print(
            f"{given.texts} texts of {size:.0f} bytes on average, median of {given.runs} runs, whole processes\n"
        )
        commands = contenders(given.folder, files)
        run = {
            name: lambda command=command: seconds(command, given.folder, environment)
            for name, command in commands.items()
        }
        medians = alternating(given.runs, run)
        print(f"{'':16}{'ms a text':>10}{'ours is … times as fast':>26}")
        for linter, taken in medians.items():
            ratio = "" if linter == OURS else f"{taken / medians[OURS]:.2f}"
            print(f"{linter:16}{taken / given.texts * 1000:10.2f}{ratio:>26}")
        print()
        ours = [sys.executable, "-m", "linter"]
        lines = Path(name) / "many.jsonl"
        rows = ({"key": f"PAY-{number}", "description": text(chance)} for number in range(given.epics))
        lines.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        starts = {
            "outcome-linter --help": [*ours, "--help"],
            "outcome-linter lint, one file": [*ours, "lint", files[0]],
        }
        start = {
            name: lambda command=command: seconds(command, given.folder, environment)
            for name, command in starts.items()
        }
        for what, taken in alternating(given.runs, start).items():
            print(f"{what:40}{taken:8.2f} s")
        taken = seconds([*ours, "lint", "--format", "jsonl", str(lines)], given.folder, environment)
        print(
            f"{f'lint --format jsonl, {given.epics:,} epics':40}{taken:8.2f} s   {given.epics / taken:,.0f} a second"
        )


if __name__ == "__main__":
    main()
