"""`lint --format junit`: one test case an epic, for servers that show test results."""

import re
from xml.etree import ElementTree as ET

import click

from linter.app.services import Linted
from linter.cli.place import title_of
from linter.core.verdict import Outcome, Verdict
from linter.reading.files import Loaded

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JUnit:
    """Collects test cases and prints one document."""

    def __init__(self) -> None:
        self._suite = ET.Element("testsuite", name="outcome-linter")
        self._counts = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)

    def one(self, read: Loaded, linted: Linted) -> None:
        """Add a test case: a held epic fails, what could not be told or is not governed is skipped."""
        verdict = linted.verdict
        where = f"{read.name}:{read.line}" if read.line else read.name
        case = ET.SubElement(self._suite, "testcase", name=_clean(title_of(read)), classname=_clean(where))
        self._counts["tests"] += 1
        said = _said(verdict)
        if verdict.outcome is Outcome.FAIL:
            self._counts["failures"] += 1
            first = next(iter(verdict.told()))[1].message
            ET.SubElement(case, "failure", message=_clean(first), type="outcome").text = said
        elif verdict.outcome in {Outcome.UNKNOWN, Outcome.SKIPPED}:
            self._counts["skipped"] += 1
            ET.SubElement(case, "skipped", message=_clean(verdict.why_skipped or "could not tell"))
            if said:
                ET.SubElement(case, "system-out").text = said
        elif said:
            ET.SubElement(case, "system-out").text = said

    def end(self) -> None:
        """Print the document."""
        counts = {name: str(count) for name, count in self._counts.items()}
        self._suite.attrib.update(counts)
        root = ET.Element("testsuites", {"name": "outcome-linter", **counts})
        root.append(self._suite)
        ET.indent(root)
        click.echo(ET.tostring(root, encoding="unicode", xml_declaration=False))


def _said(verdict: Verdict) -> str:
    return _clean(
        "\n".join(
            f"{result.level} {result.rule} ({result.status}): {finding.message}\n    {finding.fix}"
            for result, finding in verdict.told()
        )
    )


def _clean(text: str) -> str:
    """Replace what no XML document may hold; the rest is escaped by the library."""
    return _NOT_XML.sub("\ufffd", text)
