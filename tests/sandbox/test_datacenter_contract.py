"""What the sandbox answers as Data Center, held against Atlassian's own description of Jira 10.3."""

import json

import pytest
from openapi_schema_validator import OAS30Validator

from linter.sandbox import seed
from linter.sandbox.catalogue import DANA, PROJECTS, STORY
from linter.sandbox.issues import create

pytestmark = pytest.mark.shared


@pytest.fixture(scope="session")
def described(contracts):
    return json.loads((contracts / "jira-dc-openapi-10.3.json").read_text())


def as_described(document):
    """Leave out what Jira says although its description does not allow it.

    A changelog has nulls, a property any value where only texts are described, a rendered field a text or
    nothing where only objects are.
    """
    if isinstance(document, list):
        return [as_described(one) for one in document]
    if not isinstance(document, dict):
        return document
    if set(document) == {"key", "value"}:
        return {**document, "value": json.dumps(document["value"])}
    change = "fromString" in document
    document = {k: v for k, v in document.items() if k != "renderedFields"}
    return {k: as_described(v) for k, v in document.items() if not (change and v is None)}


@pytest.fixture
def seeded(dc, store, clock):
    seed(store, clock())
    fields = {"summary": "Below", "parent": {"key": "SHOP-2"}}
    create(dc.site, DANA, PROJECTS["SHOP"], STORY, fields)
    dc("PUT", "issue/SHOP-2", {"fields": {"duedate": "2027-09-01", "assignee": {"name": "kenji"}}})
    dc("PUT", "issue/SHOP-2/properties/outcome-linter", {"verdict": "fail"})
    properties = [{"key": "outcome-linter", "value": {"mark": 1}}]
    dc("POST", "issue/SHOP-2/comment", {"body": "h2. Well done", "properties": properties})
    return dc


@pytest.fixture
def check(described):
    """Return a function that lists what is wrong with an answer, by the description of its operation."""

    def problems(path, answer, method="get"):
        responses = described["paths"][f"/rest/api/2/{path}"][method]["responses"]
        status, said = str(answer.status_code), as_described(answer.get_json(silent=True))
        assert status in responses, f"{method} {path} never answers {status}"
        schema = responses[status].get("content", {}).get("application/json", {}).get("schema")
        if schema is None or not answer.data:
            return []
        validator = OAS30Validator({**schema, "components": described["components"]})
        return [error.message for error in validator.iter_errors(said)]

    return problems


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("serverInfo", "serverInfo"),
        ("myself", "myself"),
        ("field", "field"),
        ("issuetype", "issuetype"),
        ("status", "status"),
        ("project", "project"),
        ("project/PAY", "project/{projectIdOrKey}"),
        ("issue/SHOP-2/editmeta", "issue/{issueIdOrKey}/editmeta"),
        ("user?username=dana", "user"),
        ("user?username=nobody", "user"),
        ("mypermissions", "mypermissions"),
        ("mypermissions?projectKey=SHOP", "mypermissions"),
        ("mypermissions?projectKey=NO", "mypermissions"),
        ("issue/SHOP-2", "issue/{issueIdOrKey}"),
        (
            "issue/SHOP-2?fields=*all&expand=changelog,names,renderedFields,schema&properties=outcome-linter",
            "issue/{issueIdOrKey}",
        ),
        ("issue/NO-1", "issue/{issueIdOrKey}"),
        ("issue/SHOP-2/comment", "issue/{issueIdOrKey}/comment"),
        ("issue/SHOP-2/comment/10001", "issue/{issueIdOrKey}/comment/{id}"),
        ("issue/SHOP-2/transitions", "issue/{issueIdOrKey}/transitions"),
        ("issue/SHOP-2/transitions?expand=transitions.fields", "issue/{issueIdOrKey}/transitions"),
        ("issue/SHOP-2/properties", "issue/{issueIdOrKey}/properties"),
        ("issue/SHOP-2/properties/outcome-linter", "issue/{issueIdOrKey}/properties/{propertyKey}"),
        ("comment/10002/properties", "comment/{commentId}/properties"),
        ("comment/10002/properties/outcome-linter", "comment/{commentId}/properties/{propertyKey}"),
        ("search?jql=project=SHOP&maxResults=3&expand=names", "search"),
        ("search?jql=nonsense", "search"),
    ],
)
def test_answers_keep_to_the_official_description(seeded, check, asked, path):
    assert check(path, seeded("GET", asked)) == []


def test_the_token_is_missed_in_the_ways_that_are_described(seeded, check):
    for path in ("myself", "field", "project"):
        answer = seeded("GET", path, token="expired")
        assert (answer.status_code, check(path, answer)) == (401, [])


def test_what_is_written_is_answered_as_described(seeded, check):
    fields = {
        "project": {"key": "SHOP"},
        "issuetype": {"name": "Epic"},
        "summary": "New",
        "description": "*x*",
    }
    issue, comment = "issue/{issueIdOrKey}", "issue/{issueIdOrKey}/comment"
    answers = [
        ("issue", "post", seeded("POST", "issue", {"fields": fields})),
        ("issue", "post", seeded("POST", "issue", {"fields": {}})),
        (issue, "put", seeded("PUT", "issue/SHOP-2", {"fields": {"summary": "Newer"}})),
        (issue, "put", seeded("PUT", "issue/SHOP-2", {"fields": {"nonsense": 1}})),
        (issue, "put", seeded("PUT", "issue/SHOP-2?notifyUsers=false", {"fields": {"summary": "Newer"}})),
        (comment, "post", seeded("POST", "issue/SHOP-2/comment", {"body": "new"})),
        (comment, "post", seeded("POST", "issue/SHOP-2/comment", {"body": {}})),
        (f"{comment}/{{id}}", "put", seeded("PUT", "issue/SHOP-2/comment/10002", {"body": "newer"})),
        ("search", "post", seeded("POST", "search", {"jql": "project = PAY", "fields": ["*all"]})),
        ("search", "post", seeded("POST", "search", {"jql": "nonsense"})),
        (f"{issue}/transitions", "post", seeded.move("SHOP-4", "21")),
        (f"{issue}/transitions", "post", seeded.move("GATE-1", "21")),
        (f"{issue}/properties/{{propertyKey}}", "put", seeded("PUT", "issue/SHOP-2/properties/p", {"a": 1})),
    ]

    assert [answer.status_code for _, _, answer in answers] == [
        201, 400, 204, 400, 403, 201, 400, 200, 200, 400, 204, 400, 201,
    ]  # fmt: skip
    for path, method, answer in answers:
        assert check(path, answer, method) == [], (method, path)


def test_people_and_fields_within_an_issue_keep_to_the_official_description(seeded, described):
    fields = seeded("GET", "issue/SHOP-2").get_json()["fields"]

    def problems(name, document):
        schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
        return [error.message for error in OAS30Validator(schema).iter_errors(document)]

    for name in ("assignee", "reporter", "creator"):
        assert problems("UserJsonBean", fields[name]) == []
        assert set(fields[name]) <= set(described["components"]["schemas"]["UserJsonBean"]["properties"])
    for name, schema in (("issuetype", "IssueTypeJsonBean"), ("status", "StatusJsonBean")):
        assert problems(schema, fields[name]) == []
        assert set(fields[name]) <= set(described["components"]["schemas"][schema]["properties"])
    assert problems("CommentsWithPaginationJsonBean", fields["comment"]) == []


def test_each_type_with_its_statuses_keeps_to_the_official_description(seeded, described):
    """The description forgets that it is a list."""
    content = described["paths"]["/rest/api/2/project/{projectIdOrKey}/statuses"]["get"]["responses"]["200"]
    schema = content["content"]["application/json"]["schema"]
    validator = OAS30Validator({**schema, "components": described["components"]})
    answer = seeded("GET", "project/KEEP/statuses").get_json()

    assert [error.message for one in answer for error in validator.iter_errors(one)] == []
    assert [one["name"] for one in answer[0]["statuses"]] == ["To Do", "Submitted", "In Progress", "Done"]


@pytest.mark.parametrize(
    ("asked", "schema"),
    [
        ("myself", "UserBean"),
        ("field", "FieldBean"),
        ("issuetype", "IssueTypeJsonBean"),
        ("status", "StatusJsonBean"),
    ],
)
def test_nothing_is_said_that_is_not_described(seeded, described, asked, schema):
    """A member that only Cloud knows would teach clients to rely on it."""
    answer = seeded("GET", asked).get_json()
    known = set(described["components"]["schemas"][schema]["properties"])

    for one in answer if isinstance(answer, list) else [answer]:
        assert set(one) <= known
