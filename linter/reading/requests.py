"""What a comment asks of us, read from its plain text. Linear in the text, of which only the beginning is read."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from linter.core.epic import Person
from linter.core.request import Ask, Request

SNOOZE_FOR = timedelta(days=30)
"""How long a snooze lasts that names no day."""
_READ, _MAX_LINES, _MAX_REASON, _MAX_RULE = 2_000, 20, 200, 60
_NEAR_THE_END = 9
_MENTION_WORDS = 8
"""Words after a mention, the name itself among them, between which a request is looked for."""
_ASKS = {
    "recheck": Ask.RECHECK,
    "re-check": Ask.RECHECK,
    "explain": Ask.EXPLAIN,
    "waive": Ask.WAIVE,
    "waiver": Ask.WAIVE,
    "snooze": Ask.SNOOZE,
    "wrong": Ask.WRONG,
}
_NAMES = ("/outcome-linter", "/outcome", "outcome-linter", "outcome linter")
_MARKED = ("{", "|", ">", "bq.", *(f"h{level}." for level in range(1, 7)))
"""How a line of markup begins that may show a request as `{{recheck}}`, or after a quote."""
_TAG = re.compile(r"\{\{|\}\}|\{[^{}\n]{0,60}\}|[|>#*]|\A\s*(?:bq|h[1-6])\.")
_BECAUSE = re.compile(r"\b(?:because|cause|since|reason)\b[ :,–-]{0,3}", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|untill|till|til|through|bis)\b", re.IGNORECASE)
_RULE_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FILLING = frozenset({"the", "rule", "rules", "a"})

_EXPLAIN = "say which rule to explain: explain owner"
_WRONG = "say which rule is wrong, and why: wrong owner because …"
_UNKNOWN = (
    "this was not understood. It can be asked to recheck, explain RULE, waive RULE, snooze or call RULE wrong"
)


DayNamed = Callable[[str, date], date | None]
"""The last day that some words name, as seen from a day; None where they name none for sure."""


@dataclass(frozen=True, slots=True)
class Said:
    """A comment, before anybody knows whether it asks for anything."""

    comment: str
    """Its id."""
    text: str
    """Plain text, line by line."""
    by: Person
    at: datetime
    """When it was written, or edited last: words such as “end of March” are seen from there."""


def may_ask(text: str) -> bool:
    """Say whether a comment's text, plain or with its markup, may hold a request, so that a look is worth its price.

    For whoever receives events: a comment that was *deleted* or *edited* may have held one before, whatever it says
    now. True too often is harmless; False is certain.
    """
    head = text[:_READ].lstrip().casefold()
    if head.startswith(_NAMES):
        return True
    lines = [line for line in head.splitlines() if line.strip()][:2]
    if not lines:
        return False
    if head.startswith(_MARKED):
        return any(_may_begin(line) for line in head.splitlines())
    bare = (word.strip(":,.;!*_`()[]") for word in lines[0].split()[:_MENTION_WORDS])
    words = [word for word in bare if word]
    if head.startswith(("@", "[~")):
        return len(lines) > 1 or any(word in _ASKS for word in words)
    return bool(words) and words[0] in _ASKS and len(lines) == 1


def _may_begin(line: str) -> bool:
    """Whether a request may begin in this line, whatever markup stands before it."""
    bare = _TAG.sub(" ", line).lstrip()
    words = [word.strip(":,.;!*_`()[]") for word in bare.split()[:_MENTION_WORDS]]
    if bare.startswith(("@", "[~")):
        return any(word in _ASKS for word in words)
    return bare.startswith(_NAMES) or (bool(words) and words[0] in _ASKS)


def read_requests(said: Said, day_named: DayNamed, names: Iterable[str] = ()) -> tuple[Request, ...]:
    """Return what a comment asks, in its order; nothing where it is not addressed to us.

    It is where it begins with our name, or with one of `names`: how a mention of our account reads. A comment of
    one line that is a whole request counts too, as not `addressed`. Never raises.
    """
    lines = [line.strip() for line in said.text[:_READ].splitlines()[: _MAX_LINES * 2] if line.strip()]
    if not lines:
        return ()
    name, rest = _addressed(lines[0], names)
    if not name:
        return _alone(said, lines, day_named)
    parts = list(_parts([rest, *lines[1:_MAX_LINES]]))
    found = tuple(_request(said, ask, words, day_named) for ask, words in parts)
    if not found and name.startswith("/"):
        return (Request(Ask.UNKNOWN, said.comment, said.by, said.at, problem=_UNKNOWN),)
    return found


def _addressed(line: str, names: Iterable[str]) -> tuple[str, str]:
    """Return how a line names us, and what follows; twice nothing where it does not."""
    folded = line.casefold()
    for name in sorted(
        (*_NAMES, *(each.casefold() for each in names if each.strip("@ "))), key=len, reverse=True
    ):
        if folded.startswith(name) and not folded[len(name) : len(name) + 1].isalnum():
            # A name of the same letters is as long folded, but for a few: those are cut by their own length.
            return name, line[len(name) :].lstrip(" :,–-")
    return "", ""


def _parts(lines: list[str]) -> Iterator[tuple[Ask, str]]:
    """Yield each request of some lines with the words after its verb; a line without a verb goes on with the last."""
    ask: Ask | None = None
    words: list[str] = []
    for line in lines:
        verb, rest = _verb(line)
        if verb is None:
            words.append(line)
            continue
        if ask is not None:
            yield ask, " ".join(words)
        ask, words = verb, [rest]
    if ask is not None:
        yield ask, " ".join(words)


def _verb(line: str) -> tuple[Ask | None, str]:
    first, _, rest = line.strip("`*_ ").partition(" ")
    word = first.strip(":,.;!").casefold()
    if word == "please":
        return _verb(rest) if rest else (None, line)
    return _ASKS.get(word), rest.strip()


def _alone(said: Said, lines: list[str], day_named: DayNamed) -> tuple[Request, ...]:
    """Return the request that a comment of one line makes without naming us: only a whole one, nothing beside it."""
    ask, words = _verb(lines[0])
    if ask is None or len(lines) > 1 or lines[0].casefold().startswith("please"):
        return ()
    request = _request(said, ask, words, day_named)
    whole = {
        Ask.RECHECK: not words,
        Ask.EXPLAIN: len(words.split()) == 1,
        Ask.SNOOZE: request.until is not None,
        Ask.WRONG: _BECAUSE.search(words) is not None,
    }
    return (replace(request, addressed=False),) if whole.get(ask, True) else ()


def _request(said: Said, ask: Ask, words: str, day_named: DayNamed) -> Request:
    request = Request(ask, said.comment, said.by, said.at)
    match ask:
        case Ask.SNOOZE:
            return _snooze(request, words, day_named)
        case Ask.EXPLAIN:
            rule = _rule(words)
            return replace(request, rule=rule, problem="" if rule else _EXPLAIN)
        case Ask.WAIVE:
            return _waive(request, words, day_named)
        case Ask.WRONG:
            head, reason = _because(words)
            rule = _rule(head)
            return replace(request, rule=rule, reason=reason, problem="" if rule and reason else _WRONG)
        case Ask.RECHECK | Ask.UNKNOWN:
            return request


def _snooze(request: Request, words: str, day_named: DayNamed) -> Request:
    day = request.at.date()
    if not words.strip(" .!"):
        return replace(request, until=_later(day, SNOOZE_FOR))
    until = day_named(_UNTIL.sub(" ", words, count=1), day)
    if until is None:
        return replace(request, problem=f"no day can be read from it: snooze until {_example(day)}")
    return replace(request, until=until, problem=_passed(until, day))


def _waive(request: Request, words: str, day_named: DayNamed) -> Request:
    head, reason = _because(words)
    found = _UNTIL.search(head)
    rule = _rule(head[: found.start()] if found else head)
    request = replace(request, rule=rule, reason=reason)
    day = request.at.date()
    like = f"waive {rule or 'owner'} until {_example(day)} because …"
    if not rule:
        return replace(request, problem=f"a waiver needs a rule, a last day and a reason: {like}")
    if found is None:
        return replace(request, problem=f"a waiver needs a last day: {like}")
    until = day_named(head[found.end() :], day)
    if until is None:
        return replace(request, problem=f"no day can be read from its “until”: {like}")
    if not reason:
        return replace(request, until=until, problem=f"a waiver needs a reason: {like}")
    return replace(request, until=until, problem=_passed(until, day))


def _because(words: str) -> tuple[str, str]:
    found = _BECAUSE.search(words)
    if found is None:
        return words, ""
    reason = " ".join(words[found.end() :].split())
    return words[: found.start()], reason[:_MAX_REASON].rstrip(" .") if reason else ""


def _rule(words: str) -> str:
    """Return a rule's name as somebody may write it: `Due date`, “the owner rule”, `due-date`."""
    parts = [part for part in _RULE_WORD.findall(words[: _MAX_RULE * 2].casefold()) if part not in _FILLING]
    return "-".join(parts)[:_MAX_RULE]


def _passed(until: date, today: date) -> str:
    return f"{until.isoformat()} had gone by already" if until < today else ""


def _example(today: date) -> date:
    """Return a day to show how one is written: the end of this year, or of the next where that is near."""
    return date(min(today.year + (today.month > _NEAR_THE_END), date.max.year), 12, 31)


def _later(day: date, time: timedelta) -> date:
    try:
        return day + time
    except OverflowError:
        return date.max
