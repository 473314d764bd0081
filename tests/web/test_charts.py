"""The pictures: what is drawn, what is left open, and that no word escapes into markup."""

import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

from linter.app.statistics_model import Answers, Period, PolicyChange, RuleLine, Standing
from linter.app.statistics_numbers import Share, Wait, event_curve
from linter.web import charts
from linter.web.svg import element

MONDAY = date(2026, 9, 7)


def weeks(*shares):
    """Return periods of a week each."""
    starts = [MONDAY + timedelta(weeks=number) for number in range(len(shares) + 1)]
    return [Period(starts[n], starts[n + 1], Share(*share)) for n, share in enumerate(shares)]


def looks(markup, look="wide"):
    """Return how often each class occurs in one of the pictures."""
    root = ET.fromstring(str(markup))
    (picture,) = (svg for svg in root if svg.get("class") == look)
    found = [part.get("class") for part in picture.iter() if part.get("class")]
    return {name: found.count(name) for name in found}, picture


def test_a_hole_in_the_data_is_a_hole_in_the_line():
    found, _ = looks(charts.pass_rate(weeks((3, 6), (4, 6), (0, 0), (5, 6), (6, 6)), []))
    assert (found["line"], found["band"], found["dot"]) == (2, 2, 4)
    assert "few" not in found


def test_a_period_of_under_five_is_marked_and_has_no_rate():
    found, picture = looks(charts.pass_rate(weeks((3, 6), (2, 4), (5, 6)), []))
    assert (found["dot"], found["few"]) == (2, 1)
    titles = [title.text for title in picture.iter("title")]
    assert "From 14 Sep: 2 of 4 passed; too few for a rate" in titles


def test_everything_stays_inside_the_picture():
    change = PolicyChange(datetime(2030, 1, 1, tzinfo=UTC), "default", "sha256:b")
    for look, width in (("wide", 580), ("narrow", 320)):
        _, picture = looks(charts.pass_rate(weeks(*[(n % 7, 6 + n % 7) for n in range(18)]), [change]), look)
        places = [
            float(part.get(name)) for part in picture.iter() for name in ("cx", "x1", "x2") if part.get(name)
        ]
        assert all(0 <= place <= width for place in places)


def test_one_period_and_none_can_be_drawn():
    assert looks(charts.pass_rate(weeks((3, 6)), []))[0]["whisker"] == 1
    assert "dot" not in looks(charts.pass_rate([], []))[0]


def test_a_curve_ends_soon_after_its_last_event():
    waits = [Wait(days, True) for days in (1, 2, 3, 4)] + [Wait(300, False)]
    _, picture = looks(charts.repair_curve(event_curve(waits)))
    labels = [text.text for text in picture.iter("text")]
    assert "7 d" in labels
    assert "300 d" not in labels


def test_a_bar_has_a_part_for_each_class_that_occurs():
    standings = [(Standing.FAIL, 3), (Standing.WARN, 0), (Standing.PASS, 9)]
    _, picture = looks(charts.standing_bar(standings), "full")
    assert [title.text for title in picture.iter("title")] == ["Fails: 3", "Passes: 9"]
    widths = [float(part.get("width")) for part in picture.iter("rect")]
    assert widths[1] > 2.8 * widths[0]


def test_an_empty_bar_can_be_drawn():
    assert "<rect" not in charts.standing_bar([(standing, 0) for standing in Standing])
    assert "<rect" not in charts.answer_bars([])


def test_no_picture_carries_a_style_and_words_stay_words():
    line = RuleLine('<script>"&', Answers(1, 2, 3, 4, 5), ())
    markup = charts.answer_bars([line])
    ET.fromstring(str(markup))
    assert "<script>" not in markup
    assert not re.search(r"\sstyle=|<style", markup)
    assert (
        element("text", {"class": '"><script>'}, "<b>")
        == '<text class="&#34;&gt;&lt;script&gt;">&lt;b&gt;</text>'
    )
