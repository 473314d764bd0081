"""What the sandbox answers, held against Atlassian's own description of Jira Cloud."""

import pytest
from openapi_schema_validator import OAS30Validator

from linter.sandbox import WORKFLOWS, seed

pytestmark = pytest.mark.shared


def without_unsaid_nulls(document):
    """Leave out the nulls of a changelog: Jira sends them, although its description does not allow them."""
    if isinstance(document, list):
        return [without_unsaid_nulls(one) for one in document]
    if not isinstance(document, dict):
        return document
    change = "fromString" in document
    return {k: without_unsaid_nulls(v) for k, v in document.items() if not (change and v is None)}


@pytest.fixture
def problems(openapi):
    def check(name, document):
        document = without_unsaid_nulls(document)
        schema = {"$ref": f"#/components/schemas/{name}", "components": openapi["components"]}
        return [error.message for error in OAS30Validator(schema).iter_errors(document)]

    return check


@pytest.fixture
def seeded(rest, store, clock, adf):
    seed(store, clock())
    rest("PUT", "issue/SHOP-2", {"update": {"labels": [{"add": "x"}]}, "fields": {"duedate": "2027-09-01"}})
    rest("PUT", "issue/SHOP-2/properties/outcome-linter", {"verdict": "fail"})
    properties = [{"key": "outcome-linter", "value": {"mark": 1}}]
    rest("POST", "issue/SHOP-2/comment", {"body": adf("Well done"), "properties": properties})
    return rest


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("serverInfo", "ServerInformation"),
        ("myself", "User"),
        ("issue/SHOP-2", "IssueBean"),
        ("issue/SHOP-2?expand=changelog,names,renderedFields,schema&properties=outcome-linter", "IssueBean"),
        ("issue/SHOP-2?fields=summary,-comment", "IssueBean"),
        ("issue/SHOP-2/transitions", "Transitions"),
        ("issue/SHOP-2/changelog", "PageBeanChangelog"),
        ("issue/SHOP-2/comment", "PageOfComments"),
        ("issue/SHOP-2/comment/10001", "Comment"),
        ("issue/SHOP-2/properties", "PropertyKeys"),
        ("issue/SHOP-2/properties/outcome-linter", "EntityProperty"),
        ("search/jql?jql=project=SHOP&maxResults=2", "SearchAndReconcileResults"),
        ("search/jql?jql=project=PAY&fields=*all&expand=changelog", "SearchAndReconcileResults"),
        ("mypermissions?permissions=EDIT_ISSUES,ADMINISTER", "Permissions"),
        ("project/PAY", "Project"),
        ("project/search?maxResults=2", "PageBeanProject"),
        ("issue/SHOP-2/editmeta", "IssueUpdateMetadata"),
        ("issue/SHOP-2/transitions?expand=transitions.fields", "Transitions"),
        ("user?accountId=712020:0a61d2f4-93c8-4b1e-8f55-6e2a7c9d1b01", "User"),
        ("mypermissions", "ErrorCollection"),
        ("issue/NO-1", "ErrorCollection"),
        ("search", "ErrorCollection"),
    ],
)
def test_answers_keep_to_the_official_schema(seeded, problems, path, schema):
    assert problems(schema, seeded("GET", path).get_json()) == []


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("field", "FieldDetails"),
        ("project", "Project"),
        ("issuetype", "IssueTypeDetails"),
        ("status", "StatusDetails"),
        ("project/KEEP/statuses", "IssueTypeWithStatus"),
    ],
)
def test_each_of_a_list_keeps_to_the_official_schema(seeded, problems, path, schema):
    answer = seeded("GET", path).get_json()

    assert answer
    assert [problem for one in answer for problem in problems(schema, one)] == []


def test_a_user_in_an_issue_keeps_to_the_official_schema(seeded, problems):
    fields = seeded("GET", "issue/SHOP-2").get_json()["fields"]

    for name in ("assignee", "reporter", "creator"):
        assert problems("UserDetails", fields[name]) == []
    assert problems("IssueTypeDetails", fields["issuetype"]) == []
    assert problems("StatusDetails", fields["status"]) == []
    assert problems("PageOfComments", fields["comment"]) == []


def test_comments_by_id_keep_to_the_official_schema(seeded, problems):
    answer = seeded("POST", "comment/list?expand=properties", {"ids": [10001, 10002, 99999]}).get_json()

    assert problems("PageBeanComment", answer) == []
    assert [comment["id"] for comment in answer["values"]] == ["10001", "10002"]
    assert answer["values"][1]["properties"] == [{"key": "outcome-linter", "value": {"mark": 1}}]


def test_the_fields_of_a_screen_keep_to_the_official_schema(seeded, problems):
    seeded.site.workflows["PAY"] = WORKFLOWS["screens"]
    for status in ("To Do", "In Progress", "Done"):
        answer = seeded("GET", "issue/PAY-3/transitions?expand=transitions.fields").get_json()
        assert problems("Transitions", answer) == []
        assert any(one["fields"] for one in answer["transitions"]), status
        seeded("PUT", "issue/PAY-3", {"fields": {"resolution": {"name": "Done"}}})
        seeded.move("PAY-3", {"In Progress": "11", "To Do": "21"}.get(status, "31"))


def test_what_was_created_keeps_to_the_official_schema(seeded, problems):
    fields = {"project": {"key": "PAY"}, "issuetype": {"id": "10000"}, "summary": "Faster"}
    answer = seeded("POST", "issue", {"fields": fields})

    assert answer.status_code == 201
    assert problems("CreatedIssue", answer.get_json()) == []


def test_refusals_keep_to_the_official_schema(seeded, problems):
    for method, path, body in (
        ("POST", "issue/SHOP-2/transitions", {}),
        ("POST", "issue/SHOP-2/comment", {"body": "plain"}),
        ("PUT", "issue/SHOP-2", {"fields": {"nonsense": 1}}),
        ("POST", "search/jql", {"jql": "project = SHOP", "startAt": 0}),
    ):
        answer = seeded(method, path, body)
        assert answer.status_code == 400
        assert problems("ErrorCollection", answer.get_json()) == []
