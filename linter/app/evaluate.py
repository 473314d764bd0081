"""One epic, one policy, one day: a verdict. Webhook, scan, command line, API and playground all call this."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import TypeGuard, cast

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.app.ports import Judge
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.core.finding import Finding, Level, Status
from linter.core.question import NoOpinion, Opinion
from linter.core.request import Waiver
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict
from linter.policy.choose import choose, reached, stage, work_type
from linter.policy.fields import Doubt, settle
from linter.policy.model import Policy
from linter.rules import JudgedRule, Subject, TextRule

log = logging.getLogger(__name__)

_NOT_MET = frozenset({Status.FAIL, Status.COULD_NOT_TELL, Status.WAIVED})
"""What a rule that comes later waits for; a waiver of the one is no question about the other."""


def evaluate(
    epic: Epic,
    policies: Sequence[Policy],
    now: datetime,
    judge: Judge,
    *,
    at_stage: str = "",
    waivers: Sequence[Waiver] = (),
) -> Verdict:
    """Judge an epic under the policy that governs it.

    `at_stage` judges it as if it stood there: what it needs to get in again after it was sent back.
    `waivers`: what people have asked to leave out, each until its last day.
    """
    policy = choose(policies, epic)
    if policy is None:
        facts = analyse(epic, DEFAULT_PLACES, now.date()).facts
        why = "no policy governs it" if policies else "no policy is in force"
        return Verdict(_ref(epic, ""), facts, now, why_skipped=why)
    epic, where, doubts = settle(policy, epic)
    for doubt in doubts:
        log.warning("%s: %s; policy %s has to name one by its id", epic.key, doubt, policy.policy)
    analysis = analyse(epic, where, now.date())
    here = at_stage or stage(policy, epic.status)
    last = list(policy.stages)[-1] if policy.stages else ""
    kind = work_type(policy, epic)
    finished = bool(here) and here == last
    subject = Subject(epic, analysis, now.date(), finished, where, kind, here)
    results: dict[str, RuleResult] = {}
    rewrite = ""
    for rule in policy.in_force:
        why = _skip(rule, subject, kind, results) or (
            "" if reached(policy, here, rule.from_stage) else _later(rule)
        )
        if why:
            results[rule.rule_name] = RuleResult(rule.rule_name, Level(rule.level), Status.SKIPPED, why=why)
            continue
        findings, opinion = _apply(rule, subject, judge)
        status = _status(findings)
        said = rule.remark(subject) if _decides(rule) and status is Status.PASS else ""
        result = RuleResult(rule.rule_name, Level(rule.level), status, findings, said)
        results[rule.rule_name] = _waived(result, waivers, now.date())
        if opinion is not None and opinion.rewrite and holds_good(opinion.rewrite, policy, now):
            rewrite = opinion.rewrite
    if doubts:
        results = {name: _in_doubt(result, doubts) for name, result in results.items()}
    ref = PolicyRef(policy.policy, policy.digest)
    return Verdict(_ref(epic, kind), analysis.facts, now, ref, here, tuple(results.values()), rewrite)


def holds_good(text: str, policy: Policy, now: datetime) -> bool:
    """Whether a suggested rewrite passes the policy's deterministic rules about the wording itself."""
    epic = Epic(fields=(NamedText("outcome", plain(text)),))
    subject = Subject(epic, analyse(epic, DEFAULT_PLACES, now.date()), now.date())
    return not any(
        finding
        for rule in policy.in_force
        if isinstance(rule, TextRule) and rule.about_wording
        for finding in rule.check(subject)
    )


def _apply(
    rule: TextRule | JudgedRule, subject: Subject, judge: Judge
) -> tuple[tuple[Finding, ...], Opinion | None]:
    if _decides(rule):
        return tuple(rule.check(subject)), None
    return _ask(cast("JudgedRule", rule), subject, judge)


def _ask(rule: JudgedRule, subject: Subject, judge: Judge) -> tuple[tuple[Finding, ...], Opinion | None]:
    question = rule.ask(subject)
    if question is None:
        return (), None
    opinion = judge.ask(question)
    findings = tuple(rule.read(subject, opinion))
    return findings, None if isinstance(opinion, NoOpinion) else opinion


def _decides(rule: TextRule | JudgedRule) -> TypeGuard[TextRule]:
    """Tell the two kinds of rules apart by their class: to ask each rule anew costs 1 µs, as pydantic answers."""
    return _is_text_rule(type(rule))


@lru_cache(maxsize=256)
def _is_text_rule(kind: type[TextRule | JudgedRule]) -> bool:
    return issubclass(kind, TextRule)


def _skip(rule: TextRule | JudgedRule, subject: Subject, kind: str, results: dict[str, RuleResult]) -> str:
    """Return why a rule is passed over; empty where it is not."""
    if rule.only.work_types and kind not in rule.only.work_types:
        return "is about another kind of work"
    if rule.only.projects and subject.epic.project not in rule.only.projects:
        return "is about another project"
    for before in rule.waits_for:
        if before in results and results[before].status in _NOT_MET:
            return f"{before} comes first"
    return rule.inapplicable(subject)


def _waived(result: RuleResult, waivers: Sequence[Waiver], today: date) -> RuleResult:
    """Return what is left of a rule's result once people have been heard."""
    if result.status not in {Status.FAIL, Status.COULD_NOT_TELL}:
        return result
    found = frozenset(finding.points_at for finding in result.findings)
    for waiver in waivers:
        if waiver.rule != result.rule or waiver.until < today:
            continue
        if waiver.quotes is not None and not found <= waiver.quotes:
            continue
        result = replace(result, called_wrong=result.called_wrong or waiver.wrong)
        if not waiver.feedback_only:
            why = f"{waiver.reason} (until {waiver.until.isoformat()})"
            result = replace(result, status=Status.WAIVED, why=why)
    return result


def _later(rule: TextRule | JudgedRule) -> str:
    return f"is asked from the stage “{rule.from_stage}” on"


def _status(findings: tuple[Finding, ...]) -> Status:
    if any(not finding.doubt for finding in findings):
        return Status.FAIL
    return Status.COULD_NOT_TELL if findings else Status.PASS


def _in_doubt(result: RuleResult, doubts: tuple[Doubt, ...]) -> RuleResult:
    """Take back an accusation: what it misses may stand in the field that we could not tell from another."""
    if result.status is not Status.FAIL:
        return result
    finding = Finding(
        message=f"Could not tell: {'; '.join(map(str, doubts))}.",
        fix="Nothing for you to do: whoever keeps the policy has to name the field by its id.",
        doubt=True,
    )
    return replace(result, status=Status.COULD_NOT_TELL, findings=(finding,))


def _ref(epic: Epic, kind: str) -> EpicRef:
    return EpicRef(epic.key, epic.summary, epic.project, epic.issue_type, epic.id, kind)
