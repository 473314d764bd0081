"""What `lint` judges on: the policies in force, or the one that is named, as of one day."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from linter.app.lint import lint as judge
from linter.app.services import Linted
from linter.bootstrap import Wiring, now
from linter.cli.wired import Mistake, wired
from linter.policy.load import CASES_SUFFIX, Source, load
from linter.policy.model import Policy
from linter.policy.problem import PolicyError
from linter.reading.files import Loaded


@dataclass(frozen=True)
class Bench:
    """Judges one document after the other under the same policies, on the same day."""

    wiring: Wiring
    policies: tuple[Policy, ...]
    as_of: datetime | None

    @classmethod
    def of(cls, policy_file: str | None, as_of: datetime | None) -> "Bench":
        """Return the bench for this environment. Raises Mistake where settings or policies are broken."""
        wiring = wired()
        return cls(wiring, policies_for(wiring, policy_file), as_of)

    def __call__(self, read: Loaded) -> Linted:
        """Return verdict and note."""
        at = self.as_of.replace(tzinfo=UTC) if self.as_of else now()
        return judge(read.epic, self.policies, at, self.wiring.judge, self.wiring.addresses)


def policies_for(wiring: Wiring, file: str | None) -> tuple[Policy, ...]:
    """Return the policies in force, or the one that was named: that one then governs every epic.

    Raises Mistake with all problems where they are broken.
    """
    if file is None:
        in_force = wiring.book.now()
        if in_force.problems:
            raise Mistake("\n\n".join(map(str, in_force.problems)))
        return in_force.policies
    chosen = Path(file)
    around = (
        Source(path.name, path.read_text("utf-8"))
        for path in sorted(chosen.parent.glob("*.yaml"))
        if path.name != chosen.name and not path.name.endswith(CASES_SUFFIX)
    )
    try:
        (loaded,) = load((Source(file, chosen.read_text("utf-8")),), known=tuple(around))
    except PolicyError as error:
        raise Mistake("\n\n".join(map(str, error.problems))) from None
    return (loaded.policy.everywhere(),)
