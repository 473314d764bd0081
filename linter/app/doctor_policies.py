"""Whether the Jira has what the policies in force name: projects, permissions, epics, fields, statuses, ways back."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from linter.app.checkup import Check, IssueType, Project, SiteAdmin, State, refused
from linter.app.doctor_holding import guarded, holding_checks
from linter.app.ports import JiraError
from linter.policy.fields import JiraField, Named, named_fields, resolve
from linter.policy.model import Policy

FIRST_PROJECTS = 5
"""How many projects are looked at for policies that name none."""
BROWSE, COMMENT, REWORD = "BROWSE_PROJECTS", "ADD_COMMENTS", "EDIT_OWN_COMMENTS"
EDIT, MOVE = "EDIT_ISSUES", "TRANSITION_ISSUES"
NEEDS = {
    BROWSE: ("Browse projects", "no epic can be read"),
    COMMENT: ("Add comments", "nothing can be said on an epic"),
    REWORD: ("Edit own comments", "our comment cannot be kept up to date"),
    EDIT: ("Edit issues", "we cannot keep our note on the epic, nor a field that workflow rules read"),
    MOVE: ("Transition issues", "no epic can be moved back"),
}
_NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class Governed:
    """A project, and the policies that may govern epics in it."""

    project: Project
    policies: tuple[Policy, ...]

    @property
    def blocking(self) -> tuple[Policy, ...]:
        """Return the policies that move epics back."""
        return tuple(one for one in self.policies if one.enforcement.mode == "block")

    @property
    def types(self) -> tuple[IssueType, ...]:
        """Return the types of issues that any of the policies governs."""
        return tuple(
            one for one in self.project.types if any(_is_about(policy, one) for policy in self.policies)
        )


def policy_checks(admin: SiteAdmin, policies: Sequence[Policy]) -> Iterator[Check]:
    """Yield what concerns policies, project by project."""
    if not policies:
        yield Check("permissions", State.SKIPPED, "no policy is in force")
        return
    try:
        keys = _keys(admin, policies)
    except JiraError as error:
        yield refused("projects", error)
        return
    if not keys:
        yield Check(
            "projects",
            State.FAIL,
            "our account sees no project",
            "give it Browse projects where epics are to be read",
        )
    known: list[Governed] = []
    for key in keys:
        governing = tuple(policy for policy in policies if _may_govern(policy, key))
        try:
            known.append(Governed(admin.project(key), governing))
        except JiraError as error:
            yield _unseen(key, error)
            continue
        yield guarded(f"permissions {key}", partial(_permissions, admin, known[-1]))
        yield guarded(f"epics {key}", partial(_epics, admin, known[-1]))
        for policy in known[-1].blocking:
            yield from holding_checks(admin, key, [one.id for one in known[-1].types], policy)
    yield from _fields(admin, policies, known)


def _keys(admin: SiteAdmin, policies: Sequence[Policy]) -> list[str]:
    keys = sorted({key for policy in policies for key in policy.applies_to.projects})
    if any(not policy.applies_to.projects for policy in policies):
        seen = admin.projects(FIRST_PROJECTS + len(keys))
        keys += [key for key in seen if key not in keys][:FIRST_PROJECTS]
    return keys


def _may_govern(policy: Policy, key: str) -> bool:
    asked = policy.applies_to
    return (not asked.projects or key in asked.projects) and key not in asked.except_.projects


def _is_about(policy: Policy, kind: IssueType) -> bool:
    asked = policy.applies_to
    if asked.issue_types:
        return (
            kind.name.casefold() in {name.casefold() for name in asked.issue_types}
            or kind.id in asked.issue_types
        )
    return kind.level in asked.levels


def _unseen(key: str, error: JiraError) -> Check:
    if error.status == _NOT_FOUND:
        said = f"there is no project {key}, or our account may not see it"
        return Check(
            f"permissions {key}", State.FAIL, said, f"check the key; else give it Browse projects in {key}"
        )
    return refused(f"permissions {key}", error)


def _permissions(admin: SiteAdmin, it: Governed) -> Check:
    wanted = [BROWSE]
    if any(policy.enforcement.mode != "observe" for policy in it.policies):
        wanted += [COMMENT, REWORD, EDIT]
    if it.blocking:
        wanted.append(MOVE)
    name = f"permissions {it.project.key}"
    held = admin.permissions(it.project.key, tuple(NEEDS))
    missing = [one for one in wanted if one not in held]
    if missing:
        said = "; ".join(f"lacks {NEEDS[one][0]}: {NEEDS[one][1]}" for one in missing)
        return Check(name, State.FAIL, said, f"give our account {_listed(missing)} in {it.project.key}")
    later = [one for one in NEEDS if one not in held]
    if later:
        return Check(
            name,
            State.OK,
            f"all that its policies need today; {_listed(later)} would be needed to say or do more",
        )
    return Check(name, State.OK, _listed(wanted))


def _listed(permissions: Sequence[str]) -> str:
    return ", ".join(NEEDS[one][0] for one in permissions)


def _epics(admin: SiteAdmin, it: Governed) -> Check:
    name = f"epics {it.project.key}"
    if not it.types:
        above = [f"{one.name} (level {'?' if one.level is None else one.level})" for one in it.project.types]
        return Check(
            name,
            State.FAIL,
            f"no type of issue here is one that a policy governs; there are {', '.join(above[:12]) or 'none'}",
            "name the type in the policy: `applies_to: {issue_types: [<name>]}`, or its level: `levels: [<level>]`",
        )
    names = ", ".join(f"{one.name} (level {'?' if one.level is None else one.level})" for one in it.types)
    if not admin.example(it.project.key, [one.id for one in it.types]):
        return Check(
            name,
            State.WARN,
            f"{names}: none seen yet",
            "if there are some, is there a security level on them?",
        )
    return Check(name, State.OK, f"{names}: seen")


def _fields(admin: SiteAdmin, policies: Sequence[Policy], known: Sequence[Governed]) -> Iterator[Check]:
    try:
        fields = admin.fields()
    except JiraError as error:
        yield refused("fields", error)
        return
    yield from field_checks(policies, fields, {it.project.key: it.project.id for it in known})


def field_checks(
    policies: Sequence[Policy], fields: Sequence[JiraField], projects: dict[str, str]
) -> Iterator[Check]:
    """Yield a check for each policy that names fields. `projects`: id by key, of those that are known."""
    for policy in policies:
        name = f"fields {policy.policy}"
        here = [projects[key] for key in policy.applies_to.projects if key in projects]
        named = list(named_fields(policy, fields, here))
        gate = policy.enforcement.block.gate.field
        if gate and policy.enforcement.holds_by("gate"):
            named.append(Named("gate", gate, resolve(gate, fields, here)))
        if not named:
            yield Check(name, State.OK, "names none: the usual names are looked for")
            continue
        problems = [_problem(one, fields) for one in named if not one.found or one.clash]
        if problems:
            mend = f"name one by its id in policy {policy.policy}, for example `{{field: customfield_…}}`"
            yield Check(name, State.FAIL, "; ".join(problems), mend)
        else:
            said = ", ".join(f"{one.fact}: {one.found[0].name} ({one.found[0].id})" for one in named)
            yield Check(name, State.OK, said)


def _problem(one: Named, fields: Sequence[JiraField]) -> str:
    if one.clash:
        candidates = ", ".join(map(str, one.clash))
        return f"“{one.asked}” ({one.fact}) may be any of {candidates}"
    near = difflib.get_close_matches(one.asked, [field.name for field in fields], n=3, cutoff=0.5)
    ids = [f"{field.name} ({field.id})" for field in fields if field.name in near][:3]
    hint = f"; near: {', '.join(ids)}" if ids else ""
    return f"no field here is “{one.asked}” ({one.fact}){hint}"
