"""How one kind of Jira shows things: versions of the REST API, people, rich text.

Everything that Cloud and Data Center show differently belongs here; what happened belongs to `site`.
"""

from collections.abc import Callable
from typing import Any, Final, Protocol

from linter.sandbox.catalogue import Account, IssueType
from linter.sandbox.cloud import Cloud
from linter.sandbox.datacenter import DataCenter
from linter.sandbox.fields import Dialect, Field
from linter.sandbox.problem import RefusedError

Doc = dict[str, Any]


class Flavour(Dialect, Protocol):
    """One kind of Jira."""

    @property
    def base_url(self) -> str:
        """Address without a slash at its end."""

    @property
    def deployment(self) -> str:
        """`Cloud` or `Server`, as `/serverInfo` says it."""

    @property
    def versions(self) -> tuple[str, ...]:
        """Versions of the REST API."""

    @property
    def webhook_version(self) -> str:
        """Webhooks have the shapes of this version of the REST API."""

    @property
    def form_version(self) -> str:
        """The version whose rich text is what people type into forms."""

    @property
    def webhook_schedule(self) -> tuple[float, ...] | None:
        """Seconds between repetitions of a webhook; None for the sandbox's own."""

    def url(self, version: str, path: str) -> str:
        """Return an address below the REST API."""

    def server_info(self, server_time: str) -> Doc:
        """Return what `/serverInfo` answers."""

    def login(self, name: str) -> Account | None:
        """Return whose name that is at sign-in."""

    def stranger(self, *, known: bool) -> RefusedError | None:
        """Return the answer for who has no valid credentials; None where such a caller is let in as nobody.

        `known`: whether the caller gave credentials at all.
        """

    def hidden(self) -> RefusedError:
        """Return the answer for an issue that nobody in particular asks for."""

    def user(self, account_id: str | None, version: str) -> Doc | None:
        """Return a person as issues and comments show one; None for nobody."""

    def myself(self, account: Account, version: str) -> Doc:
        """Return the caller."""

    def told_person(self, account_id: str) -> str:
        """Return what histories name a person by."""

    def rich_text(self, document: Doc | None, version: str) -> Doc | str | None:
        """Return rich text as this version shows it."""

    def issue_type(self, kind: IssueType, version: str) -> Doc:
        """Return a type of issue."""

    def parent_field(self, kind: IssueType) -> Field:
        """Return the field that names the parent of issues of that type."""

    def change_item(self, field: Field) -> Doc:
        """Return the part of a history's item that names the field."""

    def transition(self, shown: Doc, *, looped: bool, everywhere: bool, screen: bool) -> Doc:
        """Return a transition with what this kind of Jira adds to id, name and target."""

    def delivery_headers(self, identifier: str, attempt: int) -> dict[str, str]:
        """Return the headers of a webhook, without the signature."""


FLAVOURS: Final[dict[str, Callable[[str], Flavour]]] = {"cloud": Cloud, "dc": DataCenter}
"""By the name under which the command line asks for them; each takes the site's address."""
