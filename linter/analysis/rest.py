"""What stands outside of the outcome part: an owner, a date, gaps, and perhaps an outcome in the wrong place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from linter.analysis import classify, deadlines, gates, narrative, owner, periods
from linter.analysis.gather import Gatherer
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.model import Kind, Statement
from linter.analysis.sentences import Source, split
from linter.analysis.topics import Passage, Topic
from linter.core.document import BlockKind
from linter.core.facts import Measurable
from linter.core.finding import Quote

_MOST: Final = 200
"""Sentences outside of the outcome part that are read closely."""
_READY: Final = re.compile(
    r"\b(?:live|launch|released?|shipped|delivered|ready|done|completed?|due)\b", re.IGNORECASE
)
"""Before a date: something is to be there by then."""
_TECHNICAL: Final = re.compile(
    r"[`{}<>$\\=@]|\(\)|::|--\w|\w_\w|https?:|\.(?:py|js|cfg|json|ya?ml)\b|^\W{0,3}\d{3,}|"
    r"^\W{0,3}(?:increased|decreased|reduced|changed|bumped?|set|raised|lowered|improved|fixed|added|removed)\b|"
    r"\b(?:bump|defaults?|versions?|releases?|newer|upgrad\w{1,4}|deprecat\w{1,4}|parameters?|arguments?|ports?|"
    r"tcp|udp|bytes?|hard-limit|required|requires|exit code|previously|these were|see figure)\b",
    re.IGNORECASE,
)
"""Code, settings and notes on releases, whose numbers promise nothing."""
_UNSAID: Final = re.compile(
    r"\b(?:no|not|never|nothing|nobody|could|cannot|can't|won't|nicht|kein\w{0,2}|könnte|pas|aucune?|sin|não|"
    r"nenhum\w?)\b(?! (?:more|later|less|fewer|mehr|später|plus|más|mais)\b)"
    r"[^.,;:]{0,24}$|¿[^?]{0,200}$",
    re.IGNORECASE,
)
"""Before a date: it is asked for, or ruled out."""
_PAST: Final = frozenset({Topic.ACTUAL, Topic.HISTORY})
"""Where numbers say what was, not what will be."""
_NUMBER: Final = re.compile(r"\d+")
_DIGIT: Final = re.compile(r"\d")


@dataclass(slots=True)
class Wanted:
    """What is still looked for."""

    owner: bool
    deadline: bool
    output: bool
    elsewhere: bool


@dataclass(slots=True)
class Rest:
    """What was found."""

    owner: Quote | None = None
    deadline: Quote | None = None
    deadline_on: date | None = None
    output: bool = False
    elsewhere: Statement | None = None
    read: int = 0
    """How many sentences were read closely."""


def read(
    passages: Sequence[Passage], gatherer: Gatherer, lexicon: Lexicon, today: date, wanted: Wanted
) -> Rest:
    """Read the rest, no closer than what is wanted asks for. Gaps and commands are told to the gatherer."""
    found = Rest()
    for passage in passages:
        if passage.topic is Topic.OWNER:
            found.owner = found.owner or owner.listed(passage.source)
            continue
        past = passage.topic in _PAST or passage.kind is BlockKind.QUOTE
        looked_for = replace(wanted, elsewhere=False, deadline=False) if past else wanted
        block = passage.source
        if passage.kind is BlockKind.CODE:
            # Hidden from readers: nothing that it says counts, unless it speaks to somebody else.
            gatherer.dropped(block, gates.words_of(block.text))
            continue
        words = gates.words_of(block.text)
        # What no word of a block allows, none of its sentences needs to be asked for.
        instructs = gates.may_instruct(block.text, words)
        gap = gatherer.found.placeholder is None and gates.may_be_gap(block.text, words)
        named = wanted.owner and found.owner is None and owner.may_name(block, words)
        states = _may_state(block, words, found, looked_for)
        if not (instructs or gap or named or states):
            continue
        for sentence in split(block):
            words = gates.words_of(sentence.text)
            if instructs and gatherer.dropped(sentence, words):
                # What follows in one breath says what the command wants to be believed.
                break
            if gap:
                gatherer.look_for_placeholder(sentence, words)
            if named and found.owner is None:
                found.owner = owner.named(sentence, words)
            if states:
                _read(sentence, words, found, lexicon, today, looked_for)
    return found


def _may_state(block: Source, words: frozenset[str], found: Rest, wanted: Wanted) -> bool:
    """Tell whether any sentence of a block can be a statement or date that is looked for; most blocks cannot."""
    return (
        (wanted.output and not found.output)
        or (wanted.deadline and found.deadline is None and deadlines.may_date(block.text, words))
        or (wanted.elsewhere and found.elsewhere is None and _DIGIT.search(block.text) is not None)
    )


def _read(
    sentence: Source, words: frozenset[str], found: Rest, lexicon: Lexicon, today: date, wanted: Wanted
) -> None:
    output = wanted.output and not found.output
    elsewhere = wanted.elsewhere and found.elsewhere is None
    closely = found.read < _MOST and (output or (elsewhere and _may_change(sentence, words)))
    dated = wanted.deadline and found.deadline is None and not sentence.text.endswith(("?", "？"))
    if not closely and not dated:
        return
    points = tuple(deadlines.find(sentence.text, words))
    if closely:
        found.read += 1
        statement = classify.classify(sentence, lexicon, today, words, points)
        found.output = found.output or statement.kind is Kind.OUTPUT
        if elsewhere and _is_strong(statement):
            found.elsewhere = statement
    if dated:
        for when in points:
            # A date that only stands there is history, or a milestone.
            if (
                when.due
                and not _UNSAID.search(sentence.text, 0, when.start)
                and (when.led or _READY.search(sentence.text, max(0, when.start - 20), when.start))
            ):
                found.deadline = sentence.quote(when.start, when.end)
                found.deadline_on = periods.last_day(found.deadline.text, today)
                return


def _may_change(sentence: Source, words: frozenset[str]) -> bool:
    """Tell whether a sentence can state a change: that needs two numbers, or one and a date."""
    numbers = len(_NUMBER.findall(sentence.text))
    return numbers > 1 or (numbers > 0 and deadlines.may_date(sentence.text, words))


def _is_strong(statement: Statement) -> bool:
    """Tell whether a statement outside of the outcome part is worth a question."""
    return (
        statement.kind is Kind.OUTCOME
        and statement.measurable is Measurable.YES
        and not statement.mixed
        and statement.metric is not None
        and (statement.baseline is not None or statement.deadline is not None)
        and (statement.deadline is not None or narrative.intends(statement.quote.text))
        and not _TECHNICAL.search(statement.quote.text)
        and not narrative.tells(statement.quote.text)
        and not narrative.withdrawn(statement.quote.text)
    )
