"""What kind of issue it is. Jira's number decides; a name is believed only where it is a well-known one."""

from collections.abc import Mapping
from typing import Any

from linter.core.epic import EPIC_LEVEL
from linter.reading.scalars import as_bool, as_int, as_line, as_mapping

BASE_LEVEL = 0
SUBTASK_LEVEL = -1

_EPICS = frozenset(
    {
        *("epic", "épica", "epica", "épico", "epico", "épopée", "epopée", "epopeia"),
        *("epik", "epikus", "eepos", "эпик", "эпика", "епік"),
        *("エピック", "에픽", "史诗", "史詩", "长篇故事"),
    }
)
_BASE = frozenset(
    {
        *("story", "user story", "task", "bug", "improvement", "new feature", "spike", "defect", "incident"),
        *("geschichte", "aufgabe", "fehler", "verbesserung", "neue funktion"),
        *("historia", "tarea", "error", "mejora"),
        *("récit", "tâche", "bogue", "anomalie", "amélioration"),
        *("história", "tarefa", "erro", "melhoria"),
        *("storia", "attività", "verhaal", "taak", "fout"),
        *("история", "задача", "задание", "ошибка", "баг", "улучшение", "історія", "завдання", "помилка"),
        *("ストーリー", "タスク", "バグ", "改善"),
        *("故事", "任务", "任務", "缺陷", "错误", "改进"),
        *("스토리", "작업", "버그"),
    }
)
_SUBTASKS = frozenset(
    {
        *("sub-task", "subtask", "sub task", "technical task"),
        *("unteraufgabe", "teilaufgabe", "subtarea", "sous-tâche", "subtarefa", "sottotask", "deeltaak"),
        *("подзадача", "підзавдання", "サブタスク", "子任务", "子任務", "하위 작업"),
    }
)


def type_name(issue_type: Any) -> str:
    """Return the name of an issue type, given as an object or as its name."""
    if isinstance(issue_type, Mapping):
        return as_line(issue_type.get("name")) or as_line(issue_type.get("untranslatedName"))
    return as_line(issue_type)


def type_level(issue_type: Any) -> int | None:
    """Return the hierarchy level: 1 for epics, 0 for stories and the like, -1 for sub-tasks, None if unknown."""
    given = as_mapping(issue_type)
    level = as_int(given.get("hierarchyLevel"))
    if level is not None:
        return level
    if as_bool(given.get("subtask")):
        return SUBTASK_LEVEL
    for name in (as_line(given.get("untranslatedName")), type_name(issue_type)):
        known = _level_of_name(name.casefold())
        if known is not None:
            return known
    return None


def _level_of_name(name: str) -> int | None:
    if name in _EPICS:
        return EPIC_LEVEL
    if name in _BASE:
        return BASE_LEVEL
    return SUBTASK_LEVEL if name in _SUBTASKS else None
