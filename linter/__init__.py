"""Admission control for Jira epics: say what is missing from an outcome, and what to write instead."""

__version__ = "0.1.0"
