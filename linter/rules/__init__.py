"""One rule is one module and one YAML file of cases, of the same name. This tuple is the registry.

To add a rule: the module, its cases, and one line here. Page, schema, tests and comment follow.
"""

from linter.rules.actual_outcome import ActualOutcome
from linter.rules.base import JudgedRule, Rule, Scope, Subject, TextRule
from linter.rules.baseline import Baseline
from linter.rules.business_language import BusinessLanguage
from linter.rules.due_date import DueDate
from linter.rules.expected_return import ExpectedReturn
from linter.rules.hidden_instruction import HiddenInstruction
from linter.rules.key_results import KeyResults
from linter.rules.learning import Learning
from linter.rules.metric_named import MetricNamed
from linter.rules.outcome_measurable import OutcomeMeasurable
from linter.rules.outcome_not_output import OutcomeNotOutput
from linter.rules.outcome_stated import OutcomeStated
from linter.rules.outcome_wording import OutcomeWording
from linter.rules.owner import Owner
from linter.rules.owner_role import OwnerRole
from linter.rules.parent_key_result import ParentKeyResult
from linter.rules.problem_stated import ProblemStated
from linter.rules.vague_wording import VagueWording
from linter.rules.vanity_metric import VanityMetric

__all__ = ["RULES", "JudgedRule", "Rule", "Scope", "Subject", "TextRule"]

RULES: tuple[type[TextRule | JudgedRule], ...] = (
    OutcomeStated,
    OutcomeNotOutput,
    OutcomeMeasurable,
    BusinessLanguage,
    MetricNamed,
    VanityMetric,
    Baseline,
    Owner,
    OwnerRole,
    DueDate,
    KeyResults,
    ProblemStated,
    ParentKeyResult,
    Learning,
    ExpectedReturn,
    ActualOutcome,
    VagueWording,
    HiddenInstruction,
    OutcomeWording,
)
"""In the order of reporting, and such that a rule stands behind those it comes `after`."""
