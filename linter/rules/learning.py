"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis.learning import instrument
from linter.analysis.model import Doubt
from linter.analysis.written import is_filled, under
from linter.core.finding import Finding
from linter.rules.base import Severity, Subject, TextRule

_HEADINGS = (
    "how we will learn",
    "how will we learn",
    "learning",
    "learning plan",
    "review date",
    "next review",
    "data source",
    "source",
    "how we measure",
    "how will we measure",
    "measurement",
    "measured in",
    "measured with",
    *(
        "messung",
        "datenquelle",
        "quelle",
        "wie wir lernen",
        "wie wir messen",
        "überprüfung",
        "nächste überprüfung",
    ),
    *("medición", "fuente de datos", "fuente", "cómo aprenderemos", "cómo lo mediremos", "cómo mediremos"),
    *("fecha de revisión", "próxima revisión", "plan de medición"),
    *(
        "mesure",
        "source de données",
        "comment nous apprendrons",
        "comment nous mesurerons",
        "comment mesurer",
    ),
    *("date de revue", "prochaine revue", "plan de mesure"),
    *("medição", "fonte de dados", "fonte", "como aprenderemos", "como vamos aprender", "como mediremos"),
    *("como vamos medir", "data de revisão", "próxima revisão", "plano de medição"),
    *(
        "測定方法",
        "計測方法",
        "測定",
        "計測",
        "データソース",
        "データの出所",
        "レビュー日",
        "振り返り",
        "学び方",
    ),
)


class Learning(TextRule):
    """Say how you will find out.

    Why
        A number that nobody can read will not be read.
        A team that knows where and when it will look also notices early that it is on the wrong track.

    Fix
        Name the place where the number is read and the day on which somebody reads it:
        “shop dashboard; we review it on the first Monday of each month”.
    """

    name: ClassVar[str] = "learning"
    about_wording: ClassVar[bool] = False
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output", "outcome-measurable")

    level: Severity = "info"
    sources: tuple[str, ...] = ()
    """Names of this house's own sources and instruments, such as `Pulse`."""
    sections: tuple[str, ...] = _HEADINGS
    """Headings or fields under which any text counts."""

    def inapplicable(self, subject: Subject) -> str:
        """Leave out a sentence on its own: how it is measured may stand elsewhere."""
        return "a single statement has its source elsewhere" if subject.epic.is_statement else ""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Pass on any source, instrument or review that is named anywhere."""
        if instrument(subject.epic, self.sources) is not None:
            return
        if any(is_filled(source) for source, _ in under(subject.epic, self.sections)):
            return
        yield Finding(
            message="Nothing says where the number is read, or when somebody looks.",
            fix="Add both to the outcome: “read in <source>, reviewed on <day>”.",
            doubt=subject.analysis.doubt is Doubt.LANGUAGE,
        )
