"""The API's own description, OpenAPI 3.1."""

from typing import Any

from linter.core.facts import Measurable
from linter.core.finding import Level, Status
from linter.core.verdict import Outcome

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_YES_OR_NO: Json = {"type": "boolean"}
_REPORTED = (Status.FAIL, Status.COULD_NOT_TELL, Status.WAIVED)


def description() -> Json:
    """Return the whole document, as a JSON object."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Outcome linter",
            "version": "1",
            "summary": "Says what is missing from the outcome of an epic, and what to write instead.",
        },
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": {"/lint": {"post": _lint()}, "/openapi.json": {"get": _itself()}},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "EpicDocument": _epic_document(),
                "Report": _report(),
                "Finding": _finding(),
                "Problem": _problem(),
            },
        },
    }


def _lint() -> Json:
    return {
        "operationId": "lint",
        "summary": "Judge one document under the policy that governs it. Nothing is stored.",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _ref("EpicDocument")}},
            "description": "An epic document, a Jira issue as REST returns it, or a Jira webhook payload; "
            "which it is, is found out from its shape.",
        },
        "responses": {
            "200": _answer("The report.", "application/json", "Report"),
            "400": _answer("The document cannot be read.", "application/problem+json", "Problem"),
            "401": _answer("No token, or an unknown one.", "application/problem+json", "Problem"),
            "413": _answer("The document is too long.", "application/problem+json", "Problem"),
        },
    }


def _itself() -> Json:
    content = {"application/json": {"schema": {"type": "object"}}}
    return {
        "operationId": "describe",
        "summary": "This description.",
        "security": [],
        "responses": {"200": {"description": "OpenAPI 3.1.", "content": content}},
    }


def _answer(meaning: str, media: str, schema: str) -> Json:
    return {"description": meaning, "content": {media: {"schema": _ref(schema)}}}


def _ref(schema: str) -> Json:
    return {"$ref": f"#/components/schemas/{schema}"}


def _object(properties: Json, *optional: str) -> Json:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "required": required, "properties": properties}


def _one_of(values: Any, meaning: str = "") -> Json:
    schema: Json = {"type": "string", "enum": [value.value for value in values]}
    return {**schema, "description": meaning} if meaning else schema


def _epic_document() -> Json:
    texts = ("key", "summary", "outcome", "problem", "metric", "baseline", "target", "due_date")
    more = ("actual_outcome", "parent", "work_type", "issue_type", "project", "status")
    properties: Json = {name: {"description": "As people wrote it."} for name in (*texts, *more)}
    properties["description"] = {
        "type": ["string", "object", "null"],
        "description": "Wiki markup, Markdown, or an Atlassian document.",
    }
    properties["owner"] = {
        "type": ["string", "object", "null"],
        "description": "A name, or an object with `name`, `active`, `account_type`.",
    }
    properties["labels"] = {"type": ["array", "null"], "items": _TEXT}
    properties["fields"] = {"type": "object", "description": "Names of Jira fields with their values."}
    return {"type": "object", "properties": properties}


def _report() -> Json:
    epic = _object({"key": _TEXT, "summary": _TEXT, "project": _TEXT, "type": _TEXT})
    policy = _object({"name": _TEXT, "digest": _TEXT})
    answers = (
        "metric",
        "baseline",
        "target",
        "due_date",
        "owner",
        "output_not_outcome",
        "placeholder",
        "injection",
    )
    facts = _object({"measurable_outcome": _one_of(Measurable), **dict.fromkeys(answers, _YES_OR_NO)})
    return _object(
        {
            "schema": {"const": 1},
            "epic": epic,
            "policy": {"oneOf": [policy, {"type": "null"}]},
            "verdict": _one_of(Outcome, "`skipped`: no epic, or no policy governs it."),
            "facts": {**facts, "description": "Answers for the text alone, whatever the policy asks."},
            "findings": {"type": "array", "items": _ref("Finding")},
        }
    )


def _finding() -> Json:
    place = {"type": "integer", "minimum": 0}
    quote = _object({"field": _TEXT, "text": _TEXT, "start": place, "end": place})
    return _object(
        {
            "rule": _TEXT,
            "level": _one_of(Level),
            "status": _one_of(_REPORTED),
            "message": _TEXT,
            "fix": _TEXT,
            "evidence": {"oneOf": [quote, {"type": "null"}]},
            "docs": {"type": "string", "format": "uri"},
        }
    )


def _problem() -> Json:
    return _object(
        {"type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT},
        "detail",
    )
