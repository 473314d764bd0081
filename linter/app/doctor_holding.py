"""Whether the workflow of a project lets our account do what a policy that blocks asks of it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from linter.app.checkup import Check, SiteAdmin, State, refused
from linter.app.ports import JiraError
from linter.app.ways import is_named
from linter.core.epic import Status
from linter.policy.choose import stage
from linter.policy.model import Policy


def guarded(name: str, look: Callable[[], Check]) -> Check:
    """Return what a look finds; a refusal of Jira's is a finding, too."""
    try:
        return look()
    except JiraError as error:
        return refused(name, error)


def holding_checks(admin: SiteAdmin, key: str, types: Sequence[str], policy: Policy) -> Iterator[Check]:
    """Yield a check for each way in which a policy holds epics of a project. `types`: ids of those that it governs."""
    if not types:
        return
    statuses: list[Status] = []
    try:
        statuses += admin.statuses(key, types)
    except JiraError as error:
        yield refused(f"statuses {key}", error)
        return
    yield _statuses(key, policy, statuses)
    if policy.enforcement.holds_by("revert"):
        yield guarded(f"way back {key}", partial(_way_back, admin, key, types, policy, statuses))
    if policy.enforcement.holds_by("gatekeeper"):
        yield guarded(f"way on {key}", partial(_way_on, admin, key, types, policy, statuses))


def _statuses(key: str, policy: Policy, statuses: Sequence[Status]) -> Check:
    """Say which of the statuses that a policy names there are none of."""
    block = policy.enforcement.block
    named = [name for how in policy.stages.values() for name in how.statuses]
    if policy.enforcement.holds_by("gatekeeper"):
        named += [*block.gatekeeper.waiting, *filter(None, [block.gatekeeper.onward])]
    lost = [name for name in named if not any(is_named(status, (name,)) for status in statuses)]
    here = ", ".join(f"{one.name} ({one.id})" for one in statuses)
    if lost:
        said = f"policy {policy.policy} names {', '.join(f'“{one}”' for one in lost)}; no epic here can be in such a status"
        return Check(f"statuses {key}", State.FAIL, said, f"here are {here or 'none that we may see'}")
    if not any(stage(policy, status) == block.entering for status in statuses):
        said = f"no status here belongs to the stage “{block.entering}”: nothing can be held back"
        return Check(
            f"statuses {key}", State.FAIL, said, f"say in `stages` which of these do: {here or 'none seen'}"
        )
    return Check(f"statuses {key}", State.OK, here)


def _way_back(
    admin: SiteAdmin, key: str, types: Sequence[str], policy: Policy, statuses: Sequence[Status]
) -> Check:
    """Look at one epic in each status of the guarded stage, and whether a status before it is open to us."""
    name = f"way back {key}"
    order = list(policy.stages)
    entering = policy.enforcement.block.entering
    before = set(order[: order.index(entering)]) if entering in order else set()
    earlier = {one.id for one in statuses if stage(policy, one) in before}
    if not earlier:
        return Check(
            name,
            State.FAIL,
            f"no status here lies before the stage “{entering}”",
            "name one in the policy's `stages`",
        )
    stuck: list[str] = []
    seen: list[str] = []
    for status in statuses:
        issue = admin.example(key, types, status.id) if stage(policy, status) == entering else ""
        if issue:
            (seen if earlier & admin.ways(issue) else stuck).append(status.name)
    if stuck:
        return Check(
            name,
            State.FAIL,
            f"from {', '.join(stuck)} no transition that we may make leads back",
            "add a transition to the workflow, or take our account into its conditions; until then it is only said",
        )
    if not seen:
        return Check(name, State.SKIPPED, "no epic stands there now, so the ways back cannot be seen")
    return Check(name, State.OK, f"open from {', '.join(seen)}, on the epic that was looked at")


def _way_on(
    admin: SiteAdmin, key: str, types: Sequence[str], policy: Policy, statuses: Sequence[Status]
) -> Check:
    """Look at one epic that waits for us, and whether we may move it on."""
    name = f"way on {key}"
    keeper = policy.enforcement.block.gatekeeper
    goals = {
        one.id
        for one in statuses
        if (
            is_named(one, (keeper.onward,))
            if keeper.onward
            else stage(policy, one) == policy.enforcement.block.entering
        )
    }
    for status in statuses:
        issue = admin.example(key, types, status.id) if is_named(status, keeper.waiting) else ""
        if not issue:
            continue
        if goals & admin.ways(issue):
            return Check(name, State.OK, f"open from {status.name}, on the epic that was looked at")
        return Check(
            name,
            State.FAIL,
            f"from {status.name} no transition that we may make leads on: epics would wait for ever",
            "give our account the transition that the policy's `gatekeeper` is for; see docs/holding.md",
        )
    return Check(name, State.SKIPPED, "no epic waits there now, so the way on cannot be seen")
