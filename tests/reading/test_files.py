"""Files and standard input: what is read, and what is told about what is not."""

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.reading.files import BadInput, Loaded, read_inputs

# A busy machine is no failure.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(name, text):
    return list(read_inputs(name, text.encode() if isinstance(text, str) else text))


def outcomes(inputs):
    return [
        {text.name: text.document.text for text in loaded.epic.fields}.get("outcome") for loaded in inputs
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"outcome": "Fewer calls."}'),
        ("-", '{"outcome": "Fewer calls."}'),
        ("-", '\ufeff{\n "outcome":\n "Fewer calls."\n}\n'),
        ("-", '[{"outcome": "Fewer calls."}]'),
        ("a.yaml", "outcome: Fewer calls.\n"),
        ("a.yml", "- outcome: Fewer calls.\n"),
        ("-", "outcome: Fewer calls.\nowner: Mina\n"),
        ("-", "# yaml\n---\noutcome: >\n  Fewer\n  calls.\n"),
        ("a.jsonl", '{"outcome": "Fewer calls."}'),
        ("-", "Fewer calls."),
        ("a.txt", "Fewer calls.\n"),
        ("a.md", "Fewer\ncalls.\n"),
        ("no-suffix", "Fewer calls."),
        ("a.json", '{"outcome": "Fewer calls."}'.encode("utf-16")),
    ],
)
def test_a_statement_can_be_written_in_any_format(name, text):
    inputs = read(name, text)
    assert outcomes(inputs) == ["Fewer calls."]
    assert inputs[0].name == name


def test_json_lines_are_told_from_one_json_document():
    assert outcomes(read("-", '{"outcome": "a"}\n\n{"outcome": "b"}\n')) == ["a", "b"]
    assert [loaded.line for loaded in read("-", '{"outcome": "a"}\n\n{"outcome": "b"}\n')] == [1, 3]
    assert outcomes(read("-", '{\n"outcome": "a"\n}')) == ["a"]


def test_several_yaml_documents_may_stand_in_one_file():
    inputs = read("a.yaml", "outcome: a\n---\noutcome: b\n")
    assert outcomes(inputs) == ["a", "b"]
    assert [loaded.line for loaded in inputs] == [1, 2]


def test_yaml_stays_what_was_written():
    (loaded,) = read(
        "a.yaml",
        "baseline: 3.10\ntarget: 12:30\nmetric: no\ndue_date: 2026-03-31\noutcome: ~\nlabels: [on, 007]\n",
    )
    assert {text.name: text.document.text for text in loaded.epic.fields} == {
        "baseline": "3.10",
        "target": "12:30",
        "metric": "no",
    }
    assert loaded.epic.due_date.isoformat() == "2026-03-31"
    assert loaded.epic.labels == ("on", "007")


def test_a_text_has_its_summary_in_a_first_line_that_stands_alone():
    (loaded,) = read("a.md", "# Shorter calls #\nWhy\n\n## Outcome\nFewer calls.")
    assert loaded.epic.summary == "Shorter calls"
    assert loaded.epic.description.blocks[-1].sections == ("Outcome",)
    (loaded,) = read("a.txt", "h1. Shorter calls\nFewer calls.")
    assert (loaded.epic.summary, loaded.epic.description.text) == ("Shorter calls", "Fewer calls.")
    (loaded,) = read("-", "Shorter calls\n\nNow 9 minutes.\n\nLater 6.")
    assert (loaded.epic.summary, loaded.epic.description.text) == (
        "Shorter calls",
        "Now 9 minutes.\nLater 6.",
    )
    (loaded,) = read("-", "* one\n* two\n\nh2. Outcome\nx")
    assert (loaded.epic.summary, loaded.epic.description.blocks[0].text) == ("", "one")
    assert loaded.epic.level == 1


def test_prose_with_labels_is_a_text():
    (loaded,) = read("-", "Outcome: Fewer calls.\nToday people wait for long.\n\nOwner: Mina")
    assert "Owner: Mina" in loaded.epic.description.text


@pytest.mark.parametrize(
    ("name", "text", "line", "column", "message"),
    [
        ("a.json", '{"outcome": "a",\n "owner": }', 2, 11, "not JSON"),
        ("a.json", "[" * 100_000, 1, 1, "nested too deep"),
        ("a.json", '{"target": ' + "1" * 5000 + "}", 1, 1, "too many digits"),
        ("a.json", "3", 1, 1, "expected a document"),
        ("a.json", "{}", 1, 1, "nothing in here"),
        ("a.json", "", 1, 1, "nothing in here"),
        ("a.jsonl", "", 1, 1, "nothing in here"),
        ("a.yaml", "outcome: a\nowner: [b\n", 3, 1, "not YAML"),
        ("a.yaml", "outcome: &a x\nowner: *a\n", 1, 10, "aliases"),
        ("a.yaml", "outcome: x\nowner: *a\n", 2, 8, "aliases"),
        ("a.yaml", "outcome: !!python/object:os.system x\n", 1, 10, "tags"),
        ("a.yaml", "outcome: x\noutcome: y\n", 2, 1, "twice"),
        ("a.yaml", "[a]: x\n", 1, 1, "a key must be"),
        ("a.yaml", "[" * 100_000, 1, 51, "levels deep"),
        ("a.yaml", "outcome: \x00", 1, 1, "not YAML"),
        ("a.yaml", "just words", 1, 1, "expected a document"),
        ("a.txt", b"abc\nd\xc3\xa9\xff", 2, 3, "not UTF-8"),
        ("a.txt", "x" * 5_000_001, 1, 1, "longer than 5 MB"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_bad_input_is_told_with_its_place(name, text, line, column, message):
    (problem,) = read(name, text)
    assert isinstance(problem, BadInput)
    assert message in problem.message
    assert (problem.name, problem.line, problem.column) == (name, line, column)
    assert str(problem).startswith(f"{name}:{line}:{column}: ")


def test_a_mistyped_key_gets_the_right_one_as_a_hint():
    (problem,) = read("a.json", '{"outcom": "x"}')
    assert problem.hint == "did you mean `outcome`?"


def test_one_bad_line_does_not_hide_the_others():
    inputs = read("a.jsonl", b'{"outcome": "a"}\n{"outcome": }\n"x"\n\xff\n{"outcome": "b"}')
    assert [type(one) for one in inputs] == [Loaded, BadInput, BadInput, BadInput, Loaded]
    assert [one.line for one in inputs] == [1, 2, 3, 4, 5]
    inputs = read("a.json", '[{"outcome": "a"}, 3, {"outcome": "b"}]')
    assert [type(one) for one in inputs] == [Loaded, BadInput, Loaded]
    assert inputs[1].message.startswith("element 2: ")


def test_json_lines_are_streamed_and_quick():
    data = (
        json.dumps({"outcome": "Calls fall from 9 to 6 minutes by June.", "owner": "Mina"}) + "\n"
    ).encode() * 10_000
    inputs = read_inputs("a.jsonl", data + b"{broken")
    start = time.process_time()
    assert isinstance(next(inputs), Loaded)
    assert time.process_time() - start < 0.5
    assert sum(isinstance(one, Loaded) for one in inputs) == 9_999
    assert time.process_time() - start < 20


@unhurried
@given(
    st.sampled_from(["-", "a.json", "a.yaml", "a.jsonl", "a.md"]),
    st.text(alphabet="{}[]\":, \nabo-#*|>&!%@`'\\0~\x00é") | st.text(),
)
def test_no_text_whatever_raises(name, text):
    for one in read_inputs(name, text.encode("utf-8", "replace")):
        assert isinstance(one, Loaded | BadInput)
        assert one.line >= 1


@unhurried
@given(st.sampled_from(["-", "a.json", "a.yaml", "a.jsonl", "a.md"]), st.binary(max_size=100))
def test_no_bytes_whatever_raise(name, data):
    assert all(isinstance(one, Loaded | BadInput) for one in read_inputs(name, data))
