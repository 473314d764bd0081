"""The policies in force. A broken one never takes effect: the last good ones stay, and everybody is told."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from linter.app.services import PoliciesView, PolicyView, RuleSetting
from linter.policy.load import Loaded, Source, load
from linter.policy.model import Policy
from linter.policy.problem import PolicyError, Problem

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InForce:
    """What was made of the policies at one time."""

    loaded: tuple[Loaded, ...] = ()
    problems: tuple[Problem, ...] = ()
    stale: bool = False
    """What was read last is broken; `loaded` is older than that."""

    @property
    def policies(self) -> tuple[Policy, ...]:
        """Return the policies alone."""
        return tuple(loaded.policy for loaded in self.loaded)


class PolicyBook:
    """Keeps the last good policies and looks for new ones each time it is asked.

    `read` returns the files as they are now; `keep` puts good ones away and `kept` brings them back, so that
    a restart with a broken file still has the last good ones.
    """

    def __init__(
        self,
        read: Callable[[], tuple[Source, ...]],
        keep: Callable[[tuple[Source, ...]], None],
        kept: Callable[[], tuple[Source, ...]],
    ) -> None:
        self._read = read
        self._keep = keep
        self._kept = kept
        self._lock = Lock()
        self._seen: tuple[Source, ...] | None = None
        self._now = InForce()

    def now(self) -> InForce:
        """Return what is in force, reading the files again if they have changed."""
        with self._lock:
            try:
                sources = self._read()
            except OSError as error:
                return InForce(self._good(), (_unreadable(str(error)),), stale=True)
            if sources != self._seen:
                self._now = self._judge(sources)
                self._seen = sources
            return self._now

    def _judge(self, sources: tuple[Source, ...]) -> InForce:
        if not sources:
            return InForce(self._good(), (_unreadable("holds no policy"),), stale=True)
        try:
            loaded = load(sources)
        except PolicyError as error:
            return InForce(self._good(), error.problems, stale=True)
        try:
            self._keep(sources)
        except OSError as error:
            log.warning("the policies could not be put away for a restart: %s", error)
        return InForce(loaded)

    def _good(self) -> tuple[Loaded, ...]:
        """Return what was in force last, in this process or the one before."""
        return self._now.loaded or self._restore()

    def _restore(self) -> tuple[Loaded, ...]:
        try:
            return load(self._kept())
        except PolicyError:
            return ()


def _unreadable(what: str) -> Problem:
    return Problem("POLICY_DIR", 1, 1, "", what, "is it the folder that holds the policies?")


def policies_view(now: InForce) -> PoliciesView:
    """Return what the policies' page shows."""
    return PoliciesView(tuple(_view(loaded) for loaded in now.loaded), now.problems, now.stale)


def _view(loaded: Loaded) -> PolicyView:
    policy = loaded.policy
    first = next(iter(policy.stages), "")
    return PolicyView(
        name=policy.policy,
        digest=policy.digest,
        file=loaded.source.file,
        mode=policy.enforcement.mode,
        governs=governs_in_words(policy),
        rules=tuple(
            RuleSetting(
                rule.rule_name, rule.level, rule.from_stage or first, _options(rule.model_dump(by_alias=True))
            )
            for rule in policy.in_force
        ),
        source=loaded.source.text,
    )


def _options(said: dict[str, object]) -> str:
    own = {key: value for key, value in said.items() if key not in {"level", "from", "only"}}
    return ", ".join(f"{key}: {value}" for key, value in own.items())


def governs_in_words(policy: Policy) -> str:
    """Return a sentence that says which epics a policy governs."""
    asked, but = policy.applies_to, policy.applies_to.except_
    where = (
        f"of {_list(asked.projects)}" if asked.projects else "of every project that no other policy governs"
    )
    narrowed = [
        f"of the kind {_list(asked.work_types)}" if asked.work_types else "",
        f"with the label {_list(asked.labels)}" if asked.labels else "",
        f"except in {_list(but.projects)}" if but.projects else "",
        f"except those labelled {_list(but.labels)}" if but.labels else "",
        f"except {_list(but.work_types)}" if but.work_types else "",
    ]
    what = "Epics" if asked.levels == (1,) else f"Issues of level {_list(tuple(map(str, asked.levels)))}"
    return ", ".join(filter(None, [f"{what} {where}", *narrowed])) + "."


def _list(names: tuple[str, ...]) -> str:
    return " or ".join(names)
