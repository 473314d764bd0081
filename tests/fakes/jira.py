"""A Jira in memory: the port, with a state that tests look at.

Its own tests: tests/fakes/test_fake_jira.py; what it shares with the real one: tests/adapters/jira/test_contract.py.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import count

from linter.analysis.days import day_named
from linter.app.ports import JiraError, Moved, Seen, Way
from linter.core.action import Memory, Shown, Transition
from linter.core.document import plain
from linter.core.epic import Epic, NamedText, Person, PersonKind, Status, StatusCategory
from linter.core.gate import Gate
from linter.reading.requests import Said, read_requests

ME = "bot"
DANA = Person("Dana", "dana", kind=PersonKind.PERSON)
TO_DO = Status("To Do", StatusCategory.NEW, "1")
IN_PROGRESS = Status("In Progress", StatusCategory.INDETERMINATE, "3")
IN_REVIEW = Status("In Review", StatusCategory.INDETERMINATE, "4")
SUBMITTED = Status("Submitted", StatusCategory.INDETERMINATE, "5")
DONE = Status("Done", StatusCategory.DONE, "6")
STATUSES = {status.id: status for status in (TO_DO, IN_PROGRESS, IN_REVIEW, SUBMITTED, DONE)}


@dataclass
class Issue:
    """One issue as the fake keeps it."""

    epic: Epic
    comments: dict = field(default_factory=dict)
    """Ours: notes by id."""
    others: dict = field(default_factory=dict)
    """Those of people: what was said, by id."""
    marks: dict = field(default_factory=dict)
    """Texts in fields that we wrote, by field id."""
    mails: int = 0
    """How often a rewording told people."""
    memory: Memory | None = None
    gate: Gate | None = None
    """What workflow rules read."""
    resolution: str = ""
    history: list = field(default_factory=list)


class FakeJira:
    """Keeps issues, their moves and our comments; counts what is asked of it."""

    def __init__(self, clock):
        self.clock = clock
        self.issues = {}
        self.reads = 0
        self.writes = []
        self.ways = {("3", "1"), ("4", "1"), ("4", "3"), ("5", "1"), ("5", "3")}
        """Transitions that our account may use, by status ids."""
        self.screens = set()
        """Those of them that show a screen, and refuse who does not fill it in."""
        self.before_move = None
        """Called once, when we are about to move an issue: somebody else is quicker."""
        self.refuses_moves = self.refuses_words = None
        """Raised by every move, by every new comment."""
        self.clears_resolutions = True
        """Whether our account may empty the resolution."""
        self.next_error = None
        """Raised by the next call, which does nothing."""
        self.lose_answer_of = ""
        """The next write of that name is done, and its answer lost."""
        self._numbers = count(100)

    def add(self, epic):
        """Put an issue into Jira."""
        self.issues[epic.id] = Issue(epic)
        return self.issues[epic.id]

    def drag(self, issue, status, by="dana"):
        """Change the status of an issue, as a person does on the board."""
        kept = self.issues[issue]
        before = kept.epic.status
        move = Transition(
            id=str(len(kept.history) + 1),
            at=self.clock(),
            by=by,
            from_id=before.id,
            from_name=before.name,
            to_id=status.id,
            to_name=status.name,
            from_category=before.category,
            to_category=status.category,
        )
        kept.history.append(move)
        kept.epic = replace(kept.epic, status=status, updated=self.clock())

    def edit(self, issue, **changes):
        """Change an epic, as a person does."""
        kept = self.issues[issue]
        kept.epic = replace(kept.epic, updated=self.clock(), **changes)

    def comment(self, issue, text, by=DANA):
        """Write a comment as a person, or as an app; return its id."""
        number = str(next(self._numbers))
        kept = self.issues[issue]
        kept.others[number] = Said(number, text, by, self.clock())
        self._touch(kept)
        return number

    def delete_comment(self, issue, number):
        """Delete a comment, ours or somebody's, as a person does."""
        kept = self.issues[issue]
        kept.comments.pop(number, None)
        kept.others.pop(number, None)
        self._touch(kept)

    def delete(self, issue):
        """Delete an issue."""
        del self.issues[issue]

    # --- the port

    def me(self):
        self._fail()
        return Person("Outcome Linter", ME, kind=PersonKind.PERSON)

    def look(self, issue):
        self._fail()
        self.reads += 1
        kept = self._find(issue)
        if kept is None:
            return None
        known = kept.memory.comment if kept.memory else ""
        comment = known if known in kept.comments else next(iter(kept.comments), "")
        memory = kept.memory
        if comment and comment != known:
            memory = Memory(wording=kept.comments[comment].digest)
        others = (said for said in kept.others.values() if said.by.id != ME)
        requests = tuple(
            request for said in others for request in read_requests(said, day_named, ("@Outcome Linter",))
        )
        shown = Shown(comment, memory, tuple(kept.history))
        return Seen(kept.epic, shown, requests, kept.gate, kept.resolution)

    def say(self, issue, note):
        if self.refuses_words is not None:
            raise self.refuses_words
        kept = self._write(issue, "say")
        comment = str(next(self._numbers))
        kept.comments[comment] = note
        self._touch(kept)
        self._lose("say")
        return comment

    def reword(self, issue, comment, note, *, notify=False):
        self._fail()
        kept = self._find(issue)
        if kept is None or comment not in kept.comments:
            raise JiraError("our comment was deleted", retry_after=1.0, status=404)
        self.writes.append("reword")
        kept.comments[comment] = note
        kept.mails += notify
        self._touch(kept)
        self._lose("reword")

    def move(self, issue, here, to, as_of=None):
        self._fail()
        kept = self._existing(issue)
        if self.refuses_moves is not None:
            raise self.refuses_moves
        if self.before_move is not None:
            somebody, self.before_move = self.before_move, None
            somebody()
        if kept.epic.status.id != here or (as_of is not None and kept.epic.updated > as_of):
            return Moved.ON
        ways = [
            Way(
                f"{source}{target}",
                f"To {STATUSES[target].name}",
                STATUSES[target],
                (source, target) in self.screens,
            )
            for source, target in sorted(self.ways)
            if source == here
        ]
        for way in [way for way in ways if way.to.id == to] if isinstance(to, str) else to(ways):
            if way.screen:
                continue
            self.writes.append("move")
            self.drag(kept.epic.id, way.to, by=ME)
            self._lose("move")
            return Moved.DONE
        return Moved.NO_WAY

    def resolution(self, issue, *, clear):
        kept = self._existing(issue)
        if clear and kept.resolution and self.clears_resolutions:
            self._write(issue, "resolution")
            kept.resolution = ""
        return kept.resolution

    def label(self, issue, label):
        kept = self._write(issue, "label")
        if label not in kept.epic.labels:
            kept.epic = replace(kept.epic, labels=(*kept.epic.labels, label))
        self._touch(kept)
        self._lose("label")

    def mark(self, issue, field, value):
        kept = self._write(issue, "mark")
        kept.marks[field] = value
        others = tuple(text for text in kept.epic.fields if text.name != field)
        kept.epic = replace(kept.epic, fields=(*others, NamedText(field, plain(value), field)))
        self._touch(kept)
        self._lose("mark")

    def publish(self, issue, gate):
        self._write(issue, "publish").gate = gate
        self._lose("publish")

    def remember(self, issue, memory):
        kept = self._write(issue, "remember")
        kept.memory = memory
        self._lose("remember")

    def search(self, jql):
        """Understands `project = KEY`, and finds everything by any other query."""
        self._fail()
        asked = re.search(r"project = (\w+)", jql)
        yield from [
            number for number, kept in self.issues.items() if asked is None or kept.epic.project == asked[1]
        ]

    def _find(self, issue):
        by_key = (kept for kept in self.issues.values() if kept.epic.key and kept.epic.key == issue)
        return self.issues.get(issue) or next(by_key, None)

    def _existing(self, issue):
        kept = self._find(issue)
        if kept is None:
            raise JiraError("there is no such issue", permanent=True, status=404)
        return kept

    def _write(self, issue, what):
        self._fail()
        kept = self._existing(issue)
        self.writes.append(what)
        return kept

    def _touch(self, kept):
        """Change the issue, as a comment does, and a property does not."""
        kept.epic = replace(kept.epic, updated=self.clock())

    def _fail(self):
        if self.next_error is not None:
            error, self.next_error = self.next_error, None
            raise error

    def _lose(self, what):
        """Do the work and lose the answer, as a dropped connection does."""
        if self.lose_answer_of == what:
            self.lose_answer_of = ""
            raise JiraError("no answer")
