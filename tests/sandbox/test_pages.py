import pytest

from linter.sandbox import comments, seed
from linter.sandbox.catalogue import DANA, LINTER, PEOPLE
from linter.sandbox.markup import to_adf


@pytest.fixture
def pages(rest, store, clock):
    seed(store, clock())
    return rest


def page(pages, path):
    answer = pages.client.get(path)
    assert answer.status_code == 200
    return answer.text


def test_the_board_shows_every_issue_in_its_column(pages):
    html = page(pages, "/")

    for issue in pages.site.store.issues():
        assert f"/browse/{issue['key']}" in html
    assert "This is a sandbox, not Jira" in html
    assert "The linter has commented" not in html


def test_the_board_notes_where_the_linter_has_commented(pages, adf):
    comments.write(pages.site, LINTER, "SHOP-9", adf("What will change?"))

    assert page(pages, "/").count("The linter has commented") == 1


def test_an_epic_shows_its_text_fields_and_history(pages):
    html = page(pages, "/browse/PAY-2")

    for words in (
        "Payouts arrive the next day",
        "Actual outcome",
        "<h3>Anticipated outcome</h3>",
        "Kenji Ito",
        "In Progress",
    ):
        assert words in html


def test_somebody_creates_an_epic_from_a_form(pages):
    form = {
        "project": "PAY",
        "type": "10000",
        "summary": "Fewer calls",
        "description": "## Problem\r\nPeople call.\r\n\r\n* a lot\r\n- really",
        "customfield_10101": "Calls fall from 9 to 5.",
        "assignee": DANA.id,
        "duedate": "2027-09-30",
        "labels": "one two",
        "parent": "PAY-1",
    }

    answer = pages.client.post("/create", data=form)

    assert (answer.status_code, answer.location) == (303, "/browse/PAY-9")
    fields = pages("GET", "issue/PAY-9").get_json()["fields"]
    assert [node["type"] for node in fields["description"]["content"]] == [
        "heading",
        "paragraph",
        "bulletList",
    ]
    assert len(fields["description"]["content"][2]["content"]) == 2
    assert (fields["duedate"], fields["labels"], fields["parent"]["key"]) == (
        "2027-09-30",
        ["one", "two"],
        "PAY-1",
    )
    assert fields["assignee"]["displayName"] == fields["reporter"]["displayName"] == "Dana Park"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"project": "PAY", "summary": ""}, "You must specify a summary"),
        ({"project": "NOPE", "summary": "x"}, "Choose a project."),
        ({"project": "PAY", "summary": "x", "type": "9"}, "Choose a type."),
        ({"project": "PAY", "summary": "x", "duedate": "soon"}, "Error parsing date"),
        ({"project": "PAY", "summary": "x", "parent": "PAY-99"}, "Could not find issue"),
    ],
)
def test_a_form_with_a_mistake_comes_back_with_what_was_typed(pages, form, words):
    typed = {"description": "Long thoughts"} | form
    count = len(pages.site.store.issues())

    answer = pages.client.post("/create", data=typed)

    assert answer.status_code == 400
    assert words in answer.text
    assert "Long thoughts" in answer.text
    assert len(pages.site.store.issues()) == count


def test_an_edit_leaves_alone_what_nobody_touched(pages):
    before = pages("GET", "issue/SHOP-4").get_json()["fields"]["description"]
    shown = page(pages, "/browse/SHOP-4/edit")
    assert "{panel}" in shown

    from linter.sandbox.page.forms import as_typed

    form = as_typed(pages.site, pages.site.store.issue("SHOP-4")) | {"summary": "Other words"}
    form["description"] = form["description"].replace("\n", "\r\n")
    answer = pages.client.post("/browse/SHOP-4/edit", data=form)

    assert answer.status_code == 303
    fields = pages("GET", "issue/SHOP-4").get_json()["fields"]
    assert (fields["summary"], fields["description"]) == ("Other words", before)
    items = pages("GET", "issue/SHOP-4/changelog").get_json()["values"][0]["items"]
    assert [item["fieldId"] for item in items] == ["summary"]


def test_an_epic_is_moved_and_commented_by_the_person_who_was_chosen(pages):
    ilse = PEOPLE[1]
    pages.client.post("/person", data={"person": ilse.id})

    assert pages.client.post("/browse/SHOP-9/move", data={"step": "21"}).status_code == 303
    assert pages.client.post("/browse/SHOP-9/comment", data={"text": "Off we go"}).status_code == 303

    assert (
        pages("GET", "issue/SHOP-9/changelog").get_json()["values"][0]["author"]["displayName"] == ilse.name
    )
    comment = pages("GET", "issue/SHOP-9/comment").get_json()["comments"][0]
    assert comment["author"]["displayName"] == ilse.name


def test_a_move_that_is_not_open_is_refused_in_words(pages):
    answer = pages.client.post("/browse/PAY-2/move", data={"step": "11"})

    assert answer.status_code == 400
    assert "not valid for the current state" in answer.text
    assert pages.client.post("/browse/PAY-2/comment", data={"text": "  "}).status_code == 400


def test_the_version_changes_with_whatever_the_page_shows(pages, adf):
    def version():
        return pages.client.get("/browse/SHOP-9/version").get_json()["version"]

    seen = [version(), version()]
    assert seen[0] == seen[1]
    comments.write(pages.site, LINTER, "SHOP-9", adf("x"))
    seen.append(version())
    comments.reword(pages.site, LINTER, "SHOP-9", pages.site.store.comments("10009")[0]["id"], adf("y"))
    seen.append(version())
    pages("PUT", "issue/SHOP-9", {"fields": {"summary": "z"}})
    seen.append(version())
    assert len(set(seen)) == 4
    assert f'data-version="{seen[-1]}"' in page(pages, "/browse/SHOP-9")


def test_every_answer_forbids_what_is_not_its_own(pages):
    for path in ("/", "/browse/SHOP-4", "/nope", "/rest/api/3/serverInfo", "/static/sandbox.css"):
        with pages.client.get(path) as answer:
            policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'")
        assert "unsafe" not in policy
    for path in ("/", "/browse/SHOP-4", "/create"):
        html = page(pages, path)
        assert " style=" not in html
        assert "<style" not in html
        assert " onclick=" not in html
        assert html.count("<script") == html.count("<script src=")


def test_a_form_from_another_site_is_refused(pages):
    for origin, status in (("http://evil.invalid", 403), ("null", 403), ("http://localhost", 303)):
        answer = pages.client.post("/browse/SHOP-9/move", data={"step": "21"}, headers={"Origin": origin})
        assert answer.status_code == status


def test_whatever_people_write_is_shown_as_text(pages):
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    form = {
        "project": "SHOP",
        "summary": evil,
        "description": f"## {evil}\n{evil}",
        "customfield_10102": evil,
        "labels": "<b>",
    }
    key = pages.client.post("/create", data=form).location.rpartition("/")[2]
    comments.write(pages.site, DANA, key, to_adf(evil))
    pages.client.post(f"/browse/{key}/edit", data={**form, "summary": evil + "!"})

    for path in ("/", f"/browse/{key}", f"/browse/{key}/edit"):
        html = page(pages, path)
        assert "<script>alert" not in html
        assert "<img src=x" not in html


def test_an_issue_that_is_not_there_is_said_so(pages):
    answer = pages.client.get("/browse/SHOP-404")

    assert answer.status_code == 404
    assert "Issue does not exist" in answer.text
