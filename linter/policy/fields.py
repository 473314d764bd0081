"""The fields that policies name, among the fields that a Jira has: by id, by `schema.custom`, else by name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from linter.analysis.places import Place, Places
from linter.analysis.sections import normalise
from linter.core.epic import Epic
from linter.policy.choose import places
from linter.policy.model import FieldPlace, FieldsTable, Policy


@dataclass(frozen=True, slots=True)
class JiraField:
    """A field of a Jira."""

    id: str
    name: str
    custom: str = ""
    """`schema.custom`: which app and kind made it; two fields of one kind share it."""
    type: str = ""
    project: str = ""
    """Id of the one project that it belongs to; empty: of any."""

    def __str__(self) -> str:
        """Return what tells it apart from others of its name."""
        scope = f"in project {self.project} alone" if self.project else "for the whole site"
        return f"{self.id} ({self.custom.rpartition(':')[2] or self.type or 'system'}, {scope})"


@dataclass(frozen=True, slots=True)
class Named:
    """A field as a policy names it, and what bears that name. Exactly one is right."""

    fact: str
    asked: str
    found: tuple[JiraField, ...]

    @property
    def clash(self) -> tuple[JiraField, ...]:
        """Return the fields of this name that one issue may have at once; empty where there is no doubt."""
        pairs = (
            pair
            for pair in combinations(self.found, 2)
            if not all(one.project for one in pair) or pair[0].project == pair[1].project
        )
        clashing = {one.id for pair in pairs for one in pair}
        return tuple(one for one in self.found if one.id in clashing)


def resolve(asked: str, fields: Sequence[JiraField], projects: Iterable[str] = ()) -> tuple[JiraField, ...]:
    """Return the fields that a policy may mean. `projects`: ids; fields of other projects are left out, if any is given."""
    here = set(projects)
    near = [one for one in fields if not one.project or not here or one.project in here]
    for same in (
        lambda one: one.id == asked,
        lambda one: bool(one.custom) and one.custom == asked,
        lambda one: normalise(one.name) == normalise(asked),
    ):
        found = tuple(one for one in near if same(one))
        if found:
            return found
    return ()


def named_fields(
    policy: Policy, fields: Sequence[JiraField], projects: Iterable[str] = ()
) -> Iterator[Named]:
    """Yield each field that a policy names with what it may mean, in the order of facts."""
    for fact, asked in asked_fields(policy):
        yield Named(fact, asked, resolve(asked, fields, projects))


def asked_fields(policy: Policy) -> Iterator[tuple[str, str]]:
    """Yield fact and name for each field that a policy looks into."""
    for fact in FieldsTable.model_fields:
        for place in getattr(policy.fields, fact):
            if isinstance(place, FieldPlace):
                yield fact, place.field


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name in a policy that several fields of an issue bear. Which one counts cannot be told."""

    asked: str
    ids: tuple[str, ...]

    def __str__(self) -> str:
        """Return it in words."""
        return f"“{self.asked}” is the name of {len(self.ids)} fields here ({', '.join(self.ids)})"


def settle(policy: Policy, epic: Epic) -> tuple[Epic, Places, tuple[Doubt, ...]]:
    """Return the epic without fields that could be mistaken for what the policy names, where to look, and doubts.

    Ids and kinds become the names that the fields have on this epic, for by names everything else looks.
    """
    asked = [name for _, name in asked_fields(policy)]
    where = places(policy)
    if not asked:
        return epic, where, ()
    twins = {normalise(name): ids for name, ids in epic.twins}
    by_id = {text.id: text for text in epic.fields if text.id}
    by_kind = {text.custom: text for text in epic.fields if text.custom}
    doubts: list[Doubt] = []
    names: dict[str, str] = {}
    chosen: set[str] = set()
    for name in asked:
        text = by_id.get(name)
        if text is None and normalise(name) in twins:
            doubts.append(Doubt(name, twins[normalise(name)]))
            continue
        text = text or by_kind.get(name)
        if text is not None:
            names[name] = text.name
            chosen.add(text.id)
    taken = {normalise(name) for name in names.values()}
    lost = {found for doubt in doubts for found in doubt.ids} - chosen
    kept = tuple(
        text
        for text in epic.fields
        if text.id not in lost and (text.id in chosen or not text.id or normalise(text.name) not in taken)
    )
    of_jira = any(text.id for text in epic.fields)
    return replace(epic, fields=kept), _renamed(policy, where, names, of_jira=of_jira), tuple(doubts)


def _renamed(policy: Policy, where: Places, names: dict[str, str], *, of_jira: bool) -> Places:
    """Put names for ids. The key of an epic document counts there alone: a Jira may have a field of that name."""

    def named(fact: str) -> Place:
        place: Place = getattr(where, fact)
        asked = [one.field for one in getattr(policy.fields, fact) if isinstance(one, FieldPlace)]
        if not getattr(policy.fields, fact):
            return place
        found = tuple(names.get(name, name) for name in asked)
        return replace(place, fields=found if of_jira else (*found, fact))

    return Places(**{fact: named(fact) for fact in FieldsTable.model_fields})
