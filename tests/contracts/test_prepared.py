"""What is put right in a description, and nothing else."""

import json

import pytest
from harness.official import ADF, prepared

CLOUD = {
    "servers": [{"url": "https://jira.example/rest"}],
    "paths": {
        "/api/3/myself": {
            "get": {
                "parameters": [{"name": "order", "schema": {"enum": ["up", "down"], "default": ""}}],
                "responses": {"200": {"content": {"application/json": {"example": '{"accountId": "7"}'}}}},
            },
            "put": {"responses": {"204": {"content": {"application/json": {"schema": {}}}}}},
        }
    },
    "components": {
        "securitySchemes": {},
        "schemas": {
            "Comment": {"properties": {"body": {}, "id": {"type": "string", "example": None}}},
            "Worklog": {"properties": {"comment": {}}},
            "ChangeDetails": {"properties": {"from": {"type": "string"}}},
        },
    },
}


def test_each_defect_is_mended():
    text, _ = prepared(json.dumps(CLOUD))
    document = json.loads(text)
    here = document["paths"]["/rest/api/3/myself"]
    schemas = document["components"]["schemas"]

    assert document["servers"] == [{"url": "https://jira.example"}]
    assert here["get"]["parameters"] == [{"name": "order", "schema": {"enum": ["up", "down"]}}]
    assert here["get"]["responses"]["200"]["content"]["application/json"]["example"] == {"accountId": "7"}
    assert here["put"]["responses"] == {"204": {}}
    assert schemas["Comment"]["properties"] == {"body": ADF, "id": {"type": "string"}}
    assert schemas["ChangeDetails"]["properties"]["from"] == {"type": "string", "nullable": True}


@pytest.mark.shared
@pytest.mark.parametrize("name", ["jira-cloud-openapi-v3.json", "jira-dc-openapi-10.3.json"])
def test_what_has_been_put_right_stays_as_it_is(contracts, name):
    once, _ = prepared((contracts / name).read_text("utf-8"))
    twice, _ = prepared(once)

    assert twice == once


@pytest.mark.shared
def test_little_of_the_official_descriptions_is_opened(contracts):
    cloud, dc = (
        prepared((contracts / name).read_text("utf-8"))[1]
        for name in ("jira-cloud-openapi-v3.json", "jira-dc-openapi-10.3.json")
    )

    # What makes a description wider; examples and defaults make it no wider.
    wider = {"parts of a change may be null", "an empty answer", "any JSON is a value"}
    assert wider & set(cloud) == {"parts of a change may be null", "an empty answer"}
    assert wider & set(dc) == {"parts of a change may be null", "any JSON is a value"}
