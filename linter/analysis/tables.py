"""Tables: which column, or which row, says what."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from linter.analysis.sentences import Source
from linter.analysis.topics import Passage, Topic
from linter.core.document import Block

Named = Callable[[str], Topic | None]
Grid = Mapping[tuple[int, int], Block]
"""Cells by row and column."""
_COLUMN: Final = re.compile(
    r"(?P<baseline>(?:level |value |status |figure )?(?:today|now|currently)|current(?:ly)?(?: .{1,20})?|baseline.{0,20}|"
    r"where we (?:are|stand|start)\b.{0,30}|as[- ]is|starting (?:point|value)|start(?:ing)?(?: value)?|so far|at present|"
    r"measured(?: .{1,20})?|last .{1,20}|letzte[rs]? .{1,20}|"
    r"ist(?:[- ](?:wert|stand|zustand))?(?: .{1,20})?|heute|heutiger (?:wert|stand)|aktuell(?:er (?:wert|stand))?|bisher|"
    r"ausgangswert|stand (?:heute|jetzt)|derzeit|"
    r"actuel(?:le)?(?:ment)?|valeur (?:actuelle|de départ)|niveau actuel|situation actuelle|aujourd'hui|départ|réel|"
    r"actual(?:mente)?|hoy|valor actual|situación actual|línea (?:de )?base|partida|"
    r"atual(?:mente)?|hoje|valor atual|situação atual|linha de base|現状値?|現在値?|現行|今)|"
    r"(?P<target>(?:goal|target|aim|objective)s?(?: .{1,20})?|(?:level |value )?(?:wanted|desired|promised|aimed for)|"
    r"where we want to (?:be|get|go|land)\b.{0,20}|next .{1,20}|nächste[rs]? .{1,20}|"
    r"to[- ]be|we want|should be|promise|"
    r"soll(?:[- ](?:wert|stand|zustand))?(?: .{1,20})?|ziel(?:wert|stand|zustand)?(?: .{1,20})?|künftig|angestrebt|"
    r"cible(?: .{1,20})?|valeur (?:cible|visée)|objectif(?: .{1,20})?|visée?|niveau visé|"
    r"meta(?: .{1,20})?|objetivo(?: .{1,20})?|valor (?:objetivo|meta|alvo)|alvo|目標値?|ターゲット|あるべき姿|ゴール)|"
    r"(?P<metric>indicators?|measures?|metrics?|kpis?|what(?: (?:we|is) (?:count|measured?|measure))?|key results?|"
    r"kennzahl(?:en)?|messgröße|kenngröße|indikator(?:en)?|metrik|indicador(?:es)?|métricas?|indicateurs?|mesures?|"
    r"指標|項目|測定項目|メトリクス)|"
    r"(?P<due>when|by(?: when)?|until|till|deadline|due(?: date| by)?|latest|bis(?: wann)?|termin|frist|échéance|quand|"
    r"pour quand|d'ici|date|prazo|até(?: quando)?|quando|fecha(?: límite)?|plazo|cuándo|hasta|para cuándo|"
    r"期限|期日|時期|いつまで(?:に)?)|"
    r"(?P<weak_baseline>before|from|then|vorher|von|avant|de|antes|desde)|"
    r"(?P<weak_target>after|to|later|nachher|auf|nach|après|à|después|a|depois|para)"
)
_ROLE: Final = re.compile(
    r"(?:roles?|rollen?|funktion|rôles?|fonction|roles|rol|función|papel|função|役割|役職)"
)
_PERSON: Final = re.compile(
    r"(?:names?|persons?|people|who|person(?:en)?|wer|noms?|qui|nombres?|quién|nomes?|quem|氏名|名前|担当)"
)
_ANSWERS: Final = re.compile(
    r"(?:product|produkt|produit|producto|produto)(?: .{1,20})?|.{0,20}(?:owner|lead|leitung|verantwort\w{1,6}|pilote|"
    r"accountable)"
)
_LABELS: Final = re.compile(r"[^\W\d_]{3,}")
_NUMBER: Final = re.compile(r"\d")
_HINTS: Final = frozenset({Topic.OUTCOME, Topic.METRIC, Topic.TARGET})
_FEW: Final = 2
"""Columns of a table that must be known before its rows are read as outcomes."""
_WIDE: Final = 3
"""Columns of a table whose measures may stand side by side."""
_WIDEST: Final = 20
"""Columns of the widest table whose heads are read: nobody compares more."""
_VALUE: Final = 40
"""Characters of the longest cell that is a value, not a sentence."""


def passages(cells: Sequence[Block], name: str, named: Named, section: Topic) -> Iterator[Passage]:
    """Yield the cells of one table, each with its topic; `section`: that of the text around it."""
    grid: Grid = {(block.cell.row, block.cell.column): block for block in cells if block.cell}
    number = next((block.cell.table for block in cells if block.cell), 0) * 1000
    columns = _columns(grid, named, section)
    rows = {row: _topic(block.text, named, section) for (row, column), block in grid.items() if column == 0}
    widest = max((column for _, column in grid), default=-1) + 1
    if _is_of_people(grid):
        yield from _people(grid, name, named)
    elif len(columns) >= _FEW:
        for (row, column), block in grid.items():
            if row > 0:
                yield _passage(columns.get(column, Topic.REST), block, name, number + row)
    elif widest >= _WIDE and {Topic.BASELINE, Topic.TARGET} <= set(rows.values()):
        yield from _side_by_side(grid, name, rows, number)
    else:
        for (row, column), block in grid.items():
            by_row = rows.get(row)
            if by_row is None or column > 0:
                yield _passage(by_row or section, block, name, -1)


def _side_by_side(grid: Grid, name: str, rows: Mapping[int, Topic | None], number: int) -> Iterator[Passage]:
    """Yield the cells column by column: each column is a measure, with today's level and the goal below."""
    for row, column in sorted(grid, key=lambda place: (place[1], place[0])):
        if column > 0:
            chosen = rows.get(row) or (Topic.METRIC if row == 0 else Topic.REST)
            yield _passage(chosen, grid[row, column], name, number + column)


def _is_of_people(grid: Grid) -> bool:
    """Tell whether a table says who has which role."""
    heads = [block.text.strip().lower() for (row, _), block in grid.items() if row == 0]
    return (
        len(heads) > 1 and _ROLE.fullmatch(heads[0]) is not None and _PERSON.fullmatch(heads[1]) is not None
    )


def _people(grid: Grid, name: str, named: Named) -> Iterator[Passage]:
    """Yield the persons of a table of roles; of these, whoever answers for the product or the result owns it."""
    for (row, column), block in grid.items():
        role = grid.get((row, 0))
        if row == 0 or column != 1 or role is None:
            continue
        owns = named(role.text) is Topic.OWNER or _ANSWERS.fullmatch(role.text.strip().lower()) is not None
        yield _passage(Topic.OWNER if owns else Topic.REST, block, name, -1)


def _passage(topic: Topic, block: Block, name: str, row: int) -> Passage:
    return Passage(topic, Source(name, block.text, block.start), row, block.kind)


def _topic(text: str, named: Named, section: Topic) -> Topic | None:
    """Return the topic of the head of a column or row; that of weak words only where results are spoken of."""
    match = _COLUMN.fullmatch(" ".join(re.sub(r"[^\w\s'’-]", " ", text.lower()).replace("’", "'").split()))
    if match is None or match.lastgroup is None:
        return named(text)
    kind, _, strong = match.lastgroup.partition("_")
    if kind == "weak":
        return Topic(strong) if section in _HINTS else named(text)
    return Topic(kind)


def _columns(grid: Grid, named: Named, section: Topic) -> dict[int, Topic]:
    """Return topics by column; beside today's level and a goal, what stands first is what is measured."""
    heads = {column: block.text for (row, column), block in grid.items() if row == 0 and column < _WIDEST}
    topics: dict[int, Topic] = {}
    for column, text in heads.items():
        topic = _topic(text, named, section)
        if topic is not None:
            topics[column] = topic
    found = set(topics.values())
    if Topic.TARGET in found and not found & {Topic.METRIC, Topic.BASELINE, Topic.DUE}:
        # A "goal" beside nothing else may be anything; whole sentences state it themselves.
        topics = {c: named(heads[c]) or t if t is Topic.TARGET else t for c, t in topics.items()}
    elif Topic.TARGET in found:
        topics = {
            c: named(heads[c]) or t if t is Topic.TARGET and not _is_valued(grid, c) else t
            for c, t in topics.items()
        }
        found = set(topics.values())
    if Topic.BASELINE in found and Topic.TARGET not in found and section in _HINTS:
        # "Today | This summer | Due": the values beside today's level are those to reach.
        unknown = [c for c in heads if c > 0 and c not in topics and _is_valued(grid, c)]
        if len(unknown) == 1:
            topics[unknown[0]] = Topic.TARGET
            found.add(Topic.TARGET)
    if Topic.METRIC not in found and Topic.TARGET in found and found & {Topic.BASELINE, Topic.DUE}:
        measured = next((c for c in sorted(heads) if c not in topics and _LABELS.search(heads[c])), None)
        if measured is None and 0 not in topics:
            measured = 0
        if measured is not None:
            topics[measured] = Topic.METRIC
    return topics


def _is_valued(grid: Grid, column: int) -> bool:
    """Tell whether the cells of a column are values rather than sentences or names of things."""
    texts = [block.text for (row, place), block in grid.items() if place == column and row > 0]
    valued = sum(len(text) <= _VALUE and _NUMBER.search(text) is not None for text in texts)
    return not texts or 2 * valued >= len(texts)
