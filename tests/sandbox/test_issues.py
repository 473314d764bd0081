import json

import pytest

from linter.sandbox.catalogue import LINTER_ACCOUNT_ID, PROJECTS, TO_DO, Step


def test_a_stranger_is_told_that_the_issue_does_not_exist(rest):
    key = rest.epic()

    for auth in (False, True):
        rest.token = "wrong"
        answer = rest("GET", f"issue/{key}", auth=auth)
        assert answer.status_code == 404
        words = "Issue does not exist or you do not have permission to see it."
        assert answer.get_json() == {"errorMessages": [words], "errors": {}}


def test_a_stranger_writes_nothing(rest, adf):
    key = rest.epic()
    rest.token = "wrong"

    answers = [
        rest("PUT", f"issue/{key}", {"fields": {"summary": "x"}}),
        rest("POST", f"issue/{key}/comment", {"body": adf("x")}),
        rest("POST", f"issue/{key}/transitions", {"transition": {"id": "21"}}),
        rest("PUT", f"issue/{key}/properties/p", {"a": 1}),
        rest("DELETE", f"issue/{key}"),
    ]
    fields = {"project": {"key": "PAY"}, "issuetype": {"id": "10000"}, "summary": "x"}

    assert {answer.status_code for answer in answers} == {404}
    assert rest("POST", "issue", {"fields": fields}).status_code == 401
    assert rest("GET", "myself").status_code == 401
    assert len(rest.site.store.issues()) == 1


def test_a_bearer_token_opens_too(rest):
    answer = rest.client.get("/rest/api/3/myself", headers={"Authorization": "Bearer a-token"})

    assert answer.get_json()["accountId"] == LINTER_ACCOUNT_ID
    assert answer.get_json()["accountType"] == "atlassian"


def test_scripts_may_act_as_people(rest):
    assert rest("GET", "myself", user="dana@sandbox.invalid").get_json()["displayName"] == "Dana Park"
    assert rest("GET", "myself", user="nobody@sandbox.invalid").status_code == 401


def test_an_edit_is_in_the_history_and_creation_is_not(rest):
    key = rest.epic(labels=["a"])
    before = rest("GET", f"issue/{key}").get_json()["fields"]["updated"]
    update = {"labels": [{"add": "b"}, {"remove": "a"}]}
    body = {
        "fields": {"duedate": "2027-06-30", "assignee": {"accountId": LINTER_ACCOUNT_ID}},
        "update": update,
    }

    assert rest("GET", f"issue/{key}/changelog").get_json()["values"] == []
    assert rest("PUT", f"issue/{key}", body).status_code == 204

    history = rest("GET", f"issue/{key}/changelog").get_json()["values"][0]
    items = {
        item["fieldId"]: (item["from"], item["fromString"], item["to"], item["toString"])
        for item in history["items"]
    }
    assert items == {
        "duedate": (None, None, "2027-06-30", "2027-06-30"),
        "assignee": (None, None, LINTER_ACCOUNT_ID, "Outcome Linter"),
        "labels": (None, "a", None, "b"),
    }
    assert history["author"]["accountId"] == LINTER_ACCOUNT_ID
    assert history["created"].endswith("+0000")
    assert rest("GET", f"issue/{key}").get_json()["fields"]["updated"] > before


def test_an_edit_that_changes_nothing_leaves_no_trace(rest):
    key = rest.epic()
    before = rest("GET", f"issue/{key}").get_json()

    assert rest("PUT", f"issue/{key}", {"fields": {"summary": "Fewer calls"}}).status_code == 204
    assert rest("GET", f"issue/{key}").get_json() == before


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"nonsense": 1}, "nonsense"),
        ({"status": {"id": "3"}}, "status"),
        ({"summary": ""}, "summary"),
        ({"summary": None}, "summary"),
        ({"summary": "two\nlines"}, "summary"),
        ({"summary": 7}, "summary"),
        ({"description": "plain words"}, "description"),
        ({"description": {"type": "doc"}}, "description"),
        ({"duedate": "soon"}, "duedate"),
        ({"duedate": 5}, "duedate"),
        ({"assignee": {"accountId": "nobody"}}, "assignee"),
        ({"labels": ["two words"]}, "labels"),
        ({"labels": "one"}, "labels"),
        ({"parent": {"key": "SHOP-404"}}, "parent"),
        ({"parent": []}, "parent"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_its_name(rest, fields, wrong):
    key = rest.epic()

    answer = rest("PUT", f"issue/{key}", {"fields": fields})

    assert answer.status_code == 400
    assert list(answer.get_json()["errors"]) == [wrong]


def test_what_is_not_json_is_refused_without_a_traceback(rest):
    key = rest.epic()

    for raw in (
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"fields": []}',
        b'{"update": {"labels": 1}}',
    ):
        assert rest("PUT", f"issue/{key}", raw=raw).status_code == 400
    assert rest("PUT", f"issue/{key}", raw=b" " * 3_000_000).status_code == 413


def test_creation_needs_project_type_and_summary(rest):
    answer = rest("POST", "issue", {"fields": {"summary": "x"}}).get_json()
    complete = {"project": {"key": "SHOP"}, "issuetype": {"name": "Epic"}}

    assert answer["errors"] == {
        "project": "Specify a valid project ID or key",
        "issuetype": "Specify an issue type",
    }
    assert "summary" in rest("POST", "issue", {"fields": complete}).get_json()["errors"]


def test_version_2_shows_and_takes_wiki_markup(rest):
    fields = {"project": {"key": "SHOP"}, "issuetype": {"name": "Epic"}, "summary": "x"}
    key = rest(
        "POST", "issue", {"fields": {**fields, "description": "h2. Outcome\n\n* one\n* two"}}, version="2"
    ).get_json()["key"]

    assert (
        rest("GET", f"issue/{key}", version="2").get_json()["fields"]["description"]
        == "h2. Outcome\n\n* one\n* two"
    )
    document = rest("GET", f"issue/{key}").get_json()["fields"]["description"]
    assert [node["type"] for node in document["content"]] == ["heading", "bulletList"]


def test_an_issue_shows_what_was_asked_for(rest):
    parent = rest.epic("The parent")
    key = rest.epic(parent={"key": parent})
    rest("PUT", f"issue/{key}/properties/outcome-linter", {"v": 1})
    rest("PUT", f"issue/{key}/properties/other", {"v": 2})

    thin = rest("GET", f"issue/{key}?fields=summary,parent").get_json()
    rich = rest("GET", f"issue/{key}?fields=*all,-comment&expand=names&properties=outcome-linter").get_json()

    assert set(thin["fields"]) == {"summary", "parent"}
    assert thin["fields"]["parent"]["fields"]["summary"] == "The parent"
    assert "comment" not in rich["fields"]
    assert rich["names"]["customfield_10101"] == "Anticipated outcome"
    assert rich["properties"] == {"outcome-linter": {"v": 1}}


def test_a_transition_moves_the_issue_and_writes_history(rest):
    key = rest.epic()

    answer = rest("POST", f"issue/{key}/transitions", {"transition": {"id": "21"}})

    item = rest("GET", f"issue/{key}/changelog").get_json()["values"][0]["items"][0]
    assert answer.status_code == 204
    assert (item["fieldId"], item["from"], item["fromString"], item["to"], item["toString"]) == (
        "status",
        TO_DO.id,
        "To Do",
        "3",
        "In Progress",
    )


@pytest.mark.parametrize("body", [{}, {"transition": {}}, {"transition": {"id": ""}}, {"transition": None}])
def test_a_transition_needs_an_identifier(rest, body):
    answer = rest("POST", f"issue/{rest.epic()}/transitions", body)

    assert answer.status_code == 400
    assert answer.get_json() == {"errorMessages": ["Missing 'transition' identifier"], "errors": {}}


def test_a_transition_is_named_by_a_string_that_is_open_now(rest):
    key = rest.epic()
    rest.site.workflows["SHOP"] = (Step("21", "Start", "3", (TO_DO.id,)),)

    assert rest("POST", f"issue/{key}/transitions", {"transition": {"id": 21}}).status_code == 400
    assert rest("POST", f"issue/{key}/transitions", {"transition": {"id": "99"}}).status_code == 400
    assert rest("POST", f"issue/{key}/transitions", {"transition": {"id": "21"}}).status_code == 204
    assert rest("GET", f"issue/{key}/transitions").get_json()["transitions"] == []
    assert rest("POST", f"issue/{key}/transitions", {"transition": {"id": "21"}}).status_code == 400


def test_without_the_permission_there_are_no_transitions(rest):
    key = rest.epic()
    rest.site.denied.add("TRANSITION_ISSUES")

    asked = rest("GET", f"issue/{key}/transitions")

    assert (asked.status_code, asked.get_json()["transitions"]) == (200, [])
    assert rest("POST", f"issue/{key}/transitions", {"transition": {"id": "21"}}).status_code == 400
    granted = rest("GET", "mypermissions?permissions=TRANSITION_ISSUES,EDIT_ISSUES").get_json()["permissions"]
    assert {name: one["havePermission"] for name, one in granted.items()} == {
        "TRANSITION_ISSUES": False,
        "EDIT_ISSUES": True,
    }


def test_each_project_starts_with_a_workflow_that_leads_somewhere():
    for project in PROJECTS.values():
        assert {step.to_id for step in project.workflow} >= {"3", "10001"}


def test_an_issue_is_deleted_with_all_that_belongs_to_it(rest, adf):
    key = rest.epic()
    rest("POST", f"issue/{key}/comment", {"body": adf("x")})
    rest("PUT", f"issue/{key}/properties/p", {"a": 1})

    assert rest("DELETE", f"issue/{key}").status_code == 403
    assert rest("DELETE", f"issue/{key}", user="dana@sandbox.invalid").status_code == 204
    assert rest("GET", f"issue/{key}").status_code == 404
    for table in ("issue", "comment", "history", "property"):
        assert rest.site.store.rows(f"SELECT * FROM {table}") == []


def test_an_unknown_path_is_answered_in_json(rest):
    answer = rest("GET", "/rest/api/3/no/such/thing")

    assert answer.status_code == 404
    assert json.loads(answer.data)["errorMessages"] == ["Not Found"]
