"""The whole judgement: never fails, quotes what it says, and does not hang on how a text is typed."""

from dataclasses import astuple
from datetime import UTC, datetime
from functools import partial
from itertools import permutations
from pathlib import Path
from time import perf_counter
from unicodedata import normalize

import pytest
import yaml
from harness.rendering import adf, markdown, wiki
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.adapters.llm.silent import SilentJudge
from linter.app.evaluate import evaluate
from linter.app.report import report
from linter.core.document import plain
from linter.core.epic import Epic, NamedText
from linter.policy.load import Source, load
from linter.reading.document import read_document
from linter.reading.epic_document import KEYS as KNOWN_KEYS

NOW = datetime(2026, 1, 15, tzinfo=UTC)
HERE = Path(__file__)
STATEMENTS = yaml.safe_load(HERE.with_name("statements.yaml").read_text("utf-8"))
EPICS = yaml.safe_load(HERE.with_name("epics.yaml").read_text("utf-8"))
STATUS = {"name": "In Progress", "category": "indeterminate"}

few = partial(settings, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _default():
    text = (HERE.parents[2] / "policies" / "default.yaml").read_text("utf-8")
    return (load((Source("default.yaml", text),))[0].policy,)


DEFAULT = _default()


def verdict_on(epic):
    return evaluate(epic, DEFAULT, NOW, SilentJudge())


def judged(document):
    """Return what must not change: the facts, and what became of each rule."""
    verdict = verdict_on(read_document({"status": STATUS, **document}))
    return astuple(verdict.facts), {result.rule: result.status.value for result in verdict.results}


def assert_quotes(epic, verdict):
    """Every quote of a finding stands where it says."""
    texts = {text.name: text.document.text for text in epic.texts()}
    for _, finding in verdict.reported():
        assert finding.message.strip()
        assert finding.fix.strip()
        if (quote := finding.evidence) is not None:
            assert texts[quote.field][quote.start : quote.end] == quote.text


# --- Anything ---------------------------------------------------------------------------------------------

WORDS = st.sampled_from(HERE.with_name("words.txt").read_text("utf-8").split())
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\u00a0", "\u202f", "\t", "\u200b"])
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.one_of(WORDS, GAPS), max_size=40).map("".join))
BLOCKS = st.one_of(
    TEXTS,
    st.lists(TEXTS, max_size=3),
    st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=3).map(
        lambda rows: {"table": rows}
    ),
)
TITLES = st.one_of(
    st.sampled_from(["Outcome", "Owner", "Metric", "Target", "Due", "Ziel", "Notes", ""]), TEXTS
)
SECTIONS = st.lists(st.tuples(TITLES, st.lists(BLOCKS, max_size=2)), max_size=4)
VALUES = st.one_of(
    TEXTS,
    SECTIONS.map(markdown),
    SECTIONS.map(wiki),
    SECTIONS.map(adf),
    st.none(),
    st.integers(),
    st.lists(TEXTS),
)
KEYS = st.sampled_from(sorted(KNOWN_KEYS))


@given(st.dictionaries(KEYS, VALUES, max_size=6))
@few(max_examples=150)
def test_any_epic_is_judged_and_every_quote_is_true(document):
    epic = read_document(document)
    verdict = verdict_on(epic)
    assert_quotes(epic, verdict)
    assert report(verdict, rule_url=lambda _: "")["verdict"] in {"pass", "warn", "fail", "unknown", "skipped"}


@given(TEXTS, TEXTS, TEXTS)
@few(max_examples=60)
def test_an_epic_that_came_by_no_reader_of_ours_is_judged_as_well(summary, description, outcome):
    fields = (NamedText("outcome", plain(outcome)), NamedText("Owner", plain(summary)))
    epic = Epic(summary=summary, description=plain(description), fields=fields)
    assert_quotes(epic, verdict_on(epic))


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "日",
        "5 % ",
        "from 5 to 9 ",
        "June 2026 ",
        "Outcome: ",
        "- a\n",
        "|a|b|\n",
        "(",
        "“",
        "a. ",
        "1.",
        "1,",
        "?",
        "!",
    ],
)
def test_a_heap_of_one_thing_is_judged_quickly(unit):
    epic = read_document({"outcome": (unit * 20_000)[:20_000], "owner": "Mina Holt"})
    begun = perf_counter()
    assert_quotes(epic, verdict_on(epic))
    assert perf_counter() - begun < 2


# --- Statements -------------------------------------------------------------------------------------------


def nbsp_before_units(text):
    return text.replace(" %", "\u00a0%").replace(" €", "\u202f€").replace(" a week", "\u00a0a\u00a0week")


def curly(text):
    return text.replace("'", "’").replace(' "', " “").replace('" ', "” ").replace("d’ici", "d'ici")


def stressed(mark):
    def stress(text):
        words = text.split(" ")
        middle = len(words) // 2
        return " ".join([*words[:middle], f"{mark}{words[middle]}{mark}", *words[middle + 1 :]])

    return stress


WAYS = {
    "two blanks": lambda text: text.replace(" ", "  "),
    "blanks around": lambda text: f"  {text}  \t",
    "a line end of Windows": lambda text: f"{text}\r\n",
    "a tab": lambda text: text.replace(" ", "\t", 1),
    "typographic quotes": curly,
    "blanks that do not break": nbsp_before_units,
    "no blank but such": lambda text: text.replace(" ", "\u00a0"),
    "blanks without width": lambda text: f"\ufeff{text}\u200b".replace(" to ", " \u200bto "),
    "a soft hyphen": lambda text: text.replace("st", "s\u00adt"),
    "letters in two parts": lambda text: normalize("NFD", text),
    "a capital": lambda text: text[0].upper() + text[1:],
    "bold": lambda text: f"**{text}**",
    "a bold word": stressed("**"),
    "an italic word": stressed("_"),
    "an item of a list": lambda text: f"- {text}",
    "a quote": lambda text: f"> {text}",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", STATEMENTS)
def test_a_statement_means_the_same_however_it_is_typed(text, way):
    assert judged({"outcome": WAYS[way](text)}) == judged({"outcome": text})


# --- Epics ------------------------------------------------------------------------------------------------


def sections_of(epic):
    return list(epic["sections"].items())


def document(epic, description):
    return {"summary": epic["title"], "description": description}


named = pytest.mark.parametrize("epic", EPICS, ids=lambda epic: epic["title"])


@named
@pytest.mark.parametrize("markup", [wiki, adf])
def test_an_epic_means_the_same_in_every_markup(epic, markup):
    sections = sections_of(epic)
    assert judged(document(epic, markup(sections))) == judged(document(epic, markdown(sections)))


@named
@pytest.mark.parametrize("markup", [wiki, markdown])
def test_line_ends_and_blanks_at_the_end_of_lines_mean_nothing(epic, markup):
    text = markup(sections_of(epic))
    expected = judged(document(epic, text))
    assert judged(document(epic, text.replace("\n", "\r\n"))) == expected
    assert judged(document(epic, text.replace("\n\n", "  \n\n"))) == expected
    assert judged(document(epic, text.replace("\n\n", "\n\n\n\n"))) == expected


@named
def test_the_order_of_sections_means_nothing(epic):
    expected = judged(document(epic, adf(sections_of(epic))))
    for order in permutations(sections_of(epic)):
        assert judged(document(epic, adf(list(order)))) == expected, [title for title, _ in order]


@named
def test_the_order_of_list_items_means_nothing(epic):
    turned = [
        (title, [block[::-1] if isinstance(block, list) else block for block in blocks])
        for title, blocks in sections_of(epic)
    ]
    assert judged(document(epic, adf(turned))) == judged(document(epic, adf(sections_of(epic))))


@named
@pytest.mark.parametrize("way", ["as bold lines", "in capitals", "with a colon", "one level deeper"])
def test_how_a_heading_is_set_means_nothing(epic, way):
    text = markdown(sections_of(epic))
    lines = []
    for line in text.split("\n"):
        title = line.removeprefix("## ")
        set_so = {
            "as bold lines": f"**{title}**",
            "in capitals": f"## {title.upper()}",
            "with a colon": f"## {title}:",
            "one level deeper": f"### {title}",
        }[way]
        lines.append(set_so if line.startswith("## ") else line)
    assert judged(document(epic, "\n".join(lines))) == judged(document(epic, text))


@named
@pytest.mark.parametrize("markup", [wiki, markdown, adf])
def test_quotes_about_an_epic_are_true_in_every_markup(epic, markup):
    read = read_document(document(epic, markup(sections_of(epic))))
    assert_quotes(read, verdict_on(read))
