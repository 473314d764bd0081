"""Who is asking."""

import hmac
from typing import Final

from flask import Request

from linter.sandbox.catalogue import LINTER, LINTER_EMAIL, PEOPLE, Account

EMAILS: Final = {
    LINTER_EMAIL: LINTER,
    **{f"{person.name.split()[0].casefold()}@sandbox.invalid": person for person in PEOPLE},
}
"""Who owns which address. All accounts of a sandbox share its one token, so that scripts may act as people."""


def caller(request: Request, token: str) -> Account | None:
    """Return who asks; None for anybody whose token is wrong: Cloud takes such a caller for a stranger."""
    given = request.authorization
    if given is None:
        return None
    if given.type == "bearer":
        return LINTER if _same(given.token or "", token) else None
    if given.type != "basic":
        return None
    owner = EMAILS.get((given.username or "").casefold())
    return owner if _same(given.password or "", token) else None


def _same(given: str, token: str) -> bool:
    return bool(token) and hmac.compare_digest(given.encode(), token.encode())
