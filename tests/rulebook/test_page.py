"""A rule's page, made of its class and its cases."""

import pytest

from linter.rulebook.catalogue import page, pages
from linter.rulebook.docstring import told
from linter.rulebook.markdown import index, to_markdown
from linter.rules import RULES
from linter.rules.due_date import DueDate


def test_a_docstring_comes_apart_into_title_why_and_fix():
    said = told("Do it.\n\nWhy\n    Because.\n    It helps.\n\nFix\n    Like this.\n")
    assert (said.title, said.why, said.fix) == ("Do it.", "Because. It helps.", "Like this.")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_option_says_what_it_means(rule):
    assert all(option.meaning for option in page(rule).options)


def test_a_rule_s_own_options_come_first():
    assert next(option.name for option in page(DueDate).options) == "within_days"


def test_examples_are_judged_and_say_what_people_would_read():
    bad = [example for example in page(DueDate).examples if not example.good]
    assert any("lies in the past" in example.says for example in bad)


def test_markdown_holds_all_of_it():
    text = to_markdown(page(DueDate))
    assert "| `within_days` | integer | 365 |" in text
    assert "Good: a date in the field" in text


def test_the_index_lists_every_page():
    assert all(f"({page.name}.md)" in index(pages()) for page in pages())
