"""A file of settings: read as it lies there, written whole, for its owner's eyes alone."""

import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

_LINE = re.compile(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=")
_PLAIN = re.compile(r"[A-Za-z0-9_./:@%+,=-]*")


def merged(before: str, values: Mapping[str, str]) -> str:
    """Return the file's text with these settings in it; lines about anything else stay as they are."""
    kept = [
        line
        for line in before.splitlines()
        if not ((found := _LINE.match(line)) and found[1].upper() in values)
    ]
    return "\n".join([*kept, *(f"{name}={_quoted(value)}" for name, value in values.items() if value)]) + "\n"


def write_secret(path: Path, text: str) -> None:
    """Write a file with mode 600, whole or not at all. Raises OSError."""
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _quoted(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
