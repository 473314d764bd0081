"""What a delivery says: look at this epic again. Nothing else in a delivery is believed."""

from dataclasses import dataclass
from enum import StrEnum


class EventKind(StrEnum):
    """What sort of thing a delivery reports."""

    ISSUE = "issue"
    COMMENT = "comment"
    FOREIGN = "foreign"
    """JSON that is no Jira event, or a Jira event about something else than an issue."""


class Deed(StrEnum):
    """What was done to a comment."""

    WRITTEN = "written"
    EDITED = "edited"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class CommentNews:
    """What a delivery says of one comment. What it really asks is read from Jira."""

    deed: Deed
    id: str = ""
    stamp: str = ""
    """When it was written or changed last, as said: two deliveries of one deed agree in it. Empty: not said."""
    may_ask: bool = True
    """Its text may hold a request; also where the delivery brings no text."""


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
    by_app: bool = False
    """Known to have been done by a program's account."""
    deleted: bool = False
    """The issue is gone: there is nothing to look at."""
    level: int | None = None
    """Level in Jira's hierarchy, where the delivery proves it, before and after a change of type."""
    changed: tuple[str, ...] = ()
    """Which fields it says were changed: Jira's ids, or names in lower case where there is no id. A hint only."""
    comment: CommentNews | None = None
    """Set for comment events."""

    @property
    def issue(self) -> str:
        """What to ask Jira for: the id, which survives a move to another project, else the key."""
        return self.issue_id or self.issue_key
