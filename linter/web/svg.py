"""SVG by hand: elements, and a frame with axes. Classes and presentation attributes only, never a style."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

WIDE = 580
"""Units across where there is room."""
FULL = 1180
"""Units across where a picture has the whole page."""
NARROW = 320
"""Units across on a phone; text keeps its size, so there is less of it."""


def element(name: str, attributes: Mapping[str, object], *children: str) -> Markup:
    """Return an element; attribute values and plain children are escaped."""
    said = "".join(f' {key}="{escape(_short(value))}"' for key, value in attributes.items())
    inner = "".join(escape(child) for child in children)
    return Markup(f"<{name}{said}>{inner}</{name}>")  # noqa: S704 - every part is escaped above


def text(x: float, y: float, said: str, look: str = "label", anchor: str = "start") -> Markup:
    """Return a piece of text, at its baseline."""
    return element("text", {"x": x, "y": y, "class": look, "text-anchor": anchor}, said)


def title(said: str) -> Markup:
    """Return what a pointer that rests on the parent is told."""
    return element("title", {}, said)


def points(places: Iterable[tuple[float, float]]) -> str:
    """Return places as a line or an area takes them."""
    return " ".join(f"{_short(x)},{_short(y)}" for x, y in places)


def drawing(width: float, height: float, look: str, name: str, *children: str) -> Markup:
    """Return a whole picture. `name` is what it is called by who cannot see it."""
    box = f"0 0 {_short(width)} {_short(height)}"
    return element("svg", {"viewBox": box, "class": look, "role": "img", "aria-label": name}, *children)


@dataclass(frozen=True, slots=True)
class Frame:
    """The area between the axes, in units of the picture. Shares run upwards, from 0 to 1."""

    width: float
    height: float = 232
    left: float = 44
    right: float = 14
    top: float = 22
    bottom: float = 26

    def x(self, part: float) -> float:
        """Return the place across of a part between 0 and 1."""
        return self.left + part * (self.width - self.left - self.right)

    def y(self, share: float) -> float:
        """Return the height at which a share stands."""
        return self.height - self.bottom - share * (self.height - self.top - self.bottom)

    def grid(self) -> Markup:
        """Return lines and labels at every quarter."""
        parts = []
        for quarter in range(5):
            y = self.y(quarter / 4)
            look = "axis" if quarter == 0 else "grid"
            parts.append(
                element(
                    "line", {"x1": self.left, "x2": self.width - self.right, "y1": y, "y2": y, "class": look}
                )
            )
            parts.append(text(self.left - 8, y + 4, f"{quarter * 25}%", anchor="end"))
        return Markup("").join(parts)

    def tick(self, part: float, said: str) -> Markup:
        """Return a label below the axis, kept inside the picture."""
        anchor = "start" if part <= 0 else "end" if part >= 1 else "middle"
        x = self.left - 10 if part <= 0 else self.x(part)
        return text(x, self.height - 6, said, anchor=anchor)


def _short(value: object) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
