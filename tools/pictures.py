"""Take the pictures of the README: start everything on a fresh sandbox, look at it with Chromium, save docs/images.

Not part of the checks: a picture differs with every font. Run it when a page has changed.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
TITLE = "Checkout in two steps"
TEXT = "## Anticipated outcome\nLaunch the new checkout so that customers are happier.\n\n## Scope\n- new address form"

WAIVER = "waive due-date until 2027-01-31 because the date comes with the budget"


def main() -> None:
    """Start, look, save, end."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    port, sandbox = free_port(), free_port()
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "linter", "up", "--port", str(port), "--sandbox-port", str(sandbox)]
        up = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DATA_DIR": data})
        try:
            linter, jira = f"http://localhost:{port}", f"http://localhost:{sandbox}"
            wait_for(f"{linter}/epics/SHOP-7")
            time.sleep(8)
            take(linter, jira)
        finally:
            up.send_signal(signal.SIGINT)
            up.wait(40)


def take(linter: str, jira: str) -> None:
    """Save every picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        page = browser.new_page(viewport={"width": 1180, "height": 800}, device_scale_factor=1.5)
        page.goto(f"{jira}/browse/SHOP-7")
        save(page, "comment.png")
        page.goto(f"{jira}/browse/PAY-5")
        page.get_by_role("button", name="Start work").click()
        show(page, f"{jira}/browse/PAY-5", "Moved back to")
        save(page, "comment-held.png")
        page.get_by_label("Add a comment").fill(WAIVER)
        page.get_by_role("button", name="Comment", exact=True).click()
        show(page, f"{jira}/browse/PAY-5", "Waived until")
        save(page, "comment-waived.png")
        page.goto(linter)
        save(page, "overview.png")
        page.goto(f"{linter}/playground")
        page.get_by_label("Title").fill(TITLE)
        page.get_by_label("Text", exact=True).fill(TEXT)
        page.get_by_role("button", name="Check").click()
        save(page, "playground.png")
        browser.close()


def save(page: Page, name: str) -> None:
    """Save the page as a reader first sees it, and a little more."""
    page.wait_for_timeout(400)
    page.screenshot(path=IMAGES / name, clip={"x": 0, "y": 0, "width": 1180, "height": 980}, full_page=True)


def show(page: Page, address: str, words: str) -> None:
    """Load a page again until these words stand on it; give up after half a minute."""
    for _ in range(30):
        page.goto(address)
        if words in page.inner_text("main"):
            return
        page.wait_for_timeout(1000)
    raise SystemExit(f"{address} never said “{words}”")


def wait_for(address: str) -> None:
    """Wait until a page is there; give up after a minute."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=2):  # noqa: S310 - our own address
                return
        except (URLError, OSError):
            time.sleep(0.3)
    raise SystemExit(f"{address} did not answer")


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
