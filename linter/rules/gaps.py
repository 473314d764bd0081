"""How what is missing is marked in the languages other than English, so that authors complete a sentence of their own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_LED = re.compile(
    r"^(?:bis|im|ab|ende|zum|innerhalb|hasta|antes|en|para|al|a|durante|dentro|d['’]ici|avant|au|à|fin|pour|dans|jusqu|"
    r"até|em|no|na|ao|à)\b|まで|以内|に$",
    re.IGNORECASE,
)
"""Words that lead to a day."""
_CHANGE_BEFORE = re.compile(
    r"\b(?:um|en un|en|de|em)\s(?:mindestens |rund |etwa |al menos |au moins |pelo menos )?$", re.IGNORECASE
)
_CHANGE_BEHIND = re.compile(r"(?:以上)?(?:短縮|削減|増|減|改善|向上|低下|上昇)")


@dataclass(frozen=True, slots=True)
class Gaps:
    """What marks something missing in the author's own language, and how a date is led there."""

    metric: str
    today: str
    target: str
    by: str
    """`{}` stands for the day."""
    day: str
    now: str
    """How today's value is added to a whole sentence."""


GAPS: Mapping[str, Gaps] = MappingProxyType(
    {
        "de": Gaps(
            "<Kennzahl>", "<heutiger Wert>", "<Zielwert>", "bis {}", "<Tag oder Quartal>", "(heute <Wert>)"
        ),
        "es": Gaps("<métrica>", "<valor de hoy>", "<meta>", "hasta {}", "<día o trimestre>", "(hoy <valor>)"),
        "fr": Gaps(
            "<indicateur>",
            "<valeur d'aujourd'hui>",
            "<cible>",
            "d'ici {}",
            "<jour ou trimestre>",
            "(aujourd'hui <valeur>)",
        ),
        "pt": Gaps(
            "<métrica>", "<valor de hoje>", "<meta>", "até {}", "<dia ou trimestre>", "(hoje <valor>)"
        ),
        "ja": Gaps("<指標>", "<現在の値>", "<目標値>", "{}まで", "<日または四半期>", "(現在<値>)"),
    }
)


def is_led(day: str) -> bool:
    """Whether an author's words for a day hold the word that leads there: "bis Ende Juni"."""
    return _LED.search(day) is not None


def is_change(before: str, behind: str) -> bool:
    """Whether the words around a number say by how much something changes: "um 20 %", "20%短縮"."""
    return bool(_CHANGE_BEFORE.search(before) or _CHANGE_BEHIND.match(behind))
