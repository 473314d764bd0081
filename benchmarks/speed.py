"""How long it takes to read epics: typical ones, hostile ones that double in length, ten thousand through the command.

Run as `python benchmarks/speed.py [--epics N]`. Prints medians and ratios; gates nothing, because machines differ.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.reading.document import read_document

TODAY = date(2026, 1, 1)
BACKGROUND = (
    "Customers of the storefront tell support that they cannot find what they search for. In the last survey "
    "340 of 1,200 named search as the reason why they left without buying. The index was built four years ago "
    "and nobody has tuned it since. Synonyms are missing, typing errors lead to empty pages, and filters are "
    "hidden on small screens."
)
OUTCOME = "Search success rate rises from 68% to 88% by the end of June 2026. Fewer customers leave after an empty page."
WISH = "Search gets better for everybody, and people find things more easily."
SCOPE = (
    "Tune the ranking with the signals of the last months",
    "Add synonyms for the 200 most frequent queries",
    "Show filters on small screens",
    "Tolerate typing errors in names of products and brands",
)
NOTES = (
    "Lena Fischer leads this. The team depends on the data platform for the click stream; if it comes late, tuning "
    "starts late as well. The old index stays available until all clients use the new endpoint, which may take two "
    "releases. Design reviews happen every second Tuesday. The previous attempt was stopped because the vendor "
    "changed its licence. Support collects examples of failing searches in a shared sheet, with about 40 new lines "
    "a week. Marketing wants to announce the new search together with the autumn campaign."
)
SECTIONS = (("Background", BACKGROUND), ("Anticipated outcome", OUTCOME), ("Scope", SCOPE), ("Notes", NOTES))
HOSTILE = {
    "one letter": "a",
    "bare numbers": "1 ",
    "from and to": "from 1% to 2% ",
    "half a date": "by the end of ",
    "brackets": "[[[",
    "open braces": "{{a ",
    "labels": "a:",
    "short lines": "Outcome: 5%\n",
    "short sentences": "a. ",
    "table cells": "|5%|6%|\n",
    "headings": "h2. Outcome\nReduce churn by 5%\n",
    "no blanks": "解約率を5%から3%に下げる",
}


def wiki(sections: Any) -> str:
    """Return a description in wiki markup."""
    return _text(sections, "h2. ", "* ")


def markdown(sections: Any) -> str:
    """Return a description in Markdown."""
    return _text(sections, "## ", "- ")


def _text(sections: Any, heading: str, bullet: str) -> str:
    parts = []
    for name, text in sections:
        lines = [text] if isinstance(text, str) else [bullet + line for line in text]
        parts.append(f"{heading}{name}\n\n" + "\n".join(lines))
    return "\n\n".join(parts)


def adf(sections: Any) -> dict[str, Any]:
    """Return a description as a document of nodes."""
    content: list[dict[str, Any]] = []
    for name, text in sections:
        content.append({"type": "heading", "attrs": {"level": 2}, "content": [_run(name)]})
        if isinstance(text, str):
            content.append({"type": "paragraph", "content": [_run(text)]})
        else:
            rows = [
                {"type": "listItem", "content": [{"type": "paragraph", "content": [_run(line)]}]}
                for line in text
            ]
            content.append({"type": "bulletList", "content": rows})
    return {"type": "doc", "version": 1, "content": content}


def _run(text: str) -> dict[str, str]:
    return {"type": "text", "text": text}


def milliseconds(work: Callable[[], object], times: int) -> float:
    """Return the median time of some work."""
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent) * 1000


def typical() -> None:
    """Print the time that a typical epic takes, to read its markup and to analyse it."""
    print(f"{'typical epic':24}{'characters':>12}{'reading':>10}{'analysis':>10}  ms, median")
    without = tuple((name, WISH if name == "Anticipated outcome" else text) for name, text in SECTIONS)
    for kind, write in (("wiki", wiki), ("Markdown", markdown), ("ADF", adf)):
        for title, sections in (("outcome", SECTIONS), ("none", without)):
            document = {
                "key": "SHOP-1",
                "summary": "Search on the storefront",
                "description": write(sections),
            }
            epic = read_document(document)
            length = len(epic.description.text)
            reading = milliseconds(lambda document=document: read_document(document), 100)  # type: ignore[misc] # a lambda with a default
            analysis = milliseconds(lambda epic=epic: analyse(epic, DEFAULT_PLACES, TODAY), 100)  # type: ignore[misc] # as above
            print(f"{kind + ', ' + title:24}{length:12}{reading:10.2f}{analysis:10.2f}")


def hostile() -> None:
    """Print the time that hostile texts take, and by how much it grows when their length doubles."""
    lengths = (5_000, 10_000, 20_000, 100_000)
    print(
        f"\n{'hostile text':24}" + "".join(f"{length:>10}" for length in lengths) + "  ms; 10,000 to 20,000"
    )
    for name, unit in HOSTILE.items():
        spent = []
        for length in lengths:
            epic = read_document({"outcome": (unit * (length // len(unit) + 1))[:length]})
            spent.append(milliseconds(lambda epic=epic: analyse(epic, DEFAULT_PLACES, TODAY), 3))  # type: ignore[misc] # as above
        print(f"{name:24}" + "".join(f"{one:10.1f}" for one in spent) + f"  x{spent[2] / spent[1]:.1f}")


def end_to_end(epics: int) -> None:
    """Print the time that the command takes for many epics, start included."""
    short = {"summary": "Search on the storefront", "outcome": OUTCOME, "owner": "Lena Fischer"}
    long = {"summary": "Search on the storefront", "description": wiki(SECTIONS)}
    print(f"\n{epics} epics through lint --format jsonl")
    for name, document in (("short", short), ("2 kB", long)):
        lines = "\n".join(json.dumps({"key": f"SHOP-{number}", **document}) for number in range(epics))
        began = time.perf_counter()
        command = [sys.executable, "-m", "linter", "lint", "-", "--format", "jsonl"]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
        spent = time.perf_counter() - began
        print(f"{name:24}{spent:8.1f} s, {len(done.stdout.splitlines())} reports")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epics", type=int, default=10_000, help="how many go through the command; 0: none")
    given = parser.parse_args()
    typical()
    hostile()
    if given.epics:
        end_to_end(given.epics)


if __name__ == "__main__":
    main()
