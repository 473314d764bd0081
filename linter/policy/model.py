"""What a policy says. Frozen, and complete once loaded: `extends` has been followed."""

import hashlib
import json
from functools import cached_property
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model
from pydantic_core import PydanticCustomError

from linter.core.epic import StatusCategory
from linter.rules import RULES, JudgedRule, TextRule
from linter.rules.custom import CustomRule

MAX_NAME = 60
NAME = r"^[a-z0-9][a-z0-9-]*$"
Name = Annotated[str, Field(min_length=1, max_length=MAX_NAME, pattern=NAME)]


class Part(BaseModel):
    """Base of every part of a policy: frozen, and no key passes unnoticed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True
    )


class Exceptions(Part):
    """Epics that the policy leaves alone."""

    projects: tuple[str, ...] = ()
    """Keys of projects."""
    labels: tuple[str, ...] = ()
    """An epic with any of these labels is left alone."""
    work_types: tuple[str, ...] = ()
    """Kinds of work, as `work_types` names them."""


class AppliesTo(Part):
    """Which epics a policy governs. What is left out does not restrict."""

    projects: tuple[str, ...] = ()
    """Keys of projects; none: every project."""
    levels: tuple[int, ...] = (1,)
    """Levels of Jira's hierarchy: 1 is the epic, 2 and above what stands over it."""
    issue_types: tuple[str, ...] = ()
    """Names or ids of issue types, for sites whose Jira gives no level."""
    work_types: tuple[str, ...] = ()
    """Kinds of work, as `work_types` names them."""
    labels: tuple[str, ...] = ()
    """An epic needs one of these labels."""
    except_: Exceptions = Field(default=Exceptions(), alias="except")


class FieldPlace(Part):
    """A field of Jira, by its id, its kind (`schema.custom`) or its name."""

    field: str = Field(min_length=1)


class SectionPlace(Part):
    """A section of the description, by its heading."""

    section: tuple[str, ...] | str


class FieldsTable(Part):
    """Where each fact is looked for; all places that have something count. Left out: the usual names."""

    outcome: tuple[FieldPlace | SectionPlace, ...] = ()
    problem: tuple[FieldPlace | SectionPlace, ...] = ()
    metric: tuple[FieldPlace | SectionPlace, ...] = ()
    baseline: tuple[FieldPlace | SectionPlace, ...] = ()
    target: tuple[FieldPlace | SectionPlace, ...] = ()
    owner: tuple[FieldPlace | SectionPlace, ...] = ()
    due_date: tuple[FieldPlace | SectionPlace, ...] = ()
    actual_outcome: tuple[FieldPlace | SectionPlace, ...] = ()


class WorkType(Part):
    """How a kind of work is recognised: by any of these."""

    labels: tuple[str, ...] = ()
    issue_types: tuple[str, ...] = ()


class Stage(Part):
    """A part of an epic's life, by the category of its status or by the status itself."""

    category: StatusCategory | None = None
    """`new`, `indeterminate` or `done`: the same in every language."""
    statuses: tuple[str, ...] = ()
    """Names or ids of statuses; these win over the category."""


Means = Literal["revert", "gate", "gatekeeper"]


def _as_list(said: object) -> object:
    """Take one name for a list of one."""
    return (said,) if isinstance(said, str) else said


Names = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=tuple[str, ...] | str)]
"""One name or several."""


class Revert(Part):
    """How an epic is moved back after the fact."""

    back: Names = ()
    """Names or ids of transitions to move back by, best first; any that leads back, where none of these is open."""
    label: str = Field(default="", max_length=255)
    """Put on an epic that cannot be moved on or back, so that a filter finds it. Empty: none."""
    clear_resolution: bool = False
    """Empty the resolution that the way forward has set, where the way back leaves it."""


class Gate(Part):
    """Where the verdict is written for the workflow rules of Jira itself."""

    field: str = ""
    """Name or id of a read-only text field that shows PASS, FAIL or PENDING. Empty: only our property does."""
    while_edited: Literal["verdict", "pending"] = "verdict"
    """What stands there while an epic is still being edited: the verdict on it as it is now, or PENDING."""


class Gatekeeper(Part):
    """Where epics wait for our account to move them on."""

    waiting: Names = ()
    """Names or ids of the statuses in which they wait."""
    onward: str = ""
    """Name or id of the status that they wait for. Empty: the first transition into the guarded stage."""


class Block(Part):
    """When a transition is held back, and how."""

    entering: str = "committed"
    """The stage that a failing epic may not enter."""
    by: tuple[Means, ...] = ("revert",)
    """`revert`: after the fact. `gate`: by Jira's own rules. `gatekeeper`: only our account moves it on."""
    max_returns: int = Field(default=3, ge=1, le=20)
    """How often the same epic is moved back, or on, within a day before we stop and only say so."""
    revert: Revert = Revert()
    gate: Gate = Gate()
    gatekeeper: Gatekeeper = Gatekeeper()


class Enforcement(Part):
    """What follows from a verdict."""

    mode: Literal["observe", "comment", "block"] = "comment"
    """`observe` records only; `comment` tells; `block` also holds transitions back."""
    block: Block = Block()
    in_doubt: Literal["admit", "hold"] = "admit"
    """What an error-level rule that could not tell means for a transition."""

    def holds_by(self, means: Means) -> bool:
        """Whether epics are held back in this way."""
        return self.mode == "block" and means in self.block.by


class CommentManners(Part):
    """How the one comment behaves."""

    max_findings: int = Field(default=3, ge=1, le=20)
    wait_minutes: float = Field(default=5, ge=0, le=1440)
    """How long an epic must have rested before we speak. A held transition is answered at once."""
    backlog: Literal["quiet", "tell"] = "quiet"
    """What nobody has touched since the policy came into force: `quiet` records the verdict, `tell` comments too."""
    waivers: Literal["anyone", "nobody"] | tuple[str, ...] = "anyone"
    """Whose comments may waive a rule: `anyone`, `nobody`, or the ids of some accounts."""
    max_waiver_days: int = Field(default=90, ge=1, le=3660)
    """The longest time that a waiver, or a snooze, may last from the day on which it is asked for."""


def _is_custom(said: object) -> object:
    """Take what is no rule of the catalogue and has no expression for what it is, as a rule: a slip of the pen."""
    if isinstance(said, CustomRule) or (isinstance(said, dict) and "expression" in said):
        return said
    raise PydanticCustomError("extra_forbidden", "is not known")


class Table(Part):
    """Rules by name: those of the catalogue are fields, those of the house come on top."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Annotated[CustomRule, BeforeValidator(_is_custom)]]

    @property
    def custom(self) -> tuple[CustomRule, ...]:
        """The rules of the house, in the order in which they are written."""
        return tuple(rule.named(name) for name, rule in self.__pydantic_extra__.items())


def _rules_table() -> type[Table]:
    fields: dict[str, Any] = {
        rule.name.replace("-", "_"): (
            rule | None,
            Field(default=None, alias=rule.name, description=(rule.__doc__ or "").split("\n", 1)[0]),
        )
        for rule in RULES
    }
    return create_model("RulesTable", __base__=Table, __doc__="The rules in force, by name.", **fields)


RulesTable = _rules_table()
"""One optional field for each rule of the catalogue; any other name is a rule of the house."""


class Policy(Part):
    """What the house asks of its epics."""

    policy: Name
    """The policy's name."""
    description: str = ""
    """For people: what it is for, whom to ask."""
    extends: Name | None = None
    """Another policy whose every setting holds here too, unless this one says otherwise."""
    applies_to: AppliesTo = AppliesTo()
    fields: FieldsTable = FieldsTable()
    work_types: dict[Name, WorkType] = {}
    stages: dict[Name, Stage] = {
        "idea": Stage(category=StatusCategory.NEW),
        "committed": Stage(category=StatusCategory.INDETERMINATE),
        "done": Stage(category=StatusCategory.DONE),
    }
    """In the order in which an epic goes through them."""
    rules: RulesTable = Field(default_factory=RulesTable)  # type: ignore[valid-type]
    enforcement: Enforcement = Enforcement()
    comment: CommentManners = CommentManners()

    def everywhere(self) -> "Policy":
        """Return the same policy for whatever is an epic: somebody has named it for just that."""
        levels = AppliesTo(levels=self.applies_to.levels)
        said = {name: getattr(self, name) for name in Policy.model_fields}
        return Policy.model_validate(said | {"applies_to": levels})

    @property
    def custom(self) -> tuple[CustomRule, ...]:
        """Return the rules of the house, off or not, in the order in which they are written."""
        return cast("Table", self.rules).custom

    @cached_property
    def in_force(self) -> tuple[TextRule | JudgedRule, ...]:
        """Return the rules that are not off: the catalogue's in its order, then the house's own."""
        catalogue = (getattr(self.rules, rule.name.replace("-", "_")) for rule in RULES)
        found = (*catalogue, *self.custom)
        return tuple(rule for rule in found if rule is not None and rule.level != "off")

    @cached_property
    def digest(self) -> str:
        """`sha256:` and 64 hex digits over everything that the policy says."""
        said = json.dumps(self.model_dump(mode="json", by_alias=True), sort_keys=True, ensure_ascii=False)
        return "sha256:" + hashlib.sha256(said.encode()).hexdigest()
