"""What Data Center does otherwise than Cloud."""

import pytest

from linter.sandbox import seed
from linter.sandbox.catalogue import DANA, EPIC, INITIATIVE, PROJECTS, STORY
from linter.sandbox.issues import create

WIKI = "h2. Outcome\r\n|| Metric || Target ||\r\n| Calls | *30* |\r\n\r\n{panel:title=Note}[~dana] \\* \\\\ end{panel}"


@pytest.fixture
def key(dc):
    return dc.epic()


def test_it_says_what_it_is(dc):
    info = dc("GET", "serverInfo", auth=False).get_json()

    assert (info["deploymentType"], info["versionNumbers"]) == ("Server", [10, 3, 24])


@pytest.mark.parametrize(
    "path",
    ["/rest/api/3/myself", "/rest/api/2/search/jql?jql=x", "/rest/api/2/issue/SHOP-1/changelog"],
)
def test_what_only_cloud_has_is_not_there(dc, key, path):
    answer = dc("GET", path)

    assert answer.status_code == 404
    assert answer.get_json()["status-code"] == 404
    assert dc("POST", "comment/list", {"ids": [1]}).status_code == 404


def test_a_token_opens_it_and_so_do_name_and_password(dc):
    assert dc("GET", "myself").get_json()["name"] == "outcome-linter"
    assert dc("GET", "myself", user="dana").get_json()["key"] == DANA.key
    assert dc("GET", "myself", user=DANA.email).status_code == 401


@pytest.mark.parametrize("path", ["myself", "issue/SHOP-1", "search?jql=project=SHOP", "field"])
def test_a_token_that_has_expired_is_refused_everywhere(dc, key, path):
    assert dc("GET", path, token="expired").status_code == 401


def test_who_gives_no_name_is_asked_for_one(dc, key):
    answer = dc("GET", f"issue/{key}", auth=False)

    assert answer.status_code == 401
    assert "Login Required" in answer.get_json()["errorMessages"]
    assert dc("GET", "search?jql=project=SHOP", auth=False).get_json()["total"] == 0


def test_people_have_names_and_keys_and_no_account_id(dc):
    key = dc.epic(assignee=DANA.id)

    for name in ("assignee", "reporter", "creator"):
        person = dc("GET", f"issue/{key}").get_json()["fields"][name]
        assert (person["name"], person["key"], person["emailAddress"]) == ("dana", DANA.key, DANA.email)
        assert "accountId" not in person


def test_people_are_set_by_name(dc, key):
    assert dc("PUT", f"issue/{key}", {"fields": {"assignee": {"name": "kenji"}}}).status_code == 204
    assert dc("GET", f"issue/{key}").get_json()["fields"]["assignee"]["displayName"] == "Kenji Ito"
    assert dc("PUT", f"issue/{key}", {"fields": {"assignee": {"accountId": DANA.id}}}).status_code == 204
    assert dc("GET", f"issue/{key}").get_json()["fields"]["assignee"] is None
    assert dc("PUT", f"issue/{key}", {"fields": {"assignee": {"name": "nobody"}}}).status_code == 400


def test_wiki_markup_comes_back_to_the_letter(dc, key):
    dc("PUT", f"issue/{key}", {"fields": {"description": WIKI, "customfield_10101": WIKI}})
    said = dc("POST", f"issue/{key}/comment", {"body": WIKI}).get_json()

    fields = dc("GET", f"issue/{key}").get_json()["fields"]
    assert fields["description"] == fields["customfield_10101"] == said["body"] == WIKI
    assert fields["comment"]["comments"][0]["body"] == WIKI


def test_a_document_is_no_text(dc, key, adf):
    assert dc("POST", f"issue/{key}/comment", {"body": adf("x")}).status_code == 400
    assert dc("PUT", f"issue/{key}", {"fields": {"description": adf("x")}}).status_code == 400
    assert dc("POST", f"issue/{key}/comment", {"body": "x" * 32_768}).status_code == 400


def test_a_comment_is_edited_and_carries_properties(dc, key):
    properties = [{"key": "outcome-linter", "value": {"mark": 1}}]
    number = dc("POST", f"issue/{key}/comment", {"body": "one", "properties": properties}).get_json()["id"]
    path = f"comment/{number}/properties/outcome-linter"

    assert dc("PUT", f"issue/{key}/comment/{number}", {"body": "two"}).get_json()["body"] == "two"
    assert dc("GET", path).get_json()["value"] == {"mark": 1}
    assert dc("PUT", path, {"mark": 2}).status_code == 200
    assert dc("PUT", f"issue/{key}/properties/outcome-linter", {"verdict": "fail"}).status_code == 201
    shown = dc("GET", f"issue/{key}?properties=outcome-linter").get_json()
    assert shown["properties"] == {"outcome-linter": {"verdict": "fail"}}


def test_no_level_is_told_anywhere(dc, key):
    assert "hierarchyLevel" not in dc("GET", f"issue/{key}").get_data(as_text=True)
    assert "hierarchyLevel" not in dc("GET", "issuetype").get_data(as_text=True)
    assert "hierarchyLevel" not in dc("GET", "project/SHOP").get_data(as_text=True)


def test_parents_are_named_by_links(dc, key):
    above = create(dc.site, DANA, PROJECTS["SHOP"], INITIATIVE, {"summary": "Above"})["key"]
    story = create(dc.site, DANA, PROJECTS["SHOP"], STORY, {"summary": "Below"})["key"]
    links = {one["schema"]["custom"].rpartition(":")[2]: one["id"] for one in custom_fields(dc)}
    epic_link, parent_link = links["gh-epic-link"], links["jpo-custom-field-parent"]

    assert dc("PUT", f"issue/{story}", {"fields": {epic_link: key}}).status_code == 204
    assert dc("PUT", f"issue/{key}", {"fields": {parent_link: above}}).status_code == 204
    assert dc("PUT", f"issue/{key}", {"fields": {epic_link: above}}).status_code == 400
    assert dc("PUT", f"issue/{story}", {"fields": {epic_link: "NO-1"}}).status_code == 400
    shown = {one: dc("GET", f"issue/{one}?expand=changelog").get_json() for one in (story, key)}
    assert (shown[story]["fields"][epic_link], shown[story]["fields"][parent_link]) == (key, None)
    assert (shown[key]["fields"][epic_link], shown[key]["fields"][parent_link]) == (None, above)
    assert "parent" not in shown[story]["fields"] | shown[key]["fields"]
    item = shown[story]["changelog"]["histories"][0]["items"][0]
    assert (item["field"], item["fieldtype"], item["toString"]) == ("Epic Link", "custom", key)
    assert "fieldId" not in item


def custom_fields(dc):
    return [one for one in dc("GET", "field").get_json() if one["custom"]]


def test_an_issue_is_created_with_links_and_names(dc, key):
    fields = {
        "project": {"key": "SHOP"},
        "issuetype": {"name": "Story"},
        "summary": "Below",
        "customfield_10014": key,
        "assignee": {"name": "dana"},
        "description": "plain",
    }
    made = dc("POST", "issue", {"fields": fields})

    assert made.status_code == 201
    shown = dc("GET", f"issue/{made.get_json()['key']}").get_json()["fields"]
    assert (shown["customfield_10014"], shown["description"]) == (key, "plain")


def test_a_move_is_told_without_the_id_of_the_field(dc, key):
    ways = dc("GET", f"issue/{key}/transitions").get_json()["transitions"]
    assert set(ways[0]) == {"id", "name", "to", "description", "opsbarSequence"}

    assert dc("POST", f"issue/{key}/transitions", {"transition": {"id": 21}}).status_code == 204

    changelog = dc("GET", f"issue/{key}?expand=changelog").get_json()["changelog"]
    item = changelog["histories"][0]["items"][0]
    assert (item["field"], item["to"], item["toString"]) == ("status", "3", "In Progress")
    assert "fieldId" not in item


def test_the_whole_history_comes_along_oldest_first(dc, key):
    for number in range(103):
        dc("PUT", f"issue/{key}", {"fields": {"summary": f"Words {number}"}})

    changelog = dc("GET", f"issue/{key}?expand=changelog").get_json()["changelog"]

    assert (changelog["total"], len(changelog["histories"])) == (103, 103)
    assert changelog["histories"][0]["items"][0]["toString"] == "Words 0"


def test_a_search_is_paged_by_numbers(dc, store, clock):
    seed(store, clock())
    first = dc("GET", "search?jql=project=SHOP ORDER BY key&maxResults=2&fields=summary").get_json()
    rest = dc(
        "POST", "search", {"jql": "project = SHOP ORDER BY key", "startAt": 2, "maxResults": 100}
    ).get_json()

    assert (first["startAt"], first["maxResults"], len(first["issues"])) == (0, 2, 2)
    assert first["total"] == rest["total"] == 2 + len(rest["issues"])
    assert set(first["issues"][0]["fields"]) == {"summary"}
    assert "status" in rest["issues"][0]["fields"]
    assert dc("POST", "search", {"jql": "assignee = dana"}).get_json()["total"] > 0
    assert dc("GET", "search").get_json()["total"] > first["total"]


@pytest.mark.parametrize(
    "question",
    [{"jql": "nonsense ="}, {"expand": "names"}, {"nextPageToken": "x"}, {"startAt": -1}, {"fields": [1]}],
)
def test_a_question_that_is_none_is_refused(dc, question):
    assert dc("POST", "search", question).status_code == 400


def test_all_permissions_are_told_without_being_asked_for(dc):
    permissions = dc("GET", "mypermissions").get_json()["permissions"]

    assert permissions["EDIT_ISSUES"]["havePermission"] is True
    assert permissions["ADMINISTER"]["havePermission"] is False


def test_only_administrators_may_edit_without_mail(dc, key):
    change = {"fields": {"summary": "Quiet"}}

    assert dc("PUT", f"issue/{key}?notifyUsers=false", change).status_code == 403
    dc.site.denied.discard("ADMINISTER")
    assert dc("PUT", f"issue/{key}?notifyUsers=false", change).status_code == 204


def test_the_pages_keep_wiki_markup_as_it_was_typed(dc):
    form = {
        "project": "SHOP",
        "type": EPIC.id,
        "summary": "Typed",
        "description": "h2. Why\r\n{quote}x{quote}",
    }
    made = dc.client.post("/create", data=form)
    key = made.location.rpartition("/")[2]
    dc.client.post(f"/browse/{key}/comment", data={"text": "See [~ilse]"})

    shown = dc("GET", f"issue/{key}").get_json()["fields"]
    assert shown["description"] == "h2. Why\n{quote}x{quote}"
    assert shown["comment"]["comments"][0]["body"] == "See [~ilse]"
    assert "<h3>Why</h3>" in dc.client.get(f"/browse/{key}").text
    assert "h2. Why\n{quote}x{quote}" in dc.client.get(f"/browse/{key}/edit").text


def test_a_parent_typed_into_a_form_is_a_link(dc, key):
    above = create(dc.site, DANA, PROJECTS["SHOP"], INITIATIVE, {"summary": "Above"})["key"]
    form = {"project": "SHOP", "type": EPIC.id, "summary": "Below", "parent": above}
    made = dc.client.post("/create", data=form).location.rpartition("/")[2]

    assert dc("GET", f"issue/{made}").get_json()["fields"]["customfield_10018"] == above
