"""The application over a made-up world, and clients that speak to it."""

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

from linter.web import create_app

SECRET = "a secret that two know"


@pytest.fixture(scope="session")
def made_up():
    """Return the makers of the made-up world."""
    return SimpleNamespace(**runpy.run_path(str(Path(__file__).with_name("made_up.py"))))


@pytest.fixture
def world(made_up):
    """Return an empty world."""
    return made_up.World()


@pytest.fixture
def app_of(world):
    """Return a maker of applications over the world, with services changed at will."""

    def make(**changes):
        return create_app(world.services(**{"webhook_secrets": (SECRET,), **changes}))

    return make


@pytest.fixture
def client(app_of):
    """Return a client of the application over the empty world."""
    return app_of().test_client()


@pytest.fixture
def busy(world, made_up, app_of):
    """Return a client of the application over a world in which much has happened."""
    world.record(made_up.entries())
    return app_of().test_client()


@pytest.fixture
def token():
    """Return a finder of the form token in a page."""

    def find(page):
        return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]

    return find
