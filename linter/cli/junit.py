"""`lint --format junit`: one test case an epic, for servers that show test results."""

import re
from xml.etree import ElementTree as ET

import click

from linter.app.services import Linted
from linter.cli.place import complaint, said, title_of
from linter.core.verdict import Outcome, Verdict
from linter.reading.files import BadInput, Loaded

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JUnit:
    """Collects test cases and prints one document."""

    def __init__(self) -> None:
        self._suite = ET.Element("testsuite", name="outcome-linter")
        self._counts = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)

    def one(self, read: Loaded, linted: Linted) -> None:
        """Add a test case: a held epic fails, what could not be told or is not governed is skipped."""
        verdict = linted.verdict
        case = self._case(title_of(read), read)
        told = _told(verdict)
        if verdict.outcome is Outcome.FAIL:
            self._counts["failures"] += 1
            first = next(iter(verdict.told()))[1].message
            ET.SubElement(case, "failure", message=_clean(first), type="outcome").text = told
        elif verdict.outcome in {Outcome.UNKNOWN, Outcome.SKIPPED}:
            self._counts["skipped"] += 1
            ET.SubElement(case, "skipped", message=_clean(verdict.why_skipped or "could not tell"))
            if told:
                ET.SubElement(case, "system-out").text = told
        elif told:
            ET.SubElement(case, "system-out").text = told

    def bad(self, read: BadInput) -> None:
        """Add a test case that ended in an error: nothing was judged there."""
        case = self._case("unreadable input", read)
        self._counts["errors"] += 1
        error = ET.SubElement(case, "error", message=_clean(said(read)), type="input")
        error.text = _clean(complaint(read))

    def _case(self, name: str, read: Loaded | BadInput) -> ET.Element:
        self._counts["tests"] += 1
        where = f"{read.name}:{read.line}" if read.line else read.name
        return ET.SubElement(self._suite, "testcase", name=_clean(name), classname=_clean(where))

    def end(self) -> None:
        """Print the document."""
        counts = {name: str(count) for name, count in self._counts.items()}
        self._suite.attrib.update(counts)
        # What was skipped is counted in the suite alone: readers that hold to the schema know no such count here.
        known = {name: count for name, count in counts.items() if name != "skipped"}
        root = ET.Element("testsuites", {"name": "outcome-linter", **known})
        root.append(self._suite)
        ET.indent(root)
        click.echo(ET.tostring(root, encoding="unicode", xml_declaration=False))


def _told(verdict: Verdict) -> str:
    return _clean(
        "\n".join(
            f"{result.level} {result.rule} ({result.status}): {finding.message}\n    {finding.fix}"
            for result, finding in verdict.told()
        )
    )


def _clean(text: str) -> str:
    """Replace what no XML document may hold; the rest is escaped by the library."""
    return _NOT_XML.sub("\ufffd", text)
