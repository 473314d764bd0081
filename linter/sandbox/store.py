"""The sandbox's memory: one SQLite file of JSON documents, so that a second start finds what the first left."""

import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS issue (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, doc TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS comment (
    id INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS comment_by_issue ON comment (issue);
CREATE TABLE IF NOT EXISTS history (
    id INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS history_by_issue ON history (issue);
CREATE TABLE IF NOT EXISTS property (
    entity TEXT NOT NULL, owner INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (entity, owner, key));
CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL, identifier TEXT NOT NULL, body TEXT NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0, due REAL NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
    last TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (state, due);
"""

Doc = dict[str, Any]


class Store:
    """One database, one connection, one lock: safe to use from any thread of one process.

    `path` may be `:memory:`. Documents come and go as JSON; what they hold is the business of `site`.
    """

    def __init__(self, path: str | Path) -> None:
        if str(path) != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(str(path), check_same_thread=False, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._depth = 0
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA busy_timeout = 5000")
        self._connection.executescript(_TABLES)

    def close(self) -> None:
        """Close the database; nothing works afterwards. Closing twice is harmless."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all or nothing; may be nested, and the outermost one counts."""
        with self._lock:
            if self._depth == 0:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if self._depth == 0:
                    self._connection.execute("ROLLBACK")
                raise
            self._depth -= 1
            if self._depth == 0:
                self._connection.execute("COMMIT")

    def rows(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        """Run one statement and return its rows."""
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    # --- meta ---

    def get(self, name: str) -> Any:
        """Return what was kept under a name; None where nothing was."""
        rows = self.rows("SELECT value FROM meta WHERE name = ?", name)
        return json.loads(rows[0]["value"]) if rows else None

    def put(self, name: str, value: Any) -> None:
        """Keep a JSON value under a name."""
        self.rows("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, json.dumps(value))

    def token(self) -> str:
        """Return the API token of the linter's account, made at the first call and kept."""
        with self.transaction():
            token = self.get("token")
            if token is None:
                token = f"sandbox-{secrets.token_urlsafe(24)}"
                self.put("token", token)
        return str(token)

    def next_number(self, name: str, first: int) -> int:
        """Count up and return the number; no number is given out twice."""
        with self.transaction():
            number = int(self.get(f"next {name}") or first)
            self.put(f"next {name}", number + 1)
        return number

    # --- issues ---

    def save_issue(self, issue: Doc) -> None:
        """Insert or replace an issue by its id."""
        self.rows(
            "INSERT INTO issue (id, key, doc) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET key = excluded.key, doc = excluded.doc",
            int(issue["id"]),
            issue["key"],
            json.dumps(issue),
        )

    def issue(self, id_or_key: str) -> Doc | None:
        """Return an issue by its id or its key, whatever the case of the key."""
        column, value = ("id", _rowid(id_or_key)) if _is_id(id_or_key) else ("key", id_or_key.upper())
        rows = self.rows(f"SELECT doc FROM issue WHERE {column} = ?", value)  # noqa: S608 column is one of two
        return json.loads(rows[0]["doc"]) if rows else None

    def issues(self) -> list[Doc]:
        """Return all issues, oldest first."""
        return [json.loads(row["doc"]) for row in self.rows("SELECT doc FROM issue ORDER BY id")]

    def delete_issue(self, issue_id: str) -> None:
        """Delete an issue with its comments, properties and history."""
        with self.transaction():
            comments = self.comments(issue_id)
            for comment in comments:
                self.delete_comment(comment["id"])
            self.rows("DELETE FROM property WHERE entity = 'issue' AND owner = ?", int(issue_id))
            self.rows("DELETE FROM issue WHERE id = ?", int(issue_id))

    # --- comments ---

    def save_comment(self, comment: Doc) -> None:
        """Insert or replace a comment by its id."""
        values = (int(comment["id"]), int(comment["issue"]), json.dumps(comment))
        self.rows("INSERT OR REPLACE INTO comment (id, issue, doc) VALUES (?, ?, ?)", *values)

    def comments(self, issue_id: str) -> list[Doc]:
        """Return the comments of an issue, oldest first."""
        rows = self.rows("SELECT doc FROM comment WHERE issue = ? ORDER BY id", int(issue_id))
        return [json.loads(row["doc"]) for row in rows]

    def comment(self, comment_id: str) -> Doc | None:
        """Return one comment."""
        if not _is_id(comment_id):
            return None
        rows = self.rows("SELECT doc FROM comment WHERE id = ?", _rowid(comment_id))
        return json.loads(rows[0]["doc"]) if rows else None

    def delete_comment(self, comment_id: str) -> None:
        """Delete a comment and its properties."""
        with self.transaction():
            self.rows("DELETE FROM property WHERE entity = 'comment' AND owner = ?", int(comment_id))
            self.rows("DELETE FROM comment WHERE id = ?", int(comment_id))

    # --- histories ---

    def add_history(self, issue_id: str, history: Doc) -> None:
        """Append one change to an issue's history."""
        values = (int(history["id"]), int(issue_id), json.dumps(history))
        self.rows("INSERT INTO history (id, issue, doc) VALUES (?, ?, ?)", *values)

    def histories(self, issue_id: str) -> list[Doc]:
        """Return the changes of an issue, oldest first."""
        rows = self.rows("SELECT doc FROM history WHERE issue = ? ORDER BY id", int(issue_id))
        return [json.loads(row["doc"]) for row in rows]

    # --- properties ---

    def set_property(self, entity: str, owner: str, key: str, value: Any) -> bool:
        """Write a property of an `issue` or a `comment`; return whether it is new."""
        with self.transaction():
            new = key not in self.properties(entity, owner)
            values = (entity, int(owner), key, json.dumps(value))
            self.rows("INSERT OR REPLACE INTO property VALUES (?, ?, ?, ?)", *values)
        return new

    def properties(self, entity: str, owner: str) -> Doc:
        """Return the properties of an issue or a comment by their keys."""
        statement = "SELECT key, value FROM property WHERE entity = ? AND owner = ? ORDER BY key"
        return {row["key"]: json.loads(row["value"]) for row in self.rows(statement, entity, int(owner))}

    def delete_property(self, entity: str, owner: str, key: str) -> None:
        """Delete a property; one that is not there is no mistake."""
        self.rows("DELETE FROM property WHERE entity = ? AND owner = ? AND key = ?", entity, int(owner), key)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _rowid(text: str) -> int:
    """Return a row id; -1, which none has, for what SQLite could not hold."""
    return int(text) if len(text) <= 18 else -1  # noqa: PLR2004 10**18 still fits into 64 bits
