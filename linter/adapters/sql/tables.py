"""The tables as the code uses them. The migrations create them; a test compares the two."""

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text

from linter.adapters.sql.columns import CleanText, UtcTime

metadata = MetaData()

deliveries = Table(
    "deliveries",
    metadata,
    # The order of arrival: two deliveries may well carry the same time.
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", CleanText, nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
    Column("received", UtcTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("note", CleanText, nullable=False),
    Index("deliveries_by_state", "state", "received"),
    Index("deliveries_by_time", "received"),
)

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcTime, nullable=False),
    Column("issue", CleanText, nullable=False),
    Column("key", CleanText, nullable=False),
    Column("project", CleanText, nullable=False),
    Column("work_type", CleanText, nullable=False),
    Column("issue_type", CleanText, nullable=False),
    Column("summary", CleanText, nullable=False),
    Column("stage", CleanText, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("policy", CleanText, nullable=False),
    Column("digest", CleanText, nullable=False),
    Column("mode", String(16), nullable=False),
    Column("transition", CleanText, nullable=False),
    Column("held", Boolean, nullable=False),
    Column("actions", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Index("entries_by_issue", "issue", "id"),
    Index("entries_by_key", "key", "id"),
    Index("entries_by_time", "at"),
)

bundles = Table(
    "bundles",
    metadata,
    Column("digest", CleanText, primary_key=True),
    Column("first_seen", UtcTime, nullable=False),
)

opinions = Table(
    "opinions",
    metadata,
    Column("key", CleanText, primary_key=True),
    Column("opinion", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("worker", CleanText, primary_key=True),
    Column("at", UtcTime, nullable=False),
)

# --- The budget of calls to Jira. `jira` is its address; times are seconds since 1970.

jira_buckets = Table(
    "jira_buckets",
    metadata,
    Column("jira", CleanText, primary_key=True),
    Column("calls", Float, nullable=False),
    Column("at", Float, nullable=False),
)

jira_shares = Table(
    "jira_shares",
    metadata,
    Column("jira", CleanText, primary_key=True),
    Column("holder", CleanText, primary_key=True),
    Column("calls", Integer, nullable=False),
    Column("wanted", Integer, nullable=False),
    Column("until", Float, nullable=False),
)

jira_pauses = Table(
    "jira_pauses",
    metadata,
    Column("jira", CleanText, primary_key=True),
    Column("scope", CleanText, primary_key=True),
    Column("since", Float, nullable=False),
    Column("until", Float, nullable=False),
    Column("times", Integer, nullable=False),
    Column("why", CleanText, nullable=False),
)

jira_counts = Table(
    "jira_counts",
    metadata,
    Column("what", String(16), primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("count", Float, nullable=False),
)
