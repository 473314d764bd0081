"""What a check of the connection finds, and what it asks a Jira besides epics."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from linter.app.ports import JiraError
from linter.core.epic import Person, Status
from linter.policy.fields import JiraField


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"
    """It works, though not as well as it could."""
    FAIL = "fail"
    SKIPPED = "skipped"
    """Could not be looked at, or does not apply."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line: what was looked at, how it came out, what was seen, and how to put it right."""

    name: str
    state: State
    said: str
    mend: str = ""


_BUSY = frozenset({0, 429})
_SERVER_ERROR = 500


def refused(name: str, error: JiraError) -> Check:
    """Return the line for a question that Jira did not answer."""
    if error.status in _BUSY or error.status >= _SERVER_ERROR:
        return Check(name, State.FAIL, str(error), "try again in a while; nothing is wrong with the settings")
    return Check(
        name, State.FAIL, str(error), "docs/connect.md has the scopes and permissions that are needed"
    )


class UnreachableError(Exception):
    """Nobody answers as a Jira would at the address. `mend`: what to try."""

    def __init__(self, said: str, mend: str) -> None:
        super().__init__(said)
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Server:
    """What a Jira says of itself."""

    url: str
    kind: str
    """`Cloud`, `DataCenter`, `Server`; empty where it does not say."""
    version: str
    numbers: tuple[int, ...]
    time: datetime | None
    """When it answered, by its own clock."""
    asked: datetime
    """When it was asked, by ours."""


@dataclass(frozen=True, slots=True)
class IssueType:
    """A type of issues of a project."""

    id: str
    name: str
    level: int | None


@dataclass(frozen=True, slots=True)
class Project:
    """A project, with its types of issues."""

    id: str
    key: str
    types: tuple[IssueType, ...] = ()


@dataclass(frozen=True, slots=True)
class Hook:
    """A webhook as Jira has it."""

    name: str
    url: str
    events: tuple[str, ...]
    signed: bool | None
    """Whether it has a secret; None where Jira does not tell."""
    enabled: bool = True
    empty: bool = False
    """It sends no body: nobody can tell which issue a delivery is about."""


class SiteAdmin(Protocol):
    """Questions to one Jira about itself. Every method raises JiraError; `server` UnreachableError, too."""

    def server(self) -> Server:
        """Reach it as a stranger."""

    def me(self) -> Person:
        """Return who we are; status 401 where Jira takes us for a stranger."""

    def scoped(self) -> str:
        """Return the cloud id under which the gateway takes our token; empty where it does not."""

    def fields(self) -> Sequence[JiraField]:
        """Return all fields."""

    def projects(self, limit: int) -> Sequence[str]:
        """Return keys of projects that we may see."""

    def project(self, key: str) -> Project:
        """Return a project; status 404 where there is none that we may see."""

    def permissions(self, key: str, names: Sequence[str]) -> frozenset[str]:
        """Return those of the permissions that we hold in a project."""

    def statuses(self, key: str, types: Sequence[str]) -> Sequence[Status]:
        """Return the statuses that issues of these types (ids) may be in."""

    def example(self, key: str, types: Sequence[str], status: str = "") -> str:
        """Return the id of one issue of these types (ids), in a status (id) where one is given; empty where none is."""

    def ways(self, issue: str) -> frozenset[str]:
        """Return the ids of the statuses to which we may move an issue now."""

    def hooks(self) -> Sequence[Hook]:
        """Return the registered webhooks; status 401, 403 or 404 where we may not see them."""

    def register(self, url: str, secret: str, jql: str) -> str:
        """Register a webhook for epics; return a warning, or nothing where all of it was taken."""
