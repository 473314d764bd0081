"""Where each fact is looked for: names of fields, and headings of sections."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Names of fields and headings of sections; compared without case, punctuation and emphasis."""

    fields: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Where the house writes what. A policy may replace any of them."""

    outcome: Place
    problem: Place
    metric: Place
    baseline: Place
    target: Place
    owner: Place
    due_date: Place
    actual_outcome: Place
