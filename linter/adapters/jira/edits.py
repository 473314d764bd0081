"""Editing fields without a mail to everybody who watches, where our account may choose so."""

from datetime import datetime, timedelta
from typing import Any

from linter.adapters.jira.client import Client
from linter.app.ports import Clock, JiraError

_FORBIDDEN = 403
_REMEMBERED_FOR = timedelta(minutes=10)


class Editor:
    """Edits issues, each named by its path.

    Only administrators of Jira or of the project may edit silently. Data Center refuses the whole edit to others;
    Cloud is said to pass over the wish. Whom it was refused to is not tried again for ten minutes.
    """

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._refused: datetime | None = None

    def edit(self, path: str, changes: dict[str, Any]) -> None:
        """Change fields, or update lists, as the body of an edit says it."""
        if self._refused is None or self._clock() - self._refused > _REMEMBERED_FOR:
            try:
                self._client.put(path, changes, notifyUsers="false")
            except JiraError as error:
                if error.status != _FORBIDDEN:
                    raise
            else:
                return
            self._client.put(path, changes)
            self._refused = self._clock()  # only now: it may have been the edit that we may not make
            return
        self._client.put(path, changes)
