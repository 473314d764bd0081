"""What we send and what we post, held against Atlassian's own descriptions."""

import json
import re
from dataclasses import replace
from urllib.parse import parse_qs

import fastjsonschema
import pytest
from openapi_schema_validator import OAS30Validator

from linter.app.ports import Moved
from linter.core.action import Memory
from linter.core.finding import Level
from linter.core.gate import Gate, Word
from linter.core.wording import Explanation, Note, Point, Tone

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def openapi(contracts):
    return json.loads((contracts / "jira-cloud-openapi-v3.json").read_text())


@pytest.fixture(scope="module")
def documents(contracts):
    return fastjsonschema.compile(json.loads((contracts / "adf-schema-57.7.22.json").read_text()))


def point(number):
    return Point(
        "owner",
        Level.ERROR,
        f"Nobody owns number {number}.",
        "Name somebody.",
        "“quote”",
        "https://linter.example/r",
    )


FULL = Note(
    Tone.HELD,
    "Title",
    "Lead",
    (point(1), point(2)),
    (point(3), point(4)),
    "Calls fall from 9 to 5.",
    "Sent by a program.",
    "https://linter.example/epics/SHOP-1",
    badge="Held",
    mention="712020:dana",
    told=("Waived until 1 May 2026: owner — “Ola starts in May”.", "Checked again."),
    explained=(Explanation("owner", "Because.", "Do.", "https://linter.example/r"), Explanation("x", "", "")),
    why="Why this is here.",
    answer="Answer:",
    commands=("recheck", "explain owner"),
    off="A label.",
)
NOTES = [
    FULL,
    replace(
        FULL,
        points=(),
        more=(),
        told=("x" * 9000,) * 40,
        commands=("y" * 999,) * 40,
        explained=FULL.explained * 40,
    ),
    replace(FULL, mention=" ", badge="", why="", answer="", off="", told=("", " ")),
    *(
        Note(tone, "Title", "Lead", points, more, suggestion, footer, url)
        for tone in Tone
        for points, more, suggestion, footer, url in (
            ((), (), "", "", ""),
            (
                (point(1),),
                (),
                "Calls fall from 9 to 5.",
                "Sent by a program.",
                "https://linter.example/epics/SHOP-1",
            ),
            ((point(1), point(2)), (point(3),), "", "", "https://linter.example/epics/SHOP-1"),
            (tuple(map(point, range(40))), tuple(map(point, range(60))), "x" * 9000, "y" * 900, "no address"),
        )
    ),
]


@pytest.fixture
def journey(sandbox):
    """Do everything that we do, and return the requests."""
    issue = sandbox.add()
    sandbox.move(issue, "In Progress")
    sandbox.move(issue, "Done")
    jira = sandbox.jira
    move = jira.look(issue).shown.history[-1]
    for note in NOTES:
        comment = jira.say(issue, note)
        jira.reword(issue, comment, note)
    jira.look(issue)
    jira.remember(issue, Memory(comment, NOTES[0].digest, "fail"))
    answer = jira._client.get(f"issue/{issue}", fields="*all")
    answer["fields"]["comment"]["comments"] = []
    sandbox.stand.answer(200, answer, path=f"*/issue/{issue}")
    jira.look(issue)
    assert jira.resolution(issue, clear=True) == ""
    assert jira.move(issue, move.to_id, move.from_id) is Moved.DONE
    jira.publish(issue, Gate(Word.FAIL, "Nobody owns it.", issue, "a1b2", "Outcome check"))
    jira.mark(issue, "Outcome check", "FAIL")
    jira.label(issue, "outcome-held")
    assert list(jira.search("project = SHOP")) == [issue]
    assert jira.look("SHOP-4711") is None
    return sandbox.stand.requests


def operation(openapi, request):
    """Return the description of a request: path with parameters, and the operation."""
    found = [
        methods[request.method.lower()]
        for path, methods in openapi["paths"].items()
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", path), request.path) and request.method.lower() in methods
    ]
    exact = [one for one in found if "deprecated" not in one or not one["deprecated"]]
    assert len(exact) == 1, f"{request} is not described, or in more than one way"
    return exact[0]


def test_every_call_is_described_with_all_of_its_parameters(openapi, journey):
    seen = set()
    for request in journey:
        described = operation(openapi, request)
        known = {one["name"]: one for one in described["parameters"] if one["in"] == "query"}
        given = parse_qs(request.query, keep_blank_values=True)
        assert set(given) <= set(known), request
        for name, values in given.items():
            choices = known[name]["schema"].get("enum")
            assert choices is None or set(values) <= set(choices), (request, name)
        required = {name for name, one in known.items() if one.get("required")}
        assert required <= set(given), request
        seen.add(described["operationId"])
    assert seen == {
        "getCurrentUser",
        "getStatuses",
        "getIssue",
        "getComments",
        "getCommentProperty",
        "addComment",
        "updateComment",
        "setIssueProperty",
        "getFields",
        "editIssue",
        "getTransitions",
        "doTransition",
        "searchAndReconsileIssuesUsingJql",
    }


def test_every_body_is_as_described(openapi, journey):
    checked = 0
    for request in journey:
        if not request.body:
            continue
        content = operation(openapi, request)["requestBody"]["content"]["application/json"]
        schema = {**content["schema"], "components": openapi["components"]}
        assert [error.message for error in OAS30Validator(schema).iter_errors(request.json)] == []
        checked += 1
    assert checked == 2 * len(NOTES) + 6


def test_every_comment_that_is_posted_is_a_document(documents, journey):
    bodies = [request.json["body"] for request in journey if b'"body"' in request.body]
    assert len(bodies) == 2 * len(NOTES)
    for body in bodies:
        documents(body)  # raises, where it is none


def without_unsaid_nulls(document):
    """Leave out the nulls of a changelog: Jira sends them, although its description does not allow them."""
    if isinstance(document, list):
        return [without_unsaid_nulls(one) for one in document]
    if not isinstance(document, dict):
        return document
    change = "fromString" in document
    return {k: without_unsaid_nulls(v) for k, v in document.items() if not (change and v is None)}


def test_every_answer_is_as_described(openapi, journey):
    """What the sandbox taught us is what Jira would have said."""
    for request in journey:
        described = operation(openapi, request)["responses"]
        assert str(request.status) in described, (request, request.status)
        content = described[str(request.status)].get("content", {}).get("application/json")
        if content is None or "schema" not in content:
            continue
        if not request.answer:
            assert request.method != "GET", "only what was written may be answered with nothing"
            continue
        schema = {**content["schema"], "components": openapi["components"]}
        answer = without_unsaid_nulls(json.loads(request.answer))
        problems = [error.message for error in OAS30Validator(schema).iter_errors(answer)]
        assert problems == [], request


@pytest.mark.parametrize(
    ("key", "members"),
    [
        ("outcome-linter", {"comment", "wording", "verdict"}),
        ("outcome-gate", {"verdict", "message", "issue", "inputs", "field", "rewrites"}),
    ],
)
def test_a_property_is_small_and_an_object(journey, key, members):
    (written,) = [
        one for one in journey if str(one).startswith("PUT ") and one.path.endswith(f"/properties/{key}")
    ]
    assert len(written.body) < 32_768
    assert set(written.json) == members


def test_a_transition_is_named_by_a_string(journey):
    (made,) = [one for one in journey if one.method == "POST" and one.path.endswith("/transitions")]
    assert made.json == {"transition": {"id": "21"}}
