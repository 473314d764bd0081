"""Environment to settings: everything that is wrong is said at once, with the mend."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from linter.app.allowance import Allowance

_CLOUD_ID = re.compile(r"[A-Za-z0-9-]{2,64}")


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
    """The site, as people type it."""
    jira_flavour: Literal["auto", "cloud", "dc"] = "auto"
    """Cloud or Data Center; `auto` asks the site once."""
    jira_email: str = ""
    jira_api_token: str = ""
    jira_token: str = ""
    """A personal access token of Data Center."""
    jira_cloud_id: str = ""
    """For tokens with scopes, which work at api.atlassian.com alone; `auto` asks the site for it."""
    jira_client_id: str = ""
    jira_client_secret: str = ""
    """A service account's OAuth 2.0 credential; the token is fetched and renewed with it."""
    jira_token_url: str = ""
    """Where that token is fetched; Atlassian's own address where empty."""
    jira_calls_per_second: float = Field(default=10.0, gt=0, le=100)
    """Of all workers together, in the long run."""
    jira_calls_at_once: int = Field(default=8, ge=1, le=100)
    """Of all workers together."""
    jira_webhook_secret: str = ""
    """Several, comma-separated, while one is rotated."""
    jira_webhook_client_secret: str = ""
    """Of the OAuth 2.0 app that registered the webhook, whose deliveries carry a token; several, comma-separated."""
    jira_webhook_window_hours: float = Field(default=24, ge=0)
    """How long ago a signed delivery may have been sent; 0: any time."""
    forge_app_id: str = ""
    """`ari:cloud:ecosystem::app/…` of the Forge app whose remote we are."""
    forge_jwks: str = "https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json"
    """Address or file of the keys that Forge signs its tokens with."""

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
    def webhook_window(self) -> timedelta | None:
        """Return how long ago a signed delivery may have been sent; None: any time, as in the sandbox."""
        hours = self.jira_webhook_window_hours
        return timedelta(hours=min(hours, 8760)) if hours and not self.sandbox else None

    @property
    def allowance(self) -> Allowance:
        """Return how much may be asked of Jira."""
        return Allowance(self.jira_calls_per_second, self.jira_calls_at_once)

    @property
    def has_jira(self) -> bool:
        """Whether a Jira is configured."""
        return bool(self.jira_url)


def split(listed: str) -> tuple[str, ...]:
    """Return the parts of a comma-separated list, without blanks."""
    return tuple(part.strip() for part in listed.split(",") if part.strip())


def load_settings(env_file: Path = Path(".env")) -> Settings:
    """Read the environment, and below it a file of settings. Raises SettingsError with all problems."""
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as error:
        raise SettingsError(
            tuple(f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError((f"{env_file} cannot be read ({type(error).__name__})",)) from None
    problems = tuple(_contradictions(settings))
    if problems:
        raise SettingsError(problems)
    return settings


def _contradictions(settings: Settings) -> list[str]:
    problems = _jira_problems(settings)
    if settings.public_url and not _is_address(settings.public_url):
        problems.append("PUBLIC_URL: must start with https:// (or http://), as people type it")
    if settings.openai_model == "" and (settings.openai_api_key or settings.openai_base_url):
        problems.append("OPENAI_MODEL: name the model, or unset OPENAI_API_KEY and OPENAI_BASE_URL")
    if settings.forge_app_id and not settings.forge_app_id.startswith("ari:cloud:ecosystem::app/"):
        problems.append("FORGE_APP_ID: is `app.id` of the manifest, ari:cloud:ecosystem::app/…")
    if settings.database_url and not settings.database_url.startswith(("sqlite:", "postgres")):
        problems.append("DATABASE_URL: must be sqlite:///… or postgresql://…")
    return problems


def _jira_problems(settings: Settings) -> list[str]:
    s = settings
    ways = [
        name
        for name, used in (
            ("JIRA_API_TOKEN", s.jira_api_token),
            ("JIRA_TOKEN", s.jira_token),
            ("JIRA_CLIENT_SECRET", s.jira_client_secret),
        )
        if used
    ]
    checks = (
        (
            bool(s.jira_url) and not _is_address(s.jira_url),
            "JIRA_URL: must start with https://, for example https://example.atlassian.net",
        ),
        (
            _names_somebody(s.jira_url),
            "JIRA_URL: holds a name or password; leave it out, JIRA_EMAIL and the token are for that",
        ),
        (
            bool(s.jira_url) and not ways,
            "JIRA_URL is set but no token: set JIRA_EMAIL and JIRA_API_TOKEN (Cloud), or JIRA_TOKEN (Data Center)",
        ),
        (len(ways) > 1, f"{' and '.join(ways)} are two ways to sign in: keep one, unset the other"),
        (
            bool(s.jira_email) != bool(s.jira_api_token),
            "JIRA_EMAIL and JIRA_API_TOKEN belong together: set both or neither",
        ),
        (
            bool(s.jira_client_id) != bool(s.jira_client_secret),
            "JIRA_CLIENT_ID and JIRA_CLIENT_SECRET belong together: set both or neither",
        ),
        (
            bool(s.jira_cloud_id) and not _CLOUD_ID.fullmatch(s.jira_cloud_id),
            "JIRA_CLOUD_ID: is the cloudId at https://<site>.atlassian.net/_edge/tenant_info, or `auto`",
        ),
        (
            s.jira_flavour == "dc" and bool(ways) and not s.jira_token,
            "JIRA_FLAVOUR=dc: Data Center is opened by JIRA_TOKEN, a personal access token",
        ),
        (
            bool(s.jira_cloud_id) and (s.jira_flavour == "dc" or ways == ["JIRA_TOKEN"]),
            "JIRA_CLOUD_ID belongs to Jira Cloud, which is opened by JIRA_EMAIL and JIRA_API_TOKEN: unset it, or JIRA_TOKEN",
        ),
        (
            bool(s.jira_token_url) and not _is_address(s.jira_token_url),
            "JIRA_TOKEN_URL: must start with https://",
        ),
    )
    return [problem for wrong, problem in checks if wrong]


def _names_somebody(url: str) -> bool:
    try:
        return urlsplit(url).username is not None
    except ValueError:
        return False


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
