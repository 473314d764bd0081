"""The comment in each of its states, as docs/comments.md shows it: made by the code that talks to Jira."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

from linter.adapters.jira.adf import note_to_adf
from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import Look
from linter.app.reconcile import Reconciler
from linter.app.telling import Addresses
from linter.core.document import plain
from linter.core.epic import Epic, NamedText, Person, Status, StatusCategory
from linter.core.wording import Note
from linter.policy.load import Source, load

ROOT = Path(__file__).parent.parent
HEAD = ROOT / "tools" / "comments.md"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
IN_PROGRESS = Status("In Progress", StatusCategory.INDETERMINATE, "3")
POLICY = """
policy: shop
applies_to: {projects: [SHOP], except: {labels: [no-outcome]}}
rules:
  outcome-stated: error
  outcome-not-output: error
  outcome-measurable: error
  baseline: warning
  owner: {level: error, from: committed}
  due-date: {level: error, from: committed}
enforcement: {mode: block}
comment: {wait_minutes: 0}
"""
OUTPUT = "Launch the new payment page."
BARE = "Failed card payments fall to 4 % of all card payments by 30 June 2026."
WHOLE = "Failed card payments fall from 6 % to 4 % of all card payments by 30 June 2026."


class Desk:
    """One epic in a Jira, with a linter that looks at it after each thing that people do."""

    def __init__(self, outcome: str, *, way_back: bool = True) -> None:
        (loaded,) = load((Source("shop.yaml", POLICY),))
        self.now = NOON
        if str(ROOT / "tests") not in sys.path:
            sys.path.append(str(ROOT / "tests"))
        fake = import_module("fakes.jira")  # the Jira that the tests use: it keeps up with the port
        self.jira = fake.FakeJira(lambda: self.now)
        if not way_back:
            self.jira.ways.clear()
        ledger = InMemoryLedger()
        ledger.in_force_since(loaded.policy.digest, NOON)
        self.jira.add(
            Epic(
                id="10",
                key="SHOP-7",
                summary="Payments",
                fields=(NamedText("outcome", plain(outcome)),),
                project="SHOP",
                level=1,
                status=fake.TO_DO,
                updated=NOON,
            )
        )
        self.reconcile = Reconciler(
            self.jira,
            SilentJudge(),
            ledger,
            lambda: (loaded.policy,),
            lambda: self.now,
            Addresses("https://linter.example"),
        )
        self._look()

    @property
    def note(self) -> Note:
        """What the one comment says now."""
        (note,) = self.jira.issues["10"].comments.values()
        return note  # type: ignore[no-any-return]  # the fake has no types

    def writes(self, outcome: str) -> "Desk":
        """Write another outcome."""
        self.now += timedelta(hours=1)
        self.jira.edit("10", fields=(NamedText("outcome", plain(outcome)),))
        return self._look()

    def assigns(self, name: str) -> "Desk":
        """Assign the epic to somebody."""
        self.now += timedelta(hours=1)
        self.jira.edit("10", owner=Person(name))
        return self._look()

    def says(self, text: str) -> "Desk":
        """Write a comment."""
        self.now += timedelta(hours=1)
        self.jira.comment("10", text)
        return self._look()

    def starts(self) -> "Desk":
        """Drag the epic to In Progress."""
        self.now += timedelta(hours=1)
        self.jira.drag("10", IN_PROGRESS)
        return self._look()

    def _look(self) -> "Desk":
        self.reconcile(Look("10", "10/x"))
        return self


@dataclass(frozen=True)
class State:
    """A state of the comment: when it is seen, and what it says then."""

    name: str
    when: str
    desk: Desk


def states() -> tuple[State, ...]:
    """Return the comment in each of its states."""
    return (
        State("Advice", "An epic that says what will be built has rested for some minutes.", Desk(OUTPUT)),
        State(
            "Worse",
            "The outcome could be checked but for its baseline; then somebody wrote an output over it. "
            "The same comment, and now people are mailed.",
            Desk(BARE).writes(OUTPUT),
        ),
        State(
            "Held", "Dana dragged it to *In Progress*, where the policy asks for more.", Desk(BARE).starts()
        ),
        State("Stuck", "The same, where no transition leads back.", Desk(OUTPUT, way_back=False).starts()),
        State(
            "Good after failing",
            "The outcome was put right. The comment shrinks to this, without a mail.",
            Desk(OUTPUT).writes(WHOLE),
        ),
        State(
            "Free after a hold",
            "What held it back was put right.",
            Desk(WHOLE).starts().assigns("Dana"),
        ),
        State(
            "Waived",
            "Somebody answered: `waive baseline until end of April because we start to measure in March`",
            Desk(BARE).says("waive baseline until end of April because we start to measure in March"),
        ),
        State(
            "Snoozed",
            "Somebody answered: `snooze until 20 March`",
            Desk(OUTPUT).says("snooze until 20 March"),
        ),
        State(
            "Not understood",
            "Somebody answered: `waive baseline because we start to measure in March`",
            Desk(BARE).says("waive baseline because we start to measure in March"),
        ),
        State(
            "Muted",
            "Somebody answered: `wrong outcome-not-output because the page is all that was promised`",
            Desk(OUTPUT).says("wrong outcome-not-output because the page is all that was promised"),
        ),
        State("Explained", "Somebody answered: `explain baseline`", Desk(BARE).says("explain baseline")),
    )


def page() -> str:
    """Return docs/comments.md: what is written by hand, then each state."""
    shown = "\n".join(part for state in states() for part in _section(state))
    return f"{HEAD.read_text('utf-8').rstrip()}\n\n{shown}\n"


def _section(state: State) -> Iterator[str]:
    yield f"### {state.name}\n"
    yield f"{state.when}\n"
    lines = "\n\n".join(_blocks(note_to_adf(state.desk.note))).splitlines()
    yield "\n".join(f"> {line}".rstrip() for line in lines) + "\n"


def _blocks(node: dict[str, Any]) -> Iterator[str]:
    """Yield the blocks of a document as Markdown."""
    for child in node.get("content", ()):
        match child["type"]:
            case "paragraph":
                yield "".join(map(_inline, child["content"]))
            case "bulletList" | "orderedList" as kind:
                yield "\n".join(_items(child, "-" if kind == "bulletList" else "1."))
            case "expand":
                yield f"▸ *{child['attrs']['title']}* (folded)"
                yield "\n\n".join(_blocks(child))
            case "blockquote":
                yield "\n".join(f"> {line}" for block in _blocks(child) for line in block.splitlines())
            case _:
                yield "\n\n".join(_blocks(child))


def _items(node: dict[str, Any], bullet: str) -> Iterator[str]:
    for item in node["content"]:
        first, *rest = "\\\n".join(_blocks(item)).splitlines()
        yield f"{bullet} {first}"
        yield from (f"{' ' * (len(bullet) + 1)}{line}" for line in rest)


def _inline(node: dict[str, Any]) -> str:
    match node["type"]:
        case "hardBreak":
            return "\\\n"
        case "status":
            return f"`{node['attrs']['text']}`"
        case "mention":
            return f"@{node['attrs']['id'].capitalize()}"
        case _:
            text = str(node["text"]).replace("<", "\\<")
    for mark in node.get("marks", ()):
        if mark["type"] == "link":
            text = f"[{text}]({mark['attrs']['href']})"
        else:
            around = _AROUND[mark["type"]]
            inner = text.strip()
            text = text.replace(inner, f"{around}{inner}{around}") if inner else text
    return text


_AROUND = {"strong": "**", "em": "*", "code": "`"}
