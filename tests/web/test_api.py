"""The report for programs."""

import hashlib
import json

import jsonschema
import pytest
from openapi_schema_validator import OAS31Validator

TOKEN = "a token of a service"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
WEAK = {"key": "PAY-12", "summary": "Build the new refund page", "project": "PAY", "issue_type": "Epic"}


@pytest.fixture
def api(app_of):
    """Return a client of an application that knows the token."""
    digests = (hashlib.sha256(b"another").hexdigest(), hashlib.sha256(TOKEN.encode()).hexdigest())
    return app_of(api_tokens=digests).test_client()


def test_a_document_gets_its_report(api):
    answer = api.post("/api/v1/lint", json=WEAK, headers=BEARER)
    assert answer.status_code == 200
    report = answer.json
    assert list(report) == ["schema", "epic", "policy", "verdict", "facts", "findings"]
    assert report["schema"] == 1
    assert report["epic"] == {"key": "PAY-12", "summary": WEAK["summary"], "project": "PAY", "type": "Epic"}
    assert report["policy"]["name"] == "default"
    assert report["verdict"] == "fail"
    assert report["facts"]["output_not_outcome"] is True
    assert [finding["status"] for finding in report["findings"]] == ["fail", "fail", "could-not-tell"]
    first = report["findings"][0]
    assert first["evidence"] == {"field": "summary", "text": "Build the new refu", "start": 0, "end": 18}
    assert report["findings"][1]["evidence"] is None
    assert first["docs"] == "http://localhost/rules/not-an-output"


def test_an_epic_that_no_policy_governs_is_skipped(api):
    report = api.post("/api/v1/lint", json={"outcome": "x", "project": "NONE"}, headers=BEARER).json
    assert (report["verdict"], report["policy"], report["findings"]) == ("skipped", None, [])


@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", "Bearer ", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer é"],
)
def test_who_has_no_token_is_refused(api, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    answer = api.post("/api/v1/lint", json=WEAK, headers=headers)
    assert answer.status_code == 401
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_without_tokens_the_api_refuses_everybody(app_of):
    client = app_of(api_tokens=()).test_client()
    assert client.post("/api/v1/lint", json=WEAK, headers=BEARER).status_code == 401
    assert client.post("/api/v1/lint", json=WEAK, headers={"Authorization": "Bearer "}).status_code == 401


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "line 1"),
        (b'{"summary": }', "column 13"),
        (b"\xff\xff", "UTF-8"),
        (b"[" * 200_000, "nested"),
        (b'{"summary": NaN}', "NaN"),
        (b'{"summary": ' + b"9" * 6000 + b"}", "digits"),
        (b"[]", "neither"),
        (b"{}", "neither"),
        (b'{"colour": "red"}', "neither"),
    ],
)
def test_a_document_that_cannot_be_read_is_a_problem_that_says_why(api, body, said):
    answer = api.post("/api/v1/lint", data=body, headers=BEARER)
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"
    assert said in json.loads(answer.data)["detail"]


def test_errors_of_the_api_are_problems_too(api, app_of):
    for answer in (api.get("/api/v1/lint"), api.get("/api/v1/nothing")):
        assert answer.mimetype == "application/problem+json"
        assert json.loads(answer.data)["status"] == answer.status_code
    small = app_of(max_body=50, api_tokens=(hashlib.sha256(TOKEN.encode()).hexdigest(),)).test_client()
    answer = small.post("/api/v1/lint", data=b"x" * 51, headers=BEARER)
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json")


OPENAPI = {
    "type": "object",
    "required": ["openapi", "info", "paths", "components"],
    "properties": {
        "openapi": {"pattern": r"^3\.1\.\d+$"},
        "info": {"required": ["title", "version"]},
        "paths": {
            "patternProperties": {
                "^/": {
                    "additionalProperties": {
                        "required": ["operationId", "summary", "responses"],
                        "properties": {
                            "responses": {
                                "minProperties": 1,
                                "propertyNames": {"pattern": "^[1-5][0-9]{2}$"},
                                "additionalProperties": {"required": ["description", "content"]},
                            }
                        },
                    }
                }
            },
            "additionalProperties": False,
        },
    },
}


def resolver(description):
    """Return a checker of what an answer says against the schema that the description gives it."""

    def check(name, value):
        schema = {**description["components"]["schemas"][name], "components": description["components"]}
        OAS31Validator(schema).validate(value)

    return check


def test_the_description_describes_itself_well(client):
    description = client.get("/api/v1/openapi.json").json
    jsonschema.validate(description, OPENAPI)
    for schema in description["components"]["schemas"].values():
        OAS31Validator.check_schema(schema)
    refs = set(json.dumps(description).split('"#/components/schemas/')[1:])
    assert {ref.split('"')[0] for ref in refs} <= set(description["components"]["schemas"])


def test_every_route_of_the_api_is_described(app_of):
    app = app_of()
    routes = {
        rule.rule.removeprefix("/api/v1")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
    }
    assert set(app.test_client().get("/api/v1/openapi.json").json["paths"]) == routes


def test_answers_are_as_described(api):
    check = resolver(api.get("/api/v1/openapi.json").json)
    check("EpicDocument", WEAK)
    for document in (WEAK, {"outcome": "Cut calls by 15 %"}, {"outcome": "x", "project": "NONE"}):
        check("Report", api.post("/api/v1/lint", json=document, headers=BEARER).json)
    check("Problem", json.loads(api.post("/api/v1/lint", headers=BEARER).data))


def test_a_report_of_another_shape_is_not_as_described(api):
    check = resolver(api.get("/api/v1/openapi.json").json)
    report = api.post("/api/v1/lint", json=WEAK, headers=BEARER).json
    report["verdict"] = "perhaps"
    with pytest.raises(jsonschema.ValidationError):
        check("Report", report)
