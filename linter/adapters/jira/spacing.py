"""How fast one issue is written to. Jira refuses the 21st write in 2 seconds, and the 101st in 30."""

_AT_ONCE = 6.0
"""Enough for all that one look may write: comment, property, field, transition."""
_PER_SECOND = 0.5
_MANY = 1_000


class Spacing:
    """Times of writes by issue: at most 7 in 2 seconds, 21 in 30. Not thread-safe.

    Kept by each worker alone: of all looks at one issue one is under way at a time, whichever worker does it.
    """

    def __init__(self) -> None:
        self._left: dict[str, tuple[float, float]] = {}

    def wait(self, issue: str, now: float) -> float:
        """Return the seconds until the issue may be written to."""
        return max(0.0, 1.0 - self._now(issue, now)) / _PER_SECOND if issue else 0.0

    def note(self, issue: str, now: float) -> None:
        """Note a write."""
        if not issue:
            return
        if len(self._left) >= _MANY:
            self._left = {name: kept for name, kept in self._left.items() if self._now(name, now) < _AT_ONCE}
        self._left[issue] = (self._now(issue, now) - 1.0, now)

    def _now(self, issue: str, now: float) -> float:
        left, at = self._left.get(issue, (_AT_ONCE, now))
        return min(_AT_ONCE, left + max(0.0, now - at) * _PER_SECOND)
