"""Jira issues as REST and webhooks give them, regular and not."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from linter.core.document import BlockKind
from linter.core.epic import Parent, Person, PersonKind, Status, StatusCategory
from linter.reading.issue import read_issue, read_transitions


def issue(**fields):
    return {"id": "10007", "key": "PAY-7", "fields": fields}


def field_texts(epic):
    return {text.name: text.document.text for text in epic.fields}


def test_an_issue_of_jira_cloud_is_read_in_full():
    epic = read_issue(
        {
            "id": "10007",
            "key": "PAY-7",
            "names": {"customfield_10100": "Anticipated outcome"},
            "fields": {
                "summary": "Shorter  calls",
                "description": {
                    "type": "doc",
                    "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Why"}]}],
                },
                "issuetype": {"id": "1", "name": "Épica", "hierarchyLevel": 1, "subtask": False},
                "project": {"key": "PAY"},
                "status": {
                    "id": "3",
                    "name": "Cerrada",
                    "statusCategory": {"id": 3, "key": "done", "name": "Listo"},
                },
                "labels": ["q3", None, 5, " "],
                "assignee": {
                    "accountId": "557058:ab",
                    "displayName": "Mina O.",
                    "active": True,
                    "accountType": "atlassian",
                },
                "duedate": "2026-03-31",
                "parent": {"key": "GOAL-1", "fields": {"summary": "Happier callers"}},
                "created": "2026-01-30T19:48:08.263+0530",
                "updated": "2026-01-31T00:00:00.000Z",
                "customfield_10100": "Calls take 6 minutes instead of 9.",
            },
        }
    )
    assert (epic.id, epic.key, epic.summary, epic.description.text) == (
        "10007",
        "PAY-7",
        "Shorter calls",
        "Why",
    )
    assert (epic.project, epic.issue_type, epic.level) == ("PAY", "Épica", 1)
    assert epic.status == Status("Cerrada", StatusCategory.DONE, "3")
    assert epic.labels == ("q3", "5")
    assert epic.owner == Person("Mina O.", "557058:ab", active=True, kind=PersonKind.PERSON)
    assert (epic.due_date, epic.due_text) == (date(2026, 3, 31), "")
    assert epic.parent == Parent("GOAL-1", "Happier callers")
    assert epic.created == datetime(2026, 1, 30, 19, 48, 8, 263_000, timezone(timedelta(hours=5, minutes=30)))
    assert epic.updated == datetime(2026, 1, 31, tzinfo=UTC)
    assert [(text.name, text.id) for text in epic.fields] == [("Anticipated outcome", "customfield_10100")]


def test_wiki_text_markdown_and_adf_in_a_string_are_all_read():
    assert read_issue(issue(description="h2. Outcome\nx")).description.blocks[0].kind is BlockKind.HEADING
    assert read_issue(issue(description="## Outcome\nx")).description.blocks[0].text == "Outcome"
    assert (
        read_issue(
            issue(description='{"type":"doc","content":[{"type":"text","text":"hi"}]}')
        ).description.text
        == "hi"
    )


def test_an_issue_without_anything_is_still_an_issue():
    epic = read_issue({"key": "PAY-7"})
    assert (epic.key, epic.project, epic.level, epic.status, epic.owner, epic.due_date) == (
        "PAY-7",
        "PAY",
        None,
        None,
        None,
        None,
    )
    assert not epic.description
    assert epic.fields == ()


@pytest.mark.parametrize(
    "other", [None, "x", 3, [], {}, {"errorMessages": ["gone"]}, {"id": None, "fields": []}]
)
def test_what_is_no_issue_is_none(other):
    assert read_issue(other) is None


JUNK = [
    "None",
    "null",
    "[Object]",
    "{}",
    "",
    None,
    3.5,
    True,
    [],
    {},
    [[]],
    [{}],
    {"a": 1},
    "x" * 300,
    float("nan"),
    10**400,
]


@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: repr(junk)[:20])
def test_a_wrong_type_anywhere_counts_as_absent(junk):
    names = [
        "summary",
        "description",
        "issuetype",
        "project",
        "status",
        "labels",
        "assignee",
        "duedate",
        "parent",
        "created",
        "updated",
        "customfield_1",
    ]
    epic = read_issue({"id": junk, "key": "PAY-7", "names": junk, "fields": dict.fromkeys(names, junk)})
    assert epic.key == "PAY-7"
    assert epic.created is None
    assert epic.due_date is None
    nested = {
        "key": junk,
        "name": junk,
        "statusCategory": junk,
        "hierarchyLevel": junk,
        "fields": junk,
        "active": junk,
        "displayName": junk,
    }
    assert read_issue({"key": "PAY-7", "fields": dict.fromkeys(names, nested)}).key == "PAY-7"


def test_the_words_for_nothing_are_nothing():
    epic = read_issue(
        issue(summary="None", description="null", assignee="None", duedate="[Object]", customfield_1="None")
    )
    assert (epic.summary, epic.owner, epic.due_text, epic.fields) == ("", None, "", ())
    assert not epic.description


def test_a_due_date_that_is_none_is_kept_as_written():
    epic = read_issue(issue(duedate="end of March"))
    assert (epic.due_date, epic.due_text) == (None, "end of March")
    assert read_issue(issue(duedate="2026-02-31")).due_text == "2026-02-31"


@pytest.mark.parametrize(
    ("issue_type", "level"),
    [
        ({"name": "Task", "hierarchyLevel": 1}, 1),
        ({"name": "Epic", "hierarchyLevel": 0}, 0),
        ({"name": "Initiative", "hierarchyLevel": 2}, 2),
        ({"name": "Whatever", "hierarchyLevel": "1"}, 1),
        ({"name": "Whatever", "subtask": True}, -1),
        ({"name": "Whatever", "subtask": False}, None),
        ({"name": "Thema", "untranslatedName": "Epic"}, 1),
        ({"name": "Эпик"}, 1),
        ({"name": "Story"}, 0),
        ({"name": "Tarea"}, 0),
        ({"name": "子任务"}, -1),
        ({}, None),
        ("Epic", 1),
        (None, None),
    ],
)
def test_the_level_is_jiras_number_or_a_name_that_proves_it(issue_type, level):
    assert read_issue(issue(issuetype=issue_type)).level == level


def test_people_come_in_many_shapes():
    def owner(account):
        return read_issue(issue(assignee=account)).owner

    assert owner({"key": "mina", "name": "mina", "displayName": "Mina"}) == Person("Mina", "mina")
    assert owner({"name": "mina"}) == Person("mina", "mina")
    assert owner({"displayName": "Former user", "active": False}) == Person("Former user", active=False)
    assert owner({"accountId": "557058%3Aab", "accountType": "app"}) == Person(
        "557058:ab", "557058:ab", kind=PersonKind.APP
    )
    assert owner({"avatarUrls": {}}) is None


def test_custom_fields_show_what_a_reader_sees():
    epic = read_issue(
        issue(
            customfield_1={"self": "https://x.example", "value": "High", "id": "1"},
            customfield_2={"value": "EU", "child": {"value": "DE"}},
            customfield_3=[{"value": "a"}, {"value": "b"}],
            customfield_4=["x", "y"],
            customfield_5=3.0,
            customfield_6={"displayName": "Mina"},
            customfield_7='{"start":"2026-01-01","end":"2026-03-31"}',
            customfield_8={"type": "doc", "content": [{"type": "text", "text": "rich"}]},
        ),
        names={"customfield_1": "Impact"},
    )
    assert field_texts(epic) == {
        "Impact": "High",
        "customfield_2": "EU - DE",
        "customfield_3": "a\nb",
        "customfield_4": "x\ny",
        "customfield_5": "3",
        "customfield_6": "Mina",
        "customfield_7": "2026-01-01 – 2026-03-31",
        "customfield_8": "rich",
    }


@pytest.mark.parametrize(
    "machinery",
    [
        "0|i0000f:",
        "ghx-label-3",
        "{}",
        "{summaryBean=com.atlassian.jira.Some@1[x]}",
        ["com.atlassian.greenhopper.service.sprint.Sprint@a9[id=1]"],
        [{"id": 1, "name": "Sprint 1", "boardId": 2, "state": "active"}],
        {"hasEpicLinkFieldDependency": False, "nonEditableReason": {"message": "licence"}},
        "3_*:*_1_*:*_78475",
    ],
)
def test_what_only_programs_read_is_left_out(machinery):
    assert read_issue(issue(customfield_1=machinery)).fields == ()


def history(number, *items, created="2026-01-01T10:00:00.000+0000"):
    return {"id": str(number), "created": created, "author": {"accountId": "a"}, "items": list(items)}


def change(before, after, **more):
    return {
        "field": "status",
        "from": before,
        "fromString": f"S{before}",
        "to": after,
        "toString": f"S{after}",
        **more,
    }


def test_transitions_come_oldest_first():
    data = {
        "changelog": {
            "histories": [
                history(11, change("2", "3"), created="2026-01-02T10:00:00.000+0000"),
                history(10, {"field": "resolution", "from": None, "to": "1"}, change("1", "2")),
                history(9, change("4", "1")),
            ]
        }
    }
    assert [(t.id, t.from_id, t.to_id) for t in read_transitions(data)] == [
        ("9", "4", "1"),
        ("10", "1", "2"),
        ("11", "2", "3"),
    ]
    (first, *_) = read_transitions(data)
    assert (first.by, first.from_name, first.to_name, first.at) == (
        "a",
        "S4",
        "S1",
        datetime(2026, 1, 1, 10, tzinfo=UTC),
    )


def test_the_field_is_told_by_its_id_and_only_then_by_its_name():
    items = [
        change("1", "2", field="Статус", fieldId="status"),
        change("2", "3", field="Status"),
        change("3", "4", field="status", fieldId="customfield_1"),
        change(None, "1"),
        {"field": "status"},
    ]
    assert [t.to_id for t in read_transitions({"changelog": {"histories": [history(1, *items)]}})] == [
        "2",
        "3",
    ]


@pytest.mark.parametrize(
    "log", [None, [], "x", {"histories": None}, {"histories": [None, {"items": 5}, {"items": [None, "x"]}]}]
)
def test_a_broken_history_has_no_transitions(log):
    assert read_transitions({"changelog": log}) == ()
