"""Jira over REST, through the `jira` package for session and sign-in, and calls of our own where it falls short."""

from linter.adapters.jira.connection import Connection, Flavour, connection_of
from linter.adapters.jira.site import JiraSite

__all__ = ["Connection", "Flavour", "JiraSite", "connection_of"]
