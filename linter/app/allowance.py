"""How much may be asked of Jira: the arithmetic that every keeper of the budget shares.

All times are seconds by the keeper's own clock. It may jump: nothing here waits longer for it than was asked.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

FIRST_BACKOFF, LONGEST_BACKOFF = 2.0, 30.0
"""Seconds to pause where Jira does not say how long: doubled with each refusal that follows."""
_FOLLOWS = 60.0
"""A refusal so soon after the end of a pause counts as the next one, and not as the first again."""
_LEAST_SPREAD, _MOST_SPREAD = 0.7, 1.3
_LONGEST_EXTRA = 30.0
_ROUNDING = 1e-6
SHARE_TERM = 20.0
"""Seconds for which a share of the calls at once holds, and so for which a dead worker's is missed. A call that takes
longer is counted for as long as its worker begins others beside it."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What all workers together may do: far below what Jira allows a site (100 GET a second and endpoint)."""

    calls_per_second: float = 10.0
    calls_at_once: int = 8

    @property
    def block(self) -> int:
        """How many calls are handed out at once: half a second's worth."""
        return max(1, round(self.calls_per_second / 2))


@dataclass(frozen=True, slots=True)
class Bucket:
    """Calls that nobody has taken yet, at a time."""

    calls: float
    at: float


def take(
    bucket: Bucket | None, allowance: Allowance, now: float, wanted: int, unused: int
) -> tuple[Bucket, int, float]:
    """Take a block of calls; return what is left, how many, and the seconds until it is worth to come again.

    `wanted`: callers that wait; 0 takes nothing. `unused`: calls of an earlier block that were not made in time,
    given back. A clock that leaps forward fills the bucket and no more; one that goes back adds nothing.
    """
    most = float(allowance.block)
    held = most if bucket is None else bucket.calls + max(0.0, now - bucket.at) * allowance.calls_per_second
    held = min(most, held + unused)
    taken = math.floor(held + _ROUNDING) if wanted > 0 else 0
    held = max(0.0, held - taken)
    # Many that wait are served by the block: that is one transaction for all of them.
    enough = min(max(1, wanted - taken), allowance.block)
    return Bucket(held, now), taken, max(0.0, enough - held) / allowance.calls_per_second


@dataclass(frozen=True, slots=True)
class Share:
    """How many calls one holder may have under way until a time, and how many it would like to have."""

    calls: int
    wanted: int
    until: float


def share(others: Sequence[Share], allowance: Allowance, now: float, wanted: int, under_way: int) -> Share:
    """Return one holder's share of the calls at once. All shares together never exceed the allowance.

    Where not all can have what they want, each gets the same part, as soon as others have let go of theirs. One
    call is never given to who has others: whoever comes next can begin.
    """
    alive = [one for one in others if one.until > now]
    free = max(0, allowance.calls_at_once - sum(one.calls for one in alive))
    free = min(free, max(1, allowance.calls_at_once - 1))
    crowded = wanted + sum(one.wanted for one in alive) > allowance.calls_at_once
    fair = max(1, allowance.calls_at_once // (len(alive) + 1)) if crowded else free
    # What is under way cannot be called back; it was granted before.
    return Share(max(min(wanted, free, fair), under_way), wanted, now + SHARE_TERM)


@dataclass(frozen=True, slots=True)
class Stop:
    """A pause as it is kept: from when to when, and which in a row."""

    since: float
    until: float
    times: int = 1

    def left(self, now: float) -> float:
        """Return the seconds left: never more than the pause was long, for the clock may have gone back."""
        return min(max(0.0, self.until - now), self.until - self.since)


def lengthened(known: Stop | None, now: float, asked: float | None, spread: float) -> Stop:
    """Return the pause after one more refusal.

    `asked`: seconds that Jira wants us to wait, which is a minimum; None: double the last pause. `spread` in
    0 … 1 keeps workers from coming back all at once. Refusals of calls that were under way together count once.
    """
    lasts = known is not None and known.left(now) > 0
    follows = known is not None and not lasts and -1.0 <= now - known.until < _FOLLOWS
    times = 1
    if known is not None:
        times = known.times if lasts else known.times + 1 if follows else 1
    if asked is not None:
        seconds = asked + min(asked * (_MOST_SPREAD - 1.0) * spread, _LONGEST_EXTRA)
    else:
        backoff = min(FIRST_BACKOFF * 2.0 ** min(times - 1, 10), LONGEST_BACKOFF)
        seconds = backoff * (_LEAST_SPREAD + (_MOST_SPREAD - _LEAST_SPREAD) * spread)
    if known is not None and lasts and known.left(now) >= seconds:
        return replace(known, since=min(known.since, now))
    return Stop(now, now + seconds, times)
