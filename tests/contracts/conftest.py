"""Counterparts that others wrote: Atlassian's descriptions, Prism, and clients of Jira."""

import os
from pathlib import Path

import pytest
from harness.node_packages import MissingError, installed

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared"))


@pytest.fixture(scope="session")
def packages():
    """Return the folder with the packages of npm."""
    try:
        return installed()
    except MissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def contracts():
    folder = SHARED / "contracts"
    if not folder.is_dir():
        pytest.skip("the official contracts are not on this machine")
    return folder
