"""What is wrong with an expression, and where."""


class ExpressionError(Exception):
    """An expression that cannot be used."""

    def __init__(
        self, message: str, offset: int, *, word: str = "", known: tuple[str, ...] = (), hint: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        """Where in the expression, in code points from 0."""
        self.word = word
        """A name that nothing bears; empty where names are not what is wrong."""
        self.known = known
        """The names that could have been meant."""
        self.hint = hint


class ExpressionFailed(Exception):  # noqa: N818 - nobody's error: this epic leaves the question open
    """An expression that gave no answer for an epic; the message says why, in a few words."""
