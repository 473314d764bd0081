from linter.adapters.jira.call import Call
from linter.adapters.shared_budget import neighbour
from linter.adapters.sql import SqlBudget, open_database, upgrade
from linter.app.allowance import Allowance

JIRA = "https://jira.example/"
CALL = Call("GET", "myself")


def counts_after_a_call(url):
    """Make a call by the manners for a database; return what the database has counted."""
    engine = open_database(url)
    try:
        manners = neighbour(url, lambda: engine, JIRA, Allowance())
        with manners.turn(CALL):
            pass
        manners.close()
        return SqlBudget(engine, JIRA, Allowance()).counts()
    finally:
        engine.dispose()


def test_processes_on_one_database_keep_to_its_budget(sqlite_url):
    upgrade(sqlite_url)
    assert counts_after_a_call(sqlite_url) == {("calls", "answered"): 1}
    assert counts_after_a_call(sqlite_url) == {("calls", "answered"): 2}


def test_a_command_without_a_database_has_manners_too_and_makes_no_database(sqlite_url, tmp_path):
    manners = neighbour(sqlite_url, lambda: open_database(sqlite_url), JIRA, Allowance())
    with manners.turn(CALL):
        pass
    manners.close()
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_reached_is_no_obstacle_for_a_command():
    url = "postgresql://nobody@127.0.0.1:1/none"
    manners = neighbour(url, lambda: open_database(url), JIRA, Allowance())
    with manners.turn(CALL):
        pass
    manners.close()
