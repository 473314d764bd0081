"""What the service keeps for good: SQLite by default, PostgreSQL by the same code."""

from linter.adapters.sql.budget import SqlBudget
from linter.adapters.sql.database import open_database
from linter.adapters.sql.inbox import SqlInbox
from linter.adapters.sql.ledger import SqlLedger
from linter.adapters.sql.migrate import is_current, upgrade
from linter.adapters.sql.opinions import SqlOpinionCache
from linter.adapters.sql.workers import SqlWorkers

__all__ = [
    "SqlBudget",
    "SqlInbox",
    "SqlLedger",
    "SqlOpinionCache",
    "SqlWorkers",
    "is_current",
    "open_database",
    "upgrade",
]
