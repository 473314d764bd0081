"""Files: policies as they lie there, and what we keep for ourselves in the data directory."""

import json
import os
import secrets
from contextlib import suppress
from pathlib import Path

from linter.policy.load import CASES_SUFFIX, EXAMPLE_SUFFIX, Source


class PolicyDirectory:
    """A folder of policies: `*.yaml`, without the cases, and without the examples unless they are asked for."""

    def __init__(self, folder: Path, *, examples: bool = False) -> None:
        self._folder = folder
        self._without = (CASES_SUFFIX,) if examples else (CASES_SUFFIX, EXAMPLE_SUFFIX)

    def read(self) -> tuple[Source, ...]:
        """Return every file, by name. A folder that is not there holds none."""
        paths = sorted(
            path
            for path in self._folder.glob("*.y*ml")
            if path.suffix in {".yaml", ".yml"} and not path.name.startswith(".") and path.is_file()
        )
        return tuple(
            Source(path.name, path.read_text(encoding="utf-8", errors="replace"))
            for path in paths
            if not path.name.endswith(self._without)
        )


class DataDirectory:
    """What outlives a restart beside the database."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._good = folder / "last-good-policies.json"

    def keep(self, sources: tuple[Source, ...]) -> None:
        """Put policies away that were found good."""
        _write(self._good, json.dumps([[source.file, source.text] for source in sources]))

    def kept(self) -> tuple[Source, ...]:
        """Bring back the policies that were good last; none where there were none."""
        with suppress(OSError, ValueError, TypeError):
            return tuple(Source(file, text) for file, text in json.loads(self._good.read_text("utf-8")))
        return ()

    def secret(self, name: str) -> str:
        """Return a secret of our own, made at first use and readable by us alone.

        Several processes and threads may ask at the same time: the first one to link its file in place wins.
        """
        path = self._folder / "secrets" / name
        with suppress(OSError):
            return path.read_text("utf-8").strip()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mine = path.with_name(f"{name}.{secrets.token_hex(4)}")
        _write(mine, secrets.token_hex(32))
        with suppress(FileExistsError):
            os.link(mine, path)
        mine.unlink()
        return path.read_text("utf-8").strip()


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all, for our own eyes."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    new.replace(path)
