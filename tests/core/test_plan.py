"""The smallest change from what Jira shows to what it should show."""

from linter.core.action import Memory, Remember, Reword, Say, Shown, Wanted, plan
from linter.core.wording import Note, Tone

NOTE = Note(Tone.ADVICE, "One thing would make this outcome checkable")


def after(shown, actions):
    """Return what Jira shows once the actions are done."""
    comment, memory = shown.comment, shown.memory
    for action in actions:
        match action:
            case Say():
                comment = "new"
            case Remember(kept):
                memory = Memory(comment, kept.wording, kept.verdict)
    return Shown(comment, memory, shown.history)


def test_a_first_note_is_said_and_remembered():
    assert plan(Shown(), Wanted(NOTE, verdict="fail")) == (
        Say(NOTE),
        Remember(Memory("", NOTE.digest, "fail")),
    )


def test_doing_it_twice_acts_once():
    wanted = Wanted(NOTE, verdict="fail")
    assert plan(after(Shown(), plan(Shown(), wanted)), wanted) == ()


def test_a_changed_note_is_edited_in_place():
    shown = Shown("12", Memory("12", "old", "fail"))
    assert plan(shown, Wanted(NOTE, verdict="fail"))[0] == Reword("12", NOTE)


def test_a_comment_whose_memory_was_lost_is_edited_and_not_written_again():
    actions = plan(Shown("12", None), Wanted(NOTE, verdict="fail"))
    assert actions == (Reword("12", NOTE), Remember(Memory("12", NOTE.digest, "fail")))


def test_nothing_to_say_leaves_a_standing_comment_alone():
    assert plan(Shown("12", Memory("12", "old", "fail")), Wanted(None)) == ()
