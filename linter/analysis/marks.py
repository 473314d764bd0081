"""Marks that say something."""

from typing import Final

ARROWS: Final = frozenset({"->", "=>", ">>", "→", "➜", "⟶"})
"""From here to there, or: this leads to that."""
