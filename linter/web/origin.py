"""Who sends us a delivery: what the request proves about it. Nothing configured proves nothing."""

import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from werkzeug.datastructures import Authorization
from werkzeug.wrappers import Request

from linter.app.services import no_token
from linter.web.secret_path import ENVIRON_KEY
from linter.web.signature import signed

_LONGEST = 8192


class Proof(Enum):
    """What was proved."""

    NOTHING = 0
    SENDER = 1
    """Who sends it knows a secret of ours, or holds a token that was made for us."""
    BODY = 2
    """The body is, byte for byte, what somebody signed who knows a secret of ours."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What is accepted. A signature that is there must be right, whatever else comes along."""

    secrets: tuple[str, ...] = field(default=(), repr=False)
    """Shared with Jira: keys of signatures, passwords of basic authentication, ends of the address."""
    token: Callable[[str], bool] = no_token
    """Whether a bearer token is genuine, made for us and in time."""

    def proof(self, request: Request, body: bytes) -> Proof:
        """Return the strongest proof that a request carries."""
        signature = request.headers.get("X-Hub-Signature")
        if signature is not None:
            return Proof.BODY if signed(body, signature, self.secrets) else Proof.NOTHING
        known = self._by_path(request) or self._by_password(request) or self._by_token(request)
        return Proof.SENDER if known else Proof.NOTHING

    def _by_path(self, request: Request) -> bool:
        return is_secret(request.environ.get(ENVIRON_KEY, b""), self.secrets)

    def _by_password(self, request: Request) -> bool:
        given = _authorization(request)
        if given is None or given.type != "basic":
            return False
        return is_secret((given.password or "").encode(errors="surrogateescape"), self.secrets)

    def _by_token(self, request: Request) -> bool:
        given = _authorization(request)
        if given is None or given.type != "bearer" or not given.token or len(given.token) > _LONGEST:
            return False
        return self.token(given.token)


def _authorization(request: Request) -> Authorization | None:
    """Return what the header says, as far as it can be read. Werkzeug raises ValueError at odd characters."""
    try:
        return request.authorization
    except ValueError:
        return None


def is_secret(given: bytes, secrets: Iterable[str]) -> bool:
    """Tell whether it is one of the secrets. An empty one is none. Every secret is compared, in constant time."""
    keys = [secret.encode(errors="surrogateescape") for secret in secrets if secret]
    return any([hmac.compare_digest(given, key) for key in keys])  # noqa: C419 - all are compared
