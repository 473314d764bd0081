"""What became of each rule, over all epics and by project."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from linter.app.ports import Entry
from linter.app.statistics_model import Answers, RuleLine
from linter.core.finding import Status


def rule_lines(latest: Sequence[Entry], projects: Sequence[str]) -> tuple[RuleLine, ...]:
    """Return one line a rule, those that fail most often first."""
    counts: dict[str, dict[str, Counter[Status]]] = defaultdict(lambda: defaultdict(Counter))
    for entry in latest:
        for result in entry.verdict.results:
            ended = Status.SKIPPED if result.idle else result.status
            counts[result.rule][entry.verdict.epic.project][ended] += 1
    lines = [
        RuleLine(
            rule,
            _answers(sum(by_project.values(), Counter())),
            tuple(_answers(by_project[project]) for project in projects),
        )
        for rule, by_project in counts.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.overall.failed, line.rule)))


def total(lines: Iterable[RuleLine]) -> Answers:
    """Return all rules together."""
    every = [line.overall for line in lines]
    return Answers(
        passed=sum(answers.passed for answers in every),
        failed=sum(answers.failed for answers in every),
        could_not_tell=sum(answers.could_not_tell for answers in every),
        waived=sum(answers.waived for answers in every),
        skipped=sum(answers.skipped for answers in every),
    )


def _answers(counts: Counter[Status]) -> Answers:
    return Answers(
        passed=counts[Status.PASS],
        failed=counts[Status.FAIL],
        could_not_tell=counts[Status.COULD_NOT_TELL],
        waived=counts[Status.WAIVED],
        skipped=counts[Status.SKIPPED],
    )
