"""A stand-in Jira: enough of Jira Cloud's REST API, webhooks and pages to try the linter, and to test it.

It knows nothing of the linter, so whatever it answers was not bent to fit.
"""

from linter.sandbox.app import create_sandbox
from linter.sandbox.catalogue import LINTER_ACCOUNT_ID, LINTER_EMAIL
from linter.sandbox.misbehave import FAULTS, Exchange, Fault, Misbehaviour
from linter.sandbox.seed import seed
from linter.sandbox.server import SandboxServer, serve
from linter.sandbox.store import Store
from linter.sandbox.webhook import Webhook
from linter.sandbox.workflow import WORKFLOWS

__all__ = [
    "FAULTS",
    "LINTER_ACCOUNT_ID",
    "LINTER_EMAIL",
    "WORKFLOWS",
    "Exchange",
    "Fault",
    "Misbehaviour",
    "SandboxServer",
    "Store",
    "Webhook",
    "create_sandbox",
    "seed",
    "serve",
]
