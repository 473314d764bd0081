"""Rules that a house writes itself: an expression in CEL, closed and bounded, over what an epic says."""

from linter.rules.custom.rule import CustomRule

__all__ = ["CustomRule"]
