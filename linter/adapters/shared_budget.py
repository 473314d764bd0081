"""Which budget a process keeps to: that of all workers where there is one."""

from collections.abc import Callable

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from linter.adapters.jira.neighbour import Neighbour
from linter.adapters.memory_budget import InMemoryBudget
from linter.adapters.sql import SqlBudget, is_current
from linter.app.allowance import Allowance


def neighbour(database: str, opened: Callable[[], Engine], jira: str, allowance: Allowance) -> Neighbour:
    """Return manners by the budget in the database; by one of its own on a machine that has no database (yet)."""
    try:
        current = is_current(database)
    except SQLAlchemyError:
        current = False
    return Neighbour(SqlBudget(opened(), jira, allowance) if current else InMemoryBudget(allowance))
