"""The environment, read once, with everything that is wrong said at once."""

import pytest

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
    assert load_settings().jira_api == "https://api.atlassian.com/ex/jira/c1"


def test_all_contradictions_are_said_at_once(monkeypatch):
    monkeypatch.setenv("JIRA_URL", "example.atlassian.net")
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("DATABASE_URL", "mysql://x")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(caught.value.problems) == 4
