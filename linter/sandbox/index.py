"""What searches see: in a large Jira not yet what was written a moment ago."""

from datetime import datetime, timedelta

from linter.sandbox.store import Doc, Store


class Index:
    """Issues as they were when the index last took them up. Without a lag it shows them as they are."""

    def __init__(self) -> None:
        self._lag = timedelta()
        self._taken: dict[str, Doc] = {}

    def fall_behind(self, store: Store, lag: timedelta) -> None:
        """Begin to lag: what is there now is known, what comes is known that much later. Zero ends it."""
        self._lag = lag
        self._taken = {issue["id"]: issue for issue in store.issues()} if lag else {}

    def issues(self, store: Store, now: datetime) -> list[Doc]:
        """Return the issues as searches know them."""
        current = store.issues()
        if not self._lag:
            return current
        for issue in current:
            if datetime.fromisoformat(issue["updated"]) <= now - self._lag:
                self._taken[issue["id"]] = issue
        return [self._taken[issue["id"]] for issue in current if issue["id"] in self._taken]
