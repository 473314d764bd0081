"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.model import Doubt
from linter.analysis.returns import returns
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule, quoted

_COST = (
    "cost", "costs", "estimated cost", "investment", "effort", "estimate", "budget", "kosten", "aufwand", "investition",
    "coste", "costes", "costo", "costos", "inversión", "esfuerzo", "presupuesto", "coste estimado",
    "coût", "coûts", "investissement", "effort estimé", "charge", "coût estimé",
    "custo", "custos", "investimento", "esforço", "orçamento", "custo estimado", "費用", "コスト", "工数", "投資", "予算",
)  # fmt: skip
_BENEFIT = (
    "return", "expected return", "benefit", "financial benefit", "savings", "value", "business value", "revenue",
    "nutzen", "einsparung", "einsparungen", "ertrag", "beneficio", "beneficios", "ahorro", "ahorros", "retorno",
    "retorno esperado", "bénéfice", "bénéfices", "économies", "gain", "gains", "retour attendu",
    "benefício", "benefícios", "economia", "ganho", "ganhos", "効果", "利益", "期待効果", "削減効果",
)  # fmt: skip


class ExpectedReturn(TextRule):
    """Set what it brings against what it costs.

    Why
        An outcome may be real and still not worth its price.
        Two rough numbers in one unit are enough to put the epics of a quarter in an order.

    Fix
        Write both under one heading: “Cost: about 40 person days. Benefit: saves 15 person days a month”.
        Say how you came to the numbers; a range is fine.
    """

    name: ClassVar[str] = "expected-return"
    about_wording: ClassVar[bool] = False

    level: Severity = "info"
    cost: tuple[str, ...] = _COST
    """Headings, labels or fields under which the cost stands."""
    benefit: tuple[str, ...] = _BENEFIT
    """Headings, labels or fields under which the benefit stands."""

    def inapplicable(self, subject: Subject) -> str:
        """Leave out a sentence on its own: its cost stands elsewhere."""
        return "a single statement has its cost elsewhere" if subject.epic.is_statement else ""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Fail where a side has no number; ask where the two cannot be compared."""
        found = returns(subject.epic, self.cost, self.benefit)
        if found.ratio is not None:
            return
        if subject.analysis.doubt is Doubt.LANGUAGE and not (found.cost and found.benefit):
            yield Finding(
                message="Whether cost and benefit are stated could not be read: the text is in a language that is not "
                "read yet.",
                fix="Nothing to do where they are. “Cost: …” and “Benefit: …” in front of the numbers are understood.",
                doubt=True,
            )
            return
        if not found.cost and not found.benefit:
            yield Finding(
                message="Nothing says what it costs and what it brings, in money or in time.",
                fix="Add “Cost: about <money or days>. Benefit: <the same unit> a year, because <why>”.",
            )
        elif not found.benefit:
            cost = found.cost[0].quote
            yield Finding(
                message=f"Cost {quoted(cost)} found; what does it bring?",
                fix=f"Add the benefit in the same unit: “Benefit: <{found.cost[0].measure}> a year, because <why>”.",
                evidence=cost,
            )
        elif not found.cost:
            benefit = found.benefit[0].quote
            yield Finding(
                message=f"Benefit {quoted(benefit)} found; what does it cost?",
                fix=f"Add the cost in the same unit: “Cost: about <{found.benefit[0].measure}>”.",
                evidence=benefit,
            )
        elif not found.comparable:
            cost, benefit = found.cost[0].quote, found.benefit[0].quote
            yield Finding(
                message=f"Cost {quoted(cost)} and benefit {quoted(benefit)} are in different units; which is more?",
                fix="Add one of them in the unit of the other: a day of work has a price.",
                evidence=cost,
                doubt=True,
            )
