"""The whole service as a test finds it, and what people do with it."""

import hashlib
import hmac
import socket
import time
from dataclasses import dataclass

import requests
from werkzeug.serving import WSGIRequestHandler

from linter.bootstrap import Wiring
from linter.sandbox import SandboxServer

SECRETS = ("first-secret", "second-secret")


class Quiet(WSGIRequestHandler):
    """Says nothing about requests."""

    def log(self, *args):
        pass


@dataclass
class Running:
    """The service as a visitor finds it."""

    sandbox: SandboxServer
    wiring: Wiring
    url: str
    person: requests.Session

    # --- what people do in Jira

    def create(self, **form):
        """Create an epic through the sandbox's form; return its key."""
        form = {"project": "SHOP", "description": "", **form}
        answer = self.person.post(f"{self.sandbox.url}/create", data=form, headers=self._origin())
        assert answer.status_code == 200, answer.text[:500]
        return answer.url.rsplit("/", 1)[1]

    def edit(self, key, **form):
        """Edit an epic through the form."""
        answer = self.person.post(f"{self.sandbox.url}/browse/{key}/edit", data=form, headers=self._origin())
        assert answer.status_code == 200, answer.text[:500]

    def move(self, key, name):
        """Press the button of a transition."""
        found = self.rest("GET", f"issue/{key}/transitions")["transitions"]
        (step,) = [step["id"] for step in found if step["to"]["name"] == name]
        answer = self.person.post(
            f"{self.sandbox.url}/browse/{key}/move", data={"step": step}, headers=self._origin()
        )
        assert answer.status_code == 200

    def _origin(self):
        return {"Origin": self.sandbox.url}

    # --- what Jira shows

    def rest(self, method, path, **how):
        """Call the sandbox as the linter's account."""
        auth = (self.sandbox.email, self.sandbox.token)
        answer = requests.request(
            method, f"{self.sandbox.url}/rest/api/3/{path}", auth=auth, timeout=10, **how
        )
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def comments(self, key):
        """Return the comments of an issue."""
        return self.rest("GET", f"issue/{key}/comment")["comments"]

    def status(self, key):
        """Return the name of an issue's status."""
        return self.rest("GET", f"issue/{key}?fields=status")["fields"]["status"]["name"]

    # --- what arrives at the linter

    def deliver(self, body, identifier=None, secret=SECRETS[0]):
        """Post a webhook as Jira does."""
        headers = {"Content-Type": "application/json", "X-Hub-Signature": sign(body, secret)}
        if identifier:
            headers["X-Atlassian-Webhook-Identifier"] = identifier
        return requests.post(f"{self.url}/webhooks/jira", data=body, headers=headers, timeout=10)


def sign(body, secret):
    """Return the value of X-Hub-Signature."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def said(comment):
    """Return a comment's text."""
    parts = []

    def walk(node):
        if isinstance(node, dict):
            parts.append(node.get("text", ""))
            for child in node.get("content", ()):
                walk(child)

    walk(comment["body"])
    return " ".join(filter(None, parts))


def a_free_port():
    """Return a port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def eventually(check, seconds=20):
    """Wait until something holds; return what it came to."""
    until = time.monotonic() + seconds
    while True:
        found = check()
        if found or time.monotonic() > until:
            assert found, "it did not come to pass in time"
            return found
        time.sleep(0.1)
