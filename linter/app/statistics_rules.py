"""What became of each rule, over all epics and by project."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from linter.app.ports import Entry
from linter.app.statistics_model import Answers, RuleLine
from linter.core.finding import Status


def called_wrong(histories: Iterable[Iterable[Entry]]) -> Counter[str]:
    """Return on how many epics somebody called a rule wrong, by rule."""
    counts: Counter[str] = Counter()
    for history in histories:
        counts.update({one.rule for entry in history for one in entry.verdict.results if one.called_wrong})
    return counts


def rule_lines(
    latest: Sequence[Entry], projects: Sequence[str], wrong: Mapping[str, int]
) -> tuple[RuleLine, ...]:
    """Return one line a rule, those that fail most often first. `wrong`: epics on which each was called so."""
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
            wrong.get(rule, 0),
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
