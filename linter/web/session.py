"""The session cookie: holds nothing but the token that protects forms."""

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface


class SchemeSession(SecureCookieSessionInterface):
    """A cookie that HTTPS keeps to HTTPS, and that a first try on plain localhost can still use."""

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - the request decides, not the settings
        """Return whether this request came over HTTPS."""
        return request.is_secure
