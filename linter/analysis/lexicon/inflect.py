"""English forms of a word. Forms that do not exist do no harm: nobody writes them."""

from collections.abc import Iterator

VOWELS = "aeiou"


def verb_forms(base: str) -> Iterator[str]:
    """Yield the forms of a regular verb; of a phrase, its first word is inflected."""
    head, _, rest = base.partition(" ")
    rest = f" {rest}" if rest else ""
    for form in _forms(head):
        yield form + rest


def noun_forms(base: str) -> Iterator[str]:
    """Yield singular and plural; of a phrase, its last word is inflected."""
    yield base
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        yield base[:-1] + "ies"
    elif base.endswith(("s", "x", "ch", "sh")):
        yield base + "es"
    else:
        yield base + "s"


def _forms(head: str) -> Iterator[str]:
    yield head
    if head.endswith("e"):
        yield from (head + "s", head + "d", head[:-1] + "ing")
    elif head.endswith("y") and head[-2:-1] not in VOWELS:
        yield from (head[:-1] + "ies", head[:-1] + "ied", head + "ing")
    elif head.endswith(("s", "x", "ch", "sh", "o")):
        yield from (head + "es", head + "ed", head + "ing")
    else:
        yield from (head + "s", head + "ed", head + "ing")
        yield from (head + head[-1] + "ed", head + head[-1] + "ing")
