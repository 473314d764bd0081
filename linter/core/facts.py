"""What the text alone says, whatever any policy asks of it."""

from dataclasses import dataclass
from enum import StrEnum


class Measurable(StrEnum):
    """Whether a text states a change that can later be measured."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Facts:
    """The nine answers that every report carries."""

    measurable_outcome: Measurable = Measurable.NO
    metric: bool = False
    baseline: bool = False
    target: bool = False
    due_date: bool = False
    owner: bool = False
    output_not_outcome: bool = False
    placeholder: bool = False
    injection: bool = False
