"""The sentence that an author could write, made of what the epic says already; gaps stand only where something is missing."""

import re
from datetime import date

from linter.analysis.model import Analysis, Statement
from linter.analysis.values import first
from linter.core.epic import Epic
from linter.core.facts import Measurable
from linter.core.finding import Quote
from linter.rules.base import name_of
from linter.rules.gaps import GAPS, Gaps, is_change, is_led

METRIC = "<metric>"
TODAY = "<today's value>"
TARGET = "<target>"
DAY = "<day or quarter>"


_ENGLISH = frozenset({"en", ""})
_LONGEST_NAME = 8
"""Words with which a metric can still stand at the head of a sentence."""
_LONGEST = 170
"""Characters of an author's sentence that is worth repeating."""
_FEWEST = 3
"""Words below which a statement is no sentence."""
_FEWEST_CHARACTERS = 6
"""The same in a language that has no blanks."""
_UP = re.compile(
    r"\b(?:ris(?:e|es|ing)|rais\w{1,3}|grow\w{0,3}|increas\w{1,3}|higher|more|improv\w{1,3}|boost\w{0,3}|lift\w{0,3})\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fall\w{0,3}|reduc\w{1,4}|lower\w{0,3}|decreas\w{1,3}|cut\w{0,4}|drop\w{0,4}|shrink\w{0,3}|fewer|less|shorten\w{0,3})\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:at least |around |about |over |up to |more than )?$", re.IGNORECASE)
_COMPARED = re.compile(
    r"^ (?:points? )?(?:faster|quicker|sooner|fewer|less|more|higher|lower|shorter|cheaper|better|"
    r"increase|decrease|growth|reduction)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?!(?:by|until|till|in|from|than|for|before|within|on|at|and|so|to|per|a|each)\b)\w"
)
"""What a comparison is about stands behind it: "fewer tickets"."""
_BOUND = re.compile(r"\b(at least|at most|under|below|above|over|more than|less than) $", re.IGNORECASE)
_TRAILING = re.compile(
    r"\s(?:by|below|above|under|over|to|from|of|at|in|for|the|a|an|than|within)$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:de|del|la|el|los|las|le|les|der|die|das|da|do|os|as|the|our) ", re.IGNORECASE)
_PARTICLE = re.compile(r"(?<=[\u3040-\u9fff])[をはがにのへ]$")
_NAMELESS = re.compile(
    r"[.:;|<>]|^(?:less|more|fewer|better|faster|higher|lower|easier|it|this|our|the)\b(?!-)|"
    r"\b(?:whenever|when|while|who|that|which|if|your|you|we|will|they|is|are|less|more|fewer|spends?|takes?|waits?|needs?)\b",
    re.IGNORECASE,
)
"""Words with which no name of a metric begins, and marks that stand in none."""
_LEADING = re.compile(
    r"(?:by|until|till|before|in|within|at|after|over|no later than|during|next|this|end of|the end of)\b",
    re.IGNORECASE,
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)  # fmt: skip


def sentence(analysis: Analysis, epic: Epic, today: date | None = None) -> str:
    """Return the outcome as the epic could state it: its own words where they carry it, else its facts in ours.

    “Search success rate rises to 90 % (today <today's value>) by 30 June 2026.” No number in it is ours.
    A day before `today` is left out.
    """
    best = analysis.best
    if best is not None and _is_whole(best):
        gaps = GAPS.get(analysis.language)
        if analysis.language in _ENGLISH:
            return _completed(analysis, epic, best, today)
        if gaps is not None:
            return _completed_in(analysis, epic, best, today, gaps)
    return _composed(analysis, epic, best, today)


def when(analysis: Analysis, epic: Epic, today: date | None = None) -> str:
    """Return the date that the epic names, led by "by"; empty where it names none, or one before `today`."""
    said = _said_day(analysis, epic, today)
    if not said:
        return ""
    return said[0].lower() + said[1:] if _LEADING.match(said) else f"by {said}"


def _said_day(analysis: Analysis, epic: Epic, today: date | None) -> str:
    """Return the day as it can be read in a sentence, or in the author's words."""
    day = epic.due_date if epic.due_date is not None else analysis.deadline_on
    if today is not None and day is not None and day < today:
        return ""
    if epic.due_date is not None:
        return _day(epic.due_date) if analysis.language in _ENGLISH else epic.due_date.isoformat()
    return " ".join(analysis.deadline.text.split()) if analysis.deadline is not None else ""


def _is_whole(best: Statement) -> bool:
    """Whether a statement is a sentence that needs but a word or two: its numbers stand in it."""
    text = best.quote.text
    return (
        best.measurable is Measurable.YES
        and best.target is not None
        and _within(best.quote, best.target)
        and len(text) <= _LONGEST
        and (len(text.split()) > _FEWEST or (" " not in text and len(text) > _FEWEST_CHARACTERS))
        and "\n" not in text
        and not re.search(r"[|{}<>]", text)
    )


def _completed(analysis: Analysis, epic: Epic, best: Statement, today: date | None) -> str:
    """Add what is missing to the author's own sentence, where a reader looks for it."""
    text = best.quote.text
    facts = analysis.facts
    if best.target is not None and not facts.baseline:
        start = " (today <value>)"
        at = _place_of_start(best, best.target)
        behind = text[at:]
        text = text[:at].rstrip(" .;,") + start + (f" {behind}" if behind[:1].isalnum() else behind)
    text = text.rstrip(" .;,")
    if best.deadline is None:
        text = f"{text} {when(analysis, epic, today) or f'by {DAY}'}"
    return f"{text[:1].upper()}{text[1:]}." if facts.metric else f"{METRIC}: {text}."


def _completed_in(analysis: Analysis, epic: Epic, best: Statement, today: date | None, gaps: Gaps) -> str:
    """Add what is missing behind the author's own sentence: there it tears no grammar apart."""
    text = best.quote.text.rstrip(" .;,。")
    missing = [] if analysis.facts.baseline else [gaps.now]
    if best.deadline is None:
        missing.append(_until(analysis, epic, today, gaps))
    start = text[:1].upper() + text[1:] if analysis.facts.metric else f"{gaps.metric}: {text}"
    return f"{start} {', '.join(missing)}".rstrip() + "."


def _place_of_start(best: Statement, target: Quote) -> int:
    """Return where in a sentence today's value can stand without tearing it apart."""
    text = best.quote.text
    at = target.end - best.quote.start
    if target.text[-1:].isalpha() and not any(map(str.isdigit, target.text)):
        # "Halve the time".
        return len(text)
    compared = _COMPARED.match(text[at:])
    at += compared.end() if compared else 0
    if not _COUNTED.match(text[at:]):
        return at
    # "30 % fewer tickets about invoices by June".
    if best.deadline is not None and _within(best.quote, best.deadline):
        last = best.deadline.start - best.quote.start
        return last if last > at else len(text)
    return len(text)


def _composed(analysis: Analysis, epic: Epic, best: Statement | None, today: date | None) -> str:
    """Put the facts that were found into a sentence of ours."""
    gaps = GAPS.get(analysis.language)
    metric = _name(analysis) if best is not None else METRIC
    if gaps is not None:
        return (
            f"{gaps.metric if metric == METRIC else metric}: {_one_line(analysis.baseline) or gaps.today} → "
            f"{_one_line(analysis.target) or gaps.target}, {_until(analysis, epic, today, gaps)}."
        )
    baseline = _one_line(analysis.baseline) or TODAY
    target = _one_line(analysis.target) or TARGET
    day = when(analysis, epic, today) or f"by {DAY}"
    if analysis.language not in _ENGLISH:
        return f"{metric}: {baseline} → {target}, {day}."
    verb = _verb(analysis, best, metric)
    before, after = _around(best)
    if _BY.search(before) or _COMPARED.match(after):
        verb = {"go": "change", "goes": "changes"}.get(verb, verb)
        return f"{metric} {verb} by {target} (today {_one_line(analysis.baseline) or '<value>'}) {day}."
    bound = _BOUND.search(before)
    at = f"{bound[1].lower()} " if bound else ""
    return f"{metric} {verb} from {baseline} to {at}{target} {day}."


def template(analysis: Analysis, epic: Epic, today: date | None = None) -> str:
    """Return the sentence with nothing in it but the date: of what counts the wrong thing, no more is worth keeping."""
    gaps = GAPS.get(analysis.language)
    if gaps is None:
        return f"{METRIC} from {TODAY} to {TARGET} {when(analysis, epic, today) or 'by <date>'}."
    return f"{gaps.metric}: {gaps.today} → {gaps.target}, {_until(analysis, epic, today, gaps)}."


def _until(analysis: Analysis, epic: Epic, today: date | None, gaps: Gaps) -> str:
    """Return the day with the word that leads there, which the author's own words may hold already."""
    said = _said_day(analysis, epic, today)
    return said if epic.due_date is None and is_led(said) else gaps.by.format(said or gaps.day)


def day_to_add(analysis: Analysis) -> str:
    """Return what could be added to the outcome where nothing but the date is missing."""
    gaps = GAPS.get(analysis.language)
    return gaps.by.format(gaps.day) if gaps else f"by {DAY}"


def is_relative(best: Statement | None) -> bool:
    """Whether a target says by how much, not to which value: "30 % fewer", "by 15 %"."""
    before, after = _around(best)
    return bool(_BY.search(before) or _COMPARED.match(after) or is_change(before, after))


def _name(analysis: Analysis) -> str:
    """Return the metric's name such that a sentence can begin with it; a gap where its words make no name."""
    metric = _TRAILING.sub("", _ARTICLE.sub("", name_of(analysis.metric, _LONGEST_NAME))).strip(" .:,;")
    metric = _PARTICLE.sub("", metric)
    if _NAMELESS.search(metric):
        return METRIC
    return metric[:1].upper() + metric[1:] or METRIC


def _verb(analysis: Analysis, best: Statement | None, metric: str) -> str:
    """Return the verb that the numbers or the author's words ask for, in agreement with the metric."""
    start, goal = first(analysis.baseline), first(analysis.target)
    said = best.quote.text if best is not None else ""
    if start is not None and goal is not None and start.unit is goal.unit and start.size != goal.size:
        up, down = goal.size > start.size, goal.size < start.size
    else:
        up, down = bool(_UP.search(said)), bool(_DOWN.search(said))
    plural = _is_plural(metric)
    if up == down:
        return "go" if plural else "goes"
    if up:
        return "rise" if plural else "rises"
    return "fall" if plural else "falls"


def _is_plural(metric: str) -> bool:
    """Whether the noun that heads a metric's name is in the plural: "tickets about invoices", "share of tickets"."""
    head = re.split(r"\b(?:of|for|in|per|from|about|with|to|by|on|at)\b", metric)[0].strip()
    if re.search(r"[A-Z]s$", head):
        return True
    head = head.lower()
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "nps", "ics"))


def _around(best: Statement | None) -> tuple[str, str]:
    """Return what stands before and behind the target in its sentence."""
    if best is None or best.target is None or not _within(best.quote, best.target):
        return "", ""
    text, at = best.quote.text, best.target.start - best.quote.start
    return text[:at], text[at + len(best.target.text) :]


def _within(outer: Quote, inner: Quote) -> bool:
    return outer.field == inner.field and outer.start <= inner.start and inner.end <= outer.end


def _one_line(quote: Quote | None) -> str:
    return " ".join(quote.text.split()) if quote is not None else ""


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
