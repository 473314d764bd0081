"""Each check, on a set-up that is sound and on one that is broken in just this way."""

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness.front import CLIENT, CLOUD_ID, SCOPED, Front

from linter.adapters.jira.admin import JiraAdmin
from linter.adapters.sql import SqlWorkers, upgrade
from linter.bootstrap import Wiring, now
from linter.cli.doctor import examine
from linter.cli.main import cli
from linter.sandbox import SandboxServer, catalogue, cloud
from linter.sandbox.workflow import IN_PROGRESS, Step
from linter.settings import Settings

HOOK = "https://linter.example/webhooks/jira"
BLOCKING = """
policy: pay
applies_to: {projects: [PAY]}
fields:
  outcome: [{field: Anticipated outcome}]
  baseline: [{field: customfield_10102}]
rules: {outcome-stated: error}
enforcement: {mode: block, block: {entering: committed}}
"""


class House:
    """A sandbox, and the settings of a linter that is connected to it."""

    def __init__(self, server, folder):
        self.server = server
        self.front = Front(server)
        self.folder = folder
        (folder / "policies").mkdir()
        self.policy(BLOCKING)
        self.settings = Settings(
            data_dir=folder / "data",
            policy_dir=folder / "policies",
            jira_url=server.url,
            public_url="https://linter.example",
            jira_webhook_secret="webhook-s3cret",
            **self.ways()["api token"],
        )
        server.site.denied.discard("ADMINISTER")

    def ways(self):
        return {
            "api token": {"jira_email": self.server.email, "jira_api_token": self.server.token},
            "token": {"jira_token": self.server.token},
        }

    def policy(self, text):
        (self.folder / "policies" / "pay.yaml").write_text(text, "utf-8")

    def start(self):
        """Do what makes database and worker well."""
        upgrade(self.settings.database)
        wiring = Wiring(self.settings)
        SqlWorkers(wiring.database).beat("w", now())
        wiring.close()

    def register(self, url=HOOK, secret="webhook-s3cret"):
        admin = JiraAdmin(Wiring(self.settings).connection, now)
        admin.register(url, secret, "issuetype = Epic")
        admin.close()

    def checks(self, **settings):
        wiring = Wiring(self.settings.model_copy(update=settings))
        try:
            found = list(examine(wiring))
        finally:
            wiring.close()
        for check in found:
            assert "s3cret" not in f"{check.said} {check.mend}"
            assert self.server.token not in f"{check.said} {check.mend}"
            assert bool(check.mend) or check.state != "fail"
        return {check.name: check for check in found}


@contextmanager
def a_house(folder, **how):
    with SandboxServer(**how) as server:
        yield House(server, folder)


@pytest.fixture
def house(tmp_path):
    with a_house(tmp_path) as house:
        yield house


def only(found, state):
    return [name for name, check in found.items() if check.state == state]


def test_a_sound_set_up_is_well_in_every_line(house):
    house.register()
    house.start()
    found = house.checks()
    assert only(found, "fail") == only(found, "warn") == []
    assert only(found, "skipped") == ["model"]
    assert list(found) == [
        *(
            "settings",
            "reachable",
            "flavour",
            "clock",
            "account",
            "permissions PAY",
            "epics PAY",
            "statuses PAY",
            "way back PAY",
        ),
        *("fields pay", "webhook", "database", "migrations", "worker", "policies", "model"),
    ]


def test_so_it_is_on_data_center(tmp_path):
    with a_house(tmp_path, flavour="dc") as house:
        house.settings = house.settings.model_copy(
            update={"jira_email": "", "jira_api_token": "", **house.ways()["token"]}
        )
        house.register()
        house.start()
        found = house.checks()
        assert only(found, "fail") == only(found, "warn") == []
        assert found["flavour"].said.startswith("Jira Data Center 10.")


@pytest.mark.parametrize(
    ("url", "said", "mend"),
    [
        ("http://127.0.0.1:9", "no connection", "check JIRA_URL"),
        ("http://nobody.invalid", "no connection", "slip of the pen"),
        ("{url}/login", "not as a Jira does (404)", "base address"),
    ],
)
def test_an_address_where_no_jira_answers(house, url, said, mend):
    found = house.checks(jira_url=url.format(url=house.server.url))
    assert found["reachable"].state == "fail"
    assert said in found["reachable"].said
    assert mend in found["reachable"].mend
    assert {found[name].state for name in ("account", "permissions", "webhook")} == {"skipped"}


def test_a_site_without_tls_that_is_asked_for_it(house):
    found = house.checks(jira_url=house.server.url.replace("http://", "https://"))
    assert found["reachable"].state == "fail"
    assert "certificate" in found["reachable"].said


def test_a_site_that_leads_elsewhere(house):
    house.front.answer("/rest/api/2/serverInfo", 302, b"")
    assert "leads elsewhere" in house.checks()["reachable"].said


@pytest.mark.parametrize(
    "instead", [(401, {"message": "no"}), (200, {}), (200, {"displayName": "Former user"})]
)
def test_an_expired_token_of_cloud_is_told_from_a_missing_issue(house, instead):
    house.front.answer("/rest/api/3/myself", *instead)
    account = house.checks(jira_api_token="expired-s3cret")["account"]
    assert account.state == "fail"
    assert "takes us for a stranger" in account.said
    assert "has expired" in account.mend


def test_what_depends_on_the_account_is_not_looked_at_without_it(house):
    found = house.checks(jira_api_token="expired-s3cret")
    assert {found[name].state for name in ("permissions", "epics", "fields", "webhook")} == {"skipped"}


def test_a_token_with_scopes_at_the_site_is_recognised(house):
    wiring = Wiring(house.settings.model_copy(update={"jira_api_token": SCOPED}))
    wiring.__dict__["admin"] = JiraAdmin(replace(wiring.connection, gateway=house.server.url), now)
    found = {check.name: check for check in examine(wiring)}
    wiring.close()
    assert found["account"].state == "fail"
    assert found["account"].mend == f"set JIRA_CLOUD_ID={CLOUD_ID}"


def test_a_service_account_is_examined_like_any_other(house):
    wiring = Wiring(
        house.settings.model_copy(
            update={
                "jira_email": "",
                "jira_api_token": "",
                "jira_client_id": CLIENT[0],
                "jira_client_secret": CLIENT[1],
                "jira_token_url": f"{house.server.url}/oauth/token",
            }
        )
    )
    wiring.__dict__["admin"] = JiraAdmin(replace(wiring.connection, gateway=house.server.url), now)
    found = {check.name: check for check in examine(wiring)}
    wiring.close()
    assert found["account"].state == "ok"
    assert found["settings"].said.endswith("by service account")


@pytest.mark.parametrize(
    ("flavour", "way", "mend"), [("dc", "token", "personal access token"), ("cloud", "token", "JIRA_EMAIL")]
)
def test_the_mend_for_a_stranger_is_that_of_his_way(tmp_path, flavour, way, mend):
    with a_house(tmp_path, flavour=flavour) as house:
        found = house.checks(jira_email="", jira_api_token="", jira_token="expired-s3cret")
        assert found["account"].state == "fail"
        assert mend in found["account"].mend


@pytest.mark.parametrize(
    ("set_to", "said", "state"),
    [
        ("auto", {"deploymentType": ""}, "fail"),
        ("cloud", {"deploymentType": ""}, "warn"),
        ("dc", {"deploymentType": "Cloud"}, "fail"),
        ("cloud", {"deploymentType": "Server", "version": "9.4.0", "versionNumbers": [9, 4, 0]}, "fail"),
        ("auto", {"deploymentType": "Server", "version": "8.5.1", "versionNumbers": [8, 5, 1]}, "fail"),
        ("auto", {"deploymentType": "Server", "version": "8.14.0", "versionNumbers": [8, 14, 0]}, "ok"),
    ],
)
def test_which_jira_it_is(house, set_to, said, state):
    house.front.answer("/rest/api/2/serverInfo", 200, said)
    assert house.checks(jira_flavour=set_to)["flavour"].state == state


@pytest.mark.parametrize(("apart", "state"), [(0, "ok"), (-20, "ok"), (45, "warn"), (-400, "fail")])
def test_clocks_that_go_apart(tmp_path, apart, state):
    with a_house(tmp_path, clock=lambda: datetime.now(UTC) + timedelta(seconds=apart)) as house:
        assert house.checks()["clock"].state == state


def test_a_site_that_does_not_tell_its_time_is_asked_by_its_header(house):
    house.front.answer("/rest/api/2/serverInfo", 200, {"deploymentType": "Cloud"})
    assert house.checks()["clock"].state == "ok"


@pytest.mark.parametrize(
    ("denied", "lacks"),
    [
        ("ADD_COMMENTS", "nothing can be said"),
        ("EDIT_OWN_COMMENTS", "kept up to date"),
        ("EDIT_ISSUES", "our note on the epic"),
        ("TRANSITION_ISSUES", "moved back"),
    ],
)
def test_a_missing_permission_is_named_with_what_will_not_work(house, denied, lacks):
    house.server.site.denied.add(denied)
    check = house.checks()["permissions PAY"]
    assert check.state == "fail"
    assert f"lacks {catalogue.PERMISSIONS[denied].lower()}" in check.said.lower()
    assert lacks in check.said
    assert catalogue.PERMISSIONS[denied].lower() in check.mend.lower()


def test_who_only_watches_needs_to_browse_alone(house):
    house.server.site.denied |= {"ADD_COMMENTS", "EDIT_OWN_COMMENTS", "EDIT_ISSUES", "TRANSITION_ISSUES"}
    house.policy(BLOCKING.replace("mode: block", "mode: observe"))
    assert house.checks()["permissions PAY"].state == "ok"


def test_a_project_that_is_hidden_or_misspelt(house):
    house.policy(BLOCKING.replace("[PAY]", "[PAYMENT]"))
    check = house.checks()["permissions PAYMENT"]
    assert check.state == "fail"
    assert "there is no project PAYMENT, or our account may not see it" in check.said


def test_a_policy_for_every_project_is_tried_on_the_first_ones(house):
    house.policy(BLOCKING.replace("applies_to: {projects: [PAY]}", ""))
    found = house.checks()
    assert {"permissions SHOP", "permissions PAY"} <= set(found)
    house.server.site.denied.add("BROWSE_PROJECTS")
    assert house.checks()["projects"].state == "fail"


def test_a_site_whose_epics_are_at_another_level(house):
    house.policy(BLOCKING.replace("{projects: [PAY]}", "{projects: [PAY], levels: [3]}"))
    check = house.checks()["epics PAY"]
    assert check.state == "fail"
    assert "Initiative (level 2)" in check.said
    assert "issue_types" in check.mend


def test_a_project_without_an_epic_yet(tmp_path):
    with a_house(tmp_path, empty=True) as house:
        found = house.checks()
        assert found["epics PAY"].state == "warn"
        assert found["way back PAY"].state == "skipped"


TWINS = {
    "customfield_10999": replace(cloud.Cloud.fields["customfield_10101"], id="customfield_10999"),
}


def test_two_fields_of_one_name_are_listed_and_neither_is_taken(house, monkeypatch):
    monkeypatch.setattr(cloud.Cloud, "fields", {**cloud.Cloud.fields, **TWINS})
    check = house.checks()["fields pay"]
    assert check.state == "fail"
    assert "customfield_10101 (textarea, for the whole site)" in check.said
    assert "customfield_10999 (textarea, for the whole site)" in check.said
    assert "{field: customfield_…}" in check.mend


@pytest.mark.parametrize("named", ["customfield_10101", "ANTICIPATED OUTCOME"])
def test_a_field_is_found_by_id_or_by_name(house, named):
    house.policy(BLOCKING.replace("Anticipated outcome", named))
    check = house.checks()["fields pay"]
    assert check.state == "ok"
    assert "outcome: Anticipated outcome (customfield_10101)" in check.said


def test_a_field_that_is_not_there_comes_with_its_neighbours(house):
    house.policy(BLOCKING.replace("Anticipated outcome", "Anticipated outcomes (new)"))
    check = house.checks()["fields pay"]
    assert check.state == "fail"
    assert "near: Anticipated outcome (customfield_10101)" in check.said


def test_a_stage_of_statuses_that_are_not_there(house):
    house.policy(BLOCKING + "stages: {idea: {statuses: [Draft]}, committed: {category: indeterminate}}\n")
    found = house.checks()
    check = found["statuses PAY"]
    assert (check.state, found["way back PAY"].state) == ("fail", "fail")
    assert "Draft" in check.said
    assert "To Do (10000)" in check.mend


def test_a_workflow_without_a_way_back(house):
    assert house.checks()["way back PAY"].state == "ok"
    steps = house.server.site.workflows["PAY"]
    house.server.site.workflows["PAY"] = tuple(
        step for step in steps if step.to_id != catalogue.TO_DO.id or not step.from_ids
    )
    check = house.checks()["way back PAY"]
    assert check.state == "fail"
    assert "from In Progress no transition" in check.said


ROOT = Path(__file__).parents[2]


def example(house, name, **changes):
    """Put a policy of ours in force, with some of its words replaced."""
    text = (ROOT / "policies" / f"{name}.example.yaml").read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    house.policy(text)
    (house.folder / "policies" / "default.yaml").write_text(
        (ROOT / "policies" / "default.yaml").read_text("utf-8"), "utf-8"
    )
    return house.checks()


def test_the_examples_are_sound_in_the_sandbox(house):
    for name in ("gate", "gatekeeper", "payments"):
        found = example(house, name)
        assert set(only(found, "fail")) <= {"webhook", "migrations", "worker"}, found


def test_a_gate_whose_field_is_not_there(house):
    found = example(house, "gate", **{"Outcome check": "Outcome chek"})
    assert found["fields gate"].state == "fail"
    assert "near: Outcome check" in found["fields gate"].said


def test_epics_that_nobody_may_move_on(house):
    assert example(house, "gatekeeper")["way on KEEP"].state == "ok"
    steps = house.server.site.workflows["KEEP"]
    house.server.site.workflows["KEEP"] = tuple(
        replace(step, to_id=catalogue.DONE.id) if step.to_id == IN_PROGRESS.id else step for step in steps
    )
    house.server.site.workflows["KEEP"] += (Step("99", "Elsewhere", IN_PROGRESS.id, (catalogue.DONE.id,)),)
    check = example(house, "gatekeeper")["way on KEEP"]
    assert check.state == "fail"
    assert "wait for ever" in check.said


def test_a_status_to_wait_in_that_is_not_there(house):
    found = example(house, "gatekeeper", Submitted="Handed in")
    assert found["statuses KEEP"].state == "fail"
    assert "“Handed in”" in found["statuses KEEP"].said


def test_a_webhook_that_is_not_there_is_shown_how_to_make_by_hand(house):
    house.register("https://other.example/secret-path")
    check = house.checks()["webhook"]
    assert check.state == "fail"
    assert "seen: https://other.example/…" in check.said
    assert "secret-path" not in check.said
    assert HOOK in check.mend


def test_a_webhook_without_a_secret(house):
    house.register(secret="")
    assert "no secret" in house.checks()["webhook"].said


def test_a_webhook_that_nobody_could_prove(house):
    house.register()
    check = house.checks(jira_webhook_secret="")["webhook"]
    assert check.state == "fail"
    assert "every delivery is refused" in check.said


@pytest.mark.parametrize(
    ("events", "state"),
    [
        (["jira:issue_created"], "fail"),
        (["jira:issue_created", "jira:issue_updated", "jira:issue_deleted"], "warn"),
        (["jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created"], "warn"),
        (
            [
                *("jira:issue_created", "jira:issue_updated", "jira:issue_deleted"),
                *("comment_created", "comment_updated", "comment_deleted"),
            ],
            "ok",
        ),
    ],
)
def test_a_webhook_that_reports_too_little(house, events, state):
    hook = {"name": "x", "url": HOOK, "events": events, "isSigned": True, "enabled": True}
    house.front.answer("/rest/webhooks/1.0/webhook", 200, [hook])
    assert house.checks()["webhook"].state == state


def test_a_webhook_that_leaves_out_the_body(house):
    events = ["jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created"]
    hook = {"name": "x", "url": HOOK, "events": events, "isSigned": True, "excludeBody": True}
    house.front.answer("/rest/webhooks/1.0/webhook", 200, [hook])
    check = house.checks()["webhook"]
    assert check.state == "fail"
    assert "no body" in check.said


def test_a_webhook_that_is_switched_off(house):
    hook = {"name": "x", "url": HOOK, "events": [], "isSigned": True, "enabled": False}
    house.front.answer("/rest/webhooks/1.0/webhook", 200, [hook])
    assert "switched off" in house.checks()["webhook"].said


def test_an_account_that_may_not_see_webhooks_is_told_where_to_look(house):
    house.server.site.denied.add("ADMINISTER")
    check = house.checks()["webhook"]
    assert check.state == "skipped"
    assert HOOK in check.mend


def test_a_database_that_was_never_made_up_to_date_and_a_worker_that_never_was(house):
    found = house.checks()
    assert [found[name].state for name in ("migrations", "worker")] == ["fail", "fail"]
    assert "db upgrade" in found["migrations"].mend
    house.start()
    found = house.checks()
    assert [found[name].state for name in ("database", "migrations", "worker")] == ["ok"] * 3


def test_a_broken_policy(house):
    house.policy("policy: pay\nrules: {no-such-rule: error}\n")
    check = house.checks()["policies"]
    assert check.state == "fail"
    assert "policy check" in check.mend


def test_a_model_that_is_away_and_one_that_is_not_asked_for(house):
    found = house.checks(
        openai_base_url="http://127.0.0.1:9/v1", openai_model="m", openai_api_key="model-s3cret"
    )
    assert found["model"].state == "fail"
    assert "could not be reached" in found["model"].said
    assert house.checks()["model"].state == "skipped"


@pytest.mark.parametrize("status", [429, 500, 503])
@pytest.mark.parametrize(
    "path", ["/rest/api/3/field", "/rest/api/3/mypermissions", "/rest/webhooks/1.0/webhook"]
)
def test_whatever_jira_answers_is_a_line_and_no_traceback(house, status, path):
    house.front.answer(path, status, b"<html>")
    assert only(house.checks(), "fail") or path.endswith("webhook")


@pytest.mark.parametrize(
    "body", [b"", b"[[", [], {}, [None, 7, "x"], {"values": 7}, {"issueTypes": [7], "id": {}}]
)
@pytest.mark.parametrize(
    "path", ["field", "mypermissions", "project/PAY", "project/PAY/statuses", "search/jql"]
)
def test_nonsense_is_no_traceback(house, path, body):
    house.front.answer(f"/rest/api/3/{path}", 200, body)
    assert "account" in house.checks()


@pytest.fixture
def environment(house, monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(house.folder)

    def given(**more):
        said = house.settings.model_dump(include=house.settings.model_fields_set) | more
        for name, value in said.items():
            monkeypatch.setenv(name.upper(), str(value))

    return given


def test_it_ends_with_zero_where_all_is_well_and_with_one_where_something_is_not(house, environment):
    environment()
    house.register()
    house.start()
    result = CliRunner().invoke(cli, ["doctor"])
    assert (result.exit_code, result.output.strip().splitlines()[-1]) == (
        0,
        "All is well; 1 could not be looked at.",
    )
    house.server.site.denied.add("ADD_COMMENTS")
    result = CliRunner().invoke(cli, ["doctor"])
    assert result.exit_code == 1
    assert "→ give our account Add comments in PAY" in result.output


def test_wrong_settings_end_with_two_all_at_once(house, environment):
    environment(jira_url="example.net", jira_token="t-s3cret")
    result = CliRunner().invoke(cli, ["doctor"])
    assert result.exit_code == 2
    assert result.output.count("fail     settings") == 2
    assert "s3cret" not in result.output


def test_no_jira_at_all_ends_with_two_and_names_init(house, environment):
    environment(jira_url="")
    result = CliRunner().invoke(cli, ["doctor"])
    assert result.exit_code == 2
    assert "outcome-linter init" in result.output


def test_programs_read_it_as_json(house, environment):
    environment()
    result = CliRunner().invoke(cli, ["doctor", "--format", "json", "--no-model"])
    said = json.loads(result.output)
    assert (said["schema"], said["ok"], result.exit_code) == (1, False, 1)
    assert {"name", "state", "said", "mend"} == set(said["checks"][0])
    assert {check["state"] for check in said["checks"]} <= {"ok", "warn", "fail", "skipped"}


def test_a_policy_is_checked_against_the_fields_of_the_jira(house, environment, monkeypatch):
    environment()
    file = str(house.folder / "policies" / "pay.yaml")
    result = CliRunner().invoke(cli, ["policy", "check", "--against-jira", file])
    assert result.exit_code == 0
    assert "outcome: Anticipated outcome (customfield_10101)" in result.output
    monkeypatch.setattr(cloud.Cloud, "fields", {**cloud.Cloud.fields, **TWINS})
    result = CliRunner().invoke(cli, ["policy", "check", "--against-jira", file])
    assert result.exit_code == 1
    assert "may be any of customfield_10101" in result.output
    assert CliRunner().invoke(cli, ["policy", "check", file]).exit_code == 0


def test_without_a_jira_nothing_can_be_compared(house, environment):
    environment(jira_url="")
    result = CliRunner().invoke(
        cli, ["policy", "check", "--against-jira", str(house.folder / "policies" / "pay.yaml")]
    )
    assert result.exit_code == 2
    assert "JIRA_URL" in result.output
