"""Looks that name an issue by its key are handed on under its id, so that one issue stands in one line."""

from collections.abc import Callable
from dataclasses import dataclass

from linter.app.ports import Again, Done, Jira, JiraError, Look


@dataclass(frozen=True, slots=True)
class ById:
    """Does looks by id; one by key asks for the same look by id, and does nothing else.

    The engine keeps looks at one name apart, and an issue has several: its id, its key, the key from before it
    was moved. Only Jira knows for certain which is whose; what we noted earlier can be out of date.
    """

    jira: Jira
    handle: Callable[[Look], Done | Again]

    def __call__(self, look: Look) -> Done | Again:
        """Do the look, or ask for it by id. What Jira refuses for now is reported as `Again`."""
        if look.issue.isdecimal():
            return self.handle(look)
        try:
            seen = self.jira.look(look.issue)
        except JiraError as error:
            if error.permanent:
                return Done(f"given up: {error}")
            return Again(str(error), error.retry_after)
        if seen is None:
            return Done("gone, or hidden from us")
        if not seen.epic.id or seen.epic.id == look.issue:
            return self.handle(look)
        name = look.id.removeprefix(f"{look.issue}/")
        return Done(f"goes on as {seen.epic.id}", Look(seen.epic.id, f"{seen.epic.id}/{name}"))
