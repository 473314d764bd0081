"""Whether Jira reports to us: to the right address, signed, and all that it should."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from linter.app.checkup import Check, Hook, SiteAdmin, State
from linter.app.ports import JiraError

NEEDED = ("jira:issue_created", "jira:issue_updated", "jira:issue_deleted")
WANTED = ("comment_created", "comment_updated", "comment_deleted")
"""For what people ask of us in comments; without it, it is seen at the next change of the epic."""
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Expected:
    """What we expect of the registered webhook."""

    url: str
    """Where deliveries go: PUBLIC_URL and the path."""
    has_secret: bool
    """Whether we know a secret to check signatures by, or another proof of who calls."""


def by_hand(url: str, jql: str = "issuetype = Epic") -> str:
    """Return what an administrator enters on Jira's page."""
    return (
        "as an administrator: Settings → System → WebHooks → Create, "
        f"URL {url}, secret as in JIRA_WEBHOOK_SECRET, JQL `{jql}`, "
        "events Issue created, updated, deleted and Comment created, updated, deleted"
    )


def webhook_check(admin: SiteAdmin, expected: Expected, *, cloud: bool) -> Check:
    """Compare what is registered with what we expect."""
    if not expected.has_secret:
        return _fail(
            "JIRA_WEBHOOK_SECRET is not set: every delivery is refused",
            "set it (`openssl rand -hex 32` makes one) and enter the same at Jira",
        )
    if cloud and (urlsplit(expected.url).hostname or "") in _LOCAL and not _reaches_us_locally(admin):
        return _fail(
            f"{expected.url} is this machine: Jira Cloud cannot reach it",
            "set PUBLIC_URL to the address under which the internet reaches /webhooks/jira",
        )
    try:
        hooks = admin.hooks()
    except JiraError as error:
        said = f"our account may not see the webhooks ({error.status or error}): look by hand"
        return Check("webhook", State.SKIPPED, said, by_hand(expected.url))
    return compare(hooks, expected.url)


def compare(hooks: Sequence[Hook], url: str) -> Check:
    """Find ours among the registered ones, and say what it lacks."""
    ours = [hook for hook in hooks if _leads_to(hook.url, url)]
    if not ours:
        others = ", ".join(sorted({_shown(hook.url) for hook in hooks})[:5])
        seen = f"; seen: {others}" if others else ""
        return _fail(f"none of {len(hooks)} registered ones leads to {url}{seen}", by_hand(url))
    on = [hook for hook in ours if hook.enabled]
    missing = [event for event in NEEDED if not any(event in hook.events for hook in on)]
    faults = (
        (not on, f"the webhook to {url} is switched off", "switch it on at Settings → System → WebHooks"),
        (
            any(hook.signed is False and _place(hook.url) == _place(url) for hook in on),
            "it has no secret: its deliveries are refused",
            "enter JIRA_WEBHOOK_SECRET as its secret at Settings → System → WebHooks",
        ),
        (
            bool(on) and all(hook.empty for hook in on),
            "it sends no body: no delivery says which epic it is about",
            "untick “Exclude body” at Settings → System → WebHooks",
        ),
        (
            bool(missing),
            f"it does not report {', '.join(missing)}",
            "tick these events at Settings → System → WebHooks",
        ),
    )
    for holds, said, mend in faults:
        if holds:
            return _fail(said, mend)
    quiet = [event for event in WANTED if not any(event in hook.events for hook in on)]
    if quiet:
        said = f"it does not report {', '.join(quiet)}: requests in comments are seen at the next change only"
        mend = "tick Comment created, updated and deleted at Settings → System → WebHooks"
        return Check("webhook", State.WARN, said, mend)
    if any(hook.signed is None for hook in on):
        said = f"registered for {url}; whether it has a secret, this Jira does not tell"
        return Check("webhook", State.OK, said)
    return Check("webhook", State.OK, f"registered for {url}, signed, with all events")


def _reaches_us_locally(admin: SiteAdmin) -> bool:
    """Whether the Jira itself is on this machine, as the sandbox is."""
    try:
        return (urlsplit(admin.server().url).hostname or "") in _LOCAL
    except (JiraError, ValueError):
        return False


def _leads_to(address: str, ours: str) -> bool:
    """Whether an address is ours, with or without a secret at its end."""
    (host, path), (our_host, our_path) = _place(address), _place(ours)
    return host == our_host and (path == our_path or path.startswith(f"{our_path}/"))


def _place(url: str) -> tuple[str, str]:
    """Return what makes two addresses the same: host and path, without what a query hides."""
    try:
        parts = urlsplit(url)
        return (parts.netloc.casefold(), parts.path.rstrip("/"))
    except ValueError:
        return ("", url)


def _shown(url: str) -> str:
    """Return the host of an address: its path may hold a secret."""
    try:
        parts = urlsplit(url)
        return f"{parts.scheme}://{parts.hostname}/…"[:100]
    except ValueError:
        return "an address that is none"


def _fail(said: str, mend: str) -> Check:
    return Check("webhook", State.FAIL, said, mend)
