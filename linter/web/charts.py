"""The pictures of the overview. Each is drawn for two widths; the style sheet shows the one that fits."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time
from itertools import groupby, pairwise

from markupsafe import Markup

from linter.app.statistics_model import Answers, Period, PolicyChange, RuleLine, Standing
from linter.app.statistics_numbers import Share, Step
from linter.web.svg import FULL, NARROW, WIDE, Frame, drawing, element, points, text, title
from linter.web.words import ANSWERS, STANDINGS, days, percent, short_day

_ROOM_FOR_A_NUMBER = 11.0
"""Units per digit that a segment must have before its number is written on it."""
_MOST_MARKS = 3
_THICK = 19.0
"""Height of a bar."""
_LABELS = 170.0
"""Room for the names beside the bars."""


def pass_rate(periods: Sequence[Period], changes: Sequence[PolicyChange]) -> Markup:
    """Return the share that passed at the first look, along time; gaps where it is not known."""
    return _both(lambda width, look: _pass_rate(Frame(width), look, periods, changes))


def repair_curve(steps: Sequence[Step]) -> Markup:
    """Return the share of failing epics that were mended within so many days."""
    return _both(lambda width, look: _repair_curve(Frame(width), look, steps))


def standing_bar(standings: Iterable[tuple[Standing, int]]) -> Markup:
    """Return one bar, cut by where the epics stand."""
    parts = [(STANDINGS[standing], standing.value, count) for standing, count in standings]
    return _all(lambda width, look: _bars(width, look, "Epics by where they stand", [("", parts)]))


def answer_bars(rules: Iterable[RuleLine]) -> Markup:
    """Return a bar a rule, cut by how the rule ended."""
    rows = [(line.rule, _answer_parts(line.overall)) for line in rules]
    return _all(lambda width, look: _bars(width, look, "Rules by how they ended", rows))


Part = tuple[str, str, int]
"""What it is called, its class, how many."""


def _both(draw: Callable[[float, str], Markup]) -> Markup:
    return Markup('<div class="chart">{}{}</div>').format(draw(WIDE, "wide"), draw(NARROW, "narrow"))


def _all(draw: Callable[[float, str], Markup]) -> Markup:
    pictures = (draw(FULL, "full"), draw(WIDE, "wide"), draw(NARROW, "narrow"))
    return Markup('<div class="chart across">{}{}{}</div>').format(*pictures)


def _pass_rate(frame: Frame, look: str, periods: Sequence[Period], changes: Sequence[PolicyChange]) -> Markup:
    places = [frame.x(place / max(1, len(periods) - 1)) for place in range(len(periods))]
    parts = [frame.grid(), *_marks(frame, periods, changes)]
    for known, run in groupby(
        zip(places, periods, strict=True), lambda pair: pair[1].passed.rate is not None
    ):
        if known:
            parts += _stretch(frame, list(run))
        else:
            parts += [_too_few(frame, x, period) for x, period in run if period.passed.of]
    count = 6 if look == "wide" else 3
    for place in _spread(len(periods), count):
        parts.append(frame.tick(place / max(1, len(periods) - 1), short_day(periods[place].start)))
    return drawing(frame.width, frame.height, look, "Share of epics that passed at the first look", *parts)


def _stretch(frame: Frame, run: list[tuple[float, Period]]) -> list[Markup]:
    bounds = [(x, period.passed.interval or (0.0, 1.0)) for x, period in run]
    rates = [(x, frame.y(period.passed.rate or 0.0)) for x, period in run]
    upper = [(x, frame.y(high)) for x, (_, high) in bounds]
    lower = [(x, frame.y(low)) for x, (low, _) in reversed(bounds)]
    if len(run) == 1:
        x, (low, high) = bounds[0]
        band = element(
            "line", {"x1": x, "x2": x, "y1": frame.y(low), "y2": frame.y(high), "class": "whisker"}
        )
    else:
        band = element("polygon", {"points": points([*upper, *lower]), "class": "band"})
    line = element("polyline", {"points": points(rates), "class": "line"})
    return [band, line, *(_dot(x, y, period) for (x, y), (_, period) in zip(rates, run, strict=True))]


def _dot(x: float, y: float, period: Period) -> Markup:
    share = period.passed
    said = f"From {short_day(period.start)}: {_of(share)} passed, {percent(share.rate)}"
    low, high = share.interval or (0.0, 1.0)
    said += f" (95% interval {percent(low)} to {percent(high)})"
    hit = element("circle", {"cx": x, "cy": y, "r": 9, "class": "hit"})
    dot = element("circle", {"cx": x, "cy": y, "r": 3.5, "class": "dot"})
    return element("g", {"class": "tip"}, title(said), hit, dot)


def _too_few(frame: Frame, x: float, period: Period) -> Markup:
    said = f"From {short_day(period.start)}: {_of(period.passed)} passed; too few for a rate"
    y = frame.y(0)
    hit = element("circle", {"cx": x, "cy": y, "r": 9, "class": "hit"})
    mark = element("circle", {"cx": x, "cy": y, "r": 3, "class": "few"})
    return element("g", {"class": "tip"}, title(said), hit, mark)


def _marks(frame: Frame, periods: Sequence[Period], changes: Sequence[PolicyChange]) -> list[Markup]:
    if not periods or not changes:
        return []
    begin = datetime.combine(periods[0].start, time(), UTC)
    span = datetime.combine(periods[-1].start, time(), UTC) - begin
    parts = []
    for number, change in enumerate(changes[-_MOST_MARKS:]):
        part = min(1.0, max(0.0, (change.at - begin) / span)) if span else 0.5
        x = frame.x(part)
        said = f"Policy {change.policy} changed on {short_day(change.at)}"
        line = element("line", {"x1": x, "x2": x, "y1": frame.top - 8, "y2": frame.y(0), "class": "mark"})
        near_end = part > 0.5  # noqa: PLR2004 - the middle
        label = text(
            x - 5 if near_end else x + 5,
            frame.top - 8,
            "policy changed",
            "note",
            "end" if near_end else "start",
        )
        parts.append(element("g", {}, title(said), line, label if number == 0 else ""))
    return parts


def _repair_curve(frame: Frame, look: str, steps: Sequence[Step]) -> Markup:
    longest = _shown_days(steps)
    steps = [step for step in steps if step.days <= longest]
    places: list[tuple[float, float]] = []
    for step in steps:
        x, y = frame.x(step.days / longest), frame.y(step.share)
        if places:
            places.append((x, places[-1][1]))
        places.append((x, y))
    parts = [frame.grid()]
    places.append((frame.x(1), places[-1][1]))
    parts.append(element("polyline", {"points": points(places), "class": "line"}))
    for step in steps[1:]:
        x, y = frame.x(step.days / longest), frame.y(step.share)
        hit = element("circle", {"cx": x, "cy": y, "r": 8, "class": "hit"})
        said = f"Within {days(step.days)}: {percent(step.share)} mended"
        parts.append(element("g", {"class": "tip"}, title(said), hit))
    ticks = 4 if look == "wide" else 2
    parts += [frame.tick(tick / ticks, days(longest * tick / ticks)) for tick in range(ticks + 1)]
    return drawing(
        frame.width, frame.height, look, "Share of failing epics mended within so many days", *parts
    )


def _shown_days(steps: Sequence[Step]) -> float:
    """Return how many days to draw: somewhat past the last event, not the whole long wait behind it."""
    last_event = max(
        (after.days for before, after in pairwise(steps) if after.share > before.share), default=0.0
    )
    return max(1.0, min(steps[-1].days, max(7.0, 1.25 * last_event)))


def _bars(width: float, look: str, name: str, rows: Sequence[tuple[str, Sequence[Part]]]) -> Markup:
    labelled = any(label for label, _ in rows)
    beside = _LABELS if labelled and look != "narrow" else 0.0
    above = 18.0 if labelled and not beside else 0.0
    row_height = above + _THICK + 10
    most = max((sum(count for _, _, count in parts) for _, parts in rows), default=0)
    drawn: list[Markup] = []
    for number, (label, parts) in enumerate(rows):
        y = number * row_height
        if label:
            drawn.append(text(0, y + 13, label, "row"))
        drawn += _bar(beside, width - beside, y + above, parts, most)
    return drawing(width, max(1.0, len(rows) * row_height - 8), look, name, *drawn)


def _bar(x: float, width: float, y: float, parts: Sequence[Part], most: int) -> list[Markup]:
    drawn = []
    for called, look, count in parts:
        if not count:
            continue
        long = width * count / most
        box = {"x": x + 1, "y": y + 1, "width": max(1.0, long - 3), "height": _THICK - 2, "rx": 3}
        number = str(count)
        fits = long >= _ROOM_FOR_A_NUMBER * (len(number) + 0.5)
        written = text(x + long / 2, y + 13.5, number, f"on {look}", "middle") if fits else ""
        drawn.append(
            element(
                "g",
                {"class": "tip"},
                title(f"{called}: {count}"),
                element("rect", {**box, "class": f"part {look}"}),
                written,
            )
        )
        x += long
    return drawn


def _answer_parts(answers: Answers) -> list[Part]:
    counts = (answers.failed, answers.could_not_tell, answers.waived, answers.passed, answers.skipped)
    return [(called, look, count) for (look, called), count in zip(ANSWERS.items(), counts, strict=True)]


def _spread(total: int, count: int) -> list[int]:
    """Return at most so many places out of a row, evenly, with first and last."""
    if total <= count:
        return list(range(total))
    return sorted({round(place * (total - 1) / (count - 1)) for place in range(count)})


def _of(share: Share) -> str:
    return f"{share.count} of {share.of}"
