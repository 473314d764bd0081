"""The cases of policies: epics, and the verdict that each policy must reach on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from linter.adapters.disk import PolicyDirectory
from linter.adapters.llm.silent import SilentJudge
from linter.app.evaluate import evaluate
from linter.core.finding import Status
from linter.core.verdict import Verdict
from linter.policy.complaints import complaints
from linter.policy.load import CASES_SUFFIX, load
from linter.policy.model import Policy
from linter.policy.nodes import parse
from linter.policy.problem import PolicyError
from linter.reading.document import read_document


class Expected(BaseModel):
    """One epic and its verdict."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    epic: dict[str, Any]
    verdict: str
    fails: tuple[str, ...] | None = None
    """Names of the rules that fail, in the order of the catalogue; not compared where left out."""
    today: date | None = None


class CasesFile(BaseModel):
    """A `*.cases.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    policy: str
    today: date
    cases: dict[str, Expected]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How one case came out; `wrong` is empty where it came out as expected."""

    file: str
    name: str
    wrong: str


class PolicyCases:
    """All cases of a folder, judged under the policies of the same folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self) -> Iterator[CaseResult]:
        """Yield a result for each case. Raises ValueError with every problem of policies or cases."""
        try:
            loaded = load(PolicyDirectory(self._folder, examples=True).read())
            files = [_read(path) for path in sorted(self._folder.glob(f"*{CASES_SUFFIX}"))]
        except PolicyError as error:
            raise ValueError(str(error)) from None
        policies = {one.policy.policy: one.policy for one in loaded}
        for name, file in files:
            if file.policy not in policies:
                raise ValueError(f"{name}: there is no policy {file.policy} in this folder")
            for title, case in file.cases.items():
                yield CaseResult(name, title, _judge(case, file, policies[file.policy]))


def _read(path: Path) -> tuple[str, CasesFile]:
    tree, problems = parse(path.read_text("utf-8"), path.name)
    if problems:
        raise PolicyError(tuple(problems))
    try:
        return path.name, CasesFile.model_validate(tree.data)
    except ValidationError as error:
        raise PolicyError(tuple(complaints(error, tree, CasesFile))) from None


def _judge(case: Expected, file: CasesFile, policy: Policy) -> str:
    day = datetime.combine(case.today or file.today, time(12), UTC)
    verdict = evaluate(read_document(case.epic), (policy,), day, SilentJudge())
    if verdict.outcome.value != case.verdict:
        return f"expected {case.verdict}, got {verdict.outcome}: {_said(verdict)}"
    failed = tuple(result.rule for result in verdict.results if result.status is Status.FAIL)
    if case.fails is not None and case.fails != failed:
        return f"expected {', '.join(case.fails)} to fail, got {_said(verdict)}"
    return ""


def _said(verdict: Verdict) -> str:
    said = [f"{result.rule} ({finding.message})" for result, finding in verdict.reported()]
    return "; ".join(said) or "no finding"
