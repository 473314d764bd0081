"""Which policy governs which epic, and what it sees in it."""

from collections.abc import Sequence

from linter.analysis.places import DEFAULT_PLACES, Place, Places
from linter.core.epic import Epic, Status, StatusCategory
from linter.policy.model import AppliesTo, FieldPlace, Policy, SectionPlace


def choose(policies: Sequence[Policy], epic: Epic) -> Policy | None:
    """Return the policy that governs an epic: the one that says most about it; of equals, the first by name."""
    governing = [policy for policy in policies if governs(policy, epic)]
    if not governing:
        return None
    return min(governing, key=lambda policy: (-_narrowness(policy.applies_to), policy.policy))


def governs(policy: Policy, epic: Epic) -> bool:
    """Whether an epic lies within a policy's `applies_to`."""
    asked = policy.applies_to
    kind = work_type(policy, epic)
    but = asked.except_
    if epic.project in but.projects or kind in but.work_types or _shares(but.labels, epic.labels):
        return False
    return (
        _is_level(asked, epic)
        and (not asked.projects or epic.project in asked.projects)
        and (not asked.work_types or kind in asked.work_types)
        and (not asked.labels or _shares(asked.labels, epic.labels))
    )


def _is_level(asked: AppliesTo, epic: Epic) -> bool:
    if asked.issue_types:
        return _shares(asked.issue_types, (epic.issue_type,))
    return epic.level in asked.levels


def work_type(policy: Policy, epic: Epic) -> str:
    """Return what kind of work the policy sees in an epic; what the epic itself says comes first."""
    if epic.work_type:
        return epic.work_type
    for name, how in policy.work_types.items():
        if _shares(how.labels, epic.labels) or _shares(how.issue_types, (epic.issue_type,)):
            return name
    return ""


def stage(policy: Policy, status: Status | None) -> str:
    """Return the stage that a status belongs to; empty where there is no telling."""
    if status is None:
        return ""
    for name, how in policy.stages.items():
        if _shares(how.statuses, (status.name, status.id)):
            return name
    for name, how in policy.stages.items():
        if how.category is not None and how.category is status.category is not StatusCategory.UNKNOWN:
            return name
    return ""


def reached(policy: Policy, now: str, since: str) -> bool:
    """Whether an epic in stage `now` has come to stage `since`. An unknown stage counts as reached."""
    order = list(policy.stages)
    if not since or not now or since not in order or now not in order:
        return True
    return order.index(now) >= order.index(since)


def places(policy: Policy) -> Places:
    """Return where this policy looks for each fact."""
    table = policy.fields
    return Places(
        outcome=_place(table.outcome, DEFAULT_PLACES.outcome, "outcome"),
        problem=_place(table.problem, DEFAULT_PLACES.problem, "problem"),
        metric=_place(table.metric, DEFAULT_PLACES.metric, "metric"),
        baseline=_place(table.baseline, DEFAULT_PLACES.baseline, "baseline"),
        target=_place(table.target, DEFAULT_PLACES.target, "target"),
        owner=_place(table.owner, DEFAULT_PLACES.owner, "owner"),
        due_date=_place(table.due_date, DEFAULT_PLACES.due_date, "due_date"),
        actual_outcome=_place(table.actual_outcome, DEFAULT_PLACES.actual_outcome, "actual_outcome"),
    )


def _place(asked: tuple[FieldPlace | SectionPlace, ...], usual: Place, key: str) -> Place:
    """Return where the policy looks; the key of an epic document, which no Jira field bears, always counts."""
    if not asked:
        return usual
    sections: list[str] = []
    for place in asked:
        if isinstance(place, SectionPlace):
            sections += [place.section] if isinstance(place.section, str) else place.section
    fields = (*(p.field for p in asked if isinstance(p, FieldPlace)), key)
    return Place(fields=fields, sections=tuple(sections))


def _narrowness(asked: AppliesTo) -> int:
    return sum(map(bool, (asked.projects, asked.work_types, asked.labels, asked.issue_types)))


def _shares(these: Sequence[str], those: Sequence[str]) -> bool:
    folded = {name.casefold() for name in those if name}
    return any(name.casefold() in folded for name in these)
