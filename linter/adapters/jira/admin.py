"""Questions to a Jira about itself: for `doctor` and `init`. Nothing here touches an issue."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote

import requests

from linter.adapters.jira.client import CONNECT_SECONDS, READ_SECONDS, WHO_AM_I, Client
from linter.adapters.jira.connection import LOOK_UP, Connection, Flavour, look_up_cloud_id
from linter.adapters.jira.field_ids import read_field
from linter.adapters.jira.plain import plain
from linter.app.checkup import Hook, IssueType, Project, Server, UnreachableError
from linter.app.ports import Clock, JiraError
from linter.core.epic import Person, PersonKind, Status
from linter.policy.fields import JiraField
from linter.reading.issue_parts import account_id, read_status
from linter.reading.issue_type import type_level, type_name
from linter.reading.scalars import as_bool, as_int, as_line, as_list, as_mapping, as_moment

EVENTS = (
    "jira:issue_created",
    "jira:issue_updated",
    "jira:issue_deleted",
    "comment_created",
    "comment_updated",
    "comment_deleted",
)
HOOKS = "/rest/webhooks/1.0/webhook"
HOOKS_SINCE_10 = "/rest/jira-webhook/1.0/webhooks"
_FIRST_WITH_NEW_HOOKS = 10
_TIMEOUT = (CONNECT_SECONDS, READ_SECONDS)
_NOT_FOUND, _OK, _REDIRECTS, _ERRORS = 404, 200, 300, 400
_WITHHELD = frozenset({401, 403})
_CA = "if its certificate is of your own authority, point REQUESTS_CA_BUNDLE to that authority's file"


class JiraAdmin:
    """The port `SiteAdmin`, over REST. `close()` it at the end."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._client = Client(connection, clock)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def server(self) -> Server:
        """Ask the site as a stranger; whatever goes wrong is told apart here."""
        asked = self._clock()
        answer = _reach(f"{self._connection.site}/rest/api/2/serverInfo")
        if answer.status_code in _WITHHELD:  # reached, and behind a sign-in that wants to know us first
            said = as_mapping(self._client.get("serverInfo"))
        else:
            said = _server_info(answer, self._connection.site)
        return Server(
            url=self._connection.site,
            kind=as_line(said.get("deploymentType")),
            version=as_line(said.get("version")),
            numbers=tuple(
                number for one in as_list(said.get("versionNumbers")) if (number := as_int(one)) is not None
            ),
            time=as_moment(said.get("serverTime")) or _date(answer),
            asked=asked,
        )

    def me(self) -> Person:
        """Return our account."""
        said = as_mapping(self._client.get(WHO_AM_I))
        account = account_id(said)
        if not account:
            raise JiraError("Jira does not say who we are: it takes us for a stranger", status=401)
        kind = PersonKind.APP if said.get("accountType") == "app" else PersonKind.PERSON
        name, login = as_line(said.get("displayName")) or account, as_line(said.get("name"))
        return Person(name, account, kind=kind, login=login)

    def scoped(self) -> str:
        """Try the gateway with the same token: tokens with scopes are taken nowhere else."""
        if self._connection.through_gateway or not self._connection.email:
            return ""
        try:
            found = look_up_cloud_id(self._connection.site, _TIMEOUT)
        except JiraError:
            return ""
        through = Client(replace(self._connection, cloud_id=found, flavour=Flavour.CLOUD), self._clock)
        try:
            return found if account_id(through.get(WHO_AM_I)) else ""
        except JiraError:
            return ""
        finally:
            through.close()

    def cloud_id(self) -> str:
        """Return the cloud id that the site tells; LOOK_UP where it is to be looked up each time."""
        return look_up_cloud_id(self._connection.site, _TIMEOUT) or LOOK_UP

    def fields(self) -> Sequence[JiraField]:
        """Read `/field`."""
        return tuple(filter(None, map(read_field, as_list(self._client.get("field")))))

    def projects(self, limit: int) -> Sequence[str]:
        """Read one page of `/project/search`, which Data Center lacks; else all of `/project`."""
        found: Any = ()
        if self._client.flavour() is Flavour.CLOUD:
            try:
                found = as_mapping(self._client.get("project/search", maxResults=str(limit), orderBy="key"))
                found = found.get("values")
            except JiraError as error:
                if error.status != _NOT_FOUND:
                    raise
                found = self._client.get("project")
        else:
            found = self._client.get("project")
        return tuple(key for one in as_list(found)[:limit] if (key := as_line(as_mapping(one).get("key"))))

    def project(self, key: str) -> Project:
        """Read a project; the level of a type by its name, where Jira gives none."""
        said = as_mapping(self._client.get(f"project/{_part(key)}"))
        types = tuple(
            IssueType(as_line(as_mapping(one).get("id")), type_name(one), type_level(one))
            for one in as_list(said.get("issueTypes"))
        )
        return Project(as_line(said.get("id")), as_line(said.get("key")) or key, types)

    def permissions(self, key: str, names: Sequence[str]) -> frozenset[str]:
        """Read `/mypermissions`; a permission that is not in the answer is not held."""
        said = as_mapping(self._client.get("mypermissions", permissions=",".join(names), projectKey=key))
        held = as_mapping(said.get("permissions"))
        return frozenset(name for name in names if as_bool(as_mapping(held.get(name)).get("havePermission")))

    def statuses(self, key: str, types: Sequence[str]) -> Sequence[Status]:
        """Read `/project/<key>/statuses`."""
        found: dict[str, Status] = {}
        for one in map(as_mapping, as_list(self._client.get(f"project/{_part(key)}/statuses"))):
            if as_line(one.get("id")) not in types:
                continue
            for status in filter(None, map(read_status, as_list(one.get("statuses")))):
                found.setdefault(status.id, status)
        return tuple(found.values())

    def example(self, key: str, types: Sequence[str], status: str = "") -> str:
        """Search for one issue."""
        asked = [f'project = "{_quoted(key)}"', f"issuetype in ({', '.join(map(_number, types))})"]
        if status:
            asked.append(f"status = {_number(status)}")
        cloud = self._client.flavour() is Flavour.CLOUD
        path = "search/jql" if cloud else "search"
        said = as_mapping(self._client.get(path, jql=" AND ".join(asked), fields="id", maxResults="1"))
        found = as_list(said.get("issues"))
        return as_line(as_mapping(found[0]).get("id")) if found else ""

    def ways(self, issue: str) -> frozenset[str]:
        """Read the transitions of an issue."""
        found = as_list(as_mapping(self._client.get(f"issue/{_part(issue)}/transitions")).get("transitions"))
        return frozenset(as_line(as_mapping(as_mapping(one).get("to")).get("id")) for one in found)

    def hooks(self) -> Sequence[Hook]:
        """List the webhooks of administrators, at the older address where the newer one is not known."""
        return tuple(map(_hook, map(as_mapping, as_list(self._client.get(self._hooks_path())))))

    def register(self, url: str, secret: str, jql: str) -> str:
        """Register one. Data Center's key for the secret is not documented: it is left to the page."""
        body: dict[str, Any] = {
            "name": "Outcome linter",
            "url": url,
            "events": list(EVENTS),
            "filters": {"issue-related-events-section": jql},
            "excludeBody": False,
        }
        if self._client.flavour() is Flavour.CLOUD:
            self._client.post(self._hooks_path(), {**body, "secret": secret})
            return ""
        self._client.post(self._hooks_path(), body)
        return "enter the secret on Jira's page of webhooks: over REST it cannot be set for certain"

    def _hooks_path(self) -> str:
        if self._client.flavour() is Flavour.CLOUD:
            return HOOKS
        said = as_mapping(self._client.get("serverInfo"))
        first = as_int((*as_list(said.get("versionNumbers")), 0)[0]) or 0
        return HOOKS_SINCE_10 if first >= _FIRST_WITH_NEW_HOOKS else HOOKS


def _reach(url: str) -> requests.Response:
    try:
        with requests.Session() as stranger:
            return stranger.get(url, timeout=_TIMEOUT, allow_redirects=False)
    except requests.exceptions.SSLError as error:
        said, mend = f"its certificate is not accepted ({_innermost(error)})", f"check JIRA_URL; {_CA}"
    except requests.exceptions.ProxyError:
        said, mend = "the proxy does not let us through", "check HTTPS_PROXY and NO_PROXY"
    except requests.exceptions.Timeout:
        said, mend = "no answer in time", "check JIRA_URL, and that this machine may connect there"
    except (OSError, ValueError) as error:
        said, mend = (
            f"no connection ({_innermost(error)})",
            "check JIRA_URL for a slip of the pen, and the network",
        )
    raise UnreachableError(f"{url}: {said}", mend)


def _server_info(answer: requests.Response, site: str) -> Mapping[str, Any]:
    if _REDIRECTS <= answer.status_code < _ERRORS:
        to = plain(answer.headers.get("Location", ""), 200)
        raise UnreachableError(
            f"{site} leads elsewhere: {to}", "set JIRA_URL to the address at which Jira itself answers"
        )
    try:
        said = answer.json() if answer.status_code == _OK else None
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, Mapping):
        raise UnreachableError(
            f"{site} answers, but not as a Jira does ({answer.status_code})",
            "JIRA_URL is Jira's base address, with its path if there is one: https://example.org/jira",
        )
    return said


def _innermost(error: BaseException) -> str:
    """Return what lies at the bottom of a failed connection, in a few words."""
    for _ in range(8):
        below = error.__cause__ or error.__context__ or getattr(error, "reason", None)
        below = below or next((one for one in error.args if isinstance(one, BaseException)), None)
        if not isinstance(below, BaseException):
            break
        error = below
    return f"{type(error).__name__}: {plain(str(error), 120)}"


def _date(answer: requests.Response) -> datetime | None:
    try:
        at = parsedate_to_datetime(answer.headers.get("Date", ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else None


def _hook(said: Mapping[str, Any]) -> Hook:
    return Hook(
        name=as_line(said.get("name")),
        url=as_line(said.get("url")),
        events=tuple(filter(None, map(as_line, as_list(said.get("events"))))),
        signed=as_bool(said.get("isSigned")),
        enabled=as_bool(said.get("enabled")) is not False and as_bool(said.get("active")) is not False,
        empty=as_bool(said.get("excludeBody")) is True,
    )


def _part(text: str) -> str:
    return quote(text, safe="")


def _quoted(text: str) -> str:
    return text.replace("\\", "").replace('"', "")


def _number(text: str) -> str:
    return text if text.isdigit() else f'"{_quoted(text)}"'
