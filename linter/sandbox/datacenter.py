"""Jira Data Center 10.3: version 2 of the REST API alone, people by user name, rich text as wiki markup.

Rich text is kept as it was sent (member `wiki` of the stored document), beside what the pages show of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from linter.sandbox import catalogue
from linter.sandbox.adf import is_document
from linter.sandbox.fields import (
    DATA_CENTER_FIELDS,
    EPIC_LINK,
    PARENT_LINK,
    Field,
    WrongValueError,
    text_of,
)
from linter.sandbox.markup import to_adf
from linter.sandbox.problem import RefusedError, not_signed_in
from linter.sandbox.wiki import to_wiki

Doc = dict[str, Any]


_MENTION: Final = re.compile(r"\[~accountid:([^\[\]]{1,128})\]")


@dataclass(frozen=True, slots=True)
class DataCenter:
    """See `flavour.Flavour`."""

    base_url: str

    deployment: ClassVar[str] = "Server"
    versions: ClassVar[tuple[str, ...]] = ("2",)
    webhook_version: ClassVar[str] = "2"
    form_version: ClassVar[str] = "2"
    webhook_schedule: ClassVar[tuple[float, ...] | None] = ()
    """No repetition is promised, so none is made."""
    fields: ClassVar[Mapping[str, Field]] = DATA_CENTER_FIELDS

    def url(self, version: str, path: str) -> str:
        """Return an address below the REST API."""
        return f"{self.base_url}/rest/api/{version}/{path}"

    def server_info(self, server_time: str) -> Doc:
        """Return what `/serverInfo` answers; `Server` is what Data Center calls itself."""
        return {
            "baseUrl": self.base_url,
            "version": "10.3.24",
            "versionNumbers": [10, 3, 24],
            "deploymentType": self.deployment,
            "buildNumber": 10_030_024,
            "buildDate": "2026-01-05T00:00:00.000+0000",
            "databaseBuildNumber": 10_030_024,
            "serverTime": server_time,
            "scmInfo": "sandbox",
            "serverTitle": "Sandbox",
        }

    def login(self, name: str) -> catalogue.Account | None:
        """Return whose user name that is."""
        return next((one for one in catalogue.CALLERS if one.username == name.casefold()), None)

    def stranger(self, *, known: bool) -> RefusedError | None:
        """Refuse wrong credentials, whatever was asked for; who gave none is nobody."""
        return not_signed_in() if known else None

    def hidden(self) -> RefusedError:
        """Ask for a name."""
        words = ["You do not have the permission to see the specified issue.", "Login Required"]
        return RefusedError(401, body={"errorMessages": words, "errors": {}})

    def user(self, account_id: str | None, version: str) -> Doc | None:
        """Return a person by user name and key, with the address."""
        if account_id is None:
            return None
        account = catalogue.ACCOUNTS[account_id]
        avatar = f"{self.base_url}/static/person.svg"
        return {
            "self": self.url(version, f"user?username={account.username}"),
            "name": account.username,
            "key": account.key,
            "emailAddress": account.email,
            "avatarUrls": dict.fromkeys(("16x16", "24x24", "32x32", "48x48"), avatar),
            "displayName": account.name,
            "active": account.active,
            "timeZone": "Etc/UTC",
        }

    def myself(self, account: catalogue.Account, version: str) -> Doc:
        """Return the caller, with the number of groups and roles."""
        return {
            **(self.user(account.id, version) or {}),
            "deleted": False,
            "locale": "en_GB",
            "groups": {"size": 1, "items": []},
            "applicationRoles": {"size": 1, "items": []},
            "expand": "groups,applicationRoles",
        }

    def told_person(self, account_id: str) -> str:
        """Return the user's key."""
        return catalogue.ACCOUNTS[account_id].key

    def take_person(self, value: Any) -> str | None:
        """Take an object with the user name; the pages give account ids."""
        if isinstance(value, str):
            return value if value in catalogue.ACCOUNTS else None
        name = value.get("name") if isinstance(value, dict) else value
        if name is None:
            return None
        for account in catalogue.ACCOUNTS.values():
            if account.username == name:
                return account.id
        raise WrongValueError(f"User '{str(name)[:100]}' does not exist.")

    def take_text(self, value: Any, version: str) -> Any:
        """Take wiki markup as it is; ADF (version 3) comes only from the site's own examples."""
        if version == "3" and is_document(value):
            return value
        text = text_of(value)
        return {**to_adf(text), "wiki": text} if text.strip() else None

    def rich_text(self, document: Doc | None, version: str) -> Doc | str | None:  # noqa: ARG002 there is one version
        """Return the wiki markup that was sent, to the letter."""
        if document is None:
            return None
        return str(document["wiki"]) if "wiki" in document else _MENTION.sub(_named, to_wiki(document) or "")

    def issue_type(self, kind: catalogue.IssueType, version: str) -> Doc:
        """Return a type of issue; Data Center does not say at which level."""
        return {
            "self": self.url(version, f"issuetype/{kind.id}"),
            "id": kind.id,
            "name": kind.name,
            "description": "",
            "iconUrl": f"{self.base_url}/static/type.svg",
            "subtask": kind.level < 0,
            "avatarId": 0,
        }

    def parent_field(self, kind: catalogue.IssueType) -> Field:
        """Return Parent Link for epics and above, `parent` for sub-tasks, Epic Link for all others."""
        if kind.level > 0:
            return PARENT_LINK
        return EPIC_LINK if kind.level == 0 else self.fields["parent"]

    def change_item(self, field: Field) -> Doc:
        """Return name and kind of the field; its id is not told."""
        return {
            "field": field.name if field.custom else field.id,
            "fieldtype": "custom" if field.custom else "jira",
        }

    def transition(self, shown: Doc, *, looped: bool, everywhere: bool, screen: bool) -> Doc:  # noqa: ARG002 Data Center says none of it
        """Add the place in the menu."""
        return {**shown, "description": "", "opsbarSequence": int(shown["id"])}

    def delivery_headers(self, identifier: str, attempt: int) -> dict[str, str]:  # noqa: ARG002 neither is told
        """Return headers without an identifier."""
        return {
            "Content-Type": "application/json; charset=UTF-8",
            "User-Agent": "Atlassian HttpClient 3.0.8 / JIRA-10.3.24 (10030024) / Default",
        }


def _named(mention: re.Match[str]) -> str:
    account = catalogue.ACCOUNTS.get(mention[1])
    return f"[~{account.username}]" if account else ""
