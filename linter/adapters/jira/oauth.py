"""The token of a service account: OAuth 2.0 client credentials, renewed before it ends."""

import threading
from datetime import datetime, timedelta
from typing import Any

import requests
from requests.auth import AuthBase

from linter.app.ports import Clock, JiraError
from linter.reading.scalars import as_mapping

TOKEN_URL = "https://auth.atlassian.com/oauth/token"  # noqa: S105 - an address
_LIFE = 3600.0
"""Seconds, where the answer does not say; so it is documented."""
_BEFORE_ITS_END = timedelta(seconds=120)
_UNAUTHORIZED = 401
_REFUSED = frozenset({400, 401, 403})
_OK = 200


class ServiceAccount(AuthBase):
    """Signs requests of `requests` with a token that it fetches itself. Thread-safe; shared by all sessions.

    An answer 401 leads to one new token and one repetition: what was refused so was not done.
    """

    def __init__(
        self, client_id: str, client_secret: str, url: str, clock: Clock, timeout: tuple[float, float]
    ) -> None:
        self._asked_with = {
            "grant_type": "client_credentials",
            "client_id": client_id,
            "client_secret": client_secret,
        }
        self._url = url
        self._clock = clock
        self._timeout = timeout
        self._lock = threading.Lock()
        self._token = ""
        self._until: datetime | None = None

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign the request. Raises JiraError where no token is to be had."""
        self._sign(request)
        request.register_hook("response", self._once_more)  # type: ignore[no-untyped-call] # so in the package
        return request

    def _once_more(self, answer: requests.Response, **how: Any) -> requests.Response:
        if answer.status_code != _UNAUTHORIZED:
            return answer
        answer.content  # noqa: B018 - reads to the end, so that the connection can be used again
        answer.close()
        again = answer.request.copy()
        used = str(again.headers.get("Authorization", "")).removeprefix("Bearer ")
        with self._lock:
            if used == self._token:
                self._until = None
        self._sign(again)
        second: requests.Response = answer.connection.send(again, **how)
        second.history.append(answer)
        second.request = again
        return second

    def _sign(self, request: requests.PreparedRequest) -> None:
        with self._lock:
            now = self._clock()
            if self._until is None or now >= self._until:
                self._token, life = self._fetch()
                # A short life is used for half of it: to fetch before each call would double the calls.
                self._until = now + max(life - _BEFORE_ITS_END, life / 2)
            request.headers["Authorization"] = f"Bearer {self._token}"

    def _fetch(self) -> tuple[str, timedelta]:
        problem = ""
        said: Any = None
        try:
            with requests.Session() as session:
                answer = session.post(
                    self._url, data=self._asked_with, timeout=self._timeout, allow_redirects=False
                )
            status = answer.status_code
            said = answer.json() if status == _OK else None
        except (OSError, ValueError, RecursionError) as error:
            status, problem = 0, type(error).__name__
        # Raised out here: the exception that led to it holds the request, and so the secret.
        if status in _REFUSED:
            raise JiraError(
                f"the token endpoint refuses JIRA_CLIENT_ID and JIRA_CLIENT_SECRET ({status})",
                status=_UNAUTHORIZED,
            )
        token, seconds = as_mapping(said).get("access_token"), as_mapping(said).get("expires_in")
        if not isinstance(token, str) or not token:
            raise JiraError(f"the token endpoint gives no token ({problem or status})", status=status)
        known = isinstance(seconds, int | float) and 0 < seconds < _LIFE * 1000
        return token, timedelta(seconds=float(seconds) if known else _LIFE)  # type: ignore[arg-type] # known
