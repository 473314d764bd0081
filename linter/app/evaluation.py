"""How well the reading of epics agrees with people's labels, beside what needs no reading at all."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from linter.app.labels import Labelled
from linter.app.statistics_numbers import wilson
from linter.core.epic import Epic
from linter.core.facts import Facts, Measurable

MEASURABLE = "measurable_outcome"


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1 with its 95 % interval (Wilson). Nothing to count: 0, from 0 to 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """One fact: how often it was found, missed, or seen where it is not."""

    found: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> Share:
        """Of what was seen, how much is there."""
        return _share(self.found, self.found + self.false)

    @property
    def recall(self) -> Share:
        """Of what is there, how much was seen."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> Share:
        """Their harmonic mean: a growing function of found / (found + false + missed), whose interval is known."""
        part = _share(self.found, self.found + self.false + self.missed)
        return Share(*(2 * one / (1 + one) for one in (part.value, part.low, part.high)))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Three answers against three labels."""

    confusion: dict[tuple[str, str], int]
    """How often (label, answer) came together."""

    @property
    def total(self) -> int:
        """How many rows have a label."""
        return sum(self.confusion.values())

    @property
    def accuracy(self) -> Share:
        """How often the answer is the label."""
        return _share(sum(n for (label, answer), n in self.confusion.items() if label == answer), self.total)

    @property
    def kappa(self) -> Share:
        """Cohen's: the agreement beyond what chance would bring."""
        if not self.total:
            return Share(0.0, -1.0, 1.0)
        labels, answers = Counter[str](), Counter[str]()
        for (label, answer), n in self.confusion.items():
            labels[label] += n
            answers[answer] += n
        chance = sum(labels[one] * answers[one] for one in labels) / self.total**2
        seen = self.accuracy
        if chance == 1:
            return Share(1.0, 1.0, 1.0)
        # The interval of the accuracy, carried over: at full agreement it does not shrink to a point.
        return Share(*((one - chance) / (1 - chance) for one in (seen.value, seen.low, seen.high)))


@dataclass(frozen=True, slots=True)
class Sort:
    """Texts of one sort, as their labellers tagged them: how many, and of how many each answer was right."""

    tag: str
    total: int
    right: tuple[int, ...]
    """By reader, in the order in which they were given."""
    confused: tuple[tuple[str, str, int], ...] = ()
    """Of the first reader: label, answer, how often; the most frequent first."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A row whose facts were read otherwise than labelled."""

    row: Labelled
    facts: tuple[tuple[str, str, str], ...]
    """Name, label, answer."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One reader against the labels."""

    name: str
    scores: dict[str, Score] = field(default_factory=dict)
    agreement: Agreement = Agreement({})
    wrong: tuple[Wrong, ...] = ()
    """The worst first."""


Reader = Callable[[Epic], Facts]


def evaluate_reader(name: str, read: Reader, rows: Iterable[Labelled]) -> Evaluation:
    """Compare what a reader says with the labels. A fact without a label is not counted."""
    counts: dict[str, Counter[str]] = {}
    confusion: Counter[tuple[str, str]] = Counter()
    wrong = []
    for row in rows:
        facts = read(row.epic)
        differing = []
        for fact, label in row.labels.items():
            answer = getattr(facts, fact)
            if fact == MEASURABLE:
                confusion[str(label), str(answer)] += 1
                _count(counts.setdefault(fact, Counter()), label == Measurable.YES, answer is Measurable.YES)
            else:
                _count(counts.setdefault(fact, Counter()), bool(label), bool(answer))
            if label != answer:
                differing.append((fact, _word(label), _word(answer)))
        if differing:
            wrong.append(Wrong(row, tuple(differing)))
    scores = {fact: Score(seen["found"], seen["false"], seen["missed"]) for fact, seen in counts.items()}
    return Evaluation(name, scores, Agreement(dict(confusion)), tuple(sorted(wrong, key=_weight)))


def by_tag(readers: Sequence[Reader], rows: Sequence[Labelled]) -> tuple[Sort, ...]:
    """Return how the three-way answer fares by sort of text, the sorts with most errors of the first reader first."""
    labelled = [row for row in rows if MEASURABLE in row.labels]
    answers = {id(row): [str(read(row.epic).measurable_outcome) for read in readers] for row in labelled}
    sorts = []
    for tag in dict.fromkeys(tag for row in labelled for tag in row.tags):
        some = [(str(row.labels[MEASURABLE]), answers[id(row)]) for row in labelled if tag in row.tags]
        right = tuple(sum(said[n] == label for label, said in some) for n in range(len(readers)))
        confused = Counter((label, said[0]) for label, said in some if said[0] != label)
        ranked = tuple((label, answer, count) for (label, answer), count in confused.most_common())
        sorts.append(Sort(tag, len(some), right, ranked))
    return tuple(sorted(sorts, key=lambda one: (one.right[0] - one.total, -one.total, one.tag)))


def always_yes(_: Epic) -> Facts:
    """See everything everywhere."""
    return Facts(Measurable.YES, *(True,) * 8)


def always_no(_: Epic) -> Facts:
    """See nothing anywhere."""
    return Facts()


def any_digit(epic: Epic) -> Facts:
    """See everything wherever there is a digit."""
    seen = any(character.isdigit() for text in epic.texts() for character in text.document.text)
    return Facts(Measurable.YES if seen else Measurable.NO, *(seen,) * 8)


def groups(rows: Sequence[Labelled]) -> dict[str, tuple[Labelled, ...]]:
    """Return the rows by kind, in the order in which kinds appear: a sentence is an easier task than an epic."""
    kinds = dict.fromkeys(row.kind for row in rows)
    return {kind: tuple(row for row in rows if row.kind == kind) for kind in kinds}


def _count(counts: Counter[str], label: bool, answer: bool) -> None:  # noqa: FBT001 - label and answer, side by side
    if answer:
        counts["found" if label else "false"] += 1
    elif label:
        counts["missed"] += 1


def _weight(wrong: Wrong) -> tuple[bool, int, str]:
    """Put a yes for a no, and a no for a yes, before everything else; then many errors before few."""
    opposite = any(
        fact == MEASURABLE and {label, answer} == {"yes", "no"} for fact, label, answer in wrong.facts
    )
    return not opposite, -len(wrong.facts), wrong.row.id


def _word(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _share(part: int, whole: int) -> Share:
    if not whole:
        return Share(0.0, 0.0, 1.0)
    low, high = wilson(part, whole)
    return Share(part / whole, low, high)
