"""The environment, read once, with everything that is wrong said at once."""

import pytest

from linter.bootstrap import Wiring
from linter.settings import Settings, SettingsError, load_settings


@pytest.fixture(autouse=True)
def _bare(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_any_variable_it_is_sqlite_on_this_machine(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    settings = load_settings()
    assert settings.database == f"sqlite:///{tmp_path / 'linter.sqlite'}"
    assert settings.address == "http://localhost:8080"
    assert not settings.has_jira


def test_an_empty_secret_is_no_secret(monkeypatch):
    monkeypatch.setenv("JIRA_WEBHOOK_SECRET", " one, ,two,, ")
    assert load_settings().webhook_secrets == ("one", "two")


def test_a_scoped_token_is_used_where_it_works(monkeypatch):
    for name, value in {
        "URL": "https://x.example/",
        "EMAIL": "a@b.example",
        "API_TOKEN": "t",
        "CLOUD_ID": "c1",
    }.items():
        monkeypatch.setenv(f"JIRA_{name}", value)
    connection = Wiring(load_settings()).connection
    assert connection.through_gateway
    assert connection.site == "https://x.example"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"JIRA_URL": "https://"}, "JIRA_URL: must"),
        ({"JIRA_URL": "https://me:s3cret@x.example", "JIRA_TOKEN": "t"}, "a name or password"),
        ({"JIRA_API_TOKEN": "s3cret", "JIRA_EMAIL": "a@b.example", "JIRA_TOKEN": "s3cret"}, "two ways"),
        ({"JIRA_CLIENT_ID": "c"}, "JIRA_CLIENT_SECRET belong together"),
        ({"JIRA_TOKEN": "s3cret", "JIRA_CLOUD_ID": "c1"}, "belongs to Jira Cloud"),
        ({"JIRA_CLOUD_ID": "https://x"}, "tenant_info"),
        ({"JIRA_FLAVOUR": "server"}, "JIRA_FLAVOUR"),
        ({"JIRA_FLAVOUR": "dc", "JIRA_EMAIL": "a@b.example", "JIRA_API_TOKEN": "s3cret"}, "personal access"),
        ({"JIRA_TOKEN_URL": "auth"}, "JIRA_TOKEN_URL"),
    ],
)
def test_what_does_not_fit_is_said_with_the_mend_and_without_the_value(monkeypatch, given, said):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    (problem,) = [one for one in caught.value.problems if said in one or one.startswith("JIRA_FLAVOUR")]
    assert "s3cret" not in problem


def test_a_file_of_settings_lies_below_the_environment(monkeypatch, tmp_path):
    file = tmp_path / ".env"
    file.write_text("JIRA_URL=https://file.example\nJIRA_TOKEN=t\nPUBLIC_URL=https://file.example\n")
    monkeypatch.setenv("PUBLIC_URL", "https://environment.example")
    settings = load_settings(file)
    assert (settings.jira_url, settings.public_url) == (
        "https://file.example",
        "https://environment.example",
    )


def test_a_file_of_settings_that_is_no_text_is_no_traceback(tmp_path):
    file = tmp_path / ".env"
    file.write_bytes(b"\xff\xfe\x00JIRA")
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert ".env cannot be read" in caught.value.problems[0]


def test_all_contradictions_are_said_at_once(monkeypatch):
    monkeypatch.setenv("JIRA_URL", "example.atlassian.net")
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("DATABASE_URL", "mysql://x")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(caught.value.problems) == 4
