"""One call to Jira, as limits see it: which endpoint, and which issue it writes to."""

from dataclasses import dataclass

_COLLECTIONS = frozenset({"issue", "comment", "properties", "project", "user", "webhook"})
"""Parts of a path after which the name of one thing comes."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call by its method and its path below `/rest/api/3/`."""

    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def endpoint(self) -> str:
        """Return method and path without names: `GET issue/*`. Jira counts bursts by it."""
        parts = self.path.split("/")
        named = [
            "*" if before in _COLLECTIONS else part for before, part in zip(["", *parts], parts, strict=False)
        ]
        return f"{self.method} {'/'.join(named)}"

    @property
    def writes_to(self) -> str:
        """Return the issue that the call may change; empty where it changes none."""
        kind, _, rest = self.path.partition("/")
        return rest.partition("/")[0] if kind == "issue" and self.method != "GET" else ""
