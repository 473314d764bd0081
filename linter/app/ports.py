"""The outside things, as the use cases see them. Adapters implement these; tests/fakes have one each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from linter.core.action import Memory, Shown
from linter.core.epic import Epic, Person, Status
from linter.core.gate import Gate
from linter.core.question import NoOpinion, Opinion, Question
from linter.core.request import Request
from linter.core.verdict import Verdict
from linter.core.wording import Note

# --- Jira -------------------------------------------------------------------------------------------------


class JiraError(Exception):
    """Jira did not do what we asked.

    `permanent`: trying again will not help. `retry_after`: seconds that Jira asked us to wait, at least.
    `status`: of the HTTP answer; 0 where there was none.
    """

    def __init__(
        self, message: str, *, permanent: bool = False, retry_after: float | None = None, status: int = 0
    ) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.retry_after = retry_after
        self.status = status


@dataclass(frozen=True, slots=True)
class Seen:
    """One read of one issue: the epic, and what Jira shows of us on it."""

    epic: Epic
    shown: Shown
    requests: tuple[Request, ...] = ()
    """What people ask of us in comments that stand, oldest first."""
    gate: Gate | None = None
    """What we have written for workflow rules to read; None where there is nothing that could be read."""
    resolution: str = ""
    """Name of the issue's resolution; empty where it has none."""


class Moved(StrEnum):
    """What came of an attempt to change a status."""

    DONE = "done"
    NO_WAY = "no way"
    """No transition that our account may use leads there."""
    ON = "moved on"
    """Somebody has moved the issue in the meantime; leave it."""


@dataclass(frozen=True, slots=True)
class Way:
    """A transition that is open to our account."""

    id: str
    name: str
    to: Status
    screen: bool = False
    """Jira shows a screen to who takes it by hand, and may ask for a field that it needs."""


class Jira(Protocol):
    """Jira, for one site. Every method raises JiraError."""

    def me(self) -> Person:
        """Return the account that we act as; its `id` is never empty."""

    def look(self, issue: str) -> Seen | None:
        """Read an issue by id or key; None where it is gone or hidden from us."""

    def say(self, issue: str, note: Note) -> str:
        """Write a comment that carries our mark; return its id. Never retried inside: look first."""

    def reword(self, issue: str, comment: str, note: Note, *, notify: bool = False) -> None:
        """Edit a comment of ours in place; `notify` mails whoever watches the issue, where Jira can choose."""

    def move(
        self,
        issue: str,
        here: str,
        to: str | Callable[[Sequence[Way]], Sequence[Way]],
        as_of: datetime | None = None,
    ) -> Moved:
        """Change the status from `here` (its id), if it still stands there, by a transition that asks nothing.

        `to`: id of the status to reach, or a choice of the ways that are open, best first. One that Jira refuses
        is passed over. `as_of`: what was changed in any way after that moment has moved on, too.
        """

    def resolution(self, issue: str, *, clear: bool) -> str:
        """Return the name of the issue's resolution, empty where it has none. `clear`: empty it first, if we may."""

    def label(self, issue: str, label: str) -> None:
        """Put a label on the issue. Mails nobody."""

    def mark(self, issue: str, field: str, value: str) -> None:
        """Write one short text into a field of the issue (its id or its name). Mails nobody."""

    def publish(self, issue: str, gate: Gate) -> None:
        """Write our property for workflow rules."""

    def remember(self, issue: str, memory: Memory) -> None:
        """Write our property of the issue."""

    def search(self, jql: str) -> Iterator[str]:
        """Yield the ids of all issues that match, in the order of the query."""


# --- Judge ------------------------------------------------------------------------------------------------


class Judge(Protocol):
    """A judge of wording. Never raises: no answer is an answer."""

    def ask(self, question: Question) -> Opinion | NoOpinion:
        """Return an opinion whose quotes stand verbatim in the question's text, or why there is none."""


class OpinionCache(Protocol):
    """Opinions by key; the key names text, prompt version and model."""

    def get(self, key: str) -> Opinion | None:
        """Return what was kept, if anything."""

    def put(self, key: str, opinion: Opinion, at: datetime) -> None:
        """Keep an opinion; keeping it twice is harmless."""


# --- Inbox ------------------------------------------------------------------------------------------------


class DeliveryState(StrEnum):
    """What became of a delivery."""

    NEW = "new"
    HANDED = "handed"
    """A look was asked for."""
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook as it came, raw."""

    id: str
    body: bytes
    received: datetime
    state: DeliveryState = DeliveryState.NEW
    note: str = ""
    """Why it was ignored, or which issue it led to."""


class Inbox(Protocol):
    """Deliveries, kept for good before they are acknowledged."""

    def keep(self, delivery: Delivery) -> bool:
        """Store it durably; False where a delivery of that id was kept before (nothing changes then)."""

    def waiting(self, limit: int = 100) -> Sequence[Delivery]:
        """Return new deliveries, oldest first."""

    def settle(self, delivery: str, state: DeliveryState, note: str) -> None:
        """Say what became of a delivery."""

    def counts(self) -> dict[DeliveryState, int]:
        """Return how many deliveries are in each state."""

    def recent(self, limit: int = 100) -> Sequence[Delivery]:
        """Return the latest deliveries of any state, newest first."""

    def purge(self, before: datetime) -> int:
        """Delete settled deliveries received before then; return how many."""


# --- Ledger -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """One verdict as it was reached, and what we did about it."""

    verdict: Verdict
    mode: str = "observe"
    transition: str = ""
    """Id of the last change of status that had been made when we looked."""
    held: bool = False
    """We sent that change back, or tried to."""
    actions: tuple[str, ...] = ()
    """What we did, in words: `say`, `reword`, `send back`, …"""


class Ledger(Protocol):
    """What was found, when, under which policy. Holds no name of any person."""

    def record(self, entry: Entry) -> bool:
        """Append; False (and nothing is written) where it says the same as the issue's latest entry."""

    def latest(self, issue: str) -> Entry | None:
        """Return the newest entry of an issue id."""

    def of_key(self, key: str) -> Sequence[Entry]:
        """Return all entries of an epic by its key, newest first."""

    def since(self, at: datetime) -> Sequence[Entry]:
        """Return the entries from then on, oldest first."""

    def in_force_since(self, digest: str, now: datetime) -> datetime:
        """Return when this policy was first seen in force; `now`, and so from now on, where never."""


# --- Engine -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Look:
    """A request to look at one issue again. The same id is the same request, however often it is made."""

    issue: str
    id: str
    """`<issue>/<delivery id>` or `<issue>/later/<time>`."""
    delay: float = 0.0
    """Seconds to wait first."""


@dataclass(frozen=True, slots=True)
class Done:
    """The look is over."""

    what: str
    later: Look | None = None
    """Another look to ask for."""


@dataclass(frozen=True, slots=True)
class Again:
    """The look failed in a way that may pass: repeat it after so many seconds at the least."""

    why: str
    after: float | None = None


class Engine(Protocol):
    """Durable execution: one issue at a time, in order; a burst is one look; nothing asked for is lost."""

    def submit(self, look: Look) -> None:
        """Ask for a look. Durable when this returns; idempotent by the look's id."""

    def start(self, handle: Callable[[Look], Done | Again]) -> None:
        """Begin working in background threads: call `handle` for each look. `Again` is repeated with backoff.

        An exception out of `handle` is a bug of ours: repeated a few times, then set aside (dead letter).
        """

    def stop(self, timeout: float = 20.0) -> None:
        """Finish what is under way, at most so many seconds; the rest is done after the next start."""

    def counts(self) -> dict[str, int]:
        """Return how many looks are `waiting`, `running`, `done`, `dead`."""


# --- Small things -----------------------------------------------------------------------------------------


class Workers(Protocol):
    """Signs of life of workers, for readiness."""

    def beat(self, worker: str, at: datetime) -> None:
        """Say that a worker is alive."""

    def last_beat(self) -> datetime | None:
        """Return when any worker was alive last."""


class Clock(Protocol):
    """The time, in UTC, always aware."""

    def __call__(self) -> datetime:
        """Return now."""


@dataclass(frozen=True, slots=True)
class Health:
    """One line of readiness."""

    name: str
    ok: bool
    detail: str = field(default="")
