"""Documents of any shape: which one it is, and what it says."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.core.document import BlockKind
from linter.core.epic import Epic, Parent, Person, PersonKind, Status, StatusCategory
from linter.reading.document import Shape, read_document, shape_of

# A busy machine is no failure.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def texts(epic):
    return {text.name: text.document.text for text in epic.fields}


def test_an_epic_document_is_read_in_full():
    epic = read_document(
        {
            "key": "PAY-7",
            "summary": "Shorter calls",
            "description": "h2. Why\nCalls are long.",
            "outcome": "Calls take 6 minutes instead of 9.",
            "metric": "Minutes a call",
            "baseline": 9,
            "target": 6.5,
            "due_date": "2026-03-31",
            "owner": {"name": "Mina", "active": False, "account_type": "app"},
            "actual_outcome": ["7 minutes", "so far"],
            "parent": {"key": "GOAL-1", "summary": "Happier callers"},
            "work_type": "technical-debt",
            "issue_type": "Epic",
            "labels": ["a", "b"],
            "status": {"name": "Doing", "category": "In Progress"},
            "fields": {"Region": {"value": "EU"}, "Empty": None},
        }
    )
    assert (epic.key, epic.summary, epic.project, epic.issue_type, epic.level) == (
        "PAY-7",
        "Shorter calls",
        "PAY",
        "Epic",
        1,
    )
    assert epic.description.blocks[0].kind is BlockKind.HEADING
    assert texts(epic) == {
        "outcome": "Calls take 6 minutes instead of 9.",
        "metric": "Minutes a call",
        "baseline": "9",
        "target": "6.5",
        "actual_outcome": "7 minutes\nso far",
        "Region": "EU",
    }
    assert epic.due_date == date(2026, 3, 31)
    assert epic.owner == Person("Mina", active=False, kind=PersonKind.APP)
    assert epic.parent == Parent("GOAL-1", "Happier callers")
    assert (epic.work_type, epic.labels) == ("technical-debt", ("a", "b"))
    assert epic.status == Status("Doing", StatusCategory.INDETERMINATE)


def test_an_outcome_alone_is_a_statement_to_be_judged_as_an_epic():
    epic = read_document({"outcome": "Fewer calls."})
    assert texts(epic) == {"outcome": "Fewer calls."}
    assert epic.level == 1


def test_short_forms_are_taken():
    epic = read_document(
        {
            "Owner": "Mina",
            "due date": "by spring",
            "status": "Done",
            "parent": "GOAL-1",
            "labels": "a, b",
            "project": "PAY",
        }
    )
    assert epic.owner == Person("Mina")
    assert (epic.due_date, epic.due_text) == (None, "by spring")
    assert epic.status == Status("Done", StatusCategory.DONE)
    assert epic.parent == Parent("GOAL-1")
    assert (epic.labels, epic.project) == (("a", "b"), "PAY")


@pytest.mark.parametrize(
    "description",
    [
        "h2. Outcome\nFewer calls.",
        "## Outcome\nFewer calls.",
        "**Outcome:**\nFewer calls.",
        {
            "type": "doc",
            "content": [
                {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Outcome"}]},
                {"type": "paragraph", "content": [{"type": "text", "text": "Fewer calls."}]},
            ],
        },
    ],
)
def test_a_description_may_be_wiki_markup_markdown_or_adf(description):
    (_, paragraph) = read_document({"description": description}).description.blocks
    assert (paragraph.text, paragraph.sections) == ("Fewer calls.", ("Outcome",))


@pytest.mark.parametrize(
    ("issue_type", "level"),
    [
        ("Epic", 1),
        ("Story", 0),
        ("Sub-task", -1),
        ("Theme", None),
        ({"name": "Theme", "hierarchyLevel": 1}, 1),
        ({"hierarchyLevel": 2}, 2),
        ("", 1),
        (None, 1),
    ],
)
def test_the_type_says_whether_it_is_an_epic(issue_type, level):
    assert read_document({"summary": "x", "issue_type": issue_type}).level == level


ISSUE = {"id": "1", "key": "PAY-7", "fields": {"summary": "Shorter calls", "issuetype": {"name": "Story"}}}


@pytest.mark.parametrize(
    ("data", "shape"),
    [
        (ISSUE, Shape.ISSUE),
        ({"fields": {"customfield_1": "x"}}, Shape.ISSUE),
        ({"id": "1", "self": "https://x.example", "fields": {}}, Shape.ISSUE),
        ({"webhookEvent": "jira:issue_updated", "issue": ISSUE}, Shape.PAYLOAD),
        ({"webhookEvent": "sprint_started"}, Shape.PAYLOAD),
        ({"issue": ISSUE}, Shape.PAYLOAD),
        ({"key": "PAY-7", "fields": {"Outcome": "x"}}, Shape.EPIC),
        ({"id": "1", "key": "PAY-7", "fields": {"Outcome": "x"}}, Shape.EPIC),
        ({"outcome": "x", "fields": {"status": "x"}}, Shape.EPIC),
        ({"outcom": "x"}, Shape.UNKNOWN),
        ([], Shape.UNKNOWN),
    ],
)
def test_the_keys_tell_the_shape(data, shape):
    assert shape_of(data) is shape


def test_issues_and_payloads_are_read_as_issues():
    assert read_document(ISSUE).summary == "Shorter calls"
    assert read_document({"webhookEvent": "jira:issue_updated", "issue": ISSUE}).summary == "Shorter calls"
    named = {
        "webhookEvent": "x",
        "issue": {"key": "A-1", "fields": {"customfield_1": "y"}},
        "names": {"customfield_1": "Outcome"},
    }
    assert texts(read_document(named)) == {"Outcome": "y"}


def test_a_payload_about_no_issue_is_no_epic():
    assert read_document({"webhookEvent": "sprint_started"}).level == 0


names = st.sampled_from(
    [
        "key",
        "summary",
        "description",
        "outcome",
        "baseline",
        "due_date",
        "owner",
        "parent",
        "issue_type",
        "project",
        "labels",
        "status",
        "fields",
        "issue",
        "webhookEvent",
        "id",
        "name",
        "value",
        "content",
        "type",
        "attrs",
        "text",
    ]
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["doc", "table", "paragraph", "2026-02-31", "None"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=5),
    max_leaves=25,
)


@unhurried
@given(anything)
def test_no_document_whatever_raises_and_positions_hold(data):
    epic = read_document(data)
    assert isinstance(epic, Epic)
    for text in epic.texts():
        for block in text.document.blocks:
            assert text.document.text[block.start : block.end] == block.text


def as_issue(row):
    """Turn a labelled row into an issue as REST gives it."""
    given = row["fields"]
    custom = {
        f"customfield_{10100 + number}": name for number, name in enumerate(given.get("customfields") or {})
    }
    fields = {
        "summary": row["summary"],
        "description": row["description"],
        "duedate": given["duedate"],
        "issuetype": {"name": "Epic", "hierarchyLevel": 1},
    }
    fields["assignee"] = {"displayName": given["assignee"], "accountId": "1"} if given["assignee"] else None
    fields |= {key: given["customfields"][name] for key, name in custom.items()}
    return {"id": "1", "key": "DEV-1", "fields": fields, "names": custom}


@pytest.mark.shared
def test_labelled_epics_lose_no_word(labelled_epics):
    assert labelled_epics
    for row in labelled_epics:
        epic = read_document(as_issue(row))
        assert epic.summary == row["summary"]
        assert texts(epic) == {name: text for name, text in row["fields"]["customfields"].items() if text}
        assert (epic.owner.name if epic.owner else None) == row["fields"]["assignee"]
        assert (epic.due_date.isoformat() if epic.due_date else None) == row["fields"]["duedate"]
        read = "".join(c for c in epic.description.text if c.isalnum())
        if not row["description"].startswith("{"):
            missing = [word for word in row["description"].split() if word.isalpha() and word not in read]
            assert missing == [], row["id"]


@pytest.mark.shared
def test_the_issues_of_real_payloads_are_read(payloads):
    for name, body in payloads.items():
        data = json.loads(body)
        if "issue" not in data:
            continue
        epic = read_document(data)
        given = data["issue"]
        assert (epic.id, epic.key) == (given.get("id", ""), given.get("key", "")), name
        if given["fields"].get("summary"):
            assert epic.summary == " ".join(given["fields"]["summary"].split()), name
        if "created" in given["fields"]:
            assert epic.created is not None, name
        if given["fields"].get("description"):
            assert epic.description, name
        assert all("com.atlassian." not in text.document.text for text in epic.fields), name
