"""Environment to settings: everything that is wrong is said at once, with the mend."""

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsError(Exception):
    """The environment cannot be used; one line for each problem."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(BaseSettings):
    """What operators set. Names in the environment are these, in capitals."""

    model_config = SettingsConfigDict(
        frozen=True, env_ignore_empty=True, extra="ignore", use_attribute_docstrings=True
    )

    data_dir: Path = Path(".data")
    """Where the database, generated secrets and the last good policies live."""
    database_url: str = ""
    """SQLite below the data directory where empty; `postgresql://…` for several machines."""
    port: int = Field(default=8080, ge=1, le=65535)
    public_url: str = ""
    """The address under which people reach our pages; comments link there."""
    policy_dir: Path = Path("policies")
    prompt_dir: Path = Path("prompts")
    secret_key: str = ""
    """Signs sessions and form tokens. Generated and kept in the data directory where empty."""
    api_tokens: str = ""
    """Bearer tokens for /api/v1, comma-separated."""

    jira_url: str = ""
    jira_email: str = ""
    jira_api_token: str = ""
    jira_token: str = ""
    jira_cloud_id: str = ""
    jira_webhook_secret: str = ""
    """Several, comma-separated, while one is rotated."""

    openai_api_key: str = ""
    openai_base_url: str = ""
    openai_model: str = ""

    comment_wait_seconds: float | None = Field(default=None, ge=0)
    """Instead of every policy's `wait_minutes`: for trying things out."""
    sandbox: bool = False
    """The Jira is the stand-in; set by `outcome-linter up`."""

    @property
    def address(self) -> str:
        """Return the public address without a slash at its end."""
        return (self.public_url or f"http://localhost:{self.port}").rstrip("/")

    @property
    def database(self) -> str:
        """Return the database's URL."""
        return self.database_url or f"sqlite:///{self.data_dir.absolute() / 'linter.sqlite'}"

    @property
    def webhook_secrets(self) -> tuple[str, ...]:
        """Return the secrets; blanks do not count, for anybody can compute a signature with an empty key."""
        return split(self.jira_webhook_secret)

    @property
    def has_jira(self) -> bool:
        """Whether a Jira is configured."""
        return bool(self.jira_url)

    @property
    def jira_api(self) -> str:
        """Return where Jira's REST lives: scoped tokens work at api.atlassian.com alone."""
        if self.jira_cloud_id:
            return f"https://api.atlassian.com/ex/jira/{self.jira_cloud_id}"
        return self.jira_url.rstrip("/")


def split(listed: str) -> tuple[str, ...]:
    """Return the parts of a comma-separated list, without blanks."""
    return tuple(part.strip() for part in listed.split(",") if part.strip())


def load_settings() -> Settings:
    """Read the environment. Raises SettingsError with all problems."""
    try:
        settings = Settings()
    except ValidationError as error:
        raise SettingsError(
            tuple(f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        ) from None
    problems = tuple(_contradictions(settings))
    if problems:
        raise SettingsError(problems)
    return settings


def _contradictions(settings: Settings) -> list[str]:
    problems = []
    if settings.jira_url and not settings.jira_url.startswith(("http://", "https://")):
        problems.append("JIRA_URL: must start with https://, for example https://example.atlassian.net")
    if settings.jira_url and not (settings.jira_token or settings.jira_api_token):
        problems.append(
            "JIRA_URL is set but no token: set JIRA_EMAIL and JIRA_API_TOKEN (Cloud), or JIRA_TOKEN"
        )
    if settings.public_url and not settings.public_url.startswith(("http://", "https://")):
        problems.append("PUBLIC_URL: must start with https:// (or http://), as people type it")
    if bool(settings.jira_email) != bool(settings.jira_api_token):
        problems.append("JIRA_EMAIL and JIRA_API_TOKEN belong together: set both or neither")
    if settings.openai_model == "" and (settings.openai_api_key or settings.openai_base_url):
        problems.append("OPENAI_MODEL: name the model, or unset OPENAI_API_KEY and OPENAI_BASE_URL")
    if settings.database_url and not settings.database_url.startswith(("sqlite:", "postgres")):
        problems.append("DATABASE_URL: must be sqlite:///… or postgresql://…")
    return problems
