"""Dana, who works in Jira through clients that others wrote. Each of them does the same things in its own way."""

import json
from pathlib import Path

from jira import JIRA

from linter.sandbox import catalogue

OUTCOME, ACTUAL, EPIC_NAME = "customfield_10101", "customfield_10104", "customfield_10011"
PROPERTY = "outcome-linter"
SCRIPT = Path(__file__).parent / "node" / "person.mjs"
DANA = "dana"
"""Her name on Data Center."""
DANA_MAIL, DANA_ID = catalogue.DANA.email, catalogue.DANA.id


def adf(text):
    """Return a text as a document."""
    return {
        "type": "doc",
        "version": 1,
        "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]}],
    }


def plain(body):
    """Return what a body says, be it markup or a document."""
    if isinstance(body, str):
        return body
    parts = [body.get("text") or body.get("attrs", {}).get("text", "")]
    parts += [plain(child) for child in body.get("content", ())]
    return " ".join(filter(None, parts))


class _Writer:
    """What all of them write the same way."""

    rich = staticmethod(str)
    """Makes a rich text of words: the client's version of REST wants it so."""
    cloud = True

    project = "PAY"

    def _fields(self, summary, outcome, kind="Epic"):
        fields = {"project": {"key": self.project}, "issuetype": {"name": kind}, "summary": summary}
        fields[OUTCOME] = self.rich(outcome)
        if kind == "Epic" and not self.cloud:
            fields[EPIC_NAME] = summary
        return fields

    def _changes(self, outcome, actual, owner):
        given = {OUTCOME: outcome, ACTUAL: actual}
        changes = {name: self.rich(text) for name, text in given.items() if text is not None}
        if owner == DANA:
            changes["assignee"] = {"accountId": DANA_ID} if self.cloud else {"name": DANA}
        return changes

    def close(self):
        """End the session."""


class JiraPackage(_Writer):
    """By `jira`, which signs in for the linter too; here it sends and reads in its own way."""

    def __init__(self, url, token, *, cloud, version="2"):
        self.cloud = cloud
        self.rich = adf if version == "3" else str
        self._jira = JIRA(
            url,
            basic_auth=(DANA_MAIL if cloud else DANA, token),
            options={"rest_api_version": version},
            max_retries=0,
            timeout=30,
        )

    def close(self):
        self._jira.close()

    def create(self, summary, outcome, kind="Epic"):
        return self._jira.create_issue(self._fields(summary, outcome, kind)).key

    def edit(self, key, outcome=None, actual=None, owner=None):
        self._jira.issue(key).update(fields=self._changes(outcome, actual, owner))

    def comment(self, key, text):
        return self._jira.add_comment(key, self.rich(text)).id

    def ways(self, key):
        return {one["name"]: one["id"] for one in self._jira.transitions(key)}

    def move(self, key, name):
        self._jira.transition_issue(key, name)

    def status(self, key):
        return self._jira.issue(key).fields.status.name

    def said(self, key):
        found = (one.raw for one in self._jira.comments(key))
        return [(one["id"], one["author"]["displayName"], plain(one["body"])) for one in found]

    def remembered(self, key):
        return self._jira.issue_property(key, PROPERTY).raw["value"]

    def delete_comment(self, key, comment):
        self._jira.comment(key, comment).delete()


class AtlassianPackage(_Writer):
    """By `atlassian-python-api`."""

    def __init__(self, url, token, *, cloud):
        from atlassian import Jira

        self.cloud = cloud
        user = DANA_MAIL if cloud else DANA
        self._jira = Jira(url, username=user, password=token, cloud=cloud, api_version="2", timeout=30)

    def close(self):
        self._jira.close()

    def create(self, summary, outcome, kind="Epic"):
        return self._jira.issue_create(self._fields(summary, outcome, kind))["key"]

    def edit(self, key, outcome=None, actual=None, owner=None):
        self._jira.update_issue_field(key, self._changes(outcome, actual, owner))

    def comment(self, key, text):
        return self._jira.issue_add_comment(key, text)["id"]

    def ways(self, key):
        return {one["name"]: str(one["id"]) for one in self._jira.get_issue_transitions(key)}

    def move(self, key, name):
        self._jira.set_issue_status_by_transition_id(key, self.ways(key)[name])

    def status(self, key):
        return self._jira.get_issue_status(key)

    def said(self, key):
        found = self._jira.issue_get_comments(key)["comments"]
        return [(one["id"], one["author"]["displayName"], plain(one["body"])) for one in found]

    def remembered(self, key):
        return self._jira.get_issue_property(key, PROPERTY)["value"]

    def delete_comment(self, key, comment):
        self._jira.delete(f"rest/api/2/issue/{key}/comment/{comment}")


class JiraJs(_Writer):
    """By `jira.js`, for Cloud: every answer that its schemas do not know is an error."""

    rich = staticmethod(adf)

    def __init__(self, program):
        self._program = program

    def _do(self, deed, **given):
        self._program.tell(json.dumps({"deed": deed, **given}))
        while not (line := self._program.line()).startswith(b"{"):  # node warns where everybody reads
            assert line, "jira.js has ended"
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def create(self, summary, outcome, kind="Epic"):
        return self._do("create", fields=self._fields(summary, outcome, kind))

    def edit(self, key, outcome=None, actual=None, owner=None):
        self._do("edit", key=key, fields=self._changes(outcome, actual, owner))

    def comment(self, key, text):
        return self._do("comment", key=key, body=adf(text))

    def ways(self, key):
        return self._do("ways", key=key)

    def move(self, key, name):
        self._do("move", key=key, step=self.ways(key)[name])

    def status(self, key):
        return self._do("status", key=key)

    def said(self, key):
        return [(number, name, plain(body)) for number, name, body in self._do("said", key=key)]

    def remembered(self, key):
        return self._do("remembered", key=key, property=PROPERTY)

    def delete_comment(self, key, comment):
        self._do("forget", key=key, comment=comment)
