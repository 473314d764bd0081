"""Statuses, transitions, and the rules that administrators put on them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

Doc = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Status:
    """A status, with the key of its category: `new`, `indeterminate` or `done`."""

    id: str
    name: str
    category: str


TO_DO: Final = Status("10000", "To Do", "new")
SUBMITTED: Final = Status("10002", "Submitted", "new")
IN_PROGRESS: Final = Status("3", "In Progress", "indeterminate")
DONE: Final = Status("10001", "Done", "done")
STATUSES: Final = {status.id: status for status in (TO_DO, SUBMITTED, IN_PROGRESS, DONE)}


class Validator(Protocol):
    """A rule that refuses a transition, whoever makes it and from wherever."""

    def refusal(self, fields: Mapping[str, Any], properties: Mapping[str, Any]) -> str:
        """Return what Jira says where the rule refuses; empty where it does not."""


@dataclass(frozen=True, slots=True)
class FieldMatches:
    """Jira's own rule: the text of a field has to match a regular expression. No text matches none."""

    field: str
    pattern: str
    message: str

    def refusal(self, fields: Mapping[str, Any], properties: Mapping[str, Any]) -> str:  # noqa: ARG002 it sees fields alone
        """Return the message that the administrator wrote."""
        return "" if re.search(self.pattern, str(fields.get(self.field) or "")) else self.message


@dataclass(frozen=True, slots=True)
class PropertyAllows:
    """What the expression of an app says: allowed where the property is missing, or its member has that value.

    `path`: the members that lead to the word, from the property's value on; the message is the member beside it.
    """

    key: str
    path: tuple[str, ...]
    allowed: str
    message: str
    """Said where the property brings none of its own."""

    def refusal(self, fields: Mapping[str, Any], properties: Mapping[str, Any]) -> str:  # noqa: ARG002 it sees properties alone
        """Return the message of the property."""
        here = properties.get(self.key)
        for name in self.path[:-1]:
            here = here.get(name) if isinstance(here, dict) else None
        if here is None:
            return ""
        if not isinstance(here, dict):
            return self.message
        word = here.get(self.path[-1])
        return "" if word in (None, self.allowed) else str(here.get("message") or self.message)


@dataclass(frozen=True, slots=True)
class Step:
    """A transition of a workflow. No `from_ids`: it is open from every status."""

    id: str
    name: str
    to_id: str
    from_ids: tuple[str, ...] = ()
    validators: tuple[Validator, ...] = ()
    linter_only: bool = False
    """A condition: the transition is hidden from everybody but the linter's account."""
    screen: tuple[str, ...] = ()
    """Ids of the fields on its screen: only these may be set on the way."""
    required: tuple[str, ...] = ()
    """Those of them that must not stay empty."""
    resolution: str = ""
    """What it makes of the resolution: `keep`, or the name of one. Empty: Done in a done status, else none."""


Workflow = tuple[Step, ...]

OPEN: Final[Workflow] = (
    Step("11", "To Do", TO_DO.id),
    Step("21", "In Progress", IN_PROGRESS.id),
    Step("31", "Done", DONE.id),
)
"""Every status can be reached from every other."""

_BACK: Final = Step("11", "Back to To Do", TO_DO.id, (IN_PROGRESS.id,))
_START: Final = Step("21", "Start work", IN_PROGRESS.id, (TO_DO.id,))
_FINISH: Final = Step("31", "Finish", DONE.id, (IN_PROGRESS.id,))
_REOPEN: Final = Step("41", "Reopen", IN_PROGRESS.id, (DONE.id,))

STRICT: Final[Workflow] = (_BACK, _START, _FINISH, _REOPEN)
"""One step at a time, and named steps, as administrators of larger sites like it."""

_FIELD_SAYS_PASS: Final = FieldMatches(
    "customfield_10105",
    r"^PASS$",
    "The outcome of this epic has not passed its check. The linter's comment says why.",
)
_PROPERTY_SAYS_PASS: Final = PropertyAllows(
    "outcome-gate", ("verdict",), "pass", "The outcome of this epic has not passed its check."
)


def _guarded(validator: Validator) -> Workflow:
    start = Step("21", "Start work", IN_PROGRESS.id, (TO_DO.id,), (validator,))
    return (_BACK, start, _FINISH, _REOPEN)


GATE_BY_FIELD: Final = _guarded(_FIELD_SAYS_PASS)
"""Work starts only where the read-only field says PASS."""

GATE_BY_PROPERTY: Final = _guarded(_PROPERTY_SAYS_PASS)
"""Work starts only where the issue's property does not speak against it."""

GATEKEEPER: Final[Workflow] = (
    Step("11", "Back to To Do", TO_DO.id, (SUBMITTED.id, IN_PROGRESS.id)),
    Step("51", "Submit", SUBMITTED.id, (TO_DO.id,)),
    Step("21", "Accept", IN_PROGRESS.id, (SUBMITTED.id,), linter_only=True),
    _FINISH,
    _REOPEN,
)
"""People submit; only the linter's account moves on."""

SCREENS: Final[Workflow] = (
    Step("11", "Back to To Do", TO_DO.id, (IN_PROGRESS.id,), screen=("labels", "customfield_10102")),
    Step("21", "Start work", IN_PROGRESS.id, (TO_DO.id,), screen=("duedate",)),
    Step("31", "Finish", DONE.id, (IN_PROGRESS.id,), screen=("resolution",), required=("resolution",)),
    Step("12", "Back with a reason", TO_DO.id, (DONE.id,), screen=("labels",), required=("labels",)),
)
"""Each transition shows a screen; two of them demand what stands on it."""

ONE_WAY: Final[Workflow] = (_START, _FINISH)
"""No way back."""

LEFT_BEHIND: Final[Workflow] = (
    Step("11", "Back to To Do", TO_DO.id, (IN_PROGRESS.id, DONE.id), resolution="keep"),
    Step("21", "Start work", IN_PROGRESS.id, (TO_DO.id,), resolution="Committed"),
    _FINISH,
)
"""The way forward sets a resolution, and the way back leaves it there."""

WORKFLOWS: Final[dict[str, Workflow]] = {
    "open": OPEN,
    "strict": STRICT,
    "gate-by-field": GATE_BY_FIELD,
    "gate-by-property": GATE_BY_PROPERTY,
    "gatekeeper": GATEKEEPER,
    "screens": SCREENS,
    "one-way": ONE_WAY,
    "left-behind": LEFT_BEHIND,
}
"""By the names under which tests ask for them."""

RESOLUTIONS: Final = {"Done": "10000", "Won't Do": "10001", "Committed": "10002"}
"""Ids by name."""


def statuses_of(workflow: Workflow) -> tuple[Status, ...]:
    """Return the statuses that a workflow touches, in their usual order; issues begin in the first."""
    touched = {TO_DO.id} | {step.to_id for step in workflow}
    return tuple(status for status in STATUSES.values() if status.id in touched)
