"""Cloud and Data Center show the same words, each in its own markup."""

from linter.adapters.jira.adf import note_to_adf
from linter.adapters.jira.wiki import note_to_wiki
from linter.core.finding import Level
from linter.core.wording import Explanation, Note, Point, Tone
from linter.reading.adf import read_adf
from linter.reading.wiki import read_wiki

NOTE = Note(
    Tone.HELD,
    "Moved back to To Do",
    "Put this right and move it again.",
    (
        Point(
            "owner",
            Level.ERROR,
            "Nobody is named.",
            "Name somebody.",
            url="https://linter.example/rules/owner",
        ),
    ),
    suggestion="Calls fall from 9 to 5 a day.",
    footer="This comment is edited in place.",
    url="https://linter.example/epics/PAY-1",
    badge="Held",
    mention="dana",
    told=("Waived until 31 December 2026: baseline — “starts in May”.", "Checked again."),
    explained=(Explanation("due-date", "Nobody looks at what has no end.", "Set a date."),),
    why="Why this is here: the policy asks for it.",
    answer="Answer in one line:",
    commands=("recheck", "explain RULE", "waive RULE until DATE because …"),
    off="The label “no-outcome” takes it out.",
)
SAID = (
    "HELD",
    "@dana: Put this right",
    NOTE.title,
    "Nobody is named.",
    "→ Name somebody.",
    "Why? owner",
    NOTE.suggestion,
    *NOTE.told,
    "due-date: Nobody looks at what has no end.",
    "→ Set a date.",
    NOTE.why,
    "Answer in one line: recheck · explain RULE · waive RULE until DATE because …",
    NOTE.off,
    f"{NOTE.footer} Details",
)


def test_everything_is_said_on_cloud():
    shown = read_adf(note_to_adf(NOTE)).text
    assert [words for words in SAID if words not in shown] == []


def test_everything_is_said_on_data_center():
    shown = read_wiki(note_to_wiki(NOTE)).text
    assert [words for words in SAID if words not in shown] == []


def test_whoever_cannot_be_mentioned_is_left_out():
    key = Note(Tone.HELD, "Moved back", "Put this right.", mention="JIRAUSER10100")
    assert "JIRAUSER" not in note_to_wiki(key)
    assert "Put this right." in note_to_wiki(key)
