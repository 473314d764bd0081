"""The epic as it is now, freed of Jira's shapes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from linter.core.document import NOTHING, Document, plain

EPIC_LEVEL = 1
"""Jira's hierarchy level of an epic: sub-tasks are -1, stories 0, initiatives above 1."""


class StatusCategory(StrEnum):
    """Jira's three categories of status. Names are translated and renamed; these are not."""

    NEW = "new"
    INDETERMINATE = "indeterminate"
    DONE = "done"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Status:
    """A status of the workflow."""

    name: str
    category: StatusCategory = StatusCategory.UNKNOWN
    id: str = ""


class PersonKind(StrEnum):
    """Who stands behind an account."""

    PERSON = "person"
    APP = "app"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """An account in Jira, or a name in a text."""

    name: str
    id: str = ""
    active: bool = True
    kind: PersonKind = PersonKind.UNKNOWN
    login: str = ""
    """User name, by which Data Center mentions an account; known of our own alone."""


@dataclass(frozen=True, slots=True)
class Parent:
    """What the epic contributes to."""

    key: str
    summary: str = ""
    issue_type: str = ""
    level: int | None = None
    """Hierarchy level; None where the source does not say."""


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text of the epic under the name by which people know it."""

    name: str
    document: Document
    id: str = ""
    """Jira's id of the field, where it has one: `customfield_10100`."""
    custom: str = ""
    """Jira's `schema.custom` of the field, where it is known: which app and kind made it."""


@dataclass(frozen=True, slots=True)
class Epic:
    """An epic, or a text that somebody wants judged as one."""

    id: str = ""
    key: str = ""
    summary: str = ""
    description: Document = NOTHING
    fields: tuple[NamedText, ...] = ()
    """Every other text, in the order in which it was given: custom fields, or the keys of a document."""
    twins: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names and kinds of fields that two or more fields of this issue share, filled or not, each with their ids."""
    project: str = ""
    issue_type: str = ""
    level: int | None = None
    """Hierarchy level; None where the source does not say."""
    work_type: str = ""
    status: Status | None = None
    labels: tuple[str, ...] = ()
    owner: Person | None = None
    due_date: date | None = None
    due_text: str = ""
    """The due date as it was written, where it could not be read as one."""
    parent: Parent | None = None
    created: datetime | None = None
    updated: datetime | None = None

    @property
    def is_statement(self) -> bool:
        """Whether this is a text of one field and nothing else: a single statement that somebody wants judged."""
        return not (self.key or self.id or self.summary or self.description) and len(self.fields) == 1

    def texts(self) -> Iterator[NamedText]:
        """Yield summary, description and fields, in that order, leaving out empty ones."""
        if self.summary.strip():
            yield NamedText("summary", plain(self.summary), "summary")
        if self.description:
            yield NamedText("description", self.description, "description")
        yield from (text for text in self.fields if text.document)
