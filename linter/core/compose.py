"""From a verdict to the words that people read. Short, kind, exact; no praise, no blame."""

from collections.abc import Callable
from dataclasses import dataclass

from linter.core.finding import Finding, Level, Status
from linter.core.verdict import Outcome, RuleResult, Verdict
from linter.core.wording import Note, Point, Tone


@dataclass(frozen=True, slots=True)
class Hold:
    """A change of status that was, or should have been, undone."""

    back_to: str
    """Name of the status."""
    tried: str
    """Name of the status that it may not enter yet."""
    stuck: str = ""
    """Why it could not be moved back; empty where it was."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How much is said, and where more is to be read."""

    max_points: int = 3
    epic_url: str = ""
    rule_url: Callable[[str], str] = lambda _: ""


def compose(verdict: Verdict, manners: Manners, hold: Hold | None = None) -> Note | None:
    """Return the note that a verdict deserves. None: there is nothing that Jira should show of it.

    A pass is said in one line; whoever calls this knows whether a comment stands that should be put right.
    """
    if verdict.outcome is Outcome.SKIPPED or verdict.policy is None:
        return None
    points = [
        _point(result, finding, manners)
        for result, finding in verdict.reported()
        if _worth_saying(result, finding)
    ]
    if not points:
        if any(
            result.status is Status.COULD_NOT_TELL and result.level is Level.ERROR
            for result in verdict.results
        ):
            return None
        return _good(verdict, manners, hold)
    shown, more = points[: manners.max_points], points[manners.max_points :]
    return Note(
        tone=Tone.HELD if hold else Tone.ADVICE,
        title=_title(len(points), hold),
        lead=_lead(hold),
        points=tuple(shown),
        more=tuple(more),
        suggestion=verdict.rewrite,
        footer=_footer(verdict),
        url=manners.epic_url,
    )


def _worth_saying(result: RuleResult, finding: Finding) -> bool:
    """Failures always; a doubt only where it can point at something; nothing that merely informs."""
    if result.level is Level.INFO or result.status is Status.WAIVED:
        return False
    return not finding.doubt or finding.evidence is not None


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


def _good(verdict: Verdict, manners: Manners, hold: Hold | None) -> Note:
    free = f" It can move to {hold.tried} now." if hold else ""
    return Note(
        tone=Tone.GOOD,
        title=f"Nothing is missing: this outcome can be checked later.{free}",
        lead=" ".join(verdict.remarks()),
        footer=_footer(verdict),
        url=manners.epic_url,
    )


def _title(count: int, hold: Hold | None) -> str:
    if hold and not hold.stuck:
        return f"Moved back to {hold.back_to}: the outcome is not ready for {hold.tried} yet"
    if hold:
        return f"The outcome is not ready for {hold.tried} yet"
    if count == 1:
        return "One thing would make this outcome checkable"
    return f"{_NUMBERS.get(count, str(count))} things would make this outcome checkable"


_NUMBERS = {2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven"}


def _lead(hold: Hold | None) -> str:
    if hold is None:
        return ""
    if hold.stuck:
        return f"It could not be moved back to {hold.back_to}: {hold.stuck}. Please decide by hand."
    return "Put this right and move it again; whoever edits the epic can do both."


def _footer(verdict: Verdict) -> str:
    name = verdict.policy.name if verdict.policy else ""
    return f"Checked against the policy “{name}”. This comment is edited in place."
