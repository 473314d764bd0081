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
    login: str = ""
    """The name under which Data Center mentions who did it; empty on Cloud, where the account id does."""

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
    """Class of the verdict that we told last: an outcome in one word, or `held`."""


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
    """Class of the verdict that the note tells: an outcome in one word, or `held`."""
    urgent: bool = False
    """A move is being held now: people are told, whatever was told before."""
    mail: bool = True
    """Whether people may be mailed at all."""


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


_CLASSES = ("pass", "unknown", "warn", "fail", "held")
"""From the best to the worst."""


def worse(now: str, before: str) -> bool:
    """Whether one class of verdict is worse than another. Where either is not known, nobody is alarmed."""
    if now not in _CLASSES or before not in _CLASSES:
        return False
    return _CLASSES.index(now) > _CLASSES.index(before)


def plan(shown: Shown, wanted: Wanted) -> tuple[Action, ...]:
    """Return what is left to do, in order. Nothing, where Jira shows what it should.

    A comment of ours that somebody deleted is written anew only when things get worse than it said, or a move is
    held: deleting it was an answer.
    """
    actions: list[Action] = []
    if wanted.note is None:
        return tuple(actions)
    before = shown.memory.verdict if shown.memory else ""
    alarming = wanted.urgent or worse(wanted.verdict, before)
    deleted = not shown.comment and shown.memory is not None and bool(shown.memory.comment)
    if deleted and not alarming:
        return tuple(actions)
    memory = Memory(shown.comment, wanted.note.digest, wanted.verdict)
    if not shown.comment:
        actions.append(Say(wanted.note))
    elif shown.memory is None or shown.memory.wording != memory.wording:
        actions.append(Reword(shown.comment, wanted.note, notify=alarming and wanted.mail))
    if shown.memory != memory:
        actions.append(Remember(memory))
    return tuple(actions)
