"""Whether a delivery comes from who knows the secret."""

import hashlib
import hmac
import re
from collections.abc import Iterable

_HEADER = re.compile(r"([a-z0-9-]{1,20})=([0-9a-f]{64})")
_METHODS = {"sha256": hashlib.sha256}
"""Jira names the method and may use others one day: none is taken that is not here."""


def signed(body: bytes, header: str | None, secrets: Iterable[str]) -> bool:
    """Tell whether the header carries the HMAC of the raw body under any of the secrets.

    SHA-256 is the only method taken. No secret, or an empty one, signs nothing: anybody can compute
    an HMAC under an empty key. Takes the same time wherever the first difference stands.
    """
    match = _HEADER.fullmatch(header or "")
    method = _METHODS.get(match[1]) if match else None
    if match is None or method is None:
        return False
    keys = [secret.encode(errors="surrogateescape") for secret in secrets if secret]
    wanted = [hmac.new(key, body, method).hexdigest() for key in keys]
    return any([hmac.compare_digest(match[2], digest) for digest in wanted])  # noqa: C419 - all are compared
