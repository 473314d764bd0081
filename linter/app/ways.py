"""Which transition is taken, among those that are open to our account."""

from collections.abc import Callable, Sequence

from linter.app.ports import Way
from linter.core.epic import Status
from linter.policy.choose import stage
from linter.policy.model import Policy

Pick = Callable[[Sequence[Way]], Sequence[Way]]


def ways_back(policy: Policy, to: str) -> Pick:
    """Return a choice of the transitions to a status (its id): those the policy names, in its order, come first.

    Of the others, one with a screen comes last: it may ask for what only a person knows.
    """
    named = [name.casefold() for name in policy.enforcement.block.revert.back]

    def rank(way: Way) -> tuple[int, bool]:
        places = [named.index(name) for name in (way.name.casefold(), way.id) if name in named]
        return min(places, default=len(named)), way.screen

    return lambda ways: sorted((way for way in ways if way.to.id == to), key=rank)


def ways_onward(policy: Policy) -> Pick:
    """Return a choice of the transitions to what epics wait for: the status that is named, else the guarded stage."""
    block = policy.enforcement.block
    named = block.gatekeeper.onward

    def leads_there(way: Way) -> bool:
        return is_named(way.to, (named,)) if named else stage(policy, way.to) == block.entering

    return lambda ways: sorted(filter(leads_there, ways), key=lambda way: way.screen)


def is_named(status: Status, names: Sequence[str]) -> bool:
    """Whether a status is one of these, by name or id."""
    wanted = {name.casefold() for name in names if name}
    return status.name.casefold() in wanted or status.id in wanted
