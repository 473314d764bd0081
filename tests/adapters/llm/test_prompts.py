import pytest
from hypothesis import given, strategies as st

from linter.adapters.llm.prompts import Prompt, PromptError, load_prompts, parse_prompt

GOOD = """---
name: tone
version: 4
temperature: 0.2
max_tokens: 300
---
Judge the tone.
"""


def problems(text, name="tone"):
    return [str(problem) for problem in parse_prompt(text, name, "tone.md")]


def test_a_prompt_is_its_settings_and_the_words_below():
    assert parse_prompt(GOOD, "tone", "tone.md") == Prompt("tone", 4, 0.2, 300, "Judge the tone.")


def test_every_problem_is_told_at_once_with_file_and_line():
    text = "---\nname: other\nversion: soon\ntemperature: 9\ncolour: red\n---\n\n"
    assert problems(text) == [
        "tone.md:2: name: must be tone, as the file is called",
        "tone.md:3: version: must be a whole number from 1 to 1000000, not soon",
        "tone.md:4: temperature: must be a number from 0 to 2, not 9",
        "tone.md:1: max_tokens: is missing",
        "tone.md:5: colour: is not a setting; there are name, version, temperature, max_tokens",
        "tone.md:6: says nothing below the settings",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "tone.md:1: must begin"),
        ("Judge the tone.", "tone.md:1: must begin"),
        ("---\nname: tone\n", "tone.md:1: the settings are never closed"),
        ("---\n- a\n---\nx", "tone.md:2: the settings must be lines"),
        ("---\n---\nx", "tone.md:2: the settings must be lines"),
        ("---\nname: [\n---\nx", "is no YAML"),
        ("---\nname: \x07\n---\nx", "is no YAML"),
        ("---\n" + "[" * 9_000 + "\n---\nx", "is no YAML"),
        (GOOD.replace("version: 4", "version: 4\nversion: 5"), "tone.md:4: version: stands here twice"),
        (GOOD.replace("4", "0"), "tone.md:3: version: must be"),
        (GOOD.replace("4", "1.5"), "tone.md:3: version: must be"),
        (GOOD.replace("0.2", ".nan"), "tone.md:4: temperature: must be"),
        (GOOD.replace("300", "[300]"), "tone.md:5: max_tokens: must be a single value"),
        (GOOD.replace("name: tone", "? [a, b]\n: tone"), "is not a setting"),
        (
            GOOD.replace("4", "!!python/object/apply:os.getcwd []"),
            "tone.md:3: version: must be a single value",
        ),
    ],
)
def test_each_mistake_is_named(text, said):
    assert any(said in problem for problem in problems(text))


@given(st.text(max_size=300))
def test_no_head_ends_in_a_traceback(head):
    read = parse_prompt(f"---\n{head}\n---\nx", "tone", "tone.md")
    assert isinstance(read, Prompt) or read


def test_a_directory_gives_its_prompts_by_name(tmp_path):
    (tmp_path / "tone.md").write_text(GOOD)
    (tmp_path / "tone.cases.yaml").write_text("cases: []")
    assert list(load_prompts(tmp_path)) == ["tone"]


def test_a_directory_with_a_wrong_prompt_gives_none(tmp_path):
    (tmp_path / "tone.md").write_text(GOOD)
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe")
    (tmp_path / "long.md").write_text(GOOD + "x" * 40_000)
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(PromptError) as raised:
        load_prompts(tmp_path)
    assert [problem.file.rsplit("/", 1)[1] for problem in raised.value.problems] == [
        "bad.md",
        "folder.md",
        "long.md",
    ]


def test_a_directory_without_prompts_says_so(tmp_path):
    with pytest.raises(PromptError, match="holds no prompt"):
        load_prompts(tmp_path / "missing")


def test_a_digest_changes_with_a_word_though_the_version_stays():
    one = parse_prompt(GOOD, "tone", "f")
    other = parse_prompt(GOOD.replace("Judge", "Weigh"), "tone", "f")
    assert one.digest != other.digest
    assert len(one.digest) == 16
