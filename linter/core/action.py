"""From what Jira shows to what it should show, by the smallest change."""

from dataclasses import dataclass
from datetime import datetime

from linter.core.epic import Status, StatusCategory
from linter.core.wording import Note


@dataclass(frozen=True, slots=True)
class Transition:
    """A change of status, out of the issue's own history."""

    id: str
    at: datetime
    by: str
    """Account id, user key or name; empty where unknown."""
    from_id: str
    from_name: str
    to_id: str
    to_name: str
    from_category: StatusCategory = StatusCategory.UNKNOWN
    to_category: StatusCategory = StatusCategory.UNKNOWN

    @property
    def source(self) -> Status:
        """Where it came from."""
        return Status(self.from_name, self.from_category, self.from_id)

    @property
    def target(self) -> Status:
        """Where it went."""
        return Status(self.to_name, self.to_category, self.to_id)


@dataclass(frozen=True, slots=True)
class Memory:
    """What we keep in the issue's own property, so that one read tells what we said last."""

    comment: str = ""
    wording: str = ""
    """Digest of the note that the comment shows."""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What Jira shows of us on one epic now."""

    comment: str = ""
    """Id of our comment, found by the memory or, failing that, by its author and mark; empty where none."""
    memory: Memory | None = None
    history: tuple[Transition, ...] = ()
    """Changes of status, oldest first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What Jira should show."""

    note: Note | None = None
    """None: nothing to say. A comment that stands already stays as it is."""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Say:
    """Write the one comment."""

    note: Note


@dataclass(frozen=True, slots=True)
class Reword:
    """Edit the one comment in place."""

    comment: str
    note: Note
    notify: bool = False
    """Whether people are told of it: only where things have become worse."""


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep what we said. Whoever writes a new comment fills in its id."""

    memory: Memory


Action = Say | Reword | Remember


def plan(shown: Shown, wanted: Wanted) -> tuple[Action, ...]:
    """Return what is left to do, in order. Nothing, where Jira shows what it should."""
    actions: list[Action] = []
    if wanted.note is None:
        return tuple(actions)
    memory = Memory(shown.comment, wanted.note.digest, wanted.verdict)
    if not shown.comment:
        actions.append(Say(wanted.note))
    elif shown.memory is None or shown.memory.wording != memory.wording:
        actions.append(Reword(shown.comment, wanted.note))
    if shown.memory != memory:
        actions.append(Remember(memory))
    return tuple(actions)
