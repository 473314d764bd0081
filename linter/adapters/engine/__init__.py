"""Durable execution of looks, on DBOS."""

from linter.adapters.engine.engine import DbosEngine

__all__ = ["DbosEngine"]
