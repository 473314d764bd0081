"""How long it takes to read epics: typical ones, hostile ones that double in length, ten thousand through the command.

Run as `python benchmarks/speed.py [--epics N]`. Prints medians of several runs, and ratios to what `json.loads` takes
for the same text, for these can be compared between machines. Gates nothing.
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
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.reading.adf import read_adf
from linter.reading.document import read_document
from linter.reading.markdown import read_markdown
from linter.reading.wiki import read_wiki

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
"""An epic of 1.2 kB."""
CONTEXT = (
    "Today the team answers questions about search by hand. Merchants ask why their products do not show, and nobody "
    "can tell them without reading logs. The relevance model was trained on data from one country only; the rollout to "
    "others was postponed twice. People search for brands that we do not sell and get results that have nothing to do "
    "with them. Two teams built their own filters, which behave in different ways. Out of scope: recommendations, voice, "
    "and the search inside of the help centre. Legal has to look at the storage of queries before we keep them for longer "
    "than thirty days. Open points are listed on the page of the working group, and everybody may add to them."
)
TYPICAL = (*SECTIONS, ("Context", CONTEXT))
"""An epic of 2 kB."""
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


def milliseconds(work: Callable[..., object], *given: object, times: int = 100) -> float:
    """Return the median processor time of some work on what it is given: others may be at work as well."""
    spent = []
    for _ in range(times):
        began = time.process_time()
        work(*given)
        spent.append(time.process_time() - began)
    return statistics.median(spent) * 1000


def analysed(epic: Epic) -> object:
    """Analyse an epic as of the benchmark's day."""
    return analyse(epic, DEFAULT_PLACES, TODAY)


def typical() -> None:
    """Print the time that a typical epic takes, to read its markup and to analyse it."""
    columns = ("characters", "reading", "analysis", "json.loads", "ratio")
    print(f"{'typical epic':24}" + "".join(f"{column:>12}" for column in columns) + "  ms, median")
    without = tuple((name, WISH if name == "Anticipated outcome" else text) for name, text in TYPICAL)
    for kind, write in (("wiki", wiki), ("Markdown", markdown), ("ADF", adf)):
        for title, sections in (("outcome", TYPICAL), ("none", without)):
            document = {
                "key": "SHOP-1",
                "summary": "Search on the storefront",
                "description": write(sections),
            }
            epic = read_document(document)
            reading = milliseconds(read_document, document)
            analysis = milliseconds(analysed, epic)
            reference = milliseconds(json.loads, json.dumps(document))
            ratio = (reading + analysis) / reference
            length = len(epic.description.text)
            print(
                f"{kind + ', ' + title:24}{length:12}{reading:12.2f}{analysis:12.2f}{reference:12.4f}{ratio:12.0f}"
            )


def hostile() -> None:
    """Print the time that hostile texts take, and by how much it grows when their length doubles."""
    # The analysis reads 20,000 characters of an epic, the readers 100,000 of a text: they double below that.
    stages: tuple[tuple[str, int, Callable[[str], object], Callable[..., object]], ...] = (
        ("analysis", 10_000, lambda text: Epic(fields=(NamedText("outcome", plain(text)),)), analysed),
        ("wiki reader", 50_000, str, read_wiki),
        ("Markdown reader", 50_000, str, read_markdown),
        ("ADF reader", 50_000, lambda text: adf([("Notes", text.splitlines())]), read_adf),
    )
    for stage, length, prepare, work in stages:
        print(f"\n{stage + ', hostile text':28}{length:>10}{2 * length:>10}{100_000:>10}  ms; doubled")
        for name, unit in HOSTILE.items():
            spent = []
            for characters in (length, 2 * length, 100_000):
                given = prepare((unit * (characters // len(unit) + 1))[:characters])
                spent.append(milliseconds(work, given, times=5))
            print(f"{name:28}" + "".join(f"{one:10.1f}" for one in spent) + f"  x{spent[1] / spent[0]:.1f}")


def end_to_end(epics: int) -> None:
    """Print the time that the command takes for many epics, start included."""
    print(
        f"\n{f'{epics} epics through lint --format jsonl':44}{'s':>6}{'ms each':>10}{'json.loads':>12}{'ratio':>8}"
    )
    for name, document in (
        ("short", {"outcome": OUTCOME, "owner": "Lena Fischer"}),
        ("1.2 kB", {"description": wiki(SECTIONS)}),
        ("2 kB", {"description": wiki(TYPICAL)}),
    ):
        epic = {"summary": "Search on the storefront", **document}
        lines = [json.dumps({"key": f"SHOP-{number}", **epic}) for number in range(epics)]
        spent = sorted(_linted(lines) for _ in range(3))[1]
        reference = milliseconds(lambda lines: [json.loads(line) for line in lines], lines, times=3) / 1000
        print(f"{name:44}{spent:6.1f}{spent / epics * 1000:10.2f}{reference:12.3f}{spent / reference:8.0f}")


def _linted(lines: list[str]) -> float:
    """Return the seconds that the command takes."""
    command = [sys.executable, "-m", "linter", "lint", "-", "--format", "jsonl"]
    began = time.perf_counter()
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=False)
    spent = time.perf_counter() - began
    if len(done.stdout.splitlines()) != len(lines):
        raise SystemExit(f"reports are missing: {done.stderr[-500:]}")
    return spent


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
