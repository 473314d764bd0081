"""From an address and a token to files that work."""

import stat
from dataclasses import replace

import pytest
from click.testing import CliRunner
from dotenv import dotenv_values
from harness.front import Front

from linter.app.proposal import candidates, policy_text, propose
from linter.cli.env_file import merged
from linter.cli.main import cli
from linter.policy.fields import JiraField
from linter.policy.load import Source, load
from linter.sandbox import SandboxServer, cloud
from linter.sandbox.webhook import registered
from linter.settings import Settings, load_settings

TEXT = "com.atlassian.jira.plugin.system.customfieldtypes:textarea"


@pytest.fixture(params=["cloud", "dc"])
def flavour(request):
    return request.param


@pytest.fixture
def server(flavour):
    with SandboxServer(flavour=flavour) as server:
        yield server


@pytest.fixture
def run(server, flavour, tmp_path, monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("JIRA_API_TOKEN" if flavour == "cloud" else "JIRA_TOKEN", server.token)

    def run(*arguments, words=None, yes=True):
        given = ["init", "--url", server.url, *(["--yes"] if yes else []), *arguments]
        if flavour == "cloud":
            given += ["--email", server.email]
        return CliRunner().invoke(cli, given, input=words)

    return run


def test_it_writes_settings_for_our_eyes_alone_and_a_policy_that_watches(run, server, tmp_path):
    result = run()
    assert result.exit_code == 0, result.output
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    settings = load_settings(tmp_path / ".env")
    assert (settings.jira_url, len(settings.jira_webhook_secret)) == (server.url, 64)
    (loaded,) = load((Source("watch.yaml", (tmp_path / "policies" / "watch.yaml").read_text()),))
    policy = loaded.policy
    assert policy.enforcement.mode == "observe"
    assert {"SHOP", "PAY"} <= set(policy.applies_to.projects)
    assert policy.fields.outcome[0].field == "customfield_10101"
    assert policy.fields.actual_outcome[0].field == "customfield_10104"
    assert server.token not in result.output
    assert settings.jira_webhook_secret not in result.output


def test_what_it_wrote_is_what_the_doctor_reads(run, server, monkeypatch, flavour):
    run()
    monkeypatch.delenv("JIRA_API_TOKEN" if flavour == "cloud" else "JIRA_TOKEN")
    result = CliRunner().invoke(cli, ["doctor", "--no-model"])
    failing = [line for line in result.output.splitlines() if line.startswith("fail")]
    assert {line.split()[1] for line in failing} <= {"migrations", "worker", "webhook"}
    assert "we are Outcome Linter" in result.output


def test_an_administrator_gets_the_webhook_registered_once(run, server, tmp_path, flavour):
    server.site.denied.discard("ADMINISTER")
    more = ["--public-url", "https://linter.example/", "--webhook"]
    result = run(*more)
    (hook,) = registered(server.store)
    assert hook.webhook.url == "https://linter.example/webhooks/jira"
    assert hook.jql == "issuetype = Epic"
    if flavour == "cloud":
        assert hook.webhook.secret == load_settings(tmp_path / ".env").jira_webhook_secret
    else:
        assert "enter the secret on Jira's page" in result.output
    assert "is registered already" in run(*more, "--force").output
    assert len(registered(server.store)) == 1


def test_an_environment_that_would_win_over_the_file_is_told_before_anything_is_written(
    run, server, flavour, monkeypatch, tmp_path
):
    monkeypatch.setenv("JIRA_TOKEN" if flavour == "cloud" else "JIRA_API_TOKEN", server.token)
    result = run()
    assert result.exit_code == 2
    assert "in the environment is not what would be written" in result.output
    assert not (tmp_path / ".env").exists()


@pytest.mark.parametrize("more", [[], ["--no-webhook"], ["--webhook"]])
def test_nobody_else_does_and_is_shown_what_to_click(run, server, more):
    if more != ["--webhook"]:
        server.site.denied.discard("ADMINISTER")
    result = run("--public-url", "https://linter.example", *more)
    assert registered(server.store) == ()
    assert "URL https://linter.example/webhooks/jira" in result.output


@pytest.mark.parametrize("flavour", ["cloud"])
class TestOnCloud:
    def test_files_that_are_there_stay_without_force(self, run, tmp_path):
        (tmp_path / ".env").write_text("OTHER=1\nJIRA_URL=https://old.example\n")
        result = run()
        assert result.exit_code == 2
        assert "--force" in result.output
        assert (tmp_path / ".env").read_text() == "OTHER=1\nJIRA_URL=https://old.example\n"
        assert not (tmp_path / "policies" / "watch.yaml").exists()

    def test_asked_and_refused_they_stay_too(self, run, tmp_path):
        (tmp_path / ".env").write_text("OTHER=1\n")
        result = run(yes=False, words="\n" * 6 + "n\n")
        assert "Nothing was written." in result.output
        assert (tmp_path / ".env").read_text() == "OTHER=1\n"

    def test_with_force_lines_about_other_things_stay(self, run, server, tmp_path):
        (tmp_path / ".env").write_text(
            "# mine\nOTHER=1\nexport JIRA_URL=https://old.example\nJIRA_TOKEN=old\n"
        )
        assert run("--force").exit_code == 0
        values = dotenv_values(tmp_path / ".env")
        assert (values["OTHER"], values["JIRA_URL"]) == ("1", server.url)
        assert "JIRA_TOKEN" not in values
        assert (tmp_path / ".env").read_text().startswith("# mine\n")

    def test_a_secret_that_jira_knows_already_is_kept(self, run, tmp_path):
        (tmp_path / ".env").write_text("JIRA_WEBHOOK_SECRET=known\n")
        run("--force")
        assert load_settings(tmp_path / ".env").jira_webhook_secret == "known"

    def test_it_asks_for_what_was_not_given(self, run, server, tmp_path, monkeypatch):
        monkeypatch.delenv("JIRA_API_TOKEN")
        words = [server.token, "customfield_10101", "", "", "", "SHOP", "https://linter.example"]
        result = run(yes=False, words="\n".join(words) + "\n")
        assert result.exit_code == 0, result.output
        assert server.token not in result.output
        text = (tmp_path / "policies" / "watch.yaml").read_text()
        assert "projects: [SHOP]" in text

    def test_two_fields_of_one_name_are_listed_and_none_is_guessed(self, run, monkeypatch, tmp_path):
        twin = replace(cloud.Cloud.fields["customfield_10101"], id="customfield_10999")
        monkeypatch.setattr(cloud.Cloud, "fields", {**cloud.Cloud.fields, twin.id: twin})
        result = run()
        assert "customfield_10101 (textarea, for the whole site)" in result.output
        assert "customfield_10999 (textarea, for the whole site)" in result.output
        text = (tmp_path / "policies" / "watch.yaml").read_text()
        assert "\n  outcome:" not in text
        assert run("--force", "--field", "outcome=customfield_10999").exit_code == 0
        assert "outcome: [{field: customfield_10999}]" in (tmp_path / "policies" / "watch.yaml").read_text()

    def test_a_default_policy_is_built_upon(self, run, tmp_path):
        (tmp_path / "policies").mkdir()
        (tmp_path / "policies" / "default.yaml").write_text("policy: default\nrules: {owner: error}\n")
        assert run().exit_code == 0
        assert "extends: default" in (tmp_path / "policies" / "watch.yaml").read_text()

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            (["--field", "outcome=customfield_1"], "no field of that id"),
            (["--field", "mood=customfield_10101"], "a fact is one of"),
            (["--policy", "../x"], "a policy's name"),
            (["--project", "NO SUCH"], "is no project key"),
            (["--project", "NONE"], "Jira did not answer as expected"),
        ],
    )
    def test_what_cannot_be_taken_is_said_and_nothing_is_written(self, run, tmp_path, more, said):
        result = run(*more)
        assert result.exit_code == 2
        assert said in result.output
        assert not (tmp_path / ".env").exists()

    def test_a_token_that_is_not_accepted(self, run, monkeypatch, tmp_path):
        monkeypatch.setenv("JIRA_API_TOKEN", "wrong-s3cret")
        result = run()
        assert result.exit_code == 2
        assert "Jira does not know us" in result.output
        assert "s3cret" not in result.output
        assert not (tmp_path / ".env").exists()

    def test_an_address_that_is_none(self, run):
        result = run("--url", "http://127.0.0.1:9")
        assert result.exit_code == 2
        assert "check JIRA_URL" in result.output

    def test_without_anybody_to_ask_what_is_missing_is_named(self, run, monkeypatch):
        monkeypatch.delenv("JIRA_API_TOKEN")
        result = run()
        assert result.exit_code == 2
        assert "give JIRA_API_TOKEN" in result.output

    def test_epics_of_another_name_are_what_the_webhook_is_about(self, run, server):
        server.site.denied.discard("ADMINISTER")
        types = [{"id": "1", "name": "Capability", "hierarchyLevel": 1}, {"id": "2", "name": "Bug"}]
        front = Front(server)
        front.answer("/rest/api/3/project/SHOP", 200, {"id": "10000", "key": "SHOP", "issueTypes": types})
        run("--project", "SHOP", "--public-url", "https://linter.example", "--webhook")
        (hook,) = registered(server.store)
        assert hook.jql == 'issuetype in ("Capability")'


FIELDS = (
    JiraField("customfield_1", "Impact", TEXT, "string"),
    JiraField("customfield_2", "Expected outcome", TEXT, "string"),
    JiraField("customfield_3", "Baseline", TEXT, "number"),
    JiraField("customfield_4", "Target", TEXT, "string"),
    JiraField("customfield_5", "TARGET", TEXT, "string"),
    JiraField("customfield_6", "Outcome", TEXT, "user"),
    JiraField("goal", "Goal", "", "string"),
)


def test_the_likeliest_candidate_comes_first_and_people_are_none():
    assert [one.id for one in candidates("outcome", FIELDS)] == ["customfield_2", "customfield_1"]


def test_nothing_is_proposed_where_two_bear_the_name():
    assert {fact: one.id for fact, one in propose(FIELDS).items()} == {
        "outcome": "customfield_2",
        "baseline": "customfield_3",
    }


def test_a_name_cannot_break_out_of_its_comment():
    field = JiraField("customfield_1", "x\nenforcement: {mode: block}\u2028y", TEXT)
    (loaded,) = load((Source("p.yaml", policy_text("p", (), {"outcome": field}, extends=False)),))
    assert loaded.policy.enforcement.mode == "observe"


@pytest.mark.parametrize(
    "value", ["plain", "with blank", "quo'te", 'quo"te', "back\\slash", "a#b", "$HOME", "ü…"]
)
def test_every_value_is_read_as_it_was_written(tmp_path, value):
    (tmp_path / ".env").write_text(merged("", {"JIRA_TOKEN": value}), "utf-8")
    assert load_settings(tmp_path / ".env").jira_token == value
