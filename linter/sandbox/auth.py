"""Who is asking."""

import hmac

from flask import Request

from linter.sandbox.catalogue import LINTER, Account
from linter.sandbox.flavour import Flavour


def caller(request: Request, token: str, flavour: Flavour) -> Account | None:
    """Return who asks; None for anybody without valid credentials. Refuses where this kind of Jira does."""
    given = request.authorization
    account = None
    if given is not None and given.type == "bearer":
        account = LINTER if _same(given.token or "", token) else None
    elif given is not None and given.type == "basic":
        owner = flavour.login(given.username or "")
        account = owner if _same(given.password or "", token) else None
    if account is None:
        refusal = flavour.stranger(known="Authorization" in request.headers)
        if refusal is not None:
            raise refusal
    return account


def _same(given: str, token: str) -> bool:
    return bool(token) and hmac.compare_digest(given.encode(), token.encode())
