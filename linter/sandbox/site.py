"""What can happen on the sandbox's site. Each call is one transaction: change, history and webhooks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from linter.sandbox import catalogue
from linter.sandbox.flavour import Flavour
from linter.sandbox.index import Index
from linter.sandbox.jql import parse
from linter.sandbox.jql_fields import JqlError, Searched
from linter.sandbox.outbox import Outbox
from linter.sandbox.problem import no_issue
from linter.sandbox.shapes import Shapes
from linter.sandbox.store import Store
from linter.sandbox.webhook import Registration
from linter.sandbox.workflow import Workflow

Doc = dict[str, Any]


def stamp(moment: datetime) -> str:
    """Return a moment as Jira writes it: milliseconds, and an offset without a colon."""
    moment = moment.astimezone(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}+0000"


@dataclass
class Site:
    """One site: where it keeps things, what time it is there, how it shows things, whom it tells."""

    store: Store
    flavour: Flavour
    outbox: Outbox
    clock: Callable[[], datetime]
    denied: set[str] = field(default_factory=lambda: set(catalogue.NOT_GRANTED))
    """Permissions that the linter's account lacks. People on the pages may do everything."""
    denied_in: dict[str, set[str]] = field(default_factory=dict)
    """Per project key: what it lacks besides."""
    index: Index = field(default_factory=Index)
    """What searches see."""
    words: dict[str, str] = field(default_factory=dict)
    """Names of types, statuses, categories and fields in the language of the site, by their English ones."""
    workflows: dict[str, Workflow] = field(
        default_factory=lambda: {key: project.workflow for key, project in catalogue.PROJECTS.items()}
    )
    """Per project key: the steps in force. May be replaced while the site runs."""

    def now(self) -> str:
        """Return the time as Jira writes it."""
        return stamp(self.clock())

    def shapes(self, version: str) -> Shapes:
        """Return the renderer of one version of the REST API."""
        return Shapes(self.store, self.flavour, version, self.words)

    def may(self, actor: catalogue.Account, permission: str, project: str = "") -> bool:
        """Return whether somebody holds a permission, in a project where its key is given."""
        lacking = self.denied | self.denied_in.get(project, set())
        return actor != catalogue.LINTER or permission not in lacking

    def issue_of(self, named: str) -> str | None:
        """Return the id of the issue that is named by id or key, or by `comment:<id>`."""
        kind, _, number = named.rpartition(":")
        comment = self.store.comment(number) if kind == "comment" else None
        issue = self.store.issue(comment["issue"] if comment else named)
        return str(issue["id"]) if issue else None

    def say(self, word: str) -> str:
        """Return a name as people see it here."""
        return self.words.get(word, word)

    def find(self, id_or_key: str, actor: catalogue.Account | None) -> Doc:
        """Return an issue; refuses with 404 where it is missing, or hidden from a caller without a name."""
        issue = self.store.issue(id_or_key)
        if actor is None:
            raise self.flavour.hidden()
        if issue is None or not self.may(actor, "BROWSE_PROJECTS", issue["project"]):
            raise no_issue()
        return issue

    def record(self, issue: Doc, actor: catalogue.Account, items: list[Doc]) -> Doc:
        """Save a changed issue and write its history; return the history. Call within a transaction."""
        issue["updated"] = self.now()
        self.store.save_issue(issue)
        history = {
            "id": str(self.store.next_number("history", 20_001)),
            "author": actor.id,
            "created": issue["updated"],
            "items": items,
        }
        self.store.add_history(issue["id"], history)
        return history

    def tell(self, event: str, actor: catalogue.Account | None, about: Doc, **members: Any) -> None:
        """Queue one webhook for everybody who listens. Call within the transaction of the change.

        `actor` None: the payload does not say who it was. `about`: the issue that filters look at.
        """
        if not self.outbox.listeners():
            return
        user = {"user": self.flavour.user(actor.id, self.flavour.webhook_version)} if actor else {}
        timestamp = int(self.clock().timestamp() * 1000)
        payload = {"timestamp": timestamp, "webhookEvent": event, **user, **members}
        self.outbox.put(payload, lambda registration: self._concerns(registration, event, about))

    def _concerns(self, registration: Registration, event: str, about: Doc) -> bool:
        if event not in registration.events:
            return False
        if not registration.jql:
            return True
        try:
            return parse(registration.jql, self.clock()).test(Searched(about))
        except JqlError:
            return False
