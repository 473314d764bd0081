"""What a clause can be answered with."""

from typing import Final

from linter.analysis.model import Kind
from linter.core.facts import Measurable

Answer = tuple[Kind, Measurable]

YES: Final[Answer] = (Kind.OUTCOME, Measurable.YES)
GUARDRAIL: Final[Answer] = (Kind.GUARDRAIL, Measurable.PARTIAL)
OUTPUT: Final[Answer] = (Kind.OUTPUT, Measurable.NO)
WISH: Final[Answer] = (Kind.WISH, Measurable.NO)
STATUS: Final[Answer] = (Kind.STATUS, Measurable.NO)
