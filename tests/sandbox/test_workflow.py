"""Rules that administrators put on transitions, in either kind of Jira."""

import pytest

from linter.sandbox.catalogue import DONE, IN_PROGRESS, TO_DO
from linter.sandbox.workflow import WORKFLOWS, FieldMatches, PropertyAllows, statuses_of

CHECK = "customfield_10105"
START, BACK, FINISH, SUBMIT = "21", "11", "31", "51"


@pytest.fixture(params=["rest", "dc"])
def jira(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def dana(jira):
    """Return what makes a request Dana's."""
    cloud = jira.site.flavour.deployment == "Cloud"
    return {"user": "dana@sandbox.invalid" if cloud else "dana"}


def put_under(jira, name, project="PAY"):
    answer = jira.client.post("/__sandbox/workflow", json={"project": project, "workflow": name})
    assert answer.status_code == 204
    return jira.epic(project=project)


def items(jira, key):
    """Return the items of the newest change."""
    histories = jira("GET", f"issue/{key}?expand=changelog").get_json()["changelog"]["histories"]
    return max(histories, key=lambda one: int(one["id"]))["items"]


def test_a_field_that_does_not_say_pass_refuses_the_move_to_everybody(jira, dana):
    key = jira.epic(project="GATE")
    assert START in jira.ways(key).values()

    for words in (None, "FAIL", "PASSED", "pass", " PASS "):
        jira("PUT", f"issue/{key}", {"fields": {CHECK: words}})
        refused = words != " PASS "
        for who in (dana, {}):
            answer = jira.move(key, START, **who)
            assert answer.status_code == (400 if refused else 204)
            if refused:
                assert answer.get_json()["errors"] == {}
                assert "not passed its check" in answer.get_json()["errorMessages"][0]
            else:
                jira.move(key, BACK)
    jira("PUT", f"issue/{key}", {"fields": {CHECK: "PASS"}})
    assert jira.move(key, START, **dana).status_code == 204
    assert jira.status(key) == "In Progress"


def test_a_refusal_is_shown_on_the_page(jira):
    key = jira.epic(project="GATE")

    answer = jira.client.post(f"/browse/{key}/move", data={"step": START})

    assert answer.status_code == 400
    assert "not passed its check" in answer.text
    assert jira.status(key) == "To Do"
    jira("PUT", f"issue/{key}", {"fields": {CHECK: "PASS"}})
    assert jira.client.post(f"/browse/{key}/move", data={"step": START}).status_code == 303
    assert jira.status(key) == "In Progress"


def test_the_field_for_the_check_can_be_read_on_the_page_and_not_be_written_there(jira):
    key = jira.epic(project="GATE", **{CHECK: "FAIL"})

    assert "Outcome check" in jira.client.get(f"/browse/{key}").text
    assert CHECK not in jira.client.get(f"/browse/{key}/edit").text
    found = next(one for one in jira("GET", "field").get_json() if one["id"] == CHECK)
    assert found["schema"]["custom"].endswith(":readonlyfield")


def test_a_property_may_refuse_and_a_missing_one_never_does(jira, dana):
    key = jira.epic(project="FORGE")
    path = f"issue/{key}/properties/outcome-gate"

    jira("PUT", path, {"verdict": "fail", "message": "Name a metric."})
    refused = jira.move(key, START, **dana)
    jira("PUT", path, {"verdict": "pending"})
    waiting = jira.move(key, START)
    jira("PUT", path, {"verdict": "pass"})
    passed = jira.move(key, START)
    jira.move(key, BACK)
    jira("DELETE", path)

    assert refused.status_code == waiting.status_code == 400
    assert refused.get_json()["errorMessages"] == ["Name a metric."]
    assert passed.status_code == jira.move(key, START, **dana).status_code == 204


@pytest.mark.parametrize(
    "value", [None, 1, "pass", [], {}, {"gate": None}, {"gate": {}}, {"gate": {"word": None}}]
)
def test_a_property_of_another_shape_is_no_bug(value):
    rule = PropertyAllows("p", ("gate", "word"), "pass", "No.")

    assert rule.refusal({}, {"p": value}) == ""
    assert rule.refusal({}, {"p": {"gate": "x"}}) == "No."


def test_an_expression_that_does_not_match_gives_its_message():
    rule = FieldMatches("f", "^PASS$", "No.")

    assert [rule.refusal({"f": text}, {}) for text in ("PASS", "FAIL", None)] == ["", "No.", "No."]


def test_only_the_linter_moves_on_what_was_submitted(jira, dana):
    key = jira.epic(project="KEEP")
    jira.move(key, SUBMIT, **dana)
    page = jira.client.get(f"/browse/{key}").text

    assert jira.status(key) == "Submitted"
    assert jira.ways(key, **dana) == {"Back to To Do": BACK}
    assert "Accept" not in page
    assert "Back to To Do" in page
    assert jira.move(key, START, **dana).status_code == 400
    assert jira.client.post(f"/browse/{key}/move", data={"step": START}).status_code == 400
    assert jira.ways(key) == {"Back to To Do": BACK, "Accept": START}
    assert jira.move(key, START).status_code == 204
    assert jira.status(key) == "In Progress"


def test_a_board_shows_the_statuses_of_its_workflow(jira):
    html = jira.client.get("/").text

    assert html.count("<h2>Submitted") == 1
    assert statuses_of(WORKFLOWS["open"]) == statuses_of(WORKFLOWS["strict"]) == (TO_DO, IN_PROGRESS, DONE)


def test_a_screen_says_what_it_asks_for(jira):
    key = put_under(jira, "screens")
    jira.move(key, START)

    found = jira("GET", f"issue/{key}/transitions?expand=transitions.fields").get_json()["transitions"]

    finish = next(one for one in found if one["id"] == FINISH)
    assert finish["fields"]["resolution"]["required"] is True
    assert all(
        "fields" not in one for one in jira("GET", f"issue/{key}/transitions").get_json()["transitions"]
    )
    if jira.site.flavour.deployment == "Cloud":
        assert finish["hasScreen"] is True


def test_what_a_screen_demands_has_to_be_given_and_nothing_else_may(jira):
    key = put_under(jira, "screens")
    foreign = jira.move(key, START, {"summary": "Other"})
    jira.move(key, START, {"duedate": "2027-09-01"})
    empty = jira.move(key, FINISH)
    done = jira.move(key, FINISH, {"resolution": {"name": "Won't Do"}})

    assert (foreign.status_code, empty.status_code, done.status_code) == (400, 400, 204)
    assert list(foreign.get_json()["errors"]) == ["summary"]
    assert empty.get_json()["errors"] == {"resolution": "Resolution is required."}
    fields = jira("GET", f"issue/{key}").get_json()["fields"]
    assert (fields["duedate"], fields["resolution"]["name"]) == ("2027-09-01", "Won't Do")
    assert {one["field"] for one in items(jira, key)} == {"status", "resolution"}


def test_somebody_fills_a_screen_in_on_the_page(jira):
    key = put_under(jira, "screens")
    jira.move(key, START)

    assert f'name="{FINISH}.resolution"' in jira.client.get(f"/browse/{key}").text
    assert jira.client.post(f"/browse/{key}/move", data={"step": FINISH}).status_code == 400
    form = {"step": FINISH, f"{FINISH}.resolution": "Done", f"{START}.duedate": "nonsense"}
    assert jira.client.post(f"/browse/{key}/move", data=form).status_code == 303
    assert jira.status(key) == "Done"


def test_there_may_be_no_way_back(jira):
    key = put_under(jira, "one-way")
    jira.move(key, START)

    assert jira.ways(key) == {"Finish": FINISH}


def test_a_resolution_may_be_left_behind(jira):
    key = put_under(jira, "left-behind")
    jira.move(key, START)
    jira.move(key, BACK)

    fields = jira("GET", f"issue/{key}").get_json()["fields"]
    assert (fields["status"]["name"], fields["resolution"]["name"]) == ("To Do", "Committed")
    assert jira("PUT", f"issue/{key}", {"fields": {"resolution": None}}).status_code == 204
    assert jira("GET", f"issue/{key}").get_json()["fields"]["resolution"] is None
    assert items(jira, key)[0]["fromString"] == "Committed"


def test_an_open_workflow_sets_and_clears_the_resolution(jira):
    key = jira.epic()
    jira.move(key, FINISH)
    assert jira("GET", f"issue/{key}").get_json()["fields"]["resolution"]["name"] == "Done"

    jira.move(key, BACK)
    assert jira("GET", f"issue/{key}").get_json()["fields"]["resolution"] is None


def test_our_account_may_lack_a_permission_in_one_project_only(jira, dana):
    keys = {project: jira.epic(project=project) for project in ("SHOP", "PAY")}
    lacking = {"project": "PAY", "without": ["TRANSITION_ISSUES", "EDIT_ISSUES"]}
    assert jira.client.post("/__sandbox/permissions", json=lacking).status_code == 204

    assert jira.ways(keys["PAY"]) == {}
    assert jira.ways(keys["PAY"], **dana) == {"Start work": START}
    assert jira.move(keys["PAY"], START).status_code == 400
    assert jira("PUT", f"issue/{keys['PAY']}", {"fields": {"summary": "x"}}).status_code == 403
    assert jira("PUT", f"issue/{keys['PAY']}/properties/p", {"a": 1}).status_code == 403
    assert jira.move(keys["SHOP"], START).status_code == 204
    held = {
        project: jira("GET", f"mypermissions?permissions=EDIT_ISSUES&projectKey={project}").get_json()
        for project in keys
    }
    assert held["PAY"]["permissions"]["EDIT_ISSUES"]["havePermission"] is False
    assert held["SHOP"]["permissions"]["EDIT_ISSUES"]["havePermission"] is True
    assert jira("GET", "mypermissions?permissions=EDIT_ISSUES&projectKey=NO").status_code == 404


def test_a_project_may_be_hidden_from_our_account(jira, dana):
    key = jira.epic(project="PAY")
    jira.site.denied_in["PAY"] = {"BROWSE_PROJECTS"}

    assert jira("GET", f"issue/{key}").status_code == 404
    assert jira("GET", f"issue/{key}", **dana).status_code == 200
    assert "PAY" not in {one["key"] for one in jira("GET", "project").get_json()}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("workflow", {"project": "PAY", "workflow": "x"}),
        ("workflow", {"project": "X", "workflow": "open"}),
        ("workflow", []),
        ("permissions", {"without": ["FLY"]}),
        ("permissions", {"without": 1}),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(jira, path, body):
    assert jira.client.post(f"/__sandbox/{path}", json=body).status_code == 400


def test_a_site_may_speak_another_language(jira):
    words = {"Epic": "Épica", "To Do": "Por hacer", "In Progress": "En curso", "status": "Status"}
    assert jira.client.post("/__sandbox/words", json=words).status_code == 204
    key = jira.epic()
    jira.move(key, START)

    fields = jira("GET", f"issue/{key}").get_json()["fields"]
    assert (fields["issuetype"]["name"], fields["status"]["name"]) == ("Épica", "En curso")
    assert fields["status"]["id"] == IN_PROGRESS.id
    item = items(jira, key)[0]
    assert (item["field"], item["fromString"], item["to"]) == ("Status", "Por hacer", IN_PROGRESS.id)
    assert ("fieldId" in item) == (jira.site.flavour.deployment == "Cloud")
    assert "Por hacer" in {one["name"] for one in jira("GET", "status").get_json()}
    assert "Épica" in {one["name"] for one in jira("GET", "issuetype").get_json()}
