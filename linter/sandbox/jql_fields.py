"""What a clause of JQL may ask about an issue."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from linter.sandbox import catalogue
from linter.sandbox.adf import plain_text

Doc = dict[str, Any]
_AGO: Final = re.compile(r"([+-]?)(\d{1,6})([mhdw])")
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class JqlError(ValueError):
    """A query that Jira refuses; the text is what it says."""


@dataclass(frozen=True, slots=True)
class Searched:
    """An issue, and the key of its parent."""

    doc: Doc
    parent_key: str = ""


Fact = Callable[[Searched], Any]


def _names(*values: str | None) -> tuple[str, ...]:
    return tuple(value.casefold() for value in values if value)


def _project(issue: Searched) -> tuple[str, ...]:
    project = catalogue.PROJECTS[issue.doc["project"]]
    return _names(project.key, project.name, project.id)


def _type(issue: Searched) -> tuple[str, ...]:
    kind = catalogue.TYPES[issue.doc["type"]]
    return _names(kind.name, kind.id)


def _status(issue: Searched) -> tuple[str, ...]:
    status = catalogue.STATUSES[issue.doc["status"]]
    return _names(status.name, status.id)


def _category(issue: Searched) -> tuple[str, ...]:
    key = catalogue.STATUSES[issue.doc["status"]].category
    number, name, _ = catalogue.CATEGORIES[key]
    return _names(key, name, str(number))


def _person(name: str) -> Fact:
    def person(issue: Searched) -> tuple[str, ...]:
        account = catalogue.ACCOUNTS.get(issue.doc["fields"].get(name) or "")
        return _names(account.id, account.name, account.username, account.key) if account else ()

    return person


def _key(issue: Searched) -> tuple[str, ...]:
    return _names(issue.doc["key"], issue.doc["id"])


def _parent(issue: Searched) -> tuple[str, ...]:
    return _names(issue.parent_key, issue.doc["fields"].get("parent"))


def _labels(issue: Searched) -> tuple[str, ...]:
    return _names(*(issue.doc["fields"].get("labels") or ()))


def _summary(issue: Searched) -> str:
    return str(issue.doc["fields"]["summary"])


def _text(issue: Searched) -> str:
    return f"{_summary(issue)}\n{plain_text(issue.doc['fields'].get('description'))}"


def _created(issue: Searched) -> datetime:
    return datetime.fromisoformat(issue.doc["created"])


def _updated(issue: Searched) -> datetime:
    return datetime.fromisoformat(issue.doc["updated"])


def _due(issue: Searched) -> datetime | None:
    due = issue.doc["fields"].get("duedate")
    return datetime.fromisoformat(due).replace(tzinfo=UTC) if due else None


SETS: Final[dict[str, Fact]] = {
    "project": _project,
    "issuetype": _type,
    "type": _type,
    "status": _status,
    "statuscategory": _category,
    "key": _key,
    "issuekey": _key,
    "issue": _key,
    "id": _key,
    "parent": _parent,
    "labels": _labels,
    "assignee": _person("assignee"),
    "reporter": _person("reporter"),
}
TEXTS: Final[dict[str, Fact]] = {"summary": _summary, "text": _text}
DATES: Final[dict[str, Fact]] = {
    "created": _created,
    "updated": _updated,
    "due": _due,
    "duedate": _due,
}
ORDERS: Final[dict[str, Fact]] = {
    "created": _created,
    "updated": _updated,
    "due": lambda issue: issue.doc["fields"].get("duedate") or "9999",
    "duedate": lambda issue: issue.doc["fields"].get("duedate") or "9999",
    "key": lambda issue: (issue.doc["project"], int(issue.doc["key"].rpartition("-")[2])),
    "id": lambda issue: int(issue.doc["id"]),
    "summary": _summary,
    "status": _status,
}
_KNOWN: Final = {
    "project": {name for p in catalogue.PROJECTS.values() for name in _names(p.key, p.name, p.id)},
    "issuetype": {name for kind in catalogue.TYPES.values() for name in _names(kind.name, kind.id)},
    "status": {name for status in catalogue.STATUSES.values() for name in _names(status.name, status.id)},
}


def condition(name: str, sign: str, values: tuple[str, ...], now: datetime) -> Callable[[Searched], bool]:
    """Return the test of one clause. Raises JqlError."""
    field = name.casefold()
    if field in SETS:
        return _membership(field, sign, values)
    if field in TEXTS:
        return _contains(field, sign, values)
    if field in DATES:
        return _compares(field, sign, values, now)
    raise JqlError(f"Field '{name}' does not exist or you do not have permission to view it.")


def _no_operator(field: str, sign: str) -> JqlError:
    return JqlError(f"The operator '{sign}' is not supported by the '{field}' field.")


def _membership(field: str, sign: str, values: tuple[str, ...]) -> Callable[[Searched], bool]:
    fact = SETS[field]
    wanted = {value.casefold() for value in values}
    known = _KNOWN.get("issuetype" if field == "type" else field)
    for value in values:
        if known is not None and value.casefold() not in known:
            raise JqlError(f"The value '{value}' does not exist for the field '{field}'.")
    match sign:
        case "=" | "in":
            return lambda issue: not wanted.isdisjoint(fact(issue))
        case "!=" | "not in":
            # As in Jira: what has no value at all is not found by saying which value it is not.
            return lambda issue: bool(fact(issue)) and wanted.isdisjoint(fact(issue))
        case "is":
            return lambda issue: not fact(issue)
        case "is not":
            return lambda issue: bool(fact(issue))
        case _:
            raise _no_operator(field, sign)


def _contains(field: str, sign: str, values: tuple[str, ...]) -> Callable[[Searched], bool]:
    fact = TEXTS[field]
    if sign not in {"~", "!~"}:
        raise _no_operator(field, sign)
    words = values[0].casefold().replace("*", " ").split()

    def found(issue: Searched) -> bool:
        text = fact(issue).casefold()
        return all(word in text for word in words)

    return found if sign == "~" else lambda issue: not found(issue)


def _compares(field: str, sign: str, values: tuple[str, ...], now: datetime) -> Callable[[Searched], bool]:
    fact = DATES[field]
    if sign in {"is", "is not"}:
        return lambda issue: (fact(issue) is None) == (sign == "is")
    if sign not in {"=", ">", ">=", "<", "<="}:
        raise _no_operator(field, sign)
    moment = _moment(field, values[0], now)

    def holds(issue: Searched) -> bool:
        value = fact(issue)
        if value is None:
            return False
        match sign:
            case ">":
                return bool(value > moment)
            case ">=":
                return bool(value >= moment)
            case "<":
                return bool(value < moment)
            case "<=":
                return bool(value <= moment)
            case _:
                return bool(value == moment)

    return holds


def _moment(field: str, value: str, now: datetime) -> datetime:
    ago = _AGO.fullmatch(value)
    try:
        if ago:
            distance = timedelta(**{_UNITS[ago[3]]: int(ago[2])})
            return now - distance if ago[1] == "-" else now + distance
        return datetime.fromisoformat(value.replace("/", "-")).replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        words = f"Date value '{value}' for field '{field}' is invalid. Write it as yyyy-MM-dd."
        raise JqlError(words) from None
