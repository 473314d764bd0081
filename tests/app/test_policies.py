"""The policies in force: a broken one never takes effect."""

from linter.app.policies import PolicyBook, policies_view
from linter.policy.load import Source

GOOD = Source("house.yaml", "policy: house\nrules: {owner: error}\n")
BROKEN = Source("house.yaml", "policy: house\nrules: {onwer: error}\n")


class Shelf:
    """The files as they lie there, and what was put away."""

    def __init__(self, *files, kept=()):
        self.files, self.good = files, kept

    def book(self):
        return PolicyBook(lambda: tuple(self.files), self.put_away, lambda: self.good)

    def put_away(self, sources):
        self.good = sources


def names(now):
    return [policy.policy for policy in now.policies]


def test_what_is_sound_is_in_force_and_put_away():
    shelf = Shelf(GOOD)
    assert names(shelf.book().now()) == ["house"]
    assert shelf.good == (GOOD,)


def test_a_broken_edit_leaves_the_last_good_one_in_force_and_says_so():
    shelf = Shelf(GOOD)
    book = shelf.book()
    before = book.now().policies
    shelf.files = (BROKEN,)
    now = book.now()
    assert now.policies == before
    assert now.stale
    assert now.problems[0].hint == "did you mean owner?"


def test_after_a_restart_with_a_broken_file_the_last_good_one_comes_back():
    now = Shelf(BROKEN, kept=(GOOD,)).book().now()
    assert names(now) == ["house"]
    assert now.stale


def test_a_mended_file_takes_effect_at_once():
    shelf = Shelf(BROKEN)
    book = shelf.book()
    assert names(book.now()) == []
    shelf.files = (GOOD,)
    assert names(book.now()) == ["house"]
    assert not book.now().stale


def test_the_page_says_what_a_policy_governs():
    narrow = Source(
        "p.yaml", "policy: p\napplies_to: {projects: [PAY, MOB], except: {labels: [no-outcome]}}\n"
    )
    view = policies_view(Shelf(GOOD, narrow).book().now())
    assert view.policies[0].governs == "Epics of every project that no other policy governs."
    assert view.policies[1].governs == "Epics of PAY or MOB, except those labelled no-outcome."
    assert [(s.rule, s.level, s.stage) for s in view.policies[0].rules] == [("owner", "error", "idea")]


def test_a_folder_that_was_emptied_leaves_the_last_good_ones_in_force():
    shelf = Shelf(GOOD)
    book = shelf.book()
    book.now()
    shelf.files = ()
    now = book.now()
    assert names(now) == ["house"]
    assert now.stale
    assert shelf.good == (GOOD,)


def test_a_folder_that_cannot_be_read_is_a_problem_and_no_end():
    def broken():
        raise PermissionError("not for us")

    now = PolicyBook(broken, lambda _: None, lambda: (GOOD,)).now()
    assert names(now) == ["house"]
    assert "not for us" in now.problems[0].message


def test_a_full_disk_does_not_keep_good_policies_from_taking_effect():
    def full(_):
        raise OSError("no space")

    assert names(PolicyBook(lambda: (GOOD,), full, tuple).now()) == ["house"]
