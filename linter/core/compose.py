"""From a verdict to the words that people read. Short, kind, exact; no praise, no blame."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from linter.core.finding import Finding, Level, Status
from linter.core.verdict import Outcome, RuleResult, Verdict
from linter.core.wording import Explanation, Note, Point, Tone


@dataclass(frozen=True, slots=True)
class Hold:
    """A change of status that was, or should have been, undone."""

    back_to: str
    """Name of the status. Empty: it should have been moved on, and was not."""
    tried: str
    """Name of the status that it may not enter yet."""
    stuck: str = ""
    """Why it could not be moved back; empty where it was."""
    left: str = ""
    """Name of the resolution that the way forward has set and the way back has not taken off."""
    entered: str = ""
    """Name of the status that it was moved to, where that is only the way to what was tried."""
    by: str = ""
    """What who made that change is mentioned by: account id on Cloud, user name on Data Center; empty where unknown."""
    at: datetime | None = None
    """When it was made."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How much is said, where more is to be read, and how people may answer."""

    max_points: int = 3
    epic_url: str = ""
    rule_url: Callable[[str], str] = lambda _: ""
    waivers: str = "anyone"
    """Who may waive a rule in a comment: `anyone`, `some`, `nobody`."""
    label: str = ""
    """The label that takes an epic out of the policy; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Replies:
    """What there is to say to people who asked for something in comments."""

    told: tuple[str, ...] = ()
    explained: tuple[Explanation, ...] = ()
    snoozed: date | None = None


_NOTHING_ASKED = Replies()


def compose(
    verdict: Verdict,
    manners: Manners,
    hold: Hold | None = None,
    replies: Replies = _NOTHING_ASKED,
    *,
    shut: bool = False,
) -> Note | None:
    """Return the note that a verdict deserves. None: there is nothing that Jira should show of it.

    `shut`: the verdict is about the way ahead, which the workflow's rules refuse.

    A note without points is not worth a new comment, unless it says that a move is held: whoever calls this knows
    whether a comment stands that should be put right.
    """
    if verdict.outcome is Outcome.SKIPPED or verdict.policy is None:
        return None
    if replies.snoozed is not None and hold is None:
        return _snoozed(verdict, manners, replies, replies.snoozed)
    points = [
        _point(result, finding, manners)
        for result, finding in verdict.reported()
        if _worth_saying(result, finding, hold)
    ]
    if not points:
        if not _in_doubt(verdict):
            return _good(verdict, manners, hold, replies)
        return _doubtful(verdict, manners, replies) if replies.told or replies.explained else None
    shown, more = points[: manners.max_points], points[manners.max_points :]
    return Note(
        tone=Tone.HELD if hold else Tone.ADVICE,
        title=_title(len(points), hold),
        lead=_way_ahead(verdict)
        if shut and hold is None
        else _lead(hold, manners, in_doubt=verdict.outcome is Outcome.UNKNOWN),
        points=tuple(shown),
        more=tuple(more),
        suggestion=verdict.rewrite,
        footer=_FOOTER,
        url=manners.epic_url,
        badge=_badge(verdict, hold),
        mention=hold.by if hold else "",
        told=replies.told,
        explained=replies.explained,
        why=_why(verdict),
        answer=_ANSWER,
        commands=_commands(manners),
        off=_off(manners),
    )


def _worth_saying(result: RuleResult, finding: Finding, hold: Hold | None) -> bool:
    """Failures always; a doubt only where it can point at something, or holds a move; nothing that merely informs."""
    if result.level is Level.INFO or result.status is Status.WAIVED:
        return False
    return (
        not finding.doubt
        or finding.evidence is not None
        or (hold is not None and result.level is Level.ERROR)
    )


def _in_doubt(verdict: Verdict) -> bool:
    return any(
        result.status is Status.COULD_NOT_TELL and result.level is Level.ERROR for result in verdict.results
    )


def _point(result: RuleResult, finding: Finding, manners: Manners) -> Point:
    quote = finding.evidence.text if finding.evidence else ""
    repeated = quote and " ".join(quote.split()).rstrip(".") in finding.message
    return Point(
        rule=result.rule,
        level=result.level,
        message=finding.message,
        fix=finding.fix,
        quote="" if repeated else quote,
        url=manners.rule_url(result.rule),
    )


def _good(verdict: Verdict, manners: Manners, hold: Hold | None, replies: Replies) -> Note:
    waived = [r for r in verdict.results if r.status is Status.WAIVED and r.level is not Level.INFO]
    badge, found = "Ready", "Nothing is missing: this outcome can be checked later"
    if waived:
        badge, found = "Waived", "What is left is waived"
    if waived and all(result.called_wrong for result in waived):
        badge, found = "Muted", "What was found here was called wrong"
    free = f" It can move to {hold.tried} now." if hold else ""
    return Note(
        tone=Tone.GOOD,
        title=f"{found}.{free}",
        lead=" ".join((*([_not_moved_on(hold)] if hold and hold.stuck else ()), *verdict.remarks())),
        footer=_FOOTER,
        url=manners.epic_url,
        badge=badge,
        told=replies.told,
        explained=replies.explained,
    )


def _doubtful(verdict: Verdict, manners: Manners, replies: Replies) -> Note:
    return Note(
        tone=Tone.ADVICE,
        title="It could not be told whether this outcome can be checked",
        footer=_FOOTER,
        url=manners.epic_url,
        badge="In doubt",
        told=replies.told,
        explained=replies.explained,
        why=_why(verdict),
        off=_off(manners),
    )


def _snoozed(verdict: Verdict, manners: Manners, replies: Replies, until: date) -> Note:
    return Note(
        tone=Tone.ADVICE,
        title=f"Nothing new is said here until {until.day} {until:%B %Y}",
        lead="Only a move that is held back is told before. Delete the comment that asked for this, and it ends.",
        footer=_FOOTER,
        url=manners.epic_url,
        badge="Snoozed",
        told=replies.told,
        explained=replies.explained,
        why=_why(verdict),
    )


def _badge(verdict: Verdict, hold: Hold | None) -> str:
    if hold is not None:
        return "Not ready" if hold.stuck else "Held"
    return "Needs work" if verdict.outcome is Outcome.FAIL else "Advice"


def _title(count: int, hold: Hold | None) -> str:
    if hold and not hold.stuck:
        return f"Moved back to {hold.back_to}: the outcome is not ready for {hold.tried} yet"
    if hold and not hold.back_to:
        return f"The outcome is ready for {hold.tried}, but the epic could not be moved on"
    if hold:
        return f"The outcome is not ready for {hold.tried} yet"
    if count == 1:
        return "One thing would make this outcome checkable"
    return f"{_NUMBERS.get(count, str(count))} things would make this outcome checkable"


_NUMBERS = {2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven"}
_WHO_WAIVES = {
    "anyone": " Whoever can comment may waive a rule, with a reason.",
    "some": " Some people may waive a rule in a comment, with a reason.",
}


def _lead(hold: Hold | None, manners: Manners, *, in_doubt: bool) -> str:
    """Say what has happened, and who can do what about it."""
    if hold is None:
        return ""
    if hold.stuck and not hold.back_to:
        return _not_moved_on(hold)
    if hold.stuck:
        return (
            f"It could not be moved back to {hold.back_to}: {hold.stuck}. "
            "Please decide by hand: whoever can edit the epic can move it, or leave it."
        )
    moved = f"{_moment(hold.at)} it was moved to {hold.entered or hold.tried}. " if hold.at else ""
    doubt = (
        "It could not be told whether it is ready, and this policy holds what is in doubt. "
        if in_doubt
        else ""
    )
    may = _WHO_WAIVES.get(manners.waivers, "")
    left = f" Its resolution “{hold.left}” is still set: please clear it." if hold.left else ""
    return f"{moved}{doubt}Put this right and move it again; whoever edits the epic can do both.{may}{left}"


def _way_ahead(verdict: Verdict) -> str:
    """Name the rules that the workflow waits for: what is advice only stands beside them."""
    wanted = [result.rule for result in verdict.results if result.level is Level.ERROR and _missed(result)]
    return f"Jira lets it move on once this is met: {', '.join(wanted)}."


def _missed(result: RuleResult) -> bool:
    return result.status in {Status.FAIL, Status.COULD_NOT_TELL}


def _not_moved_on(hold: Hold) -> str:
    return f"It could not be moved on: {hold.stuck}. Please move it on by hand."


def _moment(at: datetime) -> str:
    return f"On {at.day} {at:%B %Y} at {at:%H:%M} UTC"


_FOOTER = "This comment is edited in place."
_ANSWER = "Answer in a comment of its own, in one line:"


def _why(verdict: Verdict) -> str:
    name = verdict.policy.name if verdict.policy else ""
    return f"Why this is here: the policy “{name}” asks every epic for an outcome that can be checked later."


def _commands(manners: Manners) -> tuple[str, ...]:
    """Return what may be answered; each point shows the name of its rule."""
    waive = () if manners.waivers == "nobody" else ("waive RULE until DATE because …",)
    return ("recheck", "explain RULE", *waive, "wrong RULE because …", "snooze until DATE")


def _off(manners: Manners) -> str:
    if manners.label:
        return f"The label “{manners.label}” takes this epic out of the policy."
    return "A snooze switches this comment off for a while; whoever looks after the policy, for good."
