"""What a delivery says: look at this epic again. Nothing else in a delivery is believed."""

from dataclasses import dataclass
from enum import StrEnum


class EventKind(StrEnum):
    """What sort of thing a delivery reports."""

    ISSUE = "issue"
    COMMENT = "comment"
    FOREIGN = "foreign"
    """JSON that is no Jira event, or a Jira event about something else than an issue."""


@dataclass(frozen=True, slots=True)
class Event:
    """A delivery, read as far as it matters: which issue it is about, and who caused it."""

    kind: EventKind
    name: str = ""
    """Jira's own name, such as `jira:issue_updated`; empty where the delivery has none."""
    issue_id: str = ""
    issue_key: str = ""
    actor_id: str = ""
    """Account id (Cloud) or user key or name (Data Center) of who did it; empty where unknown."""
    deleted: bool = False
    """The issue is gone: there is nothing to look at."""
    level: int | None = None
    """Level in Jira's hierarchy, where the delivery itself proves it."""

    @property
    def issue(self) -> str:
        """What to ask Jira for: the id, which survives a move to another project, else the key."""
        return self.issue_id or self.issue_key
