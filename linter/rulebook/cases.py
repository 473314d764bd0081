"""A rule's cases: each is a test, and those marked `show` are the examples on its page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.core.finding import Finding
from linter.policy.nodes import parse
from linter.policy.problem import PolicyError
from linter.reading.document import read_document
from linter.rules import RULES, Subject, TextRule

DEFAULT_DAY = date(2026, 1, 15)
"""The day on which a case is judged that names none."""


class Case(BaseModel):
    """An epic, and what the rule should find in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    epic: dict[str, Any]
    """An epic document, as the command line takes it."""
    finds: tuple[str, ...] = ()
    """For each failure, in order: the quoted characters, or a part of the message."""
    doubts: tuple[str, ...] = ()
    """The same for each "could not tell"."""
    remarks: tuple[str, ...] = ()
    """For each thing that is told of an epic that passes: a part of what is said."""
    skipped: bool = False
    """The rule has nothing to say about the epic, or waits for one that comes before it."""
    params: dict[str, Any] = {}
    """Options of the rule."""
    today: date = DEFAULT_DAY
    finished: bool = False
    show: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """What a rule made of a case."""

    findings: tuple[Finding, ...]
    wrong: str = field(default="")
    """What differs from what the case expects; empty where nothing does."""


def cases_of(rule: type[TextRule]) -> Mapping[str, Case]:
    """Return the cases of a rule by name, out of the YAML file beside it."""
    file = rule.__module__.rsplit(".", 1)[1] + ".yaml"
    text = files("linter.rules").joinpath(file).read_text(encoding="utf-8")
    tree, problems = parse(text, file)
    if problems:
        raise PolicyError(tuple(problems))
    return TypeAdapter(dict[str, Case]).validate_python(tree.data)


def try_case(rule: type[TextRule], case: Case) -> Tried:
    """Run a rule on a case and compare."""
    epic = read_document(case.epic)
    analysis = analyse(epic, DEFAULT_PLACES, case.today)
    subject = Subject(epic, analysis, case.today, case.finished, work_type=epic.work_type)
    in_force = rule.model_validate(case.params)
    why_not = in_force.inapplicable(subject) or (_comes_first(in_force, subject) if case.skipped else "")
    found = () if why_not else tuple(in_force.check(subject))
    failures = [finding for finding in found if not finding.doubt]
    doubts = [finding for finding in found if finding.doubt]
    wrong = _compare("finds", case.finds, failures) or _compare("doubts", case.doubts, doubts)
    if bool(why_not) != case.skipped:
        wrong = wrong or f"skipped: expected {case.skipped}, got {why_not!r}"
    remark = "" if why_not or found else in_force.remark(subject)
    missing = [part for part in case.remarks if part not in remark]
    return Tried(found, wrong or (f"remarks: expected {missing}, got {remark!r}" if missing else ""))


def _comes_first(rule: TextRule, subject: Subject) -> str:
    """Return why a rule waits: one that comes before it has something to say. Else empty."""
    for before in text_rules():
        if before.name in rule.waits_for and any(True for _ in before().check(subject)):
            return f"{before.name} comes first"
    return ""


def text_rules() -> tuple[type[TextRule], ...]:
    """Return the rules that decide by themselves, and so have cases."""
    return tuple(rule for rule in RULES if issubclass(rule, TextRule))


def _compare(what: str, wanted: tuple[str, ...], found: list[Finding]) -> str:
    said = [finding.evidence.text if finding.evidence else finding.message for finding in found]
    matching = len(wanted) == len(found) and all(
        want == quote or want in finding.message
        for want, quote, finding in zip(wanted, said, found, strict=True)
    )
    return "" if matching else f"{what}: expected {list(wanted)}, got {said}"
