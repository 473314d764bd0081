"""Jira over REST, through the `jira` package for session and sign-in, and calls of our own where it falls short."""

from linter.adapters.jira.client import Connection
from linter.adapters.jira.site import JiraSite

__all__ = ["Connection", "JiraSite"]
