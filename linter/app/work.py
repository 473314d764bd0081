"""The worker's round: give a sign of life, hand over what has arrived, clean up now and then."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event as Signal

from linter.app.ports import Again, Clock, Done, Engine, Inbox, Jira, JiraError, Look, Workers
from linter.app.receive import EPICS, hand_over

log = logging.getLogger(__name__)

KEEP_FOR = timedelta(days=30)
"""Longer than Jira delivers again: until then a delivery that comes twice is known."""
_CLEAN_EVERY = timedelta(hours=6)
_BEAT_EVERY = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Worker:
    """One process that works. Any number may run beside each other."""

    name: str
    inbox: Inbox
    engine: Engine
    workers: Workers
    jira: Jira
    handle: Callable[[Look], Done | Again]
    clock: Clock
    purge: Callable[[datetime], None]
    note_policies: Callable[[datetime], None]
    """Write down since when each policy is in force: what was moved before that is not moved back."""
    levels: Callable[[], frozenset[int] | None] = lambda: EPICS
    """Levels of Jira's hierarchy that any policy governs now."""
    judged: Callable[[str], bool] = bool
    """Whether a verdict was ever reached on an issue, by its id or key."""
    first: Callable[[], Iterable[Look]] = tuple
    """Looks to ask for at the start, before anything arrives."""
    round_seconds: float = 0.2
    pause_seconds: float = 5.0
    """After a round that failed."""

    def run(self, stop: Signal) -> None:
        """Work until told to stop; then finish what is under way."""
        self.engine.start(self.handle)
        state = _State()
        try:
            self._ask_for_the_first()
            while not stop.is_set():
                try:
                    busy = self._round(state)
                except Exception:  # a database that is away for a while must not end the worker
                    log.exception("this round failed; the next one comes in %.0f s", self.pause_seconds)
                    stop.wait(self.pause_seconds)
                    continue
                if not busy:
                    stop.wait(self.round_seconds)
        finally:
            self.engine.stop()

    def _round(self, state: "_State") -> bool:
        """Do what is due; return whether anything had arrived."""
        now = self.clock()
        if state.beaten is None or now - state.beaten >= _BEAT_EVERY:
            self.workers.beat(self.name, now)
            state.beaten = now
            self.note_policies(now)
            state.me = self._me(state.me)
            state.levels = self.levels()  # reads the policies' files: not in every round
        if state.cleaned is None or now - state.cleaned >= _CLEAN_EVERY:
            self.purge(now - KEEP_FOR)
            state.cleaned = now
        return hand_over(self.inbox, self.engine, state.me, state.levels, self.judged) > 0

    def _ask_for_the_first(self) -> None:
        try:
            for look in self.first():
                self.engine.submit(look)
        except JiraError as error:
            log.warning("Jira could not be searched at the start: %s", error)

    def _me(self, known: str) -> str:
        """Return our account, so that our own echoes are known; while Jira is away, what was known before."""
        try:
            return self.jira.me().id
        except JiraError as error:
            log.warning("Jira does not say who we are: %s", error)
            return known


@dataclass(slots=True)
class _State:
    """What one round leaves to the next."""

    beaten: datetime | None = None
    cleaned: datetime | None = None
    me: str = ""
    levels: frozenset[int] | None = EPICS
