"""The judge that says nothing: what is used where no model is configured."""

from linter.core.question import NoOpinion, Question


def why_silent(model: str, *, api_key: str, base_url: str) -> str:
    """Return why no model can be asked; empty where one can."""
    reachable = bool(api_key or base_url)
    if not model:
        return "OPENAI_MODEL is not set" if reachable else "no model is configured"
    return "" if reachable else "OPENAI_API_KEY is not set"


class SilentJudge:
    """Has no opinion on anything, and says why. Nothing leaves the machine."""

    def __init__(self, why: str = "no model is configured") -> None:
        self._why = why

    def ask(self, question: Question) -> NoOpinion:  # noqa: ARG002 - the port hands one over
        """Return no opinion."""
        return NoOpinion(self._why)
