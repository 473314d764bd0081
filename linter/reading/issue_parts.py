"""The parts of a Jira issue: people, status, parent."""

from collections.abc import Mapping
from typing import Any

from linter.core.epic import Parent, Person, PersonKind, Status, StatusCategory
from linter.reading.issue_type import type_level, type_name
from linter.reading.scalars import as_bool, as_line, as_list, as_mapping

_MAX_LABELS = 200
_KINDS = {"app": PersonKind.APP, "atlassian": PersonKind.PERSON, "person": PersonKind.PERSON}
_CATEGORIES = {str(category): category for category in StatusCategory}


def read_person(value: Any) -> Person | None:
    """Return a person of an account object or of a name; None where nobody is named."""
    if not isinstance(value, Mapping):
        name = as_line(value).removeprefix("@").strip()
        return Person(name) if name else None
    account = account_id(value)
    names = ("displayName", "name", "emailAddress", "email")
    name = next((text for key in names if (text := as_line(value.get(key)))), "")
    if not name and not account:
        return None
    kind = value.get("accountType", value.get("account_type"))
    return Person(
        name=name or account,
        id=account,
        active=as_bool(value.get("active")) is not False,
        kind=_KINDS.get(as_line(kind).casefold(), PersonKind.UNKNOWN),
    )


def account_id(value: Any) -> str:
    """Return what identifies an account: its id on Cloud, its key or name on Data Center; else empty."""
    account = as_mapping(value)
    keys = ("accountId", "account_id", "key", "name")
    found = next((text for key in keys if (text := as_line(account.get(key)))), "")
    # Seen with the id as it stands in an address.
    return found.replace("%3A", ":").replace("%3a", ":")


def read_status(value: Any) -> Status | None:
    """Return a status of Jira's object; its category by key only, because names are translated."""
    status = as_mapping(value)
    name = as_line(status.get("name"))
    key = as_line(as_mapping(status.get("statusCategory")).get("key")).casefold()
    category = _CATEGORIES.get(key, StatusCategory.UNKNOWN)
    if not name and category is StatusCategory.UNKNOWN:
        return None
    return Status(name, category, as_line(status.get("id")))


def read_parent(value: Any) -> Parent | None:
    """Return the parent of an object with a key, or of a key alone."""
    if not isinstance(value, Mapping):
        key = as_line(value)
        return Parent(key) if key else None
    key = as_line(value.get("key"))
    fields = as_mapping(value.get("fields"))
    summary = as_line(value.get("summary")) or as_line(fields.get("summary"))
    kind = value.get("issuetype") or value.get("issue_type") or fields.get("issuetype")
    return Parent(key, summary, type_name(kind), type_level(kind)) if key else None


def read_labels(value: Any) -> tuple[str, ...]:
    """Return labels out of a list; anything in it that is no text is left out."""
    return tuple(label for element in as_list(value)[:_MAX_LABELS] if (label := as_line(element)))
