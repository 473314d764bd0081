"""What the pages say, and what they never carry."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from linter.app.services import RuleSetting
from linter.web.headers import CONTENT_SECURITY_POLICY

PAGES = (
    "/",
    "/?project=PAY",
    "/?from=2030-01-01",
    "/epics/PAY-100",
    "/rules",
    "/rules/owner",
    "/policies",
    "/playground",
    "/nothing",
    "/epics/NO-1",
)


class Carried(HTMLParser):
    """Collects what a strict page must not carry, and every address that it asks a browser to load."""

    def __init__(self):
        super().__init__()
        self.inline = []
        self.loaded = []
        self._script = False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.inline += [f"{tag} {name}" for name in attrs if name == "style" or name.startswith("on")]
        self.inline += ["<style>"] * (tag == "style")
        self.loaded += [attrs[name] for name in ("src", "data", "poster") if name in attrs]
        self.loaded += [attrs.get("href")] * (tag in {"link", "use", "image"})
        self._script = tag == "script"

    def handle_data(self, data):
        if self._script and data.strip():
            self.inline.append(f"script: {data}")

    def handle_endtag(self, tag):
        self._script = False


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_a_style_or_a_script_or_asks_for_anything_from_outside(busy, path):
    carried = Carried()
    carried.feed(busy.get(path).text)
    assert carried.inline == []
    assert carried.loaded
    assert all(address.startswith("/static/") for address in carried.loaded)


@pytest.mark.parametrize(
    "path",
    [
        *PAGES,
        "/static/tokens.css",
        "/static/nothing",
        "/healthz",
        "/metrics",
        "/epics.csv",
        "/api/v1/openapi.json",
    ],
)
def test_every_answer_carries_the_headers(busy, path):
    headers = busy.get(path, buffered=True).headers
    assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_static_files_are_kept_for_as_long_as_they_stay_the_same(busy):
    page = busy.get("/").text
    address = re.search(r'href="(/static/tokens\.css\?v=[0-9a-f]{12})"', page)[1]
    assert "max-age=31536000" in busy.get(address, buffered=True).headers["Cache-Control"]
    assert busy.get("/static/tokens.css", buffered=True).headers["Cache-Control"] == "no-cache"
    assert busy.get("/").headers["Cache-Control"] == "no-store"


def test_the_overview_of_an_empty_ledger_says_what_to_do_next(client, app_of):
    page = client.get("/").text
    assert "No epic has been looked at yet" in page
    assert "https://jira.example" in page
    assert "the sandbox Jira" in app_of(sandbox=True).test_client().get("/").text
    assert "Connect a Jira" in app_of(jira_url="").test_client().get("/").text


def test_a_filter_that_nothing_matches_says_so_and_offers_the_way_back(busy):
    page = busy.get("/?project=PAY&from=2030-01-01").text
    assert "No epic matches" in page
    assert "Clear" in page


def test_the_overview_leads_with_a_sentence(busy):
    page = busy.get("/").text
    assert re.search(
        r'class="lead">\d+ of 100 epics passed at the first look \(\d+%, 95% interval \d+% to \d+%\)', page
    )


def test_a_filter_stays_in_the_form_and_in_every_link_to_the_data(busy):
    page = busy.get("/?project=PAY&from=2026-08-01").text
    assert "<option selected>PAY</option>" in page
    assert 'value="2026-08-01"' in page
    assert "/epics.csv?project=PAY&amp;from=2026-08-01" in page
    assert "/statistics.json?project=PAY&amp;from=2026-08-01" in page
    assert "MOB-" not in page


def test_the_list_of_epics_has_pages(world, made_up, client):
    from linter.app.ports import Entry
    from linter.core.finding import Status

    world.record(Entry(made_up.verdict(f"PAY-{n}", owner=Status.FAIL)) for n in range(1, 46))
    assert "Showing 1 to 20 of 45" in client.get("/").text
    last = client.get("/?page=3").text
    assert "Showing 41 to 45 of 45" in last
    assert 'rel="next"' not in last
    for strange in ("99", "0", "-1", "x", "٣", "9" * 50):
        assert client.get("/", query_string={"page": strange}).status_code == 200


def test_the_history_of_an_epic_tells_each_look_newest_first(busy):
    page = busy.get("/epics/PAY-100").text
    assert "https://jira.example/browse/PAY-100" in page
    assert page.index("<b>Passes</b>") < page.index("The change of status was held back.")
    assert "did: send back, say" in page
    assert "Policy <a" in page
    assert "stage committed" in page


def test_words_of_an_epic_are_shown_as_words(world, made_up, client):
    from linter.app.ports import Entry
    from linter.core.finding import Status

    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    world.record([Entry(made_up.verdict("PAY-1", summary=evil, owner=Status.FAIL))])
    for path in ("/", "/epics/PAY-1"):
        carried = Carried()
        carried.feed(client.get(path).text)
        assert carried.inline == []
        assert "&lt;script&gt;" in client.get(path).text


def test_a_rule_page_says_why_and_how_and_who_asks_for_it(client):
    page = client.get("/rules/owner").text
    for part in (
        "Name one owner",
        "Why",
        "What to do",
        "Not yet",
        "Good",
        "error from committed",
        "Words that introduce",
    ):
        assert part in page
    assert client.get("/rules/no-such-rule").status_code == 404


def test_policies_are_shown_as_they_are_in_force(client):
    page = client.get("/policies").text
    for part in (
        "Epics of the project PAY.",
        "within_days: 365",
        "applies_to: {projects: [PAY]}",
        "block",
        "In force since 11 October 2026",
    ):
        assert part in page
    assert "last good" not in page


def test_a_broken_policy_is_shown_like_a_compiler_does_and_the_last_good_one_stays(world, made_up, client):
    world.policies = made_up.broken_policies()
    page = client.get("/policies").text
    assert "the last good policies stay in force" in page
    assert "payments.yaml:5:3" in page
    assert "did you mean outcome-measurable?" in page
    excerpt = re.search(r"<pre[^>]*>(.*?)</pre>", page, re.DOTALL)[1]
    line, caret = excerpt.split("\n")
    assert re.sub("<.*?>", "", caret).index("^") == line.index("outcome-mesurable")


def test_a_service_without_rules_or_policies_still_has_pages(world, app_of):
    from linter.app.services import PoliciesView

    client = app_of(rules=(), policies=lambda: PoliciesView((), ())).test_client()
    assert "No rules" in client.get("/rules").text
    assert "No policy is in force" in client.get("/policies").text


def test_the_sandbox_is_named_on_every_page(app_of):
    client = app_of(sandbox=True).test_client()
    for path in PAGES:
        assert 'class="badge sandbox"' in client.get(path).text
    assert 'class="badge sandbox"' not in app_of().test_client().get("/").text


def test_errors_have_the_look_of_the_pages(app_of, client):
    def broken():
        raise RuntimeError("the ledger is away")

    app = app_of(policies=broken)
    answer = app.test_client().get("/policies")
    assert answer.status_code == 500
    assert "Our mistake" in answer.text
    assert "the ledger is away" not in answer.text
    assert "Nothing here" in client.get("/nothing").text


def test_the_theme_is_remembered_without_scripts(client, token):
    form = {"csrf_token": token(client.get("/rules?x=1").text), "theme": "dark", "back": "/rules?x=1"}
    answer = client.post("/theme", data=form)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/rules?x=1")
    assert 'data-theme="dark"' in client.get("/").text


@pytest.mark.parametrize(
    "back", ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "evil"]
)
def test_the_way_back_never_leads_to_another_site(client, token, back):
    form = {"csrf_token": token(client.get("/").text), "theme": "light", "back": back}
    assert client.post("/theme", data=form).headers["Location"] == "/"


def test_a_theme_that_is_none_is_not_kept(client, token):
    form = {"csrf_token": token(client.get("/").text), "theme": '"><script>', "back": "/"}
    answer = client.post("/theme", data=form)
    assert not [cookie for cookie in answer.headers.getlist("Set-Cookie") if cookie.startswith("theme")]


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(app_of):
    app = app_of()
    (plain,) = app.test_client().get("/").headers.getlist("Set-Cookie")
    assert "HttpOnly" in plain
    assert "SameSite=Lax" in plain
    assert "Secure" not in plain
    secure = app.test_client().get("/", base_url="https://localhost")
    (over_https,) = secure.headers.getlist("Set-Cookie")
    assert "Secure" in over_https


def test_a_rule_that_a_policy_brings_leads_to_the_policies(client, app_of, made_up):
    view = made_up.policies()
    one = replace(view.policies[0], rules=(RuleSetting("our-quarter", "warning", ""),))
    client = app_of(policies=lambda: replace(view, policies=(one,))).test_client()
    assert client.get("/rules/our-quarter").headers["Location"] == "/policies"
