"""What every sandbox site consists of before anybody writes an issue: people, projects, types, statuses.

The people are invented. Ids look like Jira Cloud's, user names and keys like Data Center's, so that clients
meet the same shapes.
"""

from dataclasses import dataclass
from typing import Final

from linter.sandbox import workflow
from linter.sandbox.workflow import DONE, IN_PROGRESS, STATUSES, SUBMITTED, TO_DO, Status, Step

__all__ = [
    "ACCOUNTS",
    "CALLERS",
    "CATEGORIES",
    "DANA",
    "DONE",
    "EPIC",
    "FORMER",
    "INITIATIVE",
    "IN_PROGRESS",
    "LINTER",
    "LINTER_ACCOUNT_ID",
    "LINTER_EMAIL",
    "NOT_GRANTED",
    "PEOPLE",
    "PERMISSIONS",
    "PROJECTS",
    "ROBOT",
    "STATUSES",
    "STORY",
    "SUBMITTED",
    "SUBTASK",
    "TASK",
    "TO_DO",
    "TYPES",
    "Account",
    "IssueType",
    "Project",
    "Status",
    "Step",
]


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody, or something, that acts: `id` is known on Cloud, `username` and `key` on Data Center."""

    id: str
    name: str
    username: str
    key: str
    kind: str = "atlassian"
    active: bool = True

    @property
    def email(self) -> str:
        """The address; Cloud shows it to its owner alone."""
        return f"{self.username}@sandbox.invalid"


@dataclass(frozen=True, slots=True)
class IssueType:
    """A type of issue; epics are at level 1, initiatives above, sub-tasks below 0."""

    id: str
    name: str
    level: int


@dataclass(frozen=True, slots=True)
class Project:
    """A project and its workflow."""

    id: str
    key: str
    name: str
    workflow: workflow.Workflow


LINTER: Final = Account(
    "712020:5f1e0c9a-2b7d-4c3e-9a64-0d7be1c2f801", "Outcome Linter", "outcome-linter", "JIRAUSER10100"
)
LINTER_ACCOUNT_ID: Final = LINTER.id
LINTER_EMAIL: Final = LINTER.email

DANA: Final = Account("712020:0a61d2f4-93c8-4b1e-8f55-6e2a7c9d1b01", "Dana Park", "dana", "JIRAUSER10101")

PEOPLE: Final = (
    DANA,
    Account("712020:1b72e305-a4d9-4c2f-9066-7f3b8d0e2c02", "Ilse Novak", "ilse", "JIRAUSER10102"),
    Account("712020:2c83f416-b5ea-4d30-a177-804c9e1f3d03", "Tomás Rivera", "tomas", "JIRAUSER10103"),
    Account("712020:3d940527-c6fb-4e41-b288-915daf204e04", "Amara Diallo", "amara", "JIRAUSER10104"),
    Account("712020:4ea51638-d70c-4f52-8399-a26eb0315f05", "Kenji Ito", "kenji", "JIRAUSER10105"),
)
"""Who may act on the pages."""

CALLERS: Final = (LINTER, *PEOPLE)
"""Who may use the REST API. All share the one token of a sandbox, so that scripts may act as people."""

FORMER: Final = Account(
    "712020:5fb62749-e81d-4063-94aa-b37fc1426006", "Robin Vale", "robin", "rvale", active=False
)
ROBOT: Final = Account(
    "557058:60c7385a-f92e-4174-a5bb-c480d2537107", "Rule Robot", "rule-robot", "JIRAUSER10090", kind="app"
)

ACCOUNTS: Final = {account.id: account for account in (*PEOPLE, LINTER, FORMER, ROBOT)}

INITIATIVE: Final = IssueType("10004", "Initiative", 2)
EPIC: Final = IssueType("10000", "Epic", 1)
STORY: Final = IssueType("10001", "Story", 0)
TASK: Final = IssueType("10002", "Task", 0)
SUBTASK: Final = IssueType("10003", "Sub-task", -1)
TYPES: Final = {kind.id: kind for kind in (INITIATIVE, EPIC, STORY, TASK, SUBTASK)}

CATEGORIES: Final = {
    "new": (2, "To Do", "blue-gray"),
    "indeterminate": (4, "In Progress", "yellow"),
    "done": (3, "Done", "green"),
}
"""Per key of a category: id, name, colour."""

PROJECTS: Final = {
    project.key: project
    for project in (
        Project("10000", "SHOP", "Webshop", workflow.OPEN),
        Project("10001", "PAY", "Payments", workflow.STRICT),
        Project("10002", "GATE", "Gate by a field", workflow.GATE_BY_FIELD),
        Project("10003", "FORGE", "Gate by an app", workflow.GATE_BY_PROPERTY),
        Project("10004", "KEEP", "Gatekeeper", workflow.GATEKEEPER),
    )
}

PERMISSIONS: Final = {
    "BROWSE_PROJECTS": "Browse Projects",
    "CREATE_ISSUES": "Create Issues",
    "EDIT_ISSUES": "Edit Issues",
    "DELETE_ISSUES": "Delete Issues",
    "TRANSITION_ISSUES": "Transition Issues",
    "ADD_COMMENTS": "Add Comments",
    "EDIT_OWN_COMMENTS": "Edit Own Comments",
    "EDIT_ALL_COMMENTS": "Edit All Comments",
    "DELETE_OWN_COMMENTS": "Delete Own Comments",
    "DELETE_ALL_COMMENTS": "Delete All Comments",
    "LINK_ISSUES": "Link Issues",
    "ADMINISTER": "Administer Jira",
}
NOT_GRANTED: Final = frozenset({"ADMINISTER", "EDIT_ALL_COMMENTS", "DELETE_ALL_COMMENTS", "DELETE_ISSUES"})
"""What the linter's account may not do from the start."""
