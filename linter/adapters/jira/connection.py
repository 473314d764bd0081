"""Where a Jira is, of which kind it is, and how we sign in.

| way | settings | signs with | at |
|---|---|---|---|
| Cloud, API token | e-mail, token | Basic | the site |
| Cloud, token with scopes | e-mail, token, cloud id | Basic | the gateway |
| Cloud, service account | client id and secret | Bearer, fetched and renewed | the gateway |
| Data Center, personal access token | token | Bearer | the site, REST version 2 |
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

import requests
from jira import JIRA

from linter.adapters.jira.oauth import TOKEN_URL, ServiceAccount
from linter.app.ports import Clock, JiraError
from linter.reading.scalars import as_line, as_mapping

GATEWAY = "https://api.atlassian.com"
LOOK_UP = "auto"
"""Instead of a cloud id: look it up at the site."""
_SITES_OF_CLOUD = (".atlassian.net", ".jira.com", ".atlassian-us-gov-mod.net")
_OK = 200


class Flavour(StrEnum):
    """Which Jira it is."""

    AUTO = "auto"
    """Found out at the first call."""
    CLOUD = "cloud"
    DATA_CENTER = "dc"


@dataclass(frozen=True, slots=True)
class Connection:
    """Where Jira is and who we are: e-mail and token, or a token alone, or a client's id and secret.

    `url` is the site as people know it. `cloud_id`: calls go through the gateway; `LOOK_UP` asks the site for it.
    """

    url: str
    email: str = ""
    token: str = field(default="", repr=False)
    cloud_id: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    flavour: Flavour = Flavour.CLOUD
    token_url: str = TOKEN_URL
    gateway: str = GATEWAY

    @property
    def site(self) -> str:
        """Return the site's address without a slash at its end."""
        return self.url.rstrip("/")

    @property
    def through_gateway(self) -> bool:
        """Whether calls go to the gateway: tokens with scopes are accepted nowhere else."""
        return bool(self.cloud_id or self.client_id)

    @property
    def surely(self) -> Flavour:
        """Return the flavour as far as it is known without asking."""
        if self.flavour is not Flavour.AUTO:
            return self.flavour
        try:
            host = (urlsplit(self.url).hostname or "").lower()
        except ValueError:
            host = ""
        cloud = self.through_gateway or host.endswith(_SITES_OF_CLOUD)
        return Flavour.CLOUD if cloud else Flavour.AUTO


def connection_of(
    url: str,
    *,
    email: str = "",
    token: str = "",
    cloud_id: str = "",
    client: tuple[str, str] = ("", ""),
    flavour: str = "auto",
    token_url: str = "",
) -> Connection:
    """Return the connection that settings lead to. `client`: id and secret of a service account."""
    return Connection(
        url,
        email,
        token,
        cloud_id=cloud_id,
        client_id=client[0],
        client_secret=client[1],
        flavour=Flavour(flavour),
        token_url=token_url or TOKEN_URL,
    )


def flavour_of(server_info: Mapping[str, Any]) -> Flavour:
    """Return the flavour that `/serverInfo` tells; AUTO where it tells none.

    Anything that names itself and is not Cloud is taken for Data Center: Server, the older name, is the same REST.
    """
    kind = as_line(server_info.get("deploymentType")).lower()
    if not kind:
        return Flavour.AUTO
    return Flavour.CLOUD if kind == "cloud" else Flavour.DATA_CENTER


class SignIn:
    """Makes sessions, and knows where REST lives. Thread-safe; one for each client."""

    def __init__(self, connection: Connection, clock: Clock, timeout: tuple[float, float]) -> None:
        self._connection = connection
        self._timeout = timeout
        self._lock = threading.Lock()
        self._found: tuple[Flavour, str] | None = None
        self._account = (
            ServiceAccount(
                connection.client_id, connection.client_secret, connection.token_url, clock, timeout
            )
            if connection.client_id
            else None
        )

    def session(self) -> JIRA:
        """Return a new session of the package, signed in; no call is made."""
        who: dict[str, Any] = {}
        if self._account is None and self._connection.email:
            who = {"basic_auth": (self._connection.email, self._connection.token)}
        elif self._account is None:
            who = {"token_auth": self._connection.token}
        made = JIRA(
            server=self._connection.site,
            get_server_info=False,
            max_retries=0,
            timeout=self._timeout,
            **who,
        )
        if self._account is not None:
            made._session.auth = self._account  # noqa: SLF001 - there is no public way to it
        return made

    def flavour(self, session: requests.Session) -> Flavour:
        """Return which Jira it is: CLOUD or DATA_CENTER. Asked once. Raises JiraError."""
        return self._find(session)[0]

    def address(self, session: requests.Session, path: str) -> str:
        """Return where a resource lies: below `/rest/api/3` (2 on Data Center), or as it is where it begins with /."""
        flavour, base = self._find(session)
        if path.startswith("/"):
            return base + path
        return f"{base}/rest/api/{'2' if flavour is Flavour.DATA_CENTER else '3'}/{path}"

    def _find(self, session: requests.Session) -> tuple[Flavour, str]:
        with self._lock:
            if self._found is None:
                base = self._base()
                flavour = self._connection.surely
                if flavour is Flavour.AUTO:
                    flavour = flavour_of(_read(session, f"{base}/rest/api/2/serverInfo", self._timeout))
                if flavour is Flavour.AUTO:
                    raise JiraError(f"{base} does not say which Jira it is: set JIRA_FLAVOUR to cloud or dc")
                self._found = (flavour, base)
            return self._found

    def _base(self) -> str:
        connection = self._connection
        if not connection.through_gateway:
            return connection.site
        cloud_id = connection.cloud_id
        if cloud_id in {"", LOOK_UP}:
            cloud_id = look_up_cloud_id(connection.site, self._timeout)
        return f"{connection.gateway}/ex/jira/{cloud_id}"


def look_up_cloud_id(site: str, timeout: tuple[float, float]) -> str:
    """Return the cloud id of a site, which it tells everybody. Raises JiraError."""
    with requests.Session() as nobody:
        said = _read(nobody, f"{site}/_edge/tenant_info", timeout)
    found = as_line(said.get("cloudId"))
    if not found or not found.replace("-", "").isalnum():
        raise JiraError(f"{site} does not tell its cloud id: set JIRA_CLOUD_ID")
    return found


def _read(session: requests.Session, url: str, timeout: tuple[float, float]) -> Mapping[str, Any]:
    problem = ""
    said: Any = None
    try:
        answer = requests.Session.request(session, "GET", url, timeout=timeout, allow_redirects=False)
        if answer.status_code == _OK:
            said = answer.json()
        else:
            problem = str(answer.status_code)
    except (OSError, ValueError, RecursionError) as error:
        problem = f"no answer ({type(error).__name__})"
    # Raised out here, because the exception that led to it holds the request, and so our token.
    if problem:
        raise JiraError(f"GET {url}: {problem}")
    return as_mapping(said)
