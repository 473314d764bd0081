"""The property that workflow rules read: how it is written, and what of it is believed when it is read back."""

from typing import Any

from linter.core.gate import MESSAGE_LIMIT, Gate, Word
from linter.reading.scalars import as_int, as_line, as_mapping

GATE_PROPERTY = "outcome-gate"
"""Key of the property: the companion app and the docs name it."""


def read_gate(value: object) -> Gate | None:
    """Return what stands in the property; None for what is none of ours."""
    said = as_mapping(value)
    try:
        word = Word(as_line(said.get("verdict")))
    except ValueError:
        return None
    issue = as_int(said.get("issue"))
    return Gate(
        word,
        as_line(said.get("message")),
        "" if issue is None else str(issue),
        as_line(said.get("inputs")),
        as_line(said.get("field")),
        as_int(said.get("rewrites")) or 0,
    )


def written(gate: Gate) -> dict[str, Any]:
    """Return the value of the property. The issue's id is a number, as expressions know it."""
    return {
        "verdict": str(gate.word),
        "message": gate.message[:MESSAGE_LIMIT],
        "issue": as_int(gate.issue),
        "inputs": gate.inputs,
        "field": gate.field,
        "rewrites": gate.rewrites,
    }
