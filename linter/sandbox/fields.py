"""The fields of a sandbox issue, and what each of them accepts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from linter.sandbox.workflow import RESOLUTIONS

TEXT_LIMIT: Final = 32_767
_SUMMARY_LIMIT: Final = 255
_TYPES: Final = "com.atlassian.jira.plugin.system.customfieldtypes:"
_EPIC_TYPES: Final = "com.pyxis.greenhopper.jira:"


class WrongValueError(ValueError):
    """A value that Jira refuses; the text is what Jira says about it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `kind` decides which values it takes and how it is shown."""

    id: str
    name: str
    kind: str
    """`line`, `rich`, `date`, `user`, `labels`, `parent`, `link` (a parent by its key), `resolution`, or `fixed`
    for what only the site itself sets."""
    type: str = "string"
    items: str = ""
    custom: str = ""


FIELDS: Final = {
    field.id: field
    for field in (
        Field("summary", "Summary", "line"),
        Field("issuetype", "Issue Type", "fixed", "issuetype"),
        Field("project", "Project", "fixed", "project"),
        Field("parent", "Parent", "parent", "issuelink"),
        Field("description", "Description", "rich"),
        Field("status", "Status", "fixed", "status"),
        Field("statusCategory", "Status Category", "fixed", "statusCategory"),
        Field("assignee", "Assignee", "user", "user"),
        Field("reporter", "Reporter", "user", "user"),
        Field("creator", "Creator", "fixed", "user"),
        Field("priority", "Priority", "fixed", "priority"),
        Field("labels", "Labels", "labels", "array", "string"),
        Field("duedate", "Due date", "date", "date"),
        Field("created", "Created", "fixed", "datetime"),
        Field("updated", "Updated", "fixed", "datetime"),
        Field("resolution", "Resolution", "resolution", "resolution"),
        Field("comment", "Comment", "fixed", "comments-page"),
        Field("customfield_10101", "Anticipated outcome", "rich", custom=_TYPES + "textarea"),
        Field("customfield_10102", "Baseline", "line", custom=_TYPES + "textfield"),
        Field("customfield_10103", "Target", "line", custom=_TYPES + "textfield"),
        Field("customfield_10104", "Actual outcome", "rich", custom=_TYPES + "textarea"),
        Field("customfield_10105", "Outcome check", "line", custom=_TYPES + "readonlyfield"),
    )
}
"""The fields of Cloud."""

EPIC_LINK: Final = Field("customfield_10014", "Epic Link", "link", "any", custom=_EPIC_TYPES + "gh-epic-link")
PARENT_LINK: Final = Field(
    "customfield_10018", "Parent Link", "link", "any", custom="com.atlassian.jpo:jpo-custom-field-parent"
)
EPIC_NAME: Final = Field("customfield_10011", "Epic Name", "line", custom=_EPIC_TYPES + "gh-epic-label")

DATA_CENTER_FIELDS: Final = {
    field.id: field
    for field in (*FIELDS.values(), EPIC_NAME, EPIC_LINK, PARENT_LINK)
    if field.id != "statusCategory"
}
"""The fields of Data Center: what an epic belongs to is said by custom fields."""


class Dialect(Protocol):
    """How one kind of Jira takes what it shows differently from the others."""

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields by id."""

    def take_text(self, value: Any, version: str) -> Any:
        """Return rich text as it is stored; None for none. Raises WrongValueError."""

    def take_person(self, value: Any) -> str | None:
        """Return the account id of a person; None for nobody. Raises WrongValueError."""


def settable(fields: Mapping[str, Field]) -> tuple[str, ...]:
    """Return the ids of those fields that callers may set."""
    return tuple(field.id for field in fields.values() if field.kind != "fixed")


def accept(field: Field, value: Any, dialect: Dialect, *, version: str) -> Any:
    """Return the value as it is stored: rich text as ADF, people as account ids, a parent as its id or key.

    `version` is that of the REST path. Raises WrongValueError.
    """
    if value is None:
        if field.id == "summary":
            raise WrongValueError("You must specify a summary of the issue.")
        return [] if field.kind == "labels" else None
    if field.kind == "line":
        return _line(field, value)
    if field.kind == "rich":
        return dialect.take_text(value, version)
    if field.kind == "user":
        return dialect.take_person(value)
    return _READERS[field.kind](value)


def _line(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError("Operation value must be a string")
    if field.id == "summary" and not value.strip():
        raise WrongValueError("You must specify a summary of the issue.")
    if field.id == "summary" and ("\n" in value or "\r" in value):
        raise WrongValueError("The summary is invalid because it contains newline characters.")
    if len(value) > _SUMMARY_LIMIT:
        raise WrongValueError(f"{field.name} can't exceed {_SUMMARY_LIMIT} characters.")
    return value.strip()


def text_of(value: Any) -> str:
    """Return a text that is a string and not too long. Raises WrongValueError."""
    if not isinstance(value, str):
        raise WrongValueError("Operation value must be a string")
    if len(value) > TEXT_LIMIT:
        raise WrongValueError(too_long())
    return value


def too_long() -> str:
    """Return what Jira says of a text above its limit."""
    return f"The entered text is too long. It exceeds the allowed limit of {TEXT_LIMIT:,} characters."


def _date(value: Any) -> str | None:
    if value == "":
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise WrongValueError("Error parsing date string. Write it as yyyy-MM-dd.") from None


def _labels(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(label, str) for label in value):
        raise WrongValueError("data was not an array of strings")
    for label in value:
        check_label(label)
    return list(dict.fromkeys(value))


def check_label(label: Any) -> str:
    """Return a label as it is; raises WrongValueError where it is none."""
    if not isinstance(label, str) or not label or len(label) > _SUMMARY_LIMIT:
        raise WrongValueError("A label must be a string of 1 to 255 characters.")
    if any(character.isspace() for character in label):
        raise WrongValueError(f"The label '{label}' contains spaces which is invalid.")
    return label


def _reference(value: Any) -> str:
    reference = value.get("id", value.get("key")) if isinstance(value, dict) else None
    if not isinstance(reference, str):
        raise WrongValueError("data was not an object with an id or a key")
    return reference


def _key(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError("Issue does not exist or you do not have permission to see it.")
    return value


def _resolution(value: Any) -> str:
    given = value if isinstance(value, dict) else {}
    for name, number in RESOLUTIONS.items():
        if given.get("name") == name or given.get("id") == number:
            return name
    raise WrongValueError("The resolution is not valid.")


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "date": _date,
    "labels": _labels,
    "parent": _reference,
    "link": _key,
    "resolution": _resolution,
}
