"""The official descriptions of Jira's REST, put right where Prism would trip over them. Twice changes nothing."""

import json

ADF = {
    "type": "object",
    "required": ["type", "version", "content"],
    "properties": {
        "type": {"type": "string", "enum": ["doc"]},
        "version": {"type": "integer", "enum": [1]},
        "content": {"type": "array", "items": {"type": "object", "required": ["type"]}},
    },
}
_RICH = (("Comment", "body"), ("Worklog", "comment"))
_CHANGES = ("ChangeDetails", "ChangeItemBean")
_STATUSES = "/rest/api/2/project/{projectIdOrKey}/statuses"
_PROPERTY = "/rest/api/2/issue/{issueIdOrKey}/properties/{propertyKey}"


def prepared(text):
    """Return a description as Prism needs it, with a list of what had to be changed."""
    document = json.loads(text)
    changed = _Changes()
    _walk(document, changed)
    _below_rest(document, changed)
    if "/rest/api/3/myself" in document["paths"]:
        _cloud(document, changed)
    else:
        _data_center(document, changed)
    for operation in _operations(document):
        for answer in operation["responses"].values():
            if answer.get("content", {}).get("application/json", {}).get("schema") == {}:
                del answer[
                    "content"
                ]  # of what is said to have no shape: 204, and properties that were written
                changed.note("an empty answer")
    for name in _CHANGES:
        for part in document["components"]["schemas"].get(name, {}).get("properties", {}).values():
            part["nullable"] = True  # what was empty before, or is now, is null in every real history
            changed.note("parts of a change may be null")
    return json.dumps(document), changed.counts


def _cloud(document, changed):
    for name, part in _RICH:
        document["components"]["schemas"][name]["properties"][part] = ADF
        changed.note("rich text is a document")


def _data_center(document, changed):
    """Say what its own words say, too: any JSON is a value of a field or a property, and tokens let people in."""
    schemas, security = document["components"]["schemas"], document["components"]["securitySchemes"]
    schemas["IssueUpdateBean"]["properties"]["fields"]["additionalProperties"] = {}
    schemas["EntityPropertyBean"]["properties"]["value"] = {}
    document["paths"][_PROPERTY]["put"]["requestBody"]["content"]["application/json"]["schema"] = {}
    changed.note("any JSON is a value")
    for operation in _operations(document):
        for parameter in operation.get("parameters", ()):
            if parameter["name"] == "fields" and parameter["schema"].get("type") == "array":
                parameter["schema"]["items"] = {"type": "string"}
                changed.note("fields are asked for by their names")
    statuses = document["paths"][_STATUSES]["get"]["responses"]["200"]["content"]["application/json"]
    if statuses["schema"].get("type") != "array":
        statuses["schema"] = {"type": "array", "items": statuses["schema"]}
        changed.note("statuses come as a list, by types")
    if not any(one.get("scheme") == "bearer" for one in security.values()):
        security["token"] = {"type": "http", "scheme": "bearer"}
        changed.note("personal access tokens")
        for operation in _operations(document):
            if "security" in operation:
                operation["security"].append({"token": []})


class _Changes:
    def __init__(self):
        self.counts = {}

    def note(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1


def _operations(document):
    for methods in document["paths"].values():
        yield from (one for name, one in methods.items() if name in {"get", "put", "post", "delete"})


def _walk(node, changed):
    if isinstance(node, list):
        for one in node:
            _walk(one, changed)
    if not isinstance(node, dict):
        return
    if "example" in node and node["example"] is None:
        del node["example"]
        changed.note("an example that is null")
    elif isinstance(node.get("example"), str) and node["example"].lstrip()[:1] in {"{", "["}:
        try:
            node["example"] = json.loads(node["example"])
            changed.note("an example that is a string of JSON")
        except ValueError:
            pass
    if isinstance(node.get("enum"), list) and "default" in node and node["default"] not in node["enum"]:
        del node["default"]
        changed.note("a default that is none of the choices")
    for name, one in node.items():
        if name != "example":
            _walk(one, changed)


def _below_rest(document, changed):
    """Put the `/rest` of the server's address into the paths: Prism looks at paths alone."""
    for server in document.get("servers", ()):
        if server["url"].rstrip("/").endswith("/rest"):
            server["url"] = server["url"].rstrip("/").removesuffix("/rest")
            document["paths"] = {f"/rest{path}": one for path, one in document["paths"].items()}
            changed.note("paths below /rest")
