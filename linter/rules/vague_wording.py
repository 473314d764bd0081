"""See the class."""

from collections.abc import Iterator
from typing import ClassVar

from linter.analysis import vague
from linter.analysis.model import Kind
from linter.analysis.sentences import Source
from linter.core.facts import Measurable
from linter.core.finding import Finding, Quote
from linter.rules.base import Severity, Subject, TextRule, doubt_about_language

_MOST = 3
_WEAK = frozenset(
    {
        "value",
        "performance",
        "address",
        "material",
        "many",
        "some",
        "several",
        "various",
        "strategic",
        "welcome",
    }
)
"""Words that are vague beside others, and often plain alone: "the value of an order", "some countries"."""


class VagueWording(TextRule):
    """Replace words that every reader understands in another way.

    Why
        “Significantly”, “seamless” and “world-class” sound like agreement and hide that there is none.
        After the release everybody may say that it came true.

    Fix
        Say what one would see instead: who can do what, how fast, how often.
        Where a number says it already, leave the word out.
    """

    name: ClassVar[str] = "vague-wording"
    # Where no number is given, that is said already, and with the same words.
    after: ClassVar[tuple[str, ...]] = ("outcome-stated", "outcome-not-output", "outcome-measurable")

    level: Severity = "info"
    accepted: tuple[str, ...] = ()
    """Words that mean one thing in this house, such as the name of a programme."""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Name up to three words; one that stands in a sentence with a number is never among them."""
        if doubt := doubt_about_language(subject.analysis):
            yield doubt
            return
        words = self._words(subject)
        if not words:
            return
        said = _listed([word.text for word in words])
        leave = "leaves" if len(words) == 1 else "leave"
        yield Finding(
            message=f"{said} {leave} open what one would see, and how much of it.",
            fix="Say what one would see: “<who> can <do what> in <how long>”. Or leave the word out.",
            evidence=words[0],
        )

    def _words(self, subject: Subject) -> list[Quote]:
        """Return the first use of each word, without the title, which may be short and bold."""
        analysis = subject.analysis
        measured = analysis.facts.measurable_outcome is Measurable.YES
        accepted = {word.casefold() for word in self.accepted}
        # In "3 days faster" and "99.5 % or better" the number says it.
        spoken = [
            s.quote for s in analysis.statements if s.target is None and (s.kind is Kind.WISH or not measured)
        ]
        found: dict[str, Quote] = {}
        more = [
            word
            for quote in spoken
            for word in vague.words(Source(quote.field, quote.text, quote.start), analysis.language)
        ]
        # The longer words are in `more`: "de clase mundial" names more than a word of it.
        known = [word for word in analysis.vague if not any(_touches(word, one) for one in more)]
        for word in sorted((*known, *more), key=lambda quote: (quote.field, quote.start)):
            said = word.text.casefold()
            if word.field != "summary" and said not in accepted and any(_holds(s, word) for s in spoken):
                found.setdefault(said, word)
        return [] if found.keys() <= _WEAK else list(found.values())[:_MOST]


def _holds(outer: Quote, inner: Quote) -> bool:
    return outer.field == inner.field and outer.start <= inner.start and inner.end <= outer.end


def _touches(one: Quote, other: Quote) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def _listed(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]
