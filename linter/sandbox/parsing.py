"""JSON from outside."""

import json
from typing import Any


def parse(raw: bytes) -> Any:
    """Return what the bytes say. Raises ValueError for everything that could not be written out again.

    That is more than the standard library refuses: lone surrogates, NaN, and nesting without end.
    """
    try:
        value = json.loads(raw)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value
