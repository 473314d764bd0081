import pytest


@pytest.fixture
def seeded(rest, store, clock):
    from linter.sandbox import seed

    seed(store, clock())
    return rest


def keys(rest, jql, **more):
    answer = rest("POST", "search/jql", {"jql": jql, "fields": ["summary"], "maxResults": 100, **more})
    assert answer.status_code == 200, answer.get_json()
    return [issue["key"] for issue in answer.get_json()["issues"]]


@pytest.mark.parametrize(
    ("jql", "found"),
    [
        ("project = SHOP AND issuetype = Initiative", ["SHOP-1"]),
        ("project in (shop, PAY) and type = 'Initiative' order by key", ["PAY-1", "SHOP-1"]),
        ('issuetype = Epic AND status = "In Progress" AND project = PAY', ["PAY-3"]),
        ("statusCategory = Done", ["PAY-2"]),
        (
            "statusCategory != 'To Do' AND issuetype = 10000 ORDER BY key ASC",
            ["PAY-2", "PAY-3", "SHOP-2", "SHOP-7"],
        ),
        ("key in (SHOP-3, pay-2) ORDER BY key DESC", ["SHOP-3", "PAY-2"]),
        ("labels = tech-debt ORDER BY key", ["PAY-6", "SHOP-5"]),
        ("labels not in (tech-debt) AND labels is not EMPTY", ["SHOP-2"]),
        (
            "assignee is EMPTY AND project = SHOP AND issuetype = Epic ORDER BY created ASC",
            ["SHOP-5", "SHOP-6", "SHOP-9"],
        ),
        ("parent = SHOP-1 ORDER BY created", ["SHOP-2", "SHOP-4"]),
        ("project = SHOP AND (summary ~ gift OR summary ~ loyalty)", ["SHOP-9", "SHOP-6"]),
        ("project = PAY AND NOT issuetype = Epic ORDER BY id", ["PAY-1", "PAY-8"]),
        ("created >= -6d AND project = PAY ORDER BY updated DESC", ["PAY-8", "PAY-7"]),
        ("duedate <= '2027-04-19' AND project = PAY", ["PAY-3", "PAY-2"]),
        ("project = SHOP AND due = EMPTY AND issuetype = Story", ["SHOP-10"]),
        ("assignee = 'Robin Vale'", ["PAY-4"]),
        ('project = SHOP AND text ~ "wish list"', ["SHOP-3"]),
    ],
)
def test_a_query_finds_what_it_says(seeded, jql, found):
    assert keys(seeded, jql) == found


@pytest.mark.parametrize(
    "jql",
    [
        "",
        "   ",
        "ORDER BY created",
        "project",
        "project =",
        "project = SHOP AND",
        "project = SHOP SHOP",
        "project = NOPE",
        "issuetype = Nonsense",
        "colour = red",
        "project ~ SHOP",
        "project > SHOP",
        "summary = x",
        "created = someday",
        "created >= -999999w",
        "created in (a)",
        "project in (SHOP",
        "project in ()",
        "project = currentUser()",
        "project = SHOP ORDER BY colour",
        "project is SHOP",
        'project = "SHOP',
        "(" * 50 + "project = SHOP" + ")" * 50,
        "project = SHOP AND " * 2000,
    ],
)
def test_a_query_that_jira_would_refuse_is_refused(seeded, jql):
    answer = seeded("POST", "search/jql", {"jql": jql})

    assert answer.status_code == 400
    assert answer.get_json()["errorMessages"]


def test_an_unbounded_query_is_refused_in_jiras_words(seeded):
    answer = seeded("GET", "search/jql?jql=order+by+created")

    assert answer.get_json()["errorMessages"] == [
        "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."
    ]


def test_only_ids_come_unless_fields_are_asked_for(seeded):
    assert seeded("GET", "search/jql?jql=key=SHOP-1").get_json() == {
        "issues": [{"id": "10001"}],
        "isLast": True,
    }


def test_pages_follow_each_other_to_the_end(seeded):
    found, token = [], {}
    for _ in range(20):
        answer = seeded(
            "POST", "search/jql", {"jql": "project = SHOP", "maxResults": 4, "fields": ["status"], **token}
        ).get_json()
        found += [issue["key"] for issue in answer["issues"]]
        if answer["isLast"]:
            break
        token = {"nextPageToken": answer["nextPageToken"]}

    assert sorted(found) == sorted(keys(seeded, "project = SHOP"))
    assert len(found) == len(set(found)) == 10
    assert "nextPageToken" not in answer


@pytest.mark.parametrize(
    "body",
    [
        {"jql": "project = SHOP", "startAt": 0},
        {"jql": "project = SHOP", "maxResults": "5"},
        {"jql": "project = SHOP", "maxResults": True},
        {"jql": "project = SHOP", "maxResults": 0},
        {"jql": "project = SHOP", "maxResults": 5001},
        {"jql": "project = SHOP", "fields": "summary"},
        {"jql": "project = SHOP", "fields": [1]},
        {"jql": "project = SHOP", "expand": None},
        {"jql": "project = SHOP", "properties": ["a", "b", "c", "d", "e", "f"]},
        {"jql": "project = SHOP", "nextPageToken": "bm9uc2Vuc2U="},
        {"jql": "project = SHOP", "nextPageToken": "é"},
        {"jql": 7},
    ],
)
def test_a_body_with_anything_else_in_it_is_refused(seeded, body):
    assert seeded("POST", "search/jql", body).status_code == 400


def test_a_stranger_finds_nothing(seeded):
    answer = seeded("GET", "search/jql?jql=project=SHOP", auth=False)

    assert (answer.status_code, answer.get_json()) == (200, {"issues": [], "isLast": True})


def test_the_old_search_is_gone(seeded):
    for method in ("GET", "POST"):
        answer = seeded(method, "search", version="2")
        assert answer.status_code == 410
        assert "has been removed" in answer.get_json()["errorMessages"][0]
