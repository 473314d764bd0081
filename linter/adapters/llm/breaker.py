"""A rest for a model server that is down, so that it does not slow each look."""

import threading
from collections.abc import Callable
from typing import Protocol

from linter.adapters.llm.unanswered import Unanswered
from linter.app.ports import Judge
from linter.core.question import NoOpinion, Opinion, Question


class KeyedJudge(Judge, Protocol):
    """A judge that can say what its opinion would depend on."""

    def fingerprint(self, question: Question) -> str:
        """Return hex digits that are the same for two questions only if one answer serves both."""


class CircuitBreaker:
    """Asks no more for a while after several questions in a row were left without an answer by the server.

    After the pause, one question goes through: its answer closes the circuit, its failure begins another pause.
    `monotonic` returns seconds that never go back. Thread-safe.
    """

    def __init__(
        self, judge: KeyedJudge, monotonic: Callable[[], float], *, failures: int = 5, pause: float = 60.0
    ) -> None:
        self._judge = judge
        self._monotonic = monotonic
        self._failures = failures
        self._pause = pause
        self._in_a_row = 0
        self._silent_until = 0.0
        self._lock = threading.Lock()

    def fingerprint(self, question: Question) -> str:
        """Return that of the judge behind."""
        return self._judge.fingerprint(question)

    def ask(self, question: Question) -> Opinion | NoOpinion:
        """Return the opinion of the judge behind, unless it is left in peace."""
        if not self._may_ask():
            return NoOpinion("the model server has not been answering; it will be asked again soon")
        opinion = self._judge.ask(question)
        with self._lock:
            self._in_a_row = self._in_a_row + 1 if isinstance(opinion, Unanswered) else 0
            if self._in_a_row >= self._failures:
                self._silent_until = self._monotonic() + self._pause
        return opinion

    def _may_ask(self) -> bool:
        """Say whether to ask; the first to come after a pause keeps the others waiting for its answer."""
        with self._lock:
            if self._in_a_row < self._failures:
                return True
            now = self._monotonic()
            if now < self._silent_until:
                return False
            self._silent_until = now + self._pause
            return True
