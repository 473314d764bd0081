import pytest


@pytest.fixture
def key(rest):
    return rest.epic()


def say(rest, key, adf, text, **more):
    return rest("POST", f"issue/{key}/comment", {"body": adf(text), **more})


def test_a_comment_is_written_reworded_and_deleted(rest, key, adf):
    written = say(rest, key, adf, "one")
    number = written.get_json()["id"]
    changed = rest("PUT", f"issue/{key}/comment/{number}?notifyUsers=false", {"body": adf("two")})

    assert (written.status_code, changed.status_code) == (201, 200)
    assert rest("GET", f"issue/{key}/comment/{number}").get_json()["body"] == adf("two")
    assert changed.get_json()["updated"] > changed.get_json()["created"]
    assert rest("DELETE", f"issue/{key}/comment/{number}").status_code == 204
    assert rest("GET", f"issue/{key}/comment/{number}").status_code == 404


def test_the_same_comment_twice_is_two_comments(rest, key, adf):
    say(rest, key, adf, "one")
    say(rest, key, adf, "one")

    assert rest("GET", f"issue/{key}/comment").get_json()["total"] == 2


def test_comments_come_in_pages_and_in_either_order(rest, key, adf):
    for text in ("one", "two", "three"):
        say(rest, key, adf, text)

    page = rest("GET", f"issue/{key}/comment?startAt=1&maxResults=1").get_json()
    newest = rest("GET", f"issue/{key}/comment?orderBy=-created&maxResults=1").get_json()

    assert (page["total"], page["comments"][0]["body"]) == (3, adf("two"))
    assert newest["comments"][0]["body"] == adf("three")
    assert rest("GET", f"issue/{key}/comment?orderBy=colour").status_code == 400
    assert rest("GET", f"issue/{key}/comment?startAt=-1").status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        None,
        "plain",
        7,
        [],
        {},
        {"type": "doc", "version": 1},
        {"type": "doc", "version": 1, "content": []},
        {"type": "doc", "version": 2, "content": [{"type": "paragraph"}]},
        {"type": "doc", "version": 1, "content": ["x"]},
        {"type": "doc", "version": 1, "content": [{"type": "text", "text": ""}]},
        {"type": "doc", "version": 1, "content": [{"type": "text", "text": "x", "marks": ["bold"]}]},
    ],
)
def test_a_body_that_is_no_document_is_refused(rest, key, body):
    answer = rest("POST", f"issue/{key}/comment", {"body": body})

    assert answer.status_code == 400
    assert answer.get_json()["errors"] == {"comment": "Comment body is not valid!"}


def test_a_body_that_is_too_deep_or_too_long_is_refused(rest, key, adf):
    node = {"type": "paragraph"}
    for _ in range(200):
        node = {"type": "panel", "content": [node]}

    assert (
        rest(
            "POST", f"issue/{key}/comment", {"body": {"type": "doc", "version": 1, "content": [node]}}
        ).status_code
        == 400
    )
    assert say(rest, key, adf, "x" * 32_768).status_code == 400
    assert say(rest, key, adf, "x" * 32_767).status_code == 201


def test_version_2_takes_wiki_markup(rest, key, adf):
    answer = rest("POST", f"issue/{key}/comment", {"body": "h2. Hello"}, version="2")

    assert answer.get_json()["body"] == "h2. Hello"
    assert rest("POST", f"issue/{key}/comment", {"body": adf("x")}, version="2").status_code == 400


def test_an_issue_embeds_its_comments_without_their_properties(rest, key, adf):
    say(rest, key, adf, "one", properties=[{"key": "outcome-linter", "value": {"mark": 1}}])

    embedded = rest("GET", f"issue/{key}").get_json()["fields"]["comment"]["comments"]

    assert len(embedded) == 1
    assert "properties" not in embedded[0]
    path = f"comment/{embedded[0]['id']}/properties/outcome-linter"
    assert rest("GET", path).get_json() == {"key": "outcome-linter", "value": {"mark": 1}}


def test_only_the_author_may_reword(rest, key, adf):
    number = say(rest, key, adf, "one").get_json()["id"]
    mine = rest("POST", f"issue/{key}/comment", {"body": adf("x")}, user="dana@sandbox.invalid").get_json()[
        "id"
    ]

    assert rest("PUT", f"issue/{key}/comment/{mine}", {"body": adf("two")}).status_code == 400
    rest.site.denied.add("EDIT_OWN_COMMENTS")
    assert rest("PUT", f"issue/{key}/comment/{number}", {"body": adf("two")}).status_code == 400
    rest.site.denied.add("ADD_COMMENTS")
    assert say(rest, key, adf, "three").status_code == 403


@pytest.mark.parametrize("entity", ["issue", "comment"])
def test_a_property_is_created_then_updated_then_deleted(rest, key, adf, entity):
    owner = key if entity == "issue" else say(rest, key, adf, "one").get_json()["id"]
    path = f"{entity}/{owner}/properties/outcome-linter"

    statuses = [rest("PUT", path, {"n": n}).status_code for n in (1, 2)]

    assert statuses == [201, 200]
    assert rest("GET", path).get_json()["value"] == {"n": 2}
    assert rest("DELETE", path).status_code == 204
    assert rest("GET", path).status_code == 404
    assert rest("DELETE", path).status_code == 404


def test_a_property_has_its_limits(rest, key):
    path = f"issue/{key}/properties/"

    assert rest("PUT", path + "p", raw=b"").status_code == 400
    assert rest("PUT", path + "p", raw=b"[" * 30_000).status_code == 400
    assert rest("PUT", path + "p", raw=b'"' + b"x" * 32_767 + b'"').status_code == 400
    assert rest("PUT", path + "p" * 256, {"a": 1}).status_code == 400
    rest.site.denied.add("EDIT_ISSUES")
    assert rest("PUT", path + "p", {"a": 1}).status_code == 403


def test_comments_by_id_want_numbers(rest):
    assert rest("POST", "comment/list", {"ids": ["1"]}).status_code == 400
    assert rest("POST", "comment/list", {}).status_code == 400
    assert rest("POST", "comment/list", {"ids": [10**30]}).get_json()["values"] == []
