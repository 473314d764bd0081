"""The judge that says nothing: what is used where no model is configured."""

from linter.core.question import NoOpinion, Question


class SilentJudge:
    """Has no opinion on anything, and says why. Nothing leaves the machine."""

    def __init__(self, why: str = "no model is configured") -> None:
        self._why = why

    def ask(self, question: Question) -> NoOpinion:  # noqa: ARG002 - the port hands one over
        """Return no opinion."""
        return NoOpinion(self._why)
