"""A made-up world: two months of two projects, their verdicts, rules, policies. The same every time."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from linter.adapters.memory import InMemoryInbox, InMemoryLedger
from linter.app.ports import Entry, Health
from linter.app.services import Linted, PoliciesView, PolicyView, RuleSetting, Services
from linter.core.epic import Epic
from linter.core.facts import Facts, Measurable
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict
from linter.core.wording import Note, Point, Tone
from linter.policy.problem import Problem
from linter.rulebook.page import Example, Option, RulePage

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
DEFAULT = PolicyRef("default", "sha256:" + "0d" * 32)
NEWER = PolicyRef("default", "sha256:" + "1e" * 32)
STRICT = PolicyRef("payments", "sha256:" + "7f" * 32)
RULES = ("outcome-stated", "not-an-output", "outcome-measurable", "baseline", "owner", "due-date")
HARD = {"outcome-stated", "outcome-measurable", "owner"}
SUBJECTS = ("refund", "voucher", "delivery", "invoice", "search", "sign-up", "loyalty", "address")
WEAK = ("not_an_output", "baseline", "outcome_measurable", "due_date", "outcome_stated", "owner")
WEIGHTS = (9, 6, 5, 3, 3, 2)


def finding(rule, status=Status.FAIL):
    """Return a finding with a quote where the rule has something to point at."""
    quote = Quote("description", "Build the new page", 0, 18) if rule == "not-an-output" else None
    if status is Status.COULD_NOT_TELL:
        return Finding(
            "The text names two numbers and neither is said to be the start.",
            "Say which one holds today.",
            None,
            True,
        )
    return Finding(
        f"What the rule {rule} asks for is missing.",
        f"Write what {rule} asks for, next to the outcome.",
        quote,
    )


def result(rule, status=Status.PASS):
    """Return what became of a rule; hard rules are errors, the others warnings."""
    level = Level.ERROR if rule in HARD else Level.WARNING
    told = status in {Status.FAIL, Status.COULD_NOT_TELL, Status.WAIVED}
    why = "Legal asks for it; expires on 1 March." if status is Status.WAIVED else ""
    return RuleResult(rule, level, status, (finding(rule, status),) if told else (), why)


def verdict(key="PAY-1", at=NOW, policy=DEFAULT, summary="", stage="committed", **statuses):
    """Return a verdict in which the rules named (with `_` for `-`) end as given, all others pass."""
    results = tuple(result(rule, statuses.get(rule.replace("-", "_"), Status.PASS)) for rule in RULES)
    project = key.split("-")[0]
    return Verdict(
        EpicRef(key, summary or f"Epic {key}", project, "Epic", f"id-{key}"),
        Facts(),
        at,
        policy,
        stage,
        results if policy else (),
        why_skipped="" if policy else "No policy governs this project.",
    )


def entries(weeks=20, a_week=5):
    """Return entries of two projects: weak at first, better later, some mended, some waived, one not governed."""
    made = []
    dice = Random(11)
    begin = NOW - timedelta(weeks=weeks)
    total = weeks * a_week
    for number in range(total):
        project = "PAY" if number % 5 < 3 else "MOB"
        key = f"{project}-{100 + number}"
        at = begin + timedelta(days=7 * number / a_week, hours=number % 7)
        policy = STRICT if project == "PAY" else NEWER if number > total * 0.6 else DEFAULT
        subject = SUBJECTS[number % len(SUBJECTS)]
        good = f"Fewer {subject} calls per 1,000 orders"
        if dice.random() < 0.25 + 0.45 * number / total:
            made.append(Entry(verdict(key, at, policy, good), "comment"))
            continue
        weak = dict.fromkeys(dice.choices(WEAK, WEIGHTS, k=dice.choice((1, 1, 2, 3))), Status.FAIL)
        if dice.random() < 0.15:
            weak = {dice.choice(WEAK): Status.COULD_NOT_TELL}
        if dice.random() < 0.12:
            weak["due_date"] = Status.SKIPPED
        if dice.random() < 0.08:
            weak = {"owner": Status.WAIVED}
        held = project == "PAY" and dice.random() < 0.3
        summary = f"Build the new {subject} page"
        actions = ("send back", "say") if held else ("say",)
        first = verdict(key, at, policy, summary, **weak)
        made.append(Entry(first, "block" if project == "PAY" else "comment", held=held, actions=actions))
        if dice.random() < 0.5:
            later = at + timedelta(days=dice.expovariate(1 / (6 - 3 * number / total)))
            made.append(Entry(verdict(key, later, policy, good), "comment", actions=("reword",)))
    made.append(Entry(verdict("OPS-1", NOW - timedelta(days=3), None, "Replace the printer")))
    return sorted((entry for entry in made if entry.verdict.at <= NOW), key=lambda entry: entry.verdict.at)


def pages():
    """Return a page a rule, with an example that is not yet good and one that is."""
    return tuple(
        RulePage(
            rule,
            title,
            "A target without a starting point can be met by doing nothing, and nobody can tell a bold one from a timid one.",
            "Put the present value next to the target. If nobody knows it, make “measure it” the first story.",
            (Option("words", "list of text", "[from, today]", "Words that introduce the present value."),),
            (
                Example(
                    "a target alone is not enough",
                    False,
                    "Raise week-4 retention to 55 %.",
                    "“to 55 %” is a target; where does it start?",
                ),
                Example("a range names its start", True, "Raise week-4 retention from 41 % to 55 %."),
            ),
        )
        for rule, title in zip(
            RULES,
            (
                "State an outcome.",
                "Say what changes, not what is built.",
                "Make the outcome measurable.",
                "Say where the metric stands today.",
                "Name one owner.",
                "Give a date to look back on.",
            ),
            strict=True,
        )
    )


SOURCE = """policy: payments
extends: default
applies_to: {projects: [PAY]}
rules:
  outcome-measurable: {level: error, from: idea}
enforcement: {mode: block}
"""


def policies(problems=(), stale=False):
    """Return two policies in force."""
    settings = tuple(
        RuleSetting(
            rule,
            "error" if rule in HARD else "warning",
            "committed" if rule == "owner" else "",
            "within_days: 365" if rule == "due-date" else "",
        )
        for rule in RULES
    )
    return PoliciesView(
        (
            PolicyView(
                "payments",
                STRICT.digest,
                "payments.yaml",
                "block",
                "Epics of the project PAY.",
                settings,
                SOURCE,
            ),
            PolicyView(
                "default",
                NEWER.digest,
                "default.yaml",
                "comment",
                "Every other epic.",
                settings,
                "policy: default\n",
            ),
        ),
        tuple(problems),
        stale,
        NOW - timedelta(days=40),
    )


def broken_policies():
    """Return the same policies, with what lies on disk broken."""
    problems = (
        Problem(
            "payments.yaml",
            5,
            3,
            "rules.outcome-mesurable",
            "no rule has this name",
            "did you mean outcome-measurable?",
            "  outcome-mesurable: {level: error, from: idea}",
        ),
        Problem(
            "payments.yaml",
            6,
            21,
            "enforcement.mode",
            "“blok” is none of observe, comment, block",
            "did you mean block?",
            "enforcement: {mode: blok}",
        ),
    )
    return policies(problems, stale=True)


def lint(epic: Epic) -> Linted:
    """Judge by one plain idea: a text that builds something is an output; one with two numbers is good."""
    texts = list(epic.texts())
    ref = EpicRef(epic.key, epic.summary, epic.project, epic.issue_type)
    if epic.project == "NONE":
        return Linted(Verdict(ref, Facts(), NOW, why_skipped="No policy governs this project."), None)
    findings = []
    for named in texts:
        start = named.document.text.find("Build")
        if start >= 0:
            quote = Quote(
                named.name,
                named.document.text[start : start + 18],
                start,
                min(start + 18, len(named.document.text)),
            )
            findings.append(
                Finding(
                    "This says what is built, not what changes for whom.",
                    "Say what people can do, or what they need less of, once it is there.",
                    quote,
                )
            )
    if not findings:
        good = Verdict(
            ref, Facts(Measurable.YES, metric=True), NOW, DEFAULT, "idea", (result("not-an-output"),)
        )
        return Linted(good, Note(Tone.GOOD, "The outcome says all that it needs."))
    results = (
        RuleResult("not-an-output", Level.ERROR, Status.FAIL, tuple(findings)),
        result("owner", Status.FAIL),
        result("baseline", Status.COULD_NOT_TELL),
    )
    verdict = Verdict(ref, Facts(output_not_outcome=True), NOW, DEFAULT, "idea", results)
    points = tuple(
        Point(
            r.rule,
            r.level,
            f.message,
            f.fix,
            f.evidence.text if f.evidence else "",
            f"http://localhost/rules/{r.rule}",
        )
        for r, f in verdict.reported()
    )
    note = Note(
        Tone.ADVICE,
        "Two things are missing from the outcome",
        "Fix them before the work is committed.",
        points[:2],
        points[2:],
        footer="Checked against the policy default.",
    )
    return Linted(verdict, note)


@dataclass
class World:
    """Services over memory; what they were given can be looked at."""

    inbox: InMemoryInbox = field(default_factory=InMemoryInbox)
    ledger: InMemoryLedger = field(default_factory=InMemoryLedger)
    health: list = field(
        default_factory=lambda: [Health("database", True, "SQLite"), Health("worker", True, "seen 2 s ago")]
    )
    policies: PoliciesView = field(default_factory=policies)

    def record(self, made):
        """Fill the ledger."""
        for entry in made:
            self.ledger.record(entry)

    def services(self, **changes):
        """Return what the application is made of."""
        given = {
            "clock": lambda: NOW,
            "inbox": self.inbox,
            "ledger": self.ledger,
            "lint": lint,
            "sketch": lint,
            "policies": lambda: self.policies,
            "rules": pages(),
            "health": lambda: self.health,
            "engine_counts": lambda: {"waiting": 1, "running": 0, "done": 7, "dead": 0},
            "jira_url": "https://jira.example",
            "secret_key": "a key for tests",
        }
        return Services(**{**given, **changes})
