"""Who made a change of status, under both names that Jira may give."""

from linter.reading.history import read_transitions


def moves(author):
    item = {"field": "status", "from": "1", "fromString": "To Do", "to": "3", "toString": "In Progress"}
    history = {"id": "7", "created": "2026-03-02T09:00:00.000+0000", "author": author, "items": [item]}
    return read_transitions([history])


def test_who_moved_it_at_data_center_is_known_by_key_and_mentioned_by_name():
    (move,) = moves({"key": "JIRAUSER10100", "name": "ola", "displayName": "Ola"})
    assert (move.by, move.login) == ("JIRAUSER10100", "ola")


def test_at_cloud_the_account_is_both():
    (move,) = moves({"accountId": "557058:9", "name": "ola"})
    assert (move.by, move.login) == ("557058:9", "")


def test_an_author_that_is_no_account_is_nobody():
    (move,) = moves("Former user")
    assert (move.by, move.login) == ("", "")
