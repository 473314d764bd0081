"""What routes find in their application."""

from dataclasses import dataclass

from flask import current_app

from linter.sandbox.limits import Limits
from linter.sandbox.misbehave import Misbehaviour
from linter.sandbox.site import Site


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What an application carries in `extensions["sandbox"]`."""

    site: Site
    token: str
    misbehaviour: Misbehaviour
    limits: Limits
    testing: bool


def sandbox() -> Sandbox:
    """Return the sandbox that this application shows."""
    return current_app.extensions["sandbox"]  # type: ignore[no-any-return] # Flask keeps extensions as Any


def site() -> Site:
    """Return the site."""
    return sandbox().site
