"""Who is told of changes: webhooks that came with the site, and those that were registered over REST."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from linter.sandbox.store import Store

_KEPT_UNDER: Final = "webhooks"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where changes are reported, and the secret that signs the reports; none: they go unsigned.

    Without a secret, `username` and `password` are sent instead where there are any.
    """

    url: str
    secret: str = field(default="", repr=False)
    username: str = ""
    password: str = field(default="", repr=False)
    number: int = 0
    """Under which it was registered over REST; 0 for one that came with the site."""

    @property
    def key(self) -> str:
        """What its deliveries are kept under: the address alone is not enough, two may share it."""
        return f"{self.url}#{self.number}" if self.number else self.url

    def signature(self, body: bytes) -> str:
        """Return the value of `X-Hub-Signature`."""
        return f"sha256={hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Registration:
    """A webhook that an administrator has registered. `jql`: which issues it is about; empty for all."""

    webhook: Webhook
    name: str
    events: tuple[str, ...]
    jql: str = ""
    exclude_body: bool = False
    enabled: bool = True

    def to_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        hook = self.webhook
        return {
            "url": hook.url,
            "secret": hook.secret,
            "username": hook.username,
            "password": hook.password,
            "number": hook.number,
            "name": self.name,
            "events": list(self.events),
            "jql": self.jql,
            "exclude_body": self.exclude_body,
            "enabled": self.enabled,
        }


def _from_json(kept: Mapping[str, Any]) -> Registration:
    hook = Webhook(*(kept[name] for name in ("url", "secret", "username", "password", "number")))
    return Registration(
        hook, kept["name"], tuple(kept["events"]), kept["jql"], kept["exclude_body"], kept["enabled"]
    )


def registered(store: Store) -> tuple[Registration, ...]:
    """Return the registrations, oldest first."""
    return tuple(_from_json(kept) for kept in store.get(_KEPT_UNDER) or ())


def register(store: Store, given: Registration) -> Registration:
    """Keep a registration under a number of its own; one that has its number replaces the earlier."""
    with store.transaction():
        number = given.webhook.number or store.next_number("webhook", 1)
        new = replace(given, webhook=replace(given.webhook, number=number))
        others = [one for one in registered(store) if one.webhook.number != number]
        _keep(store, [*others, new])
    return new


def forget(store: Store, number: int) -> None:
    """Delete a registration."""
    with store.transaction():
        _keep(store, [one for one in registered(store) if one.webhook.number != number])


def _keep(store: Store, all_of_them: list[Registration]) -> None:
    store.put(_KEPT_UNDER, [one.to_json() for one in all_of_them])
