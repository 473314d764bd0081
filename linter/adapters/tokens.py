"""Bearer tokens that Atlassian sends with deliveries, verified by PyJWT. What cannot be verified is refused."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

import jwt

log = logging.getLogger(__name__)

FORGE_ISSUER = "forge/invocation-token"
LEEWAY_SECONDS = 30
"""By how much two clocks may differ."""
_KEEP_SECONDS = 3600.0
_FETCH_AGAIN_SECONDS = 60.0
_TIMEOUT_SECONDS = 3.0

Keys = Callable[[str], Any]
"""From a key's id to the public key; None where there is none."""


@dataclass(frozen=True, slots=True)
class ForgeToken:
    """Verifies Forge invocation tokens: RS256, of Atlassian's keys, made for one app."""

    app: str
    """The app's id: `ari:cloud:ecosystem::app/<uuid>`."""
    keys: Keys

    def __call__(self, token: str) -> bool:
        """Tell whether a token is genuine, made for the app and in time."""
        try:
            header = jwt.get_unverified_header(token)
            # Before any key is looked up: a token of another sort must not make us ask the network.
            if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
                return False
            key = self.keys(header["kid"])
            if key is None:
                return False
            jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=self.app,
                issuer=FORGE_ISSUER,
                leeway=LEEWAY_SECONDS,
                options={"require": ["exp", "iss", "aud"]},
            )
        except jwt.PyJWTError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class OAuthToken:
    """Verifies the tokens of webhooks that an OAuth 2.0 app has registered: HS256 under the app's client secret."""

    secrets: tuple[str, ...] = field(repr=False)

    def __call__(self, token: str) -> bool:
        """Tell whether a token is signed with any of the secrets, and in time."""
        return any(_under(secret, token) for secret in self.secrets if secret)


def _under(secret: str, token: str) -> bool:
    try:
        jwt.decode(
            token,
            secret.encode(errors="surrogateescape"),
            algorithms=["HS256"],
            leeway=LEEWAY_SECONDS,
            options={"require": ["exp"], "verify_aud": False},
        )
    except jwt.PyJWTError:
        return False
    return True


def tokens_of(app: str, keys: str, secrets: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what accepts tokens of a Forge app (its id, where its keys are) and of OAuth apps (their secrets).

    Where neither is configured it accepts none.
    """
    checks: list[Callable[[str], bool]] = [OAuthToken(secrets)]
    if app:
        checks.append(ForgeToken(app, keys_of(keys)))
    return lambda token: any(check(token) for check in checks)


def keys_of(place: str) -> Keys:
    """Return the keys of an https address or of a file that holds a JSON Web Key Set."""
    if place.startswith(("https://", "http://")):
        client = jwt.PyJWKClient(place, cache_jwk_set=False, timeout=_TIMEOUT_SECONDS)
        return FetchedKeys(lambda: client.get_jwk_set(refresh=True))
    return FetchedKeys(lambda: jwt.PyJWKSet.from_json(Path(place).read_text("utf-8")))


@dataclass(slots=True)
class FetchedKeys:
    """Keeps a set of keys for an hour, and longer while no newer one can be had.

    An unknown key makes it ask again, once a minute at most: anybody can write an unknown key's id on a token.
    """

    fetch: Callable[[], jwt.PyJWKSet]
    clock: Callable[[], float] = monotonic
    _keys: dict[str, Any] = field(default_factory=dict)
    _tried: float | None = None
    _fetched: float | None = None
    _lock: Lock = field(default_factory=Lock)

    def __call__(self, kid: str) -> Any:
        """Return the key of that id, or None."""
        with self._lock:
            now = self.clock()
            fresh = self._fetched is not None and now - self._fetched < _KEEP_SECONDS
            waited = self._tried is None or now - self._tried >= _FETCH_AGAIN_SECONDS
            if waited and not (fresh and kid in self._keys):
                self._tried = now
                self._refresh(now)
            return self._keys.get(kid)

    def _refresh(self, now: float) -> None:
        try:
            keys = {key.key_id: key for key in self.fetch().keys if key.key_id}
        except (jwt.PyJWTError, OSError, ValueError, AttributeError, TypeError) as error:
            log.warning("The keys of Forge tokens could not be read (%s).", type(error).__name__)
            return
        self._keys, self._fetched = keys, now
