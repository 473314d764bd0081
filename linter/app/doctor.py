"""Is the connection sound? Every check is one line, with the mend where something is wrong.

Nothing is written to Jira. What depends on something that does not work is skipped, not failed a second time.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from linter.app.checkup import Check, Server, SiteAdmin, State, UnreachableError
from linter.app.doctor_policies import policy_checks
from linter.app.doctor_webhook import Expected, webhook_check
from linter.app.ports import Health, JiraError
from linter.core.question import NoOpinion, Opinion
from linter.policy.model import Policy

_FIRST_WITH_TOKENS = (8, 14)
_UNAUTHORIZED, _FORBIDDEN = 401, 403
_APART = timedelta(seconds=30)
_FAR_APART = timedelta(minutes=5)
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_MENDS = {
    "database": "check DATABASE_URL, that the server is up, and that DATA_DIR can be written",
    "migrations": "run `outcome-linter db upgrade`",
    "worker": "start one: `outcome-linter worker`, or `outcome-linter up` for everything",
    "policies": "run `outcome-linter policy check` on the files of POLICY_DIR",
}


@dataclass(frozen=True, slots=True)
class SignedIn:
    """How the settings sign in, as far as the mends differ."""

    flavour: str = "auto"
    """As it is set: `auto`, `cloud` or `dc`."""
    way: str = "token"
    """`api token`, `scoped token`, `service account` or `token`."""


def jira_checks(
    admin: SiteAdmin, how: SignedIn, policies: Sequence[Policy], webhook: Expected
) -> Iterator[Check]:
    """Yield every check of the connection, in the order in which one builds on the other."""
    try:
        server = admin.server()
    except UnreachableError as error:
        yield Check("reachable", State.FAIL, str(error), error.mend)
        yield from _skipped("Jira was not reached")
        return
    except JiraError as error:
        yield Check("reachable", State.FAIL, str(error), "check JIRA_URL")
        yield from _skipped("Jira was not reached")
        return
    yield _reached(server)
    yield _kind(server, how)
    yield _clock(server)
    account = _account(admin, server, how)
    yield account
    if account.state is State.FAIL:
        yield from _skipped("Jira does not know us", ("permissions", "epics", "fields", "webhook"))
        return
    yield from policy_checks(admin, policies)
    yield webhook_check(admin, webhook, cloud=server.kind.lower() == "cloud")


def health_checks(lines: Iterable[Health]) -> Iterator[Check]:
    """Turn the lines of readiness into checks."""
    for line in lines:
        if line.ok:
            yield Check(line.name, State.OK, line.detail or "well")
        else:
            said = "not up to date" if line.name == "migrations" else line.detail or "does not work"
            yield Check(line.name, State.FAIL, said, _MENDS.get(line.name, ""))


def model_check(ask: Callable[[], Opinion | NoOpinion] | None, why_not: str) -> Check:
    """Ask the model one small question; `ask` is None where there is a reason not to."""
    if ask is None:
        return Check("model", State.SKIPPED, why_not)
    came = ask()
    if isinstance(came, NoOpinion):
        return Check(
            "model",
            State.FAIL,
            came.why,
            "check OPENAI_BASE_URL, OPENAI_MODEL and OPENAI_API_KEY; until then, what it would be asked is `could not tell`",
        )
    return Check("model", State.OK, f"{came.model} answers")


def exit_code(checks: Iterable[Check]) -> int:
    """Return 0 where nothing fails, else 1."""
    return 1 if any(check.state is State.FAIL for check in checks) else 0


def _skipped(why: str, names: Sequence[str] = ()) -> Iterator[Check]:
    for name in names or ("flavour", "clock", "account", "permissions", "epics", "fields", "webhook"):
        yield Check(name, State.SKIPPED, why)


def _reached(server: Server) -> Check:
    parts = urlsplit(server.url)
    if parts.scheme == "https":
        return Check("reachable", State.OK, f"{server.url} answers, and its certificate is accepted")
    if (parts.hostname or "") in _LOCAL:
        return Check("reachable", State.OK, f"{server.url} answers")
    return Check(
        "reachable",
        State.WARN,
        f"{server.url} answers without TLS: our token can be read on the way",
        "use https://",
    )


def _kind(server: Server, how: SignedIn) -> Check:
    kind = server.kind.lower()
    said = f"Jira {'Cloud' if kind == 'cloud' else 'Data Center'} {server.version}".strip()
    if not kind:
        if how.flavour == "auto":
            return Check(
                "flavour",
                State.FAIL,
                "the site does not say which Jira it is",
                "set JIRA_FLAVOUR to cloud or dc",
            )
        return Check("flavour", State.WARN, "the site does not say which Jira it is; JIRA_FLAVOUR decides")
    is_cloud = kind == "cloud"
    if how.flavour != "auto" and (how.flavour == "cloud") != is_cloud:
        return Check(
            "flavour", State.FAIL, f"this is {said}, but JIRA_FLAVOUR is {how.flavour}", "unset JIRA_FLAVOUR"
        )
    if not is_cloud and server.numbers and server.numbers[:2] < _FIRST_WITH_TOKENS:
        return Check(
            "flavour", State.FAIL, f"{said} knows no personal access tokens", "Jira 8.14 or newer is needed"
        )
    return Check("flavour", State.OK, said)


def _clock(server: Server) -> Check:
    if server.time is None:
        return Check("clock", State.SKIPPED, "the site does not tell its time")
    apart = abs(server.time - server.asked)
    said = f"{apart.total_seconds():.0f} s apart from Jira's"
    if apart <= _APART:
        return Check("clock", State.OK, said)
    state = State.FAIL if apart > _FAR_APART else State.WARN
    return Check(
        "clock",
        state,
        f"{said}: waits, graces and “a moment ago” come out wrong",
        "set this machine's clock by NTP",
    )


def _account(admin: SiteAdmin, server: Server, how: SignedIn) -> Check:
    try:
        me = admin.me()
    except JiraError as error:
        if error.status == _UNAUTHORIZED:
            return _stranger(admin, server, how, str(error))
        if error.status == _FORBIDDEN:
            mend = "give the token the scopes read:jira-work, write:jira-work and read:jira-user; see docs/connect.md"
            return Check("account", State.FAIL, str(error), mend)
        return Check(
            "account", State.FAIL, str(error), "try again; if it stays, see docs/things-that-go-wrong.md"
        )
    return Check("account", State.OK, f"we are {me.name} ({me.id})")


def _stranger(admin: SiteAdmin, server: Server, how: SignedIn, said: str) -> Check:
    """Say why Jira does not know us: an expired token of Cloud is no error to it, it is a stranger."""
    if how.way == "api token" and (found := admin.scoped()):
        return Check(
            "account",
            State.FAIL,
            "the site takes us for a stranger, the gateway knows us: this token has scopes",
            f"set JIRA_CLOUD_ID={found}",
        )
    mends = {
        "api token": (
            "the token has expired (after a year at most), was revoked, or is not of JIRA_EMAIL: make a new one at "
            "https://id.atlassian.com/manage-profile/security/api-tokens and set JIRA_API_TOKEN"
        ),
        "scoped token": (
            "check JIRA_EMAIL and JIRA_CLOUD_ID; if the token has expired or has no scopes for Jira, make a new one"
        ),
        "service account": "make a new credential at admin.atlassian.com → Directory → Service accounts",
        "token": (
            "on Cloud a token alone opens nothing: set JIRA_EMAIL and JIRA_API_TOKEN instead of JIRA_TOKEN"
            if server.kind.lower() == "cloud"
            else "make a new personal access token in Jira's profile of our account and set JIRA_TOKEN"
        ),
    }
    return Check("account", State.FAIL, f"Jira takes us for a stranger: {said}", mends[how.way])
