"""A Jira in memory: the port, with a state that tests look at. Its own tests: tests/fakes/test_fake_jira.py."""

from dataclasses import dataclass, field, replace

from linter.app.ports import JiraError, Seen, SentBack
from linter.core.action import Memory, Shown, Transition
from linter.core.epic import EPIC_LEVEL, Epic, Person, Status, StatusCategory

ME = "bot"
TO_DO = Status("To Do", StatusCategory.NEW, "1")
IN_PROGRESS = Status("In Progress", StatusCategory.INDETERMINATE, "3")
IN_REVIEW = Status("In Review", StatusCategory.INDETERMINATE, "4")


@dataclass
class Issue:
    """One issue as the fake keeps it."""

    epic: Epic
    comments: dict = field(default_factory=dict)
    memory: Memory | None = None
    history: list = field(default_factory=list)


class FakeJira:
    """Keeps issues, their moves and our comments; counts what is asked of it."""

    def __init__(self, clock):
        self.clock = clock
        self.issues = {}
        self.reads = 0
        self.writes = []
        self.ways = {("3", "1"), ("4", "1"), ("4", "3")}
        """Transitions that our account may use, by status ids."""
        self.next_error = None
        self.lose_answer_of = ""

    def add(self, epic):
        """Put an issue into Jira."""
        self.issues[epic.id] = Issue(epic)
        return self.issues[epic.id]

    def move(self, issue, status, by="dana"):
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

    # --- the port

    def me(self):
        return Person("Outcome Linter", ME)

    def look(self, issue):
        self._fail()
        self.reads += 1
        kept = self.issues.get(issue)
        if kept is None:
            return None
        known = kept.memory.comment if kept.memory else ""
        comment = known if known in kept.comments else next(iter(kept.comments), "")
        return Seen(
            kept.epic, Shown(comment, kept.memory, tuple(kept.history)), kept.epic.level == EPIC_LEVEL
        )

    def say(self, issue, note):
        self._fail()
        self.writes.append("say")
        kept = self.issues[issue]
        comment = str(100 + len(kept.comments))
        kept.comments[comment] = note
        self._lose("say")
        return comment

    def reword(self, issue, comment, note):
        self._fail()
        self.writes.append("reword")
        self.issues[issue].comments[comment] = note

    def send_back(self, issue, transition):
        self._fail()
        kept = self.issues[issue]
        if kept.epic.status.id != transition.to_id:
            return SentBack.MOVED_ON
        if (transition.to_id, transition.from_id) not in self.ways:
            return SentBack.NO_WAY
        self.writes.append("send back")
        self.move(issue, transition.source, by=ME)
        return SentBack.DONE

    def remember(self, issue, memory):
        self._fail()
        self.writes.append("remember")
        self.issues[issue].memory = memory

    def search(self, jql):
        yield from self.issues

    def _fail(self):
        if self.next_error is not None:
            error, self.next_error = self.next_error, None
            raise error

    def _lose(self, what):
        """Do the work and lose the answer, as a dropped connection does."""
        if self.lose_answer_of == what:
            self.lose_answer_of = ""
            raise JiraError("no answer")
