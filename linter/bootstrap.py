"""Settings to services: the only module that picks adapters.

What a command does not use it does not import: `lint` on a file needs no database, no engine, no Jira and no
model, and would take three times as long with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from linter.adapters.disk import DataDirectory, PolicyDirectory
from linter.adapters.llm.silent import SilentJudge, why_silent
from linter.app.lint import lint
from linter.app.policies import PolicyBook, policies_view
from linter.app.ports import Health, Judge, Look
from linter.app.reconcile import Reconciler
from linter.app.services import Linted, Services
from linter.app.telling import Addresses
from linter.core.epic import Epic
from linter.settings import Settings, split

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from linter.adapters.engine import DbosEngine
    from linter.adapters.jira import Connection, JiraSite
    from linter.adapters.jira.admin import JiraAdmin
    from linter.app.doctor_webhook import Expected
    from linter.app.work import Worker
    from linter.core.question import NoOpinion, Opinion


def now() -> datetime:
    """Return the time: the one clock of the product."""
    return datetime.now(UTC)


class NoJiraError(Exception):
    """A command needs a Jira, and none is configured."""


@dataclass(frozen=True)
class Wiring:
    """What the settings lead to. Everything is made when it is first asked for."""

    settings: Settings

    @cached_property
    def data(self) -> DataDirectory:
        """Return the data directory."""
        return DataDirectory(self.settings.data_dir)

    @cached_property
    def book(self) -> PolicyBook:
        """Return the policies in force."""
        folder = beside_the_package(self.settings.policy_dir)
        files = PolicyDirectory(folder, examples=self.settings.sandbox)
        return PolicyBook(files.read, self.data.keep, self.data.kept)

    @cached_property
    def addresses(self) -> Addresses:
        """Return where people read more."""
        return Addresses(self.settings.address)

    @cached_property
    def engine(self) -> "DbosEngine":
        """Return the durable engine."""
        from linter.adapters.engine import DbosEngine

        return DbosEngine(self.settings.database)

    @cached_property
    def database(self) -> "Engine":
        """Return the database."""
        from linter.adapters.sql import open_database

        return open_database(self.settings.database)

    @cached_property
    def judge(self) -> Judge:
        """Return the judge of wording; silent where no model is configured."""
        s = self.settings
        if why := why_silent(s.openai_model, api_key=s.openai_api_key, base_url=s.openai_base_url):
            return SilentJudge(why)
        from linter.adapters.llm.configured import judge_of
        from linter.adapters.llm.judge import ModelServer
        from linter.adapters.sql import SqlOpinionCache

        server = ModelServer(s.openai_model, api_key=s.openai_api_key, base_url=s.openai_base_url)
        folder = beside_the_package(s.prompt_dir)
        return judge_of(server, folder, SqlOpinionCache(self.database), now)

    @cached_property
    def jira(self) -> "JiraSite":
        """Return Jira. Raises NoJiraError where none is configured."""
        from linter.adapters.jira import JiraSite
        from linter.adapters.shared_budget import neighbour

        s = self.settings
        return JiraSite(
            self.connection, now, neighbour(s.database, lambda: self.database, s.jira_url, s.allowance)
        )

    @property
    def connection(self) -> "Connection":
        """Return where Jira is and who we are. Raises NoJiraError where none is configured."""
        from linter.adapters.jira import connection_of

        if not self.settings.has_jira:
            raise NoJiraError(
                "No Jira is configured: run `outcome-linter init`, or set JIRA_URL and a token."
            )
        s = self.settings
        return connection_of(
            s.jira_url,
            email=s.jira_email,
            token=s.jira_api_token or s.jira_token,
            cloud_id=s.jira_cloud_id,
            client=(s.jira_client_id, s.jira_client_secret),
            flavour=s.jira_flavour,
            token_url=s.jira_token_url,
        )

    @cached_property
    def admin(self) -> "JiraAdmin":
        """Return what answers questions about the Jira itself. Raises NoJiraError where none is configured."""
        from linter.adapters.jira.admin import JiraAdmin

        return JiraAdmin(self.connection, now)

    @property
    def expected_webhook(self) -> "Expected":
        """Return what Jira should have registered for us."""
        from linter.app.doctor_webhook import Expected

        s = self.settings
        provable = bool(s.webhook_secrets or s.jira_webhook_client_secret or s.forge_app_id)
        return Expected(f"{s.address}/webhooks/jira", provable)

    @property
    def has_model(self) -> bool:
        """Whether a model is configured."""
        s = self.settings
        return not why_silent(s.openai_model, api_key=s.openai_api_key, base_url=s.openai_base_url)

    def ask_model_once(self) -> "Opinion | NoOpinion":
        """Ask the model about one short sentence, whatever it may have been asked before."""
        from linter.adapters.llm.judge import ModelServer, OpenAIJudge
        from linter.adapters.llm.prompts import load_prompts
        from linter.core.question import Question

        s = self.settings
        server = ModelServer(
            s.openai_model, api_key=s.openai_api_key, base_url=s.openai_base_url, timeout=15.0, retries=0
        )
        prompts = load_prompts(beside_the_package(s.prompt_dir))
        judge = OpenAIJudge(server, prompts)
        return judge.ask(Question("outcome-wording", "Customers find what they look for."))

    def close(self) -> None:
        """Close what was opened, and nothing that was not."""
        opened = self.__dict__  # where cached_property keeps what was asked for
        if "admin" in opened:
            self.admin.close()
        if "jira" in opened:
            self.jira.close()
        if "engine" in opened:
            self.engine.stop()
        if "database" in opened:
            self.database.dispose()

    def reconciler(self, *, dry_run: bool = False) -> Reconciler:
        """Return the whole way from a look to the smallest change."""
        from linter.adapters.sql import SqlLedger

        seconds = self.settings.comment_wait_seconds
        return Reconciler(
            jira=self.jira,
            judge=self.judge,
            ledger=SqlLedger(self.database),
            policies=lambda: self.book.now().policies,
            clock=now,
            addresses=self.addresses,
            wait=None if seconds is None else timedelta(seconds=seconds),
            # The sandbox starts with epics that nobody has touched: there is something to see at once.
            tell_backlog=self.settings.sandbox,
            dry_run=dry_run,
        )

    def worker(self) -> "Worker":
        """Return a worker, its database up to date."""
        from uuid import uuid4

        from linter.adapters.sql import SqlInbox, SqlLedger, SqlWorkers, upgrade
        from linter.app.by_id import ById
        from linter.app.receive import governed_levels
        from linter.app.work import Worker

        upgrade(self.settings.database)
        inbox = SqlInbox(self.database)

        def purge(before: datetime) -> None:
            inbox.purge(before)
            self.engine.purge(before)

        ledger = SqlLedger(self.database)

        def note_policies(at: datetime) -> None:
            for policy in self.book.now().policies:
                ledger.in_force_since(policy.digest, at)

        return Worker(
            name=uuid4().hex,
            inbox=inbox,
            engine=self.engine,
            workers=SqlWorkers(self.database),
            jira=self.jira,
            handle=ById(self.jira, self.reconciler()),
            clock=now,
            purge=purge,
            note_policies=note_policies,
            judged=lambda issue: bool(ledger.latest(issue) or ledger.of_key(issue)),
            levels=lambda: governed_levels(self.book.now().policies),
            first=self._examples if self.settings.sandbox else tuple,
        )

    def _examples(self) -> Iterator[Look]:
        """Ask for one look at each epic that the sandbox starts with, so that there is something to see."""
        for issue in self.jira.search("issuetype = Epic ORDER BY key"):
            yield Look(issue, f"{issue}/first")

    def lint(self, epic: Epic) -> Linted:
        """Judge what somebody holds in their hand."""
        return lint(epic, self.book.now().policies, now(), self.judge, self.addresses)

    def sketch(self, epic: Epic) -> Linted:
        """Judge without asking the model."""
        return lint(epic, self.book.now().policies, now(), SilentJudge(), self.addresses)

    def services(self) -> Services:
        """Return what the web is given, its database up to date."""
        from linter.adapters.sql import SqlBudget, SqlInbox, SqlLedger, upgrade
        from linter.adapters.tokens import tokens_of
        from linter.rulebook.catalogue import pages

        upgrade(self.settings.database)
        s = self.settings
        return Services(
            clock=now,
            inbox=SqlInbox(self.database),
            ledger=SqlLedger(self.database),
            lint=self.lint,
            sketch=self.sketch,
            policies=lambda: policies_view(self.book.now()),
            rules=pages(),
            health=self.health,
            engine_counts=self.engine.counts,
            jira_budget=SqlBudget(self.database, s.jira_url, s.allowance),
            public_url=s.public_url.rstrip("/"),
            jira_url=s.jira_url.rstrip("/"),
            webhook_secrets=s.webhook_secrets,
            webhook_token=tokens_of(s.forge_app_id, s.forge_jwks, split(s.jira_webhook_client_secret)),
            webhook_window=s.webhook_window,
            api_tokens=tuple(sha256(token.encode()).hexdigest() for token in split(s.api_tokens)),
            secret_key=s.secret_key or self.data.secret("session"),
            sandbox=s.sandbox,
        )

    def health(self) -> Sequence[Health]:
        """Return whether the service can do its work, a line for each thing that it needs."""
        from linter.readiness import health

        return health(self.database, self.book, now())


def beside_the_package(folder: Path) -> Path:
    """Return a folder as given, or, where it is not there, the one that lies beside the package."""
    beside = Path(__file__).parent.parent / folder.name
    return folder if folder.is_dir() or not beside.is_dir() else beside
