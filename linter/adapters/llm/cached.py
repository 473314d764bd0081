"""A judge that does not ask the same thing twice."""

import structlog

from linter.adapters.llm.breaker import KeyedJudge
from linter.app.ports import Clock, OpinionCache
from linter.core.question import NoOpinion, Opinion, Question


class CachedJudge:
    """Keeps opinions by what they depend on. Having none is not kept: the next look may get one."""

    def __init__(self, judge: KeyedJudge, cache: OpinionCache, clock: Clock) -> None:
        self._judge = judge
        self._cache = cache
        self._clock = clock

    def ask(self, question: Question) -> Opinion | NoOpinion:
        """Return the opinion kept for this question, or ask for one and keep it."""
        key = self._judge.fingerprint(question)
        opinion = self._kept(key)
        if opinion is not None:
            return opinion
        answer = self._judge.ask(question)
        if isinstance(answer, Opinion):
            self._keep(key, answer)
        return answer

    def _kept(self, key: str) -> Opinion | None:
        try:
            return self._cache.get(key)
        except Exception as error:  # noqa: BLE001 - a judge never raises; without its cache it is only slower
            structlog.get_logger().warning("opinions cannot be looked up", error=type(error).__name__)
            return None

    def _keep(self, key: str, opinion: Opinion) -> None:
        try:
            self._cache.put(key, opinion, self._clock())
        except Exception as error:  # noqa: BLE001 - as above
            structlog.get_logger().warning("an opinion cannot be kept", error=type(error).__name__)
