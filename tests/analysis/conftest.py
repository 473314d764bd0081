from datetime import date

import pytest

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.core.document import plain
from linter.core.epic import Epic, NamedText


def _analysis(text):
    return analyse(Epic(fields=(NamedText("outcome", plain(text)),)), DEFAULT_PLACES, date(2025, 1, 1))


@pytest.fixture(scope="session")
def analysis():
    """Read one text as an outcome."""
    return _analysis


@pytest.fixture(scope="session")
def measurable():
    """Return the language of a text, and whether it states a measurable outcome."""

    def answer(text):
        found = _analysis(text)
        return found.language, found.facts.measurable_outcome.value

    return answer


@pytest.fixture(scope="session")
def output():
    """Tell whether a text is taken for output."""
    return lambda text: _analysis(text).facts.output_not_outcome
