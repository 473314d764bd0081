"""Jira Cloud: versions 2 and 3 of the REST API, people by account id, rich text as ADF in version 3."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from linter.sandbox import catalogue
from linter.sandbox.adf import is_document
from linter.sandbox.fields import FIELDS, Field, WrongValueError, text_of
from linter.sandbox.markup import to_adf
from linter.sandbox.problem import RefusedError, no_issue
from linter.sandbox.wiki import to_wiki

Doc = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cloud:
    """See `flavour.Flavour`."""

    base_url: str

    deployment: ClassVar[str] = "Cloud"
    versions: ClassVar[tuple[str, ...]] = ("2", "3")
    webhook_version: ClassVar[str] = "2"
    form_version: ClassVar[str] = "2"
    webhook_schedule: ClassVar[tuple[float, ...] | None] = None
    fields: ClassVar[Mapping[str, Field]] = FIELDS

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

    def login(self, name: str) -> catalogue.Account | None:
        """Return whose address that is."""
        return next((one for one in catalogue.CALLERS if one.email == name.casefold()), None)

    def stranger(self, *, known: bool) -> RefusedError | None:  # noqa: ARG002 the same for both
        """Let everybody in as nobody: a wrong token is no mistake here."""
        return None

    def hidden(self) -> RefusedError:
        """Say that there is no such issue."""
        return no_issue()

    def user(self, account_id: str | None, version: str) -> Doc | None:
        """Return a person by account id, without address."""
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

    def myself(self, account: catalogue.Account, version: str) -> Doc:
        """Return the caller, with the address."""
        return {
            **(self.user(account.id, version) or {}),
            "emailAddress": account.email,
            "locale": "en_GB",
        }

    def told_person(self, account_id: str) -> str:
        """Return the account id."""
        return account_id

    def take_person(self, value: Any) -> str | None:
        """Take an account id, bare or in an object."""
        account = value.get("accountId", value.get("id")) if isinstance(value, dict) else value
        if account is None:
            return None
        if not isinstance(account, str) or account not in catalogue.ACCOUNTS:
            raise WrongValueError("The user does not exist.")
        return account

    def take_text(self, value: Any, version: str) -> Any:
        """Take an ADF object in version 3, a string in version 2."""
        if version == "2":
            text = text_of(value)
            return to_adf(text) if text.strip() else None
        if not is_document(value):
            raise WrongValueError(
                "Operation value must be an Atlassian Document (see the Atlassian Document Format)"
            )
        return value

    def rich_text(self, document: Doc | None, version: str) -> Doc | str | None:
        """Return ADF in version 3, wiki markup in version 2 and in webhooks."""
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

    def parent_field(self, kind: catalogue.IssueType) -> Field:  # noqa: ARG002 one field for all types
        """Return `parent`."""
        return self.fields["parent"]

    def change_item(self, field: Field) -> Doc:
        """Return name, kind and id of the field."""
        return {
            "field": field.name if field.custom else field.id,
            "fieldtype": "custom" if field.custom else "jira",
            "fieldId": field.id,
        }

    def transition(self, shown: Doc, *, looped: bool, everywhere: bool, screen: bool) -> Doc:
        """Add what Cloud says about a transition."""
        return {
            **shown,
            "hasScreen": screen,
            "isGlobal": everywhere,
            "isInitial": False,
            "isAvailable": True,
            "isConditional": False,
            "isLooped": looped,
        }

    def delivery_headers(self, identifier: str, attempt: int) -> dict[str, str]:
        """Return headers with an identifier that stays the same across repetitions."""
        sent = {
            "Content-Type": "application/json; charset=UTF-8",
            "User-Agent": "Atlassian Webhook HTTP Client",
            "X-Atlassian-Webhook-Identifier": identifier,
            "X-Atlassian-Webhook-Flow": "Primary",
        }
        if attempt:
            sent["X-Atlassian-Webhook-Retry"] = str(attempt)
        return sent
