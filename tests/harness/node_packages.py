"""Packages of npm, for tests alone: installed once into the virtual environment, by one process at a time."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

NAMED = Path(__file__).parent / "node" / "package.json"
_OLDEST = 20
_PRISM = "node_modules/@stoplight/prism-cli/dist/index.js"
_LISTENS = re.compile(rb"Prism is listening on (http://[\d.]+:\d+)")


class MissingError(Exception):
    """Something that this machine does not have; its text is a reason to skip."""


def installed():
    """Return the folder that holds `node_modules`. Raises MissingError."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        raise MissingError("node and npm are not installed")
    said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20).stdout
    if int(said.strip().lstrip("v").partition(".")[0] or 0) < _OLDEST:
        raise MissingError(f"node {said.strip()} is older than {_OLDEST}")
    digest = hashlib.sha256(NAMED.read_bytes()).hexdigest()[:12]
    cache = Path(os.environ.get("NODE_CACHE_DIR", Path(sys.prefix) / "node-packages"))
    cache.mkdir(parents=True, exist_ok=True)
    folder = cache / digest
    with (cache / "lock").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)  # several test processes want them at the same time
        if not folder.is_dir():
            _install(npm, cache, folder)
    return folder


def _install(npm, cache, folder):
    with tempfile.TemporaryDirectory(dir=cache) as made:
        shutil.copy(NAMED, made)
        command = [npm, "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
        try:
            came = subprocess.run(
                [*command, "--prefer-offline"], cwd=made, capture_output=True, text=True, timeout=100
            )
        except subprocess.TimeoutExpired:
            raise MissingError("npm did not bring the packages in time") from None
        if came.returncode:
            raise MissingError(f"npm cannot bring the packages: {came.stderr.strip()[-300:]}")
        shutil.copytree(made, folder.with_suffix(".part"), symlinks=True, dirs_exist_ok=True)
        folder.with_suffix(".part").rename(folder)


class Program:
    """A program of node, ended with its context; it is spoken to line by line."""

    def __init__(self, *command, **environment):
        self._process = subprocess.Popen(
            [shutil.which("node"), *map(str, command)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=os.environ | environment,
        )

    def line(self):
        """Return the next line that it prints; empty at its end."""
        return self._process.stdout.readline()

    def tell(self, line):
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()


class Prism(Program):
    """Prism as a proxy in report mode: what breaks the document is told in the header `sl-violations`."""

    def __init__(self, packages, document, upstream):
        leave = ("--require", NAMED.parent / "leave.cjs")
        super().__init__(*leave, packages / _PRISM, "proxy", document, upstream, "-p", "0", "-h", "127.0.0.1")
        self.url = ""
        self._drained = threading.Thread(target=self._drain)

    def __enter__(self):
        said = b""
        while line := self.line():
            said += line
            if found := _LISTENS.search(line):
                self.url = found[1].decode()
                break
        else:
            self.__exit__()
            raise AssertionError(f"Prism did not start: {said[-2000:].decode(errors='replace')}")
        self._drained.start()
        return self

    def _drain(self):
        while self.line():
            pass

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        if self._drained.is_alive():
            self._drained.join()
        self._process.stdin.close()
        self._process.stdout.close()
