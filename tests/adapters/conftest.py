"""Real databases for the tests of adapters."""

import os
import shutil
import subprocess
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path}/data/linter.sqlite"


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory):
    """Start a server of its own on a Unix socket, without any port."""
    binaries = _postgres_binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed (initdb and pg_ctl were not found)")
    as_user = []
    folder = Path(tmp_path_factory.mktemp("pg", numbered=True))
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("PostgreSQL does not run as root, and setpriv to change the user was not found")
        as_user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        # Not below pytest's own folder: that one is closed to other users.
        folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
        os.chown(folder, 65534, 65534)
    data = folder / "data"
    initdb = [
        str(binaries / "initdb"),
        "-D",
        str(data),
        "-U",
        "linter",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    pg_ctl = [*as_user, str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    subprocess.run([*as_user, *initdb], **quiet)
    subprocess.run([*pg_ctl, "-o", options, "start"], **quiet)
    yield folder
    subprocess.run([*pg_ctl, "-m", "immediate", "stop"], **quiet)
    shutil.rmtree(folder, ignore_errors=True)


def _postgres_binaries():
    """Return the folder of the real programs: wrappers on the PATH may change the user by themselves."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if installed:
        return installed[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found and shutil.which("pg_ctl") else None


@pytest.fixture
def postgres_url(postgres_server):
    """Create a database of its own for one test; return its address."""
    name = f"linter_{uuid4().hex}"
    with psycopg.connect(
        f"postgresql://linter@/postgres?host={postgres_server}", autocommit=True
    ) as connection:
        connection.execute(f"create database {name}")
    yield f"postgresql://linter@/{name}?host={postgres_server}"
    with psycopg.connect(
        f"postgresql://linter@/postgres?host={postgres_server}", autocommit=True
    ) as connection:
        connection.execute(f"drop database {name} with (force)")
