"""A secret at the end of the webhook's address, for a Jira that can neither sign nor send a password."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ADDRESS = "/webhooks/jira"
ENVIRON_KEY = "linter.path_end"
"""Where the application finds the secret, as bytes."""
_RAW = ("RAW_URI", "REQUEST_URI")


class Secret(bytes):
    """Bytes that do not show themselves to whoever prints the whole environment of a request."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__


class SecretPath:
    """Takes the secret out of the address before anybody sees it: routes, error logs, metrics, access logs.

    Servers write their access log from the same environment, after the request: it is changed in place.
    """

    def __init__(self, app: "WSGIApplication") -> None:
        self._app = app

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
        """Pass the request on under the address without the secret."""
        # An address put together of one that ends in a slash and one that begins with it: seen, and it would be logged.
        path = f"/{environ.get('PATH_INFO', '').lstrip('/')}"
        secret = path.removeprefix(f"{ADDRESS}/") if path.startswith(f"{ADDRESS}/") else ""
        if secret:
            environ[ENVIRON_KEY] = Secret(secret.encode("latin-1", "replace"))
            environ["PATH_INFO"] = ADDRESS
            for name in _RAW:
                if name in environ:
                    environ[name] = f"{ADDRESS}/…"
        return self._app(environ, start_response)
