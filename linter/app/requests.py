"""What people ask for in comments, under one policy, on one day. One way from a comment to a waiver, for everybody."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from difflib import get_close_matches

from linter.app.ports import Entry
from linter.core.epic import PersonKind
from linter.core.request import Ask, Request, Waiver
from linter.policy.model import Policy

MUTED_FOR = timedelta(days=90)
"""How long a rule that was called wrong is held back at the most."""
_COMPLAIN_FOR = timedelta(days=14)
"""How long the comment shows a request that could not be followed."""
_MOST = 5
"""Lines of each sort."""

Quoted = Callable[[Request], frozenset[str] | None]
"""What a rule pointed at when somebody called it wrong; None where nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What people's requests on one epic come to today."""

    waivers: tuple[Waiver, ...] = ()
    told: tuple[str, ...] = ()
    """A line for each, for the one comment."""
    explain: tuple[str, ...] = ()
    """Names of rules."""
    snoozed: date | None = None
    """The last day on which nothing new is said."""
    asked: datetime | None = None
    """When somebody asked for anything last."""


def hear(
    requests: Sequence[Request], policy: Policy, today: date, me: str, quoted: Quoted = lambda _: None
) -> Heard:
    """Return what follows from the requests that stand. What apps ask, and what we said ourselves, is not heard."""
    rules = [rule.rule_name for rule in policy.in_force]
    ours = [
        _checked(request, policy, rules)
        for request in sorted(requests, key=lambda request: request.at)
        if request.by.id != me and request.by.kind is not PersonKind.APP and _meant(request, rules)
    ]
    if not ours:
        return Heard()
    sound = [request for request in ours if not request.problem]
    standing = list(_standing(sound, today))
    waivers = tuple(_waiver(request, policy, quoted) for request in standing if request.ask in _LEAVE_OUT)
    snoozes = [request.until for request in standing if request.ask is Ask.SNOOZE and request.until]
    explain = dict.fromkeys(request.rule for request in sound if request.ask is Ask.EXPLAIN)
    told = (*_lines(standing, waivers, policy), *_again(sound), *_complaints(ours, today))
    return Heard(waivers, told, tuple(explain)[-_MOST:], max(snoozes, default=None), ours[-1].at)


def pointed_at(entries: Sequence[Entry], request: Request) -> frozenset[str] | None:
    """Return what a rule pointed at when somebody wrote about it, out of an epic's entries, newest first.

    Where nothing had been recorded by then, what was recorded first after it; None where there is nothing yet.
    """
    found = [
        (entry.verdict.at, frozenset(finding.points_at for finding in result.findings))
        for entry in entries
        for result in entry.verdict.results
        if result.rule == request.rule and result.findings
    ]
    before = next((quotes for at, quotes in found if at <= request.at), None)
    return before if before is not None else next((quotes for _, quotes in reversed(found)), None)


_LEAVE_OUT = frozenset({Ask.WAIVE, Ask.WRONG})


def day(when: date) -> str:
    """Return a day as people write it."""
    return f"{when.day} {when:%B %Y}"


def _meant(request: Request, rules: Sequence[str]) -> bool:
    """Whether a comment that does not name us is for us: only with a rule that is in force, or with none at all."""
    return request.addressed or request.ask in {Ask.RECHECK, Ask.SNOOZE} or request.rule in rules


def _checked(request: Request, policy: Policy, rules: Sequence[str]) -> Request:
    """Return a request with its days capped, and with what the policy has against it."""
    until = request.until
    if request.ask in {Ask.WAIVE, Ask.SNOOZE} and until is not None:
        request = replace(request, until=min(until, _days_after(request.at, policy.comment.max_waiver_days)))
    if request.ask is Ask.WRONG:
        request = replace(request, until=_days_after(request.at, MUTED_FOR.days))
    if request.rule and request.rule not in rules:
        near = get_close_matches(request.rule, rules, n=1, cutoff=0.6)
        known = f"Did you mean {near[0]}?" if near else f"The rules in force: {', '.join(rules)}."
        return replace(request, problem=f"no rule here is called “{request.rule}”. {known}")
    if request.ask is Ask.WAIVE and not request.problem and not _may_waive(request, policy):
        who = "nobody" if policy.comment.waivers == "nobody" else "only some people"
        return replace(request, problem=f"this policy lets {who} waive a rule in a comment")
    return request


def _may_waive(request: Request, policy: Policy) -> bool:
    may = policy.comment.waivers
    if isinstance(may, str):
        return may == "anyone"
    known = {request.by.id, request.by.login} - {""}
    return not known.isdisjoint(may)


def _standing(requests: Sequence[Request], today: date) -> Iterator[Request]:
    """Yield what holds today, the newest of each sort: the day that is named is the last one, none is never."""
    newest: dict[tuple[Ask, str], Request] = {}
    for request in requests:
        newest.pop((request.ask, request.rule), None)
        newest[request.ask, request.rule] = request
    for request in newest.values():
        if request.until is not None and today <= request.until:
            yield request


def _waiver(request: Request, policy: Policy, quoted: Quoted) -> Waiver:
    until = request.until or date.min  # without a day it has expired; `_standing` leaves none of these
    if request.ask is Ask.WAIVE:
        return Waiver(request.rule, until, request.reason)
    hard = any(rule.rule_name == request.rule and rule.level == "error" for rule in policy.in_force)
    return Waiver(
        request.rule,
        until,
        request.reason,
        wrong=True,
        quotes=quoted(request),
        feedback_only=hard and not _may_waive(request, policy),
    )


def _lines(standing: Sequence[Request], waivers: Sequence[Waiver], policy: Policy) -> Iterator[str]:
    for waiver in waivers[-2 * _MOST :]:
        if waiver.feedback_only:
            yield f"Called wrong: {waiver.rule} — “{waiver.reason}”. Counted; this policy lets no comment take it back."
        elif waiver.wrong:
            yield (
                f"Called wrong: {waiver.rule} — “{waiver.reason}”. Left out until what it is about is written anew, "
                f"at most until {day(waiver.until)}."
            )
        else:
            yield f"Waived until {day(waiver.until)}: {waiver.rule} — “{waiver.reason}”."
    longest = policy.comment.max_waiver_days
    if any(
        request.until == _days_after(request.at, longest) for request in standing if request.ask is Ask.WAIVE
    ):
        yield f"A waiver lasts {longest} days at the most."


def _again(requests: Sequence[Request]) -> Iterator[str]:
    asked = [request.at for request in requests if request.ask is Ask.RECHECK]
    if asked:
        yield f"Checked again, as asked on {day(asked[-1])} at {asked[-1]:%H:%M} UTC."


def _complaints(requests: Sequence[Request], today: date) -> Iterator[str]:
    """Yield what could not be followed, unless it has been said better since, or is long ago."""
    last = {(request.ask, request.rule): request for request in requests}
    for request in [one for one in last.values() if one.problem][-_MOST:]:
        if (today - request.at.date()) <= _COMPLAIN_FOR:
            asked = (
                f"{request.ask} {request.rule}".rstrip() if request.ask is not Ask.UNKNOWN else "a comment"
            )
            yield f"Not followed ({asked}): {request.problem}"


def _days_after(at: datetime, days: int) -> date:
    try:
        return at.date() + timedelta(days=days)
    except OverflowError:
        return date.max
