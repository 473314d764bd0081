"""Which parts of an issue a caller asked for: `fields`, `expand` and `properties`."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from linter.sandbox.html import to_html
from linter.sandbox.shapes import Shapes
from linter.sandbox.store import Doc

_EXPANDS: Final = "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations"
_EMBEDDED: Final = 100
"""So many changes come with an issue; the rest has to be fetched from `/changelog`."""


def wanted(fields: Sequence[str]) -> Callable[[str], bool]:
    """Return which fields a list like `summary,-comment`, `*all` or `*navigable` asks for."""
    included = {name for name in fields if not name.startswith(("-", "*"))}
    excluded = {name[1:] for name in fields if name.startswith("-")}
    everything = "*all" in fields or "*navigable" in fields or not included

    def asked(name: str) -> bool:
        return name not in excluded and (everything or name in included)

    return asked


def issue(
    shapes: Shapes, document: Doc, fields: Sequence[str], expand: Collection[str], properties: Sequence[str]
) -> dict[str, Any]:
    """Return an issue with what was asked for."""
    shown = {"expand": _EXPANDS, **shapes.issue(document, wanted(fields))}
    if "names" in expand:
        shown["names"] = shapes.names(shown["fields"])
    known = shapes.flavour.fields
    if "schema" in expand:
        shown["schema"] = {name: shapes.field(known[name])["schema"] for name in shown["fields"]}
    if "renderedFields" in expand:
        shown["renderedFields"] = {
            name: str(to_html(document["fields"].get(name))) if known[name].kind == "rich" else None
            for name in shown["fields"]
        }
    if "changelog" in expand:
        shown["changelog"] = _changelog(shapes, document)
    if properties:
        kept = shapes.store.properties("issue", document["id"])
        everything = "*all" in properties
        shown["properties"] = {key: kept[key] for key in kept if everything or key in properties}
    return shown


def _changelog(shapes: Shapes, document: Doc) -> dict[str, Any]:
    """Return the newest changes, newest first, as Cloud embeds them; all of them, oldest first, elsewhere."""
    histories = shapes.store.histories(document["id"])
    count = len(histories)
    if shapes.flavour.deployment != "Cloud":
        changes = [shapes.history(history) for history in histories]
        return {"startAt": 0, "maxResults": count, "total": count, "histories": changes}
    newest = [shapes.history(history) for history in reversed(histories[-_EMBEDDED:])]
    return {"startAt": 0, "maxResults": len(newest), "total": count, "histories": newest}
