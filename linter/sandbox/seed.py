"""The examples of a new site: epics good and weak, in two projects, with a past."""

import re
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any, Final

import yaml

from linter.sandbox import catalogue, comments, issues
from linter.sandbox.catalogue import Account
from linter.sandbox.cloud import Cloud
from linter.sandbox.markup import to_adf
from linter.sandbox.outbox import Outbox
from linter.sandbox.site import Doc, Site
from linter.sandbox.store import Store

_BY_NAME: Final = {account.name: account for account in catalogue.ACCOUNTS.values()}
_TYPE_BY_NAME: Final = {kind.name: kind for kind in catalogue.TYPES.values()}
_TEXTS: Final = {
    "outcome": "customfield_10101",
    "baseline": "customfield_10102",
    "target": "customfield_10103",
    "actual": "customfield_10104",
}
_HEADING: Final = re.compile(r"h[1-6]\. ")
_RICH: Final = ("outcome", "actual")


class _Then:
    """A clock that stands where it is put."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._ago = timedelta()

    def back(self, days: float) -> None:
        self._ago = timedelta(days=days)

    def __call__(self) -> datetime:
        return self._now - self._ago


def seed(store: Store, now: datetime) -> None:
    """Fill a site that was never filled with the examples, as if they had been written in the weeks before.

    Sends no webhook. On a site that was filled before, or that holds an issue, this does nothing.
    """
    with store.transaction():
        if store.get("seeded") or store.issues():
            return
        clock = _Then(now)
        site = Site(store, Cloud(""), Outbox(store), clock)
        keys: dict[str, str] = {}
        for example in examples():
            issue = _write(site, clock, example, keys)
            keys[str(example.get("name", issue["key"]))] = issue["key"]
            keys[issue["key"]] = issue["key"]
        store.put("seeded", value=True)


def examples() -> list[dict[str, Any]]:
    """Return the examples as they stand in `examples.yaml`. Days count back from now, `due` forward."""
    text = files("linter.sandbox").joinpath("examples.yaml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)
    return found


def _write(site: Site, clock: _Then, example: dict[str, Any], keys: dict[str, str]) -> Doc:
    clock.back(0)
    due = clock() + timedelta(days=example["due"]) if "due" in example else None
    author = _BY_NAME[example["by"]]
    clock.back(example["age"])
    project = catalogue.PROJECTS[example["project"]]
    kind = _TYPE_BY_NAME[example.get("type", "Epic")]
    issue = issues.create(site, author, project, kind, _fields(example, due, keys))
    for move in example.get("moves", ()):
        clock.back(move["ago"])
        _move(site, _BY_NAME[move.get("by", example["by"])], issue["key"], move["to"])
    for comment in example.get("comments", ()):
        clock.back(comment["ago"])
        comments.write(site, _BY_NAME[comment["by"]], issue["key"], to_adf(comment["text"]))
    return issue


def _fields(example: dict[str, Any], due: datetime | None, keys: dict[str, str]) -> dict[str, Any]:
    def filled(text: str) -> str:
        return text.replace("{due}", f"{due.day} {due:%B %Y}" if due else "")

    fields: dict[str, Any] = {"summary": example["summary"], "labels": example.get("labels", [])}
    if "description" in example:
        given = example["description"]
        fields["description"] = _document(filled(given)) if isinstance(given, str) else given
    for name, field in _TEXTS.items():
        if name in example:
            text = filled(example[name])
            fields[field] = _document(text) if name in _RICH else text
    if "owner" in example:
        fields["assignee"] = _BY_NAME[example["owner"]].id
    if due is not None:
        fields["duedate"] = due.date().isoformat()
    if "parent" in example:
        fields["parent"] = {"key": keys[example["parent"]]}
    return fields


def _document(text: str) -> Doc:
    """Return a text as a document; the line breaks of the file are not those of its paragraphs."""
    lines: list[str] = []
    for line in text.splitlines():
        if lines and _is_prose(line) and _is_prose(lines[-1]):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return to_adf("\n".join(lines))


def _is_prose(line: str) -> bool:
    return bool(line) and line[0] not in "#*|" and not _HEADING.match(line)


def _move(site: Site, actor: Account, key: str, status: str) -> None:
    issue = site.find(key, actor)
    step = next(
        step for step in issues.steps(site, actor, issue) if catalogue.STATUSES[step.to_id].name == status
    )
    issues.move(site, actor, key, step.id)
