"""Judge what somebody holds in their hand: a text, a file, a pasted epic. Nothing is stored."""

from collections.abc import Sequence
from datetime import datetime

from linter.app.evaluate import evaluate
from linter.app.ports import Judge
from linter.app.services import Linted
from linter.app.telling import Addresses, manners_of
from linter.core.compose import compose
from linter.core.epic import Epic
from linter.policy.choose import choose
from linter.policy.model import Policy


def lint(epic: Epic, policies: Sequence[Policy], now: datetime, judge: Judge, addresses: Addresses) -> Linted:
    """Return the verdict, and the note that Jira would show for it."""
    verdict = evaluate(epic, policies, now, judge)
    policy = choose(policies, epic)
    if policy is None:
        return Linted(verdict, None)
    return Linted(verdict, compose(verdict, manners_of(policy, epic.key, addresses)))
