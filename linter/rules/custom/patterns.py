"""How long a pattern of `matches` may take: it is compiled each time, and classes of Unicode are large."""

import re

_BASE = 60
_WIDE = {"w": 4_500, "W": 4_500, "p": 4_500, "P": 4_500, "b": 4_500, "B": 4_500}
_NARROW = 500
_COUNT = re.compile(r"\{(\d*),?(\d*)\}")


def pattern_of(literal: str) -> str:
    """Return the pattern that a literal of CEL stands for; of escapes, only the doubled backslash matters here."""
    quote = literal[-1]
    prefix, _, rest = literal.partition(quote)
    body = rest[:-1]
    return body if "r" in prefix.lower() else body.replace("\\\\", "\\")


def is_pattern(literal: str) -> bool:
    """Whether the library can read the pattern. It is linear in the text by its nature."""
    import cel  # noqa: PLC0415 - dear to import, and few policies have expressions

    try:
        cel.compile(f"''.matches({literal})").execute()
    except (ValueError, RuntimeError):
        return False
    return True


def steps_of_pattern(pattern: str) -> int:
    """Return an upper estimate of what one use costs, in tenths of a microsecond."""
    classes = sum(_WIDE.get(letter, _NARROW) for letter in re.findall(r"\\(.)", pattern))
    classes += _NARROW * (pattern.count("[") + pattern.count(".") + pattern.count("(?"))
    times = 1
    for least, most in _COUNT.findall(pattern):
        times *= max(1, int(least[:6] or 1), int(most[:6] or 1))
    return (_BASE + 10 * len(pattern) + classes) * times
