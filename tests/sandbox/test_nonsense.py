"""Whatever is sent, the answer is an answer."""

import json

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

NAMES = ["id", "key", "fields", "update", "labels", "add", "transition", "body", "properties", "value", "ids"]
NAMES += [
    "summary",
    "description",
    "assignee",
    "accountId",
    "duedate",
    "parent",
    "project",
    "issuetype",
    "jql",
]
NAMES += ["type", "version", "content", "text", "marks", "attrs", "expand", "maxResults", "nextPageToken"]
WORDS = st.sampled_from(
    ["", "doc", "text", "SHOP", "SHOP-1", "10000", "2027-01-01", "project = SHOP", "\ud800", "é"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=15,
)
PLACES = [
    ("PUT", "issue/{key}", ["fields", "update", "properties"]),
    ("POST", "issue", ["fields", "properties"]),
    ("POST", "issue/{key}/transitions", ["transition", "fields"]),
    ("POST", "issue/{key}/comment", ["body", "properties"]),
    ("PUT", "issue/{key}/comment/{comment}", ["body", "properties"]),
    ("POST", "comment/list", ["ids"]),
    ("POST", "search/jql", ["jql", "fields", "expand", "maxResults", "properties", "nextPageToken"]),
]
WEBHOOK = ["name", "url", "events", "filters", "configuration", "secret", "enabled", "excludeBody"]
PLACES_DC = [
    *(place for place in PLACES if place[1] not in {"comment/list", "search/jql"}),
    ("POST", "search", ["jql", "startAt", "maxResults", "fields", "expand", "validateQuery"]),
    ("POST", "/rest/jira-webhook/1.0/webhooks", WEBHOOK),
    ("POST", "/rest/webhooks/1.0/webhook", WEBHOOK),
]


@pytest.mark.parametrize(("method", "path", "members"), PLACES, ids=[place[1] for place in PLACES])
@pytest.mark.parametrize("version", ["2", "3"])
def test_no_body_is_a_bug(rest, adf, method, path, members, version):
    key = rest.epic()
    comment = rest("POST", f"issue/{key}/comment", {"body": adf("x")}).get_json()["id"]
    rest.app.config["PROPAGATE_EXCEPTIONS"] = True

    @settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(body=JSON | st.dictionaries(st.sampled_from(members), JSON))
    def answers(body):
        raw = json.dumps(body).encode()
        answer = rest(method, path.format(key=key, comment=comment), raw=raw, version=version)
        assert answer.status_code < 500

    answers()


@pytest.mark.parametrize(("method", "path", "members"), PLACES_DC, ids=[place[1] for place in PLACES_DC])
def test_no_body_is_a_bug_on_data_center(dc, method, path, members):
    key = dc.epic()
    comment = dc("POST", f"issue/{key}/comment", {"body": "x"}).get_json()["id"]
    dc.site.denied.clear()
    dc.app.config["PROPAGATE_EXCEPTIONS"] = True

    @settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(body=JSON | st.dictionaries(st.sampled_from(members), JSON))
    def answers(body):
        answer = dc(method, path.format(key=key, comment=comment), raw=json.dumps(body).encode())
        assert answer.status_code < 500

    answers()


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(
    jql=st.text(max_size=30)
    | st.lists(
        st.sampled_from(
            [
                "project",
                "=",
                "SHOP",
                "in",
                "(",
                ")",
                ",",
                "not",
                "is",
                "empty",
                "order",
                "by",
                "created",
                "-1d",
                "and",
                "or",
                "~",
                "'",
            ]
        ),
        max_size=12,
    ).map(" ".join)
)
def test_no_query_is_a_bug(rest, jql):
    assert rest("POST", "search/jql", {"jql": jql}).status_code in {200, 400}
