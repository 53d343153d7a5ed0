"""`exercises/` → the exercises of each node. Reads `exercise.yaml`, never any code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ptgraph.course.errors import Problems
from ptgraph.course.files import files, folders, read_yaml
from ptgraph.course.formats import ExerciseEntry, validated
from ptgraph.course.model import Exercise, Limits, Requires
from ptgraph.course.names import KEBAB_HINT, is_kebab_case
from ptgraph.course.placement import check_place

_NEEDED = {
    "exercise.yaml": "Write it with a line `title: …`.",
    "task.py": "Write the starter: the task as the module's docstring, then stubs.",
    "solution.py": "Write the reference, an answer that passes.",
    "test_task.py": "Write the checks as pytest functions that take the fixture `solution`.",
}


def read_exercises(
    root: Path, notes: Mapping[str, Path], problems: Problems
) -> dict[str, tuple[Exercise, ...]]:
    """Read every exercise under `exercises/`.

    Parameters
    ----------
    root : the course's folder.
    notes : the note of each node, by id.
    problems : takes what is wrong.

    Returns
    -------
    The exercises of each node, by name.
    """
    exercises: dict[str, tuple[Exercise, ...]] = {}
    with problems.collected():
        for stage in folders(root / "exercises"):
            for place in folders(stage):
                if check_place(place.name, stage, place, notes, problems):
                    exercises[place.name] = _read_node(place, problems)
    return exercises


def _read_node(place: Path, problems: Problems) -> tuple[Exercise, ...]:
    found = []
    for folder in folders(place):
        with problems.collected():
            present = {file.name for file in files(folder)}
            if not present and not folders(folder):
                continue  # what is left of a moved exercise: bytecode, and nothing of the course
            found.append(_read_exercise(place.name, folder, present))
    return tuple(found)


def _read_exercise(node: str, folder: Path, present: set[str]) -> Exercise:
    """Read one exercise.

    Raises
    ------
    CourseError : everything that is wrong with this exercise.
    """
    problems = Problems()
    if not is_kebab_case(folder.name):
        problems.add(f"The exercise id `{folder.name}` is not kebab-case.", folder, KEBAB_HINT)
    for name, hint in _NEEDED.items():
        if name not in present:
            problems.add(f"The exercise has no {name}.", folder / name, hint)
    entry = None
    if "exercise.yaml" in present:
        with problems.collected():
            document = read_yaml(folder / "exercise.yaml")
            entry = validated(ExerciseEntry, document.value, document)
    problems.raise_any()
    assert entry is not None
    return Exercise(
        id=f"{node}/{folder.name}",
        node=node,
        title=entry.title,
        title_zh=entry.title_zh,
        folder=folder,
        kind=entry.kind,
        requires=Requires(**dict(entry.requires)),
        limits=Limits(**dict(entry.limits)),
        hints=entry.hints,
        warnings=entry.warnings,
        minutes=entry.minutes,
        accepted=tuple(files(folder / "accepted", ".py")),
        wrong=tuple(files(folder / "wrong", ".py")),
    )
