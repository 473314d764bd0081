"""Under which address people reach us: said by the operator, never believed from a request's headers."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class PublicAddress:
    """Lets the application see each request as having come to the public address.

    A proxy ends TLS before us and names us otherwise; links and secure cookies follow the public address all the
    same, and a forged Host header leads nowhere.
    """

    def __init__(self, app: "WSGIApplication", url: str) -> None:
        self._app = app
        self._scheme, self._host = urlsplit(url)[:2]

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
        """Pass the request on under its public name."""
        environ["wsgi.url_scheme"] = self._scheme
        environ["HTTP_HOST"] = self._host
        return self._app(environ, start_response)
