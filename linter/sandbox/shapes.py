"""What the site holds, in the shapes in which Jira's REST API shows it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from linter.sandbox import catalogue
from linter.sandbox.fields import Field
from linter.sandbox.flavour import Flavour
from linter.sandbox.store import Store
from linter.sandbox.workflow import RESOLUTIONS

Doc = dict[str, Any]

_PRIORITY: Final = ("3", "Medium")
_THIN: Final = ("summary", "issuetype", "project", "assignee", "priority", "status")


@dataclass(frozen=True, slots=True)
class Shapes:
    """Renders for one version of the REST API."""

    store: Store
    flavour: Flavour
    version: str
    words: Mapping[str, str] = field(default_factory=dict)
    """See `Site.words`."""

    def issue(self, issue: Doc, wanted: Callable[[str], bool] = lambda _: True) -> Doc:
        """Return an issue with those fields that are wanted, as `GET /issue` shows it without `expand`."""
        fields = {
            name: self._value(issue, field)
            for name, field in self.flavour.fields.items()
            if wanted(name) and (field.kind != "parent" or self._names_parent(issue, field))
        }
        return {**self.reference(issue), "fields": fields}

    def thin_issue(self, issue: Doc) -> Doc:
        """Return the few fields that go along with a comment's webhook."""
        return self.issue(issue, _THIN.__contains__)

    def reference(self, issue: Doc) -> Doc:
        """Return id, key and address."""
        return {"id": issue["id"], "self": self.url(f"issue/{issue['id']}"), "key": issue["key"]}

    def url(self, path: str) -> str:
        """Return an address of this version."""
        return self.flavour.url(self.version, path)

    def _value(self, issue: Doc, field: Field) -> Any:
        value = issue["fields"].get(field.id)
        match field.kind:
            case "rich":
                return self.flavour.rich_text(value, self.version)
            case "user":
                return self.flavour.user(value, self.version)
            case "labels":
                return value or []
            case "parent" | "link":
                return self._upwards(issue, field)
            case "fixed" | "resolution":
                return self._fixed(issue, field.id)
            case _:
                return value

    def _fixed(self, issue: Doc, name: str) -> Any:
        match name:
            case "issuetype":
                return self.issue_type(catalogue.TYPES[issue["type"]])
            case "project":
                return self.project(catalogue.PROJECTS[issue["project"]])
            case "creator":
                return self.flavour.user(issue["creator"], self.version)
            case "priority":
                number, label = _PRIORITY
                return {"self": self.url(f"priority/{number}"), "id": number, "name": label}
            case "comment":
                return self._comments(issue)
            case _:
                return self._of_status(issue, name)

    def _of_status(self, issue: Doc, name: str) -> Any:
        status = catalogue.STATUSES[issue["status"]]
        match name:
            case "status":
                return self.status(status)
            case "statusCategory":
                return self.category(status)
            case "resolution":
                return self._resolution(issue["fields"].get("resolution"))
            case _:
                return issue.get(name)

    def _resolution(self, name: str | None) -> Doc | None:
        if name is None:
            return None
        number = RESOLUTIONS[name]
        return {"self": self.url(f"resolution/{number}"), "id": number, "description": "", "name": name}

    def _comments(self, issue: Doc) -> Doc:
        comments = [self.comment(comment) for comment in self.store.comments(issue["id"])]
        address = self.url(f"issue/{issue['id']}/comment")
        count = len(comments)
        return {"comments": comments, "self": address, "maxResults": count, "total": count, "startAt": 0}

    def _names_parent(self, issue: Doc, field: Field) -> bool:
        return self.flavour.parent_field(catalogue.TYPES[issue["type"]]) == field

    def _upwards(self, issue: Doc, field: Field) -> Any:
        """Return the parent, by its key alone where the field is a link, if it is this field that names it."""
        parent_id = issue["fields"].get("parent")
        parent = self.store.issue(parent_id) if parent_id else None
        if parent is None or not self._names_parent(issue, field):
            return None
        if field.kind == "link":
            return parent["key"]
        return self.issue(parent, ("summary", "status", "priority", "issuetype").__contains__)

    def project(self, project: catalogue.Project) -> Doc:
        """Return a project as issues show one."""
        avatar = f"{self.flavour.base_url}/static/project.svg"
        return {
            "self": self.url(f"project/{project.id}"),
            "id": project.id,
            "key": project.key,
            "name": project.name,
            "projectTypeKey": "software",
            "simplified": False,
            "avatarUrls": dict.fromkeys(("16x16", "24x24", "32x32", "48x48"), avatar),
        }

    def say(self, word: str) -> str:
        """Return a name as people see it here."""
        return self.words.get(word, word)

    def issue_type(self, kind: catalogue.IssueType) -> Doc:
        """Return a type of issue."""
        return {**self.flavour.issue_type(kind, self.version), "name": self.say(kind.name)}

    def status(self, status: catalogue.Status) -> Doc:
        """Return a status with its category."""
        return {
            "self": self.url(f"status/{status.id}"),
            "description": "",
            "iconUrl": f"{self.flavour.base_url}/",
            "name": self.say(status.name),
            "id": status.id,
            "statusCategory": self.category(status),
        }

    def category(self, status: catalogue.Status) -> Doc:
        """Return the category of a status."""
        number, name, colour = catalogue.CATEGORIES[status.category]
        address = self.url(f"statuscategory/{number}")
        return {
            "self": address,
            "id": number,
            "key": status.category,
            "colorName": colour,
            "name": self.say(name),
        }

    def transition(self, step: catalogue.Step, status: str, *, fields: bool = False) -> Doc:
        """Return a transition; `status` is where the issue stands. `fields`: with those of its screen."""
        shown = {"id": step.id, "name": step.name, "to": self.status(catalogue.STATUSES[step.to_id])}
        looped, everywhere = step.to_id == status, not step.from_ids
        if fields:
            shown["fields"] = {
                name: self._on_screen(name, required=name in step.required) for name in step.screen
            }
        return self.flavour.transition(shown, looped=looped, everywhere=everywhere, screen=bool(step.screen))

    def editable(self, issue: Doc) -> Doc:
        """Return the fields of an issue that may be set, by id."""
        parent = self.flavour.parent_field(catalogue.TYPES[issue["type"]])
        return {
            field.id: self._on_screen(field.id, required=field.id == "summary")
            for field in self.flavour.fields.values()
            if field.kind != "fixed" and (field.kind not in {"parent", "link"} or field == parent)
        }

    def _on_screen(self, name: str, *, required: bool) -> Doc:
        field = self.flavour.fields[name]
        return {
            "required": required,
            "schema": self.field(field)["schema"],
            "name": field.name,
            "key" if self.flavour.deployment == "Cloud" else "fieldId": name,
            "hasDefaultValue": False,
            "operations": ["set"],
        }

    def comment(self, comment: Doc, *, properties: bool = False) -> Doc:
        """Return a comment; its properties only where they are asked for."""
        shown = {
            "self": self.url(f"issue/{comment['issue']}/comment/{comment['id']}"),
            "id": comment["id"],
            "author": self.flavour.user(comment["author"], self.version),
            "body": self.flavour.rich_text(comment["body"], self.version),
            "updateAuthor": self.flavour.user(comment["updateAuthor"], self.version),
            "created": comment["created"],
            "updated": comment["updated"],
        }
        if self.flavour.deployment == "Cloud":
            shown["jsdPublic"] = True
        if properties:
            kept = self.store.properties("comment", comment["id"])
            shown["properties"] = [{"key": key, "value": value} for key, value in kept.items()]
        return shown

    def history(self, history: Doc) -> Doc:
        """Return one change, as the changelog shows it."""
        author = self.flavour.user(history["author"], self.version)
        return {
            "id": history["id"],
            "author": author,
            "created": history["created"],
            "items": history["items"],
        }

    def names(self, shown: Iterable[str]) -> dict[str, str]:
        """Return the names of the fields of those ids: what `expand=names` adds."""
        return {name: self.say(self.flavour.fields[name].name) for name in shown}

    def field(self, field: Field) -> Doc:
        """Return the description of a field."""
        custom = bool(field.custom)
        number = field.id.removeprefix("customfield_")
        schema: Doc = {"type": field.type}
        if field.items:
            schema["items"] = field.items
        schema |= {"custom": field.custom, "customId": int(number)} if custom else {"system": field.id}
        key = {"key": field.id} if self.flavour.deployment == "Cloud" else {}
        return {
            "id": field.id,
            **key,
            "name": self.say(field.name),
            "custom": custom,
            "orderable": True,
            "navigable": True,
            "searchable": True,
            "clauseNames": [f"cf[{number}]", field.name] if custom else [field.id],
            "schema": schema,
        }
