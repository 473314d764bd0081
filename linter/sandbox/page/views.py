"""What the pages show, freed of how the site keeps it."""

from dataclasses import dataclass

from markupsafe import Markup

from linter.sandbox import catalogue, issues
from linter.sandbox.catalogue import Account, IssueType, Project, Status, Step
from linter.sandbox.fields import FIELDS
from linter.sandbox.html import to_html
from linter.sandbox.site import Doc, Site
from linter.sandbox.workflow import statuses_of


@dataclass(frozen=True, slots=True)
class Card:
    """An issue on the board."""

    key: str
    summary: str
    type: IssueType
    assignee: str
    initials: str
    due: str
    linted: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A status and what stands in it."""

    status: Status
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """A project and its columns."""

    project: Project
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A comment."""

    author: str
    initials: str
    by_linter: bool
    at: str
    edited: bool
    body: Markup


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history."""

    who: str
    at: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class IssuePage:
    """Everything on the page of one issue."""

    key: str
    summary: str
    type: IssueType
    project: Project
    status: Status
    parent: str
    description: Markup
    texts: tuple[tuple[str, Markup], ...]
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    comments: tuple[Said, ...]
    changes: tuple[Change, ...]
    version: str


def initials(name: str) -> str:
    """Return the first letters of first and last name."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def _name(account_id: str | None) -> str:
    account = catalogue.ACCOUNTS.get(account_id or "")
    return account.name if account else ""


def _when(stamp: str) -> str:
    return f"{stamp[:10]} {stamp[11:16]}"


def boards(site: Site) -> tuple[Board, ...]:
    """Return a board for each project, higher levels first in each column."""
    documents = site.store.issues()
    return tuple(
        Board(
            project,
            tuple(
                Column(status, _cards(site, documents, project, status))
                for status in statuses_of(site.workflows[project.key])
            ),
        )
        for project in catalogue.PROJECTS.values()
    )


def _cards(site: Site, documents: list[Doc], project: Project, status: Status) -> tuple[Card, ...]:
    found = [one for one in documents if one["project"] == project.key and one["status"] == status.id]
    found.sort(key=lambda one: (-catalogue.TYPES[one["type"]].level, int(one["id"])))
    return tuple(_card(site, one) for one in found)


def _card(site: Site, document: Doc) -> Card:
    fields = document["fields"]
    assignee = _name(fields.get("assignee"))
    authors = {comment["author"] for comment in site.store.comments(document["id"])}
    return Card(
        document["key"],
        fields["summary"],
        catalogue.TYPES[document["type"]],
        assignee,
        initials(assignee),
        fields.get("duedate") or "",
        catalogue.LINTER.id in authors,
    )


def issue_page(site: Site, person: Account, key: str) -> IssuePage:
    """Return the page of an issue; refuses with 404."""
    document = site.find(key, person)
    fields = document["fields"]
    parent = site.store.issue(fields["parent"]) if fields.get("parent") else None
    rich = [one for one in FIELDS.values() if one.kind == "rich" and one.custom and fields.get(one.id)]
    facts = [
        ("Assignee", _name(fields.get("assignee")) or "Nobody"),
        ("Reporter", _name(fields.get("reporter"))),
        ("Due date", fields.get("duedate") or "None"),
        ("Labels", ", ".join(fields.get("labels") or ()) or "None"),
        *((one.name, fields[one.id]) for one in FIELDS.values() if _is_custom_line(one.id, fields)),
        ("Created", _when(document["created"])),
        ("Updated", _when(document["updated"])),
    ]
    return IssuePage(
        document["key"],
        fields["summary"],
        catalogue.TYPES[document["type"]],
        catalogue.PROJECTS[document["project"]],
        catalogue.STATUSES[document["status"]],
        parent["key"] if parent else "",
        to_html(fields.get("description")),
        tuple((one.name, to_html(fields[one.id])) for one in rich),
        tuple(facts),
        tuple(step for step in issues.steps(site, person, document) if step.to_id != document["status"]),
        tuple(_said(comment) for comment in site.store.comments(document["id"])),
        tuple(_changes(site, document)),
        version(site, document),
    )


def _is_custom_line(name: str, fields: Doc) -> bool:
    return bool(FIELDS[name].custom) and FIELDS[name].kind == "line" and bool(fields.get(name))


def _said(comment: Doc) -> Said:
    name = _name(comment["author"])
    return Said(
        name,
        initials(name),
        comment["author"] == catalogue.LINTER.id,
        _when(comment["updated"]),
        comment["created"] != comment["updated"],
        to_html(comment["body"]),
    )


def _changes(site: Site, document: Doc) -> list[Change]:
    return [
        Change(
            _name(history["author"]),
            _when(history["created"]),
            item["field"],
            _short(item["fromString"]),
            _short(item["toString"]),
        )
        for history in reversed(site.store.histories(document["id"]))
        for item in history["items"]
    ]


def _short(text: str | None, limit: int = 80) -> str:
    words = " ".join((text or "").split()) or "nothing"
    return words if len(words) <= limit else f"{words[: limit - 1]}…"


def version(site: Site, document: Doc) -> str:
    """Return a word that changes whenever the page of an issue would look different."""
    comments = site.store.comments(document["id"])
    return f"{document['updated']}/{len(comments)}/{len(site.store.histories(document['id']))}"
