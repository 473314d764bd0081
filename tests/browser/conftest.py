"""A real Chromium, and the application on a port of its own over a made-up world."""

import os
import runpy
import threading
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import axe_playwright_python
import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from linter.web import create_app

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TOO_FEW = "no Chromium at {path} (set CHROMIUM, or install Debian's package chromium): NOT RUN: {name}"


class Silent(WSGIRequestHandler):
    """Answers without a line on the terminal for each request."""

    def log(self, *args):
        """Say nothing."""


@pytest.fixture(autouse=True)
def _browser_or_say_so(request):
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        said = TOO_FEW.format(path=path, name=request.node.name)
        pytest.fail(said) if os.environ.get("CI") == "true" else pytest.skip(said)


# Not for the whole session: a loop that runs on would be in the way of tests that start their own.
@pytest.fixture(scope="module")
def chromium():
    """Return a browser, started once a module."""
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def made_up():
    """Return the makers of the made-up world."""
    path = Path(__file__).parents[1] / "web" / "made_up.py"
    return SimpleNamespace(**runpy.run_path(str(path)))


@pytest.fixture(scope="module")
def serve():
    """Return what serves an application for as long as a `with` lasts, and gives its address."""

    @contextmanager
    def run(app):
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.port}"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    return run


@pytest.fixture(scope="module")
def site(made_up, serve):
    """Return the address of the application over a world in which much has happened, some of it wrong."""
    world = made_up.World()
    world.record(made_up.entries())
    world.policies = made_up.broken_policies()
    with serve(create_app(world.services(sandbox=True))) as address:
        yield address


@pytest.fixture(scope="module")
def empty_site(made_up, serve):
    """Return the address of the application over an empty world."""
    with serve(create_app(made_up.World().services())) as address:
        yield address


@pytest.fixture
def open_page(chromium):
    """Return what opens pages. The test fails where any of them broke the policy, or complained."""
    opened = []
    complaints = []

    def open_at(address, *, width=1280, scheme="light", scripts=True):
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts
        )
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda said: said.type in {"error", "warning"} and complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda asked: asked.url.startswith(address_of(address)) or complaints.append(asked.url)
        )
        page.goto(address)
        return page

    yield open_at
    for context in opened:
        context.close()
    expected = [said for said in complaints if "404 (NOT FOUND)" in said]
    assert [said for said in complaints if said not in expected] == []


def address_of(address):
    """Return scheme, host and port."""
    return "/".join(address.split("/")[:3])


@pytest.fixture(scope="session")
def axe():
    """Return what looks for barriers on a page; it gives one line each."""
    source = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")

    def look(page):
        page.evaluate(source)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]

    return look
