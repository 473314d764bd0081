"""See the class."""

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from linter.analysis.owner import listed
from linter.analysis.sentences import Source
from linter.analysis.written import is_filled, under
from linter.core.finding import Finding
from linter.rules.base import Subject, TextRule, quoted

_TEAM = re.compile(r"チーム|グループ|部門|開発部|事業部|委員会")
_JAPANESE_NAME = re.compile(
    r"[\u3040-\u30ff\u4e00-\u9fff々]{1,6}[ 　][\u3040-\u30ff\u4e00-\u9fff々]{1,6}(?: ?(?:さん|様|氏))?"
)


class OwnerRole(TextRule):
    """Let somebody answer for it who can decide about this kind of work.

    Why
        A product manager can move scope for customers, a technical lead can move it for systems.
        Whoever cannot decide about the work cannot answer for what comes of it.

    Fix
        Name the person in the field that your policy asks for: for a feature the product manager,
        for technical debt the technical lead.
    """

    name: ClassVar[str] = "owner-role"
    about_wording: ClassVar[bool] = False

    fields: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """For each kind of work the fields of which one must name a person: `{technical-debt: [Technical lead]}`."""

    def inapplicable(self, subject: Subject) -> str:
        """Leave out kinds of work for which the policy names no field."""
        if subject.epic.is_statement:
            return "a single statement has no owner"
        return "" if self.fields.get(subject.work_type) else "the policy names no role for this kind of work"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Pass where any of the fields, headings or labels names a person."""
        names = self.fields.get(subject.work_type, ())
        if not names:
            return
        wanted = " or ".join(f"“{name}”" for name in names)
        filled = [source for source, _ in under(subject.epic, names) if is_filled(source)]
        if any(_is_person(source) for source in filled):
            return
        if filled:
            said = filled[0].whole
            yield Finding(
                message=f"{wanted}: {quoted(said, 60)} could not be read as one person.",
                fix="Name one person. A team cannot answer for an outcome.",
                evidence=said,
                doubt=True,
            )
            return
        kind = subject.work_type.replace("-", " ")
        yield Finding(
            message=f"For {kind} this policy asks for a person under {wanted}; nobody is named there.",
            fix=f"Fill in {wanted} with one person who can decide about this work.",
        )


def _is_person(source: Source) -> bool:
    """Whether a text names one person; Japanese names stand with a blank, or without one."""
    text = source.text.strip()
    if _TEAM.search(text):
        return False
    return listed(source) is not None or _JAPANESE_NAME.fullmatch(text) is not None
