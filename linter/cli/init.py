"""`init`: from an address and a token to settings, a policy that watches, and a webhook."""

import re
from collections.abc import Sequence
from pathlib import Path

import click

from linter.cli.wired import Mistake

_NAME = re.compile(r"[a-z][a-z0-9-]{0,60}")


@click.command()
@click.option("--url", default="", envvar="JIRA_URL", help="The site: https://example.atlassian.net")
@click.option("--email", default="", envvar="JIRA_EMAIL", help="Cloud: the account's e-mail.")
@click.option(
    "--token",
    default="",
    envvar=["JIRA_API_TOKEN", "JIRA_TOKEN"],
    help="Its token; better in JIRA_API_TOKEN (Cloud) or JIRA_TOKEN (Data Center) than on the command line.",
)
@click.option("--client-id", default="", envvar="JIRA_CLIENT_ID", help="A service account of Cloud, instead.")
@click.option(
    "--client-secret", default="", envvar="JIRA_CLIENT_SECRET", help="Better in JIRA_CLIENT_SECRET."
)
@click.option("--public-url", default="", envvar="PUBLIC_URL", help="Where Jira and people reach the linter.")
@click.option(
    "--project", "projects", multiple=True, help="Key of a project to watch; all that are seen by default."
)
@click.option("--field", "fields", multiple=True, help="FACT=ID, for example outcome=customfield_10101.")
@click.option("--policy", "name", default="watch", show_default=True, help="The name of the policy.")
@click.option("--webhook/--no-webhook", default=None, help="Register the webhook at Jira, or do not.")
@click.option("--env-file", default=".env", show_default=True, type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over files that are there.")
@click.option("--yes", is_flag=True, help="Ask nothing; take what is proposed.")
@click.pass_context
def init(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    url: str,
    email: str,
    token: str,
    client_id: str,
    client_secret: str,
    public_url: str,
    projects: tuple[str, ...],
    fields: tuple[str, ...],
    name: str,
    webhook: bool | None,
    env_file: Path,
    force: bool,
    yes: bool,
) -> None:
    """Connect a Jira: sign in, find the fields, write settings and a policy that only watches.

    Ends with 0 where all is well, 1 where something does not work yet, 2 where it cannot go on.
    """
    from linter.app.ports import JiraError
    from linter.cli.answers import Answers
    from linter.cli.setup import NOT_YET, Setup

    if not _NAME.fullmatch(name):
        raise Mistake(f"{name}: a policy's name is of small letters, digits and hyphens.")
    answers = Answers(
        yes, url, email, token, (client_id, client_secret), public_url, projects, _given_fields(fields)
    )
    try:
        checks = Setup(answers, name, env_file, force=force, webhook=webhook).run()
    except JiraError as error:
        raise Mistake(f"Jira did not answer as expected: {error}\nSee docs/connect.md.") from None
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Mistake(f"{error.filename or env_file} cannot be written: {error.strerror}.") from None
    context.exit(1 if any(check.state == "fail" and check.name not in NOT_YET for check in checks) else 0)


def _given_fields(given: Sequence[str]) -> dict[str, str]:
    from linter.app.proposal import FACTS

    pairs = [one.partition("=") for one in given]
    for fact, _, chosen in pairs:
        if fact not in FACTS or not chosen:
            raise Mistake(f"--field {fact}: is FACT=ID, and a fact is one of {', '.join(FACTS)}.")
    return {fact: chosen for fact, _, chosen in pairs}
