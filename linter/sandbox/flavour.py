"""How one kind of Jira shows things: versions of the REST API, people, rich text.

Everything that Cloud and Data Center show differently belongs here; what happened belongs to `site`.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from linter.sandbox import catalogue
from linter.sandbox.wiki import to_wiki

Doc = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cloud:
    """Jira Cloud: versions 2 and 3, people by account id, rich text as ADF in version 3."""

    base_url: str

    deployment: ClassVar[str] = "Cloud"
    versions: ClassVar[tuple[str, ...]] = ("2", "3")
    webhook_version: ClassVar[str] = "2"
    """Webhooks have the shapes of this version of the REST API."""

    def url(self, version: str, path: str) -> str:
        """Return an address below the REST API."""
        return f"{self.base_url}/rest/api/{version}/{path}"

    def server_info(self, server_time: str) -> Doc:
        """Return what `/serverInfo` answers."""
        return {
            "baseUrl": self.base_url,
            "displayUrl": self.base_url,
            "version": "1001.0.0-SNAPSHOT",
            "versionNumbers": [1001, 0, 0],
            "deploymentType": self.deployment,
            "buildNumber": 100_300,
            "buildDate": "2026-01-05T09:00:00.000+0000",
            "serverTime": server_time,
            "serverTimeZone": "UTC",
            "scmInfo": "sandbox",
            "serverTitle": "Sandbox",
        }

    def user(self, account_id: str | None, version: str) -> Doc | None:
        """Return a person as issues and comments show one; None for nobody."""
        if account_id is None:
            return None
        account = catalogue.ACCOUNTS[account_id]
        avatar = f"{self.base_url}/static/person.svg"
        return {
            "self": self.url(version, f"user?accountId={account.id}"),
            "accountId": account.id,
            "accountType": account.kind,
            "avatarUrls": dict.fromkeys(("16x16", "24x24", "32x32", "48x48"), avatar),
            "displayName": account.name,
            "active": account.active,
            "timeZone": "Etc/UTC",
        }

    def rich_text(self, document: Doc | None, version: str) -> Doc | str | None:
        """Return rich text: ADF in version 3, wiki markup in version 2 and in webhooks."""
        return document if version == "3" else to_wiki(document)

    def issue_type(self, kind: catalogue.IssueType, version: str) -> Doc:
        """Return a type of issue, with its level."""
        return {
            "self": self.url(version, f"issuetype/{kind.id}"),
            "id": kind.id,
            "name": kind.name,
            "description": "",
            "iconUrl": f"{self.base_url}/static/type.svg",
            "subtask": kind.level < 0,
            "avatarId": 0,
            "hierarchyLevel": kind.level,
        }


FLAVOURS: Final = {"cloud": Cloud}
"""By the name under which the command line asks for them."""
