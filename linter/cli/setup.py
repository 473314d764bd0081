"""The steps of `init`: reach the site, sign in, choose projects and fields, write, register, examine."""

import os
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli.wired import Mistake
from linter.core.epic import EPIC_LEVEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.adapters.jira import Connection
    from linter.adapters.jira.admin import JiraAdmin
    from linter.app.checkup import Check, Server
    from linter.cli.answers import Answers
    from linter.policy.fields import JiraField

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_MOST_PROJECTS, _LOOKED_AT = 50, 10
_UNAUTHORIZED = 401
NOT_YET = frozenset({"database", "migrations", "worker"})
"""What a service that was never started cannot have."""


class Setup:
    """The steps, in their order."""

    def __init__(
        self, answers: "Answers", name: str, env_file: Path, *, force: bool, webhook: bool | None
    ) -> None:
        self._answers = answers
        self._name = name
        self._env_file = env_file
        self._force = force
        self._webhook = webhook
        self._projects: tuple[str, ...] = ()

    def run(self) -> "list[Check]":
        """Go through all steps; return what the doctor found. Raises Mistake, JiraError, OSError."""
        from linter.adapters.jira.admin import JiraAdmin
        from linter.bootstrap import now

        connection, server = self._find()
        admin = JiraAdmin(connection, now)
        try:
            connection = self._sign_in(admin, connection)
        finally:
            admin.close()
        admin = JiraAdmin(connection, now)
        try:
            click.echo(f"Signed in to {connection.site} as {admin.me().name}.")
            policy = self._policy(admin)
            values = self._settings(connection, server)
            _agrees_with_environment(values)
            jql = self._jql(admin)
            self._write(policy, values)
            self._register(admin, values, jql)
        finally:
            admin.close()
        return self._doctor()

    def _find(self) -> "tuple[Connection, Server]":
        """Reach the site, and ask for what this kind of Jira needs to know who we are."""
        from linter.adapters.jira import connection_of
        from linter.adapters.jira.admin import JiraAdmin
        from linter.app.checkup import UnreachableError
        from linter.bootstrap import now

        answers = self._answers
        url = answers.ask(answers.url, "Address of your Jira", "--url").rstrip("/")
        url = url if "://" in url else f"https://{url}"
        stranger = JiraAdmin(connection_of(url), now)
        try:
            server = stranger.server()
        except UnreachableError as error:
            raise Mistake(f"{error}\n→ {error.mend}") from None
        finally:
            stranger.close()
        cloud = server.kind.lower() == "cloud"
        click.echo(f"Found Jira {'Cloud' if cloud else 'Data Center'} {server.version}.")
        flavour = "cloud" if cloud else "dc"
        if answers.client[0]:
            return connection_of(url, client=answers.client, flavour=flavour), server
        email = answers.ask(answers.email, "E-mail of the linter's account", "--email") if cloud else ""
        what, option = ("API token", "JIRA_API_TOKEN") if cloud else ("Personal access token", "JIRA_TOKEN")
        token = answers.ask(answers.token, what, option, secret=True)
        return connection_of(url, email=email, token=token, flavour=flavour), server

    def _sign_in(self, admin: "JiraAdmin", connection: "Connection") -> "Connection":
        """Return the connection over which Jira knows us: the site, or the gateway for a token with scopes."""
        from dataclasses import replace

        from linter.app.ports import JiraError

        try:
            admin.me()
        except JiraError as error:
            found = admin.scoped() if error.status == _UNAUTHORIZED else ""
            if not found:
                raise Mistake(
                    f"Jira does not know us: {error}\n→ Check e-mail and token; a token of Cloud ends after a year at most."
                ) from None
            click.echo("This token has scopes: it is used at api.atlassian.com.")
            return replace(connection, cloud_id=found)
        return connection

    def _policy(self, admin: "JiraAdmin") -> str:
        """Choose projects and fields; return the policy's text."""
        from linter.app.proposal import policy_text

        chosen = self._fields(admin.fields())
        projects = self._answers.projects
        if not projects:
            seen = admin.projects(_MOST_PROJECTS)
            if not seen:
                raise Mistake(
                    "Our account sees no project: give it Browse projects where epics are to be read."
                )
            said = self._answers.ask("", "Projects to watch", "--project", default=",".join(seen))
            projects = tuple(key.strip() for key in said.split(",") if key.strip())
        wrong = [key for key in projects if not _KEY.fullmatch(key)]
        if wrong:
            raise Mistake(f"{wrong[0]} is no project key.")
        self._projects = projects
        return policy_text(self._name, projects, chosen, extends=(self._folder() / "default.yaml").is_file())

    def _fields(self, fields: "Sequence[JiraField]") -> "dict[str, JiraField]":
        """Propose a field for each fact; where two bear the same name, nobody guesses."""
        from linter.app.proposal import FACTS, candidates, propose

        best = propose(fields)
        by_id = {one.id: one for one in fields}
        chosen: dict[str, JiraField] = {}
        for fact in FACTS:
            given = self._answers.fields.get(fact, "")
            found = candidates(fact, fields)
            if given and given not in by_id:
                raise Mistake(f"--field {fact}={given}: this Jira has no field of that id.")
            wanted = given or self._choice(fact, found, best.get(fact))
            if wanted:
                chosen[fact] = by_id[wanted]
        return chosen

    def _choice(self, fact: str, found: "Sequence[JiraField]", best: "JiraField | None") -> str:
        word = fact.replace("_", " ")
        if not found:
            return ""
        if best is None or not self._answers.yes:
            click.echo(f"The {word} may be in:")
            for one in found:
                click.echo(f"  {one.name}: {one}")
        if self._answers.yes:
            if best is None:
                click.echo(f"  None is taken; choose one with --field {fact}=ID.")
            else:
                click.echo(f"The {word} is looked for in {best.name} ({best.id}).")
            return best.id if best else ""
        ids = [one.id for one in found]
        said: str = click.prompt(
            "Which one",
            type=click.Choice([*ids, "none"]),
            default=best.id if best else "none",
            show_choices=False,
        )
        return "" if said == "none" else said

    def _settings(self, connection: "Connection", server: "Server") -> dict[str, str]:
        from linter.settings import split

        answers = self._answers
        cloud = server.kind.lower() == "cloud"
        public = answers.public_url
        if not public and not answers.yes:
            public = click.prompt(
                "Address under which Jira and people reach the linter", default="", show_default=False
            )
        kept = split(os.environ.get("JIRA_WEBHOOK_SECRET", "")) or split(self._before("JIRA_WEBHOOK_SECRET"))
        return {
            "JIRA_URL": connection.site,
            "JIRA_FLAVOUR": "cloud" if cloud else "dc",
            "JIRA_EMAIL": connection.email,
            "JIRA_API_TOKEN": connection.token if connection.email else "",
            "JIRA_TOKEN": "" if connection.email else connection.token,
            "JIRA_CLOUD_ID": connection.cloud_id,
            "JIRA_CLIENT_ID": connection.client_id,
            "JIRA_CLIENT_SECRET": connection.client_secret,
            "JIRA_WEBHOOK_SECRET": ",".join(kept) or secrets.token_hex(32),
            "PUBLIC_URL": public.rstrip("/"),
        }

    def _before(self, name: str) -> str:
        from dotenv import dotenv_values

        return dotenv_values(self._env_file).get(name) or "" if self._env_file.is_file() else ""

    def _folder(self) -> Path:
        return Path(os.environ.get("POLICY_DIR") or "policies")

    def _write(self, policy: str, values: dict[str, str]) -> None:
        """Write both files, after asking for each that is there already."""
        from linter.cli.env_file import merged, write_secret

        file = self._folder() / f"{self._name}.yaml"
        for path in (self._env_file, file):
            if path.exists() and not self._force:
                if self._answers.yes:
                    raise Mistake(f"{path} is there already: move it away, or say --force.")
                if not click.confirm(f"{path} is there already. Write over it?", default=False):
                    raise Mistake("Nothing was written.")
        before = self._env_file.read_text("utf-8") if self._env_file.is_file() else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        write_secret(self._env_file, merged(before, values))
        file.write_text(policy, "utf-8")
        click.echo(f"Wrote {self._env_file} (for your eyes alone) and {file} (it watches, and says nothing).")

    def _jql(self, admin: "JiraAdmin") -> str:
        """Return a query for epics, by whatever names they have in the first of the projects."""
        names = {
            kind.name
            for key in self._projects[:_LOOKED_AT]
            for kind in admin.project(key).types
            if kind.level == EPIC_LEVEL and '"' not in kind.name
        }
        if names <= {"Epic"}:
            return "issuetype = Epic"
        quoted = ", ".join(f'"{name}"' for name in sorted(names))
        return f"issuetype in ({quoted})"

    def _register(self, admin: "JiraAdmin", values: dict[str, str], jql: str) -> None:
        """Register the webhook where that is wanted and allowed; else say what to click."""
        from linter.app.doctor_webhook import by_hand, compare
        from linter.app.ports import JiraError

        url = f"{values['PUBLIC_URL'] or '<address of the linter>'}/webhooks/jira"
        if not values["PUBLIC_URL"] or self._webhook is False:
            click.echo(f"Register the webhook by hand, {by_hand(url, jql)}.")
            return
        try:
            if compare(admin.hooks(), url).state != "fail":
                click.echo("The webhook is registered already.")
                return
            wanted = self._webhook or self._answers.agree(f"Register the webhook to {url}?", default=False)
            if not wanted:
                click.echo(f"Register the webhook by hand, {by_hand(url, jql)}.")
                return
            warning = admin.register(url, values["JIRA_WEBHOOK_SECRET"].split(",")[0], jql)
        except JiraError as error:
            click.echo(f"Our account may not register webhooks ({error.status or error}).")
            click.echo(f"Register the webhook by hand, {by_hand(url, jql)}.")
            return
        click.echo(f"Registered the webhook to {url}." + (f" Still to do: {warning}." if warning else ""))

    def _doctor(self) -> "list[Check]":
        from linter.bootstrap import Wiring
        from linter.cli.doctor import examine, show
        from linter.settings import SettingsError, load_settings

        try:
            settings = load_settings(self._env_file)
        except SettingsError as error:
            raise Mistake(
                "\n".join(("The environment contradicts what was written:", *error.problems))
            ) from None
        wiring = Wiring(settings)
        click.echo("")
        checks = []
        try:
            for check in examine(wiring, ask_model=False):
                if check.name not in NOT_YET:
                    show([check], "text")
                checks.append(check)
        finally:
            wiring.close()
        click.echo(
            "\nStart it: outcome-linter up. Look at what is there already: outcome-linter scan --project KEY --dry-run"
        )
        return checks


def _agrees_with_environment(values: dict[str, str]) -> None:
    """Refuse to write what the environment, which wins over the file, contradicts."""
    told = {name: os.environ.get(name, "").rstrip("/") for name in values}
    others = [name for name, said in told.items() if said not in {"", "auto", values[name]}]
    if others:
        raise Mistake(
            f"{', '.join(others)} in the environment is not what would be written, and wins over the file: unset it. "
            "Tokens are JIRA_API_TOKEN on Cloud and JIRA_TOKEN on Data Center."
        )
